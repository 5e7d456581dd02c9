import { beforeEach, expect, test, vi } from 'vitest';
import type { Piece } from '../../../static/reading/pieces.ts';
import { Reader } from '../../../static/reading/reader.ts';
import { ownVoice } from '../../../static/reading/voices.ts';

const voice = (lang: string, localService = true, isDefault = false) =>
  ({ lang, localService, default: isDefault, name: `${lang} ${localService}` }) as SpeechSynthesisVoice;
const piece = (text: string, lang = 'de') => ({ text, lang, element: {} }) as Piece;

class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

let said: SpeechSynthesisUtterance[] = [];
let voices: SpeechSynthesisVoice[] = [];
const synthesis = {
  getVoices: () => voices,
  speak: (one: SpeechSynthesisUtterance) => void said.push(one),
  // As browsers do: what is ended by it ends with an event.
  cancel: vi.fn(() => fail(said.at(-1))),
};

const end = (one?: SpeechSynthesisUtterance) => one?.onend?.({} as SpeechSynthesisEvent);
const fail = (one?: SpeechSynthesisUtterance) => one?.onerror?.({} as SpeechSynthesisErrorEvent);

beforeEach(() => {
  said = [];
  voices = [voice('de-DE'), voice('uk_UA')];
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  return () => vi.unstubAllGlobals();
});

function reader(pieces: () => Piece[]) {
  const shown: (string | null)[] = [];
  const made = new Reader({
    synthesis,
    pieces,
    onPiece: (one) => shown.push(one?.text ?? null),
  });
  return { made, shown };
}
const texts = () => said.map(({ text }) => text);

test('one piece after the other, each shown while it is read, then silence', () => {
  const { made, shown } = reader(() => [piece('eins'), piece('zwei')]);
  made.start();
  end(said[0]);
  end(said[1]);
  expect([texts(), shown, made.isReading]).toEqual([['eins', 'zwei'], ['eins', 'zwei', null], false]);
});

test('after a stop it goes on with the same piece, wherever that is now; after the end from the beginning', () => {
  let pieces = [piece('eins'), piece('zwei'), piece('drei')];
  const { made } = reader(() => pieces);
  made.start();
  end(said[0]);
  made.stop();
  expect(made.isReading).toBe(false);
  // What ends late, and what the stop itself ends, starts nothing.
  end(said[1]);
  expect(texts()).toEqual(['eins', 'zwei']);
  pieces = [piece('neu'), ...pieces];
  made.start();
  expect(texts().at(-1)).toBe('zwei');
  end(said.at(-1));
  end(said.at(-1));
  made.start();
  expect(texts().at(-1)).toBe('neu');
});

test('where the piece is gone it begins anew', () => {
  let pieces = [piece('eins'), piece('zwei')];
  const { made } = reader(() => pieces);
  made.start();
  end(said[0]);
  made.stop();
  pieces = [piece('ganz anders')];
  made.start();
  expect(texts().at(-1)).toBe('ganz anders');
});

test('each piece by a voice of its language; what no own voice can say is left out', () => {
  const { made } = reader(() => [piece('ja'), piece('نعم', 'ar'), piece('так', 'uk')]);
  made.start();
  end(said[0]);
  expect(said.map((one) => [one.text, one.voice?.lang])).toEqual([
    ['ja', 'de-DE'],
    ['так', 'uk_UA'],
  ]);
});

test('a device that fails to speak leaves no button that says it does', () => {
  const { made, shown } = reader(() => [piece('eins')]);
  made.start();
  fail(said[0]);
  expect([made.isReading, shown]).toEqual([false, ['eins', null]]);
});

test('D4: never a voice that sends the words to a server', () => {
  expect(ownVoice([voice('de-DE', false, true)], 'de')).toBeUndefined();
  expect(ownVoice([voice('de-DE', false, true), voice('de-AT')], 'de')?.localService).toBe(true);
});

test('plain German has a German voice; the default one is preferred', () => {
  expect(ownVoice([voice('de-AT'), voice('de-DE', true, true)], 'de-simple')?.lang).toBe('de-DE');
  expect(ownVoice([voice('en-US')], 'de')).toBeUndefined();
});
