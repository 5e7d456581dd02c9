import { openSignal } from '../connection/signal_socket.ts';
import { loadWords } from '../page/load_words.ts';
import { oneAtATime } from '../page/one_at_a_time.ts';
import { preloadScript } from '../page/preload_script.ts';
import { Bell } from './bell.ts';
import { fillCode } from './code_said.ts';
import { showCounters } from './counters.ts';
import { LivePart } from './live_part.ts';
import { sendQuickly } from './quick_forms.ts';
import { ReadyCalls } from './ready_calls.ts';
import { countUndo } from './undo_bar.ts';

/*
 * The practice's inbox keeps its waiting list and what has come in fresh, and rings when a patient comes
 * (lesson 20).
 */

countUndo();
fillCode();
const live = document.querySelector<HTMLElement>('[data-live="waiting"]');
if (live) watchInbox(live);

function watchInbox(place: HTMLElement): void {
  // New requests and mails, which bring no bell, and how many there are; how far one on the phone has come.
  const others = document.querySelectorAll<HTMLElement>('[data-live]:not([data-live="waiting"])');
  const parts = [place, ...others].map((part) => new LivePart(part));
  const bell = new Bell(place);
  const fetchLatest = oneAtATime(async () => {
    if (ready.isBeginning) return;
    await Promise.all(parts.map((part) => part.renew()));
    if (!place.isConnected) return;
    prepare();
  });
  const ready = new ReadyCalls(() => {
    socket.close();
    bell.setWaiting(0);
    clearInterval(counting);
  });
  prepare();
  sendQuickly(place, fetchLatest);

  const socket = openSignal('inbox', {
    onMessage(message) {
      if (message.type !== 'waiting_list') return;
      bell.setWaiting(message.waiting);
      if (message.arrived) void bell.ring();
      void fetchLatest();
    },
    // Signed out, or the rules were broken: the page says what is to be done.
    onOver: () => location.reload(),
    onRefused: () => void fetchLatest(),
  });

  const counting = setInterval(() => showCounters(place, Date.now()), 15_000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') showCounters(place, Date.now());
  });

  function prepare(): void {
    const ids = waitingForMe(place);
    ready.prepare(ids);
    // What the call needs is here before the click, not beside its first picture.
    if (ids.length === 0) return;
    const { script = '', words = '' } = place.dataset;
    preloadScript(script);
    void loadWords(words).catch(() => {});
  }
}

/** Whom this doctor may let in. */
function waitingForMe(place: HTMLElement): string[] {
  return [...place.querySelectorAll<HTMLElement>('[data-consultation]:has([data-testid="admit"])')].map(
    ({ dataset }) => dataset.consultation ?? '',
  );
}
