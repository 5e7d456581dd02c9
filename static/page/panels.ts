import { buttonsFor, hook, onAct, part } from './page.ts';

/**
 * From this size on a sheet stands beside the picture, with tabs (static/style/call.css has the same line).
 */
const beside = '(min-width: 64rem) and (min-height: 37rem)';
/** So far a finger draws a sheet down until it lets go of it, in pixels. */
const drawnAwayPx = 80;

/**
 * The call has two layers (docs/dev/look.md). The first is the other person's picture, the line above it and
 * the keys below it: nothing of it ever moves. The second is one sheet at a time: on phones and tablets over
 * the picture, 85 % high, and closed by ×, by Escape, by the browser's "back", by a tap on the picture, or
 * drawn down; on desktops beside the picture.
 *
 * **A sheet more**: `Sheet({ name: 'still', title: 'Standbild', children })` (views/components/call/sheet.ts)
 * in `CallStage`, or in `sheets` where only one side has it. The one that is open has `data-testid="sheet"`;
 * all have `data-sheet="NAME"`.
 *
 * **What opens it**: any button with `data-act="panel" data-opens="still"`, for example an entry of "Mehr":
 * `MoreEntry({ act: 'panel', symbol, label, opens: 'still' })` in views/components/call/more.ts. By script:
 * `panels.openPanel('still')`, and `panels.onOpen(name => …)` to fill it. What is loud and stands in the
 * picture calls `panels.clearPicture()` first.
 *
 * **A key more**: `Key(…)` in views/components/call/keys.ts. All keys are equal; one that this browser cannot
 * use is taken away in `Stage`'s constructor, before it is seen, never later.
 *
 * **What comes by itself** is a `.banner` in views/components/call_stage.ts: one is to be seen at a time, the
 * first in the order there. One that needs an answer has `data-asks`: no sheet ever lies over it
 * (static/conversation/questions.ts). A sheet that needs an answer is opened by `panels.ask`.
 */
export class Panels {
  /** The sheet that the person has opened. */
  #open: string | null = null;
  /** What another person asks here in a sheet; it lies above the one that was opened. */
  #asking: { name: string; acts: AskingActs } | null = null;
  /** What needs an answer in the picture, and leaves no room for a sheet. */
  #question: HTMLElement | null = null;
  /** Which of them is to be seen. */
  #shown: string | null = null;
  /** What had the focus in a sheet that makes room. */
  #focused: Element | null = null;
  #opener: HTMLElement | null = null;
  /** What stood beside the picture before a question was asked. */
  #before: string | null = null;
  /** A step back in the history that was ours has been asked for and has not happened yet. */
  #stepsBack = false;
  readonly #listeners: ((open: string | null) => void)[] = [];

