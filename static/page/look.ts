import { loadStylesheet } from './stylesheet.ts';

const addresses = 'a[href^="/"], form[action^="/"]';

/**
 * Text size and contrast change where one is: what was typed stays, and so does a waiting room. Without a
 * script the same links and buttons open the page anew (views/components/look.ts).
 */
export function changeLookInPlace(): void {
  const picker = document.querySelector<HTMLElement>('[data-part="look"]');
  if (!picker) return;
  // On a form's answer, which may have been kept with another look and would be lost by a link.
  picker.hidden = false;
  markChosen(picker);
  picker.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    if (!link) return;
    event.preventDefault();
    void loadStylesheet(picker.dataset.style ?? '').then(() => choose(picker, link));
  });
  // The way back may lead to this page's address from before the choice: a sheet closes, a link to a field.
  addEventListener('popstate', keepInAddress);
}

function choose(picker: HTMLElement, link: HTMLElement): void {
  const { dataset: root } = document.documentElement;
  const { text } = link.dataset;
  if (text) setOrDelete(root, 'text', text === 'normal' ? null : text);
  else setOrDelete(root, 'contrast', root.contrast ? null : 'more');
  markChosen(picker);
  keepInAddress();
  for (const element of document.querySelectorAll<HTMLElement>(addresses)) {
    const name = element instanceof HTMLFormElement ? 'action' : 'href';
    const address = element.getAttribute(name) ?? '';
    if (!/^\/(\/|practice\b)/.test(address)) element.setAttribute(name, withLook(address));
  }
}

function keepInAddress(): void {
  history.replaceState(history.state, '', withLook(location.href));
}

function markChosen(picker: HTMLElement): void {
  const { text: chosen = 'normal', contrast } = document.documentElement.dataset;
  for (const link of picker.querySelectorAll<HTMLElement>('a, button')) {
    const { text, more = '', less = '' } = link.dataset;
    if (!text) link.textContent = contrast ? less : more;
    else if (text === chosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** @returns the address as it was written: with its origin, or without */
function withLook(address: string): string {
  const url = new URL(address, location.href);
  const { text, contrast } = document.documentElement.dataset;
  for (const [name, value] of Object.entries({ text, contrast })) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return address.startsWith('/') ? url.pathname + url.search + url.hash : url.href;
}

function setOrDelete(root: DOMStringMap, name: string, value: string | null): void {
  if (value) root[name] = value;
  else delete root[name];
}
