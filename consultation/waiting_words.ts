import type { Delay, DoctorState } from './doctor_word.ts';
import type { WaitingReply } from './waiting_reply.ts';

/* Words of the waiting room that patient and practice read alike. */

/** What a patient can tell the practice from the waiting room, as both read it. */
export const replyWords: Record<WaitingReply, string> = {
  back_soon: 'Ich bin gleich zurück',
  moment: 'Ich brauche noch einen Moment',
  back: 'Ich bin wieder da',
  phone: 'Bitte rufen Sie mich an',
};

/** What those who wait read of the doctor, with the name before it. */
export const doctorStateWords: Record<DoctorState, string> = {
  coming: 'kommt gleich',
  in_call: 'ist noch im Gespräch',
  pause: 'macht gerade eine Pause',
};

/** What those who wait read of a delay. */
export function delayWords(delay: Delay, doctorName: string): string {
  return 'words' in delay ? delay.words : `${doctorName} verspätet sich um etwa ${delay.minutes} Minuten`;
}
