import type { ImapFlow } from 'imapflow';
import type { MailHandling } from '../config/values.ts';
import { makeFolder } from './mailbox_folder.ts';

/** A keyword (RFC 9051, 2.3.2) that no mail program shows or clears. */
export const handledKeyword = '$Sprechzimmer';

/**
 * Does with a taken mail what the setting says. What is to be kept only gets the keyword, so that it is not
 * read again: it stays unread, and where it was.
 *
 * @returns false when the server does not let it be done
 */
export async function markMail(
  client: ImapFlow,
  uid: number,
  handling: MailHandling | { what: 'keep' },
): Promise<boolean> {
  switch (handling.what) {
    case 'keep':
      return flag(client, uid, [handledKeyword]);
    case 'flag':
      // Where keywords are not allowed, the library leaves it out and \Seen remains.
      return flag(client, uid, [handledKeyword, '\\Seen']);
    case 'delete':
      return remove(client, uid);
    case 'move':
      // A full or forbidden folder must not make the mail come again.
      return (await move(client, uid, handling.folder)) || flag(client, uid, [handledKeyword, '\\Seen']);
  }
}

async function flag(client: ImapFlow, uid: number, flags: string[]): Promise<boolean> {
  return client.messageFlagsAdd(String(uid), flags, { uid: true });
}

async function move(client: ImapFlow, uid: number, folder: string): Promise<boolean> {
  await flag(client, uid, [handledKeyword, '\\Seen']);
  const path = await makeFolder(client, folder).catch(() => null);
  if (path === null) return false;
  if (client.capabilities.has('MOVE'))
    return Boolean(await client.messageMove(String(uid), path, { uid: true }));
  return Boolean(await client.messageCopy(String(uid), path, { uid: true })) && remove(client, uid);
}

/**
 * Without UIDPLUS (RFC 4315) an EXPUNGE would take other people's deleted mails along; the mark alone has to
 * do then.
 */
async function remove(client: ImapFlow, uid: number): Promise<boolean> {
  if (client.capabilities.has('UIDPLUS')) return client.messageDelete(String(uid), { uid: true });
  return flag(client, uid, ['\\Deleted']);
}
