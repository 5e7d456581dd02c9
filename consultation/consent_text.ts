import { createHash } from 'node:crypto';
import type { ConsentWay } from './consultation.ts';

/** What the text needs to know of the practice; empty where the practice has not said it. */
export interface ConsentPractice {
  name: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
  email: string;
  responsible: string;
  dataProtectionOfficer: string;
  complaintAuthority: string;
  hosting: string;
  mailProvider: string;
}

interface ConsentSection {
  /** The point of requirements.md, section 4, that it covers. */
  id: (typeof consentPoints)[number];
  heading: string;
  paragraphs: string[];
  items?: string[];
}

/** The consent as the patient reads it, the same words on the screen and on paper. */
export interface ConsentText {
  /** Rises when the words change. */
  version: string;
  language: 'de';
  title: string;
  /** What it comes to, in a few sentences: what a short form says above the signature. */
  short: string[];
  sections: ConsentSection[];
  /** Separate and voluntary, never ticked beforehand. */
  options: { id: 'reminder' | 'fileExchange'; label: string }[];
  /** What the signature stands under. */
  declaration: string;
}

/** The points that the text must cover (requirements.md, section 4). */
export const consentPoints = [
  'who',
  'purpose',
  'health_data',
  'voluntary',
  'withdrawal',
  'no_recording',
  'room',
  'technique',
  'data_and_time',
  'recipients',
  'rights',
  'device',
  'limits',
  'interruption',
  'minors',
  'third_persons',
  'billing',
] as const;

const version = '2026-11-3';
/** At the end of the version of a text that speaks of text messages. */
const smsMark = '-sms';

/**
 * Whether somebody has agreed to a text that speaks of text messages. An older one does not; and a paper may
 * be older than the text of the day on which it came back.
 */
export function coversSms(consent: { textVersion: string; how: ConsentWay } | null): boolean {
  return consent?.how === 'screen' && consent.textVersion.endsWith(smsMark);
}

/**
 * The text for one consultation (P12: Art. 9 (2)(a) and Art. 7 GDPR).
 *
 * @param input.doctorName null while no appointment names one
 * @param input.smsProvider the provider's host where the practice sends text messages; null: there are none
 */
export function consentText(input: {
  practice: ConsentPractice;
  doctorName: string | null;
  retentionDays: number;
  smsProvider?: string | null;
}): ConsentText {
  const { smsProvider = null } = input;
  return {
    version: smsProvider === null ? version : version + smsMark,
    language: 'de',
    title: 'Einwilligung in die Videosprechstunde',
    short: inShort(input.retentionDays),
    sections: [
      ...aboutTheVisit(input.practice, input.doctorName),
      ...aboutBehaviour(),
      ...aboutData(input.practice, input.retentionDays, smsProvider),
      ...aboutMedicine(input.practice),
    ],
    options: [
      {
        id: 'reminder',
        label: `Die Praxis darf mich per E-Mail${smsProvider === null ? '' : ' und per SMS'} an den Termin erinnern.`,
      },
      {
        id: 'fileExchange',
        label:
          'Ich bin damit einverstanden, dass wir im Gespräch Dateien austauschen, zum Beispiel einen Befund.',
      },
    ],
    declaration:
      'Ich habe den ganzen Text gelesen und verstanden. Ich willige ausdrücklich ein, dass meine Gesundheitsdaten in der Videosprechstunde so verarbeitet werden, wie es dort steht.',
  };
}

/**
 * Fingerprint of every word, kept with the consent.
 *
 * @returns SHA-256 in hex
 */
export function consentSha256(text: ConsentText): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex');
}

function inShort(retentionDays: number): string[] {
  return [
    'Statt in die Praxis zu kommen, sprechen Sie per Video mit Ihrer Ärztin oder Ihrem Arzt über Ihre Gesundheit.',
    'Bild und Ton gehen verschlüsselt von Gerät zu Gerät. Niemand zeichnet sie auf.',
    `Ihre Angaben werden verschlüsselt gespeichert und ${daysWords(retentionDays)} nach dem Ende gelöscht.`,
    'Die Einwilligung ist freiwillig. Sie können sie jederzeit widerrufen, ohne einen Grund zu nennen und ohne Nachteil.',
    'In einem Notfall rufen Sie 112 an. Das Videogespräch ist dafür nicht geeignet.',
  ];
}

function daysWords(retentionDays: number): string {
  return retentionDays === 1 ? 'einen Tag' : `${retentionDays} Tage`;
}

