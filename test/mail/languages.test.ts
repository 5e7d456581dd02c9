import { describe, expect, test } from 'vitest';
import { languageFacts, languages, pseudoLanguage } from '../../consultation/language.ts';
import { wordsIn } from '../../languages/words.ts';
import { mailKinds, smsKinds } from '../../letters/kinds.ts';
import { declinedMail } from '../../views/mail/declined.ts';
import type { MailProps } from '../../views/mail/frame.ts';
import { textMessage } from '../../views/mail/text_message.ts';
import { germanWording } from '../../views/mail/wordings.ts';
import { turnedRunsIn } from '../fixtures/turned_runs.ts';
import { people, practice, sampleMails, startsAt, wordsOfHtml, wordsOfText } from './sample_mails.ts';

const german = sampleMails();
const others = languages.filter((language) => language !== 'de' && language !== pseudoLanguage);

/** Without marks, names, addresses, and what is said to be German. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|title)>.*?<\/\1>/gs, ' ')
    .replace(/<(span|blockquote)[^>]* lang="de".*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https:\/\/\S+|K7M-4QX-9TD|\[4K7M2QX9T\]/g, ' ')
    .replaceAll(people.patientName, ' ')
    .replaceAll(people.doctorName, ' ');
}

describe('the pseudo-language', () => {
  const mails = sampleMails(people, practice, pseudoLanguage);

  test.each(mailKinds)('%s: each letter of subject and HTML is from a file', (kind) => {
    for (const said of [mails[kind].subject, mails[kind].html])
      expect(wordsOf(said).match(/\p{L}(?!\u0323)[^ ]*/gu) ?? []).toEqual([]);
  });

  test('text messages, too', () => {
    for (const kind of smsKinds)
      expect(wordsOf(message(kind, pseudoLanguage, '4')).match(/\p{L}(?!\u0323)[^ ]*/gu) ?? []).toEqual([]);
  });
});

describe.each(others)('mails in %s', (language) => {
  const mails = sampleMails(people, practice, language);
  const { direction } = languageFacts[language];

  test.each(mailKinds)('%s says its language, and the same in text and HTML', (kind) => {
    const { html, text } = mails[kind];
    const dir = direction === 'rtl' ? ' dir="rtl"' : '';
    expect(html).toContain(`<html lang="${language}"${dir}>`);
    expect(wordsOfHtml(html)).toEqual(wordsOfText(text));
  });

  test.each(mailKinds)('%s has each link on a line of its own, and all that the German one has', (kind) => {
    const lines = (text: string) => text.split('\n').filter((line) => line.includes('://'));
    for (const line of lines(mails[kind].text)) expect(line).toMatch(/^https:\/\/video\.example\.de\/\S+$/);
    // A personal link keeps its language in the case, an address for everybody in itself.
    const forEverybody = /^https:\/\/[^/]+\/\w+$/;
    expect(lines(mails[kind].text)).toEqual(
      lines(german[kind].text).map((line) => (forEverybody.test(line) ? `${line}?lang=${language}` : line)),
    );
  });

  test.each(mailKinds)('%s has a subject that names nobody and is shown whole', (kind) => {
    const { subject } = mails[kind];
    expect(subject).toMatch(/ \[4K7M2QX9T\]$/);
    expect(subject).not.toMatch(/[\p{Cc}\u200e\u200f\u2066-\u2069]| {2}/u);
    expect(subject.length).toBeLessThanOrEqual(100);
    for (const name of ['Erika', 'Mustermann', 'Beispiel']) expect(subject).not.toContain(name);
  });

  test.runIf(direction === 'rtl').each(mailKinds)(
    '%s turns nothing round that is read from left to right',
    (kind) => {
      // Programs find out the direction of each line, or take that of the whole.
      for (const base of ['auto', 'rtl'] as const) expect(turnedRunsIn(mails[kind].text, base)).toEqual([]);
      expect(turnedRunsIn(mails[kind].subject, 'auto')).toEqual([]);
    },
  );

  test('nothing of the German texts is left in it', () => {
    for (const kind of mailKinds) {
      const own = new Set(lettersOf(mails[kind].html));
      const same = lettersOf(german[kind].html).filter((sentence) => own.has(sentence));
      expect(
        same.filter((sentence) => /\s\S+\s/.test(sentence) && language !== 'de-simple'),
        kind,
      ).toEqual([]);
    }
  });

  test('says that nobody has reviewed the translation', () => {
    const said = wordsIn(language).t('translation-unreviewed');
    for (const kind of mailKinds) expect(mails[kind].html).toContain(said);
  });

  test('what the practice has typed stands there as German', () => {
    for (const kind of ['declined', 'consent_rejected', 'ask_missing', 'answer'] as const) {
      expect(mails[kind].html).toMatch(/<blockquote[^>]* lang="de" dir="ltr">Auf Seite 2 fehlt/);
      const text = mails[kind].text.replace(/\s+/g, ' ');
      expect(text).toContain(`${wordsIn(language).t('mail-in-german')} Auf Seite 2 fehlt`);
    }
  });

  test('P12: below the confirmation stands the German sentence that binds', () => {
    expect(mails.withdrawn.html).toMatch(/<blockquote[^>]* lang="de" dir="ltr">Sie haben Ihre Einwilligung/);
  });

  test('text messages have three parts at most, and nothing that no phone shows', () => {
    for (const kind of smsKinds) {
      const text = message(kind, language, 'x'.repeat(32));
      // Parts of several have 67 letters where one of them is no Latin one (3GPP TS 23.038).
      expect(text.length, text).toBeLessThanOrEqual(3 * 67);
      expect(text).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
      expect(text).toContain('https://video.example.de/c/');
      expect(text).toContain('K7M-4QX-9TD');
    }
  });
});

