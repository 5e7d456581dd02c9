import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../signaling/messages.ts';
import {
  type ChannelMessage,
  mostMessageCharacters,
  readChannelMessage,
} from '../../../static/connection/channel.ts';
import {
  BeforeReload,
  mayRepeat,
  piecesOf,
  type Repeated,
  Transcript,
} from '../../../static/conversation/chat_history.ts';
import { doctor, jonas, noCode, patient } from '../fakes/call.ts';

const former = { ...patient, instance: 'former page' };
const said = (text: string, mine: boolean, at: number, id: number | null = null) => ({
  text,
  mine,
  at,
  id,
  instance: former.instance,
  proved: false,
});

/** What the pieces bring to a page that has just been loaded, as they travel. */
function receive(pieces: readonly ChannelMessage[], from: Person, page = met(from)): boolean[] {
  return pieces.map((piece) => {
    const read = readChannelMessage(JSON.stringify(piece));
    return read?.type === 'chat_history' && page.take(read, from) !== null;
  });
}

function met(...people: Person[]): BeforeReload {
  const page = new BeforeReload();
  page.meet(people);
  return page;
}

const textsOf = ({ shown }: BeforeReload) =>
  shown.said.map(({ own, text }) => `${own ? 'own' : 'other'}: ${text}`);
const pieceOf = (all: Repeated[]) => piecesOf({ said: all, cut: false });

