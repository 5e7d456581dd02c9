import type { Page } from './guarded_socket.ts';
import type { SessionState } from './hub_options.ts';
import type { ServerMessage } from './messages.ts';
import { closeCodes } from './socket_rules.ts';

/** Who is signed in at the other end of a staff socket. */
export interface StaffMember {
  userId: string;
  sessionHash: string;
}

/** From one page of the practice to the next no patient reads that the practice has gone. */
const betweenPagesMs = 10_000;

/** The open inboxes and call pages of the practice. */
export class StaffSockets {
  readonly #members = new Map<Page, StaffMember>();
  readonly #inboxes = new Set<Page>();
  /** Of sessions whose time is over. */
  readonly #lapsed = new Set<Page>();
  #goneAt = Number.NEGATIVE_INFINITY;
  /** By user, for as long as it matters. */
  readonly #goneAtOf = new Map<string, number>();

  add(socket: Page, member: StaffMember, page: 'inbox' | 'call'): void {
    this.#members.set(socket, member);
    if (page === 'inbox') this.#inboxes.add(socket);
  }

  inboxesOf(sessionHash: string): number {
    return [...this.#inboxes].filter((inbox) => this.#members.get(inbox)?.sessionHash === sessionHash).length;
  }

  remove(socket: Page, now: number): void {
    this.#inboxes.delete(socket);
    this.#lapsed.delete(socket);
    const member = this.#members.get(socket);
    if (!this.#members.delete(socket) || !member) return;
    this.#goneAt = now;
    this.#goneAtOf.set(member.userId, now);
  }

  /** Is somebody of the practice looking? */
  isPresent(now: number): boolean {
    return this.#members.size > 0 || now - this.#goneAt < betweenPagesMs;
  }

  /** Has this person a page open? */
  isHere(userId: string, now: number): boolean {
    if (now - (this.#goneAtOf.get(userId) ?? Number.NEGATIVE_INFINITY) < betweenPagesMs) return true;
    this.#goneAtOf.delete(userId);
    return [...this.#members.values()].some((member) => member.userId === userId);
  }

  hasInbox(): boolean {
    return this.#inboxes.size > 0;
  }

  tellInboxes(message: ServerMessage): void {
    for (const inbox of [...this.#inboxes]) inbox.send(message);
  }

  /**
   * Closes the sockets of sessions that somebody has ended elsewhere, e.g. on the command line. One whose
   * time is over stays: an inbox that has stood open all morning must still ring, and shows nothing new
   * before somebody signs in.
   */
  dropEnded(stateOf: (sessionHash: string) => SessionState): void {
    for (const [socket, { sessionHash }] of [...this.#members]) {
      const state = stateOf(sessionHash);
      if (state === 'lapsed') this.#lapsed.add(socket);
      if (state === 'gone' && !this.#lapsed.has(socket)) socket.close(closeCodes.signedOut, 'signed out');
    }
  }

  dropSession(sessionHash: string): void {
    for (const [socket, member] of [...this.#members]) {
      if (member.sessionHash === sessionHash) socket.close(closeCodes.signedOut, 'signed out');
    }
  }
}
