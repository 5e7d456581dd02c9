/** Two peer connections of this page that have been connected with each other. */
export interface Pair {
  /** One end and the other; the channels are open where `outcome` is `open`. */
  ends: readonly [RTCPeerConnection, RTCPeerConnection];
  channels: readonly [RTCDataChannel, RTCDataChannel];
  /** Every candidate that either end has gathered. */
  candidates: readonly RTCIceCandidate[];
  outcome: 'open' | 'no_candidates' | 'no_connection';
  close(): void;
}

/** Browsers give a relay that does not answer up after about 10 s. */
const patienceMs = 12_000;

/**
 * Connects this browser with itself, the way it will be connected with the practice: through `configuration`,
 * with a data channel, and with `tracks` from the first end to the second one.
 */
export async function connectPair(
  configuration: RTCConfiguration,
  tracks: readonly MediaStreamTrack[] = [],
): Promise<Pair> {
  const ends = [new RTCPeerConnection(configuration), new RTCPeerConnection(configuration)] as const;
  const [here, there] = ends;
  const channels = [openChannel(here), openChannel(there)] as const;
  const candidates: RTCIceCandidate[] = [];
  const close = () => {
    for (const end of ends) end.close();
  };
  const opened = Promise.all(channels.map(untilOpen));
  const given = Promise.all([
    handCandidates(here, there, (candidate) => candidates.push(candidate)),
    handCandidates(there, here, (candidate) => candidates.push(candidate)),
  ]);
  for (const track of tracks) here.addTrack(track);
  try {
    await here.setLocalDescription();
    await there.setRemoteDescription(here.localDescription as RTCSessionDescription);
    await there.setLocalDescription();
    await here.setRemoteDescription(there.localDescription as RTCSessionDescription);
    const outcome = await Promise.race([
      opened.then(() => 'open' as const),
      // Nothing to connect with: nothing to wait for.
      given.then(() => (candidates.length === 0 ? 'no_candidates' : untilFailed(ends))),
      new Promise<'too_long'>((resolve) => setTimeout(resolve, patienceMs, 'too_long')),
    ]);
    if (outcome !== 'too_long') return { ends, channels, candidates, outcome, close };
  } catch {
    // What a browser refuses here it would refuse in the call.
  }
  return {
    ends,
    channels,
    candidates,
    outcome: candidates.length === 0 ? 'no_candidates' : 'no_connection',
    close,
  };
}

/** The same channel at both ends, so that nothing needs to be announced. */
function openChannel(end: RTCPeerConnection): RTCDataChannel {
  return end.createDataChannel('check', { negotiated: true, id: 0, ordered: false });
}

function untilOpen(channel: RTCDataChannel): Promise<unknown> {
  return new Promise((resolve) => channel.addEventListener('open', resolve, { once: true }));
}

async function untilFailed(ends: Pair['ends']): Promise<'no_connection'> {
  await Promise.race(
    ends.map(
      (end) =>
        new Promise<void>((resolve) => {
          const look = () => end.connectionState === 'failed' && resolve();
          end.addEventListener('connectionstatechange', look);
          look();
        }),
    ),
  );
  return 'no_connection';
}

/** Hands one end's candidates to the other end; resolves when there are no more. */
function handCandidates(
  from: RTCPeerConnection,
  to: RTCPeerConnection,
  seen: (candidate: RTCIceCandidate) => void,
): Promise<void> {
  const early: RTCIceCandidate[] = [];
  const give = (candidate: RTCIceCandidate) => void to.addIceCandidate(candidate).catch(() => {});
  to.addEventListener('signalingstatechange', () => {
    if (!to.remoteDescription) return;
    for (const candidate of early.splice(0)) give(candidate);
  });
  return new Promise((resolve) => {
    from.addEventListener('icecandidate', ({ candidate }) => {
      if (!candidate) resolve();
      // An empty one is the end of a part, not of all.
      if (!candidate?.candidate) return;
      seen(candidate);
      if (to.remoteDescription) give(candidate);
      else early.push(candidate);
    });
  });
}
