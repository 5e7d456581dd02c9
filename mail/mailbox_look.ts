import type { Buffer } from 'node:buffer';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { MailHandling } from '../config/values.ts';
import { day } from '../consultation/durations.ts';
import { loadCursor, saveCursor } from '../db/mailboxes.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { handledKeyword, markMail } from './mailbox_marks.ts';
import { mailboxPlace } from './mailbox_place.ts';

/** A mail as it lies in the mailbox. */
export interface ArrivedMail {
  raw: Buffer;
  /** When the server got it; milliseconds since the epoch. */
  receivedAt: number;
  /** False: it is too large, and `raw` is only its beginning. */
  complete: boolean;
}

/**
 * What has become of a mail. `handled`: everything in it has been taken over; `kept`: it stays where it is,
 * because it waits for the practice or holds more than was taken over; `untouched`: none of our business,
 * nothing is changed on it.
 */
export type TakenMail = 'handled' | 'kept' | 'untouched';

/**
 * Takes one mail over. Must bear being called twice with the same mail: the process may die before it is
 * marked.
 */
export type TakeMail = (mail: ArrivedMail) => Promise<TakenMail>;

/** Twice what requirements.md, section 6, allows for a form, as base64 needs a third more. */
const wholeBytes = 35 * 1024 * 1024;
const beginningBytes = 256 * 1024;
/** A mailbox that is read for the first time, or anew, is read from so many days ago. */
const firstDays = 14;

type LookRuntime = Pick<Runtime, 'config' | 'db' | 'vault' | 'now' | 'log'>;

/**
 * Looks once through what has come since the last look, one mail after another, oldest first.
 *
 * @param signal stops between two mails
 * @throws Error when the connection breaks or a mail could not be written down: the same mail comes first
 * next time
 */
export async function lookIntoMailbox(
  rt: LookRuntime,
  client: ImapFlow,
  take: TakeMail,
  signal: AbortSignal,
): Promise<void> {
  // Servers tell of new mails only here or in IDLE, not in a FETCH.
  await client.noop();
  const { mailbox } = client;
  if (!mailbox) throw Object.assign(new Error('no mailbox is open'), { code: 'NoConnection' });
  const id = mailboxId(rt);
  const uidValidity = String(mailbox.uidValidity);
  const cursor = loadCursor(rt, id);
  const known = cursor?.uidValidity === uidValidity ? cursor : null;
  let nextUid = known?.nextUid ?? mailbox.uidNext;

  for (const message of known ? await newMails(client, known.nextUid) : await recentMails(rt, client)) {
    if (signal.aborted) return;
    await takeOne(rt, client, message, take);
    nextUid = Math.max(nextUid, message.uid + 1);
    // A first reading that is cut short begins again: what it has marked is passed over then.
    if (known) write(rt, (tx) => saveCursor(tx, id, { uidValidity, nextUid }));
  }
  if (!known) write(rt, (tx) => saveCursor(tx, id, { uidValidity, nextUid }));
}

/** What a mailbox is called in `mailboxes`; it hangs on the practice's key. */
export function mailboxId(rt: Pick<Runtime, 'config' | 'vault'>): string {
  const { host, port, user, folder } = mailboxPlace(rt.config.imapUrl ?? '');
  return rt.vault.lookupHash('mail', `mailbox\0${host}\0${port}\0${user}\0${folder}`);
}

const facts = { uid: true, flags: true, size: true, internalDate: true };

async function newMails(client: ImapFlow, fromUid: number): Promise<FetchMessageObject[]> {
  // `n:*` is never empty: with nothing new it names the last mail.
  const found = await client.fetchAll(`${fromUid}:*`, facts, { uid: true });
  return inOrder(found.filter(({ uid }) => uid >= fromUid));
}

/**
 * A mailbox may hold the practice's mails of twenty years; those are not requests of today. Never further
 * back than fingerprints are kept, or a mail could come twice.
 */
async function recentMails(
  rt: Pick<Runtime, 'config' | 'now'>,
  client: ImapFlow,
): Promise<FetchMessageObject[]> {
  const since = rt.now() - Math.min(firstDays, rt.config.retentionDays) * day;
  // The search counts whole days, in the server's time zone.
  const uids = await client.search({ since: new Date(since - day) }, { uid: true });
  if (!uids) throw Object.assign(new Error('the search was refused'), { code: 'ESEARCH' });
  const [first] = uids.toSorted((one, other) => one - other);
  if (first === undefined) return [];
  const found = await client.fetchAll(`${first}:*`, facts, { uid: true });
  return inOrder(found.filter((message) => receivedAt(message, since) >= since));
}

function inOrder(messages: FetchMessageObject[]): FetchMessageObject[] {
  return messages
    .filter(({ flags }) => !flags?.has(handledKeyword) && !flags?.has('\\Deleted'))
    .sort((one, other) => one.uid - other.uid);
}

async function takeOne(
  rt: LookRuntime,
  client: ImapFlow,
  message: FetchMessageObject,
  take: TakeMail,
): Promise<void> {
  const { uid } = message;
  const complete = (message.size ?? 0) <= wholeBytes;
  // Fetched as BODY.PEEK: an unread mail stays unread.
  const fetched = await client.fetchOne(
    String(uid),
    { source: complete ? true : { start: 0, maxLength: beginningBytes } },
    { uid: true },
  );
  const raw = fetched ? fetched.source : null;
  // Deleted or moved in between, by a mail program.
  if (!raw) return;
  const taken = await take({ raw, receivedAt: receivedAt(message, rt.now()), complete });
  if (taken === 'untouched') return;
  rt.log.info({ uid, taken }, 'a mail was taken');
  const marked = await markMail(client, uid, taken === 'kept' ? keep : rt.config.imapHandled);
  if (!marked) rt.log.warn({ uid }, 'a mail was taken, but the mailbox does not let it be marked');
}

const keep: MailHandling | { what: 'keep' } = { what: 'keep' };

function receivedAt({ internalDate }: FetchMessageObject, otherwise: number): number {
  const at = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
  return Number.isNaN(at) ? otherwise : at;
}
