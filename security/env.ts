import type { Buffer } from 'node:buffer';
import type { Look } from '../consultation/look.ts';
import type { Roles } from '../consultation/staff.ts';
import type { CaseIndex } from '../db/case_index.ts';

/** A signed-in member of staff. */
export interface StaffSession {
  userId: string;
  name: string;
  roles: Roles;
  sessionHash: string;
  /** When this person last showed who it is, in milliseconds since the epoch. */
  confirmedAt: number;
  /** Wrong passwords since the sign-in before, of which the owner has not been told. */
  failedSignIns?: { number: number; lastAt: number } | null;
}

/** A file that a form carries. */
export interface FormFile {
  name: string;
  bytes: Buffer<ArrayBuffer>;
}

/** Whose session this browser has had. */
export interface StaffBefore {
  userId: string;
  /** When it was used last, in milliseconds since the epoch. */
  lastSeenAt: number;
}

/** What middleware leaves on Hono's context. */
export interface AppEnv {
  Variables: {
    requestId: string;
    staff?: StaffSession;
    /** Who was signed in on this browser before, where nobody is now and the server knows it. */
    staffBefore?: StaffBefore;
    /** Hash of the session that this request began; null where it ended one. */
    sessionAfter?: string | null;
    /** By what cases are found; on the practice's pages. */
    cases?: CaseIndex;
    /** Who is signed in at this moment; another answer than `staff` when something was waited for. */
    staffNow?: () => StaffSession | null;
    /** Where what does not fit into memory waits. */
    dataDir?: string;
    /** What is held of this request's body. */
    heldBody?: { release(): Promise<void> };
    /** The page is the same for everybody who asks in this language (routes/public_page.ts). */
    isPublic?: boolean;
    /** What a patient's page is to look like, where it is not as usual. */
    look?: Look;
    /** The page on which the form was sent, as the patient has left it (routes/kept_answers.ts). */
    pageAsLeft?: () => string;
    /** This page, which answers no form, is kept as those are that do. */
    isKept?: boolean;
    /** What has been said in a form of several pages, as this page's answer has it. */
    said?: Readonly<Record<string, string>>;
    /** The same, as the last page has it that came after the one on which the form was sent. */
    saidSince?: Readonly<Record<string, string>>;
    /** The form, once it has been read. */
    form?: Promise<Record<string, (string | FormFile)[]>>;
    /** What was typed into secret fields before the factor was asked for again (`requireFresh`). */
    keptSecrets?: Record<string, string>;
  };
}
