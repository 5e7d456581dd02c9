/** What can be done on the page of a consultation; each is the end of its form's address. */
export const consultationActions = [
  'accept',
  'decline',
  'ask',
  'data',
  'reading',
  'consent/accept',
  'consent/reject',
  'consent/upload',
  'schedule',
  'cancel',
  'no-show',
  'follow-up',
  'take-over',
  'hand-over',
  'answer',
] as const;

export type ConsultationAction = (typeof consultationActions)[number];
