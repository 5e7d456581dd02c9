import { admit, discard, type PreparedCall, prepareCall, showCallPage } from './call_page.ts';

/**
 * While a patient waits and this page is open, the browsers connect already, so that the way is proven before
 * the doctor clicks. „Hereinbitten“ then turns this page into the call's page without loading it anew, which
 * would lose the connection.
 */
export class ReadyCalls {
  readonly #calls = new Map<string, PreparedCall>();
  readonly #onLeave: () => void;
  #beginning = false;

  /** @param onLeave this page is about to become the call's page */
  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
    document.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      const id = /\/practice\/visits\/([^/]+)\/admit$/.exec(form.action)?.[1] ?? '';
      const prepared = this.#calls.get(id);
      // Without a connection the usual way is as good.
      if (!prepared || prepared.call.state.over) return;
      event.preventDefault();
      void this.#turnIntoCall(form, id, prepared);
    });
  }

  /** This page is about to become the call's: what it shows of the waiting room is of no use any more. */
  get isBeginning(): boolean {
    return this.#beginning;
  }

  /** @param ids of those who wait for this doctor */
  prepare(ids: readonly string[]): void {
    // A patient who is being let in is no longer in the list.
    if (this.#beginning) return;
    for (const [id, prepared] of this.#calls) {
      if (ids.includes(id)) continue;
      discard(prepared);
      this.#calls.delete(id);
    }
    for (const id of ids) {
      if (this.#calls.has(id)) continue;
      const prepared = prepareCall(id, { held: true });
      this.#calls.set(id, prepared);
      prepared.call.enterVisit();
    }
  }

  async #turnIntoCall(form: HTMLFormElement, id: string, prepared: PreparedCall): Promise<void> {
    const button = form.querySelector('button');
    if (button) button.disabled = true;
    this.#beginning = true;
    prepared.call.release();
    // The camera wakes up while the server answers.
    void prepared.media.askForDevices();
    const page = await admit(form.action, new FormData(form));
    if (page === null) {
      prepared.media.stop();
      form.submit();
      return;
    }
    for (const [other, unused] of this.#calls) if (other !== id) discard(unused);
    this.#onLeave();
    showAsPage(page, `/practice/visits/${id}`);
    showCallPage(prepared);
  }
}

/** This document shows another page, which scripts and connections survive. */
function showAsPage(html: string, path: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
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
