import type { EndReason } from '../../signaling/messages.ts';

/** The words of contract.md for `call-state`, and `preparing` before the waiting room. */
export type CallPhase = 'preparing' | 'waiting' | 'connecting' | 'connected' | 'reconnecting' | 'ended';

/** How the peer connection is; `none` while there is none. */
export type Link = 'none' | 'connecting' | 'connected' | 'interrupted' | 'failed';

/** Why this page has no part in the visit any more. `left`: hung up, may come back. `broken`: it broke the socket's rules. */
export type Over = EndReason | 'left' | 'replaced' | 'signed_out' | 'broken';

/** What one page knows of its visit. Nothing here knows a browser, so all of it is tested without one. */
export interface CallState {
  side: 'patient' | 'practice';
  /** The hub has given this page its place. */
  entered: boolean;
  admitted: boolean;
  /** Somebody of the practice looks at the waiting list or a call (lesson 20). */
  practicePresent: boolean;
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
  over: Over | null;
}

export type CallEvent =
  | { type: 'waiting'; practicePresent: boolean }
  /** The doctor's page has its place. */
  | { type: 'joined'; admitted: boolean }
  | { type: 'admitted' }
  | { type: 'peer'; there: boolean }
  | { type: 'link'; link: Link }
  | { type: 'socket'; open: boolean }
  | { type: 'other_left' }
  | { type: 'slow' }
  | { type: 'over'; over: Over }
  /** The server does not know of an arrival: name and confirmation are needed (again). */
  | { type: 'not_entered' }
  | { type: 'start_again' };

export function startState(side: CallState['side']): CallState {
  return {
    side,
    entered: false,
    admitted: false,
    practicePresent: false,
    socketOpen: true,
    peerThere: false,
    link: 'none',
    talked: false,
    otherLeft: false,
    slow: false,
    over: null,
  };
}

/** The only place where a call changes its state. What is over stays over until somebody starts again. */
export function nextState(state: CallState, event: CallEvent): CallState {
  if (event.type === 'start_again') return startState(state.side);
  if (state.over !== null) return state;
  switch (event.type) {
    case 'waiting':
      return { ...state, entered: true, admitted: false, practicePresent: event.practicePresent };
    case 'joined':
      return { ...state, entered: true, admitted: event.admitted };
    case 'admitted':
      return { ...state, entered: true, admitted: true, practicePresent: true };
    case 'peer':
      return { ...state, peerThere: event.there, otherLeft: event.there ? false : state.otherLeft };
    case 'link':
      return {
        ...state,
        link: event.link,
        talked: state.talked || event.link === 'connected',
        slow: event.link === 'connected' ? false : state.slow,
      };
    case 'socket':
      return { ...state, socketOpen: event.open };
    case 'other_left':
      return { ...state, otherLeft: true, link: 'none', slow: false };
    case 'slow':
      return { ...state, slow: true };
    case 'over':
      return { ...state, over: event.over, link: 'none', peerThere: false };
    case 'not_entered':
      return startState(state.side);
  }
}

export function phaseOf(state: CallState): CallPhase {
  if (state.over !== null) return 'ended';
  if (state.link === 'connected') return 'connected';
  if (!state.entered) return state.side === 'patient' ? 'preparing' : 'connecting';
  if (!state.socketOpen || state.link === 'interrupted' || state.link === 'failed') return 'reconnecting';
  if (!state.admitted || state.otherLeft) return 'waiting';
  return state.talked ? 'reconnecting' : 'connecting';
}

/** What the patient's page shows. Who was let in and then left alone sits in the waiting room again. */
export type Screen = 'prepare' | 'waiting' | 'call' | 'farewell';

export function screenOf(state: CallState): Screen {
  if (state.over !== null) return 'farewell';
  if (!state.entered) return 'prepare';
  return state.admitted && !state.otherLeft ? 'call' : 'waiting';
}
