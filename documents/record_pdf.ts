import type { Buffer } from 'node:buffer';
import { coversSms } from '../consultation/consent_text.ts';
import type { ConsentRecord, ConsentWay } from '../consultation/consultation.ts';
import { minute } from '../consultation/durations.ts';
import type { Guest } from '../consultation/guest.ts';
import { guestKindWords } from '../consultation/guest.ts';
import type { PatientData } from '../consultation/patient.ts';
import { type Closing, careWords, codeCheckWords } from '../consultation/record.ts';
import { germanDate, germanTime, type PracticeHead, writePractice } from './document_words.ts';
import { type Attachment, taggedPdf } from './tagged_pdf.ts';
import { lostWords } from './writing/writer.ts';

/** L2: what the practice keeps of a consultation when we have erased it. */
export interface RecordDocument {
  practice: PracticeHead;
  patient: PatientData;
  doctorName: string | null;
  /** Of the appointment, milliseconds since the epoch. */
  startsAt: number;
  /** Null where nobody came. */
  visit: {
    begin: number;
    end: number;
    typedName: string;
    guests: readonly Pick<Guest, 'kind' | 'typedName'>[];
  } | null;
  closing: Closing;
  /** The doctor's own, kept nowhere but here. */
  words: string;
  consent: ConsentRecord | null;
  /** The signed form and whatever else was handed in with it. */
  attachments: readonly Attachment[];
  /** Milliseconds since the epoch. */
  madeAt: number;
  /** IANA name. */
  timeZone: string;
}

const ways: Record<ConsentWay, string> = {
  screen: 'auf dem Bildschirm unterschrieben',
  upload: 'unterschrieben hochgeladen',
  mail: 'unterschrieben per E-Mail geschickt',
};

/** The document for the record: visit, follow-up care and consent, with the signed consent within it. */
export async function recordPdf(record: RecordDocument): Promise<Buffer> {
  const { patient, words, attachments, madeAt, timeZone } = record;
  const day = germanDay(record.visit?.begin ?? record.startsAt, timeZone);
  const person: Facts = [
    ['Name', `${patient.firstName} ${patient.lastName}`],
    ['Geburtsdatum', germanDate(patient.birthDate)],
    ['Krankenversicherung', patient.insurer],
    ['Versichertennummer', patient.insuranceNumber],
  ];
  const talk = talkFacts(record);
  const consent = consentFacts(record);
  const values = [...person, ...talk, ...consent].map(([, value]) => value);
  const { pdf } = await taggedPdf({
    title: `Videosprechstunde am ${day}`,
    subject: 'Für die Patientenakte',
    madeAt,
    texts: [...values, words, ...Object.values(record.practice)],
    attachments,
    foot: `Erstellt am ${germanTime(madeAt, timeZone)}`,
    draw(page, lost) {
      writePractice(page, record.practice);
      page.title(`Videosprechstunde am ${day}`);
      page.facts(person);
      if (lost.length > 0) page.paragraph(`${lostWords(lost)} Dieses Dokument ist deshalb kein PDF/A.`);
      page.heading('Gespräch');
      if (!record.visit) page.paragraph('Das Gespräch ist nicht zustande gekommen.');
      page.facts(talk);
      if (words) page.heading('Notiz');
      for (const line of words.split('\n')) if (line.trim()) page.paragraph(line);
      page.heading('Einwilligung');
      if (consent.length > 0) page.facts(consent);
      else page.paragraph('Eine Einwilligung liegt nicht vor.');
      for (const { name, description } of attachments)
        page.paragraph(`${description} liegt dieser Datei als Anhang bei: ${name}`);
    },
  });
  return pdf;
}

type Facts = (readonly [label: string, value: string])[];

function talkFacts({ visit, startsAt, doctorName, closing, timeZone }: RecordDocument): Facts {
  const facts: Facts = [
    ['Termin', germanTime(startsAt, timeZone)],
    ['Gespräch mit', doctorName ?? ''],
  ];
  if (visit) {
    facts.push(
      ['Beginn', germanTime(visit.begin, timeZone)],
      ['Ende', germanTime(visit.end, timeZone)],
      ['Dauer', lengthWords(visit.end - visit.begin)],
      ['Angemeldet als', visit.typedName],
    );
    if (visit.guests.length > 0) facts.push(['Weitere Personen', visit.guests.map(guestWords).join(', ')]);
    facts.push(['Sicherheitscode', closing.code ? codeCheckWords[closing.code] : '']);
  }
  facts.push(['Weitere Versorgung', closing.care ? careWords[closing.care] : '']);
  return facts;
}

function consentFacts({ consent, timeZone }: RecordDocument): Facts {
  if (!consent) return [];
  const options = [
    consent.reminder && (coversSms(consent) ? 'Erinnerungen per E-Mail und SMS' : 'Erinnerungen per E-Mail'),
    consent.fileExchange && 'Dateien im Gespräch',
  ];
  return [
    ['Erteilt am', germanTime(consent.at, timeZone)],
    ['Von', consent.typedName],
    ['Art', ways[consent.how]],
    ['Zusätzlich', options.filter(Boolean).join(', ') || 'nichts'],
    ['Textfassung', consent.textVersion],
    // In groups, so that it breaks between them.
    ['SHA-256 des Textes', consent.textSha256.match(/.{1,8}/g)?.join(' ') ?? ''],
  ];
}

function guestWords({ kind, typedName }: Pick<Guest, 'kind' | 'typedName'>): string {
  return `${typedName} (${guestKindWords[kind]})`;
}

function lengthWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute));
  return minutes === 1 ? '1 Minute' : `${minutes} Minuten`;
}

function germanDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone, dateStyle: 'long' }).format(at);
}
