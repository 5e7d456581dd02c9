import { describe, expect, test } from 'vitest';
import { formatCode } from '../../../../consultation/dial_in_code.ts';
import { day } from '../../../../consultation/durations.ts';
import { listMails } from '../../../../db/mails.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { wayOnWord } from '../../../../static/visit/way_on.ts';
import { requested } from '../../../fixtures/patients.ts';
import { testApp } from '../../../fixtures/runtime.ts';
import { current, openPractice, type Practice, words } from '../desk.ts';

const erika = { firstName: 'Erika', lastName: 'Mustermann', birthDate: '1955-12-24', phone: '0208 5550123' };

/** The patient's browser: without a sign-in, and without JavaScript. */
function patientOf({ rt }: Practice) {
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(`${origin}${path}`, { ...init, redirect: 'manual' });
    return {
      status: response.status,
      location: response.headers.get('Location') ?? '',
      html: await response.text(),
    };
  };
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

async function connected(more: Record<string, string> = {}) {
  const practice = openPractice();
  const doctor = practice.desk('doctor', 'Dr. Ada Test');
  const { status, location } = await doctor.post('/practice/now', { ...erika, ...more });
  expect(status).toBe(303);
  const id = location?.split('/').at(-1) ?? '';
  return { practice, doctor, id, page: `/practice/now/${id}`, patient: patientOf(practice) };
}

/** Types the code; returns where the patient stands then, `/c/TOKEN/visit`. */
async function typeCode({ practice, id, patient }: Awaited<ReturnType<typeof connected>>): Promise<string> {
  const { status, location } = await patient.post('/join', {
    code: formatCode(current(practice.rt, id).code ?? ''),
  });
  expect(status).toBe(303);
  return location;
}

const signature = { consent: 'yes', typedName: 'Erika Mustermann', signature: '' };

describe('the patient is on the phone: one form, one code', () => {
  test('the form makes an appointment that begins now, and shows the code, spelled out', async () => {
    const { practice, doctor, id, page } = await connected();
    const { stage, startsAt, code, doctorId, source } = current(practice.rt, id);
    expect({ stage, startsAt, doctorId, source }).toEqual({
      stage: 'consent_pending',
      startsAt: practice.rt.now(),
      doctorId: doctor.id,
      source: 'phone',
    });
    const { html } = await doctor.get(page);
    expect(html).toContain(formatCode(code ?? ''));
    expect(html).toContain('data-state="to_sign"');
    expect(listMails(practice.rt, id)).toEqual([]);
  });

  test('the case says that the consent is signed on the screen, and leads back to the code', async () => {
    const { doctor, id, page } = await connected();
    const { html } = await doctor.get(`/practice/consultations/${id}`);
    expect(words(html)).toContain('unterschreibt vor dem Gespräch am Bildschirm');
    expect(words(html)).not.toContain('drucken Sie das Formular aus');
    expect(html).toContain(`href="${page}"`);
  });

  test('what is read out is what comes: consent, name, camera and sound, the last button', async () => {
    const scene = await connected();
    const spoken = words((await scene.doctor.get(scene.page)).html);
    const visit = await typeCode(scene);
    const consent = visit.replace('/visit', '/consent');
    const lead = words((await scene.patient.get(consent)).html);
    await scene.patient.post(consent, signature);
    const { html } = await scene.patient.get(visit);
    const screens = [...html.matchAll(/data-screen="(\w+)"/g)].map(([, screen]) => screen);
    expect(screens.slice(0, 2)).toEqual(['name', 'technique']);
    // Whoever has the link learns no name from it.
    expect(/<input[^>]*data-testid="join-name"[^>]*>/.exec(html)?.[0]).not.toContain('Erika');
    const last = wayOnWord('technique', { asked: true, asking: false, works: () => true });
    const inOrder = ['unterschreiben', 'Namen', 'Kamera', 'Ton', last].map((word) => spoken.indexOf(word));
    expect(inOrder).not.toContain(-1);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    for (const word of ['Name', 'Kamera', 'Ton']) expect(lead).toContain(word);
    expect(words((await scene.doctor.get(scene.page)).html)).toContain('noch nicht im Wartezimmer');
  });

  test('the code leads to the consent, the signature to the way into the waiting room; the practice has nothing to click', async () => {
    const scene = await connected();
    const { practice, patient, doctor, id, page } = scene;
    const visit = await typeCode(scene);
    const consent = (await patient.get(visit)).location;
    expect(consent).toBe(visit.replace('/visit', '/consent'));
    const { html } = await patient.get(consent);
    expect(html).toContain('Ganzer Text');
    const { location } = await patient.post(consent, signature);
    expect(location).toBe(visit);
    expect((await patient.get(visit)).html).toContain('data-testid="join-name"');
    expect(current(practice.rt, id).stage).toBe('scheduled');
    expect((await doctor.get(page)).html).toContain('data-state="to_enter"');
    practice.present.add(id);
    expect((await doctor.get(`${page}/state`)).html).toContain('data-state="waiting"');
  });

  test('the form shows the mail that goes to an address: but for name, code, link and reference it is that one', async () => {
    const { practice, doctor, id } = await connected({ email: 'erika@mail.example' });
    const { text = '' } = listMails(practice.rt, id)[0]?.message ?? {};
    // As it comes back, so the name is known.
    const { html } = await doctor.post('/practice/now', { ...erika, phone: '' });
    const shown = words(/<pre class="mail-text">([\s\S]*?)<\/pre>/.exec(html)?.[1] ?? '').trim();
    const sent = words(text)
      .replace(formatCode(current(practice.rt, id).code ?? ''), '•••-•••-•••')
      .replace(/http\S+\/c\/[\w-]{32}\S*/g, '(persönlicher Link)')
      .trim();
    expect(shown).toBe(sent);
  });

  test('with an address, link and code go there, too; the link leads the same way', async () => {
    const { practice, patient, id } = await connected({ email: 'erika@mail.example' });
    const [mail, ...others] = listMails(practice.rt, id);
    expect(others).toEqual([]);
    expect(mail?.message.text).toContain(formatCode(current(practice.rt, id).code ?? ''));
    const link = /\/c\/[\w-]{32}/.exec(mail?.message.text ?? '')?.[0] ?? '';
    expect((await patient.get(`${link}/visit`)).location).toBe(`${link}/consent`);
    expect((await patient.post(`${link}/consent`, signature)).location).toBe(`${link}/visit`);
    expect(listMails(practice.rt, id)).toHaveLength(1);
  });

  test.each(['firstName', 'lastName', 'birthDate', 'phone'])(
    '%s is missing: all else is there again',
    async (field) => {
      const doctor = openPractice().desk('doctor');
      const { status, html } = await doctor.post('/practice/now', { ...erika, [field]: '' });
      expect(status).toBe(422);
      for (const [name, value] of Object.entries(erika))
        if (name !== field) expect(html).toContain(`value="${value}"`);
    },
  );

  test('reception chooses the doctor; who is none is refused', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor', 'Dr. Ada Test');
    practice.desk('doctor', 'Dr. Bo Test');
    const reception = practice.desk('reception');
    const wrong = await reception.post('/practice/now', { ...erika, doctor: reception.id });
    expect(wrong.status).toBe(422);
    const { location } = await reception.post('/practice/now', { ...erika, doctor: doctor.id });
    expect(current(practice.rt, location?.split('/').at(-1) ?? '').doctorId).toBe(doctor.id);
  });
});

