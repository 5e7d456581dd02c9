/** What a further person in a visit is there for. */
export const guestKinds = ['relative', 'interpreter', 'other'] as const;
export type GuestKind = (typeof guestKinds)[number];

/** As everybody in the visit reads it. */
export const guestKindWords: Record<GuestKind, string> = {
  relative: 'Begleitung',
  interpreter: 'Dolmetschen',
  other: 'Gast',
};

/** Four people are what a mesh and a phone's battery carry: doctor, patient and two guests. */
export const mostGuests = 2;

/** Somebody whom the practice has invited to a visit besides the patient. */
export interface Guest {
  id: string;
  consultationId: string;
  kind: GuestKind;
  /** As the practice wrote it. */
  name: string;
  /** What the guest typed (S5); before that the practice's name. */
  typedName: string;
  /** Dial-in code in its normal form. */
  code: string;
  arrivedAt: number | null;
  admittedAt: number | null;
}
