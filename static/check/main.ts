import { checkRows, type Finding } from '../../consultation/technical_check.ts';
import * as phrase from '../../languages/keys.ts';
import { DeviceDesk } from '../devices/device_desk.ts';
import { LocalMedia } from '../devices/media.ts';
import { changeLookInPlace } from '../page/look.ts';
import { buttonsFor, onAct, part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { measureBandwidth } from './bandwidth.ts';
import { checkWebSocket } from './check_socket.ts';
import { checkDirect } from './direct.ts';
import { type CheckedRelay, checkRelay } from './relay.ts';
import { Rows } from './rows.ts';
import { forgetReport, sendReport } from './send_report.ts';
import { resultWords } from './words.ts';

changeLookInPlace();

/*
 * The technical check, `/check` and `/c/TOKEN/check`: one row after the other, each with a word and a
 * sentence. Picture and sound stay on the device; what the relay carries are empty bytes between two
 * connections of this page.
 */

/** Longer takes only a browser that asks its person, in a place that one can overlook. */
const answeredMs = 2000;

const media = new LocalMedia();
const rows = new Rows();
/** Everything that runs by itself has been looked at. */
let done = false;
let heard = false;

const { view } = new DeviceDesk(media, {
  // Nothing but the tones is heard here.
  canLead: 'AudioContext' in window && 'setSinkId' in AudioContext.prototype,
  onHeard: microphoneHeard,
});
media.onChange(showDeviceRows);
onAct({
  check: () => void runCheck(),
  heard: () => answerSpeaker({ row: 'speaker', reason: 'ok' }),
  'not-heard': () => answerSpeaker({ row: 'speaker', reason: 'unheard' }),
  send: () => void sendReport(part('check').dataset.report ?? '', withUnanswered()),
});

async function runCheck(): Promise<void> {
  const [start] = buttonsFor('check');
  if (!start || start.disabled) return;
  start.disabled = true;
  done = false;
  heard = false;
  forgetReport();
  rows.beginRows(...checkRows);
  setText(part('result'), say(phrase.checkRuns));

  try {
    await lookAtAll();
    done = true;
  } catch {
    setText(part('result'), say(phrase.checkBroken));
  }
  start.disabled = false;
  start.classList.replace('button-primary', 'button-secondary');
  const label = start.querySelector('span');
  if (label) setText(label, say(phrase.checkAgain));
  if (!done) return;
  part('send').hidden = false;
  showMicrophone();
  showResult();
}

async function lookAtAll(): Promise<void> {
  rows.showFindings(browserFinding());
  const asks = setTimeout(() => setText(part('result'), say(phrase.checkWaits)), answeredMs);
  await media.askForDevices();
  clearTimeout(asks);
  setText(part('result'), say(phrase.checkRuns));
  showDeviceRows();
  part('speaker-question').hidden = false;
  rows.askPerson('speaker', say(phrase.checkTones));
  rows.showFindings(await serverFinding());
  await checkConnections();
}

/** From the socket to the bandwidth: each needs what the one before has found. */
async function checkConnections(): Promise<void> {
  const { finding, ice } = await checkWebSocket();
  rows.showFindings(finding);
  const tracks = [media.track('audio'), media.track('video')].filter((track) => track !== null);
  const direct = await checkDirect(tracks, typeof ice !== 'string' && ice.relayOnly);
  rows.showFindings(...direct.findings);
  if (direct.heard) microphoneHeard();
  const relays = await Promise.all(
    (['udp', 'tcp'] as const).map(async (transport) => {
      const relay = await checkRelay(ice, transport);
      rows.showFindings(relay.finding);
      return relay;
    }),
  );
  await checkBandwidth(relays);
}

/** Over the way that a call would prefer. */
async function checkBandwidth(relays: readonly CheckedRelay[]): Promise<void> {
  const pair = relays.find((relay) => relay.pair)?.pair;
  const [here, there] = pair?.channels ?? [];
  for (const [row, from, to] of [
    ['bandwidth-up', here, there],
    ['bandwidth-down', there, here],
  ] as const) {
    if (!from || !to) {
      rows.showFindings({ row, reason: 'no_relay' });
      continue;
    }
    const value = await measureBandwidth(from, to);
    rows.showFindings(value === null ? { row, reason: 'interrupted' } : { row, reason: 'measured', value });
  }
  for (const relay of relays) relay.pair?.close();
}

function browserFinding(): Finding {
  if (!window.isSecureContext) return { row: 'browser', reason: 'insecure' };
  const able = 'RTCPeerConnection' in window && 'WebSocket' in window && navigator.mediaDevices;
  return { row: 'browser', reason: able ? 'ok' : 'unsupported' };
}

/** One question to the practice's server. */
async function serverFinding(): Promise<Finding> {
  const started = performance.now();
  try {
    const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    if (response.ok) return { row: 'server', reason: 'ok', value: Math.round(performance.now() - started) };
  } catch {
    // Said below.
  }
  return { row: 'server', reason: 'unreachable' };
}

function showDeviceRows(): void {
  view.showDevices();
  if (!media.asked) return;
  part('preview').hidden = !media.track('audio') && !media.track('video');
  part('more-devices').hidden = false;
  const problem = media.track('video') ? null : (media.problems.video ?? 'unknown');
  rows.showFindings({ row: 'camera', reason: problem ?? 'ok' });
  showMicrophone();
}

function microphoneHeard(): void {
  if (heard) return;
  heard = true;
  setText(part('level-words'), say(phrase.microphoneHeard));
  showMicrophone();
}

/** A microphone that is there has to be heard as well. */
function showMicrophone(): void {
  if (!media.asked) return;
  if (!media.track('audio'))
    rows.showFindings({ row: 'microphone', reason: media.problems.audio ?? 'unknown' });
  else if (heard) rows.showFindings({ row: 'microphone', reason: 'ok' });
  else if (done) rows.showFindings({ row: 'microphone', reason: 'unheard' });
  else rows.askPerson('microphone', say(phrase.checkSpeak));
  showResult();
}

function answerSpeaker(finding: Finding): void {
  rows.showFindings(finding);
  showResult();
}

function withUnanswered(): Finding[] {
  return rows.hasFinding('speaker')
    ? rows.findings
    : [...rows.findings, { row: 'speaker', reason: 'unanswered' }];
}

function showResult(): void {
  if (!done) return;
  setText(part('result'), resultWords(rows.findings));
}
