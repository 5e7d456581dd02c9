import type { BeginConversation } from '../call/begin_conversation.ts';
import { told } from '../call/told.ts';
import { bindConversation } from './bind_conversation.ts';
import { bindSeeing } from './seeing/seeing.ts';

/** The doctor's page, whose keys answer at once. */
export const beginConversation: BeginConversation = (page) =>
  bindConversation(page, (seeing) => bindSeeing(seeing, told(seeing.call, 'still')));
