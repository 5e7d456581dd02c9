import type { ConversationPage } from '../call/begin_conversation.ts';
import type { Part } from '../call/port.ts';
import { bindAway } from './away.ts';
import { captionsWhenUsed } from './captions_when_used.ts';
import { bindCard } from './card.ts';
import { bindChat } from './chat.ts';
import { bindChatNews } from './chat_news.ts';
import { bindCodeView } from './code_view.ts';
import { bindFiles } from './files/files.ts';
import { bindGuestCodes } from './guest_codes.ts';
import { bindOtherDevices } from './other_devices.ts';
import { bindOwnDevices } from './own_devices.ts';
import { bindPictureInPicture } from './picture_in_picture.ts';
import { bindQuality } from './quality/quality.ts';
import { bindQuestions } from './questions.ts';
import { bindRoomNote } from './room_note.ts';
import { bindRtt } from './rtt.ts';
import { bindScreenShare } from './screen_share.ts';
import { bindLens } from './seeing/lens.ts';
import type { SeeingPage } from './seeing/seeing_page.ts';
import { bindSpeaking } from './speaking.ts';
import { bindTiles } from './tiles.ts';
import { bindVolume } from './volume.ts';

/*
 * What only a conversation needs, in a script of its own that is loaded when one begins: the page before it
 * stays small.
 */

/**
 * Brings the conversation's parts to life; once for a page.
 *
 * @param bindSeeing at once, or when it is used
 */
export function bindConversation(page: ConversationPage, bindSeeing: (page: SeeingPage) => Part): Part {
  const { call, media, panels, player, names } = page;
  const news = bindChatNews(panels);
  const parts: Part[] = [
    news,
    bindChat(call, { other: names.other, onMessage: news.tellMessage }),
    bindRtt(call, panels, names.other),
    bindFiles(call, names.other),
    bindCodeView(call, media, { panels, other: names.other }),
    bindGuestCodes(call),
    bindScreenShare(call, player),
    bindTiles(call, player),
    bindSpeaking(call),
    captionsWhenUsed(call, panels),
    bindCard(call),
    bindRoomNote(call, names),
    bindQuality(call, media),
    bindAway(call, media, names.other),
    bindOtherDevices(call, media, names.other),
    bindOwnDevices(page.devices, panels),
    bindSeeing(page),
    bindLens(call, media, names.other),
    bindPictureInPicture(),
    bindVolume(player, media.memory),
  ];
  bindQuestions(panels);
  // What was said before these parts were there, or before the other page was let in here, was lost.
  call.onOpen(({ seat }) => void call.say({ type: 'tell_me' }, seat));
  return {
    forget() {
      for (const part of parts) {
        try {
          part.forget();
        } catch (error) {
          // S7: the other parts leave nothing all the same.
          reportError(error);
        }
      }
    },
  };
}
