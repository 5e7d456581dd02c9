import type { Finding } from '../../consultation/technical_check.ts';
import { connectPair } from './pair.ts';

const pictureMs = 6000;
const everyMs = 200;

/**
 * Connects the browser with itself without a relay, and sends the camera's picture along. It proves that this browser builds
 * direct connections over UDP and can send and show a picture; not that the practice's network lets them through.
 *
 * @param unwanted the practice lets all calls run over its relay
 */
export async function checkDirect(
  camera: MediaStreamTrack | null,
  unwanted: boolean,
): Promise<[direct: Finding, video: Finding]> {
  if (!('RTCPeerConnection' in window)) {
    return [
      { row: 'direct', reason: 'unsupported' },
      { row: 'video', reason: 'no_connection' },
    ];
  }
  const pair = await connectPair({}, camera);
  try {
    const open = pair.outcome === 'open';
    const overUdp = pair.candidates.some(({ candidate }) => / udp /i.test(candidate));
    const direct = unwanted ? 'not_wanted' : !open ? 'no_connection' : overUdp ? 'ok' : 'no_udp';
    const video = !open
      ? 'no_connection'
      : !camera
        ? 'no_camera'
        : (await showsPicture(pair.ends[1]))
          ? 'ok'
          : 'no_picture';
    return [
      { row: 'direct', reason: direct },
      { row: 'video', reason: video },
    ];
  } finally {
    pair.close();
  }
}

/** Has the camera's picture been packed, sent and unpacked? */
async function showsPicture(end: RTCPeerConnection): Promise<boolean> {
  for (let waited = 0; waited < pictureMs; waited += everyMs) {
    for (const report of (await end.getStats()).values()) {
      if (report.type === 'inbound-rtp' && report.framesDecoded > 0) return true;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}
