import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type PatientField, patientFields } from '../../consultation/patient.ts';
import type { Consultation } from '../../db/consultations.ts';
import type { InboxSection } from '../../db/inbox.ts';
import type { IncomingMail } from '../../db/incoming_mails.ts';
import type { PageContext } from '../components/context.ts';
import { EmptyState } from '../components/empty_state.ts';
import { formatBirthDate, formatShortDate, formatSince, formatTime } from '../components/formats.ts';
import { PracticeLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { Notice } from '../components/notice.ts';
import { StatusBadge } from '../components/status_badge.ts';
import { patientLabels, patientName } from './patient_words.ts';
import { Waiting, type WaitingProps } from './waiting.ts';
import { WaitingMails } from './waiting_mails.ts';

export interface InboxPageProps {
  context: PageContext;
  waiting: WaitingProps;
  sections: Record<InboxSection, Consultation[]>;
  counts: Record<InboxSection, number>;
  outbox: { queued: number; failed: number };
  /** Consultations with a mail that did not arrive. */
  undelivered: ReadonlySet<string>;
  /** Mails that belong to nobody yet. */
  waitingMails: { mails: IncomingMail[]; count: number };
  now: number;
}

/** The practice's morning: who waits, who comes today, what there is to decide. */
export function InboxPage(props: InboxPageProps): VNode {
  const { context, sections, counts, now } = props;
  const { timeZone } = context;
  const list = (section: InboxSection, row: (consultation: Consultation) => RowProps, testid?: string) =>
    html`<${Rows}
      items=${sections[section]}
      count=${counts[section]}
      row=${row}
      undelivered=${props.undelivered}
      testid=${testid}
    />`;
  const asked = (consultation: Consultation) => formatSince(consultation.updatedAt, now);

  return html`<${PracticeLayout} context=${context} title="Heute" current="today" script=${['inbox', 'forms']}>
    <div class="head">
      <h1>Videosprechstunde</h1>
      <${LinkButton} href="/practice/consultations/new" label="Anfrage eintragen" kind="secondary" icon="plus" />
    </div>
    <${OutboxNotice} off=${context.mailOff === true} ...${props.outbox} />
    <div data-live="waiting"><${Waiting} ...${props.waiting} /></div>
    <${WaitingMails} ...${props.waitingMails} timeZone=${timeZone} />

    <${Section} id="requested" title="Neue Anfragen" count=${counts.requested}>
      ${
        counts.requested === 0
          ? html`<${EmptyState}
              icon="inbox"
              title="Keine neue Anfrage"
              text="Anfragen aus dem Formular und aus Mails erscheinen hier von selbst. Anrufe tragen Sie über „Anfrage eintragen“ ein."
            />`
          : list(
              'requested',
              (consultation) => ({
                consultation,
                facts: [
                  consultation.patient.birthDate && `geb. ${formatBirthDate(consultation.patient.birthDate)}`,
                  consultation.patient.phone,
                  asked(consultation),
                ],
                badge: missingBadge(consultation),
                action: 'Prüfen',
              }),
              'request-row',
            )
      }
    <//>

    <${Section} id="consent" title="Einwilligung" count=${counts.consentReview + counts.consentPending}>
      ${
        counts.consentReview + counts.consentPending === 0 &&
        html`<p class="quiet">Keine Einwilligung steht aus.</p>`
      }
      ${
        counts.consentReview > 0 &&
        html`<h3>Von Ihnen zu prüfen</h3>
          ${list('consentReview', (consultation) => ({
            consultation,
            facts: [`unterschrieben, ${asked(consultation)}`, appointment(consultation, timeZone)],
            badge: null,
            action: 'Prüfen',
          }))}`
      }
      ${
        counts.consentPending > 0 &&
        html`<h3>Wartet auf die Patientin oder den Patienten</h3>
          ${list('consentPending', (consultation) => ({
            consultation,
            facts: [asked(consultation), appointment(consultation, timeZone)],
            badge: consultation.patient.email === '' && 'ohne E-Mail',
            action: 'Ansehen',
          }))}`
      }
    <//>

    <${Section} id="scheduling" title="Zu terminieren" count=${counts.consented}>
      ${
        counts.consented === 0
          ? html`<p class="quiet">Alle, die eingewilligt haben, haben einen Termin.</p>`
          : list('consented', (consultation) => ({
              consultation,
              facts: [`Einwilligung liegt vor, ${asked(consultation)}`],
              badge: null,
              action: 'Termin festlegen',
            }))
      }
    <//>

    <${Section} id="upcoming" title="Kommende Termine" count=${counts.upcoming}>
      ${
        counts.upcoming === 0
          ? html`<p class="quiet">Ab morgen ist noch kein Videotermin vergeben.</p>`
          : list('upcoming', (consultation) => ({
              consultation,
              facts: [appointment(consultation, timeZone), consultation.doctorName],
              badge: null,
              action: 'Ansehen',
            }))
      }
    <//>
  <//>` as VNode;
}

interface SectionProps {
  id: string;
  title: string;
  count: number;
  children?: ComponentChildren;
}

function Section({ id, title, count, children }: SectionProps): VNode {
  return html`<section id=${id} aria-labelledby=${`${id}-title`}>
    <div class="head">
      <h2 id=${`${id}-title`}>${title}</h2>
      ${count > 0 && html`<span class="count">${count}</span>`}
    </div>
    ${children}
  </section>` as VNode;
}

interface RowProps {
  consultation: Consultation;
  facts: (string | false | null)[];
  badge: string | false | null;
  action: string;
}

function Rows({
  items,
  count,
  row,
  undelivered,
  testid,
}: {
  items: Consultation[];
  count: number;
  row: (consultation: Consultation) => RowProps;
  undelivered: ReadonlySet<string>;
  testid?: string;
}): VNode {
  return html`<ul class="people" role="list">
      ${items.map((item) => {
        const { consultation, facts, badge, action } = row(item);
        const name = patientName(consultation.patient);
        return html`<li data-testid=${testid} data-consultation=${consultation.id}>
          <div class="people-who">
            <span class="people-name">${name}</span>
            <p class="quiet">${facts.filter(Boolean).join(' · ')}</p>
          </div>
          ${
            undelivered.has(consultation.id) &&
            html`<${StatusBadge} kind="error" label="Mail nicht angekommen" />`
          }
          ${badge && html`<${StatusBadge} kind="wait" label=${badge} />`}
          <a class="button button-secondary" href=${`/practice/consultations/${consultation.id}`}>
            <span>${action}<span class="visually-hidden">: ${name}</span></span>
          </a>
        </li>`;
      })}
    </ul>
    ${
      count > items.length &&
      html`<p>
        Die ersten ${items.length} von ${count}. <a href="/practice?all=1">Mehr anzeigen</a>
      </p>`
    }` as VNode;
}

function appointment(consultation: Consultation, timeZone: string): string | null {
  if (consultation.startsAt === null) return null;
  return `${formatShortDate(consultation.startsAt, timeZone)}, ${formatTime(consultation.startsAt, timeZone)} Uhr`;
}

/** `fehlt: Telefon, Krankenkasse` */
function missingBadge({ patient }: Consultation): string | null {
  const missing = patientFields.filter((field: PatientField) => field !== 'email' && patient[field] === '');
  return missing.length > 0 ? `fehlt: ${missing.map((field) => patientLabels[field]).join(', ')}` : null;
}

/** Mails that no server takes wait for the practice to hand them over. */
function OutboxNotice({
  off,
  queued,
  failed,
}: {
  off: boolean;
  queued: number;
  failed: number;
}): VNode | null {
  const number = off ? queued + failed : failed;
  if (number === 0) return null;
  const mails = number === 1 ? 'Eine Mail' : `${number} Mails`;
  const title = off
    ? `${mails} ${number === 1 ? 'wartet' : 'warten'} darauf, dass Sie sie übermitteln`
    : `${mails} ${number === 1 ? 'ist' : 'sind'} nicht angekommen`;
  return html`<${Notice} kind="wait" title=${title}>
    <p><a href="/practice/mails">Mails ansehen</a></p>
  <//>` as VNode;
}