describe('the practice’s own wording', () => {
  const props: MailProps & { reason: string } = {
    language: 'uk',
    practice,
    publicUrl: 'https://video.example.de/',
    timeZone: 'Europe/Berlin',
    reference: '4K7M2QX9T',
    patientName: people.patientName,
    link: 'https://video.example.de/c/Zm9vYmFyYmF6cXV4',
    reason: '',
  };
  const asItCame = germanWording('declined');

  test('stands in a mail of another language below the translation, in German', () => {
    const body = '{anrede},\n\nleider nein. Kommen Sie montags um acht.';
    const { html, text, subject, opening } = declinedMail({ ...props, wording: { ...asItCame, body } });
    expect(subject).toBe('Ваш відеоприйом: наша відповідь [4K7M2QX9T]');
    expect(text).toContain('На жаль, ми не можемо запропонувати вам\nвідеоприйом.');
    expect(html).toMatch(
      /Практика пише німецькою:<\/p><blockquote[^>]* lang="de" dir="ltr">Guten Tag Erika Mustermann,\n\nleider nein/,
    );
    expect(opening.words).toBe('Guten Tag Erika Mustermann,\n\nleider nein. Kommen Sie montags um acht.');
  });

  test('its own subject is not dropped: it stands above its words', () => {
    const wording = { ...asItCame, subject: 'Ihre Anfrage an uns' };
    expect(declinedMail({ ...props, wording }).html).toMatch(/ lang="de" dir="ltr">Ihre Anfrage an uns</);
  });

  test('words for one mail stand there, too, and no German where nobody has written any', () => {
    const ownOpening = 'Guten Tag,\n\nmorgen geht es wieder.';
    expect(declinedMail({ ...props, ownOpening }).html).toMatch(/ dir="ltr">Guten Tag,\n\nmorgen geht/);
    expect(declinedMail({ ...props, wording: asItCame }).html).not.toContain('<blockquote');
    expect(declinedMail(props).html).not.toContain('<blockquote');
  });
});

test('from right to left, numbers, codes and addresses keep their direction', () => {
  const { html, text } = sampleMails(people, practice, 'ar').appointment;
  expect(html).toMatch(/<a [^>]*href="https:[^"]+" dir="ltr">https:/);
  expect(html).toContain('<span dir="ltr">K7M-4QX-9TD</span>');
  expect(html).toContain('dir="ltr">0208 123456</a>');
  expect(html).toContain('<span lang="de" dir="ltr">45468 Mülheim an der Ruhr</span>');
  expect(text).toContain('\u2068Dr. Berta Beispiel\u2069');
  expect(text).toMatch(/\u20680208 123456\u2069/);
  expect(html).toContain('border-right:4px');
});

function message(kind: (typeof smsKinds)[number], language: (typeof languages)[number], token: string) {
  return textMessage(kind, {
    language,
    practiceName: language === pseudoLanguage ? '4' : practice.name,
    startsAt,
    timeZone: 'Europe/Berlin',
    link: `https://video.example.de/c/${token}`,
    code: 'K7M-4QX-9TD',
  });
}

/** Each text of a mail between two tags. */
function lettersOf(html: string): string[] {
  const body = html.slice(html.indexOf('<body'));
  const own = body.replace(/<(span|blockquote)[^>]* lang="de".*?<\/\1>/gs, ' ');
  return [...own.matchAll(/>([^<>]+)</g)]
    .map(([, said = '']) => said.trim())
    .filter((said) => /\p{L}/u.test(said) && ![people.doctorName, practice.name].includes(said));
}
