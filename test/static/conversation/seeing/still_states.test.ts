import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostStillBytes } from '../../../../static/conversation/seeing/picture_head.ts';
import { type AskingStep, StillAsking } from '../../../../static/conversation/seeing/still_asking.ts';
import { type GivingStep, StillGiving } from '../../../../static/conversation/seeing/still_giving.ts';

/* The still picture as two machines: the doctor's page that asks, the patient's page that gives. */

const picture = (text = 'picture') => new Blob([text]);

function asking({ good = async (_blob: Blob) => true, told = true } = {}) {
  const log = {
    asked: [] as number[],
    accepted: [] as number[],
    refused: [] as number[],
    shown: [] as Blob[],
  };
  const steps: AskingStep[] = [];
  const machine = new StillAsking({
    sayAsk: (id) => {
      log.asked.push(id);
      return told;
    },
    acceptPicture: (id) => void log.accepted.push(id),
    refusePicture: (id) => void log.refused.push(id),
    showPicture: async (blob) => {
      const shown = await good(blob);
      if (shown) log.shown.push(blob);
      return shown;
    },
    onStep: (step) => void steps.push(step),
  });
  return { machine, log, steps };
}

function giving({ take = async () => picture() } = {}) {
  const log = {
    sent: [] as [number, Blob][],
    stopped: [] as number[],
    answers: [] as [number, string][],
    shown: [] as Blob[],
  };
  const steps: GivingStep[] = [];
  const machine = new StillGiving({
    takePicture: take,
    showPicture: async (blob) => void log.shown.push(blob),
    sendPicture: (id, blob) => void log.sent.push([id, blob]),
    stopPicture: (id) => void log.stopped.push(id),
    sayAnswer: (id, why) => void log.answers.push([id, why]),
    onStep: (step) => void steps.push(step),
  });
  return { machine, log, steps };
}

