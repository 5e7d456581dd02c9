import type { MailReading, MailSource, UnsureField } from '../letters/mail_reading.ts';
import type { Finding, FoundBy } from './findings.ts';
import type { FoundName } from './name_finder.ts';
import type { SplitName } from './names.ts';
import type { Owner } from './persons.ts';

/** A labelled name or a part of one. */
export interface NamePart {
  kind: 'firstName' | 'lastName' | 'name' | 'fullName' | 'nameReversed';
  value: string;
  by: FoundBy;
  owner: Owner;
  source: MailSource;
}

export interface NameInput {
  parts: readonly NamePart[];
  /** The surest first. */
  free: readonly (FoundName & { source: MailSource })[];
  /** The display name of who sent it. */
  sender: string;
  isProxy: boolean;
  /** As in `Persons`. */
  isDoubtful?: boolean;
  /** The writer says that it is for themselves. */
  isForSelf?: boolean;
  /** The date of birth that was chosen. */
  birthDate?: string;
  /** What the writer is to the patient. */
  role: string;
  /** There are several insured persons in it. */
  isCrowded: boolean;
}

export interface NameReading {
  firstName: Finding | null;
  lastName: Finding | null;
  unsure: UnsureField[];
  writer: MailReading['writer'];
  /** The labels give the writer's name although the mail is for somebody else. */
  hasWritersLabels: boolean;
  /** The date of birth stands beside another name than the one that was taken. */
  hasOthersDate: boolean;
}

/** A name that may be the patient's. */
export interface NameChoice extends SplitName {
  by: FoundBy;
  source: MailSource | null;
  isWeak: boolean;
  /** The mail says that it is the patient's. */
  isPatients?: boolean;
}

/** Before anything was read. */
export function emptyReading(): NameReading {
  return {
    firstName: null,
    lastName: null,
    unsure: [],
    writer: null,
    hasWritersLabels: false,
    hasOthersDate: false,
  };
}

/** What was read so far, as one of the names that can be chosen. */
export function readChoice({ firstName, lastName }: NameReading): NameChoice {
  return {
    firstName: firstName?.value ?? '',
    lastName: lastName?.value ?? '',
    other: null,
    by: firstName?.by ?? 'label',
    source: firstName?.source ?? lastName?.source ?? null,
    isWeak: false,
  };
}
