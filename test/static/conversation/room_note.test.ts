import { expect, test } from 'vitest';
import { bindRoomNote } from '../../../static/conversation/room_note.ts';
import { anna, doctor, fakeCall, jonas } from '../fakes/call.ts';
import { page, withFakePage } from '../fakes/page.ts';

withFakePage();

test('D6: who is in a room is told under the name of who has said it', () => {
  const { port, meet, tell } = fakeCall();
  bindRoomNote(port, { other: 'Dr. Sommer', phone: '' });
  meet(jonas, anna);
  tell({ type: 'room', people: 'mein Bruder' }, jonas);
  meet(doctor, jonas);
  tell({ type: 'room', people: 'Frau Kurz' }, doctor);
  expect(page.part('other-room').textContent).toBe(
    `Mit im Raum – ${jonas.name}: mein Bruder · Dr. Sommer: Frau Kurz`,
  );
});
