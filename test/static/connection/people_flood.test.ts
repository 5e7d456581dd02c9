import { expect, test } from 'vitest';
import { mostMessageCharacters } from '../../../static/connection/channel.ts';
import { withFakeRtc } from '../fakes/connection.ts';
import { pass } from './two_peers.ts';
import { close, introduce, talking } from './visit_pages.ts';

withFakeRtc();

/* One door for everything that another page says: what is too much is not even read. */

const flood = (count: number) =>
  Array.from({ length: count }, (_, index) => JSON.stringify({ type: 'chat', id: index + 1, text: 'Flut' }));

test('of a flood 400 messages and 100 a second are read, also from the next page on the same seat', async () => {
  const { page, pages } = await talking('doctor', 'patient');
  const [doctor, patient] = [page('doctor'), page('patient')];
  await pass(5000);
  const read = () => doctor.told.messages.length;
  const before = read();
  for (const text of flood(10_000)) patient.people.peer('doctor')?.sendText(text);
  await pass(200);
  const first = read() - before;
  expect(first).toBeGreaterThan(300);
  expect(first).toBeLessThanOrEqual(400 + 30);

  patient.comeBack(2);
  introduce(pages);
  for (const { people } of pages) people.sendTracks(true, { audio: null, video: null, screen: null });
  await pass(1000);
  for (const text of flood(10_000)) patient.people.peer('doctor')?.sendText(text);
  await pass(200);
  expect(read() - before - first).toBeLessThanOrEqual(200);
  close(pages);
});

test('a message longer than any of ours is not read', async () => {
  const { page, pages } = await talking('doctor', 'patient');
  const [doctor, patient] = [page('doctor'), page('patient')];
  const say = (size: number) =>
    patient.people
      .peer('doctor')
      ?.sendText(`${JSON.stringify({ type: 'away', on: true })}${' '.repeat(size)}`);
  say(mostMessageCharacters);
  await pass(200);
  expect(doctor.told.messages).toEqual([]);
  say(10);
  await pass(200);
  expect(doctor.told.messages).toHaveLength(1);
  close(pages);
});
