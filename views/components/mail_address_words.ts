import { type MailAddressFault, mailAddressFault } from '../../consultation/mail_address.ts';
import { type Words, wordsIn } from '../../languages/words.ts';

/** What is wrong with an address, at its field. */
export function mailAddressWords(words: Words, fault: MailAddressFault): string {
  // Other fields can be too long as well, and are told something else.
  return words.t(fault === 'too_long' ? 'fault-address_too_long' : `fault-${fault}`);
}

/**
 * For the practice.
 *
 * @returns undefined where it is right
 */
export function mailAddressMessage(text: string): string | undefined {
  const fault = mailAddressFault(text);
  return fault ? mailAddressWords(wordsIn('de'), fault) : undefined;
}
