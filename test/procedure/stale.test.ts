import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { listAudit } from '../../db/audit.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { acceptRequest } from '../../procedure/accept.ts';
import { askForMissing } from '../../procedure/ask_missing.ts';
import { cancelConsultation, withdrawConsent } from '../../procedure/cancel.ts';
import { completePatientData, correctPatientData } from '../../procedure/correct.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { endVisit } from '../../procedure/end_visit.ts';
import { inviteGuest } from '../../procedure/guest.ts';
import { markNoShow } from '../../procedure/no_show.ts';
import { acceptConsent, rejectConsent } from '../../procedure/review.ts';
import { schedule } from '../../procedure/schedule.ts';
import { settleReading } from '../../procedure/settle_reading.ts';
import { signConsent, uploadConsent } from '../../procedure/sign.ts';
import type { StepInput } from '../../procedure/step.ts';
import { takeOver } from '../../procedure/take_over.ts';
import { greyJpeg } from '../documents/pictures.ts';
import {
  consented,
  consentPending,
  consentReview,
  requested,
  scheduled,
  type TestConsultation,
} from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

type Doctor = Actor & { kind: 'staff' };
type Scene = (rt: TestRuntime, by: Doctor) => TestConsultation | Promise<TestConsultation>;
const asked: Scene = (rt) => requested(rt);
type Step = (rt: TestRuntime, input: StepInput & { by: Doctor }) => void | Promise<void>;

const signature = { typedName: 'Erika Mustermann', signaturePng: null, reminder: false, fileExchange: false };
const files = [{ name: 'Seite 1.jpg', bytes: Buffer.from(greyJpeg) }];
const appointment = (rt: TestRuntime, by: Doctor) => ({
  startsAt: rt.now() + 30 * minute,
  durationMinutes: 15,
  doctorId: by.id,
});

test.each<[string, Scene, Step]>([
  ['accepts', asked, acceptRequest],
  ['declines', asked, (rt, input) => declineRequest(rt, { ...input, reason: '' })],
  ['asks', asked, (rt, input) => askForMissing(rt, { ...input, fields: ['phone'], note: '' })],
  ['corrects', asked, (rt, input) => correctPatientData(rt, { ...input, patient: erika })],
  ['looks at the reading', asked, (rt, input) => settleReading(rt, { ...input, look: 'all' })],
  ['completes', asked, (rt, input) => completePatientData(rt, { ...input, patient: erika })],
  ['signs', consentPending, (rt, input) => signConsent(rt, { ...input, ...signature })],
  ['uploads the paper', consentPending, (rt, input) => uploadConsent(rt, { ...input, files })],
  ['accepts the consent', consentReview, acceptConsent],
  ['rejects the consent', consentReview, (rt, input) => rejectConsent(rt, { ...input, reason: '' })],
  [
    'makes an appointment',
    consented,
    (rt, input) => schedule(rt, { ...input, appointment: appointment(rt, input.by) }),
  ],
  ['cancels', scheduled, cancelConsultation],
  ['withdraws', scheduled, withdrawConsent],
  ['takes over', scheduled, takeOver],
  [
    'invites',
    scheduled,
    (rt, input) => inviteGuest(rt, { ...input, name: 'Anna', kind: 'relative', email: '' }),
  ],
  ['ends', scheduled, endVisit],
  ['notes that nobody came', scheduled, markNoShow],
])('who %s on a page that is no longer true changes nothing', async (_what, scene, step) => {
  const rt = testRuntime();
  const { by } = staff(rt, 'doctor', 'Dr. med. Anna Sommer') as { by: Doctor };
  const { id } = await scene(rt, by);
  const before = loadConsultation(rt, id);
  const lines = listAudit(rt.db, id);
  // The page was made one version ago; what the step reads by itself would fit.
  const version = (before?.version ?? 0) - 1;
  await expect(async () => step(rt, { id, by, version })).rejects.toMatchObject({ code: 'stale' });
  expect(loadConsultation(rt, id)).toEqual(before);
  expect(listAudit(rt.db, id)).toEqual(lines);
});
