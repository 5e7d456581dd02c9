import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { withStartRate } from '../../static/connection/start_rate.ts';

/*
 * The least that a call can be: a page with nothing but two pictures, and one connection. What our own page
 * costs is held against it, because processors differ from machine to machine and from hour to hour.
 */

/**
 * Two pages of one origin talk; the other's picture is as large as in a conversation, and begins as ours
 * does.
 */
export async function holdBareCall(doctor: Page, patient: Page, address: string): Promise<void> {
  for (const page of [doctor, patient]) {
    await page.goto(address);
    await page.evaluate(showPictures);
    // What has sound plays only on a page that was touched, and a picture that stands grows no larger.
    await page.mouse.click(400, 300);
  }
  await connectBare(doctor, patient);
}

/**
 * The least that an admission can be: two pages whose connection stands and carries nothing; the patient's
 * camera runs. At a word over the data channel the patient's goes on, and the doctor's wakes up.
 *
 * @returns milliseconds from that word to the first picture of the other one on each page
 */
export async function admitBare(doctor: Page, patient: Page, address: string): Promise<[number, number]> {
  for (const page of [doctor, patient]) {
    await page.goto(address);
    await page.evaluate(prepareAdmission, page === patient);
    await page.mouse.click(400, 300);
  }
  await connectBare(doctor, patient);
  for (const page of [doctor, patient])
    await page.waitForFunction(() => window.bareCall?.connectionState === 'connected');
  await after(2000);
  const said = await doctor.evaluate(() => window.bareAdmit?.() ?? Number.NaN);
  const seen = [doctor, patient].map(async (page) => {
    const at = await page.waitForFunction(() => window.bareSeenAt);
    return Number(await at.jsonValue()) - said;
  });
  const [doctorMs = Number.NaN, patientMs = Number.NaN] = await Promise.all(seen);
  return [doctorMs, patientMs];
}

async function connectBare(doctor: Page, patient: Page): Promise<void> {
  const offer = await doctor.evaluate(describe, null);
  const answer = await patient.evaluate(describe, withStartRate(offer));
  await doctor.evaluate(async (sdp) => {
    await window.bareCall?.setRemoteDescription({ type: 'answer', sdp });
  }, withStartRate(answer));
}

declare global {
  interface Window {
    bareCall?: RTCPeerConnection;
    /** At what moment that was. */
    bareAdmit?: () => number;
    bareSeenAt?: number;
  }
}

async function prepareAdmission(cameraRuns: boolean): Promise<void> {
  for (const styles of document.querySelectorAll('link, style')) styles.remove();
  const video = document.createElement('video');
  Object.assign(video, { autoplay: true, muted: true });
  video.style.cssText = 'position: fixed; inset: 0; width: 1280px; height: 672px';
  document.body.replaceChildren(video);
  video.requestVideoFrameCallback(() => {
    window.bareSeenAt = Date.now();
  });
  const open = () => navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
  const early = cameraRuns ? await open() : null;
  const pc = new RTCPeerConnection();
  const useTransceiver = (transceiver: RTCRtpTransceiver) => {
    transceiver.direction = 'sendrecv';
    video.srcObject = new MediaStream([transceiver.receiver.track]);
  };
  // Of the two only the doctor's page offers; the other one takes what is offered.
  if (cameraRuns) pc.ontrack = ({ transceiver }) => useTransceiver(transceiver);
  else useTransceiver(pc.addTransceiver('video'));
  const sendPicture = async () => {
    const [track = null] = (early ?? (await open())).getVideoTracks();
    await pc.getSenders()[0]?.replaceTrack(track);
  };
  const channel = pc.createDataChannel('admit', { negotiated: true, id: 0 });
  channel.onmessage = sendPicture;
  window.bareAdmit = () => {
    channel.send('in');
    void sendPicture();
    return Date.now();
  };
  window.bareCall = pc;
}

async function showPictures(): Promise<void> {
  for (const styles of document.querySelectorAll('link, style')) styles.remove();
  const picture = (place: string) => {
    const video = document.createElement('video');
    video.autoplay = true;
    video.style.cssText = `position: fixed; object-fit: contain; ${place}`;
    return video;
  };
  const other = picture('inset: 0; width: 1280px; height: 672px');
  const own = picture('inset: auto 8px 8px auto; width: 200px; height: 112px');
  own.muted = true;
  // By this name a conversation's picture of the other one is found, too.
  other.dataset.testid = 'remote-video';
  document.body.replaceChildren(other, own);
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { width: 1280, height: 720 },
  });
  own.srcObject = stream;
  const pc = new RTCPeerConnection();
  pc.ontrack = ({ streams }) => {
    other.srcObject = streams[0] ?? null;
  };
  for (const track of stream.getTracks()) {
    const sender = pc.addTrack(track, stream);
    // Work is compared at one size, which a busy machine would make smaller.
    const parameters = { ...sender.getParameters(), degradationPreference: 'maintain-resolution' as const };
    if (track.kind === 'video') await sender.setParameters(parameters);
  }
  window.bareCall = pc;
}

/** @returns this side's description with all of its candidates */
async function describe(offer: string | null): Promise<string> {
  const pc = window.bareCall;
  if (!pc) throw new Error('no call');
  if (offer) await pc.setRemoteDescription({ type: 'offer', sdp: offer });
  await pc.setLocalDescription();
  while (pc.iceGatheringState !== 'complete') await new Promise((resolve) => setTimeout(resolve, 50));
  return pc.localDescription?.sdp ?? '';
}
