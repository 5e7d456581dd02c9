import { beforeEach, vi } from 'vitest';

/*
 * Enough of a page for the parts that show things: elements that are found by name come into being when they
 * are asked for. How they look, and that the views have them, is for the browsers (test/e2e) and
 * test/views/browser_hooks.test.ts.
 */

export class FakeElement extends EventTarget {
  readonly dataset: Record<string, string> = {};
  readonly attributes = new Map<string, string>();
  children: FakeElement[] = [];
  isText = false;
  className = '';
  readonly style: Record<string, string> = {};
  readonly offsetHeight = 0;
  hidden = false;
  type = '';
  readonly isConnected = true;
  /** Of what plays. */
  onpause: (() => void) | null = null;
  srcObject: MediaProvider | null = null;
  muted = false;
  volume = 1;
  value = '';
  paused = true;
  /** Why `play` is refused; null where it is not. */
  refuses: string | null = null;
  sink = '';
  #text = '';

  get textContent(): string {
    return this.#text + this.children.map(({ textContent }) => textContent).join('');
  }

  set textContent(text: string) {
    this.#text = text;
    this.children = [];
  }

  get childElementCount(): number {
    return this.children.filter(({ isText }) => !isText).length;
  }

  append(...parts: (FakeElement | string)[]): void {
    for (const part of parts) this.children.push(typeof part === 'string' ? textNode(part) : part);
  }

  replaceChildren(...parts: (FakeElement | string)[]): void {
    this.children = [];
    this.append(...parts);
  }

  remove(): void {
    for (const element of page.all()) element.children = element.children.filter((child) => child !== this);
  }

  focus(): void {}

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  querySelector(selector: string): FakeElement {
    return page.find(selector);
  }

  querySelectorAll(): FakeElement[] {
    return [];
  }

  /** Seen, unless it is hidden itself. */
  getClientRects(): unknown[] {
    return this.hidden ? [] : [{}];
  }

  before(): void {}

  cloneNode(): FakeElement {
    return new FakeElement();
  }

  closest(): FakeElement {
    return this;
  }

  async play(): Promise<void> {
    if (this.refuses && !this.muted) throw new DOMException('refused', this.refuses);
    this.paused = false;
  }

  async setSinkId(id: string): Promise<void> {
    this.sink = id;
  }
}

function textNode(text: string): FakeElement {
  const node = new FakeElement();
  node.textContent = text;
  node.isText = true;
  return node;
}

class FakeDocument extends EventTarget {
  title = 'Sprechzimmer';
  hidden = false;
  pictureInPictureEnabled = true;
  pictureInPictureElement: unknown = null;
  readonly body = new FakeElement();
  readonly documentElement = new FakeElement();
  readonly #found = new Map<string, FakeElement>();

  get visibilityState(): string {
    return this.hidden ? 'hidden' : 'visible';
  }

  querySelector = (selector: string): FakeElement => {
    const element = this.#found.get(selector) ?? new FakeElement();
    this.#found.set(selector, element);
    return element;
  };

  querySelectorAll = (selector: string): FakeElement[] => [this.querySelector(selector)];

  createElement(): FakeElement {
    const element = new FakeElement();
    this.#found.set(`created ${this.#found.size}`, element);
    return element;
  }

  all(): FakeElement[] {
    return [...this.#found.values()];
  }
}

let view = new FakeDocument();

export const page = {
  find: (selector: string) => view.querySelector(selector),
  part: (name: string) => view.querySelector(`[data-part="${name}"]`),
  hook: (name: string) => view.querySelector(`[data-testid="${name}"]`),
  all: () => view.all(),
  get document() {
    return view;
  },
  /** The person clicks a button of this act. */
  press(act: string): void {
    const button = new FakeElement();
    button.dataset.act = act;
    view.dispatchEvent(Object.defineProperty(new Event('click'), 'target', { value: button }));
  },
  /** Another window comes to the front, or this one again. */
  hide(hidden: boolean): void {
    view.hidden = hidden;
    view.dispatchEvent(new Event('visibilitychange'));
  },
};

/** A page of its own for every test of the file. */
export function withFakePage(): void {
  beforeEach(() => {
    view = new FakeDocument();
    vi.stubGlobal('document', view);
    vi.stubGlobal('Element', FakeElement);
    return () => vi.unstubAllGlobals();
  });
}

/** Lets everything happen that only waits for promises. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
