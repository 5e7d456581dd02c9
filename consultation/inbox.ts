/** The sections of the practice's inbox. Sorted by time alone (P14). */
export const inboxSections = [
  'requested',
  'consentPending',
  'consentReview',
  'consented',
  'today',
  'upcoming',
] as const;
export type InboxSection = (typeof inboxSections)[number];
