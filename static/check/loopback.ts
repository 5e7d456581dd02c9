const patienceMs = 10_000;

/** Connects this browser with itself, the way it will be connected with the practice; true when the way is open. */
export async function connectsToItself(): Promise<boolean> {
  if (!('RTCPeerConnection' in window)) return false;
  const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const opened = Promise.all([open(here, there), open(there, here)]).then(() => true);
  try {
    await here.setLocalDescription();
    if (here.localDescription) await there.setRemoteDescription(here.localDescription);
    await there.setLocalDescription();
    if (there.localDescription) await here.setRemoteDescription(there.localDescription);
    const tooLong = new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false));
    return await Promise.race([opened, tooLong]);
  } catch {
    return false;
  } finally {
    here.close();
    there.close();
  }
}

/** One end: hands its candidates to the other one and waits for its channel. */
function open(from: RTCPeerConnection, to: RTCPeerConnection): Promise<unknown> {
  const early: RTCIceCandidate[] = [];
  const hand = (candidate: RTCIceCandidate) => void to.addIceCandidate(candidate).catch(() => {});
  from.onicecandidate = ({ candidate }) => {
    if (!candidate) return;
    if (to.remoteDescription) hand(candidate);
    else early.push(candidate);
  };
  to.addEventListener('signalingstatechange', () => to.remoteDescription && early.splice(0).forEach(hand));
  const channel = from.createDataChannel('check', { negotiated: true, id: 0 });
  return new Promise((resolve) => channel.addEventListener('open', resolve));
}
