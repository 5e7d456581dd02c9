import * as phrase from '../../../languages/keys.ts';
import type { CallPort, Part } from '../../call/port.ts';
import { announce } from '../../page/announce.ts';
import { buttonsFor, onAct, part, setText } from '../../page/page.ts';
import { say } from '../../page/say.ts';
import { CaptionLines } from './lines.ts';
import { loadLanguage, localIn, localRecognition, type Recognition } from './recognition.ts';

export type BindCaptions = (call: CallPort) => Part;

/** `off`, `asking` and `on` speak for themselves; in all others a sentence says what is, and what helps. */
type State = 'off' | 'asking' | 'on' | 'cannot' | 'to_load' | 'loading' | 'stopped';

/** A browser ends listening by itself, after a pause or some minutes; so often at once is a fault. */
const mostStarts = 5;
const calmMs = 10_000;

/**
 * Captions of what the other side says (L3), written by this device alone: off at first, for this page, and
 * nowhere kept. Whoever cannot have them reads why.
 */
export const bindCaptions: BindCaptions = (call) => {
  const recognitionClass = localRecognition();
  const lang = part('captions').dataset.speech ?? 'de-DE';
  const lines = new CaptionLines();
  let state: State = 'off';
  let listening: Recognition | null = null;
  let starts: number[] = [];

  function show(next: State): void {
    state = next;
    part('captions').hidden = state === 'off';
    for (const button of buttonsFor('captions')) button.setAttribute('aria-pressed', String(state === 'on'));
    const isPlain = state === 'on' || state === 'off' || state === 'asking';
    const words = isPlain ? '' : say(phrase.captionsState, { state });
    setText(part('captions-who'), words || say(phrase.captionsWho));
    showLines([]);
    announce(words);
    setText(part('captions-key'), say(phrase.captionsKey, { state }));
    part('captions-key').hidden = state === 'loading';
    setText(part('captions-off'), say(phrase.captionsKey, { state: 'off' }));
    part('captions-off').hidden = state !== 'to_load';
  }

  function showLines(texts: readonly string[]): void {
    part('captions-text').replaceChildren(
      ...texts.map((text) => {
        const line = document.createElement('p');
        line.textContent = text;
        return line;
      }),
    );
  }

  async function turnOn(): Promise<void> {
    if (!recognitionClass) return show('cannot');
    show('asking');
    const local = await localIn(recognitionClass, lang);
    // Switched off meanwhile.
    if (state !== 'asking') return;
    if (local === 'ready') {
      show('on');
      starts = [];
      listen();
    } else show(local === 'to_load' ? 'to_load' : 'cannot');
  }

  async function load(): Promise<void> {
    if (!recognitionClass) return;
    show('loading');
    const isThere = await loadLanguage(recognitionClass, lang);
    if (state !== 'loading') return;
    if (isThere) await turnOn();
    else show('stopped');
  }

  function turnOff(): void {
    stopListening();
    lines.forget();
    show('off');
  }

  function stopListening(): void {
    const former = listening;
    listening = null;
    former?.abort();
  }

  /** To whoever the large picture shows, as soon as there is sound. */
  function listen(): void {
    const track = call.peer(call.mainSeat)?.sound.getAudioTracks()[0];
    if (state !== 'on' || listening || track?.readyState !== 'live') return;
    const now = performance.now();
    starts = [...starts.filter((at) => now - at < calmMs), now];
    if (starts.length > mostStarts || !recognitionClass) show('stopped');
    else listenTo(track, new recognitionClass());
  }

  function listenTo(track: MediaStreamTrack, recognition: Recognition): void {
    Object.assign(recognition, { lang, continuous: true, interimResults: true, processLocally: true });
    recognition.onresult = ({ resultIndex, results }) => {
      if (listening !== recognition) return;
      const news = Array.from(results).slice(resultIndex);
      showLines(lines.note(news.map((one) => ({ text: one[0]?.transcript ?? '', isFinal: one.isFinal }))));
    };
    recognition.onerror = ({ error }) => {
      // That nobody has said anything is none.
      if (listening !== recognition || error === 'no-speech' || error === 'aborted') return;
      stopListening();
      show('stopped');
    };
    recognition.onend = () => {
      if (listening !== recognition) return;
      listening = null;
      listen();
    };
    listening = recognition;
    try {
      recognition.start(track);
    } catch {
      listening = null;
      show('stopped');
    }
  }

  onAct({
    captions: () => void (state === 'off' ? turnOn() : turnOff()),
    'captions-off': turnOff,
    'captions-key': () => void (state === 'to_load' ? load() : turnOff()),
  });
  // A new connection has a track of its own.
  call.onOpen(({ seat }) => {
    if (seat !== call.mainSeat || state !== 'on') return;
    stopListening();
    listen();
  });
  return { forget: turnOff };
};
