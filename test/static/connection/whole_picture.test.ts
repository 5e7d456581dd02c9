import { expect, test } from 'vitest';
import { sendWholePicture } from '../../../static/connection/whole_picture.ts';

/* After a gap the picture comes back at once, and not when the other browser has waited. */

/** A sender that keeps what it was told. */
function fakeSender({ track = {} as MediaStreamTrack | null, refuses = false } = {}) {
  const told: unknown[][] = [];
  const sender = {
    track,
    getParameters: () => ({ transactionId: 't', encodings: [{ maxBitrate: 1 }] }),
    async setParameters(...parameters: unknown[]) {
      told.push(parameters);
      if (refuses) throw new Error('InvalidStateError');
    },
  };
  return { told, sender: sender as Partial<RTCRtpSender> as RTCRtpSender };
}

test('a whole picture is wished for, and nothing else of the sender changes', async () => {
  const { told, sender } = fakeSender();
  await sendWholePicture(sender);
  expect(told).toEqual([[sender.getParameters(), { encodingOptions: [{ keyFrame: true }] }]]);
});

test.each([
  ['no sender', null],
  ['nothing to send', fakeSender({ track: null }).sender],
  ['a browser that refuses', fakeSender({ refuses: true }).sender],
])('%s: nothing happens', async (_what, sender) => {
  await expect(sendWholePicture(sender)).resolves.toBeUndefined();
});
