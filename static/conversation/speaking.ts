import type { Person } from '../../signaling/messages.ts';
import type { CallPort, Part, Way } from '../call/port.ts';
import { part } from '../page/page.ts';

const lookMs = 150;
/** Of 1: a voice in a room is above it, the room alone is not. */
const voiceLevel = 0.03;
/** Between two words nothing flickers. */
const pauseMs = 900;

/** Whether somebody speaks, from how loud it is. It knows no clock. */
export class Speech {
  #heardAt = Number.NEGATIVE_INFINITY;

  /**
   * @param now milliseconds, rising
   * @param level from 0 to 1
   */
  note(now: number, level: number): boolean {
    if (level >= voiceLevel) this.#heardAt = now;
    return now - this.#heardAt < pauseMs;
  }
}

/**
 * Where three or four talk, who speaks is marked, for whoever does not hear it (L3). Between two it is plain,
 * and nothing lights up.
 */
export function bindSpeaking(call: CallPort): Part {
  const speeches = new Map<string, Speech>();
  let timer: ReturnType<typeof setInterval> | undefined;

  function look(): void {
    for (const { seat } of call.people) {
      const speech = speeches.get(seat) ?? new Speech();
      speeches.set(seat, speech);
      mark(seat, speech.note(performance.now(), levelOf(call.peer(seat))));
    }
  }

  function mark(seat: string, speaks: boolean): void {
    const tile = document.querySelector<HTMLElement>(`.tile[data-seat="${seat}"]`);
    const picture = seat === call.mainSeat ? part('stage-picture') : tile;
    if (picture) picture.dataset.speaks = speaks ? 'yes' : 'no';
  }

  function meet(people: readonly Person[]): void {
    const several = people.length > 1;
    if (several) timer ??= setInterval(look, lookMs);
    else {
      clearInterval(timer);
      timer = undefined;
      speeches.clear();
      mark(call.mainSeat, false);
    }
  }

  call.onPeople(meet);
  return { forget: () => meet([]) };
}

/** Of the sound that comes at this moment; 0 where the browser does not say it. */
function levelOf(way: Way | null): number {
  if (way?.link !== 'connected' || !way.pc) return 0;
  const receiver = way.pc.getReceivers().find(({ track }) => track.kind === 'audio');
  return receiver?.getSynchronizationSources?.()[0]?.audioLevel ?? 0;
}
