import type { BeginConversation } from '../call/begin_conversation.ts';
import { bindConversation } from './bind_conversation.ts';
import { seeWhenUsed } from './seeing/see_when_used.ts';

/** The page of the patient or a guest. */
export const beginConversation: BeginConversation = (page) => bindConversation(page, seeWhenUsed);
