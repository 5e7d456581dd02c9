import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Language, languageFacts } from '../../../consultation/language.ts';
import { type EditedWords, mostWords } from '../../../letters/edited_words.ts';
import { HiddenField, SubmitButton, TextArea } from '../../components/form.ts';
import { languageOf } from '../../components/language.ts';
import { type Unusual, UnusualNotice } from './unusual.ts';

/** The mail that a form sends with what stands in it now, and what somebody has changed in it. */
export interface MailFold {
  /** As it is written, with words for what is only known on sending; null where the form sends none yet. */
  mail: {
    to: string;
    subject: string;
    opening: string;
    rest: string;
    /** As it goes out, where that is in another language than German. */
    asSent: { language: Language; subject: string; text: string } | null;
  } | null;
  /**
   * What was written into it and has not been sent; null where nobody has changed anything. `isOther`: it was
   * written to another mail, and stands here as far as that could be done.
   */
  edited: (EditedWords & { isOther: boolean }) | null;
  /** What is wrong with that. */
  error?: string | undefined;
  /** Said above the mail: its appointment is at a time that would surprise somebody. */
  unusual?: Unusual | null;
  open: boolean;
}

/** The fields of a form that carry the words of its mail. */
export const mailFields = { words: 'mail-words', shown: 'mail-shown', look: 'look' } as const;

/**
 * The mail that a form sends, folded above its button, with the words that may be changed for this one mail;
 * nothing where none can go out. It follows the fields of the form (static/practice/mail_look.ts); without a
 * script it is asked for.
 *
 * @param form makes ids unique on the page, and says to the script which one it is
 * @param none said as long as the form sends no mail
 */
export function MailPreview(
  fold: MailFold | undefined,
  { form, none = '' }: { form: string; none?: string },
): VNode | null {
  if (!fold) return null;
  return html`<details data-testid="mail-preview" data-mail=${form} open=${fold.open}>
    <summary>Diese Mail geht hinaus</summary>
    <div class="stack">
      ${fold.unusual && UnusualNotice(fold.unusual)}
      ${fold.mail ? Mail({ ...fold, mail: fold.mail, form }) : html`<p class="quiet">${none}</p>`}
      <noscript>
        ${SubmitButton({ label: 'Mail ansehen', kind: 'secondary', icon: 'mail', name: mailFields.look, value: 'mail' })}
      </noscript>
    </div>
  </details>`;
}

/** A mail whose words are only settled on sending: to be looked at, not to be changed. */
export function FixedMailPreview({
  subject,
  opening,
  rest,
}: {
  subject: string;
  opening: string;
  rest: string;
}): VNode {
  return html`<details data-testid="mail-preview">
    <summary>Diese Mail geht an die Adresse</summary>
    <div class="stack">
      <p><strong>${subject}</strong></p>
      <pre class="mail-text">${opening}${'\n\n'}${rest}</pre>
    </div>
  </details>`;
}

type MailProps = MailFold & { mail: NonNullable<MailFold['mail']>; form: string };

function Mail({ mail, edited, error, form }: MailProps): VNode {
  const { words, shown } = edited ?? { words: mail.opening, shown: mail.opening };
  return html`
    <dl class="facts">
      <div><dt>An</dt><dd>${mail.to}</dd></div>
      <div><dt>Betreff</dt><dd>${mail.subject}</dd></div>
    </dl>
    ${mail.asSent && TranslatedNotice(mail.asSent)}
    ${
      edited?.isOther &&
      !error &&
      html`<p class="field-error" role="status">
        Es ist inzwischen eine andere Mail, zum Beispiel mit einem anderen Termin. Bitte lesen Sie Ihre Worte noch einmal.
      </p>`
    }
    ${TextArea({
      name: mailFields.words,
      id: `${form}-${mailFields.words}`,
      label: 'Worte dieser Mail',
      hint: 'Sie können sie für diese eine Mail ändern. Was darunter steht, folgt von selbst.',
      rows: 6,
      maxlength: mostWords,
      value: words,
      error,
      testid: 'mail-words',
    })}
    ${HiddenField({ name: mailFields.shown, value: shown })}
    ${
      edited &&
      html`<details>
        <summary>Der Vorschlag</summary>
        <pre class="mail-text">${mail.opening}</pre>
      </details>`
    }
    <pre class="mail-text mail-rest" data-testid="mail-rest" tabindex="0" role="region" aria-label="Was in der Mail danach steht">${mail.rest}</pre>
    ${mail.asSent && AsSent(mail.asSent)}
  `;
}

type Sent = NonNullable<NonNullable<MailFold['mail']>['asSent']>;

/** Whoever sends it must know what it says, and what becomes of words that nobody translates. */
function TranslatedNotice({ language }: Sent): VNode {
  return html`<p data-testid="mail-language">
    Diese Mail geht in dieser Sprache hinaus: ${languageFacts[language].inGerman}. Hier steht sie auf Deutsch, ganz
    unten so, wie sie ankommt. Worte, die Sie hier ändern, stehen darin auf Deutsch unter der Übersetzung.
  </p>`;
}

function AsSent({ language, subject, text }: Sent): VNode {
  const name = languageFacts[language].inGerman;
  return html`<p class="label">So kommt sie an: ${name}</p>
    <div ...${languageOf(language)} data-testid="mail-as-sent">
      <p><strong>${subject}</strong></p>
      <pre class="mail-text mail-rest" tabindex="0" role="region" aria-label=${subject}>${text}</pre>
    </div>`;
}
