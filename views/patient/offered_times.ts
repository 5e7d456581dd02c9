import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { OfferedTime } from '../../consultation/offered_times.ts';
import { Card } from '../components/card.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton } from '../components/form.ts';
import { formatDay, formatTime } from '../components/formats.ts';
import { icon } from '../components/icons.ts';
import { Notice } from '../components/notice.ts';
import { PhoneLink } from '../components/phone_link.ts';

/** Why a choice did not come to anything: nothing was chosen, or somebody else was faster. */
export type ChoiceProblem = 'none' | 'taken';

interface OfferedTimesProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  /** What is still free. */
  offers: readonly OfferedTime[];
  problem: ChoiceProblem | null;
  /** There is an appointment, which stays until another one is chosen. */
  isMove: boolean;
  /** It is the one thing to do now; else something comes before it, such as the consent. */
  isNext: boolean;
}

/** S3c: the times that the practice has offered; one is chosen, and then it is the appointment. */
export function OfferedTimes(props: OfferedTimesProps): VNode | null {
  const { context, base, offers, problem, isMove, isNext } = props;
  const { phone } = context.practice;
  if (offers.length === 0) {
    return problem === 'taken'
      ? Notice({
          kind: 'wait',
          title: 'Diese Zeit ist leider gerade vergeben worden.',
          live: true,
          children: html`<p>
            Jetzt ist keine der Zeiten mehr frei. ${isMove ? 'Ihr Termin bleibt, wie er ist. ' : ''}Bitte rufen Sie uns an${phone && html`: ${PhoneLink({ phone })}`}.
          </p>`,
        })
      : null;
  }
  return Card({
    id: 'choose',
    kind: isNext ? 'accent' : 'plain',
    title: isMove ? 'Möchten Sie eine andere Zeit?' : 'Wählen Sie Ihren Termin',
    children: html`
      ${
        problem === 'taken' &&
        Notice({
          kind: 'wait',
          title: 'Diese Zeit ist leider gerade vergeben worden.',
          live: true,
          children: html`<p>Bitte wählen Sie eine andere.</p>`,
        })
      }
      ${isMove && html`<p>Ihr Termin bleibt, solange Sie nichts wählen.</p>`}
      ${ActionForm({
        action: `${base}/choose`,
        testid: 'choose-time',
        children: html`
          <fieldset class="field">
            <legend class="visually-hidden">Freie Zeiten</legend>
            ${problem === 'none' && html`<p class="field-error" role="alert">${icon('warning')}<span>Bitte tippen Sie auf eine der Zeiten.</span></p>`}
            ${offers.map(
              ({ startsAt, durationMinutes, doctorName }) => html`<div class="choice">
                <input type="radio" name="at" id=${`at-${startsAt}`} value=${startsAt} data-testid="offered-time" />
                <label for=${`at-${startsAt}`}>
                  ${formatDay(startsAt, context.timeZone)}, <strong>${formatTime(startsAt, context.timeZone)} Uhr</strong>
                  <br /><span class="quiet">mit ${doctorName}, etwa ${durationMinutes} Minuten</span>
                </label>
              </div>`,
            )}
          </fieldset>
          <div class="actions">${SubmitButton({ label: 'Diesen Termin nehmen', icon: 'check', kind: isNext ? 'primary' : 'secondary' })}</div>
        `,
      })}
      <p class="quiet">
        Die Zeiten sind nicht für Sie reserviert. Passt keine davon? Rufen Sie uns an${phone ? html`: ${PhoneLink({ phone })}` : '.'}
      </p>
    `,
  });
}
