import { tellSender } from '../../connection/sender.ts';
import type { PictureEncoding } from './ladder_encoding.ts';

/**
 * Tells the camera's sender how much it may send. Without `active` the camera stays on and nothing goes out.
 * A face keeps moving and gets smaller; skin and documents stay sharp (lesson 39).
 */
export async function tellPicture(
  sender: RTCRtpSender,
  encoding: PictureEncoding,
  detail: boolean,
): Promise<void> {
  const degradation = detail ? 'maintain-resolution' : 'maintain-framerate';
  await tellSender(sender, { ...encoding, ...priority('low') }, degradation);
}

/**
 * Sound comes first wherever browser and network can tell them apart; nothing else about it is ever changed.
 */
export async function tellSound(sender: RTCRtpSender): Promise<void> {
  await tellSender(sender, priority('high'));
}

/** Firefox has no `networkPriority` and leaves it out. */
function priority(value: RTCPriorityType): Partial<RTCRtpEncodingParameters> {
  return { priority: value, networkPriority: value };
}
