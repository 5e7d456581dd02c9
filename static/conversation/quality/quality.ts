import type { Seat } from '../../../signaling/messages.ts';
import type { CallPort, Part } from '../../call/port.ts';
import { Agreed, told } from '../../call/told.ts';
import type { Choice } from '../../connection/channel.ts';
import type { LocalMedia } from '../../devices/media.ts';
import { oneAtATime } from '../../page/one_at_a_time.ts';
import { bindDetail } from './detail.ts';
import { chooseLadder, readingMs } from './ladder.ts';
import { nextQuality, startQuality } from './quality_level.ts';
import { Line } from './quality_line.ts';
import { QualityView } from './quality_view.ts';
import { bindWeak } from './quality_weak.ts';

/**
 * P7: watches the lines to the others, lets the picture go before the sound suffers, then says so; and shows
 * how it does. Everything that a browser measures stays on this page.
 */
export function bindQuality(call: CallPort, media: LocalMedia): Part {
  const lines = new Map<Seat, Line>();
  /** Whose picture is off because of the line between the two. */
  const weakTold = told(call, 'weak');
  const decided = new Agreed(call, 'picture');
  const view = new QualityView();
  const weak = bindWeak({ choose: choosePicture });
  const detail = bindDetail(call, media, () => void applyLadders());
  let quality = startQuality;

  // A new connection is told anew what it may send.
  call.onOpen(() => void applyLadders());
  weakTold.onChange(() => showQuality());
  decided.onChange((seat) => {
    const line = lineOf(seat);
    const { choice } = decided.of(seat);
    if (line.ladder.choice !== choice) line.ladder = chooseLadder(line.ladder, choice);
    sayWeak(seat, line);
    void applyLadders();
  });
  call.onPeople((people) => {
    for (const seat of lines.keys()) if (!people.some((person) => person.seat === seat)) lines.delete(seat);
    void applyLadders();
  });
  // A camera that is off by hand is not off because of the line.
  media.onChange(() => showQuality());
  // A reading may take longer than the pause until the next one.
  const read = oneAtATime(readAll, 'skip');
  setInterval(() => void read(), readingMs);

  function lineOf(seat: Seat): Line {
    const line = lines.get(seat) ?? new Line();
    lines.set(seat, line);
    return line;
  }

  /** One step of every ladder. */
  async function readAll(): Promise<void> {
    await Promise.all(
      call.people.map(async ({ seat }) => {
        const peer = call.peer(seat);
        const line = lineOf(seat);
        if (peer) await line.readStats(peer, call.people.length);
        sayWeak(seat, line);
      }),
    );
    judgeQuality();
    await applyLadders();
  }

  async function applyLadders(): Promise<void> {
    showQuality();
    const { people } = call;
    for (const { seat } of people) {
      const peer = call.peer(seat);
      if (peer?.pc) await lineOf(seat).applyLadder(peer, { subject: detail.subject, people: people.length });
    }
  }

  /** On this page, and with the others: a weak line is everybody's. */
  function choosePicture(choice: Choice): void {
    for (const { seat } of call.people) decided.decide({ choice }, seat);
  }

  function sayWeak(seat: Seat, line: Line): void {
    weakTold.set({ on: isWeak(line) }, seat);
  }

  function isWeak(line: Line): boolean {
    return line.isOff && media.isOn('video');
  }

  /** Null while the one whom the large picture shows is not there. */
  function mainLine(): Line | null {
    const isThere = call.people.some(({ seat }) => seat === call.mainSeat);
    return isThere ? lineOf(call.mainSeat) : null;
  }

  function judgeQuality(): void {
    const line = mainLine();
    quality = nextQuality(quality, {
      figures: line?.figures ?? null,
      rung: line?.ladder.rung ?? 0,
      soundOnly: line?.ladder.choice === 'sound',
      otherPictureOff: weakTold.of(call.mainSeat).on,
    });
  }

  function showQuality(): void {
    const line = mainLine();
    weak.showWeak({
      own: line !== null && isWeak(line),
      other: weakTold.of(call.mainSeat).on,
      choice: line?.ladder.choice ?? 'auto',
    });
    view.showFigures(quality, line?.figures ?? null, line !== null);
  }

  return {
    forget() {
      lines.clear();
      weakTold.forget();
      decided.forget();
      quality = startQuality;
      detail.forget();
      showQuality();
    },
  };
}
