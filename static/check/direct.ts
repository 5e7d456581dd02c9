import type { Finding } from '../../consultation/technical_check.ts';
import { connectPair } from './pair.ts';

/** So long a picture may take at most; sound that has not come by then was silence. */
const pictureMs = 6000;
const everyMs = 200;

export interface CheckedDirect {
  findings: [direct: Finding, video: Finding];
  /** The microphone was heard at the other end. */
  heard: boolean;
}

/**
 * Connects the browser with itself without a relay, and sends picture and sound along. It proves that this
 * browser builds direct connections over UDP and can send and show a picture; not that the networks up to the
 * practice let them through.
 *
 * @param tracks of camera and microphone, as far as they work
 * @param unwanted the practice lets all calls run over its relay
 */
export async function checkDirect(
  tracks: readonly MediaStreamTrack[],
  unwanted: boolean,
): Promise<CheckedDirect> {
  if (!('RTCPeerConnection' in window)) {
    return {
      findings: [
        { row: 'direct', reason: 'unsupported' },
        { row: 'video', reason: 'no_connection' },
      ],
      heard: false,
    };
  }
  const hasCamera = tracks.some(({ kind }) => kind === 'video');
  const pair = await connectPair({}, tracks);
  try {
    const open = pair.outcome === 'open';
    const overUdp = pair.candidates.some(({ candidate }) => / udp /i.test(candidate));
    const direct = unwanted ? 'not_wanted' : !open ? 'no_connection' : overUdp ? 'ok' : 'no_udp';
    const { seen, heard } = open ? await arrives(pair.ends[1], hasCamera) : { seen: false, heard: false };
    const video = !open ? 'no_connection' : !hasCamera ? 'no_camera' : seen ? 'ok' : 'no_picture';
    return {
      findings: [
        { row: 'direct', reason: direct },
        { row: 'video', reason: video },
      ],
      heard,
    };
  } finally {
    pair.close();
  }
}

/** What has been packed, sent and unpacked: the camera's picture, and sound that is not silence. */
async function arrives(
  end: RTCPeerConnection,
  hasCamera: boolean,
): Promise<{ seen: boolean; heard: boolean }> {
  const found = { seen: false, heard: false };
  for (let waited = 0; waited < pictureMs; waited += everyMs) {
    for (const report of (await end.getStats()).values()) {
      if (report.type !== 'inbound-rtp') continue;
      if (report.kind === 'video' && report.framesDecoded > 0) found.seen = true;
      if (report.kind === 'audio' && report.audioLevel > 0.008) found.heard = true;
    }
    // A person who is silent now is asked to speak; that takes no time of the check.
    if (found.seen || !hasCamera) break;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return found;
}
