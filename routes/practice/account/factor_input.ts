import type { FactorAnswer } from '../../../consultation/second_factor.ts';
import { type Factors, factorLimits, hasFactor } from '../../../consultation/second_factor.ts';
import { checkOwnPassword } from '../../../procedure/own_account.ts';
import { checkCode, checkPasskey, checkRecoveryCode, factorsOf } from '../../../procedure/second_factor.ts';
import type { Runtime } from '../../../runtime.ts';
import type { FactorErrors, FactorWays } from '../../../views/practice/account/factor_fields.ts';
import { factorWords } from '../../../views/practice/account/factor_words.ts';
import type { FormInput } from '../../form_input.ts';

/** Names of the fields of `FactorFields`. */
export const factorFields = ['factorCode', 'factorRecovery', 'factorPassword', 'factorCredential'] as const;

/** By what this account can show who it is. An account without a factor shows its password again. */
export function factorWays(factors: Factors): FactorWays {
  return {
    app: factors.appSince !== null,
    passkey: factors.passkeys.some(({ fits }) => fits),
    recovery: factors.recoveryCodesLeft > 0,
    password: !hasFactor(factors),
  };
}

interface Given {
  answer: FactorAnswer;
  /** By which way; null where nothing was given. */
  by: (typeof factorFields)[number] | null;
  errors: FactorErrors;
}

/**
 * Looks at what was given of the fields of `FactorFields`: the first of passkey, code, recovery code and
 * password that is not empty.
 *
 * @param purpose of the challenge that a passkey has answered
 */
export async function readFactor(
  rt: Runtime,
  form: FormInput,
  { userId, purpose }: { userId: string; purpose: string },
): Promise<Given> {
  const credential = form.text('factorCredential');
  if (credential !== '') {
    const right = await checkPasskey(rt, { purpose, credential, userId });
    return right
      ? { answer: 'right', by: 'factorCredential', errors: {} }
      : { answer: 'wrong', by: 'factorCredential', errors: { passkey: factorWords.passkey } };
  }
  const ways = factorWays(factorsOf(rt, userId));
  const code = form.text('factorCode');
  if (code !== '' && ways.app) {
    const answer = checkCode(rt, userId, code);
    const words = answer === 'blocked' ? factorWords.codesRest : factorWords.code;
    return { answer, by: 'factorCode', errors: answer === 'right' ? {} : { factorCode: words } };
  }
  const recovery = form.text('factorRecovery');
  if (recovery !== '' && ways.recovery) {
    const answer = checkRecoveryCode(rt, userId, recovery);
    const errors = answer === 'right' ? {} : { factorRecovery: factorWords.recovery };
    return { answer, by: 'factorRecovery', errors };
  }
  if (ways.password) return readPassword(rt, form, userId);
  return { answer: 'wrong', by: null, errors: ways.app ? { factorCode: factorWords.empty } : {} };
}

/** Only of an account that has nothing else. */
async function readPassword(rt: Runtime, form: FormInput, userId: string): Promise<Given> {
  // Not tidied: blanks at the ends are part of a password.
  const [password = ''] = form.all('factorPassword');
  const { answer } = await checkOwnPassword(rt, userId, password);
  if (answer === 'right') return { answer, by: 'factorPassword', errors: {} };
  return { answer: 'wrong', by: 'factorPassword', errors: { factorPassword: passwordWords[answer] } };
}

export const passwordWords = {
  wrong: factorWords.password,
  blocked: factorWords.passwordRests,
  busy: factorWords.passwordBusy,
} as const;

/** Sealed in the form: the secret that the app has been shown, for this account and for a while. */
export function sealOffer(rt: Runtime, userId: string, secret: string): string {
  const offer = JSON.stringify({ secret, at: rt.now() });
  return rt.vault.sealOwn(offerPlace(userId), offer).toString('base64url');
}

/** The secret of such an offer; null where it is none of this account's, or old. */
export function openOffer(rt: Runtime, userId: string, sealed: string): string | null {
  try {
    const offer = JSON.parse(rt.vault.unsealOwn(offerPlace(userId), Buffer.from(sealed, 'base64url')));
    const { secret, at } = offer as { secret: string; at: number };
    return rt.now() - at < 2 * factorLimits.settingUpMs ? secret : null;
  } catch {
    return null;
  }
}

const offerPlace = (userId: string) => `offer/${userId}`;
