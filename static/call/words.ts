import type { Words } from '../page/words.ts';
import { type CallPhase, type CallState, type Over, phaseOf } from './call_state.ts';

/** Whom the words name. */
export interface Names {
  /** The practice's phone number; empty where there is none. */
  phone: string;
  /** The doctor for the patient, the patient for the doctor. */
  other: string;
}

/** What `call-state` says: where one is, in two or three words. */
export function stateWord(state: CallState): string {
  // For the practice, a patient who has hung up does not sit in the waiting room.
  if (state.side === 'practice' && state.otherLeft && state.over === null) return 'Nicht verbunden';
  return stateWords[phaseOf(state)];
}

const stateWords: Record<CallPhase, string> = {
  preparing: 'Noch nicht angemeldet',
  waiting: 'Im Wartezimmer',
  connecting: 'Verbindung wird aufgebaut',
  connected: 'Verbunden',
  reconnecting: 'Verbindung unterbrochen',
  ended: 'Beendet',
};

/** What happens and what to do, for either side. */
export function callWords(state: CallState, names: Names): Words {
  if (state.over !== null) return overWords(state.over, state.side);
  const words = state.side === 'practice' ? practiceWords(state, names) : patientWords(state, names);
  return state.slow ? { ...words, help: slowWords(state.side, names.phone) } : words;
}

function patientWords(state: CallState, { other }: Names): Words {
  switch (phaseOf(state)) {
    case 'preparing':
      return { title: '', help: '' };
    case 'waiting':
      if (state.otherLeft) return awayWords(other);
      // The doctor sees a guest only once the conversation runs (lesson 20: what is said must be true).
      if (state.side === 'guest')
        return {
          title: 'Sie sind angemeldet.',
          help: 'Die Praxis bittet Sie herein, wenn das Gespräch begonnen hat.',
        };
      return {
        title: state.practicePresent
          ? `${state.queue?.here ? other : 'Die Praxis'} weiß, dass Sie da sind.`
          : 'Sie sind angemeldet. Die Praxis wird benachrichtigt.',
        help: 'Das Gespräch beginnt von selbst.',
      };
    case 'connecting':
      return { title: 'Sie werden hereingebeten …', help: `${other} ist gleich zu sehen.` };
    case 'connected':
      return { title: other, help: '' };
    default:
      if (state.link === 'unheard') return unheardWords(other);
      return state.socketOpen && state.admitted && !state.peerThere ? awayWords(other) : brokenWords;
  }
}

function practiceWords(state: CallState, { other }: Names): Words {
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
      if (state.link === 'unheard') return unheardWords(other);
      return state.socketOpen && !state.peerThere ? awayWords(other) : brokenWords;
    default:
      return state.entered && !state.peerThere
        ? awayWords(other)
        : { title: 'Die Verbindung wird aufgebaut …', help: '' };
  }
}

const brokenWords: Words = {
  title: 'Die Verbindung ist unterbrochen.',
  help: 'Wir stellen sie gerade wieder her. Sie müssen nichts tun.',
};

/** Lesson 32: the other side may go on to be seen and heard here. */
function unheardWords(other: string): Words {
  return {
    title: `${other} hört und sieht Sie gerade nicht.`,
    help: 'Wir stellen die Verbindung gerade wieder her. Sie müssen nichts tun.',
  };
}

function awayWords(other: string): Words {
  return {
    title: `${other} ist gerade nicht verbunden.`,
    help: 'Bitte bleiben Sie hier. Es geht von selbst weiter.',
  };
}

/** P7: the people decide whether to go on; the page never hangs up by itself. */
function slowWords(side: CallState['side'], phone: string): string {
  if (side === 'practice') return 'Das dauert ungewöhnlich lange. Die Telefonnummer steht neben dem Bild.';
  const call = phone && ` Sie erreichen die Praxis auch am Telefon: ${phone}.`;
  return `Das dauert ungewöhnlich lange. Wir versuchen es weiter.${call}`;
}

function overWords(over: Over, side: CallState['side']): Words {
  switch (over) {
    case 'ending':
      return {
        title: 'Die Videosprechstunde ist beendet.',
        help: 'Kamera und Mikrofon sind aus. Hat die Praxis noch etwas vergessen, geht es gleich hier weiter.',
      };
    case 'visit_ended':
      return side !== 'practice'
        ? {
            title: 'Die Videosprechstunde ist beendet.',
            help: 'Kamera und Mikrofon sind aus. Auf diesem Gerät ist nichts geblieben. Sie können das Fenster schließen.',
          }
        : { title: 'Das Gespräch ist beendet.', help: 'Kamera und Mikrofon sind aus.' };
    case 'cancelled':
      return { title: 'Der Termin ist abgesagt.', help: 'Kamera und Mikrofon sind aus.' };
    case 'withdrawn':
      return {
        title: 'Die Einwilligung ist widerrufen.',
        help: 'Das Gespräch ist beendet. Kamera und Mikrofon sind aus.',
      };
    case 'removed':
      return {
        title: 'Sie nehmen nicht mehr am Gespräch teil.',
        help: 'Die Praxis hat Ihre Teilnahme beendet. Kamera und Mikrofon sind aus.',
      };
    case 'left':
      return side !== 'practice'
        ? {
            title: 'Sie haben aufgelegt.',
            help: 'Kamera und Mikrofon sind aus. Sie können wieder eintreten, bis die Praxis das Gespräch beendet.',
          }
        : {
            title: 'Sie haben aufgelegt.',
            help: 'Kamera und Mikrofon sind aus. Das Gespräch ist noch nicht beendet.',
          };
    case 'replaced':
      return {
        title: 'In einem anderen Fenster geöffnet',
        help: 'Dort geht es weiter. Hier sind Kamera und Mikrofon aus.',
      };
    case 'signed_out':
      return { title: 'Sie sind nicht mehr angemeldet.', help: 'Bitte melden Sie sich noch einmal an.' };
    case 'broken':
      return {
        title: 'Hier ist etwas schiefgegangen.',
        help: 'Bitte laden Sie die Seite neu. Hilft das nicht, rufen Sie bitte an.',
      };
  }
}
