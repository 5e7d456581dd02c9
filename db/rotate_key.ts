import type { Buffer } from 'node:buffer';
import type SQLite from 'better-sqlite3';
import { fingerprintText } from '../letters/received.ts';
import { callbackPlace } from './callbacks.ts';
import { sealerFor } from './consultation_keys.ts';
import type { Database } from './database.ts';
import { appPlace, recoveryPlace } from './factors.ts';
import { consentPlace } from './mail_consents.ts';
import type { Vault } from './sealing.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

/*
 * What hangs on SECRET_KEY, column by column; test/db/rotate_key.test.ts compares it with the schema, so that
 * a new column has to be decided here. Columns sealed with a consultation's own key stay as they are: that
 * key is wrapped anew.
 */

/** Sealed with the vault's own key: sealed anew at the same place. */
export const sealedByVault = [
  { table: 'incoming_mails', column: 'sealed_header', place: (id: string) => `incoming_mails/${id}/header` },
  { table: 'incoming_mails', column: 'sealed_text', place: (id: string) => `incoming_mails/${id}/text` },
  {
    table: 'incoming_mails',
    column: 'sealed_attachments',
    place: (id: string) => `incoming_mails/${id}/attachments`,
  },
  { table: 'mail_consents', column: 'sealed_tokens', place: consentPlace },
  { table: 'callbacks', column: 'sealed_who', place: callbackPlace },
  { table: 'check_reports', column: 'sealed_report', place: (id: string) => `check_reports/${id}` },
  { table: 'users', column: 'sealed_second_factor', place: appPlace },
  { table: 'users', column: 'sealed_recovery_codes', place: recoveryPlace },
] as const;

/** Hashes whose secret is known: hashed anew. */
export const hashedAnew = [
  'consultations.code_hash',
  'guests.code_hash',
  'links.token_hash',
  'incoming_mails.fingerprint',
  'mailboxes.id',
] as const;

/** Hashes whose secret only its owner has: the row ends, or the hash is forgotten. */
export const ended = [
  'sessions.id_hash',
  'devices.token_hash',
  'setup_links.token_hash',
  'pending_sign_ins.id_hash',
  'incoming_mails.sender_hash',
  'mail_readings.fingerprint',
  'calendar_feeds.token_hash',
  'gdt_requests.fingerprint',
  'mail_consent_requests.id_hash',
  'mail_consent_requests.sealed_request',
  'undoable_steps.sealed_change',
  'undoable_steps.sealed_typed',
] as const;

/** What has to be done again by people. */
export interface Resealed {
  consultations: number;
  /** Sessions and links of sign-in that have ended. */
  signIns: number;
  /** Visits that were opened by a dial-in code, whose patients dial in again. */
  dialIns: number;
}

/**
 * Seals everything with another key, in one transaction together with the mark of the key: whenever the
 * process dies, the database opens with the one key or with the other.
 *
 * @param mailbox the cursor of the practice's mailbox under the old key and under the new one
 */
export function resealAll(
  rt: Pick<Store, 'log'> & { db: Database },
  keys: { from: Vault; to: Vault },
  mailbox: { before: string; after: string } | null,
): Resealed {
  const client = rt.db.$client;
  return write(rt, () => {
    const consultations = rewrapConsultations(client, keys);
    for (const column of sealedByVault) resealColumn(client, keys, column);
    const dialIns = rehashLinks(client, keys);
    rehashGuests(client, keys);
    rehashMails(client, keys);
    if (mailbox)
      client.prepare('update mailboxes set id = ? where id = ?').run(mailbox.after, mailbox.before);
    const sessions = client.prepare('delete from sessions').run().changes;
    const setupLinks = client.prepare('delete from setup_links').run().changes;
    client.prepare('delete from pending_sign_ins').run();
    client.prepare('delete from mail_consent_requests').run();
    // Their owners make new ones.
    client.prepare('delete from calendar_feeds').run();
    // What was before the last seconds' steps is sealed with both keys.
    client.prepare('delete from undoable_steps').run();
    // Only the file itself would give it again.
    client.prepare("update gdt_requests set fingerprint = ''").run();
    // Nobody's tries are counted for a known device any more, until the next sign-in.
    client.prepare('delete from devices').run();
    // No backup that opens with the new key yet: the server writes one at its next start.
    client
      .prepare("update jobs set last_success_at = null where name in ('backup', 'key', 'rehearsal')")
      .run();
    // Whoever has kept a copy of the key has the old one.
    client.prepare("delete from jobs where name = 'key_copy'").run();
    // In the file's header, and part of the transaction like everything else.
    client.pragma(`user_version = ${keys.to.mark}`);
    return { consultations, signIns: sessions + setupLinks, dialIns };
  });
}

