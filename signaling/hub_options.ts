import type { HubLog } from './guarded_socket.ts';
import type { EndReason, IceServer } from './messages.ts';

/** What the database says about a visit. */
export interface VisitState {
  /** First arrival in milliseconds since the epoch; null while nobody has arrived. */
  since: number | null;
  admitted: boolean;
  /** The appointment's doctor (P2). */
  doctorId: string | null;
  doctorName: string;
  /** Null while the consultation is open. */
  ended: EndReason | null;
}

export interface HubOptions {
  /** Milliseconds since the epoch. */
  now: () => number;
  log: HubLog;
  /** Fresh credentials at each call (lesson 12). */
  iceServers: () => IceServer[];
  /** S5, S6: writes the arrival down and says when the first one was. */
  arrive: (
    consultationId: string,
    typedName: string,
  ) => { since: number } | { refusal: 'too_early' | 'expired' | 'not_open' };
  /** Null for a consultation that is gone. */
  visitState: (consultationId: string) => VisitState | null;
}
