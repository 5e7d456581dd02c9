import { describe, expect, test } from 'vitest';
import { listInbox } from '../../../db/inbox.ts';
import { eightFields, fieldValue, messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

const requests = ({ rt }: PatientVisitor) => listInbox(rt, rt.config.timeZone).requested;
/** Opens the form and takes the time that a person needs. */
async function openForm(visitor: PatientVisitor, seconds = 60): Promise<string> {
  const { html } = await visitor.get('/request');
  visitor.rt.clock.now += seconds * 1000;
  return fieldValue(html, 'stamp') ?? '';
}

describe('S2: the request form', () => {
  test('asks for the eight fields and for no reason', async () => {
    const { status, html } = await visitPractice().get('/request');
    expect(status).toBe(200);
    const names = [...html.matchAll(/<(?:input|textarea|select)[^>]*\sname="(\w+)"/g)].map(
      (match) => match[1],
    );
    expect(names.sort()).toEqual(
      [...Object.keys(eightFields), 'birthMonth', 'birthYear', 'language', 'stamp', 'remark'].sort(),
    );
    expect(html).toContain('<option value="AOK Rheinland/Hamburg">');
  });

  test('takes the eight fields alone, as an outside check sends them', async () => {
    const visitor = visitPractice();
    const answer = await visitor.post('/request', eightFields);
    expect([answer.status, answer.location]).toEqual([303, '/request/sent']);
    expect(requests(visitor)).toHaveLength(1);
    expect(requests(visitor)[0]).toMatchObject({ source: 'form', stage: 'requested' });
    expect(requests(visitor)[0]?.patient.lastName).toBe('Mustermann');
    const sent = await visitor.get('/request/sent');
    expect(sent.status).toBe(200);
    expect(sent.html).toContain('Ihre Anfrage ist bei uns');
  });

  test('requirements.md, section 5: a wrong check digit never blocks', async () => {
    const visitor = visitPractice();
    const answer = await visitor.post('/request', { ...eightFields, insuranceNumber: 'X000000011' });
    expect(answer.status).toBe(303);
    expect(requests(visitor)[0]?.patient.insuranceNumber).toBe('X000000011');
  });

  test.each([
    ['firstName', '', 'Bitte tragen Sie Ihren Vornamen ein.'],
    ['lastName', 'x'.repeat(101), '„Nachname“ ist zu lang. Bitte kürzen Sie die Angabe.'],
    ['birthDate', '1980-02-30', 'Dieses Datum gibt es nicht.'],
    ['birthDate', '2031-01-01', 'liegt in der Zukunft'],
    ['phone', '12', 'mit Vorwahl'],
    ['insurer', ' ', 'Bitte tragen Sie Ihre Krankenkasse ein.'],
    ['insuranceNumber', 'ÄÖÜ?', 'wie auf der Karte'],
    ['email', 'erika', 'Diese E-Mail-Adresse ist nicht vollständig.'],
  ])('%s = „%s“: 422, all values kept, the message tied to its field', async (field, value, message) => {
    const visitor = visitPractice();
    const answer = await visitor.post('/request', { ...eightFields, [field]: value });
    expect(answer.status).toBe(422);
    expect(messageAt(answer.html, field)).toContain(message);
    for (const [name, kept] of Object.entries(eightFields)) {
      if (name !== field && name !== 'privacy') expect(fieldValue(answer.html, name)).toBe(kept);
    }
    expect(fieldValue(answer.html, field)).toBe(value.trim());
    expect(answer.html).toMatch(/<input[^>]*name="privacy"[^>]*checked/);
    expect(answer.html).toContain(`<a href="#${field}">`);
    expect(requests(visitor)).toHaveLength(0);
  });

  test('without the tick for privacy nothing is taken', async () => {
    const visitor = visitPractice();
    const { privacy: _, ...fields } = eightFields;
    const answer = await visitor.post('/request', fields);
    expect(answer.status).toBe(422);
    expect(messageAt(answer.html, 'privacy')).toContain('Bitte setzen Sie den Haken.');
    expect(requests(visitor)).toHaveLength(0);
  });

  test('P11: what was typed comes back as text', async () => {
    const answer = await visitPractice().post('/request', {
      ...eightFields,
      firstName: '"><script>alert(1)</script>',
      email: 'x',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain('<script>alert');
    expect(answer.html).toContain('&quot;>&lt;script>');
  });
});

describe('P16: automated requests', () => {
  const trapped = { ...eightFields, remark: 'https://spam.example' };

  test('a program that posts blindly into the field that no patient sees: nothing is kept, and nothing else is said', async () => {
    const visitor = visitPractice();
    for (const person of [undefined, 'yes', 'on', '']) {
      const answer = await visitor.post('/request', { ...trapped, ...(person !== undefined && { person }) });
      expect(answer.status).toBe(422);
      expect(answer.html).not.toContain('ist bei uns');
    }
    expect(requests(visitor)).toHaveLength(0);
  });

  test('a patient whose password manager has filled it in is asked, loses nothing, and the request is kept', async () => {
    const visitor = visitPractice();
    const stamp = await openForm(visitor);
    const asked = await visitor.post('/request', { ...trapped, stamp });
    expect(asked.status).toBe(422);
    expect(messageAt(asked.html, 'person')).toBe('Bitte bestätigen Sie, dass Sie ein Mensch sind.');
    expect(asked.html).toContain('<a href="#person">');
    expect(fieldValue(asked.html, 'lastName')).toBe('Mustermann');
    expect(asked.html).toMatch(/<input[^>]*name="privacy"[^>]*checked/);
    expect(asked.html).not.toMatch(/<input[^>]*name="person"[^>]*checked/);

    const form = ['stamp', 'remark', 'person'].map((name) => [name, fieldValue(asked.html, name) ?? '']);
    const { person, ...unticked } = Object.fromEntries(form) as Record<string, string>;
    expect((await visitor.post('/request', { ...eightFields, ...unticked })).status).toBe(422);
    expect(requests(visitor)).toHaveLength(0);
    const ticked = await visitor.post('/request', { ...eightFields, ...unticked, person: person ?? '' });
    expect([ticked.status, ticked.location]).toEqual([303, '/request/sent']);
    expect(requests(visitor)).toHaveLength(1);
  });

  test('the tick stays while another field is put right, and belongs to its own form', async () => {
    const visitor = visitPractice();
    const [stamp, other] = [await openForm(visitor), await openForm(visitor)];
    const asked = await visitor.post('/request', { ...trapped, stamp });
    const person = fieldValue(asked.html, 'person') ?? '';
    const wrong = await visitor.post('/request', { ...trapped, stamp, person, phone: '12' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toMatch(/<input[^>]*name="person"[^>]*checked/);
    expect((await visitor.post('/request', { ...trapped, stamp: other, person })).status).toBe(422);
    expect(requests(visitor)).toHaveLength(0);
  });

  test('that field is hidden from people and screen readers, and password managers pass it by', async () => {
    const { html } = await visitPractice().get('/request');
    const trap = /<div class="trap" aria-hidden="true">.*?<\/div>/s.exec(html)?.[0] ?? '';
    expect(trap).toMatch(/<input[^>]*tabindex="-1"[^>]*autocomplete="off"/);
    for (const mark of ['1p-ignore', 'lpignore', 'bwignore']) expect(trap).toContain(`data-${mark}="true"`);
    // What identities have: Chrome's and Bitwarden's words for their fields.
    const name = /\sname="([^"]*)"/.exec(trap)?.[1] ?? '';
    expect(name).not.toMatch(
      /name|mail|url|web|site|home|page|tel|fax|mobile|addr|street|city|town|state|region|zip|post|country|company|org|firm|title|birth|user|login|pass|code|card|sex|gender|job|comment|number|^no|line/i,
    );
  });

  test('a form that comes back within two seconds is asked for again, with its values', async () => {
    const visitor = visitPractice();
    const stamp = await openForm(visitor, 1);
    const answer = await visitor.post('/request', { ...eightFields, stamp });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Bitte prüfen Sie Ihre Angaben und senden Sie noch einmal.');
    expect(fieldValue(answer.html, 'lastName')).toBe('Mustermann');
    expect(requests(visitor)).toHaveLength(0);
    visitor.rt.clock.now += 1_500;
    const again = await visitor.post('/request', {
      ...eightFields,
      stamp: fieldValue(answer.html, 'stamp') ?? '',
    });
    expect(again.status).toBe(303);
    expect(requests(visitor)).toHaveLength(1);
  });

  test.each(['', 'x', '1.2.3', `1764000000000.${'a'.repeat(32)}.${'b'.repeat(43)}`])(
    'a missing or forged stamp harms nobody: „%s“',
    async (stamp) => {
      const visitor = visitPractice();
      expect((await visitor.post('/request', { ...eightFields, stamp })).status).toBe(303);
      expect(requests(visitor)).toHaveLength(1);
    },
  );

  test('a page that was open for a day still works', async () => {
    const visitor = visitPractice();
    const stamp = await openForm(visitor, 24 * 60 * 60);
    expect((await visitor.post('/request', { ...eightFields, stamp })).status).toBe(303);
    expect(requests(visitor)).toHaveLength(1);
  });

  test('a double tap makes one request', async () => {
    const visitor = visitPractice();
    const stamp = await openForm(visitor);
    const both = await Promise.all([
      visitor.post('/request', { ...eightFields, stamp }),
      visitor.post('/request', { ...eightFields, stamp }),
    ]);
    expect(both.map((answer) => answer.status)).toEqual([303, 303]);
    expect(requests(visitor)).toHaveLength(1);
    expect((await visitor.post('/request', { ...eightFields, stamp })).status).toBe(303);
    expect(requests(visitor)).toHaveLength(1);
  });

  test('who goes back and writes for somebody else makes a second request', async () => {
    const visitor = visitPractice();
    const stamp = await openForm(visitor);
    await visitor.post('/request', { ...eightFields, stamp });
    const child = { ...eightFields, firstName: 'Mia', birthDate: '2015-05-04', stamp };
    expect((await visitor.post('/request', child)).status).toBe(303);
    expect((await visitor.post('/request', child)).status).toBe(303);
    const names = requests(visitor).map(({ patient }) => patient.firstName);
    expect(names.sort()).toEqual(['Erika', 'Mia']);
  });

  test('two people with the same page open make two requests', async () => {
    const visitor = visitPractice();
    const [one, other] = [await openForm(visitor), await openForm(visitor)];
    await visitor.post('/request', { ...eightFields, stamp: one });
    await visitor.post('/request', { ...eightFields, stamp: other });
    expect(requests(visitor)).toHaveLength(2);
  });

  test('too many from one address: 429, the values kept and the phone number', async () => {
    const visitor = visitPractice();
    for (let count = 0; count < 20; count++) {
      expect((await visitor.post('/request', eightFields)).status).toBe(303);
    }
    const answer = await visitor.post('/request', eightFields);
    expect(answer.status).toBe(429);
    expect(fieldValue(answer.html, 'firstName')).toBe('Erika');
    expect(answer.html).toContain('Gerade kommen sehr viele Anfragen an.');
    expect(answer.html).toContain('0208 5550100');
    expect(requests(visitor)).toHaveLength(20);
  });
});

describe('a birth date in three fields', () => {
  test('is one in the case', async () => {
    const visitor = visitPractice();
    const typed = { ...eightFields, birthDate: '12', birthMonth: '8', birthYear: '1948' };
    expect((await visitor.post('/request', typed)).status).toBe(303);
    expect(requests(visitor)[0]?.patient.birthDate).toBe('1948-08-12');
  });

  test.each([
    ['12.', '8.', '48', 'Bitte schreiben Sie das Jahr mit vier Ziffern'],
    ['12', '', '1948', 'Vom Geburtsdatum fehlt etwas.'],
    ['', '12.8.1950.', '', 'Dieses Datum gibt es nicht.'],
    ['zwölf', 'August', '1948', 'Dieses Datum gibt es nicht.'],
  ])('%j %j %j: each stays as it was typed, and the message says what is wrong', async (...typed) => {
    const visitor = visitPractice();
    const [birthDate, birthMonth, birthYear, message] = typed;
    const { html } = await visitor.post('/request', { ...eightFields, birthDate, birthMonth, birthYear });
    expect(messageAt(html, 'birthDate')).toContain(message);
    expect([
      fieldValue(html, 'birthDate'),
      fieldValue(html, 'birthMonth'),
      fieldValue(html, 'birthYear'),
    ]).toEqual([birthDate, birthMonth, birthYear]);
  });

  test('that is none: one message for all three, each as it was typed', async () => {
    const visitor = visitPractice();
    const typed = { ...eightFields, birthDate: '31', birthMonth: '2', birthYear: '1948' };
    const { status, html } = await visitor.post('/request', typed);
    expect(status).toBe(422);
    expect(messageAt(html, 'birthDate')).toContain('Dieses Datum gibt es nicht.');
    for (const name of ['birthDate', 'birthMonth', 'birthYear'] as const) {
      expect(fieldValue(html, name)).toBe(typed[name]);
      expect(html).toMatch(new RegExp(`id="${name}"[^>]*birthDate-error" aria-invalid="true"`));
    }
    expect(html.match(/<a href="#birth/g)).toHaveLength(1);
  });
});
