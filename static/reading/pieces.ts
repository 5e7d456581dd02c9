/** What is read in one breath: a heading, a paragraph, an item of a list. */
export interface Piece {
  element: HTMLElement;
  text: string;
  /** BCP 47, of the piece itself. */
  lang: string;
}

const blocks = 'h1, h2, h3, p, li, dt, dd, summary, legend, label';
/** Not read: what leads elsewhere, and the German text beside its translation. */
const silent =
  'nav, button, .binding, .languages, .visually-hidden, [aria-hidden="true"], [data-part="read-aloud"]';

/**
 * What a person who looks at the page would read of it, in that order, from its title on; what is folded away
 * is not.
 */
export function piecesOf(root: HTMLElement): Piece[] {
  const all = [...root.querySelectorAll<HTMLElement>(blocks)];
  const title = all.findIndex((element) => element.localName === 'h1');
  return all.slice(Math.max(0, title)).flatMap((element) => {
    if (element.querySelector(blocks) || element.closest(silent) || !element.checkVisibility()) return [];
    const text = element.textContent.replaceAll(/\s+/g, ' ').trim();
    const lang = element.closest<HTMLElement>('[lang]')?.lang ?? '';
    return text === '' ? [] : [{ element, text, lang }];
  });
}
