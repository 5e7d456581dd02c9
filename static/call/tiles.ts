import type { Person } from '../../signaling/messages.ts';
import type { Call } from './call.ts';
import type { Part } from './conversation.ts';
import { part, setText } from './page.ts';
import { inGroups } from './security_code.ts';

interface Tile {
  element: HTMLElement;
  video: HTMLVideoElement;
  name: HTMLElement;
  code: HTMLElement;
}

/** Further people of the visit: each with a small picture, by name, with the security code that this page has with them. */
export function bindTiles(call: Call): Part {
  const place = part('tiles');
  const tiles = new Map<string, Tile>();

  function show(people: readonly Person[]): void {
    const others = people.slice(1);
    for (const [seat, { element }] of tiles) {
      if (others.some((person) => person.seat === seat)) continue;
      element.remove();
      tiles.delete(seat);
    }
    for (const person of others) {
      const tile = tiles.get(person.seat) ?? add(person.seat);
      const peer = call.peer(person.seat);
      if (peer && tile.video.srcObject !== peer.remote) tile.video.srcObject = peer.remote;
      setText(tile.name, person.name);
      const digits = call.digits(person.seat);
      setText(tile.code, digits ? `Code ${inGroups(digits)}` : '');
      tile.element.dataset.link = peer?.link ?? 'none';
      void tile.video.play().catch(() => {});
    }
  }

  function add(seat: string): Tile {
    const element = document.createElement('figure');
    element.className = 'tile';
    element.dataset.testid = 'guest-tile';
    const video = document.createElement('video');
    video.autoplay = true;
    video.playsInline = true;
    const caption = document.createElement('figcaption');
    const name = document.createElement('span');
    const code = document.createElement('span');
    name.className = 'tile-name';
    code.className = 'tile-code';
    caption.append(name, code);
    element.append(video, caption);
    place.append(element);
    const tile = { element, video, name, code };
    tiles.set(seat, tile);
    return tile;
  }

  call.onPeople(show);
  return { forget: () => show([]) };
}
