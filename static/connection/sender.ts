/** What the ladder wants of a sender, whatever it sends at the moment. */
interface Wish {
  encoding: Partial<RTCRtpEncodingParameters>;
  degradation: Degradation | null;
}

export type Degradation = 'maintain-framerate' | 'maintain-resolution';

/** As much of a sender as is told anything. */
type Told = Pick<RTCRtpSender, 'track' | 'replaceTrack' | 'getParameters' | 'setParameters'>;

/** A new connection has new senders, which know nothing. */
const wishes = new WeakMap<Told, Wish>();
/** What each sender has been told last. */
const told = new WeakMap<Told, string>();
/** Those whose picture was taken away. */
const emptied = new WeakSet<Told>();

const noWish: Wish = { encoding: {}, degradation: null };
/** Somebody else may tell a sender something at the same moment; then all it takes is to say it again. */
const mostTries = 10;
const pauseMs = 50;

/** What fails, e.g. during a negotiation, is simply told again next time. */
export async function tellSender(
  sender: Told,
  encoding: Partial<RTCRtpEncodingParameters>,
  degradation: Degradation | null = null,
): Promise<void> {
  wishes.set(sender, { encoding, degradation });
  await tell(sender);
}

/**
 * What goes out from now on. Null sends nothing: Firefox repeats the last picture once a second for ever
 * where the track is only taken away (seen in 153), so its sender is switched off, too.
 */
export async function giveTrack(sender: Told, track: MediaStreamTrack | null): Promise<void> {
  const isPicture = (track ?? sender.track)?.kind === 'video';
  await sender.replaceTrack(track);
  if (!isPicture || (track !== null && !emptied.has(sender))) return;
  if (track) emptied.delete(sender);
  else emptied.add(sender);
  for (let tries = 1; tries <= mostTries && !(await tell(sender)); tries++)
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
}

/** @returns false where the browser did not take it */
async function tell(sender: Told): Promise<boolean> {
  const { encoding, degradation } = wishes.get(sender) ?? noWish;
  const active = (encoding.active ?? true) && !emptied.has(sender);
  const text = JSON.stringify([encoding, degradation, active]);
  if (told.get(sender) === text) return true;
  const parameters = sender.getParameters();
  const [first] = parameters.encodings ?? [];
  if (!first) return true;
  Object.assign(first, encoding, { active });
  if (degradation) Object.assign(parameters, { degradationPreference: degradation });
  try {
    told.set(sender, text);
    await sender.setParameters(parameters);
    return true;
  } catch {
    told.delete(sender);
    return false;
  }
}
