import type { Part } from '../../call/port.ts';
import { told } from '../../call/told.ts';
import { loadScript } from '../../page/load_script.ts';
import { buttonsFor, onAct, part } from '../../page/page.ts';
import type { Missed } from './missed.ts';
import type { BindSeeing } from './seeing.ts';
import type { SeeingPage } from './seeing_page.ts';

/**
 * A patient's browser loads what a still picture and a pointer need when one of them is used, and is told
 * what happened meanwhile. A guest's needs neither.
 */
export function seeWhenUsed(page: SeeingPage): Part {
  const { call } = page;
  if (call.side === 'guest') {
    for (const button of buttonsFor('point')) button.hidden = true;
    return { forget() {} };
  }
  const still = told(call, 'still');
  const missed: Missed = { pressed: false, point: null };
  let seeing: Promise<Part> | undefined;

  function load(): void {
    seeing ??= loadSeeing().then((bindSeeing) => bindSeeing(page, still, missed));
  }

  still.onChange((seat) => {
    if (still.of(seat).id > 0) load();
  });
  call.hear('point', (point, { seat }) => {
    if (seat !== call.mainSeat) return;
    missed.point = point;
    load();
  });
  onAct({
    point() {
      missed.pressed = !missed.pressed;
      load();
    },
  });
  return {
    forget() {
      Object.assign(missed, { pressed: false, point: null });
      void seeing?.then((bound) => bound.forget());
    },
  };
}

async function loadSeeing(): Promise<BindSeeing> {
  const { seeing = '' } = part('stage').dataset;
  const { bindSeeing } = await loadScript<{ bindSeeing: BindSeeing }>(seeing);
  return bindSeeing;
}
