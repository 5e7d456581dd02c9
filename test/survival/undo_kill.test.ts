import { expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { createSetupLink, createUser } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { requested } from '../fixtures/patients.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { erika } from '../fixtures/runtime.ts';
import { newFolder, startServerProcess } from '../fixtures/server_process.ts';
import { startSmtp } from '../fixtures/smtp.ts';
import { Visitor } from '../fixtures/visitor.ts';

/* What can be taken back is in the database: a server that is killed within the seconds goes on with it. */

const password = 'ein langes Kennwort mit Igel';

test('killed within the seconds: one step is taken back after the start, another one’s mail goes', {
  timeout: 120_000,
}, async () => {
  const smtp = await startSmtp();
  const dataDir = newFolder();
  const before = openPracticeFolder({ DATA_DIR: dataDir });
  const { rt } = before;
  const { id: userId } = write(rt, (tx) =>
    createUser(rt, tx, { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor'] }),
  );
  const setup = write(rt, (tx) => createSetupLink(rt, tx, { userId, purpose: 'setup', ttlMs: day }));
  const back = requested(rt, { ...erika, email: 'zurueck@mail.example' }).id;
  const kept = requested(rt, { ...erika, email: 'bleibt@mail.example' }).id;
  before.close();

  const environment = {
    DATA_DIR: dataDir,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'praxis@praxis.example',
    UNDO_SECONDS: '12',
  };
  const first = await startServerProcess(environment);
  const doctor = new Visitor(first.origin);
  await doctor.post(`/practice/setup/${setup}`, { password, repeat: password });
  for (const id of [back, kept]) {
    const page = `/practice/consultations/${id}`;
    const answer = await doctor.post(`${page}/decline`, {
      version: await doctor.version(page),
      reason: 'Bitte kommen Sie vorbei.',
    });
    expect(answer.status).toBe(303);
  }
  await first.kill();

  const second = await startServerProcess({ ...environment, PORT: new URL(first.origin).port });
  const page = `/practice/consultations/${back}`;
  const step = /name="step" value="([^"]+)"/.exec(await (await doctor.get(page)).text())?.[1] ?? '';
  expect((await doctor.post(`${page}/undo`, { step })).status).toBe(303);
  await smtp.waitFor(
    ({ subject, envelope }) => envelope.to.includes('bleibt@mail.example') && /Antwort/.test(subject),
    40_000,
  );
  expect(await second.stop()).toBe(0);
  const answers = smtp.mails.filter(({ subject }) => /Antwort/.test(subject));
  expect(answers.map(({ envelope }) => envelope.to)).toEqual([['bleibt@mail.example']]);
  await smtp.stop();
  const after = openPracticeFolder({ DATA_DIR: dataDir });
  expect(loadConsultation(after.rt, back)?.stage).toBe('requested');
  expect(loadConsultation(after.rt, kept)?.stage).toBe('declined');
  after.close();
});
