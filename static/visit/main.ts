import type { SignalErrorCode } from '../../signaling/messages.ts';
import { Call } from '../call/call.ts';
import { type CallState, type Screen, screenOf } from '../call/call_state.ts';
import { Stage } from '../call/stage.ts';
import { callWords } from '../call/words.ts';
import { browserProblem } from '../devices/device_problem.ts';
import { LocalMedia } from '../devices/media.ts';
import { buttonsFor, hook, onAct, part, setText } from '../page/page.ts';
import { withStorage } from '../page/storage.ts';
import { bindNameForm } from './name_form.ts';
import { startShortCheck } from './short_check.ts';
import { showSteps } from './steps.ts';

/*
 * The patient's page, `/c/TOKEN/visit`: shows one screen at a time and ties its buttons to the call.
 */

/** Says that this tab has its place (never who sits on it), so that a reload keeps it. */
const enteredKey = 'sprechzimmer.entered';

const {
  side = 'patient',
  seat = 'patient',
  token = '',
  id = '',
  phone = '',
  other = '',
  move = '',
} = document.querySelector<HTMLElement>('[data-visit]')?.dataset ?? {};
const names = { phone, other };
const media = new LocalMedia();
const { userAgent, mediaDevices } = navigator;
const impossible = browserProblem({
  isSecureContext,
  userAgent,
  hasDevices: mediaDevices !== undefined && 'RTCPeerConnection' in window,
});
const shortCheck = startShortCheck(media);
const form = bindNameForm(enterWithName);
let shown: Screen | null = null;
/** Goes with the next message `enter`; after that the place is known. */
let arrival: { name: string; privacy: true } | null = null;

const call = new Call({
  side: side === 'guest' ? 'guest' : 'patient',
  seat,
  credential: `patient.${token}`,
  visit: id,
  media,
  hello: (instance) => ({ type: 'enter', instance, ...arrival }),
  onTrack: () => stage.playMain(),
  onIce: (ice) => shortCheck.connected(ice),
  onError: showError,
});
const stage = new Stage(call, media, names, () => setText(part('level-words'), 'Wir hören Ihr Mikrofon.'));

onAct({
  test: () => void media.askForDevices(),
  return: () => (call.state.over === 'left' ? enterAgain() : location.reload()),
  move: () => void import(move).then(({ showMove }) => showMove(call, token)),
});
media.onChange(showTechnique);
call.onState(showVisit);
if (impossible) {
  // Lesson 5: said before anything else.
  media.problems.audio = impossible;
  media.problems.video = impossible;
  stage.devices.showDevices();
  showTechnique();
}
// Moved here from another device (routes/patient/move.ts): the server knows the name.
const moved = location.hash === '#weiter';
if (moved) history.replaceState(null, '', location.pathname);
if (moved || withStorage('sessionStorage', (kept) => kept.getItem(enteredKey))) enterAgain();
// A page from the browser's back-and-forward memory has dead sockets and devices.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

function enterWithName(name: string): void {
  arrival = { name, privacy: true };
  form.setBusy(true);
  call.enterVisit();
  // Knocking does not wait for the devices: a patient who has none is in the waiting room all the same.
  void media.askForDevices();
}

/** After a reload, or after hanging up: the server knows the name. */
function enterAgain(): void {
  arrival = null;
  call.enterVisit();
  void media.askForDevices();
}

function showVisit(state: CallState): void {
  const screen = screenOf(state);
  stage.showStage(state, screen === 'waiting' || screen === 'call');
  const words = callWords(state, names);
  setText(part('waiting-title'), words.title);
  setText(part('waiting-help'), words.help);
  setText(part('farewell-title'), words.title);
  setText(part('farewell-help'), words.help);
  showTechnique();
  if (state.entered) {
    withStorage('sessionStorage', (kept) => kept.setItem(enteredKey, '1'));
    arrival = null;
    form.setBusy(false);
  } else if (state.slow && !state.over) form.showError('slow', words.help);
  if (state.over) farewell(state);
  if (screen !== shown) showScreen(screen);
}

function showScreen(screen: Screen): void {
  const isFirst = shown === null;
  shown = screen;
  document.documentElement.classList.toggle('theme-call', screen === 'call');
  for (const section of document.querySelectorAll<HTMLElement>('[data-screen]')) {
    section.hidden = section.dataset.screen !== screen;
    if (!section.hidden) stage.devices.moveTo(section);
  }
  if (isFirst) return;
  scrollTo(0, 0);
  // Screen readers go on where the new screen begins.
  document.querySelector<HTMLElement>(`[data-screen="${screen}"] h1[tabindex]`)?.focus();
}

/** S7: nothing stays in the browser. */
function farewell({ over }: CallState): void {
  arrival = null;
  form.clear();
  // A page that was replaced by another window may take the place back; everything else is over here.
  if (over !== 'replaced') withStorage('sessionStorage', (kept) => kept.clear());
  const mayReturn = over === 'left' || over === 'replaced' || over === 'broken';
  for (const button of buttonsFor('return')) button.hidden = !mayReturn;
  setText(part('return-label'), over === 'left' ? 'Wieder eintreten' : 'Hier weitermachen');
}

/** The one button that is the next thing to do looks like it. */
function showTechnique(): void {
  const tested = media.asked || impossible !== null;
  const ready = media.track('audio') !== null || media.track('video') !== null;
  part('preview').hidden = !ready;
  part('explain').hidden = tested;
  part('more-devices').hidden = !tested;
  for (const button of buttonsFor('test')) {
    button.hidden = tested;
    button.disabled = media.asking;
  }
  part('technique').classList.toggle('card-accent', !tested);
  part('name').classList.toggle('card-accent', tested);
  hook('join-enter').classList.toggle('button-primary', tested);
  hook('join-enter').classList.toggle('button-secondary', !tested);
  showSteps(screenOf(call.state), tested);
}

function showError(code: SignalErrorCode): void {
  form.setBusy(false);
  if (code === 'name_required') {
    withStorage('sessionStorage', (kept) => kept.removeItem(enteredKey));
    if (arrival === null) return;
  }
  // The page's address says it in words, and counts down.
  if (code === 'too_early' || code === 'expired') location.reload();
  else if (code !== 'peer_gone') form.showError(code);
}
