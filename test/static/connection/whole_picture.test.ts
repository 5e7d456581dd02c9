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

test('who sends nothing is told nothing, and a browser that refuses changes nothing', async () => {
  const silent = fakeSender({ track: null });
  await sendWholePicture(silent.sender);
  expect(silent.told).toEqual([]);
  await expect(sendWholePicture(null)).resolves.toBeUndefined();
  await expect(sendWholePicture(fakeSender({ refuses: true }).sender)).resolves.toBeUndefined();
});
