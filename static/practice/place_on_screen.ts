/**
 * Remembers what is being looked at: the row with the focus, or the first one in sight. At the top of the
 * page nothing is held, so that who arrives is seen there. The browsers' own way (scroll anchoring) knows no
 * elements that are exchanged, and Safari has none; static/style/rows.css turns it off beside this one.
 *
 * @returns to be called after the change: scrolls so that it is where it was
 */
export function placeOnScreen(): () => void {
  if (scrollY <= 0) return () => {};
  const held = candidates().map((element) => ({ element, top: element.getBoundingClientRect().top }));
  return () => {
    const still = held.find(({ element }) => element.isConnected);
    const moved = still ? still.element.getBoundingClientRect().top - still.top : 0;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  };
}

/** What is in sight, the best to hold first. A section's head is none: it may be stuck to the edge. */
function candidates(): Element[] {
  const rows = [...document.querySelectorAll('main li, main section')].filter(isInSight);
  const focused = document.activeElement?.closest('main li') ?? null;
  return focused && rows.includes(focused) ? [focused, ...rows] : rows;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
