import { Buffer } from 'node:buffer';
import { describe, expect, test, vi } from 'vitest';
import { loadConsultation } from '../../../../db/consultations.ts';
import { loadLogo, loadPractice } from '../../../../db/settings.ts';
import { listDoctors } from '../../../../db/staff.ts';
import { chunk, exif, greyJpeg, jpegWith, png } from '../../../documents/pictures.ts';
import { scheduled } from '../../../fixtures/patients.ts';
import { fieldsOf, openPractice, type Practice, words } from '../desk.ts';

const logoPng = png(4, 4);

function filled(practice: Practice, change: Record<string, string> = {}): Record<string, string> {
  const { settings, version } = loadPractice(practice.rt.db);
  return { ...settings, version: String(version), ...change };
}

describe('the settings', () => {
  test('are saved and shown again', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const answer = await doctor.post(
      '/practice/settings',
      filled(practice, { city: 'Oberhausen', welcomeText: 'Eins\r\nzwei' }),
    );
    expect(answer.status).toBe(303);
    expect(loadPractice(practice.rt.db).settings).toMatchObject({
      city: 'Oberhausen',
      welcomeText: 'Eins\nzwei',
    });
    expect((await doctor.get('/practice/settings')).html).toContain('value="Oberhausen"');
  });

  test('P1: say plainly that the service is not certified, and whether mails go out', async () => {
    const text = words((await openPractice().desk('admin').get('/practice/settings')).html);
    expect(text).toContain('Nicht zertifiziert nach Anlage 31b BMV-Ä');
    expect(text).toContain('Keine Abrechnung zulasten der GKV');
    expect(text).toContain('Nicht eingerichtet: Mails warten');
  });

  test('lesson 27: "nur über Relay" reaches the conversations that run, other settings do not', async () => {
    const practice = openPractice();
    const told = vi.spyOn(practice.rt.hub, 'iceChanged');
    const admin = practice.desk('admin');
    for (const [change, times] of [
      [{ city: 'Oberhausen' }, 0],
      [{ relayOnly: 'yes' }, 1],
      [{ relayOnly: 'yes', city: 'Essen' }, 1],
      [{ relayOnly: '' }, 2],
    ] as const) {
      expect((await admin.post('/practice/settings', filled(practice, change))).status).toBe(303);
      expect(told).toHaveBeenCalledTimes(times);
    }
    const stale = { ...filled(practice, { relayOnly: 'yes' }), version: '0' };
    expect((await admin.post('/practice/settings', stale)).status).toBe(409);
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('the state is one of the list, and said by its name where a colleague has changed it', async () => {
    const practice = openPractice();
    const [doctor, admin] = [practice.desk('doctor'), practice.desk('admin')];
    const form = filled(practice);
    expect((await doctor.post('/practice/settings', { ...form, federalState: 'XX' })).status).toBe(422);
    expect(loadPractice(practice.rt.db).settings.federalState).toBe('');
    await doctor.post('/practice/settings', { ...form, federalState: 'NW' });
    const { html } = await doctor.get('/practice/settings');
    expect(html).toMatch(/<option value="NW" selected/);
    expect(words(html)).toContain('nur die neun Feiertage, die in ganz Deutschland gelten');
    const second = await admin.post('/practice/settings', { ...form, federalState: 'BY' });
    expect(second.status).toBe(409);
    expect(words(second.html)).toContain('Bundesland, jetzt gespeichert Nordrhein-Westfalen');
  });

  test('are not reception’s', async () => {
    const practice = openPractice();
    const reception = practice.desk('reception');
    expect((await reception.get('/practice/settings')).status).toBe(403);
    expect((await reception.post('/practice/settings', filled(practice, { name: 'Fremd' }))).status).toBe(
      403,
    );
    expect((await reception.post('/practice/settings/logo', { remove: 'yes' })).status).toBe(403);
    expect(loadPractice(practice.rt.db).settings.name).toBe('Praxis Dr. Test');
  });

  test('the second of two who save takes back nothing that only the other one has touched', async () => {
    const practice = openPractice();
    const [doctor, admin] = [practice.desk('doctor'), practice.desk('admin')];
    const form = filled(practice);
    await doctor.post('/practice/settings', { ...form, website: 'https://praxis.example', city: 'Essen' });
    const second = await admin.post('/practice/settings', {
      ...form,
      welcomeText: 'Willkommen',
      city: 'Bonn',
    });
    expect(second.status).toBe(409);
    // As it is sent again: with what the page shows now.
    const again = { ...filled(practice), ...fieldsOf(second.html, 'data-testid="settings"') };
    expect(again).toMatchObject({ website: 'https://praxis.example', city: 'Bonn' });
    expect(words(second.html)).not.toContain('Website, jetzt gespeichert');
    expect(words(second.html)).toContain('jetzt gespeichert Essen');
    expect(second.html).toContain('>Willkommen</textarea>');
  });

  test('the second of two who save is told, and keeps what was typed', async () => {
    const practice = openPractice();
    const form = filled(practice);
    await practice.desk('doctor').post('/practice/settings', { ...form, phone: '0208 111111' });
    const second = await practice.desk('admin').post('/practice/settings', { ...form, phone: '0208 222222' });
    expect(second.status).toBe(409);
    expect(loadPractice(practice.rt.db).settings.phone).toBe('0208 111111');
    expect(words(second.html)).toContain('Inzwischen hat jemand anderes die Einstellungen geändert');
    expect(words(second.html)).toContain('Telefon, jetzt gespeichert 0208 111111');
    expect(second.html).toContain('value="0208 222222"');
  });

  test.each([
    [{ name: '' }, 'Bitte tragen Sie den Namen der Praxis ein.'],
    [{ email: 'praxis' }, 'Diese E-Mail-Adresse ist nicht vollständig.'],
    [{ website: 'javascript:alert(1)' }, 'Die Adresse der Website beginnt mit https://'],
    [{ city: 'x'.repeat(300) }, 'Das ist zu lang'],
    [{ phone: 'abc' }, 'Diese Telefonnummer ist nicht vollständig.'],
    [{ phone: '12345' }, 'Diese Telefonnummer ist nicht vollständig.'],
    [{ postcode: '4546' }, 'Die Postleitzahl hat fünf Ziffern'],
  ])('%o is refused', async (change, message) => {
    const practice = openPractice();
    const answer = await practice
      .desk('doctor')
      .post('/practice/settings', filled(practice, { street: 'Markt 1', ...change }));
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(message);
    // Beside what was typed in every field.
    const there = { name: '', ...fieldsOf(answer.html, 'data-testid="settings"') };
    expect(there).toMatchObject({ street: 'Markt 1', ...change });
    expect(loadPractice(practice.rt.db).version).toBe(1);
  });
});

describe('the logo', () => {
  const upload = (bytes: Buffer, name: string, type: string) => {
    const form = new FormData();
    form.set('logo', new File([new Uint8Array(bytes)], name, { type }));
    return form;
  };

  test('is a PNG or JPEG by its content', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    expect(
      (await doctor.post('/practice/settings/logo', upload(logoPng, 'logo.txt', 'text/plain'))).status,
    ).toBe(303);
    expect(loadLogo(practice.rt.db)).toMatchObject({ type: 'image/png', bytes: logoPng });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const refused = await doctor.post('/practice/settings/logo', upload(svg, 'logo.png', 'image/png'));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Das ist kein PNG- oder JPEG-Bild');
    expect(loadLogo(practice.rt.db)?.bytes.equals(logoPng)).toBe(true);
    await doctor.post('/practice/settings/logo', { remove: 'yes' });
    expect(loadLogo(practice.rt.db)).toBeNull();
  });

  test('D4: tells the public nothing about where and with what it was made', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const place = '51.43N 6.88E';
    for (const made of [
      Buffer.concat([jpegWith(greyJpeg, exif(1, place)), Buffer.from(`ftypmp42${place}`)]),
      png(4, 4, { before: [chunk('eXIf', Buffer.from(place))] }),
    ]) {
      expect((await doctor.post('/practice/settings/logo', upload(made, 'logo', ''))).status).toBe(303);
      expect(made.includes(place)).toBe(true);
      expect(loadLogo(practice.rt.db)?.bytes.includes(place)).toBe(false);
    }
    const torn = await doctor.post('/practice/settings/logo', upload(greyJpeg.subarray(0, 100), 'logo', ''));
    expect(torn.status).toBe(422);
  });

  test('is small', async () => {
    const practice = openPractice();
    const large = Buffer.concat([logoPng, Buffer.alloc(500_001)]);
    const answer = await practice
      .desk('doctor')
      .post('/practice/settings/logo', upload(large, 'a.png', 'image/png'));
    expect(answer.status).toBe(422);
    expect(loadLogo(practice.rt.db)).toBeNull();
  });
});

