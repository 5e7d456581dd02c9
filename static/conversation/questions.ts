import { part } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';

/** A sheet with less room than this is of no use: its head, and the line to write in. In rem. */
const leastSheetRem = 11;

/**
 * What needs an answer (`data-asks`: the code, an offered file, zoom and light, who knocks)
 * is never under a sheet (docs/dev/look.md, "Layers"): the sheet over the picture becomes as much smaller, or
 * makes room altogether where too little would be left of it, and comes back after the answer. Whoever shows
 * or hides a question need not think of it.
 */
export function bindQuestions(panels: Pick<Panels, 'makeRoom'>): void {
  const stage = part('stage');
  const picture = part('stage-picture');
  layOut();
  new MutationObserver(layOut).observe(picture, {
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'data-asks'],
  });
  const sizes = new ResizeObserver(layOut);
  for (const element of [picture, ...picture.querySelectorAll('.banners')]) sizes.observe(element);

  function layOut(): void {
    const box = picture.getBoundingClientRect();
    const asked = [...picture.querySelectorAll<HTMLElement>('[data-asks]:not([hidden])')].filter(
      (question) => question.getClientRects().length > 0,
    );
    const [lowest] = asked
      .map((question) => ({ question, bottom: question.getBoundingClientRect().bottom }))
      .sort((one, other) => other.bottom - one.bottom);
    const high = lowest ? Math.ceil(lowest.bottom - box.top) : 0;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const isTooHigh = box.height - high < leastSheetRem * rem;
    stage.style.setProperty('--asked', isTooHigh ? '0px' : `${high}px`);
    panels.makeRoom((lowest && isTooHigh && lowest.question) || null);
  }
}