/** Lets everything happen that only waits for promises. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("the doctor's page", () => {
  test('asks, is offered a picture, gets it and shows it', async () => {
    const { machine, log, steps } = asking();
    machine.ask();
    machine.hearOffer(1, 1000);
    await machine.hearWhole(1, picture());
    expect(steps).toEqual(['open', 'coming', 'checking', 'shown']);
    expect(log).toMatchObject({ asked: [1, 0], accepted: [1], refused: [] });
    machine.ask();
    expect(log.asked).toEqual([1, 0, 2]);
  });

  test('a picture that nobody asked for is refused before a byte of it comes', async () => {
    const { machine, log } = asking();
    machine.hearOffer(1, 1000);
    await machine.hearWhole(1, picture());
    expect(log).toMatchObject({ accepted: [], refused: [1], shown: [] });
  });

  test('one at a time, one for a question, and none larger than a picture', () => {
    const { machine, log } = asking();
    machine.ask();
    machine.ask();
    expect(log.asked).toEqual([1]);
    machine.hearOffer(2, 10);
    machine.hearOffer(1, mostStillBytes);
    machine.hearOffer(1, 10);
    expect(log).toMatchObject({ accepted: [1], refused: [2, 1] });
    const other = asking();
    other.machine.ask();
    other.machine.hearOffer(1, mostStillBytes + 1);
    expect(other.log).toMatchObject({ accepted: [], refused: [1], asked: [1, 0] });
    expect(other.machine.step).toBe('broken');
  });

  test('what is no picture is not shown', async () => {
    const { machine, log } = asking({ good: async () => false });
    machine.ask();
    machine.hearOffer(1, 10);
    await machine.hearWhole(1, picture());
    expect([machine.step, log.shown]).toEqual(['broken', []]);
    const failing = asking({ good: async () => Promise.reject(new Error('no memory')) });
    failing.machine.ask();
    failing.machine.hearOffer(1, 10);
    await failing.machine.hearWhole(1, picture());
    expect(failing.machine.step).toBe('broken');
  });

  test('a page that has begun anew is asked again; a picture that is lost otherwise is over', () => {
    const { machine, log } = asking();
    machine.ask();
    machine.hearOffer(1, 10);
    machine.hearLost(1, true);
    expect(machine.step).toBe('open');
    machine.hearOffer(1, 10);
    expect(log).toMatchObject({ asked: [1], accepted: [1, 1] });
    machine.hearLost(1, false);
    expect([machine.step, log.asked]).toEqual(['broken', [1, 0]]);
  });

  test('the doctor gives it up while it is looked at, and it is not shown as the next one', async () => {
    let look: (shown: boolean) => void = () => {};
    const { machine } = asking({ good: () => new Promise<boolean>((resolve) => (look = resolve)) });
    machine.ask();
    machine.hearOffer(1, 10);
    const first = machine.hearWhole(1, picture());
    machine.end();
    machine.ask();
    look(true);
    await first;
    expect(machine.step).toBe('open');
  });

  test('where nobody can be asked, nothing is open', () => {
    const { machine } = asking({ told: false });
    machine.ask();
    expect(machine.step).toBe('none');
  });

  test('whatever a hostile page does, only what the doctor asked for is accepted, and once', async () => {
    const id = fc.nat(4);
    const act = fc.oneof(
      fc.record({ kind: fc.constant('ask' as const) }),
      fc.record({ kind: fc.constant('end' as const) }),
      fc.record({ kind: fc.constant('gone' as const) }),
      fc.record({ kind: fc.constant('answer' as const), id }),
      fc.record({ kind: fc.constant('offer' as const), id, bytes: fc.nat(mostStillBytes * 2) }),
      fc.record({ kind: fc.constant('whole' as const), id }),
      fc.record({ kind: fc.constant('lost' as const), id, again: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { machine, log } = asking();
        let asks = 0;
        const offered = new Map<number, number>();
        for (const one of acts) {
          if (one.kind === 'ask') {
            if (!machine.isOpen) asks += 1;
            machine.ask();
          } else if (one.kind === 'end') machine.end();
          else if (one.kind === 'gone') machine.otherHasGone();
          else if (one.kind === 'answer') machine.hearAnswer(one.id, 'refused');
          else if (one.kind === 'lost') machine.hearLost(one.id, one.again);
          else if (one.kind === 'whole') await machine.hearWhole(one.id, picture());
          else {
            const before = log.accepted.length;
            machine.hearOffer(one.id, one.bytes);
            if (log.accepted.length > before) offered.set(one.id, one.bytes);
          }
        }
        for (const [accepted, bytes] of offered) {
          expect(accepted).toBeGreaterThan(0);
          expect(accepted).toBeLessThanOrEqual(asks);
          expect(bytes).toBeLessThanOrEqual(mostStillBytes);
        }
        expect(log.shown.length).toBeLessThanOrEqual(asks);
      }),
    );
  });
});

describe("the patient's page", () => {
  test('shows the picture first, and sends exactly that one after the tap', async () => {
    const { machine, log, steps } = giving();
    machine.hearAsk(1);
    await settle();
    expect(log.sent).toEqual([]);
    machine.allow();
    expect(log.sent).toEqual([[1, log.shown[0]]]);
    machine.allow();
    expect(log.sent).toHaveLength(1);
    machine.hearDone(1);
    expect(steps).toEqual(['taking', 'ready', 'sending', 'sent']);
  });

  test('another try: the earlier picture is not the one that goes', async () => {
    const pictures = ['1', '2'];
    const { machine, log } = giving({ take: async () => picture(pictures.shift()) });
    machine.hearAsk(1);
    await settle();
    machine.frameAgain();
    machine.allow();
    expect(log.sent).toEqual([]);
    void machine.takeNow();
    await settle();
    machine.allow();
    expect(log.sent).toEqual([[1, log.shown[1]]]);
    expect(await log.sent[0]?.[1].text()).toBe('2');
  });

  test('refused, also on its way: it stops, and the doctor is told', async () => {
    const { machine, log } = giving();
    machine.hearAsk(1);
    await settle();
    machine.refuse();
    expect(log).toMatchObject({ answers: [[1, 'refused']], sent: [], stopped: [] });
    machine.hearAsk(2);
    await settle();
    machine.allow();
    machine.refuse();
    expect(log).toMatchObject({
      answers: [
        [1, 'refused'],
        [2, 'refused'],
      ],
      stopped: [2],
    });
  });

  test('a camera that gives nothing: the doctor is told', async () => {
    const { machine, log } = giving({ take: () => Promise.reject(new Error('off')) });
    machine.hearAsk(1);
    await settle();
    expect(log.answers).toEqual([[1, 'unable']]);
    expect(machine.step).toBe('none');
  });

  test('the doctor takes the question back while the picture is taken: it is not even shown', async () => {
    let taken: (blob: Blob) => void = () => {};
    const { machine, log } = giving({ take: () => new Promise((resolve) => (taken = resolve)) });
    machine.hearAsk(1);
    await settle();
    machine.hearAsk(0);
    taken(picture());
    await settle();
    expect([machine.step, log.shown]).toEqual(['none', []]);
  });

  test('whatever the doctor’s page says, nothing goes without a tap, one picture is taken at a time, and no answer is for another question', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('ask' as const), id: fc.nat(5) }),
      fc.record({
        kind: fc.constantFrom('allow' as const, 'refuse' as const, 'frame' as const, 'take' as const),
      }),
      fc.record({ kind: fc.constant('done' as const), id: fc.nat(5) }),
      fc.record({ kind: fc.constant('wait' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        let running = 0;
        let most = 0;
        const { machine, log } = giving({
          take: async () => {
            running += 1;
            most = Math.max(most, running);
            await Promise.resolve();
            running -= 1;
            return picture();
          },
        });
        let taps = 0;
        let asked = 0;
        for (const one of acts) {
          if (one.kind === 'ask') {
            machine.hearAsk(one.id);
            asked = one.id;
          } else if (one.kind === 'done') machine.hearDone(one.id);
          else if (one.kind === 'allow') {
            taps += 1;
            const before = log.sent.length;
            machine.allow();
            if (log.sent.length > before) {
              expect(log.sent.at(-1)?.[0]).toBe(asked);
              expect(log.sent.at(-1)?.[1]).toBe(log.shown.at(-1));
            }
          } else if (one.kind === 'refuse') machine.refuse();
          else if (one.kind === 'frame') machine.frameAgain();
          else if (one.kind === 'take') void machine.takeNow();
          else await settle();
        }
        await settle();
        expect(most).toBeLessThanOrEqual(1);
        expect(log.sent.length).toBeLessThanOrEqual(taps);
        for (const [id] of log.answers) expect(id).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
