import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { Delay } from '../../../consultation/doctor_word.ts';
import type { NameMatch } from '../../../consultation/name_match.ts';
import { type Verdict, verdictGrades } from '../../../consultation/technical_check.ts';
import type { WaitingReply } from '../../../consultation/waiting_reply.ts';
import { replyWords } from '../../../consultation/waiting_words.ts';
import type { AppointmentAnswer } from '../../../letters/incoming.ts';
import type { MailTrouble } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatBirthDate, formatSince, formatTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { MailTroubleNotices } from '../mail_trouble.ts';
import { matchWords } from '../match_words.ts';
import { gradeWords, verdictWords } from '../settings/check_words.ts';
import { CaseLines } from './case_line.ts';
import { DelayKeys, type DoctorShown, DoctorStates } from './doctor_words.ts';
import { Section, SectionHead } from './section.ts';
import { Today, type TodayEntry } from './today.ts';

/** A patient in the waiting room, connected at this moment. */
export interface WaitingEntry {
  consultationId: string;
  version: number;
  patientName: string;
  /** ISO date or empty. */
  birthDate: string;
  /** What the patient typed (S5). */
  typedName: string;
  match: NameMatch;
  arrivedAt: number;
  startsAt: number;
  doctorId: string | null;
  doctorName: string | null;
  /** `spricht Türkisch`, where the practice may need an interpreter; null elsewhere. */
  speaks: string | null;
  /** The newest technical check that was sent on the way here. */
  check: { number: string; verdict: Verdict } | null;
  /** What the patient has told the practice. */
  reply: WaitingReply | null;
  /** What those who wait for this doctor read. */
  delay: Delay | null;
  /** The viewer may tell it. */
  mayTellDelay: boolean;
}

export interface WaitingProps {
  waiting: WaitingEntry[];
  today: TodayEntry[];
  /** How many there are today, where the list is limited. */
  todayCount: number;
  /** Those of today that are done, missed or cancelled, the latest first; and how many there are. */
  over: readonly Consultation[];
  overCount: number;
  /** The visit that the viewer has admitted and not ended. */
  running: { consultationId: string; patientName: string; admittedAt: number } | null;
  viewer: { userId: string; isDoctor: boolean };
  /** There is somebody to hand an appointment over to. */
  severalDoctors: boolean;
  /** For whom the viewer may say what those who wait read. */
  doctors: DoctorShown[];
  /** The practice's own lines for those who wait. */
  words: readonly string[];
  mailTrouble: MailTrouble[];
  now: number;
  timeZone: string;
}

/** Nobody writes to whose appointment is over. */
const noFacts = {
  undelivered: new Set<string>(),
  doubles: new Set<string>(),
  calendars: new Map<string, AppointmentAnswer>(),
};

/**
 * What changes while the page is open: who waits and who is here today. The page holds it, and
 * `/practice/waiting` serves it alone. By time only, never by insurance (P14).
 */
export function Waiting(props: WaitingProps): VNode {
  const { waiting, running, viewer, now, timeZone } = props;
  const mayAdmit = waiting.some((entry) => viewer.isDoctor && entry.doctorId === viewer.userId);
  return html`<div class="stack">
    ${MailTroubleNotices({ trouble: props.mailTrouble, timeZone })}
    <section aria-labelledby="waiting-title">
      ${SectionHead({ id: 'waiting', title: 'Im Wartezimmer', count: waiting.length, shown: waiting.length })}
      ${DoctorStates({ doctors: props.doctors })}
      ${
        running &&
        Notice({
          kind: 'info',
          title: `Ihr Gespräch mit ${running.patientName} läuft`,
          children: html`<div class="actions">
            ${LinkButton({
              href: `/practice/visits/${running.consultationId}`,
              label: 'Zum Gespräch',
              icon: 'camera',
            })}
            <span class="quiet" data-since=${running.admittedAt}>${formatSince(running.admittedAt, now)}</span>
          </div>`,
        })
      }
      ${
        waiting.length === 0
          ? EmptyState({
              icon: 'door',
              title: 'Gerade wartet niemand',
              text: 'Sobald jemand das Wartezimmer betritt, sehen und hören Sie es hier.',
            })
          : html`<ul class="people" role="list">
              ${waiting.map((entry) => WaitingRow({ entry, viewer, severalDoctors: props.severalDoctors, words: props.words, now, timeZone }))}
            </ul>`
      }
      ${
        mayAdmit &&
        html`<p class="quiet" id="admit-privacy">
          Mit „Hereinbitten“ bestätigen Sie, dass in Ihrem Raum niemand mithört.
        </p>`
      }
    </section>
    ${Today({ today: props.today, count: props.todayCount, timeZone })}
    ${
      props.overCount > 0 &&
      Section({
        id: 'over',
        list: 'over',
        count: props.overCount,
        shown: props.over.length,
        children: CaseLines({ list: 'over', items: props.over, facts: { ...noFacts, now, timeZone } }),
      })
    }
  </div>`;
}

