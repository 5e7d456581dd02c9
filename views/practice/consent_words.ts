/** Why there is no consent for the mailbox, and what to do. `mail/oauth/sign_in_error.ts` has the codes. */
export function consentTrouble(code: string): string {
  return troubles[code] ?? `Der Anbieter hat die Zustimmung nicht angenommen (Meldung: ${code}).`;
}

/** Whether there are words of ours for it: an address may say anything. */
export function isConsentTrouble(code: string): boolean {
  return Object.hasOwn(troubles, code);
}

const troubles: Record<string, string> = {
  ECONSENT:
    'Die Zustimmung gilt nicht mehr: Sie ist abgelaufen, wurde zurückgenommen, oder das Kennwort des Postfachs wurde geändert. Bitte stimmen Sie noch einmal zu.',
  ECONSENTDENIED:
    'Beim Anbieter wurde „Ablehnen“ gewählt. Solange niemand zustimmt, werden keine Mails gelesen und gesendet.',
  ECONSENTLATE: 'Der Code ist abgelaufen. Bitte holen Sie einen neuen.',
  ECONSENTOTHER:
    'Das ist nicht die Antwort auf die letzte Frage von hier, oder sie wurde schon benutzt. Bitte beginnen Sie noch einmal auf dieser Seite.',
  EOAUTHCLIENT:
    'Der Anbieter kennt das registrierte Programm nicht oder nimmt sein Geheimnis nicht an. Geheimnisse laufen ab, bei Microsoft nach höchstens zwei Jahren. Bitte prüfen Sie Kennung, Geheimnis und Mandant im Schritt „Mail“.',
  EOAUTHSCOPE:
    'Das registrierte Programm darf Mails nicht dauerhaft lesen und senden. Ihre IT trägt die Berechtigungen ein, die das Handbuch nennt; danach stimmen Sie noch einmal zu.',
  EOAUTHREQUEST:
    'Der Anbieter nimmt die Anfrage so nicht an. Ist das Programm von der richtigen Art, und steht die Umleitungs-Adresse von dieser Seite darin?',
  EOAUTHSERVER:
    'Der Anmeldeserver des Anbieters antwortet nicht. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  ESTORAGE: 'Der Server der Praxis kann gerade nichts speichern. Bitte sagen Sie Ihrer IT Bescheid.',
};
