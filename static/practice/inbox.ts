import { openSignal } from '../call/signal_socket.ts';
import { Bell } from './bell.ts';
import { showCounters } from './counters.ts';
import { ReadyCalls } from './ready_calls.ts';

/*
 * The practice's inbox keeps its waiting list and what has come in fresh, and rings when somebody comes (lesson 20).
 */

const live = document.querySelector<HTMLElement>('[data-live="waiting"]');
if (live) watch(live);

function watch(place: HTMLElement): void {
  // New requests and mails, which bring no bell.
  const arrived = document.querySelectorAll<HTMLElement>('[data-live="arrived"]');
  const bell = new Bell(place);
  const fetchLatest = oneAtATime(async () => {
    await Promise.all([place, ...arrived].map(replace));
    if (!place.isConnected) return;
    ready.prepare(waitingForMe(place));
  });
  const ready = new ReadyCalls(() => {
    socket.close();
    bell.setWaiting(0);
    clearInterval(counting);
  });
  ready.prepare(waitingForMe(place));

  const socket = openSignal('inbox', {
    onMessage(message) {
      if (message.type !== 'waiting_list') return;
      bell.setWaiting(message.waiting);
      if (message.arrived) void bell.ring();
      fetchLatest();
    },
    // Signed out, or the rules were broken: the page says what is to be done.
    onOver: () => location.reload(),
    onRefused: () => fetchLatest(),
  });

  const counting = setInterval(() => showCounters(place, Date.now()), 15_000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') showCounters(place, Date.now());
  });
}

/** Whom this doctor may let in. */
function waitingForMe(place: HTMLElement): string[] {
  return [...place.querySelectorAll<HTMLElement>('[data-consultation]:has([data-testid="admit"])')].map(
    ({ dataset }) => dataset.consultation ?? '',
  );
}

/** Several wishes during one run are one more run. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await work();
    running = false;
    if (again) {
      again = false;
      void run();
    }
  };
  return () => void run();
}

async function replace(place: HTMLElement): Promise<void> {
  const response = await fetch(`/practice/${place.dataset.live}`, { cache: 'no-store' }).catch(() => null);
  if (!response) return;
  // The sign-in has answered instead: the page leads there.
  if (response.redirected || response.status === 401 || response.status === 403) location.reload();
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const focused = focusKey(place);
  place.replaceChildren(...fresh.body.childNodes);
  if (focused) place.querySelector<HTMLElement>(focused)?.focus();
}

/** Whoever was on a button is on it again. */
function focusKey(place: HTMLElement): string | null {
  const active = document.activeElement;
  if (!active || !place.contains(active)) return null;
  const id = active.closest<HTMLElement>('[data-consultation]')?.dataset.consultation;
  return id ? `[data-consultation="${CSS.escape(id)}"] ${active.tagName.toLowerCase()}` : null;
}
