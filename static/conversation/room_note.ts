import * as phrase from '../../languages/keys.ts';
import type { Seat } from '../../signaling/messages.ts';
import type { CallPort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { Names } from '../call/words.ts';
import { mostRoomCharacters } from '../connection/channel.ts';
import { tell } from '../page/announce.ts';
import { part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';

/** D6: everybody in the room is introduced; who else sits there is written on the other pages. */
export function bindRoomNote(call: CallPort, names: Names): Part {
  const input = part<HTMLInputElement>('room-people');
  const room = told(call, 'room');

  part('room-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const people = input.value.trim().slice(0, mostRoomCharacters);
    room.set({ people });
    const isTold = call.people.some(({ seat }) => call.peer(seat)?.link === 'connected');
    setText(part('room-note'), say(phrase.roomTold, { told: isTold ? 'yes' : 'no' }));
  });

  room.onChange(showRoomNotes);
  call.onPeople(showRoomNotes);

  function showRoomNotes(): void {
    const lines = room.said.flatMap((seat) => {
      const { people } = room.of(seat);
      return people.trim() === '' ? [] : say(phrase.withName, { label: nameOf(seat), name: people });
    });
    const people = lines.join(' · ');
    tell(part('other-room'), people && say(phrase.roomOthers, { people }));
  }

  function nameOf(seat: Seat): string {
    if (seat === call.mainSeat) return names.other;
    return call.people.find((person) => person.seat === seat)?.name ?? '';
  }

  return {
    forget() {
      input.value = '';
      room.forget();
      setText(part('room-note'), '');
    },
  };
}
