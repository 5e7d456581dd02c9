import type { Buffer } from 'node:buffer';
import { and, eq, lte } from 'drizzle-orm';
import type { Queryable, Transaction } from './database.ts';
import { mailConsentRequests, mailConsents } from './schema.ts';
import type { Store } from './store.ts';

/** What opens the mailbox, as the provider has given it. */
export interface MailTokens {
  /** For which program and which mailbox; others' tokens open nothing. */
  account: string;
  /** Null where no person has consented: the program's own secret brings the next. */
  refreshToken: string | null;
  /** Null until the first has been asked for. */
  access: AccessToken | null;
}

/** Times in milliseconds since the epoch, by our own clock. */
export interface AccessToken {
  token: string;
  since: number;
  until: number;
}

/** The row of the mailbox. */
export interface MailConsent {
  tokens: MailTokens | null;
  grantedAt: number;
  busyUntil: number | null;
  busyBy: string | null;
  refusedAt: number | null;
  refusal: string | null;
}

type Reader = Pick<Store, 'db' | 'vault'>;

const id = 'mailbox';

/** A value that does not open (a row from another practice, a byte that has changed) counts as none. */
export function loadMailConsent(rt: Reader, tx: Queryable = rt.db): MailConsent | null {
  const row = tx.select().from(mailConsents).where(eq(mailConsents.id, id)).get();
  if (!row) return null;
  const { id: _id, sealedTokens, ...rest } = row;
  return { ...rest, tokens: sealedTokens && open<MailTokens>(rt, consentPlace(id), sealedTokens) };
}

/** A new consent, or the first tokens of a program: whatever was there before is over. */
export function grantMailConsent(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  tokens: MailTokens,
): void {
  const values = {
    sealedTokens: seal(rt, tokens),
    grantedAt: rt.now(),
    busyUntil: null,
    busyBy: null,
    refusedAt: null,
    refusal: null,
  };
  tx.insert(mailConsents)
    .values({ id, ...values })
    .onConflictDoUpdate({ target: mailConsents.id, set: values })
    .run();
}

/** From now on `by` alone asks for the next tokens. */
export function lendMailConsent(tx: Transaction, by: string, until: number): void {
  tx.update(mailConsents).set({ busyBy: by, busyUntil: until }).where(eq(mailConsents.id, id)).run();
}

/**
 * What asking has brought: the next tokens, or that it is over, or (neither) nothing yet.
 *
 * @returns false where `by` has taken too long, and somebody else asks now
 */
export function returnMailConsent(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  by: string,
  { tokens, refusal }: { tokens?: MailTokens; refusal?: string },
): boolean {
  const change = {
    busyUntil: null,
    busyBy: null,
    ...(tokens && { sealedTokens: seal(rt, tokens), refusedAt: null, refusal: null }),
    ...(refusal && { refusedAt: rt.now(), refusal }),
  };
  const mine = and(eq(mailConsents.id, id), eq(mailConsents.busyBy, by));
  return tx.update(mailConsents).set(change).where(mine).run().changes === 1;
}

/** What opens the mailbox by consent is not kept for a practice that signs in by password. */
export function deleteMailConsent(tx: Transaction): void {
  tx.delete(mailConsents).run();
}

/** A consent that is about to be given. `code`: the browser comes back with one; `device`: we ask. */
type ConsentRequest =
  | { kind: 'code'; account: string; verifier: string; redirectUri: string }
  | {
      kind: 'device';
      account: string;
      deviceCode: string;
      userCode: string;
      verificationUri: string;
      /** Milliseconds between two questions. */
      interval: number;
    };

export interface StoredConsentRequest {
  idHash: string;
  userId: string;
  request: ConsentRequest;
  expiresAt: number;
  nextPollAt: number;
}

/** Whoever begins anew has given up what was begun before. */
export function insertConsentRequest(
  rt: Pick<Store, 'vault'>,
  tx: Transaction,
  { request, ...row }: StoredConsentRequest,
): void {
  tx.delete(mailConsentRequests).run();
  const sealedRequest = rt.vault.sealOwn(requestPlace(row.idHash), JSON.stringify(request));
  tx.insert(mailConsentRequests)
    .values({ ...row, sealedRequest })
    .run();
}

/** The one that is under way, if its time is not over. */
export function findConsentRequest(
  rt: Reader & Pick<Store, 'now'>,
  tx: Queryable = rt.db,
): StoredConsentRequest | null {
  const row = tx.select().from(mailConsentRequests).get();
  if (!row || row.expiresAt <= rt.now()) return null;
  const request = open<ConsentRequest>(rt, requestPlace(row.idHash), row.sealedRequest);
  if (!request) return null;
  const { sealedRequest: _sealed, ...rest } = row;
  return { ...rest, request };
}

/** @returns false where it is another one now, or none */
export function postponePoll(tx: Transaction, idHash: string, nextPollAt: number): boolean {
  return (
    tx.update(mailConsentRequests).set({ nextPollAt }).where(eq(mailConsentRequests.idHash, idHash)).run()
      .changes === 1
  );
}

/** The provider wants to be asked less often (RFC 8628, 3.5). */
export function changeConsentRequest(
  rt: Pick<Store, 'vault'>,
  tx: Transaction,
  { idHash, request, nextPollAt }: Pick<StoredConsentRequest, 'idHash' | 'request' | 'nextPollAt'>,
): void {
  const sealedRequest = rt.vault.sealOwn(requestPlace(idHash), JSON.stringify(request));
  tx.update(mailConsentRequests)
    .set({ sealedRequest, nextPollAt })
    .where(eq(mailConsentRequests.idHash, idHash))
    .run();
}

/** @returns false where it was over already: what comes back twice counts once */
export function deleteConsentRequest(tx: Transaction, idHash: string): boolean {
  return tx.delete(mailConsentRequests).where(eq(mailConsentRequests.idHash, idHash)).run().changes === 1;
}

export function deleteOldConsentRequests(rt: Pick<Store, 'now'>, tx: Transaction): void {
  tx.delete(mailConsentRequests).where(lte(mailConsentRequests.expiresAt, rt.now())).run();
}

function seal(rt: Pick<Store, 'vault'>, tokens: MailTokens): Buffer {
  return rt.vault.sealOwn(consentPlace(id), JSON.stringify(tokens));
}

function open<T>(rt: Pick<Store, 'vault'>, place: string, sealed: Buffer): T | null {
  try {
    return JSON.parse(rt.vault.unsealOwn(place, sealed)) as T;
  } catch {
    return null;
  }
}

export const consentPlace = (of: string) => `mail_consents/${of}/tokens`;
const requestPlace = (idHash: string) => `mail_consent_requests/${idHash}`;
