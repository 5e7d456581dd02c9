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

/**
 * What has a page of its own: the sections, and what cuts through them. `missing`: requests that lack
 * something; `consent`: every consent that is open; `over`: today's appointments that are done, missed or
 * cancelled, until the day is over; `dated`: whatever has a date and has not ended.
 */
export const caseLists = [...inboxSections, 'missing', 'consent', 'over', 'dated'] as const;
export type CaseList = (typeof caseLists)[number];

/** Lists of appointments: these can be asked for one doctor. */
export const datedLists: readonly CaseList[] = ['today', 'over', 'upcoming', 'dated'];

/** So many rows of a list are on a page. */
export const rowsPerPage = 25;
