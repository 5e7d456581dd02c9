import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { minute, second } from '../../../consultation/durations.ts';
import type { PageContext } from '../../components/context.ts';
import { formatTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { LinkButton } from '../../components/link_button.ts';
import { conversationFiles } from '../../components/page_words.ts';
import { Waiting, type WaitingProps } from '../inbox/waiting.ts';
import { PracticeLayout } from '../layout.ts';
import { patientName } from '../patient_words.ts';
import { type DoctorSlots, Slots } from '../steps/slots.ts';
import { UndoBar } from '../undo_bar.ts';
import { RecordCard, type RecordCardProps } from './record_card.ts';

interface ClosingPageProps {
  context: PageContext;
  consultation: Consultation;
  /** Milliseconds since the epoch, both. */
  admittedAt: number;
  endedAt: number;
  /** So long the end can still be taken back; null when it is final. */
  undoMs: number | null;
  record: RecordCardProps | null;
  /** Free times for the next one, of this doctor; empty where none may follow. */
  followUp: readonly DoctorSlots[];
  waiting: WaitingProps;
}

/**
 * `/practice/visits/ID/closed`, after "Für heute beenden": ten seconds in which it can be taken back, how
 * long the talk took, what comes next, and who waits.
 */
export function ClosingPage(props: ClosingPageProps): VNode {
  const { context, consultation, admittedAt, endedAt, undoMs } = props;
  const { timeZone } = context;
  const name = patientName(consultation.patient);
  const page = `/practice/consultations/${consultation.id}`;
  return PracticeLayout({
    context,
    title: 'Gespräch beendet',
    current: 'none',
    script: 'inbox',
    styles: ['calendar'],
    urgent:
      undoMs !== null &&
      UndoBar({
        leftMs: undoMs,
        line: 'Doch noch nicht fertig? Noch {s}.',
        end: 'Das Gespräch ist zu Ende.',
        label: 'Ende zurücknehmen',
        address: `/practice/visits/${consultation.id}/undo`,
        testid: 'end-undo',
        reloads: true,
      }),
    children: html`
      <section class="card closing" aria-labelledby="closing-title">
        <div class="closing-words">
          <span class="closing-mark">${icon('check')}</span>
          <div>
            <h1 id="closing-title">Gespräch mit ${name} beendet</h1>
            <p class="lead" data-testid="call-length">
              ${lengthWords(endedAt - admittedAt)}, von ${formatTime(admittedAt, timeZone)} bis ${formatTime(endedAt, timeZone)} Uhr
            </p>
          </div>
        </div>
        <p class="quiet" data-undo-over="Link und Code gelten nicht mehr.">
          ${undoMs === null ? 'Link und Code gelten nicht mehr.' : 'Link und Code schließen gleich.'}
        </p>
        ${
          props.followUp.length > 0 &&
          html`<div data-testid="closing-follow-up">
            <h2>Folgetermin</h2>
            ${Slots({
              offers: props.followUp,
              calendar: `/practice/calendar?move=${consultation.id}&step=follow-up#times`,
              timeZone,
            })}
          </div>`
        }
        <div class="actions">
          ${LinkButton({ href: `${page}?step=follow-up#step-follow-up`, label: 'Folgetermin anlegen', kind: 'secondary', icon: 'calendar' })}
          ${LinkButton({ href: page, label: 'Zum Vorgang', kind: 'secondary', icon: 'document' })}
        </div>
      </section>
      <div data-live="waiting" ...${conversationFiles(context, { practice: true })}>${Waiting(props.waiting)}</div>
      ${props.record && RecordCard(props.record)}
    `,
  });
}

function lengthWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / minute));
  const seconds = Math.max(0, Math.floor(milliseconds / second)) % 60;
  return minutes === 0 ? `${seconds} Sekunden` : `${minutes}:${String(seconds).padStart(2, '0')} Minuten`;
}
