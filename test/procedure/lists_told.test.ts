import { expect, test, vi } from 'vitest';
import type { Actor } from '../../consultation/refusal.ts';
import { listMails, markFailed } from '../../db/mails.ts';
import { write } from '../../db/write.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { endVisit } from '../../procedure/end_visit.ts';
import { purgeInPortions } from '../../procedure/erase.ts';
import { handOverMail } from '../../procedure/hand_over.ts';
import { keepApart } from '../../procedure/keep_apart.ts';
import { handedOver } from '../../procedure/record.ts';
import { requested, scheduled } from '../fixtures/patients.ts';
import { staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/*
 * What changes a list and is no step of a case (those: test/procedure/undo_step.test.ts) tells the pages that
 * show lists, too.
 */

type Doctor = Actor & { kind: 'staff' };

test.each<[string, (rt: TestRuntime, by: Doctor) => Promise<() => unknown>]>([
  [
    'a mail that was told another way',
    async (rt) => {
      const mail = listMails(rt, requested(rt).id)[0]?.id ?? '';
      write(rt, (tx) => markFailed(tx, mail, { code: '5.1.1', retryAt: null }));
      return () => handOverMail(rt, mail);
    },
  ],
  [
    'a visit that has gone into the record',
    async (rt, by) => {
      const { id } = await scheduled(rt, by);
      arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
      admit(rt, { id, by });
      endVisit(rt, { id, by });
      return () => handedOver(rt, { id, by }, 'record_pdf');
    },
  ],
  [
    'two requests that are to stay two',
    async (rt, by) => {
      const ids: [string, string] = [requested(rt).id, requested(rt).id];
      return () => keepApart(rt, { ids, by });
    },
  ],
  ['a purge', async (rt) => () => purgeInPortions(rt, rt.now())],
])('%s', async (_name, prepare) => {
  const rt = testRuntime();
  const by = staff(rt, 'doctor').by as Doctor;
  const act = await prepare(rt, by);
  const told = vi.spyOn(rt.hub, 'waitingListChanged');
  await act();
  await Promise.resolve();
  expect(told).toHaveBeenCalled();
});
