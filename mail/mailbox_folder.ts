import type { ImapFlow } from 'imapflow';

/** As a server lists them (RFC 9051, 7.3.1). */
interface Folder {
  path: string;
  delimiter: string;
}

/**
 * Opens a folder by its name as people write it: with the separator of another server, in any capitals of
 * INBOX, with the prefix of the server's own namespace or without.
 *
 * @throws the library's error with `mailboxMissing` where no folder is meant
 */
export async function openFolder(client: ImapFlow, name: string): Promise<void> {
  try {
    await client.mailboxOpen(name);
  } catch (error) {
    const found = (error as { mailboxMissing?: boolean }).mailboxMissing ? await find(client, name) : null;
    if (found === null) throw error;
    await client.mailboxOpen(found);
  }
}

/**
 * Makes a folder where there is none that is meant; the server's own separator takes the place of the one
 * that is written.
 *
 * @returns its path on the server; null where it cannot be made
 */
export async function makeFolder(client: ImapFlow, name: string): Promise<string | null> {
  const known = made.get(client) ?? new Map<string, string>();
  made.set(client, known);
  const path =
    known.get(name) ?? (await find(client, name)) ?? (await client.mailboxCreate(partsToMake(name)))?.path;
  if (path) known.set(name, path);
  return path ?? null;
}

/** By connection: a mail that is moved must not ask for all folders again. */
const made = new WeakMap<ImapFlow, Map<string, string>>();

async function find(client: ImapFlow, name: string): Promise<string | null> {
  return findFolder(await client.list(), name);
}

/** A name that is there as it is written comes before every other reading of it. */
export function findFolder(folders: readonly Folder[], name: string): string | null {
  const readings = [
    ({ path }: Folder) => path === name,
    (folder: Folder) =>
      separators.some((one) => isSame(partsOf(folder), partsOf({ path: name, delimiter: one }))),
    (folder: Folder) =>
      separators.some((one) =>
        isSame(withoutInbox(partsOf(folder)), withoutInbox(partsOf({ path: name, delimiter: one }))),
      ),
  ];
  for (const fits of readings) {
    const found = folders.find(fits);
    if (found) return found.path;
  }
  return null;
}

const separators = ['/', '.', '\\'];

/** A point is also a part of names; only behind INBOX is it surely none. */
function partsToMake(name: string): string[] {
  return name.split(/^INBOX\.[^/]*$/i.test(name) ? '.' : '/').filter((part) => part !== '');
}

function partsOf({ path, delimiter }: Folder): string[] {
  const parts = (delimiter ? path.split(delimiter) : [path]).filter((part) => part !== '');
  return parts.map((part, at) => (at === 0 && /^inbox$/i.test(part) ? 'INBOX' : part.normalize('NFC')));
}

/** Some servers keep every folder below it, some beside it; nobody who writes a name knows. */
function withoutInbox(parts: string[]): string[] {
  return parts[0] === 'INBOX' && parts.length > 1 ? parts.slice(1) : parts;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}
