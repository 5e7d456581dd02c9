import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../consultation/consultation.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton, TextArea } from '../components/form.ts';
import { formatDateTime } from '../components/formats.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { PhoneLink } from '../components/phone_link.ts';

interface OtherTimeProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  consultation: Consultation;
  /** What stands in the field. */
  wish: string;
  /** Characters at most. */
  limit: number;
  error?: string;
}

/** S3c: the patient asks for another time in words; which times are free is nobody's but the practice's. */
export function OtherTimePage(props: OtherTimeProps): VNode {
  const { context, base, consultation, error } = props;
  const { phone } = context.practice;
  return PatientLayout({
    context,
    title: 'Andere Zeit',
    script: 'forms',
    children: html`
      ${ErrorSummary({ errors: error ? [{ field: 'wish', message: error }] : [] })}
      <h1>Wann passt es Ihnen besser?</h1>
      <p class="lead">
        Ihr Termin ist am ${formatDateTime(consultation.startsAt ?? 0, context.timeZone)}. Er bleibt, bis die Praxis Ihnen eine
        andere Zeit schreibt.
      </p>
      ${ActionForm({
        action: `${base}/time`,
        testid: 'ask-time',
        children: html`
          ${TextArea({
            name: 'wish',
            label: 'Ihr Wunsch',
            hint: 'Zum Beispiel: „Montag oder Dienstag nach 15 Uhr.“ Bitte nichts zu Ihrer Gesundheit.',
            rows: 3,
            maxlength: props.limit,
            value: props.wish,
            error,
            required: true,
          })}
          <div class="actions">
            ${SubmitButton({ label: 'Wunsch senden', icon: 'check' })}
            ${LinkButton({ href: base, label: 'Termin behalten', kind: 'secondary' })}
          </div>
        `,
      })}
      ${phone && html`<p class="phone-line">Eilig? Rufen Sie uns an: ${PhoneLink({ phone })}</p>`}
    `,
  });
}
