import { hour, minute } from './durations.ts';

/** P17: whether every account must have one. `off` only in a demo: nobody is asked for anything. */
export type SecondFactorRule = 'required' | 'optional' | 'off';

/** What an account can show besides its password. */
export interface Factors {
  /** When the app for codes was set up; null without one. */
  appSince: number | null;
  passkeys: readonly PasskeyRow[];
  recoveryCodesLeft: number;
}

interface PasskeyRow {
  id: string;
  name: string;
  /** It was made for this address of the practice; for another it does not work. */
  fits: boolean;
  createdAt: number;
  lastUsedAt: number | null;
}

/** Also a passkey that does not fit any more counts: another address must not open a door. */
export function hasFactor({ appSince, passkeys }: Pick<Factors, 'appSince' | 'passkeys'>): boolean {
  return appSince !== null || passkeys.length > 0;
}

/** P17: the last one stays where one is required. */
export function mayRemoveFactor(factors: Factors, rule: SecondFactorRule): boolean {
  const number = factors.passkeys.filter(({ fits }) => fits).length + (factors.appSince === null ? 0 : 1);
  return rule !== 'required' || number > 1;
}

/** What came of a try at the second factor. */
export type FactorAnswer = 'right' | 'wrong' | 'blocked';

export const factorLimits = {
  /** Between password and factor. */
  pendingMs: 5 * minute,
  /** The same while the first one is set up: an app is to be found and installed. */
  settingUpMs: 15 * minute,
  /** Wrong tries after one password. */
  triesPerSignIn: 5,
  /** Wrong tries of one account, from wherever, in `triesWindowMs`: then codes of the app rest. */
  triesPerAccount: 10,
  triesWindowMs: hour,
  /** How long a passkey has to answer. */
  challengeMs: 5 * minute,
  /** Before a dangerous act the factor must have been shown in this time. */
  freshMs: 10 * minute,
} as const;
