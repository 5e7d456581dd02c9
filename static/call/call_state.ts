import type { EndReason, QueueMessage } from '../../signaling/messages.ts';
import type { Link } from '../connection/link.ts';
import { codeOn, noTrust, type SecurityCode } from '../connection/trust.ts';

/** The words of contract.md for `call-state`, and `preparing` before the waiting room. */
export type CallPhase = 'preparing' | 'waiting' | 'connecting' | 'connected' | 'reconnecting' | 'ended';

/**
 * Why this page has no part in the visit any more. `ending`: the doctor has ended it, and may take that back
 * for some seconds. `left`: hung up, may come back. `broken`: it broke the
 * socket's rules.
 */
export type Over = EndReason | 'ending' | 'left' | 'replaced' | 'signed_out' | 'broken';

/** What one page knows of its visit. Nothing here knows a browser, so all of it is tested without one. */
export interface CallState {
  side: 'patient' | 'guest' | 'practice';
  /** The hub has given this page its place. */
  entered: boolean;
  /** The doctor has clicked „Hereinbitten“, and the server has not answered yet. */
  admitting: boolean;
  admitted: boolean;
  /** A page of the practice shows the waiting list or a call (lesson 20). */
  practicePresent: boolean;
  /** Whose turn it is, while this page waits; null before it was told. */
  queue: QueueMessage | null;
  /** False while the way to the server is interrupted. */
  socketOpen: boolean;
  /** The other page is connected to the hub. */
  peerThere: boolean;
  link: Link;
  /** There was a conversation already. */
  talked: boolean;
  /** The other side has hung up. */
  otherLeft: boolean;
  /** It takes longer than it should. */
  slow: boolean;
  /** It takes so long that the phone is the better way (P7). */
  verySlow: boolean;
  /** Whether the connection can be trusted (D2). */
  code: SecurityCode;
  over: Over | null;
}

export type CallEvent =
  | { type: 'waiting'; practicePresent: boolean }
  | QueueMessage
  /** The doctor's page has its place. */
  | { type: 'joined'; admitted: boolean }
  | { type: 'admitting' }
  | { type: 'admitted' }
  | { type: 'peer'; there: boolean }
  | { type: 'link'; link: Link }
  | { type: 'socket'; open: boolean }
  | { type: 'other_left' }
  | { type: 'slow' }
  | { type: 'very_slow' }
  | { type: 'code'; code: SecurityCode }
  | { type: 'over'; over: Over }
  /** The server does not know of an arrival: name and confirmation are needed (again). */
  | { type: 'not_entered' }
  | { type: 'start_again' };

export function startState(side: CallState['side']): CallState {
  return {
    side,
    entered: false,
    admitting: false,
    admitted: false,
    practicePresent: false,
    queue: null,
    socketOpen: true,
    peerThere: false,
    link: 'none',
    talked: false,
    otherLeft: false,
    slow: false,
    verySlow: false,
    code: codeOn(noTrust(side === 'practice')),
    over: null,
  };
}

/** The only place where a call changes its state. What is over stays over until the person enters again. */
export function nextState(state: CallState, event: CallEvent): CallState {
  if (event.type === 'start_again') return startState(state.side);
  // What ends may still end for good.
  if (state.over !== null)
    return state.over === 'ending' && event.type === 'over' ? { ...state, over: event.over } : state;
  switch (event.type) {
    case 'waiting':
      return {
        ...state,
        entered: true,
        admitted: false,
        practicePresent: event.practicePresent,
        slow: false,
        verySlow: false,
      };
    case 'queue':
      return { ...state, queue: event };
    case 'admitting':
      return { ...state, admitting: !state.admitted };
    case 'joined':
      return {
        ...state,
        entered: true,
        admitting: state.admitting && !event.admitted,
        admitted: event.admitted,
        talked: event.admitted && (state.talked || state.link === 'connected'),
      };
    case 'admitted':
      return {
        ...state,
        entered: true,
        admitting: false,
        admitted: true,
        practicePresent: true,
        queue: null,
        talked: state.talked || state.link === 'connected',
      };
    case 'peer':
      return { ...state, peerThere: event.there, otherLeft: state.otherLeft && !event.there };
    case 'link':
      return {
        ...state,
        link: event.link,
        talked: state.talked || (state.admitted && event.link === 'connected'),
        slow: event.link === 'connected' ? false : state.slow,
        verySlow: event.link === 'connected' ? false : state.verySlow,
      };
    case 'socket':
      return { ...state, socketOpen: event.open };
    case 'other_left':
      return { ...state, otherLeft: true, link: 'none', slow: false, verySlow: false };
    case 'slow':
      return { ...state, slow: true };
    case 'very_slow':
      return { ...state, slow: true, verySlow: true };
    case 'code':
      return { ...state, code: event.code };
    case 'over':
      return { ...state, over: event.over, link: 'none', peerThere: false };
    case 'not_entered':
      return startState(state.side);
  }
}

export function phaseOf(state: CallState): CallPhase {
  if (state.over !== null) return 'ended';
  if (!state.entered) return state.side === 'practice' ? 'connecting' : 'preparing';
  if (state.admitting && state.socketOpen) return 'connecting';
  // The browsers may have connected already (S6); the conversation begins with the admission.
  if (!state.admitted || state.otherLeft) return state.socketOpen ? 'waiting' : 'reconnecting';
  if (state.link === 'connected') return 'connected';
  const broken = state.link === 'interrupted' || state.link === 'unheard' || state.link === 'failed';
  if (!state.socketOpen || broken) return 'reconnecting';
  return state.talked ? 'reconnecting' : 'connecting';
}

/** What the patient's page shows. Who was let in and then left alone sits in the waiting room again. */
export type Screen = 'prepare' | 'waiting' | 'call' | 'farewell';

export function screenOf(state: CallState): Screen {
  if (state.over !== null) return 'farewell';
  if (!state.entered) return 'prepare';
  return state.admitted && !state.otherLeft ? 'call' : 'waiting';
}
