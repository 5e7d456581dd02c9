import type { Seat } from '../../../signaling/messages.ts';
import type { CallPort, Part } from '../../call/port.ts';
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
  /** Whose picture is off because of their line to us. */
  const weakOthers = new Set<Seat>();
  const view = new QualityView();
  const weak = bindWeak({ choose: choosePicture });
  const detail = bindDetail(call, media, () => void applyLadders());
  let quality = startQuality;

  call.onOpen(({ seat }) => {
    const line = lineOf(seat);
    call.say({ type: 'weak', on: isWeak(line) }, seat);
    const { choice } = line.ladder;
    if (choice !== 'auto') call.say({ type: 'picture', choice }, seat);
    void applyLadders();
  });
  call.hear('weak', ({ on }, { seat }) => {
    if (on) weakOthers.add(seat);
    else weakOthers.delete(seat);
    showQuality();
  });
  call.hear('picture', ({ choice }, { seat }) => {
    takeChoice(seat, choice);
    void applyLadders();
  });
  call.onPeople((people) => {
    const seats = new Set(people.map(({ seat }) => seat));
    for (const seat of lines.keys()) if (!seats.has(seat)) lines.delete(seat);
    for (const seat of weakOthers) if (!seats.has(seat)) weakOthers.delete(seat);
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
        const before = isWeak(line);
        if (peer) await line.readStats(peer);
        if (isWeak(line) !== before) call.say({ type: 'weak', on: isWeak(line) }, seat);
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
      if (peer?.pc) await lineOf(seat).applyLadder(peer, { detail: detail.isOn, people: people.length });
    }
  }

  /** On this page, and with the others: a weak line is everybody's. */
  function choosePicture(choice: Choice): void {
    for (const { seat } of call.people) takeChoice(seat, choice);
    call.say({ type: 'picture', choice });
    void applyLadders();
  }

  function takeChoice(seat: Seat, choice: Choice): void {
    const line = lineOf(seat);
    line.ladder = chooseLadder(line.ladder, choice);
    call.say({ type: 'weak', on: isWeak(line) }, seat);
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
      otherPictureOff: weakOthers.has(call.mainSeat),
    });
  }

  function showQuality(): void {
    const line = mainLine();
    weak.showWeak({
      own: line !== null && isWeak(line),
      other: weakOthers.has(call.mainSeat),
      choice: line?.ladder.choice ?? 'auto',
    });
    view.showFigures(quality, line?.figures ?? null, line !== null);
  }

  return {
    forget() {
      lines.clear();
      weakOthers.clear();
      quality = startQuality;
      detail.forget();
      showQuality();
    },
  };
}
