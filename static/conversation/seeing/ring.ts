import { type Point, placeOf, type View } from './picture_place.ts';

/** So long a ring is to be seen, in milliseconds; the style fades it at the end. */
const shownMs = 3000;

/** A ring around one spot of a picture; where the spot is cut off, at the edge with an arrow to it. */
export class Ring {
  readonly #stage: HTMLElement;
  readonly #element = document.createElement('span');
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param stage what the ring lies in; it clips nothing that a picture shows */
  constructor(stage: HTMLElement) {
    this.#stage = stage;
    this.#element.className = 'point-ring';
    this.#element.dataset.testid = 'point-ring';
    this.#element.setAttribute('aria-hidden', 'true');
  }

  /** However often it is told, it is drawn once for each frame of the screen. */
  show(view: View | null, point: Point): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw(view, point));
  }

  hide(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#element.remove();
  }

  #draw(view: View | null, point: Point): void {
    const place = view && placeOf(view, point);
    if (!place) {
      this.hide();
      return;
    }
    const origin = this.#stage.getBoundingClientRect();
    this.#element.style.left = `${place.clientX - origin.left}px`;
    this.#element.style.top = `${place.clientY - origin.top}px`;
    this.#element.dataset.beyond = place.way === null ? 'no' : 'yes';
    this.#element.style.setProperty('--way', `${place.way ?? 0}rad`);
    if (!this.#element.isConnected) this.#stage.append(this.#element);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), shownMs);
  }
}
