import { placeOnScreen } from './place_on_screen.ts';
import { renewNode } from './renew_node.ts';

/** So long a button is held at most; after it the list is renewed under the finger. */
const longestPressMs = 5000;

/**
 * A part of the page that the server makes anew, at `/practice/NAME`. What has not changed stays the same
 * elements and stays where it is on the screen, and nothing changes between press and release: a link or
 * button that is exchanged meanwhile would take the click with it.
 */
export class LivePart {
  readonly #place: HTMLElement;
  /** As the server made it, before counters or marks. */
  #shown: Node;
  #released: Promise<unknown> = Promise.resolve();
  /** What had the focus when its row went: a row may be away for a moment. */
  #lostFocus: string | null = null;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#shown = place.cloneNode(true);
    place.addEventListener('pointerdown', () => {
      this.#released = pressOver();
    });
  }

  async renew(): Promise<void> {
    const place = this.#place;
    const html = await fetchPart(`/practice/${place.dataset.live}`);
    if (html === null) return;
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    await this.#released;
    const fresh = this.#shown.cloneNode() as HTMLElement;
    fresh.append(...body.childNodes);
    if (fresh.isEqualNode(this.#shown)) return;
    const isNowhere = document.activeElement === document.body;
    const focused = focusKey(place) ?? (isNowhere ? this.#lostFocus : null);
    const form = formKey(document.activeElement);
    const holdPlace = placeOnScreen();
    renewNode(place, this.#shown, fresh);
    this.#shown = fresh;
    this.#lostFocus = null;
    if (focused !== null && document.activeElement === document.body) {
      const again = place.querySelector<HTMLElement>(focused) ?? takesItsPlace(place, form);
      again?.focus({ preventScroll: true });
      this.#lostFocus = again ? null : focused;
    }
    holdPlace();
  }
}

/** @returns null where nothing came, or not all of it: the next message asks again */
async function fetchPart(path: string): Promise<string | null> {
  try {
    const response = await fetch(path, { cache: 'no-store' });
    // The sign-in has answered instead: the page leads there.
    if (response.redirected || response.status === 401 || response.status === 403) location.reload();
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** The click comes right after the release, before any timer. */
function pressOver(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => setTimeout(resolve);
    for (const type of ['pointerup', 'pointercancel']) addEventListener(type, end, { once: true });
    setTimeout(resolve, longestPressMs);
  });
}

/** The button that had the focus, so that it has it again: that one, and never its neighbour. */
function focusKey(place: HTMLElement): string | null {
  const active = document.activeElement;
  if (!active || !place.contains(active)) return null;
  const row = rowKey(active);
  if (!row) return null;
  const named = ['name', 'value', 'data-testid'].map((name) => {
    const value = active.getAttribute(name);
    return value === null ? '' : `[${name}="${CSS.escape(value)}"]`;
  });
  return `${row} ${active.tagName.toLowerCase()}${named.join('')}`;
}

/** The form of the button that has the focus, in its row. */
function formKey(active: Element | null): string | null {
  const form = active?.closest('form[action]');
  if (!active || !form) return null;
  const row = rowKey(active);
  return row && `${row} form[action="${CSS.escape(form.getAttribute('action') ?? '')}"]`;
}

/**
 * A button that has done its work and gone ("Zurücknehmen") leaves the focus to the others of the same form,
 * never to those of another one: the first that can do it again.
 */
function takesItsPlace(place: HTMLElement, form: string | null): HTMLElement | null {
  return form === null ? null : place.querySelector<HTMLElement>(`${form} button:not([disabled])`);
}

/** The row that an element stands in: of a mail, a patient or a doctor. */
function rowKey(element: Element): string {
  const { row, consultation, doctor } =
    element.closest<HTMLElement>('[data-row], [data-consultation], [data-doctor]')?.dataset ?? {};
  if (row) return `[data-row="${CSS.escape(row)}"]`;
  if (consultation) return `[data-consultation="${CSS.escape(consultation)}"]`;
  return doctor ? `[data-doctor="${CSS.escape(doctor)}"]` : '';
}
