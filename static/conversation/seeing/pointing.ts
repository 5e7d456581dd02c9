import * as phrase from '../../../languages/keys.ts';
import type { CallPort, Part } from '../../call/port.ts';
import { tell } from '../../page/announce.ts';
import { buttonsFor, hook, onAct, part } from '../../page/page.ts';
import type { Panels } from '../../page/panels.ts';
import { say } from '../../page/say.ts';
import type { Missed } from './missed.ts';
import { type Point, pointAt } from './picture_place.ts';
import { Ring } from './ring.ts';
import { viewOf } from './view_of.ts';

/** At most one word in this time, in milliseconds, about where one points; the last one always goes. */
const sayEveryMs = 50;
/** So long it stands there that the other person points at something. */
const pointedMs = 3000;
/** How far an arrow key goes, in pictures. */
const step = 0.05;

/**
 * Pointing at the other person's picture: a ring on both pages, at the same spot of the picture however it is
 * shown, which fades. Between doctor and patient. By mouse, finger or arrow keys, and only while it is
 * switched on, so that a tap on the picture does what it always does.
 *
 * @param page.other the main other side as it is called here
 * @param page.missed what has happened before this was there
 */
export function bindPointing(
  call: CallPort,
  panels: Panels,
  { other, missed }: { other: string; missed?: Missed | undefined },
): Part {
  const stage = part('stage');
  const layer = part('point-layer');
  const remote = hook<HTMLVideoElement>('remote-video');
  const local = hook<HTMLVideoElement>('local-video');
  const ring = new Ring(stage);
  const othersRing = new Ring(stage);
  let on = false;
  let at: Point = { x: 0.5, y: 0.5 };
  let sayTimer: ReturnType<typeof setTimeout> | undefined;
  let saidAt = Number.NEGATIVE_INFINITY;
  let noteTimer: ReturnType<typeof setTimeout> | undefined;

  onAct({ point: () => switchPointing(!on) });
  for (const type of ['pointerdown', 'pointermove'] as const)
    layer.addEventListener(type, (event) => {
      if (event.buttons === 0) return;
      const view = viewOf(remote);
      const point = view && pointAt(view, event.clientX, event.clientY);
      if (point) pointTo(point);
    });
  layer.addEventListener('keydown', (event) => {
    const way = ways[event.key];
    if (event.key === 'Escape') switchPointing(false);
    else if (way || event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const inside = (value: number) => Math.min(1, Math.max(0, value));
      pointTo({ x: inside(at.x + (way?.x ?? 0) * step), y: inside(at.y + (way?.y ?? 0) * step) });
    }
  });
  call.hear('point', (point, { seat }) => {
    if (seat === call.mainSeat) showPointed(point);
  });
  call.onPeople((people) => {
    if (!people.some(({ seat }) => seat === call.mainSeat)) switchPointing(false);
  });

  function switchPointing(now: boolean): void {
    if (on === now) return;
    on = now;
    layer.hidden = !on;
    for (const button of buttonsFor('point')) button.setAttribute('aria-pressed', String(on));
    tell(part('point-help'), on ? say(phrase.pointHelp) : '');
    if (!on) return;
    panels.openPanel(null);
    layer.focus();
  }

  function pointTo(point: Point): void {
    at = point;
    ring.show(viewOf(remote), point);
    sayTimer ??= setTimeout(sayPoint, Math.max(0, saidAt + sayEveryMs - performance.now()));
  }

  function sayPoint(): void {
    sayTimer = undefined;
    saidAt = performance.now();
    call.say({ type: 'point', ...at }, call.mainSeat);
  }

  /** On one's own picture, which is larger as long as somebody points at it. */
  function showPointed(point: Point): void {
    stage.dataset.pointed = 'on';
    const { videoWidth, videoHeight } = local;
    if (videoHeight > 0) stage.style.setProperty('--own-shape', String(videoWidth / videoHeight));
    othersRing.show(viewOf(local), point);
    tell(part('point-note'), say(phrase.pointNote, { name: other }));
    clearTimeout(noteTimer);
    noteTimer = setTimeout(forgetPointed, pointedMs);
  }

  function forgetPointed(): void {
    stage.dataset.pointed = 'off';
    othersRing.hide();
    tell(part('point-note'), '');
  }

  if (missed?.pressed) switchPointing(true);
  if (missed?.point) showPointed(missed.point);
  return {
    forget() {
      clearTimeout(sayTimer);
      sayTimer = undefined;
      clearTimeout(noteTimer);
      switchPointing(false);
      ring.hide();
      forgetPointed();
    },
  };
}

const ways: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
