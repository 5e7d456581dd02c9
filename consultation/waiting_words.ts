import type { WaitingReply } from './waiting_reply.ts';

/**
 * What a patient has told the practice from the waiting room, as the practice reads it; the patient's own
 * words are in `languages/`.
 */
export const replyWords: Record<WaitingReply, string> = {
  back_soon: 'Ich bin gleich zurück',
  moment: 'Ich brauche noch einen Moment',
  back: 'Ich bin wieder da',
  phone: 'Bitte rufen Sie mich an',
};
