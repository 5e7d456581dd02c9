import * as phrase from '../../languages/keys.ts';
import type { SignalErrorCode } from '../../signaling/messages.ts';
import type { Over } from '../call/call_state.ts';
import { canLeadPlayers, DeviceDesk } from '../devices/device_desk.ts';
import { browserProblem } from '../devices/device_problem.ts';
import { LocalMedia } from '../devices/media.ts';
import { announce, sayingOnce, tell } from '../page/announce.ts';
import { loadScript } from '../page/load_script.ts';
import { changeLookInPlace } from '../page/look.ts';
import { hook, onAct, part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { withStorage } from '../page/storage.ts';
import { ByItself } from './by_itself.ts';
import { type Arrival, Door } from './door.ts';
import { bindNameForm } from './name_form.ts';
import { screenChanged, swallowSecondClicks } from './second_click.ts';
import { startShortCheck } from './short_check.ts';
import { type PageScreen, showSteps } from './steps.ts';
import { forgetTyped } from './typed.ts';
import type { BeginWaiting, Visit } from './visit_page.ts';
import { isSettled, techniqueOf, wayOnWord } from './way_on.ts';

/*
 * The patient's page, `/c/TOKEN/visit`, as far as it goes without a call: one screen at a time and one button
 * for it, into the waiting room. From there on the script `waiting` has it.
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
changeLookInPlace();
const media = new LocalMedia();
const { userAgent, mediaDevices } = navigator;
const impossible = browserProblem({
  isSecureContext,
  userAgent,
  hasDevices: mediaDevices !== undefined && 'RTCPeerConnection' in window,
});
const button = hook<HTMLButtonElement>('join-enter');
const siteHeader = document.querySelector('.site-header') ?? document.body;
const form = bindNameForm(goOn);
const sayPreview = sayingOnce();
const byItself = new ByItself(showByItself, enterWithName);
const desk = new DeviceDesk(media, {
  canLead: canLeadPlayers(),
  onHeard() {
    const write = shown === 'technique' ? tell : setText;
    write(part('level-words'), say(phrase.microphoneHeard));
  },
});
let shown: PageScreen = 'name';
/** Goes with the next message `enter`; after that the place is known. */
let arrival: Arrival | null = null;
let door: Door | null = null;
let visit: Promise<Visit> | null = null;

swallowSecondClicks();
// What stands above the one button needs to know how high it is.
const wayOn = part('way-on');
new ResizeObserver(() =>
  document.documentElement.style.setProperty('--way-on', `${wayOn.offsetHeight}px`),
).observe(wayOn);
startShortCheck(media);
onAct({ enter: goOn, stay: () => byItself.stop(), 'back-to-name': () => showScreen('name') });
media.onChange(showTechnique);
for (const act of ['pointerdown', 'keydown', 'wheel', 'blur']) addEventListener(act, () => byItself.stop());
if (impossible) {
  // Lesson 5: said before anything else.
  media.problems.audio = impossible;
  media.problems.video = impossible;
  desk.view.showDevices();
}
desk.view.moveTo(screenSection('name'));
showTechnique();
// Moved here from another device (routes/patient/move.ts): the server knows the name.
const moved = location.hash === '#weiter';
if (moved) history.replaceState(null, '', location.pathname + location.search);
if (moved || withStorage('sessionStorage', (kept) => kept.getItem(enteredKey))) enterAgain();
else if (form.kept) showDevices(form.kept);
// A page from the browser's back-and-forward memory has dead sockets and devices.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

/** The one button. */
function goOn(): void {
  if (button.disabled) return;
  if (shown === 'technique') enterWithName();
  else {
    const name = form.check();
    if (name !== null) showDevices(name);
  }
}

function showDevices(name: string): void {
  arrival = { name, privacy: true };
  showScreen('technique');
  if (!impossible) void media.askForDevices();
}

/** Knocking does not wait for the devices: a patient who has none is in the waiting room all the same. */
function enterWithName(): void {
  byItself.pause();
  button.disabled = true;
  knock();
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
    door = new Door(`patient.${token}`, arrival, {
      onEntered() {
        onEntered();
        showScreen('waiting');
        // First the waiting room, then what it needs.
        setTimeout(beginWaiting);
      },
      onOver: beginWaiting,
      onError: showError,
      onSlow: () => form.showError('slow', say(phrase.callSlow)),
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
  forgetTyped();
  arrival = null;
  button.disabled = false;
}

/** S7: nothing stays in the browser. */
function onOver(over: Over): void {
  arrival = null;
  form.clear();
  // A page that was replaced by another window may take the place back; everything else is over here.
  if (over !== 'replaced') withStorage('sessionStorage', (kept) => kept.clear());
}

function showScreen(screen: PageScreen): void {
  if (screen === shown) return;
  shown = screen;
  screenChanged();
  document.documentElement.classList.toggle('theme-call', screen === 'call');
  for (const section of document.querySelectorAll<HTMLElement>('[data-screen]'))
    section.hidden = section.dataset.screen !== screen;
  const section = screenSection(screen);
  desk.view.moveTo(section);
  // Text size and contrast are in the head of the page, and in a call, which has none, in a sheet.
  if (screen !== 'call') desk.view.moveTo(siteHeader);
  showTechnique();
  scrollTo(0, 0);
  // Screen readers go on where the new screen begins.
  section.querySelector<HTMLElement>('h1[tabindex]')?.focus();
}

function screenSection(screen: PageScreen): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-screen="${screen}"]`) ?? document.body;
}

/** What is known of the devices, and what the one button does about it. */
function showTechnique(): void {
  const devices = {
    asked: media.asked || impossible !== null,
    asking: media.asking,
    works: (kind: 'audio' | 'video') => media.track(kind) !== null,
  };
  const before = shown === 'name' || shown === 'technique';
  wayOn.hidden = !before;
  document.documentElement.classList.toggle('has-way-on', before);
  part('preview').hidden = !devices.works('audio') && !devices.works('video');
  sayPreview(part('preview').hidden || shown !== 'technique' ? '' : part('level-words').textContent);
  part('explain').hidden = isSettled(devices);
  part('sound-test').hidden = part('more-devices').hidden = !isSettled(devices);
  if (before) setText(part('way-on-word'), wayOnWord(shown === 'name' ? shown : 'technique', devices));
  showSteps(shown, techniqueOf(devices));
  if (!devices.asking)
    part('again').hidden = shown !== 'technique' || impossible !== null || techniqueOf(devices) !== 'partly';
  // Nobody is taken away while reading what helps.
  if (shown === 'technique' && techniqueOf(devices) === 'works' && !button.disabled) byItself.start();
  else byItself.pause();
}

function showByItself(seconds: number | null): void {
  const note = part('by-itself');
  const words = seconds === null ? '' : say(phrase.byItself, { seconds });
  // Once, when it begins to count.
  if (note.hidden) announce(words);
  note.hidden = seconds === null;
  setText(part('by-itself-words'), words);
}

function showError(code: SignalErrorCode): void {
  button.disabled = false;
  if (code === 'name_required') {
    withStorage('sessionStorage', (kept) => kept.removeItem(enteredKey));
    showScreen('name');
    if (arrival === null) return;
  }
  if (code === 'privacy_required') showScreen('name');
  // The page's address says it in words, and counts down.
  if (code === 'too_early' || code === 'expired') location.reload();
  else if (code !== 'peer_gone') form.showError(code);
}
