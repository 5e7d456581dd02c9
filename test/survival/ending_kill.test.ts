import { expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { createSetupLink, createUser } from '../../db/staff.ts';
import { loadVisit } from '../../db/visits.ts';
import { write } from '../../db/write.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { scheduled } from '../fixtures/patients.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import { newFolder, startServerProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';

/* The end of a visit waits for ten seconds (P4); a server that is killed meanwhile goes on with it. */

const password = 'ein langes Kennwort mit Igel';

test('killed within the ten seconds, the server closes link and code after its start, from when it was ended', {
  timeout: 120_000,
}, async () => {
  const dataDir = newFolder();
  const before = openPracticeFolder({ DATA_DIR: dataDir });
  const { rt } = before;
  const { id: doctorId } = write(rt, (tx) =>
    createUser(rt, tx, { email: 'sommer@praxis.example', name: 'Dr. Sommer', roles: ['doctor'] }),
  );
  const setup = write(rt, (tx) =>
    createSetupLink(rt, tx, { userId: doctorId, purpose: 'setup', ttlMs: day }),
  );
  const by: Actor = { kind: 'staff', id: doctorId, roles: ['doctor'] };
  const { id, token } = await scheduled(rt, by);
  arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
  admit(rt, { id, by });
  before.close();

  const first = await startServerProcess({ DATA_DIR: dataDir });
  const doctor = new Visitor(first.origin);
  await doctor.post(`/practice/setup/${setup}`, { password, repeat: password });
  expect((await doctor.post(`/practice/visits/${id}/end`)).status).toBe(303);
  await first.kill();

  const second = await startServerProcess({ DATA_DIR: dataDir, PORT: new URL(first.origin).port });
  const patient = new Visitor(second.origin);
  await expect
    .poll(async () => (await patient.get(`/c/${token}/visit`)).status, { timeout: 30_000 })
    .toBe(410);
  await second.stop();
  const after = openPracticeFolder({ DATA_DIR: dataDir });
  expect(loadConsultation(after.rt, id)?.stage).toBe('completed');
  const { endedAt, closesAt } = loadVisit(after.rt, id) ?? {};
  expect((closesAt ?? 0) - (endedAt ?? 0)).toBe(10_000);
  after.close();
});