describe('who calls has an open case already', () => {
  const count = ({ rt }: Practice) =>
    Number(rt.db.$client.prepare('select count(*) from consultations').pluck().get());
  const beside = (html: string) => /name="beside" value="([^"]*)"/.exec(html)?.[1] ?? '';

  test('nothing is made: the page leads to it and to its code, and a second button makes one all the same', async () => {
    const { practice, doctor, id, page } = await connected();
    const again = { ...erika, phone: '0208 5550777', email: 'erika@mail.example', firstName: ' erika ' };
    const { status, html } = await doctor.post('/practice/now', again);
    expect(status).toBe(409);
    expect(count(practice)).toBe(1);
    expect(words(html)).toContain('Schon bekannt');
    expect(html).toContain(`href="/practice/consultations/${id}"`);
    expect(html).toContain(`href="${page}"`);
    // All that was typed is in the one form there is, so that the button sends it along.
    for (const value of ['0208 5550777', 'erika@mail.example', 'Mustermann', '1955-12-24'])
      expect(html).toContain(`value="${value}"`);
    expect(words(html)).toContain('Trotzdem neu anlegen');

    const anyway = await doctor.post('/practice/now', { ...again, beside: beside(html) });
    expect(anyway.status).toBe(303);
    const made = current(practice.rt, anyway.location?.split('/').at(-1) ?? '');
    expect(made.patient).toMatchObject({ phone: '0208 5550777', email: 'erika@mail.example' });
    expect(count(practice)).toBe(2);
  });

  test('the talk runs: that is said', async () => {
    const scene = await connected();
    const { practice, patient, doctor, id } = scene;
    const visit = await typeCode(scene);
    await patient.post(visit.replace('/visit', '/consent'), signature);
    arrive(practice.rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    practice.present.add(id);
    await doctor.post(`/practice/visits/${id}/admit`);
    const { status, html } = await doctor.post('/practice/now', erika);
    expect(status).toBe(409);
    expect(words(html)).toContain('Gespräch läuft');
  });

  test('a request that came by the form: no code is offered, for there is none', async () => {
    const practice = openPractice();
    const { id } = requested(practice.rt);
    const { firstName, lastName, birthDate } = current(practice.rt, id).patient;
    const { status, html } = await practice
      .desk('doctor')
      .post('/practice/now', { firstName, lastName, birthDate, phone: '0208 5550123' });
    expect(status).toBe(409);
    expect(html).toContain(`href="/practice/consultations/${id}"`);
    expect(html).not.toContain('data-testid="known-code"');
  });

  test('on another day its code is not offered any more', async () => {
    const { practice, id } = await connected();
    practice.rt.clock.now += day;
    const { html } = await practice.desk('doctor').post('/practice/now', erika);
    expect(html).toContain(`href="/practice/consultations/${id}"`);
    expect(html).not.toContain('data-testid="known-code"');
  });

  test('what was seen of one person does not count for another', async () => {
    const { practice, doctor } = await connected();
    await doctor.post('/practice/now', { ...erika, firstName: 'Hans' });
    const { html } = await doctor.post('/practice/now', erika);
    const other = await doctor.post('/practice/now', { ...erika, firstName: 'Hans', beside: beside(html) });
    expect(other.status).toBe(409);
    expect(count(practice)).toBe(2);
  });

  test('an ended case, another birth date, another first name: as if nobody had called before', async () => {
    const { practice, doctor, id } = await connected();
    for (const other of [{ birthDate: '1985-12-24' }, { firstName: 'Hans' }])
      expect((await doctor.post('/practice/now', { ...erika, ...other })).status).toBe(303);
    await doctor.post(`/practice/consultations/${id}/cancel`, current(practice.rt, id).form);
    expect((await doctor.post('/practice/now', { ...erika, phone: '0208 5550777' })).status).toBe(303);
  });
});

