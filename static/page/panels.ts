import { buttonsFor, hook, onAct, part } from './page.ts';

/**
 * The panels over the picture: one is open at a time, Escape closes it. Buttons name theirs by `data-opens`.
 * The chat stands beside the picture where there is room, and is open by itself there.
 */
export class Panels {
  #open: string | null = null;
  readonly #listeners: ((open: string | null) => void)[] = [];

  constructor() {
    onAct({
      panel: ({ dataset }) => this.openPanel(dataset.opens === this.#open ? null : (dataset.opens ?? null)),
      'panel-close': () => this.openPanel(null),
      chat: () => this.openChat(part('stage').dataset.chat !== 'open', true),
    });
    // Reached by keyboard, the chat opens.
    part('chat').addEventListener('focusin', () => this.openChat(true, false));
    this.reset();
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#open) this.openPanel(null);
    });
  }

  onOpen(listener: (open: string | null) => void): void {
    this.#listeners.push(listener);
  }

  get current(): string | null {
    return this.#open;
  }

  /** As at the beginning of a conversation. */
  reset(): void {
    this.openPanel(null);
    this.openChat(matchMedia(`(min-width: ${part('stage').dataset.chatFrom})`).matches, false);
  }

  /** @param focus the person wants to write */
  openChat(open: boolean, focus: boolean): void {
    part('stage').dataset.chat = open ? 'open' : 'closed';
    for (const button of buttonsFor('chat')) button.setAttribute('aria-expanded', String(open));
    const chat = part('chat');
    if (open && focus) hook('chat-input').focus();
    // Safari leaves the focus where it was, and a chat with the focus stays open.
    if (!open && chat.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  }

  openPanel(name: string | null): void {
    const before = this.#open;
    this.#open = name;
    for (const panel of document.querySelectorAll<HTMLElement>('[data-panel]'))
      panel.hidden = panel.dataset.panel !== name;
    for (const button of buttonsFor('panel'))
      button.setAttribute('aria-expanded', String(button.dataset.opens === name));
    if (name) document.querySelector<HTMLElement>(`[data-panel="${name}"]`)?.focus();
    else if (before)
      document
        .querySelector<HTMLElement>(`[data-act="panel"][data-opens="${before}"]:not([hidden])`)
        ?.focus();
    for (const listener of this.#listeners) listener(name);
  }
}
