import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../consultation/language.ts';
import type { Look } from '../../consultation/look.ts';
import type { PracticeSettings } from '../../consultation/practice.ts';
import type { Roles } from '../../consultation/staff.ts';
import type { LoadedWords } from '../../languages/script_files.ts';
import type { Words } from '../../languages/words.ts';

/** What every page knows besides its own content; made for each request by routes/page_context.ts. */
export interface PageContext extends Partial<StaffContext> {
  practice: PracticeSettings;
  /** The practice has a logo of its own, served at `/logo`. */
  hasLogo: boolean;
  demo: boolean;
  assets: Assets;
  /** Scheme, host and port, without a slash at the end. */
  publicOrigin: string;
  /** IANA name of the practice's time zone. */
  timeZone: string;
  /** What the page says, in its language. */
  words: Words;
  /**
   * Where the page is translated: other languages, by links to `path`, or by a form where a case keeps the
   * choice.
   */
  choice?: { languages: readonly Language[]; path: string; kept?: boolean };
  /** It is what a form is answered with: a link to the same page would lose what was typed. */
  answersForm?: boolean;
  /**
   * The id of the form with which what was typed is shown again in another language or look, by a button of
   * its own: nothing is lost, and nothing is taken (routes/own_language.ts).
   */
  formAgain?: string;
  /** What the reader has chosen for this visit; nothing on the practice's pages. */
  look?: Look;
  /** The language that links carry, because the browser would choose another. */
  carried?: Language;
  /** No `SMTP_URL`: mails wait in the outbox and the practice hands them over itself. */
  mailOff?: boolean;
}

/** What stands around a page for staff; made by routes/practice/staff_context.ts. */
export interface StaffContext {
  /**
   * Who is signed in. `may` asks the table of rights whether a page may be opened, e.g. `/practice/settings`.
   */
  staff: { id: string; name: string; roles: Roles; may(path: string): boolean };
  /** How many consultations are in each section of the inbox: `requested`, `consentPending`, `today`, … */
  counts?: Record<string, number>;
  /** Mail servers that have failed for some minutes, for staff. */
  mailTrouble: MailTrouble[];
  /** What is wrong with the server itself, for staff. */
  troubles: Trouble[];
  /** Whether the relay works, for staff. */
  relay: 'ok' | 'unknown' | 'failed' | 'off';
  /** What is around a message that is no page of its own. */
  layout(props: {
    context: PageContext;
    title: string;
    script?: string | undefined;
    current: 'none';
    children: ComponentChildren;
  }): VNode;
}

/** A mail server that does not work: `outbox` sends, `intake` reads the mailbox. */
export interface MailTrouble {
  name: 'outbox' | 'intake';
  /** Milliseconds since the epoch. */
  since: number;
  /** Why, e.g. `ECONNREFUSED`, `EAUTH`. */
  code: string;
}

/** Addresses of the built browser files, with their hashes. */
interface Assets {
  css: string;
  script(name: string): string;
  style(name: string): string;
  /** What the script of this name says, in this language. */
  words(name: LoadedWords, language: Language): string;
}

/** What is wrong with the server itself and needs practice IT. Times in milliseconds since the epoch. */
export type Trouble =
  | { kind: 'full' | 'read_only' | 'damaged' | 'busy' }
  /** The practice's share of the disk is used up, or nearly; bytes. */
  | { kind: 'quota' | 'quota_near'; used: number; limit: number }
  /** As many mails have gone out as may in a day, and some wait. */
  | { kind: 'mail_limit'; perDay: number; waiting: number }
  | { kind: 'clock'; now: number; behind: boolean }
  | { kind: 'backup' | 'offsite'; since: number }
  /** The backup could not be restored on trial. */
  | { kind: 'rehearsal' }
  /** Files of the practice software: some are damaged, or the folder cannot be used. */
  | { kind: 'gdt_folder'; damaged: boolean }
  | { kind: 'certificate'; expired: boolean }
  /** Wrong passwords for the reader's own account since the sign-in before. */
  | { kind: 'failed_sign_ins'; number: number; lastAt: number; now: number };
