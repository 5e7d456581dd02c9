import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { StoredStage } from '../../../consultation/lifecycle.ts';
import type { WaitingReply } from '../../../consultation/waiting_reply.ts';
import { replyWords } from '../../../consultation/waiting_words.ts';
import type { AppointmentAnswer } from '../../../letters/incoming.ts';
import { ActionForm } from '../../components/form.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import type { Tone } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { calendarWords } from '../mails/answer_words.ts';
import { consentMarks } from '../stage_words.ts';
import { listWords } from './case_words.ts';
import { Line } from './line.ts';
import { SectionHead } from './section.ts';

/**
 * `interrupted`: was in the waiting room, is not connected at this moment. `ending`: the call is over, and
 * for some seconds that can be taken back.
 */
export type Presence = 'absent' | 'waiting' | 'interrupted' | 'in_call' | 'ending';

/** An appointment of today, or an older one that the practice has not closed. */
export interface TodayEntry {
  consultationId: string;
  patientName: string;
  startsAt: number;
  durationMinutes: number;
  doctorName: string | null;
  presence: Presence;
  stage: StoredStage;
  /** What the patient has told the practice before the page went. */
  reply: WaitingReply | null;
  /** `spricht Türkisch`, where the practice may need an interpreter; null elsewhere. */
  speaks: string | null;
  isToday: boolean;
  /** What the patient's calendar has answered, where that is no plain yes. */
  calendar: AppointmentAnswer | null;
  /** The viewer is the doctor, and can call the patient by text message now. */
  mayCall: boolean;
}

const presenceWords: Record<Presence, { label: string; kind: Tone | 'quiet' }> = {
  absent: { label: 'nicht da', kind: 'quiet' },
  waiting: { label: 'wartet', kind: 'wait' },
  interrupted: { label: 'war da, gerade nicht verbunden', kind: 'wait' },
  in_call: { label: 'im Gespräch', kind: 'ok' },
  ending: { label: 'wird beendet', kind: 'quiet' },
};

interface TodayProps {
  today: readonly TodayEntry[];
  /** How many there are, where the list is limited. */
  count: number;
  timeZone: string;
}

export function Today({ today, count, timeZone }: TodayProps): VNode {
  return html`<section id="today" aria-labelledby="today-title">
    ${SectionHead({ id: 'today', title: listWords.today.title, list: 'today', count, shown: today.length })}
    ${
      today.length === 0
        ? html`<p class="quiet">${listWords.today.empty}</p>`
        : TodayLines({ today, timeZone })
    }
  </section>`;
}

export function TodayLines({ today, timeZone }: { today: readonly TodayEntry[]; timeZone: string }): VNode {
  return html`<ul class="lines" role="list">
    ${today.map(
      (entry) => html`<li data-testid="today-row" data-consultation=${entry.consultationId}>
        ${Line({
          href: `/practice/consultations/${entry.consultationId}`,
          time: formatTime(entry.startsAt, timeZone),
          name: entry.patientName,
          facts: [
            !entry.isToday && `vom ${formatShortDate(entry.startsAt, timeZone)}, noch offen`,
            `${entry.durationMinutes} Minuten`,
            entry.doctorName,
            entry.speaks,
            entry.calendar && calendarWords[entry.calendar.answer].label,
            entry.presence === 'interrupted' && entry.reply && `„${replyWords[entry.reply]}“`,
          ],
          mark: html`<span data-presence=${entry.presence}>
            ${StatusBadge(consentMarks[entry.stage] ?? presenceWords[entry.presence])}
          </span>`,
        })}
        ${entry.mayCall && CallKey({ id: entry.consultationId, name: entry.patientName })}
      </li>`,
    )}
  </ul>`;
}

/** "Es geht los" on the phone of somebody who has not come yet. */
function CallKey({ id, name }: { id: string; name: string }): VNode {
  return ActionForm({
    action: `/practice/visits/${id}/call`,
    children: html`<button class="button button-secondary" type="submit" data-testid="call-sms">
      ${icon('phone')}<span>Per SMS rufen<span class="visually-hidden">: ${name}</span></span>
    </button>`,
  });
}
