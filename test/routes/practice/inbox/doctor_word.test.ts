import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../../../consultation/durations.ts';
import { loadDoctorWord } from '../../../../db/doctor_words.ts';
import { doctorWords } from '../../../../db/schema.ts';
import { admit } from '../../../../procedure/admit.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { erase } from '../../../../procedure/background.ts';
import { scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { type Desk, openPractice, part, words } from '../desk.ts';

/* What those who wait are told by a doctor, or by the reception for them. */

const patient = { kind: 'patient' } as const;

async function waitingRoom() {
  const practice = openPractice();
  const sommer = practice.desk('doctor', 'Dr. Sommer');
  const { id } = await scheduled(practice.rt, sommer.by);
  arrive(practice.rt, { id, by: patient, typedName: 'Erika Mustermann' });
  practice.present.add(id);
  const say = (desk: Desk, fields: Record<string, string>, headers = {}) =>
    desk.post(`/practice/doctors/${sommer.id}/${'state' in fields ? 'state' : 'delay'}`, fields, headers);
  return {
    ...practice,
    sommer,
    id,
    say,
    said: () => loadDoctorWord(practice.rt, sommer.id),
  };
}

const pressed = (html: string) =>
  [...html.matchAll(/aria-pressed="true" data-testid="([^"]+)"/g)].map((match) => match[1]);

describe('a delay by one click', () => {
  test('stands in the waiting row of every desk that may say it, and can be taken back', async () => {
    const { sommer, desk, say, said } = await waitingRoom();
    const before = await sommer.get('/practice/waiting');
    for (const step of [5, 10, 15]) expect(before.html).toContain(`data-testid="delay-${step}"`);
    expect(pressed(before.html)).toEqual(['state-auto']);

    const answer = await say(sommer, { minutes: '10' });
    expect([answer.status, answer.location]).toEqual([303, '/practice']);
    expect(said().delay?.delay).toEqual({ minutes: 10 });
    for (const seen of [sommer, desk('reception')]) {
      const { html } = await seen.get('/practice/waiting');
      expect(pressed(html)).toEqual(['state-auto', 'delay-10']);
      expect(words(part(html, 'data-testid="delay-said"', 300))).toContain('Zurücknehmen');
    }
    // A doubled click says the same.
    await say(sommer, { minutes: '10' });
    expect(said().delay?.delay).toEqual({ minutes: 10 });
    await say(sommer, { minutes: '0' });
    expect(said().delay).toBeNull();
  });

  test('the inbox sends it without leaving', async () => {
    const { sommer, say } = await waitingRoom();
    const answer = await say(sommer, { minutes: '5' }, { Accept: 'application/json' });
    expect([answer.status, answer.html]).toEqual([204, '']);
  });

  test('own words are those of the settings, and no others', async () => {
    const { sommer, say, said } = await waitingRoom();
    const { html } = await sommer.get('/practice/waiting');
    expect(words(html)).toContain('Wir rufen Sie gleich an.');
    expect((await say(sommer, { words: 'Wir rufen Sie gleich an.' })).status).toBe(303);
    expect(said().delay?.delay).toEqual({ words: 'Wir rufen Sie gleich an.' });
    expect((await say(sommer, { words: 'Frau Mustermann ist noch drin.' })).status).toBe(409);
    expect(said().delay?.delay).toEqual({ words: 'Wir rufen Sie gleich an.' });
  });

  test('other minutes are none that is offered', async () => {
    const { sommer, say, said } = await waitingRoom();
    for (const minutes of ['7', '-5', '', '1e1', '99999999999']) {
      expect((await say(sommer, { minutes })).status, minutes).toBe(409);
      expect(said().delay, minutes).toBeNull();
    }
  });
});

describe('who may say it', () => {
  test('the doctor and the reception, and nobody else', async () => {
    const { sommer, desk, say, said } = await waitingRoom();
    const sayBoth = async (from: Desk, headers = {}) => [
      await say(from, { minutes: '15' }, headers),
      await say(from, { state: 'pause' }, headers),
    ];
    for (const role of ['doctor', 'admin'] as const) {
      const answers = await sayBoth(desk(role));
      expect(
        answers.map(({ status }) => status),
        role,
      ).toEqual([403, 403]);
    }
    for (const { location } of await sayBoth(sommer, { Cookie: '' }))
      expect(location).toContain('/practice/login');
    expect([said().delay, said().state]).toEqual([null, null]);

    for (const from of [sommer, desk('reception')]) {
      await sayBoth(from);
      expect([said().delay?.delay, said().state?.state]).toEqual([{ minutes: 15 }, 'pause']);
      await say(from, { minutes: '0' });
      await say(from, { state: 'auto' });
      expect([said().delay, said().state]).toEqual([null, null]);
    }
  });

  test('a doctor sees the keys of the own patients alone', async () => {
    const { desk } = await waitingRoom();
    const { html } = await desk('doctor').get('/practice/waiting');
    expect(html).toContain('data-testid="waiting-row"');
    expect(html).not.toContain('data-testid="delay-5"');
    expect(html).not.toContain('data-testid="doctor-state"');
  });

  test('of somebody who is no doctor nothing is said', async () => {
    const { desk } = await waitingRoom();
    const reception = desk('reception');
    expect((await reception.post(`/practice/doctors/${reception.id}/delay`, { minutes: '5' })).status).toBe(
      422,
    );
    expect((await reception.post('/practice/doctors/nobody/state', { state: 'pause' })).status).toBe(422);
  });
});

describe('the doctor’s state', () => {
  test('who comes now is not late any more', async () => {
    const { sommer, say, said } = await waitingRoom();
    await say(sommer, { minutes: '15' });
    await say(sommer, { state: 'coming' });
    expect([said().state?.state, said().delay]).toEqual(['coming', null]);
  });

  test('is set and left to what happens; beginning a call ends a break', async () => {
    const { rt, sommer, id, say, said } = await waitingRoom();
    await say(sommer, { state: 'pause' });
    const { html } = await sommer.get('/practice/waiting');
    expect(part(html, 'data-testid="doctor-state"', 200)).toContain('data-state="pause"');
    await say(sommer, { state: 'auto' });
    expect(said().state).toBeNull();
    expect((await say(sommer, { state: 'asleep' })).status).toBe(409);

    await say(sommer, { state: 'pause' });
    admit(rt, { id, by: sommer.by });
    expect(said().state).toBeNull();
  });

  test.each([
    [{ minutes: '10' }, { minutes: 10 }],
    [{ words: 'Es dauert leider noch etwas länger. Danke für Ihre Geduld.' }, undefined],
  ])('calling somebody in ends words about this moment, and no minutes: %j', async (fields, left) => {
    const { rt, sommer, id, say, said } = await waitingRoom();
    expect((await say(sommer, fields)).status).toBe(303);
    expect(said().delay).not.toBeNull();
    admit(rt, { id, by: sommer.by });
    expect(said().delay?.delay).toEqual(left);
  });

  test('D3: what holds no more is erased', async () => {
    const { rt, sommer, say } = await waitingRoom();
    await say(sommer, { minutes: '5' });
    rt.clock.now += hour;
    await erase(rt);
    expect(rt.db.select().from(doctorWords).all()).toHaveLength(1);
    rt.clock.now += hour + minute;
    await erase(rt);
    expect(rt.db.select().from(doctorWords).all()).toEqual([]);
  });
});

test('P14: the list has the order that patients are told: the appointment, then the arrival', async () => {
  const { rt, desk, present } = openPractice();
  const doctor = desk('doctor');
  const at = rt.now() + 10 * minute;
  const ids: string[] = [];
  for (const startsAt of [at + 5 * minute, at, at]) {
    const { id } = await scheduled(rt, doctor.by, { startsAt, data: erika });
    ids.push(id);
    rt.clock.now += minute;
    arrive(rt, { id, by: patient, typedName: 'Erika Mustermann' });
    present.add(id);
  }
  const { html } = await doctor.get('/practice/waiting');
  const rows = [...html.matchAll(/data-testid="waiting-row" data-consultation="([^"]+)"/g)].map(
    (row) => row[1],
  );
  expect(rows).toEqual([ids[1], ids[2], ids[0]]);
});

test('the answer of a patient stands in the row, as words and nothing else', async () => {
  const { rt, sommer, id } = await waitingRoom();
  const sent: string[] = [];
  const page = rt.hub.connectVisitor(id, 'patient', { send: (text) => sent.push(text), close() {} });
  page.receive(JSON.stringify({ type: 'enter', instance: 'page-of-erika', name: 'Erika M', privacy: true }));
  page.receive(JSON.stringify({ type: 'reply', reply: 'phone' }));
  expect(words(part((await sommer.get('/practice/waiting')).html, 'data-testid="waiting-reply"'))).toContain(
    '„Bitte rufen Sie mich an“',
  );
});
