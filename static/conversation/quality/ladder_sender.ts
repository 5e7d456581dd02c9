import type { PictureEncoding } from './ladder_encoding.ts';

/** What each sender has been told; a new connection has new senders, which know nothing. */
const told = new WeakMap<RTCRtpSender, string>();

/**
 * Tells the camera's sender how much it may send. Without `active` the camera stays on and nothing goes out.
 * What fails, e.g. during a negotiation, is simply told again next time.
 */
export async function tellPicture(
  sender: RTCRtpSender,
  encoding: PictureEncoding,
  detail: boolean,
): Promise<void> {
  await setEncoding(sender, { ...encoding, ...priority('low') }, detail ? 'maintain-resolution' : 'balanced');
}

/**
 * Sound comes first wherever browser and network can tell them apart; nothing else about it is ever changed.
 */
export async function tellSound(sender: RTCRtpSender): Promise<void> {
  await setEncoding(sender, priority('high'));
}

/** Firefox has no `networkPriority` and leaves it out. */
function priority(value: RTCPriorityType): Partial<RTCRtpEncodingParameters> {
  return { priority: value, networkPriority: value };
}

async function setEncoding(
  sender: RTCRtpSender,
  encoding: Partial<RTCRtpEncodingParameters>,
  degradation?: 'balanced' | 'maintain-resolution',
): Promise<void> {
  const text = JSON.stringify([encoding, degradation]);
  if (told.get(sender) === text) return;
  const parameters = sender.getParameters();
  const [first] = parameters.encodings ?? [];
  if (!first) return;
  Object.assign(first, encoding);
  if (degradation) Object.assign(parameters, { degradationPreference: degradation });
  try {
    told.set(sender, text);
    await sender.setParameters(parameters);
  } catch {
    told.delete(sender);
  }
}
