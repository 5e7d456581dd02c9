import { type AllowHelp, allowHelps, allowPlace, allowSteps } from './allow_place.ts';
import type { DeviceName } from './device_words.ts';

/*
 * Where this browser lets a page use the camera, as a drawing with an arrow: a script of its own, loaded when
 * somebody has refused and wants to allow after all.
 */

/** Draws into the box, once for what is to be allowed; the words beside it say the same. */
export function showAllowHelp(box: HTMLElement, name: DeviceName): void {
  if (box.dataset.devices === name) return;
  box.dataset.devices = name;
  const place = allowPlace(navigator.userAgent);
  const help = allowHelps[place];
  box.dataset.place = place;
  const list = document.createElement('ol');
  for (const step of allowSteps(help, name)) {
    const item = document.createElement('li');
    item.textContent = step;
    list.append(item);
  }
  box.replaceChildren(drawing(help, name), list);
}

const crossedMicrophone = 'M-3-6a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0ZM-6-1a6 6 0 0 0 12 0M0 5v4M-9-8l17 16';

const signs: Record<AllowHelp['sign'], string> = {
  sliders: 'M-8-4h7M5-4h3M-8 4h3M1 4h7M2-7a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM-2 1a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  lock: 'M-6-1h12v9h-12ZM-4-1v-3a4 4 0 0 1 8 0v3',
  crossed: 'M-9-5h11v10h-11ZM2-1l6-4v10l-6-4M-9-8l17 16',
  page: 'M-7-7h14v10h-14ZM-7 7h14',
  menu: '',
};

/** The browser's window, its address, and an arrow to what is to be pressed; colours of the page. */
function drawing({ bar, phone, sign }: AllowHelp, name: DeviceName): Node {
  const path = sign === 'crossed' && name === 'audio' ? crossedMicrophone : signs[sign];
  const [left, width] = phone ? [80, 160] : [10, 300];
  const y = bar === 'bottom' ? 118 : bar === 'menu' ? 14 : 38;
  const x = bar === 'menu' ? 70 : left + 28;
  const away = bar === 'bottom' ? -1 : 1;
  const address = bar === 'bottom' ? 118 : bar === 'menu' ? 56 : 38;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 150" class="allow-drawing" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
    ${bar === 'menu' ? '<path stroke="var(--line)" d="M0 29h320"/><text x="50" y="19" font-size="13" font-weight="700" fill="currentColor" stroke="none">Safari</text><circle cx="30" cy="14" r="5"/>' : ''}
    <rect x="${left}" y="${bar === 'menu' ? 36 : 14}" width="${width}" height="${bar === 'menu' ? 108 : 128}" rx="10" fill="var(--surface)"/>
    <rect x="${left + 10}" y="${address - 12}" width="${width - 20}" height="24" rx="12" fill="var(--sunken)" stroke="var(--edge)"/>
    <path stroke="var(--edge)" d="M${left + 50} ${address}h${width - 90}"/>
    <g stroke="var(--wait)" transform="translate(${x} ${y})"><path d="${path}"/></g>
    <ellipse cx="${x}" cy="${y}" rx="${bar === 'menu' ? 28 : 15}" ry="${bar === 'menu' ? 12 : 15}" stroke="var(--danger)" stroke-width="3"/>
    <path stroke="var(--danger)" stroke-width="4" d="M${x + 62} ${y + away * 62}L${x + 19} ${y + away * 22}m${away > 0 ? '1 15' : '1-15'}l-1 ${-away * 15}h15"/>
  </svg>`;
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return document.adoptNode(parsed);
}
