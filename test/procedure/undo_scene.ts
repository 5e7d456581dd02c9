import { minute } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { listUnread } from '../../db/answers.ts';
import { loadGuests } from '../../db/guests.ts';
import { listOpen } from '../../db/inbox.ts';
import { listMails, markBounced } from '../../db/mails.ts';
import { listDoctors } from '../../db/staff.ts';
import { listUndoable } from '../../db/undoable_steps.ts';
import { write } from '../../db/write.ts';
import { acceptRequest } from '../../procedure/accept.ts';
import { answerPatient } from '../../procedure/answer.ts';
import { askForMissing } from '../../procedure/ask_missing.ts';
import { cancelConsultation } from '../../procedure/cancel.ts';
import { correctPatientData } from '../../procedure/correct.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { createFollowUp } from '../../procedure/follow_up.ts';
import { inviteGuest, removeGuest } from '../../procedure/guest.ts';
import { handOverCase } from '../../procedure/hand_over_case.ts';
import { mergeRequests } from '../../procedure/merge.ts';
import { markNoShow } from '../../procedure/no_show.ts';
import { offerTimes } from '../../procedure/offer_times.ts';
import { acceptConsent, rejectConsent } from '../../procedure/review.ts';
import { schedule } from '../../procedure/schedule.ts';
import { sendMailAgain } from '../../procedure/send_again.ts';
import { settleReading } from '../../procedure/settle_reading.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { takeOver } from '../../procedure/take_over.ts';
import { forgetOverSteps, undoStep } from '../../procedure/undo_step.ts';
import { writeMail } from '../fixtures/patient_mails.ts';
import { consented, consentPending, consentReview, requested, scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime } from '../fixtures/runtime.ts';

/** Every step of the practice that can be taken back, each from where it is possible. */

export type Doctor = Actor & { kind: 'staff' };

export interface UndoCase {
  /** As the audit calls it. */
  action: string;
  /** Brings a case so far. */
  prepare(rt: TestRuntime, by: Doctor): Promise<string> | string;
  /** @returns the case that it was, where it is another one */
  act(rt: TestRuntime, by: Doctor, id: string): Promise<string | undefined> | string | undefined;
  /** No mail goes with it. */
  silent?: true;
}

const appointment = (rt: TestRuntime, by: Doctor, inMinutes = 60) => ({
  startsAt: rt.now() + inMinutes * minute,
  durationMinutes: 15,
  doctorId: by.id,
});

const invitation = { name: 'Jonas Gast', kind: 'relative', email: 'jonas@mail.example' } as const;

/** A request by mail, whose text is forgotten with its acceptance. */
function requestedByMail(rt: TestRuntime): Promise<string> {
  return requestedInWords(
    rt,
    'Vorname: Erika\nNachname: Mustermann\nGeburtsdatum: 12.08.1948\nTelefon: 0208 5550123\nKrankenkasse: AOK Rheinland/Hamburg\nVersichertennummer: X000000012',
  );
}

/** A daughter writes for her mother: whose name and birth date it is has to be looked at. */
function unsureRequest(rt: TestRuntime): Promise<string> {
  return requestedInWords(
    rt,
    'Guten Tag,\n\nmein Name ist Ute Lange, geb. 04.05.1962, ich bin die Tochter von Frau Erna von der\nHeide, geb. am 01.09.1934. Für meine Mutter bitte ich um eine Videosprechstunde.\nKrankenkasse meiner Mutter: Knappschaft, Vers.-Nr. X000030080. Meine Telefonnummer: 0172 5550162\n\nViele Grüße\nUte Lange',
  );
}

async function requestedInWords(rt: TestRuntime, text: string): Promise<string> {
  const raw = writeMail({ subject: 'Videosprechstunde', text });
  await takeMail(rt, { raw: Buffer.from(raw), receivedAt: rt.now(), complete: true });
  const row = rt.db.$client.prepare("select id from consultations where source = 'mail'").pluck().get();
  return String(row);
}

