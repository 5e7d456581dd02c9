import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Consultation } from '../consultation/consultation.ts';
import type { IncomingHeader } from '../letters/received.ts';
import type { Queryable } from './database.ts';
import { openMail } from './mails.ts';
import { incomingMails, mails } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault'>;

/** Enough for mail programs, and far from the 998 octets of a line (RFC 5322, 2.1.1). */
const mostReferences = 10;

/**
 * What the patient's mailbox holds of a consultation: the patient's own mails, and ours to the address of
 * today. A guest's invitation is a conversation of its own.
 *
 * Programs that go by the subject as well (Gmail) show a new conversation where it changes. Ours change with
 * what the mail says, because a patient who looks for the date finds it by the subject.
 *
 * @returns Message-IDs without angle brackets, oldest first; of a long conversation the first and the latest
 */
export function patientThread(
  rt: Reader,
  tx: Queryable,
  { id, patient }: Pick<Consultation, 'id' | 'patient'>,
): string[] {
  const thread = [...receivedIds(rt, tx, id), ...sentIds(rt, tx, id, patient.email)]
    .sort((one, other) => one.at - other.at)
    .map(({ messageId }) => messageId);
  return thread.length <= mostReferences
    ? thread
    : [...thread.slice(0, 1), ...thread.slice(1 - mostReferences)];
}

function receivedIds(rt: Reader, tx: Queryable, consultationId: string): { messageId: string; at: number }[] {
  const rows = tx
    .select({ id: incomingMails.id, header: incomingMails.sealedHeader, at: incomingMails.createdAt })
    .from(incomingMails)
    .where(
      and(
        eq(incomingMails.consultationId, consultationId),
        inArray(incomingMails.state, ['handled', 'unread']),
        ne(incomingMails.kind, 'bounce'),
      ),
    )
    .orderBy(asc(incomingMails.createdAt), sql`rowid`)
    .all();
  return rows.flatMap(({ id, header, at }) => {
    if (!header) return [];
    const { messageId } = JSON.parse(
      rt.vault.unsealOwn(`incoming_mails/${id}/header`, header),
    ) as IncomingHeader;
    return messageId ? [{ messageId, at }] : [];
  });
}

/** Of those that have gone out or are about to: what failed never reached the mailbox. */
function sentIds(
  rt: Reader,
  tx: Queryable,
  consultationId: string,
  address: string,
): { messageId: string; at: number }[] {
  return tx
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.consultationId, consultationId),
        inArray(mails.state, ['queued', 'sent']),
        ne(mails.kind, 'guest_invitation'),
      ),
    )
    .orderBy(asc(mails.createdAt), sql`rowid`)
    .all()
    .map((row) => openMail(rt, row, tx))
    .filter(({ message }) => message.to === address)
    .map(({ messageId, createdAt }) => ({ messageId, at: createdAt }));
}
