import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveTrack, tellSender } from '../../../static/connection/sender.ts';
import { FakeSender } from '../fakes/media.ts';

const picture = (id: string) => ({ id, kind: 'video' }) as MediaStreamTrack;
const sound = { id: 'sound', kind: 'audio' } as MediaStreamTrack;

function openSender() {
  const sender = new FakeSender(
    () => null,
    () => {},
  );
  const first = () => sender.getParameters().encodings[0];
  return { sender, first };
}

test('X1: a picture that is taken away is switched off, and on again with the next one', async () => {
  const { sender, first } = openSender();
  await giveTrack(sender, picture('camera'));
  expect(first()).toEqual({ active: true });
  await giveTrack(sender, null);
  expect(first()).toEqual({ active: false });
  await giveTrack(sender, picture('camera'));
  expect(first()).toEqual({ active: true });
});

test('before the first picture nothing is told, and sound is only taken away', async () => {
  const { sender } = openSender();
  let told = 0;
  sender.setParameters = async () => void told++;
  await giveTrack(sender, null);
  await giveTrack(sender, picture('camera'));
  await giveTrack(sender, picture('other camera'));
  expect(told).toBe(0);
  const { sender: other } = openSender();
  other.setParameters = async () => void told++;
  for (const track of [sound, null, sound]) await giveTrack(other, track);
  expect([told, other.tracks]).toEqual([0, [sound, null, sound]]);
});

test('whatever the ladder wants meanwhile, and whatever the browser refuses', async () => {
  const act = fc.oneof(
    fc.record({ give: fc.constantFrom('camera', 'screen', null) }),
    fc.record({ active: fc.boolean() }),
    fc.record({ refusals: fc.integer({ min: 1, max: 7 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const { sender, first } = openSender();
      const real = sender.setParameters.bind(sender);
      let refusals = 0;
      sender.setParameters = async (parameters) => {
        if (refusals-- > 0) throw new DOMException('busy', 'InvalidStateError');
        await real(parameters);
      };
      let wanted = true;
      let given = false;
      let track: MediaStreamTrack | null = null;
      for (const one of acts) {
        if ('refusals' in one) refusals = one.refusals;
        else if ('active' in one) {
          wanted = one.active;
          await tellSender(sender, { active: one.active, maxBitrate: 1 });
        } else {
          track = one.give === null ? null : picture(one.give);
          given ||= track !== null;
          await giveTrack(sender, track);
        }
      }
      // The ladder speaks again every second.
      refusals = 0;
      await tellSender(sender, { active: wanted, maxBitrate: 1 });
      expect(first()?.active).toBe(wanted && (track !== null || !given));
      expect(sender.track).toBe(track);
    }),
    { numRuns: 60 },
  );
});