const undoCases: UndoCase[] = [
  {
    action: 'accept',
    prepare: (rt) => requestedByMail(rt),
    act: async (rt, by, id) => void (await acceptRequest(rt, { id, by })),
  },
  {
    action: 'accept',
    prepare: (rt) => requested(rt).id,
    act: async (rt, by, id) =>
      void (await acceptRequest(rt, { id, by, appointment: appointment(rt, by, 24 * 60) })),
  },
  {
    action: 'decline',
    prepare: (rt) => requestedByMail(rt),
    act: (rt, by, id) => void declineRequest(rt, { id, by, reason: 'Bitte kommen Sie in die Praxis.' }),
  },
  {
    action: 'decline',
    prepare: (rt) => requested(rt, { ...erika, email: '' }).id,
    act: (rt, by, id) => void declineRequest(rt, { id, by, reason: 'Am Telefon besprochen.' }),
    silent: true,
  },
  {
    action: 'ask_missing',
    prepare: (rt) => requested(rt).id,
    act: (rt, by, id) => void askForMissing(rt, { id, by, fields: ['phone'], note: 'Bitte.' }),
  },
  {
    action: 'accept_consent',
    prepare: async (rt, by) => (await consentReview(rt, by)).id,
    act: (rt, by, id) => void acceptConsent(rt, { id, by, reminder: true }),
  },
  {
    action: 'reject_consent',
    prepare: async (rt, by) => (await scheduled(rt, by)).id,
    act: (rt, by, id) => void rejectConsent(rt, { id, by, reason: 'Auf Seite 2 fehlt etwas.' }),
  },
  {
    action: 'schedule',
    prepare: async (rt, by) => (await consented(rt, by)).id,
    act: (rt, by, id) => void schedule(rt, { id, by, appointment: appointment(rt, by) }),
  },
  {
    action: 'schedule',
    prepare: async (rt, by) => (await scheduled(rt, by)).id,
    act: (rt, by, id) => void schedule(rt, { id, by, appointment: appointment(rt, by, 600) }),
  },
  {
    action: 'offer_times',
    prepare: async (rt, by) => (await scheduled(rt, by)).id,
    act: (rt, by, id) => void offerTimes(rt, { id, by, offers: [appointment(rt, by, 600)] }),
  },
  {
    action: 'accept',
    prepare: (rt) => requested(rt).id,
    act: async (rt, by, id) =>
      void (await acceptRequest(rt, {
        id,
        by,
        offers: [appointment(rt, by, 600), appointment(rt, by, 700)],
      })),
  },
  {
    action: 'schedule',
    prepare: async (rt, by) => {
      const { id } = await consented(rt, by);
      offerTimes(rt, { id, by, offers: [appointment(rt, by, 600)] });
      return id;
    },
    act: (rt, by, id) => void schedule(rt, { id, by, appointment: appointment(rt, by, 900) }),
  },
  {
    action: 'cancel',
    prepare: async (rt, by) => (await scheduled(rt, by)).id,
    act: (rt, by, id) => void cancelConsultation(rt, { id, by, reason: 'Es ist jemand krank.' }),
  },
  {
    action: 'no_show',
    prepare: async (rt, by) => {
      const { id } = await scheduled(rt, by);
      rt.clock.now += 30 * minute;
      return id;
    },
    act: (rt, by, id) => void markNoShow(rt, { id, by }),
    silent: true,
  },
  {
    action: 'follow_up',
    prepare: async (rt, by) => (await scheduled(rt, by)).id,
    act: (rt, by, id) => createFollowUp(rt, { id, by, appointment: appointment(rt, by, 600) }).id,
  },
  {
    action: 'follow_up',
    prepare: async (rt, by) => (await scheduled(rt, by)).id,
    act: (rt, by, id) => createFollowUp(rt, { id, by }).id,
    silent: true,
  },
  {
    action: 'invite_guest',
    prepare: async (rt, by) => (await scheduled(rt, by)).id,
    act: (rt, by, id) => void inviteGuest(rt, { id, by, ...invitation }),
  },
  {
    action: 'remove_guest',
    prepare: async (rt, by) => {
      const { id } = await scheduled(rt, by);
      inviteGuest(rt, { id, by, ...invitation, email: '' });
      return id;
    },
    act: (rt, by, id) => void removeGuest(rt, { id, by, guestId: loadGuests(rt, id)[0]?.id ?? '' }),
    silent: true,
  },
  {
    action: 'answer',
    prepare: async (rt, by) => {
      const { id } = await consentPending(rt, by);
      const [sent] = listMails(rt, id);
      const raw = writeMail({
        subject: `Re: ${sent?.message.subject}`,
        text: 'Ich habe eine Frage.',
        inReplyTo: sent?.messageId ?? '',
      });
      await takeMail(rt, { raw: Buffer.from(raw), receivedAt: rt.now(), complete: true });
      return id;
    },
    act: (rt, by, id) => {
      const shown = listUnread(rt, 5).map((mail) => mail.id);
      return void answerPatient(rt, { id, by, kind: 'answer', words: 'Gern.', shown });
    },
  },
  {
    action: 'send_again',
    prepare: async (rt, by) => {
      const { id } = await consentPending(rt, by);
      write(rt, (tx) => markBounced(tx, listMails(rt, id).at(-1)?.id ?? '', '5.1.1'));
      return id;
    },
    act: (rt, by, id) => void sendMailAgain(rt, { mailId: listMails(rt, id).at(-1)?.id ?? '', by }),
  },
  {
    action: 'merge',
    prepare: (rt) => {
      const { id } = requested(rt, { ...erika, insurer: '' });
      rt.clock.now += minute;
      requested(rt, { ...erika, phone: '0170 1234567' });
      return id;
    },
    act: (rt, by, id) => {
      const goes = listOpen(rt, 5).find((one) => one.id !== id);
      if (!goes) throw new Error('no second request');
      return void mergeRequests(rt, { id, version: 1, by, goes, fields: ['insurer', 'phone'] });
    },
    silent: true,
  },
  {
    action: 'hand_over',
    prepare: async (rt, by) => {
      staff(rt, 'doctor', 'Dr. Karl Weber');
      return (await scheduled(rt, by)).id;
    },
    act: (rt, by, id) => {
      const doctorId = listDoctors(rt).find((doctor) => doctor.id !== by.id)?.id ?? '';
      return void handOverCase(rt, { id, by, doctorId, mustBeFree: true });
    },
  },
  {
    action: 'take_over',
    prepare: async (rt) => {
      const other = staff(rt, 'doctor', 'Dr. Karl Weber').by as Doctor;
      return (await scheduled(rt, other, { startsAt: rt.now() + 24 * 60 * minute })).id;
    },
    act: (rt, by, id) => void takeOver(rt, { id, by }),
  },
  {
    action: 'correct',
    prepare: (rt) => unsureRequest(rt),
    act: (rt, by, id) => void correctPatientData(rt, { id, by, patient: erika }),
    silent: true,
  },
  {
    action: 'look',
    prepare: (rt) => unsureRequest(rt),
    act: (rt, by, id) => void settleReading(rt, { id, by, look: { field: 'firstName', offer: 1 } }),
    silent: true,
  },
  {
    action: 'look',
    prepare: (rt) => unsureRequest(rt),
    act: (rt, by, id) => void settleReading(rt, { id, by, look: 'all' }),
    silent: true,
  },
];

