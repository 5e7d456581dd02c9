import type { MailAddressFault } from './mail_address.ts';

/** What a member of staff may do; `reception` never takes part in a consultation (P5). */
export const roles = ['doctor', 'reception', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What is wrong with the name and the address of a new account; empty where nothing is. */
export interface AccountProblems {
  name?: 'no_name';
  email?: MailAddressFault | 'taken';
}
