import { databaseBytes } from '../../db/database.ts';
import { type JobName, jobStatus } from '../../db/jobs.ts';
import { countFailedMails, isMailLimitReached, outboxStatus } from '../../db/mails.ts';
import { roomOf } from '../../db/room.ts';
import { storageTroubleNow } from '../../db/storage_watch.ts';
import type { Runtime } from '../../runtime.ts';
import type { HubCounts } from '../../signaling/hub.ts';
import { gauge, gauges, type Metric } from './exposition.ts';

const jobs: JobName[] = [
  'purge',
  'backup',
  'offsite',
  'rehearsal',
  'intake',
  'outbox',
  'certificate',
  'key',
  'update',
];

/** How the practice stands at this moment, in bare numbers (D4: nobody is named, not even by an id). */
export function practiceState(rt: Runtime, hub: HubCounts): Metric[] {
  const { sockets, waiting, visits } = hub;
  const trouble = storageTroubleNow(rt);
  return [
    gauges('sockets', 'Open signalling sockets by kind', 'kind', sockets),
    gauge('waiting_patients', 'Patients in the waiting room', waiting),
    gauge('visits_running', 'Visits that have begun and in which somebody is', visits),
    ...mailFigures(rt),
    ...jobStates(rt),
    gauges('relay_state', '1 for the state that the relay is in', 'state', relayStates(rt)),
    gauge('database_bytes', 'Size of the database and its write-ahead log', databaseBytes(rt.config.dataDir)),
    ...roomFigures(rt),
    gauge(
      'storage_trouble',
      '1 while the database cannot be written or is damaged',
      trouble && trouble !== 'quota' ? 1 : 0,
    ),
    gauge('database_held', '1 while another program holds the database', trouble === 'busy' ? 1 : 0),
  ];
}

function mailFigures(rt: Runtime): Metric[] {
  const { queued, oldestQueuedAt } = outboxStatus(rt);
  const { failed, bounced, retrying } = countFailedMails(rt);
  return [
    gauge('outbox_mails', 'Mails that wait to be sent', queued),
    gauge(
      'outbox_oldest_seconds',
      'Age of the oldest mail that waits; 0 where none does',
      oldestQueuedAt === null ? 0 : seconds(rt.now() - oldestQueuedAt),
    ),
    gauge(
      'outbox_limit_reached',
      '1 while as many mails have gone out as may in a day',
      isMailLimitReached(rt) ? 1 : 0,
    ),
    gauges('mail_errors', 'Mails that have not arrived, by what became of them', 'state', {
      retrying,
      failed,
      bounced,
    }),
  ];
}

function roomFigures(rt: Runtime): Metric[] {
  const { used, limit } = roomOf(rt);
  return [
    gauge('storage_used_bytes', 'What the practice has stored, without what has been erased', used),
    gauge('storage_limit_bytes', 'What it may store; 0 without a limit', limit ?? 0),
  ];
}

/** Purge, backup, intake and the others alike; what has never run has no line. */
function jobStates(rt: Runtime): Metric[] {
  const known = jobs.flatMap((job) => {
    const status = jobStatus(rt, job);
    return status ? [{ job, status }] : [];
  });
  const ages = known.flatMap(({ job, status: { lastSuccessAt } }) =>
    lastSuccessAt === null ? [] : [[job, seconds(rt.now() - lastSuccessAt)]],
  );
  const failing = known.map(({ job, status }) => [job, status.failingSince === null ? 0 : 1]);
  return [
    gauges('job_age_seconds', 'Time since background work last succeeded', 'job', Object.fromEntries(ages)),
    gauges('job_failing', '1 while background work fails', 'job', Object.fromEntries(failing)),
  ];
}

function relayStates(rt: Runtime): Record<string, number> {
  const { state } = rt.relay.status();
  return Object.fromEntries(['ok', 'failed', 'unknown', 'off'].map((word) => [word, word === state ? 1 : 0]));
}

/** A clock that was set back makes no negative ages. */
function seconds(ms: number): number {
  return Math.max(0, ms / 1000);
}
