import type { Page } from './guarded_socket.ts';
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
  #goneAt = Number.NEGATIVE_INFINITY;
  /** By user, for as long as it matters. */
  readonly #goneAtOf = new Map<string, number>();

  add(socket: Page, member: StaffMember, page: 'inbox' | 'call'): void {
    this.#members.set(socket, member);
    if (page === 'inbox') this.#inboxes.add(socket);
  }

  remove(socket: Page, now: number): void {
    this.#inboxes.delete(socket);
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

  tellInboxes(message: ServerMessage): void {
    for (const inbox of [...this.#inboxes]) inbox.send(message);
  }

  dropSession(sessionHash: string): void {
    for (const [socket, member] of [...this.#members]) {
      if (member.sessionHash === sessionHash) socket.close(closeCodes.signedOut, 'signed out');
    }
  }
}