interface WaitingRowProps {
  entry: WaitingEntry;
  viewer: WaitingProps['viewer'];
  severalDoctors: boolean;
  words: readonly string[];
  now: number;
  timeZone: string;
}

function WaitingRow({ entry, viewer, severalDoctors, words, now, timeZone }: WaitingRowProps): VNode {
  const match = matchWords[entry.match];
  return html`<li class="is-waiting" data-testid="waiting-row" data-consultation=${entry.consultationId}>
    <div class="people-who">
      <p>
        <span class="people-name" data-testid="typed-name">${entry.typedName}</span>
        <span class="quiet" data-since=${entry.arrivedAt}> ${formatSince(entry.arrivedAt, now)}</span>
      </p>
      <p class="row">
        <span data-testid="name-match" data-match=${entry.match}>${StatusBadge(match)}</span>
        <span>
          Termin ${formatTime(entry.startsAt, timeZone)}:${' '}
          <a href=${`/practice/consultations/${entry.consultationId}`} data-line>${entry.patientName}</a>${
            entry.birthDate && `, geb. ${formatBirthDate(entry.birthDate)}`
          }
        </span>
      </p>
      ${entry.speaks && html`<p class="row" data-testid="waiting-language">${StatusBadge({ kind: 'info', label: entry.speaks })}</p>`}
      ${entry.check && CheckLine({ ...entry.check, id: entry.consultationId })}
      ${entry.reply && html`<p class="waiting-reply" data-testid="waiting-reply">${icon('chat')}<span>„${replyWords[entry.reply]}“</span></p>`}
    </div>
    ${WaitingAction({ entry, viewer, severalDoctors })}
    ${
      entry.mayTellDelay &&
      entry.doctorId &&
      DelayKeys({
        doctorId: entry.doctorId,
        doctorName: entry.doctorName ?? 'Die Praxis',
        delay: entry.delay,
        words,
      })
    }
  </li>`;
}

/** What the technical check has said, before the doctor asks a patient in who cannot be heard. */
function CheckLine({ number, verdict, id }: { number: string; verdict: Verdict; id: string }): VNode {
  const { kind } = gradeWords[verdictGrades[verdict]];
  return html`<p class="row" data-testid="waiting-check">
    ${StatusBadge({ kind, label: `Technik: ${verdictWords[verdict]}` })}
    <a href=${`/practice/consultations/${id}#checks`}>Bericht ${number}</a>
  </p>`;
}

/** Code and link lead to one doctor (P2); no other may begin the talk (P5). */
function WaitingAction({
  entry,
  viewer,
  severalDoctors,
}: Pick<WaitingRowProps, 'entry' | 'viewer' | 'severalDoctors'>): VNode {
  const id = entry.consultationId;
  if (viewer.isDoctor && entry.doctorId === viewer.userId) {
    return ActionForm({
      action: `/practice/visits/${id}/admit`,
      children: html`<button class="button button-primary" type="submit" data-testid="admit" aria-describedby="admit-privacy">
        <span>Hereinbitten<span class="visually-hidden">: ${entry.typedName}</span></span>
      </button>`,
    });
  }
  return html`<div class="row">
    <span class="quiet">Termin bei ${entry.doctorName ?? 'niemandem'}</span>
    ${
      !viewer.isDoctor &&
      severalDoctors &&
      html`<a class="button button-secondary" href=${`/practice/consultations/${id}?step=hand-over#step-hand-over`} data-testid="hand-over">
        <span>Weitergeben<span class="visually-hidden">: ${entry.typedName}</span></span>
      </a>`
    }
    ${
      viewer.isDoctor &&
      ActionForm({
        action: `/practice/consultations/${id}/take-over`,
        version: entry.version,
        children: html`
          ${HiddenField({ name: 'back', value: 'inbox' })}
          ${SubmitButton({ kind: 'secondary', label: 'Übernehmen' })}
        `,
      })
    }
  </div>`;
}
