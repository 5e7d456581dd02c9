import type { SignalErrorCode } from '../../signaling/messages.ts';
import type { Over, Screen } from '../call/call_state.ts';
import { canLeadPlayers, DeviceDesk } from '../devices/device_desk.ts';
import { browserProblem } from '../devices/device_problem.ts';
import { LocalMedia } from '../devices/media.ts';
import { loadScript } from '../page/load_script.ts';
import { buttonsFor, hook, onAct, part, setText } from '../page/page.ts';
import { withStorage } from '../page/storage.ts';
import { type Arrival, Door } from './door.ts';
import { bindNameForm } from './name_form.ts';
import { startShortCheck } from './short_check.ts';
import { showSteps } from './steps.ts';
import type { BeginWaiting, Visit } from './visit_page.ts';

/*
 * The patient's page, `/c/TOKEN/visit`, as far as it goes without a call: shows one screen at a time, and
 * leads into the waiting room. From there on the script `waiting` has it.
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
  script = '',
  move = '',
} = document.querySelector<HTMLElement>('[data-visit]')?.dataset ?? {};
const credential = `patient.${token}`;
const media = new LocalMedia();
const { userAgent, mediaDevices } = navigator;
const impossible = browserProblem({
  isSecureContext,
  userAgent,
  hasDevices: mediaDevices !== undefined && 'RTCPeerConnection' in window,
});
startShortCheck(media);
const form = bindNameForm(enterWithName);
const desk = new DeviceDesk(media, {
  canLead: canLeadPlayers(),
  onHeard: () => setText(part('level-words'), 'Wir hören Ihr Mikrofon.'),
});
let shown: Screen = 'prepare';
/** Goes with the next message `enter`; after that the place is known. */
let arrival: Arrival | null = null;
let door: Door | null = null;
let visit: Promise<Visit> | null = null;

onAct({ test: () => void media.askForDevices() });
media.onChange(showTechnique);
if (impossible) {
  // Lesson 5: said before anything else.
  media.problems.audio = impossible;
  media.problems.video = impossible;
  desk.view.showDevices();
}
desk.view.moveTo(screenSection('prepare'));
showTechnique();
// Moved here from another device (routes/patient/move.ts): the server knows the name.
const moved = location.hash === '#weiter';
if (moved) history.replaceState(null, '', location.pathname);
if (moved || withStorage('sessionStorage', (kept) => kept.getItem(enteredKey))) enterAgain();
// A page from the browser's back-and-forward memory has dead sockets and devices.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

function enterWithName(name: string): void {
  arrival = { name, privacy: true };
  form.setBusy(true);
  knock();
  // Knocking does not wait for the devices: a patient who has none is in the waiting room all the same.
  void media.askForDevices();
}

/** After a reload: the server knows the name. */
function enterAgain(): void {
  knock();
  beginWaiting();
  void media.askForDevices();
}

function knock(): void {
  if (visit) void visit.then(({ enter }) => enter());
  else if (door && arrival) door.knock(arrival);
  else
    door = new Door(credential, arrival, {
      onEntered() {
        onEntered();
        showScreen('waiting');
        // First the waiting room, then what it needs.
        setTimeout(beginWaiting);
      },
      onOver: beginWaiting,
      onError: showError,
      onSlow: () => form.showError('slow', 'Das dauert ungewöhnlich lange. Wir versuchen es weiter.'),
    });
}

/** Loads the rest of the page, which takes over from here. */
function beginWaiting(): void {
  if (!door) return;
  const page = {
    side: side === 'guest' ? side : 'patient',
    seat,
    token,
    visit: id,
    move,
    names: { phone, other },
    media,
    desk,
    door,
    arrival: () => arrival,
    showScreen,
    onEntered,
    onSlow: (help: string) => form.showError('slow', help),
    onError: showError,
    onOver,
  } as const;
  visit ??= loadScript<{ beginWaiting: BeginWaiting }>(script).then((loaded) => loaded.beginWaiting(page));
}

function onEntered(): void {
  withStorage('sessionStorage', (kept) => kept.setItem(enteredKey, '1'));
  arrival = null;
  form.setBusy(false);
}

/** S7: nothing stays in the browser. */
function onOver(over: Over): void {
  arrival = null;
  form.clear();
  // A page that was replaced by another window may take the place back; everything else is over here.
  if (over !== 'replaced') withStorage('sessionStorage', (kept) => kept.clear());
}

function showScreen(screen: Screen): void {
  if (screen === shown) return;
  shown = screen;
  document.documentElement.classList.toggle('theme-call', screen === 'call');
  for (const section of document.querySelectorAll<HTMLElement>('[data-screen]'))
    section.hidden = section.dataset.screen !== screen;
  const section = screenSection(screen);
  desk.view.moveTo(section);
  showTechnique();
  scrollTo(0, 0);
  // Screen readers go on where the new screen begins.
  section.querySelector<HTMLElement>('h1[tabindex]')?.focus();
}

function screenSection(screen: Screen): HTMLElement {
  return hook('waiting-room').parentElement?.querySelector(`[data-screen="${screen}"]`) ?? document.body;
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
  showSteps(shown, tested);
}

function showError(code: SignalErrorCode): void {
  form.setBusy(false);
  if (code === 'name_required') {
    withStorage('sessionStorage', (kept) => kept.removeItem(enteredKey));
    showScreen('prepare');
    if (arrival === null) return;
  }
  // The page's address says it in words, and counts down.
  if (code === 'too_early' || code === 'expired') location.reload();
  else if (code !== 'peer_gone') form.showError(code);
}
