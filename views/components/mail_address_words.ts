import { type MailAddressFault, mailAddressFault } from '../../consultation/mail_address.ts';

/** What is wrong with an address, at its field. */
export const mailAddressWords: Record<MailAddressFault, string> = {
  incomplete: 'Diese E-Mail-Adresse ist nicht vollständig. Beispiel: name@beispiel.de.',
  several: 'Bitte tragen Sie genau eine E-Mail-Adresse ein, ohne Namen, Leerzeichen, Kommas und Klammern.',
  before_at:
    'An diese Adresse können wir nicht schreiben. Vor dem @ stehen nur Buchstaben ohne Umlaute, Ziffern und einzelne Zeichen wie Punkt, Bindestrich und Unterstrich.',
  after_at:
    'An diese Adresse können wir nicht schreiben. Bitte prüfen Sie, was hinter dem @ steht, zum Beispiel beispiel.de.',
  too_long: 'Diese E-Mail-Adresse ist zu lang: höchstens 64 Zeichen vor dem @ und 254 im Ganzen.',
};

/** @returns undefined where it is right */
export function mailAddressMessage(text: string): string | undefined {
  const fault = mailAddressFault(text);
  return fault ? mailAddressWords[fault] : undefined;
}
