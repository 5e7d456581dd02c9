import {
  type ConsentPractice,
  type ConsentSection,
  type ConsentText,
  consentVersion,
} from '../consultation/consent_text.ts';
import { type Words, wordsIn } from './words.ts';

interface ConsentFacts {
  practice: ConsentPractice;
  /** Null while no appointment names one. */
  doctorName: string | null;
  retentionDays: number;
  /** The provider's host where the practice sends text messages; null: there are none. */
  smsProvider?: string | null;
}

/**
 * The text for one consultation (P12: Art. 9 (2)(a) and Art. 7 GDPR). The German one binds; a translation has
 * the same sections with the same paragraphs and items, so that each can stand beside its own.
 *
 * @param words of the language that it is asked for; the German words are the ones that are signed
 */
export function consentText(facts: ConsentFacts, words: Words = wordsIn('de')): ConsentText {
  const { retentionDays, smsProvider = null } = facts;
  const { t, language } = words;
  return {
    version: consentVersion({ sms: smsProvider !== null }),
    language,
    title: t('consent-title'),
    short: [
      t('consent-short-visit'),
      t('consent-short-encrypted'),
      t('consent-short-erased', { days: retentionDays }),
      t('consent-short-voluntary'),
      t('consent-short-emergency'),
    ],
    sections: [
      ...aboutTheVisit(words, facts),
      ...aboutBehaviour(words),
      ...aboutData(words, { ...facts, smsProvider }),
      ...aboutMedicine(words, facts),
    ],
    options: [
      {
        id: 'reminder',
        label: t(smsProvider === null ? 'consent-option-reminder' : 'consent-option-reminder-sms'),
      },
      { id: 'fileExchange', label: t('consent-option-files') },
    ],
    declaration: t('consent-declaration'),
  };
}

/** Most sections are one paragraph that says the same to everybody. */
type PlainSection =
  | 'purpose'
  | 'health_data'
  | 'voluntary'
  | 'withdrawal'
  | 'room'
  | 'third_persons'
  | 'minors'
  | 'device'
  | 'limits'
  | 'billing';

function plainSection({ t }: Words, id: PlainSection): ConsentSection {
  return { id, heading: t(`consent-${id}`), paragraphs: [t(`consent-${id}-text`)] };
}

/** Whole sentences, one after the other. */
function sentences(...said: (string | false)[]): string {
  return said.filter((sentence) => sentence !== false).join(' ');
}

function aboutTheVisit(words: Words, { practice, doctorName }: ConsentFacts): ConsentSection[] {
  const { t } = words;
  const contact = [
    [practice.street, [practice.postcode, practice.city].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
    practice.phone && t('consent-phone', { phone: practice.phone }),
    practice.email && t('consent-email', { email: practice.email }),
  ].filter((line) => line !== '');
  return [
    {
      id: 'who',
      heading: t('consent-who'),
      paragraphs: [
        sentences(
          practice.name ? t('consent-who-practice', { practice: practice.name }) : t('consent-who-unnamed'),
          doctorName ? t('consent-who-doctor', { doctor: doctorName }) : t('consent-who-open'),
          t('consent-who-responsible'),
        ),
      ],
      ...(contact.length > 0 && { items: contact }),
    },
    plainSection(words, 'purpose'),
    plainSection(words, 'health_data'),
    plainSection(words, 'voluntary'),
    plainSection(words, 'withdrawal'),
  ];
}

function aboutBehaviour(words: Words): ConsentSection[] {
  const { t } = words;
  return [
    {
      id: 'no_recording',
      heading: t('consent-no_recording'),
      paragraphs: [t('consent-no_recording-text'), t('consent-no_recording-still')],
    },
    plainSection(words, 'room'),
    plainSection(words, 'third_persons'),
    plainSection(words, 'minors'),
  ];
}

function aboutData(
  words: Words,
  { practice, retentionDays, smsProvider }: ConsentFacts & { smsProvider: string | null },
): ConsentSection[] {
  const { t } = words;
  const { mailProvider, dataProtectionOfficer: officer, complaintAuthority: authority } = practice;
  return [
    {
      id: 'technique',
      heading: t('consent-technique'),
      paragraphs: [t('consent-technique-text'), hostingWords(words, practice.hosting)],
    },
    {
      id: 'data_and_time',
      heading: t('consent-data_and_time'),
      paragraphs: [t('consent-data_and_time-text', { days: retentionDays })],
      items: [t('consent-data-person'), t('consent-data-contact'), t('consent-data-insurance')],
    },
    {
      id: 'recipients',
      heading: t('consent-recipients'),
      paragraphs: [
        sentences(
          t('consent-recipients-text'),
          mailProvider
            ? t('consent-recipients-named', { provider: mailProvider })
            : t('consent-recipients-technical'),
          t('consent-recipients-mails'),
          smsProvider !== null && t('consent-recipients-sms', { provider: smsProvider }),
          t('consent-recipients-nobody'),
        ),
      ],
    },
    {
      id: 'rights',
      heading: t('consent-rights'),
      paragraphs: [
        t('consent-rights-text'),
        sentences(
          officer ? t('consent-rights-officer', { officer }) : t('consent-rights-practice'),
          authority ? t('consent-rights-authority', { authority }) : t('consent-rights-complaint'),
        ),
      ],
    },
  ];
}

/** What the practice has written itself is German; a translation says so where it stands. */
function hostingWords({ t, language }: Words, own: string): string {
  if (!own) return t('consent-hosting');
  return language === 'de' ? own : t('consent-own-text');
}

function aboutMedicine(words: Words, { practice }: ConsentFacts): ConsentSection[] {
  const { t } = words;
  return [
    plainSection(words, 'device'),
    plainSection(words, 'limits'),
    {
      id: 'interruption',
      heading: t('consent-interruption'),
      paragraphs: [
        sentences(
          t('consent-interruption-text'),
          practice.phone !== '' && t('consent-interruption-phone', { phone: practice.phone }),
        ),
      ],
    },
    plainSection(words, 'billing'),
  ];
}
