import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { matchNames } from '../../../consultation/name_match.ts';
import type { Visit } from '../../../consultation/visit.ts';
import { QualityChip } from '../../components/call/quality.ts';
import { CodeChip } from '../../components/call/security_code.ts';
import { Sheet } from '../../components/call/sheet.ts';
import { CallStage } from '../../components/call_stage.ts';
import type { PageContext } from '../../components/context.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture } from '../../components/devices.ts';
import { ActionForm } from '../../components/form.ts';
import { formatBirthDate, formatSince, formatTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { CallLayout } from '../../components/layout.ts';
import { LinkButton } from '../../components/link_button.ts';
import { PhoneLink } from '../../components/links.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { matchWords } from '../match_words.ts';
import { patientName } from '../patient_words.ts';

export interface CallPageProps {
  context: PageContext;
  consultation: Consultation;
  visit: Visit;
  now: number;
}

/**
 * `/practice/visits/ID`: the conversation, for the doctor; the patient's data in a sheet beside the picture.
 */
export function CallPage(props: CallPageProps): VNode {
  const { context, consultation, visit, now } = props;
  const name = patientName(consultation.patient);
  const { id } = consultation;
  const admitted = visit.admittedAt !== null;
  return CallLayout({
    context,
    title: `Gespräch mit ${name}`,
    script: 'call',
    children: html`<div class="doctor-call" data-call data-id=${id} data-other=${name} data-phone=${consultation.patient.phone}>
      <header class="call-bar">
        <h1>
          <button class="call-name" type="button" data-act="panel" data-opens="data" aria-controls="call-data" aria-expanded="false">
            <span>${name}</span>${icon('card')}
          </button>
        </h1>
        <p class="call-state" data-testid="call-state" data-state=${admitted ? 'connecting' : 'waiting'} role="status">
          ${admitted ? 'Verbindung wird aufgebaut' : 'Im Wartezimmer'}
        </p>
        <span class="call-timer" data-part="timer" hidden></span>
        <span class="call-rule">Aufzeichnung ist nicht erlaubt</span>
        <a class="call-waiting" data-part="others" href="/practice" target="_blank" rel="noopener" hidden></a>
        ${CodeChip()} ${QualityChip()}
      </header>
      ${CallStage({
        context,
        side: 'practice',
        speech: consultation.language ?? 'de',
        other: name,
        phone: consultation.patient.phone,
        files: consultation.consent?.fileExchange ?? false,
        self: OwnPicture(),
        trouble: DeviceTrouble({ context }),
        choices: DeviceChoices(),
        coverActions: CoverActions({ admit: !admitted && Admit({ id, arrivedAt: visit.arrivedAt, now }) }),
        banners: html`<div class="banner knocking" data-part="knocking" role="status" tabindex="-1" data-asks hidden></div>`,
        sheets: html`${DataSheet({ consultation, visit, timeZone: context.timeZone })} ${EndSheet({ id, name })} ${EndBelow({ id, admitted })}`,
        end: EndKey({ admitted }),
      })}
    </div>`,
  });
}

interface DataSheetProps {
  consultation: Consultation;
  visit: Visit;
  timeZone: string;
}

/** Who it is (S5), and how to reach them when the picture fails. */
function DataSheet({ consultation, visit, timeZone }: DataSheetProps): VNode {
  const { patient, startsAt, durationMinutes, consent } = consultation;
  const match = matchNames(visit.typedName, patient);
  return Sheet({
    name: 'data',
    title: 'Angaben',
    children: html`<div class="stack-tight">
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
          [
            'Termin',
            startsAt !== null && `${formatTime(startsAt, timeZone)} Uhr, ${durationMinutes} Minuten`,
          ],
          ['Dateien', consent?.fileExchange ? 'Austausch erlaubt' : 'Austausch nicht erlaubt'],
        ],
      })}
      <p class="quiet">Bitte stellen Sie vor, wer in Ihrem Raum ist.</p>
      <p class="quiet"><a href=${`/practice/consultations/${consultation.id}`} target="_blank" rel="noopener">Vorgang öffnen</a></p>`,
  });
}

/** On a desktop below whatever stands beside the picture, elsewhere below the patient's data. */
function EndBelow({ id, admitted }: { id: string; admitted: boolean }): VNode {
  return html`<form class="end-below" method="post" action=${`/practice/visits/${id}/end`} data-ends hidden=${!admitted}>
    <button class="button button-secondary" type="submit" data-testid="end-visit"><span>Für heute beenden</span></button>
  </form>`;
}

/** D6: the click is the doctor's confirmation. */
function Admit({ id, arrivedAt, now }: { id: string; arrivedAt: number; now: number }): VNode {
  return html`<section class="cover-admit stack-tight" data-part="admit">
    <p>Wartet <span data-since=${arrivedAt}>${formatSince(arrivedAt, now)}</span></p>
    ${ActionForm({
      action: `/practice/visits/${id}/admit`,
      children: html`<button class="button button-primary" type="submit" data-testid="admit">${icon('door')}<span>Hereinbitten</span></button>`,
    })}
    <p class="quiet">Mit „Hereinbitten“ bestätigen Sie, dass in Ihrem Raum niemand mithört.</p>
  </section>`;
}

/** What one can do where there is no picture. */
function CoverActions({ admit }: { admit: VNode | false }): VNode {
  return html`
    ${admit}
    <div class="actions" data-part="left-actions" hidden>
      <button class="button button-primary" type="button" data-act="return"><span>Wieder verbinden</span></button>
    </div>
    <div class="actions" data-part="over-actions" hidden>
      ${LinkButton({ href: '/practice', label: 'Zur Übersicht' })}
    </div>
  `;
}

/** One red key, which asks; before anybody is let in there is nothing to end. */
function EndKey({ admitted }: { admitted: boolean }): VNode {
  return html`<button class="end-key" type="button" data-act="panel" data-opens="end" data-testid="call-end" data-part="call-end" aria-controls="call-end" aria-expanded="false" hidden=${!admitted}>
      ${icon('hang-up')}<span>Gespräch beenden</span>
    </button>
    <a class="end-key end-key-quiet" data-part="back" href="/practice" hidden=${admitted}>Zur Übersicht</a>`;
}

/** Ending is two words, and the way back; the first of them can be taken back for ten seconds (P4). */
function EndSheet({ id, name }: { id: string; name: string }): VNode {
  return Sheet({
    name: 'end',
    title: 'Gespräch beenden',
    small: true,
    children: html`<form class="end-choices" method="post" action=${`/practice/visits/${id}/end`} data-ends>
      <button class="button button-danger" type="submit" data-testid="end-for-today"><span>Für heute beenden</span></button>
      <button class="button button-secondary" type="button" data-act="hang-up" data-testid="hang-up">
        <span>Nur kurz auflegen, ${name} wartet</span>
      </button>
      <button class="button button-secondary" type="button" data-act="panel-close"><span>Zurück</span></button>
    </form>`,
  });
}