/**
 * Leaves nothing of the old key in the file: pages that are free, and the log of changes. May take as long as
 * copying the database.
 */
export function sweep(db: Database): void {
  db.$client.exec('vacuum');
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
}

interface Keys {
  from: Vault;
  to: Vault;
}

function rewrapConsultations(client: SQLite.Database, { from, to }: Keys): number {
  const rows = client.prepare('select id, sealed_key, sealed_code from consultations').all() as {
    id: string;
    sealed_key: Buffer;
    sealed_code: Buffer | null;
  }[];
  const update = client.prepare('update consultations set sealed_key = ?, code_hash = ? where id = ?');
  for (const { id, sealed_key, sealed_code } of rows) {
    const code = sealed_code && sealerFor({ vault: from }, id, sealed_key).unseal('code', sealed_code);
    const hash = code && to.lookupHash('code', code.toString('utf8'));
    update.run(to.wrap(id, from.unwrap(id, sealed_key)), hash, id);
  }
  return rows.length;
}

/** One at a time: attachments are large. */
function resealColumn(
  client: SQLite.Database,
  { from, to }: Keys,
  { table, column, place }: (typeof sealedByVault)[number],
): void {
  const ids = client.prepare(`select id from ${table} where ${column} is not null`).pluck().all() as string[];
  const read = client.prepare(`select ${column} from ${table} where id = ?`).pluck();
  const update = client.prepare(`update ${table} set ${column} = ? where id = ?`);
  for (const id of ids) {
    const plain = from.unsealOwnBytes(place(id), read.get(id) as Buffer);
    update.run(to.sealOwn(place(id), plain), id);
  }
}

/** After the consultations' keys. Links that a dial-in code has made are not kept anywhere: they end. */
function rehashLinks(client: SQLite.Database, { to }: Keys): number {
  const rows = client
    .prepare(
      `select token_hash, consultation_id, guest_id, sealed_token, sealed_key from links
       join consultations on consultations.id = consultation_id where sealed_token is not null`,
    )
    .all() as {
    token_hash: string;
    consultation_id: string;
    guest_id: string | null;
    sealed_token: Buffer;
    sealed_key: Buffer;
  }[];
  const update = client.prepare('update links set token_hash = ? where token_hash = ?');
  for (const { token_hash, consultation_id, guest_id, sealed_token, sealed_key } of rows) {
    const sealer = sealerFor({ vault: to }, consultation_id, sealed_key);
    const token = sealer.unseal(guest_id ? `guest/${guest_id}/link` : 'link', sealed_token).toString('utf8');
    update.run(to.lookupHash('link', token), token_hash);
  }
  return client.prepare('delete from links where sealed_token is null').run().changes;
}

function rehashGuests(client: SQLite.Database, { to }: Keys): void {
  const rows = client
    .prepare(
      `select guests.id, consultation_id, guests.sealed_code, sealed_key from guests
       join consultations on consultations.id = consultation_id where guests.sealed_code is not null`,
    )
    .all() as { id: string; consultation_id: string; sealed_code: Buffer; sealed_key: Buffer }[];
  const update = client.prepare('update guests set code_hash = ? where id = ?');
  for (const { id, consultation_id, sealed_code, sealed_key } of rows) {
    const sealer = sealerFor({ vault: to }, consultation_id, sealed_key);
    update.run(to.lookupHash('code', sealer.unseal(`guest/${id}/code`, sealed_code).toString('utf8')), id);
  }
}

/**
 * By what of a mail its fingerprint was made. One without a Message-ID was known by all its bytes, which are
 * not kept: its hash stays and matches nothing; the mailbox itself has it marked, and the cursor is past it.
 */
function rehashMails(client: SQLite.Database, { to }: Keys): void {
  const rows = client
    .prepare('select id, sealed_header from incoming_mails where sealed_header is not null')
    .all() as { id: string; sealed_header: Buffer }[];
  const update = client.prepare('update incoming_mails set fingerprint = ? where id = ?');
  for (const { id, sealed_header } of rows) {
    const text = fingerprintText(JSON.parse(to.unsealOwn(`incoming_mails/${id}/header`, sealed_header)));
    if (text !== null) update.run(to.lookupHash('mail', text), id);
  }
  // What is being read at this moment: at worst a mail has one try more.
  client.prepare('delete from mail_readings').run();
  // Who got an acknowledgement today: at worst a second one.
  client.prepare('update incoming_mails set sender_hash = null').run();
}