describe('off the path', () => {
  test('before the signature the code opens no visit, and says nothing of whose it is (D4)', async () => {
    const scene = await connected();
    const visit = await typeCode(scene);
    const { html } = await scene.patient.get(visit.replace('/visit', '/consent'));
    for (const value of ['Erika', 'Mustermann', '1955', '5550123']) expect(words(html)).not.toContain(value);
    expect(html).not.toContain('data-testid="join-name"');
  });

  test.each(['', '/data', '/cancel', '/withdraw', '/consent.pdf', '/consent/signed.pdf', '/appointment.ics'])(
    'the code opens the consent and nothing else of the personal page: %s',
    async (path) => {
      const scene = await connected();
      const visit = await typeCode(scene);
      expect((await scene.patient.get(visit.replace('/visit', path))).location).toBe(visit);
    },
  );

  test('another name: the practice looks at it first, and the patient reads that', async () => {
    const scene = await connected();
    const { patient, doctor, practice, id, page } = scene;
    const visit = await typeCode(scene);
    await patient.post(visit.replace('/visit', '/consent'), { ...signature, typedName: 'Hans Muster' });
    expect(current(practice.rt, id).stage).toBe('consent_review');
    expect((await doctor.get(page)).html).toContain('data-state="to_check"');
    expect((await patient.get(visit)).html).toContain('Die Praxis prüft gerade Ihre Einwilligung');
    await doctor.post(`/practice/consultations/${id}/consent/accept`, current(practice.rt, id).form);
    expect((await patient.get(visit)).html).toContain('data-testid="join-name"');
  });

  test('a code of any other appointment still signs nothing (P2)', async () => {
    const scene = await connected();
    const { practice, patient, id } = scene;
    const visit = await typeCode(scene);
    practice.rt.db.$client.prepare("update consultations set source = 'form' where id = ?").run(id);
    const { html } = await patient.get(visit);
    expect(html).toContain('Ihre Einwilligung fehlt noch');
    const answer = await patient.post(visit.replace('/visit', '/consent'), signature);
    expect(answer.location).toBe(visit);
    expect(current(practice.rt, id).stage).toBe('consent_pending');
  });

  test('signed twice, by two browsers at once: one consent, both in', async () => {
    const scene = await connected();
    const { patient, practice, id } = scene;
    const [one, other] = [await typeCode(scene), await typeCode(scene)];
    const answers = await Promise.all(
      [one, other].map((visit) => patient.post(visit.replace('/visit', '/consent'), signature)),
    );
    for (const { status } of answers) expect(status).toBe(303);
    expect(current(practice.rt, id).stage).toBe('scheduled');
    for (const visit of [one, other])
      expect((await patient.get(visit)).html).toContain('data-testid="join-name"');
  });

  test('cancelled meanwhile: the code opens nothing', async () => {
    const scene = await connected();
    const { patient, doctor, practice, id, page } = scene;
    const visit = await typeCode(scene);
    await doctor.post(`/practice/consultations/${id}/cancel`, current(practice.rt, id).form);
    expect((await patient.get(visit)).status).toBe(410);
    expect((await patient.post(visit.replace('/visit', '/consent'), signature)).status).not.toBe(200);
    expect((await doctor.get(page)).html).toContain('data-state="over"');
  });

  test('a page of `now` is there for those cases alone', async () => {
    const { doctor } = await connected();
    expect((await doctor.get('/practice/now/nobody')).status).toBe(404);
    expect((await doctor.get('/practice/now/nobody/state')).status).toBe(404);
  });
});
