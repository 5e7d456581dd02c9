import { part } from '../page/page.ts';

/* Answers under the search field while somebody types. Without it Enter opens the page of results. */

/** So long nobody has typed: then the server is asked. */
const pauseMs = 120;

const form = document.querySelector<HTMLFormElement>('[data-find]');
if (form) startSearch(form, part('find-results'), part('find-status'));

function startSearch(form: HTMLFormElement, results: HTMLElement, status: HTMLElement): void {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  /** What the rows answer. */
  let answered = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  const rows = () => [...results.querySelectorAll<HTMLAnchorElement>('a')];
  const hide = () => {
    results.hidden = true;
    status.textContent = '';
  };
  const ask = async () => {
    const q = field.value.trim();
    asking.abort();
    asking = new AbortController();
    const html = q === '' ? '' : await fetchRows(form.action, q, asking.signal);
    // Something else has been typed since, or nothing came: Enter still works.
    if (html === null || q !== field.value.trim()) return;
    answered = q;
    results.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    results.hidden = html === '';
    status.textContent = results.querySelector('[data-count], .empty-title')?.textContent ?? '';
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), pauseMs);
  });
  field.addEventListener('focus', () => {
    if (answered !== '' && answered === field.value.trim()) results.hidden = false;
  });
  form.addEventListener('submit', (event) => {
    const [only, ...others] = results.hidden || answered !== field.value.trim() ? [] : rows();
    if (!only || others.length > 0) return;
    event.preventDefault();
    location.assign(only.href);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !results.hidden) {
      field.focus();
      hide();
      // Else the field would be emptied as well.
      event.preventDefault();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || results.hidden) return;
    const places = [field, ...rows()];
    const next = places[places.indexOf(document.activeElement as HTMLInputElement) + step];
    next?.focus();
    event.preventDefault();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) hide();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) hide();
  });
}

/** @returns null where nothing came, or a later question has taken its place */
async function fetchRows(action: string, q: string, signal: AbortSignal): Promise<string | null> {
  try {
    const body = new URLSearchParams({ q, part: '1' });
    const response = await fetch(action, { method: 'POST', body, signal, cache: 'no-store' });
    // The sign-in has answered instead: the page leads there.
    if (response.redirected || response.status === 401 || response.status === 403) location.reload();
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
