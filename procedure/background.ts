import { Cron } from 'croner';
import { visitWindow } from '../consultation/appointment.ts';
import { Refusal } from '../consultation/refusal.ts';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { deleteOldDevices } from '../db/devices.ts';
import { deleteOldDoctorWords } from '../db/doctor_words.ts';
import { deleteOldChallenges } from '../db/factors.ts';
import { jobStatus, noteJob } from '../db/jobs.ts';
import { deleteOldConsentRequests } from '../db/mail_consents.ts';
import { deleteExpiredPending } from '../db/pending_sign_ins.ts';
import { deleteExpiredSessions, keepAlive } from '../db/sessions.ts';
import { lookForStorage, noteStorageTrouble } from '../db/storage_watch.ts';
import { begunAppointments, loadVisit } from '../db/visits.ts';
import { write } from '../db/write.ts';
import type { MailTransport } from '../mail/transport.ts';
import type { Runtime } from '../runtime.ts';
import { clockDoubt, lookAtClock, trustsClock } from './clock.ts';
import { closeEndedVisits, endVisit } from './end_visit.ts';
import { purgeInPortions } from './erase.ts';
import { eraseCopies } from './erase_copies.ts';
import { watchGdtFolder } from './gdt_folder.ts';
import { afterOtherHeavyWork } from './heavy_work.ts';
import { lookClosely } from './look_closely.ts';
import { watchMailTrouble } from './mail_trouble.ts';
import { startNightlyBackup } from './nightly_backup.ts';
import { markNoShow } from './no_show.ts';
import { sendReminders } from './remind.ts';
import { signInNotices } from './sign_in_notice.ts';
import { forgetOverSteps } from './undo_step.ts';
import { startUpdateFeed } from './update_feed.ts';

/**
 * Work that nobody asks for, aligned to the minute: mails that are due again, visits that nobody ended,
 * reminders, the purge. Each piece may be killed at any moment and is done again at the next turn.
 *
 * @param how.doubtful the database was not closed properly: it is looked at as well
 */
export function startBackground(
  rt: Runtime,
  transport: MailTransport | null,
  { doubtful }: { doubtful: boolean },
): { stop(): void } {
  const stopping = new AbortController();
  const tellMailTrouble = watchMailTrouble(rt);
  const minutely = new Cron('* * * * *', { protect: true, unref: true, catch: report(rt, 'minute') }, () => {
    lookForStorage(rt);
    rt.outbox.wake();
    const right = clockIsRight(rt);
    write(rt, (tx) => keepAlive(rt, tx, (userId) => rt.hub.inCall(userId)));
    // P4: not by a clock that may have jumped; link and code are closed by it all the same.
    if (right) {
      closeForgottenVisits(rt);
      sendReminders(rt);
    }
    tellMailTrouble();
  });
  const notices = new Cron(
    '* * * * *',
    { protect: true, unref: true, catch: report(rt, 'notices') },
    signInNotices(rt, transport),
  );
  // At start too: a server that runs for an hour a day must erase as well.
  const hourly = new Cron(
    '17 * * * *',
    { protect: true, unref: true, catch: report(rt, 'purge') },
    async () => {
      await afterOtherHeavyWork(async () => {
        if (stopping.signal.aborted) return;
        await erase(rt, stopping.signal);
        if (trustsClock(rt)) await eraseCopies(rt, rt.now());
      });
    },
  );
  hourly.trigger();
  if (doubtful) void lookClosely(rt, stopping.signal);
  // The end of a visit and steps that mail can be taken back for some seconds; a server that was killed goes
  // on with it.
  const everySecond = new Cron(
    '* * * * * *',
    { protect: true, unref: true, catch: report(rt, 'closing') },
    () => {
      closeEndedVisits(rt);
      forgetOverSteps(rt);
    },
  );
  const backup = startNightlyBackup(rt);
  const gdtFiles = watchGdtFolder(rt);
  const updates = startUpdateFeed(rt);
  return {
    stop() {
      stopping.abort();
      everySecond.stop();
      minutely.stop();
      notices.stop();
      hourly.stop();
      backup.stop();
      gdtFiles.stop();
      updates.stop();
    },
  };
}

/** D3, unless the clock is in doubt: then nothing goes, and the practice is told. */
export async function erase(rt: Runtime, stop?: AbortSignal): Promise<void> {
  write(rt, (tx) => {
    deleteExpiredSessions(rt, tx);
    deleteExpiredPending(rt, tx);
    deleteOldChallenges(rt, tx);
    deleteOldConsentRequests(rt, tx);
    deleteOldDevices(rt, tx);
    deleteOldDoctorWords(rt, tx);
  });
  if (!clockIsRight(rt)) return;
  const report = await purgeInPortions(rt, rt.now(), stop);
  // What is left is the next start's.
  if (stop?.aborted) return;
  noteJob(rt, 'purge', null);
  if (report.consultations > 0) rt.log.info({ ...report }, 'erased');
}

/** Looks at the clock; IT and practice are told when it comes into doubt. */
function clockIsRight(rt: Runtime): boolean {
  const { doubt } = lookAtClock(rt);
  if (doubt === null) return true;
  if (jobStatus(rt, 'purge')?.lastError !== clockDoubt)
    rt.log.error(
      { doubt },
      `the clock is ${doubt === 'ahead' ? 'far ahead of' : 'behind'} when it was last right: nothing is erased until it has been set right, or confirmed with "purge --now TIME"`,
    );
  noteJob(rt, 'purge', clockDoubt);
  return false;
}

/** P4: 24 hours after the appointment code and link are over, whether or not somebody has ended the visit. */
export function closeForgottenVisits(rt: Runtime): void {
  const forgotten = begunAppointments(rt).filter(
    (appointment) => visitWindow(appointment, rt.config.joinEarlyMinutes).closesAt <= rt.now(),
  );
  for (const { id } of forgotten) {
    const step = loadVisit(rt, id)?.admittedAt ? endVisit : markNoShow;
    try {
      step(rt, { id, by: { kind: 'system' } });
    } catch (error) {
      // The doctor has just ended it.
      if (!(error instanceof Refusal) || storeFailed(error)) throw error;
    }
  }
}

function report(rt: Runtime, work: string): (error: unknown) => void {
  return (error) => {
    if (noteStorageTrouble(rt, error)) return;
    rt.log.error({ work, error: (error as Error).name }, 'background work failed');
  };
}
