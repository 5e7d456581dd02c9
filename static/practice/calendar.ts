import { LivePart } from './live_part.ts';

/*
 * The calendar by mouse and by arrow keys, and renewed while it is open. Each way leads to the form that says
 * what will be mailed; without this there are links for all of it.
 */

const renewMs = 20_000;
const part = document.querySelector<HTMLElement>('[data-part="calendar"]');
if (part) {
  const live = [...document.querySelectorAll<HTMLElement>('[data-live]')].map((one) => new LivePart(one));
  bindDragging(part);
  part.addEventListener('keydown', moveFocus);
  setInterval(() => {
    if (document.hidden || part.querySelector('.is-dragged')) return;
    for (const one of live) void one.renew();
  }, renewMs);
}

/** An appointment that is put on a place still to come opens its form with that time. */
function bindDragging(calendar: HTMLElement): void {
  let dragged: HTMLElement | null = null;
  const placeOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>('td[data-date]') : null;
  calendar.addEventListener('dragstart', (event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[draggable]') : null;
    dragged = item;
    // Also a link within it is dragged as the whole appointment.
    event.dataTransfer?.setData('text/plain', item?.dataset.consultation ?? '');
    item?.classList.add('is-dragged');
  });
  calendar.addEventListener('dragover', (event) => {
    if (!dragged || !placeOf(event)) return;
    event.preventDefault();
    mark(calendar, placeOf(event));
  });
  calendar.addEventListener('dragend', () => {
    dragged?.classList.remove('is-dragged');
    dragged = null;
    mark(calendar, null);
  });
  calendar.addEventListener('drop', (event) => {
    const place = placeOf(event);
    if (!dragged || !place) return;
    event.preventDefault();
    const { date = '', time = '', doctor = '' } = place.dataset;
    const { consultation = '', duration = '' } = dragged.dataset;
    const query = new URLSearchParams({ step: 'schedule', date, time, duration, doctor });
    location.assign(`/practice/consultations/${consultation}?${query}#schedule-date`);
  });
}

function mark(calendar: HTMLElement, place: HTMLElement | null): void {
  for (const other of calendar.querySelectorAll('.is-target')) other.classList.remove('is-target');
  place?.classList.add('is-target');
}

/** Up and down within a column, left and right to what is at the same height. */
function moveFocus(event: KeyboardEvent): void {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>('td a') : null;
  const cell = from?.closest<HTMLElement>('td');
  const table = cell?.closest('table');
  if (!from || !cell || !table || event.ctrlKey || event.altKey || event.metaKey) return;
  const column = Number(cell.dataset.column);
  const linksOf = (at: number) => [...table.querySelectorAll<HTMLElement>(`td[data-column="${at}"] a`)];
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const next =
    step !== undefined
      ? linksOf(column)[linksOf(column).indexOf(from) + step]
      : side !== undefined && nearest(from, linksOf(column + side));
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nearest(from: Element, links: readonly HTMLElement[]): HTMLElement | undefined {
  const { top } = from.getBoundingClientRect();
  const away = (link: Element) => Math.abs(link.getBoundingClientRect().top - top);
  return links.toSorted((a, b) => away(a) - away(b))[0];
}
