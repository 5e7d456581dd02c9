import type { SignalErrorCode } from '../../signaling/messages.ts';
import type { Over } from '../call/call_state.ts';
import type { Names } from '../call/words.ts';
import type { DeviceDesk } from '../devices/device_desk.ts';
import type { LocalMedia } from '../devices/media.ts';
import type { Arrival, Door } from './door.ts';
import type { PageScreen } from './steps.ts';

/** What the page before the waiting room hands over to the call, and what the call asks of it. */
export interface VisitPage {
  side: 'patient' | 'guest';
  /** `patient` or a guest's id. */
  seat: string;
  /** Of the link. */
  token: string;
  /** The consultation, which the security code is bound to. */
  visit: string;
  names: Names;
  /** Address of the script that moves the place to another device. */
  move: string;
  media: LocalMedia;
  desk: DeviceDesk;
  door: Door;
  /** Goes with the next `enter`; null once the place is known. */
  arrival(): Arrival | null;
  showScreen(screen: PageScreen): void;
  /** The server knows the name now. */
  onEntered(): void;
  onSlow(help: string): void;
  onError(code: SignalErrorCode): void;
  /** S7: what was typed goes. */
  onOver(over: Over): void;
}

/** What the page before the waiting room may do with the call once there is one. */
export interface Visit {
  /** Takes the place, or takes it again. */
  enter(): void;
}

/** What the script `waiting` exports; it is loaded once the waiting room is there. */
export type BeginWaiting = (page: VisitPage) => Visit;
