import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { matchNames } from '../../../consultation/name_match.ts';
import type { Visit } from '../../../consultation/visit.ts';
import { QualityChip } from '../../components/call/quality.ts';
import { CodeChip } from '../../components/call/security_code.ts';
import { CallStage } from '../../components/call_stage.ts';
import type { PageContext } from '../../components/context.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture } from '../../components/devices.ts';
import { ActionForm } from '../../components/form.ts';
import { formatBirthDate, formatSince, formatTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { CallLayout } from '../../components/layout.ts';
import { LinkButton } from '../../components/link_button.ts';
import { PhoneLink } from '../../components/phone_link.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { matchWords } from '../match_words.ts';
import { patientName } from '../patient_words.ts';

export interface CallPageProps {
  context: PageContext;
  consultation: Consultation;
  visit: Visit;
  now: number;
}

/** `/practice/visits/ID`: the conversation, for the doctor; the patient's data beside the picture. */
export function CallPage(props: CallPageProps): VNode {
  const { context, consultation, visit, now } = props;
  const name = patientName(consultation.patient);
  const admitted = visit.admittedAt !== null;
  return CallLayout({
    context,
    title: `Gespräch mit ${name}`,
    script: 'call',
    children: html`<div class="doctor-call" data-call data-id=${consultation.id} data-other=${name} data-phone=${consultation.patient.phone}>
      <header class="call-bar">
        <h1>${name}</h1>
        <p class="call-state" data-testid="call-state" data-state=${admitted ? 'connecting' : 'waiting'} role="status">
          ${admitted ? 'Verbindung wird aufgebaut' : 'Im Wartezimmer'}
        </p>
        <span class="call-timer" data-part="timer" hidden></span>
        ${CodeChip()} ${QualityChip()}
        <span class="call-rule">Aufzeichnung ist nicht erlaubt</span>
        <a class="call-waiting" data-part="others" href="/practice" target="_blank" rel="noopener" hidden></a>
      </header>
      ${CallStage({
        assets: context.assets,
        side: 'practice',
        other: name,
        phone: consultation.patient.phone,
        files: consultation.consent?.fileExchange ?? false,
        self: OwnPicture(),
        trouble: DeviceTrouble({ allowHelp: context.assets.script('allow_help') }),
        choices: DeviceChoices(),
        coverActions: CoverActions(),
        endActions: EndVisit({ id: consultation.id, shown: admitted }),
      })}
      ${Panel({ consultation, visit, now, timeZone: context.timeZone })}
    </div>`,
  });
}

interface PanelProps {
  consultation: Consultation;
  visit: Visit;
  now: number;
  timeZone: string;
}

/** Who it is (S5), and how to reach them when the picture fails. */
function Panel({ consultation, visit, now, timeZone }: PanelProps): VNode {
  const { patient, startsAt, durationMinutes, consent } = consultation;
  const match = matchNames(visit.typedName, patient);
  return html`<aside class="doctor-panel stack" aria-label="Patient">
    ${visit.admittedAt === null && Admit({ id: consultation.id, arrivedAt: visit.arrivedAt, now })}
    <div class="stack" data-part="knocking" role="status" hidden></div>
    <div class="stack-tight">
      <p>
        <span class="quiet">Angemeldet als</span><br />
        <strong data-testid="typed-name">${visit.typedName}</strong>
      </p>
      <p data-testid="name-match" data-match=${match}>${StatusBadge(matchWords[match])}</p>
    </div>
    ${DescriptionList({
      items: [
        ['Termin auf', patientName(patient)],
        ['Geboren', formatBirthDate(patient.birthDate)],
        ['Telefon', patient.phone && PhoneLink({ phone: patient.phone })],
        ['Kasse', patient.insurer],
        ['Nummer', patient.insuranceNumber],
        ['Termin', startsAt !== null && `${formatTime(startsAt, timeZone)} Uhr, ${durationMinutes} Minuten`],
        ['Dateien', consent?.fileExchange ? 'Austausch erlaubt' : 'Austausch nicht erlaubt'],
      ],
    })}
    <p class="quiet">
      Bitte stellen Sie vor, wer in Ihrem Raum ist. <a href=${`/practice/consultations/${consultation.id}`} target="_blank" rel="noopener">Vorgang öffnen</a>
    </p>
  </aside>`;
}

/** D6: the click is the doctor's confirmation. */
function Admit({ id, arrivedAt, now }: { id: string; arrivedAt: number; now: number }): VNode {
  return html`<section class="card card-accent stack" data-part="admit">
    <p>Wartet <span data-since=${arrivedAt}>${formatSince(arrivedAt, now)}</span>.</p>
    ${ActionForm({
      action: `/practice/visits/${id}/admit`,
      children: html`<button class="button button-primary" type="submit" data-testid="admit">${icon('door')}<span>Hereinbitten</span></button>`,
    })}
    <p class="quiet">Mit „Hereinbitten“ bestätigen Sie, dass in Ihrem Raum niemand mithört.</p>
  </section>`;
}

/** What one can do where there is no picture. */
function CoverActions(): VNode {
  return html`
    <div class="actions" data-part="left-actions" hidden>
      <button class="button button-primary" type="button" data-act="return"><span>Wieder verbinden</span></button>
    </div>
    <div class="actions" data-part="over-actions" hidden>
      ${LinkButton({ href: '/practice', label: 'Zur Übersicht' })}
    </div>
  `;
}

/** Ends it for both; link and code end with it (P4). */
function EndVisit({ id, shown }: { id: string; shown: boolean }): VNode {
  return html`<form class="end-visit" method="post" action=${`/practice/visits/${id}/end`} hidden=${!shown} data-part="end">
    <button class="button button-danger" type="submit" data-testid="end-visit"><span>Für alle beenden</span></button>
  </form>`;
}
