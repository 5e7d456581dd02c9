import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { CaseList } from '../../../consultation/inbox.ts';
import { lackedFields } from '../../../consultation/patient_data.ts';
import { signedNameMatch } from '../../../consultation/signed_name.ts';
import type { AppointmentAnswer } from '../../../letters/incoming.ts';
import { formatBirthDate, formatShortDate, formatSince, formatTime } from '../../components/formats.ts';
import { calendarWords } from '../mails/answer_words.ts';
import { matchWords } from '../match_words.ts';
import { patientLabels, patientName, spokenWords } from '../patient_words.ts';
import { consentMarks, stageWords } from '../stage_words.ts';
import { Line, type LineProps } from './line.ts';

/** What the rows of all lists need besides the consultations. */
export interface CaseFacts {
  /** Consultations with a mail that did not arrive. */
  undelivered: ReadonlySet<string>;
  /** Requests that may be one with another open case. */
  doubles: ReadonlySet<string>;
  /** What the calendars of those with an appointment have answered, by the consultation's id. */
  calendars: ReadonlyMap<string, AppointmentAnswer>;
  now: number;
  timeZone: string;
}

/** The rows of one list of consultations. */
export function CaseLines({
  list,
  items,
  facts,
}: {
  list: CaseList;
  items: readonly Consultation[];
  facts: CaseFacts;
}): VNode {
  const testid = list === 'requested' || list === 'missing' ? 'request-row' : `${list}-row`;
  return html`<ul class="lines" role="list">
    ${items.map(
      (item) =>
        html`<li data-testid=${testid} data-consultation=${item.id}>${CaseLine({ list, item, facts })}</li>`,
    )}
  </ul>`;
}

function CaseLine({ list, item, facts }: { list: CaseList; item: Consultation; facts: CaseFacts }): VNode {
  const { time, said, badge } = rowWords(list, item, facts);
  const speaks = spokenWords(item);
  return Line({
    href: `/practice/consultations/${item.id}`,
    time,
    name: patientName(item.patient),
    facts: said,
    badges: [
      facts.undelivered.has(item.id) && { kind: 'error', label: 'Mail nicht angekommen' },
      speaks !== null && { kind: 'info', label: speaks },
      facts.doubles.has(item.id) && { kind: 'wait', label: 'vielleicht doppelt' },
      badge ?? null,
    ],
  });
}

interface RowWords {
  time?: string;
  said: (string | false | null)[];
  badge?: NonNullable<LineProps['badges']>[number] | undefined;
}

function rowWords(list: CaseList, item: Consultation, facts: CaseFacts): RowWords {
  const { patient, startsAt, doctorName, stage } = item;
  const since = formatSince(item.updatedAt, facts.now);
  const when = startsAt === null ? null : appointmentWords(startsAt, facts.timeZone);
  switch (list) {
    case 'requested':
    case 'missing':
      return { said: [bornWords(item), patient.phone, since], badge: missingBadge(item) };
    case 'consentReview':
      return { said: [`unterschrieben, ${since}`, when], badge: signedNameBadge(item) };
    case 'consentPending':
      return { said: [since, when], badge: withoutMail(item) };
    case 'consent':
      return stage === 'consent_review'
        ? {
            said: [`unterschrieben, ${since}`, when],
            badge: signedNameBadge(item) || { kind: 'wait', label: 'zu prüfen' },
          }
        : { said: [`noch nicht unterschrieben, ${since}`, when], badge: withoutMail(item) };
    case 'consented':
      return { said: [`Einwilligung liegt vor, ${since}`, bornWords(item)] };
    case 'today':
    case 'over':
      return {
        ...(startsAt !== null && { time: formatTime(startsAt, facts.timeZone) }),
        said: [doctorName],
        badge: stageWords[stage],
      };
    case 'upcoming':
      return {
        said: [when, doctorName],
        badge: consentMarks[stage] ?? calendarBadge(facts.calendars.get(item.id)),
      };
    case 'dated':
      return { said: [when, doctorName], badge: stageWords[stage] };
  }
}

/** `Mo., 30.11.2026, 10:15 Uhr` */
function appointmentWords(startsAt: number, timeZone: string): string {
  return `${formatShortDate(startsAt, timeZone)}, ${formatTime(startsAt, timeZone)} Uhr`;
}

function bornWords({ patient }: Consultation): string | false {
  return patient.birthDate !== '' && `geb. ${formatBirthDate(patient.birthDate)}`;
}

/** `fehlt: Telefon, Krankenkasse` */
function missingBadge({ patient }: Consultation): RowWords['badge'] {
  const missing = lackedFields(patient).map((field) => patientLabels[field]);
  return missing.length > 0 && { kind: 'wait', label: `fehlt: ${missing.join(', ')}` };
}

function withoutMail({ patient }: Consultation): RowWords['badge'] {
  return patient.email === '' && { kind: 'wait', label: 'ohne E-Mail' };
}

/** The name that agrees is what everybody expects: only what differs is said in the list. */
function signedNameBadge(item: Consultation): RowWords['badge'] {
  const match = signedNameMatch(item);
  return match !== null && match !== 'match' && matchWords[match];
}

/** A yes in the calendar is what everybody expects: only what differs is said in the list. */
function calendarBadge(answer: AppointmentAnswer | undefined): RowWords['badge'] {
  return (
    answer && answer.answer !== 'accepted' && { kind: 'wait', label: calendarWords[answer.answer].label }
  );
}
