import { readPictureHead } from './picture_head.ts';

/** How large a picture may be drawn, in widths of its place. */
const zooms = [1, 1.5, 2, 3, 4, 6, 8];

/**
 * One still picture, to be looked at closely: it is drawn, never put into an address, and nothing of it is
 * left once it is cleared (D5, S7).
 */
export class StillView {
  readonly #place: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  #zoom = 0;
  /** Counts what is shown, so that a late picture is dropped. */
  #turn = 0;

  /** @param place what scrolls */
  constructor(place: HTMLElement, canvas: HTMLCanvasElement) {
    this.#place = place;
    this.#canvas = canvas;
    letDrag(place);
    place.addEventListener('keydown', ({ key }) => {
      if (key === '+' || key === '-') this.zoomBy(key === '+' ? 1 : -1);
    });
  }

  /** @returns false for what is no picture, or none that we decode */
  async showPicture(blob: Blob): Promise<boolean> {
    this.clear();
    const turn = this.#turn;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const head = readPictureHead(bytes);
    if (!head) return false;
    const bitmap = await createImageBitmap(new Blob([bytes], { type: head.kind }));
    try {
      // A camera's picture may be turned by its own word.
      if (bitmap.width * bitmap.height !== head.width * head.height || turn !== this.#turn) return false;
      this.#canvas.width = bitmap.width;
      this.#canvas.height = bitmap.height;
      this.#canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    } finally {
      bitmap.close();
    }
    this.#place.hidden = false;
    return true;
  }

  /** @param steps how many steps larger; negative for smaller */
  zoomBy(steps: number): void {
    const place = this.#place;
    const middle = {
      x: (place.scrollLeft + place.clientWidth / 2) / place.scrollWidth,
      y: (place.scrollTop + place.clientHeight / 2) / place.scrollHeight,
    };
    this.#zoom = Math.min(zooms.length - 1, Math.max(0, this.#zoom + steps));
    this.#showZoom();
    place.scrollLeft = middle.x * place.scrollWidth - place.clientWidth / 2;
    place.scrollTop = middle.y * place.scrollHeight - place.clientHeight / 2;
  }

  clear(): void {
    this.#turn += 1;
    this.#zoom = 0;
    this.#showZoom();
    this.#canvas.width = 0;
    this.#canvas.height = 0;
    this.#place.hidden = true;
  }

  #showZoom(): void {
    const zoom = zooms[this.#zoom] ?? 1;
    this.#place.dataset.zoomed = zoom > 1 ? 'yes' : 'no';
    this.#canvas.style.inlineSize = zoom > 1 ? `${zoom * 100}%` : '';
  }
}

/** The mouse takes the picture along; a finger does so by itself. */
function letDrag(place: HTMLElement): void {
  let from: { x: number; y: number } | null = null;
  place.addEventListener('pointerdown', ({ pointerType, clientX, clientY }) => {
    if (pointerType === 'mouse') from = { x: clientX + place.scrollLeft, y: clientY + place.scrollTop };
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (from) place.scrollTo(from.x - clientX, from.y - clientY);
  });
  addEventListener('pointerup', () => {
    from = null;
  });
}
