import { describe, expect, test } from 'vitest';
import { day, minute } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { findSession, keepAlive } from '../../db/sessions.ts';
import { write } from '../../db/write.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { closeForgottenVisits } from '../../procedure/background.ts';
import { createSession } from '../../security/sessions.ts';
import { scheduled } from '../fixtures/patients.ts';
import { staff, testRuntime } from '../fixtures/runtime.ts';

describe('P4: 24 hours after the appointment link and code are over', () => {
  test('who never came is marked so, who was seen is completed, what is still open stays', async () => {
    const rt = testRuntime();
    const doctor = staff(rt, 'doctor').by as Actor & { kind: 'staff' };
    const missed = await scheduled(rt, doctor);
    const seen = await scheduled(rt, doctor);
    arrive(rt, { id: seen.id, by: { kind: 'patient' }, typedName: 'Erika' });
    admit(rt, { id: seen.id, by: doctor });
    const later = await scheduled(rt, doctor, { startsAt: rt.now() + 2 * day });
    const stages = () => [missed, seen, later].map(({ id }) => loadConsultation(rt, id)?.stage);

    rt.clock.now += day;
    closeForgottenVisits(rt);
    expect(stages()).toEqual(['scheduled', 'scheduled', 'scheduled']);
    rt.clock.now += 30 * minute;
    closeForgottenVisits(rt);
    expect(stages()).toEqual(['no_show', 'completed', 'scheduled']);
    // Done twice it is the same.
    closeForgottenVisits(rt);
    expect(stages()).toEqual(['no_show', 'completed', 'scheduled']);
  });
});

describe('requirements.md, section 6: idle time does not run during a call', () => {
  test('a doctor in a call stays signed in beyond 30 minutes, others do not', () => {
    const rt = testRuntime();
    const busy = staff(rt, 'doctor');
    const idle = staff(rt, 'doctor');
    const session = (id: string) => rt.vault.lookupHash('session', createSession(rt, id));
    const [busySession, idleSession] = [session(busy.id), session(idle.id)];
    for (let quarter = 0; quarter < 3; quarter++) {
      rt.clock.now += 15 * minute;
      write(rt, (tx) => keepAlive(rt, tx, (userId) => userId === busy.id));
    }
    expect(findSession(rt, busySession)).not.toBeNull();
    expect(findSession(rt, idleSession)).toBeNull();
  });
});
