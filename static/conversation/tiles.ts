import * as phrase from '../../languages/keys.ts';
import type { Person, Seat } from '../../signaling/messages.ts';
import type { CodePort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { Player } from '../devices/player.ts';
import { part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { codeDigits, guestNote } from './code_words.ts';

interface Tile {
  element: HTMLElement;
  video: HTMLVideoElement;
  audio: HTMLAudioElement;
  name: HTMLElement;
  code: HTMLElement;
  pin: HTMLElement;
  note: HTMLElement;
}

/**
 * Everybody besides the one in the large picture: each with a small picture, by name, with the security code
 * that this page has with them (D2).
 */
export function bindTiles(call: CodePort, player: Pick<Player, 'play' | 'stopPlaying'>): Part {
  const place = part('tiles');
  const tiles = new Map<string, Tile>();
  const away = told(call, 'away');
  /** Whose picture this page's person wants large: an interpreter's hands, most of all (L3). */
  let pinned: Seat | null = null;
  place.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.tile-pin') : null;
    if (!button) return;
    const { seat = null } = button.dataset;
    pinned = seat === pinned ? null : seat;
    showTiles(call.people);
  });

  function showTiles(people: readonly Person[]): void {
    const others = people.filter(({ seat }) => seat !== call.mainSeat);
    for (const [seat, tile] of tiles)
      if (!others.some((person) => person.seat === seat)) removeTile(seat, tile);
    for (const person of others) fillTile(tiles.get(person.seat) ?? addTile(person.seat), person);
  }

  function fillTile(tile: Tile, { seat, name }: Person): void {
    const peer = call.peer(seat);
    const code = call.code(seat);
    const { digits, verdict } = code;
    setText(tile.name, name);
    tile.code.replaceChildren(say(phrase.codeChip, { verdict }), ' ', codeDigits(digits));
    setText(
      tile.note,
      guestNote(code) ||
        (peer?.link === 'unheard' && say(phrase.tileUnheard)) ||
        (away.of(seat).on ? say(phrase.tileAway) : ''),
    );
    // As loud, and as easy to find, as what is said of the one in the large picture.
    const loud = verdict === 'missing' ? 'code-missing' : code.changed ? 'code-changed' : null;
    if (loud) tile.note.dataset.testid = loud;
    else delete tile.note.dataset.testid;
    tile.element.dataset.pinned = seat === pinned ? 'yes' : 'no';
    tile.pin.setAttribute('aria-pressed', String(seat === pinned));
    tile.pin.setAttribute('aria-label', say(phrase.tileEnlarge, { name }));
    tile.element.dataset.verdict = verdict;
    tile.element.dataset.link = peer?.link ?? 'none';
    if (!peer) return;
    player.play(tile.audio, peer.sound);
    player.play(tile.video, peer.picture);
  }

  function addTile(seat: string): Tile {
    const element = document.createElement('figure');
    element.className = 'tile';
    Object.assign(element.dataset, { testid: 'guest-tile', seat });
    const video = document.createElement('video');
    video.autoplay = true;
    video.playsInline = true;
    video.muted = true;
    const audio = document.createElement('audio');
    audio.autoplay = true;
    const caption = document.createElement('figcaption');
    const name = document.createElement('span');
    name.className = 'tile-name';
    const code = document.createElement('button');
    code.type = 'button';
    code.className = 'tile-code';
    Object.assign(code.dataset, { act: 'panel', opens: 'code' });
    const pin = document.createElement('button');
    pin.type = 'button';
    pin.className = 'tile-pin';
    pin.textContent = say(phrase.tileLarge);
    Object.assign(pin.dataset, { testid: 'pin', seat });
    const note = document.createElement('span');
    note.className = 'tile-note';
    note.setAttribute('role', 'status');
    caption.append(name, code, note, pin);
    element.append(audio, video, caption);
    place.append(element);
    const tile = { element, video, audio, name, code, pin, note };
    tiles.set(seat, tile);
    return tile;
  }

  function removeTile(seat: string, { element, video, audio }: Tile): void {
    player.stopPlaying(audio);
    player.stopPlaying(video);
    element.remove();
    tiles.delete(seat);
  }

  away.onChange(() => showTiles(call.people));
  call.onPeople(showTiles);
  return {
    forget() {
      pinned = null;
      showTiles([]);
    },
  };
}
