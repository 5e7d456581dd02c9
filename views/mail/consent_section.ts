import { type Block, button, heading, link, text } from './blocks.ts';
import { type MailProps, mailWords } from './frame.ts';

/**
 * How the signed form comes back (S3a): on the screen, as a file, by answering with it.
 *
 * @param form is it attached, or must it be fetched from the personal page?
 */
export function consentSection(props: MailProps, form: 'attached' | 'on_page'): Block[] {
  const words = mailWords(props);
  return [
    button(words.t('sign-button'), `${props.link}/consent`),
    heading(words.t('mail-sign-title')),
    {
      type: 'list',
      items: [
        words.t('mail-sign-screen'),
        words.t(form === 'attached' ? 'mail-sign-paper' : 'mail-sign-paper-page'),
        ...(props.practice.email ? [words.t('mail-sign-mail')] : []),
      ],
    },
    ...(form === 'attached' ? blanksSection(props) : []),
    text(words.t('mail-consent-free')),
  ];
}

/** L1: why the form that came by mail has gaps, and where the whole one is. */
function blanksSection(props: MailProps): Block[] {
  const words = mailWords(props);
  return [text(words.t('mail-blanks')), link(words.t('mail-blanks-link'), `${props.link}/consent.pdf`)];
}

/** Where the consent is still missing and was asked for in an earlier mail: a reminder, and the way to it. */
export function consentReminder(props: MailProps): Block[] {
  const words = mailWords(props);
  return [text(words.t('mail-consent-missing')), button(words.t('sign-button'), `${props.link}/consent`)];
}
