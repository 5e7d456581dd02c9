import { admitHere, discard, type PreparedCall, prepareCall, showCallPage } from './call_page.ts';

/** A call that can begin, and what its page looks like before the admission. */
interface ReadyCall {
  prepared: PreparedCall;
  /** Null until it has come. */
  page: Document | null;
}

/**
 * While a patient waits and this page is open, the browsers connect already, so that the way is proven before
 * the doctor clicks, and the call's page is fetched. „Hereinbitten“ then turns this page into the call's
 * without loading it anew, which would lose the connection, and without waiting for the server's answer.
 */
export class ReadyCalls {
  readonly #calls = new Map<string, ReadyCall>();
  readonly #onLeave: () => void;
  #beginning = false;

  /** @param onLeave this page is about to become the call's page */
  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
    document.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      const id = /\/practice\/visits\/([^/]+)\/admit$/.exec(form.action)?.[1] ?? '';
      const { prepared, page } = this.#calls.get(id) ?? {};
      // Without a connection, or so soon that there is no page yet, the usual way is as good.
      if (!prepared || !page || prepared.call.state.over) return;
      event.preventDefault();
      this.#turnIntoCall(id, prepared, page);
    });
  }

  /** This page is about to become the call's: what it shows of the waiting room is of no use any more. */
  get isBeginning(): boolean {
    return this.#beginning;
  }

  /** @param ids of those who wait for this doctor, after each change of anything that is shown of them */
  prepare(ids: readonly string[]): void {
    // A patient who is being let in is no longer in the list.
    if (this.#beginning) return;
    for (const [id, { prepared }] of this.#calls) {
      if (ids.includes(id)) continue;
      discard(prepared);
      this.#calls.delete(id);
    }
    for (const id of ids) {
      if (!this.#calls.has(id)) {
        const prepared = prepareCall(id, { held: true });
        this.#calls.set(id, { prepared, page: null });
        prepared.call.enterVisit();
      }
      void this.#fetchPage(id);
    }
  }

  async #fetchPage(id: string): Promise<void> {
    const page = await callPage(addressOf(id));
    const ready = this.#calls.get(id);
    if (ready) ready.page = page ?? ready.page;
  }

  #turnIntoCall(id: string, prepared: PreparedCall, page: Document): void {
    this.#beginning = true;
    // The camera wakes up while the page is drawn.
    void prepared.media.askForDevices();
    for (const [other, unused] of this.#calls) if (other !== id) discard(unused.prepared);
    this.#onLeave();
    showAsPage(page, addressOf(id));
    showCallPage(prepared);
    void admitHere(prepared);
  }
}

const addressOf = (id: string) => `/practice/visits/${id}`;

/** @returns null where this is not (or no longer) a call that waits for its admission */
async function callPage(address: string): Promise<Document | null> {
  try {
    const answer = await fetch(address);
    if (!answer.ok || new URL(answer.url).pathname !== address) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('[data-part="admit"] form') ? page : null;
  } catch {
    return null;
  }
}

/** This document shows another page, which scripts and connections survive. */
function showAsPage(page: Document, path: string): void {
  history.pushState(null, '', path);
  document.title = page.title;
  document.documentElement.className = page.documentElement.className;
  const scheme = page.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', scheme?.content ?? 'dark');
  document.body.replaceWith(document.adoptNode(page.body));
  // With the next picture of the page: each of them lays it out at once, and the call has not begun yet.
  requestAnimationFrame(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main')?.focus();
  });
  // The way back is the inbox, loaded anew; a sheet of the call has steps of its own (static/page/panels.ts).
  addEventListener('popstate', () => location.pathname === path || location.reload());
}
