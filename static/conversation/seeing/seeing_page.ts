import type { ConversationPage } from '../../call/begin_conversation.ts';

/** What a still picture and a pointer are given of the page; most conversations do without both. */
export type SeeingPage = Pick<ConversationPage, 'call' | 'media' | 'panels' | 'names'>;
