import type { EndReason } from '../../signaling/messages.ts';

/*
 * The states of one side of a visit, as a pure function, so that they can be tested without WebRTC.
 *
 *   ready ─ waiting ─▶ waiting ─ admitted ─▶ connecting ─ connected ─▶ connected ⇄ reconnecting
 *   any ─ ended ─▶ ended (for good)      any ─ hung_up ─▶ left      any ─ replaced ─▶ replaced
 */
export type Phase =
  | 'ready'
  | 'waiting'
  | 'connecting'
  | 'connected'
  | 'reconnecting'
  | 'left'
  | 'replaced'
  /** Signed out, or the rules of the protocol were broken. */
  | 'refused'
  | 'ended';

export interface CallState {
  phase: Phase;
  /** Somebody of the practice has the inbox or the call open. */
  practicePresent: boolean;
  /** The other side's page is there. */
  otherPresent: boolean;
  /** The socket to the server is up. Picture and sound need it only to find each other. */
  socketUp: boolean;
  endReason: EndReason | null;
}

export type CallEvent =
  | { type: 'waiting'; practicePresent: boolean }
  | { type: 'admitted' }
  | { type: 'peer'; present: boolean }
  | { type: 'media'; state: 'connecting' | 'connected' | 'interrupted' }
  | { type: 'socket'; up: boolean }
  | { type: 'hung_up' }
  | { type: 'again' }
  | { type: 'replaced' }
  | { type: 'refused' }
  | { type: 'ended'; reason: EndReason };

export const initialCall: CallState = {
  phase: 'ready',
  practicePresent: false,
  otherPresent: false,
  socketUp: true,
  endReason: null,
};

/** The state after an event. What has ended stays ended. */
export function nextCall(state: CallState, event: CallEvent): CallState {
  if (state.phase === 'ended') return state;
  if (event.type === 'ended') return { ...state, phase: 'ended', endReason: event.reason };
  if (event.type === 'again') return { ...initialCall };
  // Who has left, or has been replaced, hears nothing more until coming back.
  if (isAway(state.phase)) return state;
  switch (event.type) {
    case 'waiting':
      return { ...state, phase: 'waiting', practicePresent: event.practicePresent };
    case 'admitted':
      return inCall(state.phase) ? state : { ...state, phase: 'connecting' };
    case 'peer':
      return { ...state, otherPresent: event.present };
    case 'media':
      return { ...state, phase: mediaPhase(state.phase, event.state) };
    case 'socket':
      return { ...state, socketUp: event.up };
    case 'hung_up':
      return { ...state, phase: 'left' };
    case 'replaced':
      return { ...state, phase: 'replaced' };
    case 'refused':
      return { ...state, phase: 'refused' };
  }
}

/** Left, replaced or refused: the devices are released and nothing is sent. */
export function isAway(phase: Phase): boolean {
  return phase === 'left' || phase === 'replaced' || phase === 'refused';
}

/** What `data-state` of the hook `call-state` says (contract.md); before entering it is `ready`. */
export function stateName({ phase }: CallState): string {
  return isAway(phase) ? 'ended' : phase;
}

function inCall(phase: Phase): boolean {
  return phase === 'connecting' || phase === 'connected' || phase === 'reconnecting';
}

function mediaPhase(phase: Phase, media: 'connecting' | 'connected' | 'interrupted'): Phase {
  if (!inCall(phase)) return phase;
  if (media === 'connected') return 'connected';
  // Before there was a picture it is still the first attempt.
  return phase === 'connecting' ? 'connecting' : 'reconnecting';
}
