import type { DeviceView } from '../devices/device_view.ts';
import type { LocalMedia } from '../devices/media.ts';
import type { Player } from '../devices/player.ts';
import type { Panels } from '../page/panels.ts';
import type { Call } from './call.ts';
import type { Part } from './port.ts';
import type { Names } from './words.ts';

/**
 * What a conversation is given of the page: its parts are bound to it once, when the first conversation
 * begins.
 */
export interface ConversationPage {
  call: Call;
  media: LocalMedia;
  panels: Panels;
  player: Player;
  /** What is wrong with the own devices. */
  devices: Pick<DeviceView, 'trouble' | 'onTrouble'>;
  names: Names;
}

/**
 * What the conversation's own script exports, which the page before it does not load (`beginConversation`).
 */
export type BeginConversation = (page: ConversationPage) => Part;
