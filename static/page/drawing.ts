/** A page in the background draws no frames. */
const hiddenMs = 250;
/** So near the end, in pixels, the reader follows what comes. */
const nearPx = 60;

/** Draws what has come once a frame, however much it is, so that a flood does not stop the picture. */
export class Drawing {
  readonly #draw: () => void;
  #scheduled = false;

  constructor(draw: () => void) {
    this.#draw = () => {
      this.#scheduled = false;
      draw();
    };
  }

  /** Something has come. */
  schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    if (document.hidden) setTimeout(this.#draw, hiddenMs);
    else requestAnimationFrame(this.#draw);
  }
}

/** Somebody reads further up: what comes does not take the page from there. */
export function isReadFurtherUp({ clientHeight, scrollHeight, scrollTop }: HTMLElement): boolean {
  return clientHeight > nearPx && scrollHeight - scrollTop - clientHeight > nearPx;
}
