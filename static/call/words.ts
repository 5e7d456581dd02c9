import * as phrase from '../../languages/keys.ts';
import { type Saying, say } from '../page/say.ts';
import type { Words } from '../page/words.ts';
import { type CallPhase, type CallState, type Over, phaseOf } from './call_state.ts';

/** Whom the words name. */
export interface Names {
  /** The practice's phone number; empty where there is none. */
  phone: string;
  /** The doctor for the patient, the patient for the doctor. */
  other: string;
}

/** What a side of the call reads: `callWords` for patients and guests. */
export interface CallWords {
  /** What `call-state` says: where one is, in two or three words. */
  stateWord(state: CallState): string;
  /** What happens and what to do. */
  words(state: CallState, names: Names): Words;
}

export const callWords: CallWords = {
  stateWord: (state) => phaseWord(phaseOf(state)),
  words(state, names) {
    if (state.over !== null) return overWords(state.over);
    const words = patientWords(state, names);
    return state.slow ? { ...words, help: slowWords(names.phone) } : words;
  },
};

/** Where one is, as both sides read it. */
export function phaseWord(phase: CallPhase): string {
  return say(phaseWords[phase]);
}

const phaseWords: Record<CallPhase, Saying<null>> = {
  preparing: phrase.callPreparing,
  waiting: phrase.callWaiting,
  connecting: phrase.callConnecting,
  connected: phrase.callConnected,
  reconnecting: phrase.callReconnecting,
  ended: phrase.callEnded,
};

function patientWords(state: CallState, { other }: Names): Words {
  switch (phaseOf(state)) {
    case 'preparing':
      return { title: '', help: '' };
    case 'waiting':
      if (state.otherLeft) return awayWords(other);
      // The doctor sees a guest only once the conversation runs (lesson 20: what is said must be true).
      if (state.side === 'guest') return { title: say(phrase.waitGuest), help: say(phrase.waitGuestHelp) };
      return { title: waitingTitle(state, other), help: say(phrase.waitHelp) };
    case 'connecting':
      return { title: say(phrase.askedIn), help: say(phrase.askedInHelp, { other }) };
    case 'connected':
      return { title: other, help: '' };
    default:
      return lostWords(state, other, state.admitted);
  }
}

function waitingTitle({ practicePresent, queue }: CallState, other: string): string {
  if (!practicePresent) return say(phrase.waitPracticeTold);
  return queue?.here ? say(phrase.waitDoctorKnows, { other }) : say(phrase.waitPracticeKnows);
}

/**
 * The connection is not there at this moment.
 *
 * @param met both have been in the conversation
 */
export function lostWords(state: CallState, other: string, met: boolean): Words {
  // Lesson 32: the other side may go on to be seen and heard here.
  if (state.link === 'unheard')
    return { title: say(phrase.callUnheard, { other }), help: say(phrase.callUnheardHelp) };
  if (state.socketOpen && met && !state.peerThere) return awayWords(other);
  return { title: say(phrase.callBroken), help: say(phrase.callBrokenHelp) };
}

/** The page of the other side is closed. */
export function awayWords(other: string): Words {
  return { title: say(phrase.callAway, { other }), help: say(phrase.callAwayHelp) };
}

/** P7: the people decide whether to go on; the page never hangs up by itself. */
function slowWords(phone: string): string {
  return phone ? say(phrase.callSlowPhone, { phone }) : say(phrase.callSlow);
}

/** How it ended; the practice has some words of its own (static/practice/call_words.ts). */
export function overWords(over: Over): Words {
  const { title, help } = overPhrases[over];
  return { title: say(title), help: say(help) };
}

const broken = { title: phrase.overBroken, help: phrase.overBrokenHelp } as const;

const overPhrases: Record<Over, Record<keyof Words, Saying<null>>> = {
  ending: { title: phrase.overEnded, help: phrase.overEndingHelp },
  visit_ended: { title: phrase.overEnded, help: phrase.overEndedHelp },
  cancelled: { title: phrase.overCancelled, help: phrase.overOff },
  withdrawn: { title: phrase.overWithdrawn, help: phrase.overWithdrawnHelp },
  removed: { title: phrase.overRemoved, help: phrase.overRemovedHelp },
  left: { title: phrase.overLeft, help: phrase.overLeftHelp },
  replaced: { title: phrase.overReplaced, help: phrase.overReplacedHelp },
  broken,
  // Nobody signs in here but the practice.
  signed_out: broken,
};
