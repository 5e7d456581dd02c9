import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Delay } from '../../../consultation/doctor_word.ts';
import type { NameMatch } from '../../../consultation/name_match.ts';
import { type Verdict, verdictGrades } from '../../../consultation/technical_check.ts';
import type { WaitingReply } from '../../../consultation/waiting_reply.ts';
import { replyWords } from '../../../consultation/waiting_words.ts';
import type { AppointmentAnswer } from '../../../letters/incoming.ts';
import type { MailTrouble } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatBirthDate, formatShortDate, formatSince, formatTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice, type Tone } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { MailTroubleNotices } from '../mail_trouble.ts';
import { calendarWords } from '../mails/answer_words.ts';
import { matchWords } from '../match_words.ts';
import { gradeWords, verdictWords } from '../settings/check_words.ts';
import { DelayKeys, type DoctorShown, DoctorStates } from './doctor_words.ts';

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
  /** The newest technical check that was sent on the way here. */
  check: { number: string; verdict: Verdict } | null;
  /** What the patient has told the practice. */
  reply: WaitingReply | null;
  /** What those who wait for this doctor read. */
  delay: Delay | null;
  /** The viewer may tell it. */
  mayTellDelay: boolean;
}

/** `interrupted`: was in the waiting room, is not connected at this moment. */
export type Presence = 'absent' | 'waiting' | 'interrupted' | 'in_call';

/** An appointment of today, or an older one that the practice has not closed. */
export interface TodayEntry {
  consultationId: string;
  patientName: string;
  startsAt: number;
  durationMinutes: number;
  doctorName: string | null;
  presence: Presence;
  /** What the patient has told the practice before the page went. */
  reply: WaitingReply | null;
  isToday: boolean;
  /** What the patient's calendar has answered, where that is no plain yes. */
  calendar: AppointmentAnswer | null;
}

export interface WaitingProps {
  waiting: WaitingEntry[];
  today: TodayEntry[];
  /** How many there are today, where the list is limited. */
  todayCount: number;
  /** The visit that the viewer has admitted and not ended. */
  running: { consultationId: string; patientName: string; admittedAt: number } | null;
  viewer: { userId: string; isDoctor: boolean };
  /** For whom the viewer may say what those who wait read. */
  doctors: DoctorShown[];
  /** The practice's own lines for those who wait. */
  words: readonly string[];
  mailTrouble: MailTrouble[];
  now: number;
  timeZone: string;
}

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
      <div class="head"><h2 id="waiting-title">Im Wartezimmer</h2></div>
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
              ${waiting.map((entry) => WaitingRow({ entry, viewer, words: props.words, now, timeZone }))}
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
  </div>`;
}

interface WaitingRowProps {
  entry: WaitingEntry;
  viewer: WaitingProps['viewer'];
  words: readonly string[];
  now: number;
  timeZone: string;
}

function WaitingRow({ entry, viewer, words, now, timeZone }: WaitingRowProps): VNode {
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
          <a href=${`/practice/consultations/${entry.consultationId}`}>${entry.patientName}</a>${
            entry.birthDate && `, geb. ${formatBirthDate(entry.birthDate)}`
          }
        </span>
      </p>
      ${entry.check && CheckLine({ ...entry.check, id: entry.consultationId })}
      ${entry.reply && html`<p class="waiting-reply" data-testid="waiting-reply">${icon('chat')}<span>„${replyWords[entry.reply]}“</span></p>`}
    </div>
    ${WaitingAction({ entry, viewer })}
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
function WaitingAction({ entry, viewer }: { entry: WaitingEntry; viewer: WaitingProps['viewer'] }): VNode {
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

const presenceWords: Record<Presence, { label: string; kind: Tone | 'quiet' }> = {
  absent: { label: 'nicht da', kind: 'quiet' },
  waiting: { label: 'wartet', kind: 'wait' },
  interrupted: { label: 'war da, gerade nicht verbunden', kind: 'wait' },
  in_call: { label: 'im Gespräch', kind: 'ok' },
};

interface TodayProps {
  today: TodayEntry[];
  /** How many there are, where the list is limited. */
  count: number;
  timeZone: string;
}

function Today({ today, count, timeZone }: TodayProps): VNode {
  return html`<section aria-labelledby="today-title">
    <div class="head"><h2 id="today-title">Heute</h2></div>
    ${
      today.length === 0
        ? html`<p class="quiet">Heute ist kein Videotermin.</p>`
        : html`<ul class="people" role="list">
            ${today.map(
              (entry) => html`<li data-testid="today-row" data-consultation=${entry.consultationId}>
                <span class="people-time">${formatTime(entry.startsAt, timeZone)}</span>
                <div class="people-who">
                  <a class="people-name" href=${`/practice/consultations/${entry.consultationId}`}>${entry.patientName}</a>
                  <p class="quiet">
                    ${[
                      !entry.isToday && `vom ${formatShortDate(entry.startsAt, timeZone)}, noch offen`,
                      `${entry.durationMinutes} Minuten`,
                      entry.doctorName,
                      entry.calendar && calendarWords[entry.calendar.answer].label,
                      entry.presence === 'interrupted' && entry.reply && `„${replyWords[entry.reply]}“`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <span data-presence=${entry.presence}>${StatusBadge(presenceWords[entry.presence])}</span>
              </li>`,
            )}
          </ul>`
    }
    ${
      count > today.length &&
      html`<p><a href="/practice?all=1">Alle ${count} Termine von heute anzeigen</a></p>`
    }
  </section>`;
}
