import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../consultation/consultation.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton } from '../components/form.ts';
import { formatDateTime } from '../components/formats.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { PhoneLink } from '../components/phone_link.ts';

interface ConfirmProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  consultation: Consultation;
}

/** S3c: the patient cancels the appointment; one question, one answer. */
export function CancelPage(props: ConfirmProps): VNode {
  const { context, base, consultation } = props;
  const { startsAt } = consultation;
  const { phone } = context.practice;
  const when = startsAt === null ? '' : ` am ${formatDateTime(startsAt, context.timeZone)}`;
  return PatientLayout({
    context,
    title: 'Termin absagen',
    children: html`
      <h1>Möchten Sie den Termin absagen?</h1>
      <p class="lead">Ihr Termin${when} findet dann nicht statt. Die Praxis erfährt es sofort.</p>
      <p class="phone-line">
        ${
          phone
            ? html`Lieber verschieben? <a href=${`${base}/time`}>Bitten Sie um eine andere Zeit</a> oder rufen Sie uns an: ${PhoneLink({ phone })}`
            : html`Lieber verschieben? <a href=${`${base}/time`}>Bitten Sie um eine andere Zeit</a>.`
        }
      </p>
      ${ActionForm({
        action: `${base}/cancel`,
        children: html`<div class="actions">
          ${SubmitButton({ label: 'Ja, Termin absagen', kind: 'danger' })}
          ${LinkButton({ href: base, label: 'Nein, behalten', kind: 'secondary' })}
        </div>`,
      })}
    `,
  });
}

/** P12: as easy to withdraw as to give. Before the consent it takes the request back. */
export function WithdrawPage(props: ConfirmProps & { retentionDays: number }): VNode {
  const { context, base, consultation, retentionDays } = props;
  const given = consultation.consent !== null;
  const title = given
    ? 'Möchten Sie Ihre Einwilligung widerrufen?'
    : 'Möchten Sie Ihre Anfrage zurückziehen?';
  const days = retentionDays === 1 ? 'einem Tag' : `${retentionDays} Tagen`;
  return PatientLayout({
    context,
    title: given ? 'Einwilligung widerrufen' : 'Anfrage zurückziehen',
    children: html`
      <h1>${title}</h1>
      <p class="lead">
        Dann findet keine Videosprechstunde statt${consultation.startsAt !== null && ', und Ihr Termin entfällt'}. Nachteile haben
        Sie dadurch nicht.
      </p>
      <p>Einen Grund brauchen wir nicht. Ihre Angaben werden hier spätestens nach ${days} gelöscht.</p>
      ${ActionForm({
        action: `${base}/withdraw`,
        children: html`<div class="actions">
          ${SubmitButton({
            label: given ? 'Ja, Einwilligung widerrufen' : 'Ja, Anfrage zurückziehen',
            kind: 'danger',
          })}
          ${LinkButton({ href: base, label: 'Nein, zurück', kind: 'secondary' })}
        </div>`,
      })}
    `,
  });
}
