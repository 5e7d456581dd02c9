import type { MailProvider } from '../../../config/mail_providers.ts';

/** What a practice has to do at its mail provider before a program may in, in whole sentences. */
export function providerWords({ id, signIn, switchedOff, ownPassword }: MailProvider): string {
  if (signIn === 'microsoft')
    return id === 'outlook'
      ? 'Microsoft nimmt hier von Programmen kein Kennwort mehr an, sondern eine Zustimmung. Ihre Server stehen unten.'
      : 'Microsoft nimmt von Programmen kein Kennwort mehr an, sondern eine Zustimmung. Ihre IT registriert dafür einmal ein Programm; das Handbuch sagt, wie.';
  if (signIn === 'google')
    return 'Google nimmt von Programmen eine Zustimmung an oder, bei eingeschalteter Bestätigung in zwei Schritten, ein App-Passwort. Das gewöhnliche Kennwort nimmt es nicht an. Für ein App-Passwort wählen Sie unten „Kennwort“.';
  if (signIn === 'app_password')
    return 'Von Programmen nimmt dieser Anbieter nur ein App-Passwort an. Legen Sie es dort unter „Sicherheit“ an und tragen Sie es unten als Kennwort ein.';
  if (switchedOff)
    return 'Schalten Sie dort zuerst in den Einstellungen des Postfachs „POP3/IMAP“ ein, sonst wird auch das richtige Kennwort abgelehnt. Mit Zwei-Faktor-Anmeldung brauchen Sie ein anwendungsspezifisches Passwort.';
  if (ownPassword)
    return 'Für Programme gibt es dort ein eigenes „Passwort für E-Mail-Programme“. Legen Sie es im Kundencenter an und tragen Sie es unten ein; das Kennwort der Webseite geht nicht.';
  return 'Benutzername ist die ganze Adresse, Kennwort das des Postfachs. Mit Zwei-Faktor-Anmeldung brauchen Sie ein App-Passwort. Ihre Server stehen unten.';
}
