import { sendOnce } from '../page/send_once.ts';
import { withStorage } from '../page/storage.ts';

/*
 * The keys of the practice's pages (views/practice/key_list.ts): single letters, so they can be switched off
 * (WCAG 2.1.4), and in a field they are letters like any other. What a key is for is looked up when it is
 * pressed: the inbox turns into the page of the call, where there is none of it.
 */

const storageKey = 'sprechzimmer.keys';
/** Where the walk through the rows is, also after the row has gone. */
let place = -1;

const acts: Record<string, () => boolean> = {
  '/': () => {
    const field = document.querySelector<HTMLInputElement>('#find');
    field?.focus();
    field?.select();
    return field !== null;
  },
  n: () => click('[data-key="n"]'),
  '?': () => click('[data-key="?"]'),
  j: () => walk(1),
  k: () => walk(-1),
  h: toAdmission,
};

// On every page of the practice, also on those that load no `forms`.
sendOnce();

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isWriting(event.target) || areOff()) return;
  if (Object.hasOwn(acts, event.key) && acts[event.key]?.()) event.preventDefault();
});

const toggle = document.querySelector<HTMLButtonElement>('[data-part="keys-switch"]');
if (toggle) {
  toggle.hidden = false;
  showSwitch(toggle);
  toggle.addEventListener('click', () => {
    const next = areOff() ? 'on' : 'off';
    withStorage('localStorage', (kept) => kept.setItem(storageKey, next));
    showSwitch(toggle);
  });
}

function showSwitch(button: HTMLButtonElement): void {
  button.setAttribute('aria-pressed', String(!areOff()));
  button.textContent = `Tasten benutzen: ${areOff() ? 'aus' : 'an'}`;
}

function areOff(): boolean {
  return withStorage('localStorage', (kept) => kept.getItem(storageKey)) === 'off';
}

function click(selector: string): boolean {
  const link = document.querySelector<HTMLElement>(selector);
  link?.click();
  return link !== null;
}

/** To the next row of whatever list, or the one before. */
function walk(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('main a[data-line]')];
  if (rows.length === 0) return false;
  const active = document.activeElement;
  const row = active?.closest('li');
  const current = rows.findIndex((one) => one === active || row?.contains(one));
  // Its row has gone: the next one has its place.
  const next = current >= 0 ? current + step : step > 0 && place >= 0 ? place : place + step;
  place = Math.min(Math.max(next, 0), rows.length - 1);
  rows[place]?.focus();
  return true;
}

/** Only to the button: what it begins is seen before it is pressed. */
function toAdmission(): boolean {
  const button = document.querySelector<HTMLElement>('[data-live] [data-testid="admit"]');
  button?.focus();
  return button !== null;
}

/** A letter that belongs to what is being written. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
