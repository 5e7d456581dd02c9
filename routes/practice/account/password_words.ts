import type { PasswordProblem } from '../../../security/passwords.ts';

export const passwordProblems: Record<PasswordProblem, string> = {
  too_short: 'Das Kennwort ist zu kurz. Bitte nehmen Sie mindestens 12 Zeichen.',
  too_long: 'Das Kennwort ist zu lang. Mehr als 128 Zeichen gehen nicht.',
  common:
    'Dieses Kennwort ist leicht zu erraten. Bitte nehmen Sie ein anderes, zum Beispiel einen kurzen Satz.',
};