function aboutTheVisit(practice: ConsentPractice, doctorName: string | null): ConsentSection[] {
  const contact = [
    [practice.street, [practice.postcode, practice.city].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
    practice.phone && `Telefon ${practice.phone}`,
    practice.email && `E-Mail ${practice.email}`,
  ].filter((line) => line !== '');
  const doctor = doctorName
    ? ` Das Gespräch führt ${doctorName}.`
    : ' Mit wem Sie sprechen, steht in Ihrem Termin.';
  return [
    {
      id: 'who',
      heading: 'Wer ist beteiligt?',
      paragraphs: [
        `Sie sprechen mit ${practice.name || 'Ihrer Praxis'}.${doctor} Die Praxis ist für Ihre Daten verantwortlich.`,
      ],
      ...(contact.length > 0 && { items: contact }),
    },
    {
      id: 'purpose',
      heading: 'Wofür ist die Einwilligung?',
      paragraphs: [
        'Statt in die Praxis zu kommen, sprechen Sie per Video mit Ihrer Ärztin oder Ihrem Arzt. Ihre Daten dienen nur diesem Gespräch: um es zu vereinbaren, zu führen und danach zu löschen.',
      ],
    },
    {
      id: 'health_data',
      heading: 'Gesundheitsdaten',
      paragraphs: [
        'Im Gespräch geht es um Ihre Gesundheit. Diese Daten sind besonders geschützt. Wir dürfen sie auf diesem Weg nur verarbeiten, wenn Sie ausdrücklich einwilligen (Artikel 9 Absatz 2 Buchstabe a der Datenschutz-Grundverordnung).',
      ],
    },
    {
      id: 'voluntary',
      heading: 'Freiwillig',
      paragraphs: [
        'Die Einwilligung ist freiwillig. Ohne sie entsteht Ihnen kein Nachteil. Sie können stattdessen in die Praxis kommen oder anrufen.',
      ],
    },
    {
      id: 'withdrawal',
      heading: 'Widerruf',
      paragraphs: [
        'Sie können die Einwilligung jederzeit widerrufen, ohne einen Grund zu nennen: auf Ihrer persönlichen Seite, per E-Mail, am Telefon oder in der Praxis. Der Widerruf gilt ab dann. Was vorher geschehen ist, bleibt rechtmäßig.',
      ],
    },
  ];
}

function aboutBehaviour(): ConsentSection[] {
  return [
    {
      id: 'no_recording',
      heading: 'Keine Aufzeichnung',
      paragraphs: [
        'Das Gespräch wird nicht aufgezeichnet, weder von der Praxis noch vom System. Auch Sie dürfen Bild und Ton nicht aufzeichnen und keine Bildschirmfotos machen. Das gilt für beide Seiten.',
        'Zeigt die Praxis ein stehendes Bild, um etwas genau anzusehen, so entsteht es erst, wenn Sie es im Gespräch selbst freigeben. Es wird nicht gespeichert und ist mit dem Gespräch weg.',
      ],
    },
    {
      id: 'room',
      heading: 'Ruhiger, geschlossener Raum',
      paragraphs: [
        'Beide Seiten sprechen in einem ruhigen, geschlossenen Raum, in dem niemand unbemerkt mithört. Wer sonst im Raum ist, wird zu Beginn vorgestellt.',
      ],
    },
    {
      id: 'third_persons',
      heading: 'Weitere Personen',
      paragraphs: [
        'Angehörige, Pflegende oder Dolmetschende dürfen dabei sein, wenn beide Seiten damit einverstanden sind.',
      ],
    },
    {
      id: 'minors',
      heading: 'Kinder, Jugendliche und rechtliche Betreuung',
      paragraphs: [
        'Für Kinder und Jugendliche willigen die Sorgeberechtigten ein. Wer seine Lage selbst beurteilen kann, willigt auch selbst ein. Bei rechtlicher Betreuung in Gesundheitsfragen unterschreibt die betreuende Person, soweit es nötig ist.',
      ],
    },
  ];
}

function aboutData(
  practice: ConsentPractice,
  retentionDays: number,
  smsProvider: string | null,
): ConsentSection[] {
  const hosting =
    practice.hosting ||
    'Den Server und die Vermittlung (TURN) betreibt die Praxis selbst oder lässt sie in ihrem Auftrag in der EU betreiben.';
  return [
    {
      id: 'technique',
      heading: 'Die Technik',
      paragraphs: [
        'Bild, Ton und Nachrichten gehen verschlüsselt von Ihrem Gerät zum Gerät der Praxis (WebRTC, Ende zu Ende verschlüsselt). Der Server der Praxis bringt beide Geräte zusammen; Inhalte sieht und speichert er nicht. Wo kein direkter Weg möglich ist, leitet eine Vermittlung (TURN) die verschlüsselten Daten weiter. Bei direktem Weg kann die andere Seite die Internetadresse (IP-Adresse) Ihres Anschlusses sehen.',
        hosting,
      ],
    },
    {
      id: 'data_and_time',
      heading: 'Welche Daten und wie lange',
      paragraphs: [
        `Gespeichert werden die Angaben unten, diese Einwilligung, Termin und Nachrichten dazu, der eingegebene Name und die Zeiten des Gesprächs. Alles wird verschlüsselt gespeichert und ${daysWords(retentionDays)} nach dem Ende gelöscht, spätestens nach drei Monaten. Was Ihre Ärztin oder Ihr Arzt in die Patientenakte schreibt, folgt den Regeln für die Akte.`,
      ],
      items: [
        'Vorname, Name, Geburtsdatum',
        'Telefonnummer und E-Mail-Adresse',
        'Krankenversicherung und Versichertennummer',
      ],
    },
    {
      id: 'recipients',
      heading: 'Wer Daten erhält',
      paragraphs: [
        `Die Praxis gibt nichts an Unbefugte weiter. Technisch beteiligt sind der Betreiber des Servers und der Mail-Anbieter der Praxis${practice.mailProvider ? ` (${practice.mailProvider})` : ''}. E-Mails enthalten keine Angaben zu Ihrer Gesundheit.${smsProvider === null ? '' : smsWords(smsProvider)} Es gibt keine Werbung und keine Auswertung durch Dritte.`,
      ],
    },
    {
      id: 'rights',
      heading: 'Ihre Rechte',
      paragraphs: [
        'Sie können Auskunft über Ihre Daten verlangen, sie berichtigen, löschen, einschränken oder übertragen lassen und der Verarbeitung widersprechen.',
        [
          'Wenden Sie sich dafür an die Praxis',
          practice.dataProtectionOfficer && ` oder an den Datenschutz: ${practice.dataProtectionOfficer}`,
          '. Sie können sich auch bei der Datenschutz-Aufsicht beschweren',
          practice.complaintAuthority && `: ${practice.complaintAuthority}`,
          '.',
        ].join(''),
      ],
    },
  ];
}

/** Who has given a mobile number gets them. */
function smsWords(provider: string): string {
  return ` Haben Sie eine Mobilnummer angegeben, kann die Praxis Ihnen auch SMS schicken: Termin, Erinnerung, „Es geht los“. Der SMS-Anbieter der Praxis (${provider}) erhält dafür die Nummer und diesen Text, nicht Ihren Namen und nichts zu Ihrer Gesundheit.`;
}

function aboutMedicine(practice: ConsentPractice): ConsentSection[] {
  return [
    {
      id: 'device',
      heading: 'Was Ihr Gerät braucht',
      paragraphs: [
        'Ein Handy, Tablet oder einen Computer mit Kamera, Mikrofon, Lautsprecher, Internet und einem aktuellen Browser. Ein Konto oder ein zusätzliches Programm brauchen Sie nicht.',
      ],
    },
    {
      id: 'limits',
      heading: 'Grenzen und Notfälle',
      paragraphs: [
        'Eine Untersuchung mit den Händen ist per Video nicht möglich. Reicht das Gespräch nicht aus, bittet Ihre Ärztin oder Ihr Arzt Sie in die Praxis. Für Notfälle ist die Videosprechstunde nicht geeignet: Im Notfall rufen Sie 112 an, den ärztlichen Bereitschaftsdienst erreichen Sie unter 116117.',
      ],
    },
    {
      id: 'interruption',
      heading: 'Wenn die Verbindung abbricht',
      paragraphs: [
        `Die Geräte verbinden sich möglichst von selbst neu. Gelingt das nicht, ruft die Praxis Sie unter Ihrer Telefonnummer an.${practice.phone ? ` Sie erreichen die Praxis unter ${practice.phone}.` : ''}`,
      ],
    },
    {
      id: 'billing',
      heading: 'Abrechnung',
      paragraphs: [
        'Das System ist nicht zertifiziert nach Anlage 31b BMV-Ä. Das Gespräch wird nicht zulasten der gesetzlichen Krankenversicherung abgerechnet.',
      ],
    },
  ];
}
