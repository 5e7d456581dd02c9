import { type CallState, type Over, phaseOf } from '../call/call_state.ts';
import { awayWords, type CallWords, lostWords, type Names, overWords, phaseWord } from '../call/words.ts';
import type { Words } from '../page/words.ts';

/** What the doctor reads of the call; where it is what the patient reads, it has the same words. */
export const doctorCallWords: CallWords = {
  stateWord(state) {
    // For the practice, a patient who has hung up does not sit in the waiting room.
    if (state.otherLeft && state.over === null) return 'Nicht verbunden';
    return phaseWord(phaseOf(state));
  },
  words(state, names) {
    if (state.over !== null) return doctorOverWords[state.over] ?? overWords(state.over);
    const words = doctorWords(state, names);
    return state.slow ? { ...words, help: slowHelp } : words;
  },
};

/** P7: the people decide whether to go on. */
const slowHelp = 'Das dauert ungewöhnlich lange. Die Telefonnummer steht neben dem Bild.';

function doctorWords(state: CallState, { other }: Names): Words {
  switch (phaseOf(state)) {
    case 'waiting':
      return state.otherLeft
        ? {
            title: `${other} hat aufgelegt.`,
            help: 'Sobald die Seite dort wieder offen ist, geht es von selbst weiter.',
          }
        : { title: 'Noch nicht hereingebeten', help: 'Bild und Ton beginnen erst, wenn Sie hereinbitten.' };
    case 'connected':
      return { title: other, help: '' };
    case 'reconnecting':
      return lostWords(state, other, true);
    default:
      return state.entered && !state.peerThere
        ? awayWords(other)
        : { title: 'Die Verbindung wird aufgebaut …', help: '' };
  }
}

const doctorOverWords: Partial<Record<Over, Words>> = {
  visit_ended: { title: 'Das Gespräch ist beendet.', help: 'Kamera und Mikrofon sind aus.' },
  left: {
    title: 'Sie haben aufgelegt.',
    help: 'Kamera und Mikrofon sind aus. Das Gespräch ist noch nicht beendet.',
  },
  signed_out: { title: 'Sie sind nicht mehr angemeldet.', help: 'Bitte melden Sie sich noch einmal an.' },
};