  constructor() {
    onAct({
      panel: (button) => {
        const { opens = null } = button.dataset;
        this.openPanel(opens === this.#shown ? null : opens, button);
      },
      'panel-close': () => this.#putAway(),
    });
    // Reached by keyboard, the chat opens.
    part('chat').addEventListener('focusin', () => {
      if (this.#shown !== 'chat') this.#show('chat');
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#shown !== null) this.#putAway();
    });
    part('stage-picture').addEventListener('click', ({ target }) => {
      if (!(target instanceof Element && target.closest('button, a, input, .banner'))) this.clearPicture();
    });
    addEventListener('popstate', () => this.#onHistory());
    for (const sheet of sheets()) letDrawAway(sheet, () => isBeside() || this.#putAway());
    this.reset();
  }

  onOpen(listener: (open: string | null) => void): void {
    this.#listeners.push(listener);
  }

  /** The sheet that is to be seen. */
  get current(): string | null {
    return this.#shown;
  }

  /** As at the beginning of a conversation. */
  reset(): void {
    this.#before = null;
    this.#opener = null;
    this.#asking = null;
    this.#show(isBeside() ? (part('stage').dataset.first ?? null) : null);
  }

  /**
   * @param name of the sheet; null closes
   * @param opener what gets the focus back
   */
  openPanel(name: string | null, opener: HTMLElement | null = null): void {
    const before = this.#open;
    if (name === null && this.#before !== null && isBeside()) {
      this.#show(this.#before);
      this.#before = null;
      this.#focusBack(before);
      return;
    }
    this.#before = name !== null && isSmall(name) ? before : null;
    if (name !== null) this.#opener = opener ?? (document.activeElement as HTMLElement | null);
    this.#show(name);
    // What needs an answer is read first; the sheet comes after it.
    if (this.#shown !== name) {
      (this.#question ?? sheetOf(this.#shown))?.focus();
      if (name !== null) this.#asking?.acts.letWait();
    } else if (name !== null) focusIn(name);
    else this.#focusBack(before);
  }

  /** Another person asks something in this sheet: it stays above every other one until it is `answered`. */
  ask(name: string, acts: AskingActs): void {
    const isNew = this.#asking?.name !== name;
    this.#asking = { name, acts };
    if (!isNew) return;
    this.#showSheets();
    if (this.#shown === name) focusIn(name);
  }

  /** What was opened before or meanwhile comes to light. */
  answered(name: string): void {
    if (this.#asking?.name !== name) return;
    this.#asking = null;
    this.#showSheets();
    if (this.#shown !== null) focusIn(this.#shown);
    else this.#focusBack(name);
  }

  /**
   * What needs an answer in the picture has come or gone, or its size has changed.
   *
   * @param question null where none leaves too little room for a sheet
   */
  makeRoom(question: HTMLElement | null): void {
    const isNew = question !== null && this.#question === null;
    this.#question = question;
    const before = this.#shown;
    // A question of one's own is put off.
    if (isNew && this.#open !== null && isSmall(this.#open)) this.openPanel(null);
    else this.#showSheets();
    if (before === null && this.#shown !== null && this.#focused) {
      if (document.activeElement === document.body) (this.#focused as HTMLElement).focus();
      this.#focused = null;
    }
  }

  /** The person closes what is to be seen. */
  #putAway(): void {
    if (this.#asking && this.#asking.name === this.#shown) this.#asking.acts.putAway();
    else this.openPanel(null);
  }

  /** Nothing lies over the picture any more; what stands beside it may stay. */
  clearPicture(): void {
    if (this.#open !== null && !isBeside()) this.openPanel(null);
  }

  #show(name: string | null): void {
    this.#open = name;
    this.#showSheets();
  }

  #showSheets(): void {
    const wanted = this.#asking?.name ?? this.#open;
    const waits = this.#question !== null && !isBeside();
    const shown = wanted !== null && waits && !isSmall(wanted) ? null : wanted;
    const isChange = shown !== this.#shown;
    this.#shown = shown;
    part('stage').dataset.open = shown ?? 'none';
    for (const sheet of sheets()) {
      const isOpen = sheet.dataset.sheet === shown;
      const isChat = sheet.dataset.sheet === 'chat';
      if (!isOpen && waits && sheet.contains(document.activeElement)) this.#focused = document.activeElement;
      // The chat is only clipped: the keyboard still finds its fields, and opens it, where it may be opened.
      sheet.hidden = !isOpen && !isChat;
      sheet.inert = !isOpen && (waits || this.#asking !== null);
      if (isOpen) sheet.dataset.testid = 'sheet';
      else delete sheet.dataset.testid;
      // Safari leaves the focus where it was, and a chat with the focus stays open.
      if (!isOpen && sheet.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    }
    for (const button of buttonsFor('panel'))
      button.setAttribute('aria-expanded', String(button.dataset.opens === shown));
    this.#keepHistory();
    if (isChange) for (const listener of this.#listeners) listener(shown);
  }

  #focusBack(before: string | null): void {
    if (before === null) return;
    const openers = [this.#opener, ...buttonsFor('panel').filter(({ dataset }) => dataset.opens === before)];
    openers.find((element) => element && element.getClientRects().length > 0)?.focus();
  }

  /** The browser's "back" closes a sheet that lies over the picture, so that nobody leaves the call by it. */
  #keepHistory(): void {
    const isOurs = history.state?.sheet === true;
    if ((this.#asking ?? this.#open) !== null && !isBeside()) {
      if (!isOurs) history.pushState({ sheet: true }, '');
    } else if (isOurs && !this.#stepsBack) {
      this.#stepsBack = true;
      history.back();
    }
  }

  #onHistory(): void {
    const asked = this.#stepsBack;
    this.#stepsBack = false;
    if (history.state?.sheet === true || (this.#asking ?? this.#open) === null) return;
    // Another one was opened before the step back of the last one had happened.
    if (asked) this.#keepHistory();
    else if (!isBeside()) this.#putAway();
  }
}

/** Of a sheet that needs an answer. */
interface AskingActs {
  /** The person closes it: by ×, by Escape, by "back", or drawn down. */
  putAway(): void;
  /** The person has opened another one, which comes after the answer. */
  letWait(): void;
}

function sheets(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-sheet]')];
}

function focusIn(name: string): void {
  if (name === 'chat') hook('chat-input').focus();
  else sheetOf(name)?.focus();
}

function sheetOf(name: string | null): HTMLElement | undefined {
  return sheets().find(({ dataset }) => dataset.sheet === name);
}

/** A question, after which one goes back to what was there. */
function isSmall(name: string): boolean {
  return sheetOf(name)?.classList.contains('call-sheet-small') ?? false;
}

function isBeside(): boolean {
  return matchMedia(beside).matches;
}

/** A finger, or the mouse, draws the sheet down by its head. */
function letDrawAway(sheet: HTMLElement, away: () => void): void {
  const head = sheet.querySelector<HTMLElement>('.call-sheet-head');
  let from: number | null = null;
  head?.addEventListener('pointerdown', ({ clientY }) => {
    from = clientY;
  });
  addEventListener('pointerup', ({ clientY }) => {
    if (from !== null && clientY - from > drawnAwayPx) away();
    from = null;
  });
}
