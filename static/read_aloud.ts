import { buttonsFor, onAct, part } from './page/page.ts';
import { piecesOf } from './reading/pieces.ts';
import { Reader } from './reading/reader.ts';
import { ownVoice } from './reading/voices.ts';

/*
 * Issue 18, 4: a page that must be understood can be listened to. Where the device has no voice of its own
 * for the page's language there is no button.
 */

const synthesis = typeof speechSynthesis === 'object' ? speechSynthesis : null;
if (synthesis && typeof SpeechSynthesisUtterance === 'function') bindReader(synthesis);

function bindReader(synthesis: SpeechSynthesis): void {
  const reader = new Reader({
    synthesis,
    pieces: () => piecesOf(part('read-aloud').closest('main') ?? document.body),
    onPiece(piece) {
      for (const element of document.querySelectorAll('.being-read')) element.classList.remove('being-read');
      piece?.element.classList.add('being-read');
      piece?.element.scrollIntoView({ block: 'nearest' });
      showButtons(piece !== null);
    },
  });
  const offer = () => {
    const voice = ownVoice(synthesis.getVoices(), document.documentElement.lang);
    part('read-aloud').dataset.voice = voice ? 'own' : 'none';
  };
  // Voices are known a moment later; a browser without this event knows them at once.
  synthesis.addEventListener?.('voiceschanged', offer);
  offer();
  onAct({ read: () => reader.start(), 'read-stop': () => reader.stop() });
  // The voice belongs to the browser and would go on after the page.
  addEventListener('pagehide', () => reader.stop());
}

/** The focus goes on from the one button to the other, also where the reading ends by itself. */
function showButtons(reads: boolean): void {
  const [start, stop] = [buttonsFor('read')[0], buttonsFor('read-stop')[0]];
  const hadFocus = document.activeElement === start || document.activeElement === stop;
  if (start) start.hidden = reads;
  if (stop) stop.hidden = !reads;
  if (hadFocus) (reads ? stop : start)?.focus();
}
