/** L8: what was agreed for the care that follows. */
export const followUpCares = ['appointment', 'referral', 'prescription', 'none'] as const;
export type FollowUpCare = (typeof followUpCares)[number];

/** As the record has it. */
export const careWords: Record<FollowUpCare, string> = {
  appointment: 'Termin in der Praxis',
  referral: 'Überweisung',
  prescription: 'Rezept',
  none: 'nichts vereinbart',
};

/** D2: what the doctor says about the security code. The server never learns it by itself. */
export const codeChecks = ['same', 'other', 'none'] as const;
export type CodeCheck = (typeof codeChecks)[number];

export const codeCheckWords: Record<CodeCheck, string> = {
  same: 'verglichen, stimmte überein',
  other: 'verglichen, stimmte nicht überein',
  none: 'nicht verglichen',
};

/** What the doctor adds to what the program knows of a visit (L2, L8); null while nothing was said. */
export interface Closing {
  care: FollowUpCare | null;
  code: CodeCheck | null;
}

export const emptyClosing: Closing = { care: null, code: null };

/** So long before the purge the practice is reminded of what is in no record yet; in days. */
export const reminderDays = 7;