/** By what a case is told in a table of tests. */
export const undoRows = undoCases.map((one, at): [string, UndoCase] => [`${one.action} (${at})`, one]);

/** The case so far, the step taken, and what was before. */
export async function afterStep(rt: TestRuntime, by: Doctor, { prepare, act }: UndoCase) {
  const from = await prepare(rt, by);
  // What came before is past.
  rt.clock.now += 10 * minute;
  forgetOverSteps(rt);
  const before = dumpRows(rt);
  const id = (await act(rt, by, from)) ?? from;
  const step = listUndoable(rt, id)[0]?.id ?? '';
  return { from, id, step, before, undo: () => undoStep(rt, { id, step, by }) };
}

/**
 * Everything in the file but the record of what was done, the notes for taking back, and the version of a
 * case, which only rises.
 */
export function dumpRows(rt: TestRuntime): string {
  const { $client: client } = rt.db;
  const tables = client
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like '%audit%' and name not like 'sqlite_%' and name <> 'undoable_steps' order by name",
    )
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => {
    const all = client.prepare(`select rowid as place, * from ${table}`).all() as Record<string, unknown>[];
    return [
      table,
      all
        .map(({ version, place: _place, ...row }) =>
          JSON.stringify(table === 'consultations' ? row : { ...row, version }),
        )
        .sort(),
    ];
  });
  return JSON.stringify(rows, null, 1);
}
