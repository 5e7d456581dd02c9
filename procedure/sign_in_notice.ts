import { randomUUID } from 'node:crypto';
import { minute } from '../consultation/durations.ts';
import { isNoticeDue, type SignInEvents } from '../consultation/sign_in_notice.ts';
import { failuresSince, recordAudit } from '../db/audit.ts';
import { newDevicesSince } from '../db/devices.ts';
import { loadPractice } from '../db/settings.ts';
import { listSignInReaders, noteSignInMail, type SignInReader, setSignInMail } from '../db/staff.ts';
import { noteStorageTrouble } from '../db/storage_watch.ts';
import { write } from '../db/write.ts';
import { MailError, type MailTransport, sendMail } from '../mail/transport.ts';
import type { Runtime } from '../runtime.ts';
import { signInNoticeMail } from '../views/mail/sign_in_notice.ts';

type Needs = Pick<Runtime, 'config' | 'db' | 'vault' | 'now' | 'log'>;

/** Where the server cannot be used it is asked again after this time; the outbox watches it meanwhile. */
const againMs = 15 * minute;

/**
 * X3: tells those who wish it by mail of failed sign-ins and new devices. What is to be told follows from
 * what is written down already, so a process that dies forgets nothing, and tells at most once more.
 *
 * @returns tells whatever is due; call it once a minute
 */
export function signInNotices(rt: Needs, transport: MailTransport | null): () => Promise<void> {
  let pausedUntil = 0;
  return async () => {
    if (!transport || performance.now() < pausedUntil) return;
    try {
      for (const reader of listSignInReaders(rt)) await tell(rt, transport, reader);
    } catch (error) {
      pausedUntil = performance.now() + againMs;
      if (error instanceof MailError) rt.log.warn({ code: error.code }, 'a notice of sign-ins was not sent');
      else if (!noteStorageTrouble(rt, error)) throw error;
    }
  };
}

async function tell(rt: Needs, transport: MailTransport, reader: SignInReader): Promise<void> {
  const now = rt.now();
  const events = eventsSince(rt, reader);
  if (!isNoticeDue(events, reader.signInsMailedAt, now)) return;
  const { settings: practice } = loadPractice(rt.db);
  const { publicUrl, timeZone } = rt.config;
  const url = `${publicUrl.origin}/practice/account`;
  const contents = signInNoticeMail({ practice, timeZone, name: reader.name, url, events });
  const message = { to: reader.email, ...contents, attachments: [] };
  try {
    await sendMail(transport, { messageId: `${randomUUID()}@${publicUrl.hostname}`, message }, practice);
  } catch (error) {
    if (!(error instanceof MailError) || !error.permanent) throw error;
    // This address takes no mail: the next page tells all the same.
    rt.log.warn({ code: error.code }, 'a notice of sign-ins was refused');
  }
  write(rt, (tx) => noteSignInMail(tx, reader.id, now));
}

function eventsSince(rt: Needs, { id, signInsMailedAt: since }: SignInReader): SignInEvents {
  const { number, lastAt } = failuresSince(rt.db, id, since);
  return { failed: number, lastFailedAt: lastAt, newDevicesAt: newDevicesSince(rt, id, since) };
}

/** Somebody wishes such mails, or does not any more. */
export function chooseSignInMail(rt: Runtime, userId: string, wanted: boolean): void {
  const now = rt.now();
  write(rt, (tx) => {
    setSignInMail(tx, userId, { wanted, now });
    recordAudit(tx, { at: now, actor: userId, action: wanted ? 'notices_on' : 'notices_off' });
  });
}