describe('the doctors’ names', () => {
  test('P3: are what patients see', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor', 'A. Sommer');
    const { id } = await scheduled(practice.rt, doctor.by);
    const form = { [`doctor-${doctor.id}`]: 'Dr. med. Anna Sommer', [`before-${doctor.id}`]: 'A. Sommer' };
    const before = filled(practice, form);
    expect((await doctor.post('/practice/settings', before)).status).toBe(303);
    expect(loadConsultation(practice.rt, id)?.doctorName).toBe('Dr. med. Anna Sommer');
    // Made before the change: told, not overwritten, and what was typed is still there.
    const stale = await doctor.post('/practice/settings', { ...before, [`doctor-${doctor.id}`]: 'Anders' });
    expect(stale.status).toBe(422);
    expect(stale.html).toContain('value="Anders"');
    expect(loadConsultation(practice.rt, id)?.doctorName).toBe('Dr. med. Anna Sommer');
  });

  test('are never empty', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor', 'A. Sommer');
    const form = { [`doctor-${doctor.id}`]: ' ', [`before-${doctor.id}`]: 'A. Sommer' };
    expect((await doctor.post('/practice/settings', filled(practice, form))).status).toBe(422);
  });

  test('are saved with everything else or not at all', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor', 'A. Sommer');
    const name = { [`doctor-${doctor.id}`]: 'Dr. Sommer', [`before-${doctor.id}`]: 'A. Sommer' };
    const wrong = await doctor.post('/practice/settings', filled(practice, { ...name, website: 'praxis' }));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Dr. Sommer"');
    const late = await doctor.post('/practice/settings', { ...filled(practice, name), version: '0' });
    expect(late.status).toBe(409);
    expect(listDoctors(practice.rt).map((one) => one.name)).toEqual(['A. Sommer']);
    await doctor.post('/practice/settings', filled(practice, { ...name, city: 'Essen' }));
    expect(listDoctors(practice.rt).map((one) => one.name)).toEqual(['Dr. Sommer']);
    expect(loadPractice(practice.rt.db).settings.city).toBe('Essen');
  });
});

