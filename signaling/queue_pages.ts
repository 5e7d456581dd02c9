import { countAhead } from '../consultation/waiting_order.ts';
import type { HubOptions } from './hub_options.ts';
import { queueMessage } from './queue.ts';
import type { Room } from './room.ts';
import type { StaffSockets } from './staff_sockets.ts';

interface Options extends Pick<HubOptions, 'now' | 'doctorWord'> {
  /** By consultation. */
  rooms: ReadonlyMap<string, Room>;
  staff: Pick<StaffSockets, 'isHere'>;
}

/** Rooms of one doctor, by consultation. */
type Theirs = [string, Room][];

/**
 * Tells the pages that wait when it is their turn, as soon as that changes. Nothing is kept here: who waits
 * is known from the rooms, so it is right again after a restart as soon as the pages are back.
 */
export class QueuePages {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whatever has happened to this doctor, or to somebody who waits for them. */
  tell(doctorId: string | null): void {
    if (doctorId === null) return;
    const theirs: Theirs = [];
    for (const entry of this.#options.rooms) if (entry[1].doctor === doctorId) theirs.push(entry);
    this.#tellThose(doctorId, theirs);
  }

  /** What follows from time alone. */
  tellAll(): void {
    for (const [doctorId, theirs] of Map.groupBy(this.#options.rooms, ([, room]) => room.doctor))
      if (doctorId !== null) this.#tellThose(doctorId, theirs);
  }

  /** @param theirs every room of this doctor */
  #tellThose(doctorId: string, theirs: Theirs): void {
    const { staff, doctorWord } = this.#options;
    const now = this.#options.now();
    const pages = theirs.flatMap(([id, room]) => room.waitingSeats().map((seat) => ({ id, room, seat })));
    if (pages.length === 0) return;
    const ahead = countAhead(
      theirs
        .filter(([, room]) => room.holdsPlace(now))
        .map(([consultationId, { since, startsAt }]) => ({
          consultationId,
          doctorId,
          startsAt,
          arrivedAt: since,
        })),
    );
    const talking = theirs.find(([, room]) => room.hasDoctorInCall(now))?.[0];
    const facts = { isHere: staff.isHere(doctorId, now), word: doctorWord(doctorId) };
    for (const { id, room, seat } of pages) {
      const isPatient = seat === 'patient';
      const place = { ahead: isPatient ? (ahead.get(id) ?? 0) : null, startsAt: room.startsAt };
      const inCall = talking !== undefined && talking !== id;
      const message = queueMessage(place, { ...facts, inCall }, now);
      room.tellQueue(seat, { ...message, reply: isPatient ? room.reply : null });
    }
  }
}
