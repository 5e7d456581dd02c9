/** What is said where a factor does not count. */
export const factorWords = {
  code: 'Dieser Code stimmt nicht oder ist schon benutzt. Bitte nehmen Sie den, den die App gerade zeigt.',
  codeClock:
    'Dieser Code stimmt nicht. Bitte nehmen Sie den, den die App gerade zeigt, und prüfen Sie, ob die Uhr Ihres Handys richtig geht.',
  codesRest:
    'Das waren zu viele falsche Codes. Bitte warten Sie eine Stunde, oder nehmen Sie einen Passkey oder einen Notfall-Code.',
  recovery: 'Diesen Notfall-Code kennen wir nicht, oder er ist schon benutzt. Er hat sechzehn Zeichen.',
  passkey: 'Dieser Passkey passt nicht. Bitte versuchen Sie es noch einmal.',
  newPasskey: 'Der Passkey ließ sich nicht anlegen. Bitte versuchen Sie es noch einmal.',
  password: 'Dieses Kennwort stimmt nicht.',
  passwordRests: 'Das waren zu viele falsche Eingaben. Bitte warten Sie eine Stunde.',
  passwordBusy: 'Gerade melden sich sehr viele an. Bitte versuchen Sie es in einer Minute noch einmal.',
  empty: 'Bitte tragen Sie den Code ein.',
} as const;