describe('the pages of the settings', () => {
  /** Where the menu leads: what each may open, and the page that it is on. */
  const menuOf = (html: string) => {
    const menu = /<nav class="settings-menu".*?<\/nav>/s.exec(html)?.[0] ?? '';
    return {
      links: [...menu.matchAll(/<a href="(\/[^"]+)"/g)].map(([, href]) => href),
      current: /<a href="([^"]+)" aria-current="page"/.exec(menu)?.[1],
    };
  };

  test.each([
    [
      'admin',
      [
        '/practice/settings',
        '/practice/settings/hours',
        '/practice/settings/mails',
        '/practice/print',
        '/practice/papers',
        '/practice/users',
        '/practice/start',
      ],
    ],
    [
      'doctor',
      ['/practice/settings', '/practice/settings/hours', '/practice/settings/mails', '/practice/print'],
    ],
  ] as const)('for %s each has the menu, and marks where one is', async (role, links) => {
    const { desk } = openPractice();
    const colleague = desk('doctor', 'Dr. Sommer');
    const own = role === 'doctor' ? colleague : desk(role);
    for (const href of links.filter((path) => path !== '/practice/start')) {
      const first = await own.get(href);
      const { html } = first.location ? await own.get(first.location) : first;
      expect(menuOf(html), href).toEqual({ links, current: href });
    }
  });

  test('what is part of the page is in its menu, and there', async () => {
    const { desk } = openPractice();
    const { html } = await desk(['admin', 'doctor']).get('/practice/settings');
    const parts = [...html.matchAll(/<li><a href="#([\w-]+)">/g)].map(([, id]) => id);
    expect(parts.length).toBeGreaterThan(8);
    for (const id of parts) expect(html, id).toContain(` id="${id}"`);
  });

  test('there is one way to save: the same button, once on each page, at the end of its form', async () => {
    const { desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    for (const path of [
      '/practice/settings',
      `/practice/settings/hours/${doctor.id}`,
      '/practice/settings/mails/declined',
    ]) {
      const { html } = await doctor.get(path);
      expect(html.match(/class="save-bar"/g), path).toHaveLength(1);
      expect(words(html).match(/ Speichern /g), path).toHaveLength(1);
      expect(html.match(/button-primary/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<form[^>]* data-unsaved="no"(?:(?!<\/form>).)*class="save-bar"/s);
      expect(html, path).toMatch(/<span data-part="unsaved" hidden/);
    }
  });

  test('what the server has refused is unsaved from the start', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor', 'Dr. Sommer');
    const hours = `/practice/settings/hours/${doctor.id}`;
    const answers = [
      await doctor.post('/practice/settings', filled(practice, { name: '' })),
      await doctor.post('/practice/settings', filled(practice, { version: '0' })),
      await doctor.post(hours, { version: '0', 'from-0': '9:00' }),
      await doctor.post('/practice/settings/mails/declined', { subject: '', body: '', version: '0' }),
    ];
    for (const { html } of answers) expect(html).toMatch(/data-unsaved="yes"/);
    // A logo that was refused says nothing of the fields above it.
    const logo = await doctor.post('/practice/settings/logo', {});
    expect(logo.status).toBe(422);
    expect(logo.html).not.toMatch(/data-unsaved="yes"/);
  });
});