describe('what one page says again to another that was loaded anew', () => {
  test('comes whole and in its order, in pieces that the channel takes, whatever was written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom('x'.repeat(2000), '"'.repeat(2000), '\u0000'.repeat(2000)),
    );
    const all = fc.array(fc.record({ mine: fc.boolean(), text: text.filter((one) => one.trim() !== '') }), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(all, (messages) => {
        const transcript = new Transcript();
        for (const [at, { mine, text: words }] of messages.entries())
          transcript.note('patient', said(words, mine, at));
        const kept = transcript.former('patient', 'this page');
        const pieces = piecesOf(kept);
        for (const piece of pieces)
          expect(JSON.stringify(piece).length).toBeLessThanOrEqual(mostMessageCharacters);
        const page = met(doctor);
        expect(receive(pieces, doctor, page)).toEqual(
          pieces.map((_piece, index) => index === pieces.length - 1),
        );
        const { shown } = page;
        expect(shown.said.map(({ text: words }) => words)).toEqual(kept.said.map(({ text: words }) => words));
        expect(shown.said.map(({ own }) => own)).toEqual(kept.said.map(({ mine }) => !mine));
        // The latest are there; what is missing is said.
        expect(kept.said.at(-1)?.text).toBe(messages.at(-1)?.text);
        expect(kept.said.length === messages.length || (kept.cut && shown.cut)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('is what was said with an earlier page of the same seat, and nothing that is on its way or on that page', () => {
    const transcript = new Transcript();
    transcript.note('patient', said('Guten Tag', true, 1, 1));
    transcript.note('patient', said('unterwegs', true, 2, 2));
    transcript.note('patient', { ...said('schon hier', false, 3), instance: patient.instance });
    transcript.note('guest-a', said('Dolmetscher', true, 4, 3));
    const texts = (open?: Set<number>) =>
      transcript.former('patient', patient.instance, open).said.map(({ text }) => text);
    expect(texts(new Set([2]))).toEqual(['Guten Tag']);
    expect(texts()).toEqual(['Guten Tag', 'unterwegs']);
    // A guest who has come later has said and heard nothing.
    expect(transcript.former('guest-b', 'any page').said).toEqual([]);
  });

  test('of a very long conversation the latest part, and that there was more', () => {
    const transcript = new Transcript();
    for (let at = 0; at < 1000; at++) transcript.note('patient', said(`Nachricht ${at}`, true, at));
    const kept = transcript.former('patient', 'this page');
    expect([kept.said.length, kept.said.at(-1)?.text, kept.cut]).toEqual([300, 'Nachricht 999', true]);
  });
});

describe('X1: it is repeated', () => {
  const code = { ...noCode, digits: '481207', verdict: 'open' as const };
  test.each([
    ['not before there is a code', noCode, false, false],
    ['not without one', { ...noCode, verdict: 'missing' as const }, false, false],
    [
      'where the person goes on knowingly',
      { ...noCode, verdict: 'missing' as const, accepted: true },
      true,
      true,
    ],
    ['with a code', code, false, true],
    ['not where the codes differ', { ...code, verdict: 'mismatch' as const }, false, false],
    ['not to a page that has broken the rules', { ...code, verdict: 'refused' as const }, false, false],
    ['with another code, where nobody had compared', { ...code, changed: true }, false, true],
    ['not with another code, where they had', { ...code, changed: true }, true, false],
    ['not because the other page says so', { ...code, verdict: 'told' as const, changed: true }, true, false],
    ['once the person has compared anew', { ...code, verdict: 'same' as const }, true, true],
  ])('%s', (_when, now, proved, may) => {
    expect(mayRepeat([{ proved: false }, { proved }], now)).toBe(may);
  });
});

describe('lesson 22: a page takes of it', () => {
  const one = (text: string, mine = true, at = 0): Repeated => ({ mine, text, at });

  test('what comes from the page that it met first, once', () => {
    const page = met(doctor);
    expect(receive(pieceOf([one('Guten Tag')]), doctor, page)).toEqual([true]);
    // Said again, because the confirmation was lost: confirmed, and not shown twice.
    expect(receive(pieceOf([one('Guten Tag'), one('untergeschoben', false)]), doctor, page)).toEqual([true]);
    expect(textsOf(page)).toEqual(['other: Guten Tag']);
  });

  test('nothing from a later page: this one knows itself what was said', () => {
    const page = met(patient);
    page.meet([{ ...patient, instance: 'another page' }]);
    expect(
      receive(pieceOf([one('Sie haben zugesagt', false)]), { ...patient, instance: 'another page' }, page),
    ).toEqual([false]);
    expect(textsOf(page)).toEqual([]);
  });

  test('no pieces without a beginning, twice, out of order, or more than it holds', () => {
    const pieces = pieceOf(Array.from({ length: 100 }, (_, at) => one(`Nachricht ${at}`, true, at)));
    const page = met(doctor);
    expect(receive([...pieces.slice(1), ...pieces.slice(2)], doctor, page)).not.toContain(true);
    expect(
      receive([pieces[0] as ChannelMessage, pieces[0] as ChannelMessage, ...pieces.slice(2)], doctor, page),
    ).not.toContain(true);
    expect(textsOf(page)).toEqual([]);
    expect(receive(pieces, doctor, page).at(-1)).toBe(true);
    expect(textsOf(page)).toHaveLength(100);

    const flood = Array.from({ length: 60 }, (_, index) => ({
      type: 'chat_history' as const,
      part: index + 1,
      parts: 60,
      cut: false,
      said: Array(30).fill(one('Flut')),
    }));
    const other = met(doctor);
    receive(flood, doctor, other);
    expect(textsOf(other)).toHaveLength(300);
  });

  test('own words, which several repeat, once; others by who has said them, in the order of time', () => {
    const page = met(doctor, jonas);
    receive(
      pieceOf([one('Guten Tag', true, 10), one('Ja', false, 2000), one('Ja', false, 4000)]),
      doctor,
      page,
    );
    receive(
      pieceOf([one('Ich dolmetsche', true, 1000), one('Ja', false, 2100), one('Ja', false, 4100)]),
      jonas,
      page,
    );
    expect(page.shown.said.map(({ own, seat, text }) => [own, seat, text])).toEqual([
      [false, 'doctor', 'Guten Tag'],
      [false, 'guest-a', 'Ich dolmetsche'],
      [true, 'doctor', 'Ja'],
      [true, 'doctor', 'Ja'],
    ]);
  });

  test('and says it in its turn to that seat, when the page there is loaded anew as well', () => {
    const page = met(doctor);
    const [piece] = pieceOf([one('Guten Tag', true, 1), one('Ja', false, 2)]);
    const taken = (piece && page.take(piece, doctor)) ?? [];
    const transcript = new Transcript();
    transcript.note('doctor', said('inzwischen', true, 3, 1));
    for (const { own, text, at } of taken) transcript.note('doctor', said(text, own, at));
    expect(transcript.former('doctor', 'next page').said.map(({ mine, text }) => [mine, text])).toEqual([
      [false, 'Guten Tag'],
      [true, 'Ja'],
      [true, 'inzwischen'],
    ]);
  });

  test('S7: nothing is left when it is over', () => {
    const page = met(doctor);
    receive(pieceOf([one('Guten Tag')]), doctor, page);
    page.forget();
    expect(page.shown).toEqual({ said: [], cut: false });
  });
});
