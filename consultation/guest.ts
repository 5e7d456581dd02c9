/** What a further person in a visit is there for. */
export type GuestKind = 'relative' | 'interpreter' | 'other';

/** As everybody in the visit reads it. */
export const guestKindWords: Record<GuestKind, string> = {
  relative: 'Begleitung',
  interpreter: 'Dolmetschen',
  other: 'Gast',
};

/** Four people are what a mesh and a phone's battery carry: doctor, patient and two guests. */
export const mostGuests = 2;
