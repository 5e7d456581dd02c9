import type { CallPort, Part } from '../call/port.ts';
import type { Names } from '../call/words.ts';
import { mostRoomCharacters } from '../connection/channel.ts';
import { part, setText } from '../page/page.ts';

/** D6: everybody in the room is introduced; who else sits there is written on the other pages. */
export function bindRoomNote(call: CallPort, names: Names): Part {
  const input = part<HTMLInputElement>('room-people');
  const told = new Map<string, string>();
  let own = '';

  part('room-form').addEventListener('submit', (event) => {
    event.preventDefault();
    own = input.value.trim().slice(0, mostRoomCharacters);
    const sent = call.say({ type: 'room', people: own });
    setText(part('room-note'), sent ? 'Mitgeteilt.' : 'Gerade nicht verbunden. Es wird gleich mitgeteilt.');
  });

  call.onOpen(({ seat }) => {
    if (own) call.say({ type: 'room', people: own }, seat);
  });
  call.hear('room', ({ people }, from) => {
    if (people.trim() === '') told.delete(from.seat);
    else told.set(from.seat, `${from.seat === call.mainSeat ? names.other : from.name}: ${people}`);
    showRoomNotes();
  });
  call.onPeople((people) => {
    for (const seat of told.keys()) if (!people.some((person) => person.seat === seat)) told.delete(seat);
    showRoomNotes();
  });

  function showRoomNotes(): void {
    const lines = [...told.values()];
    setText(part('other-room'), lines.length > 0 ? `Mit im Raum – ${lines.join(' · ')}` : '');
  }

  return {
    forget() {
      own = '';
      input.value = '';
      told.clear();
      showRoomNotes();
      setText(part('room-note'), '');
    },
  };
}
