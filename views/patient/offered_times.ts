import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { OfferedTime } from '../../consultation/offered_times.ts';
import { Card } from '../components/card.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton } from '../components/form.ts';
import { icon } from '../components/icons.ts';
import { PhoneLink } from '../components/links.ts';
import { Notice } from '../components/notice.ts';
import { marked, strongMark } from '../components/spoken.ts';
import { bareTime, sayDay } from '../components/spoken_times.ts';

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
  const { words, timeZone } = context;
  const { phone } = context.practice;
  const call = { phone: () => PhoneLink({ phone }) };
  if (offers.length === 0) {
    return problem === 'taken'
      ? Notice({
          kind: 'wait',
          title: words.t('times-taken-title'),
          live: true,
          children: html`<p>
            ${words.t('times-gone')} ${isMove && words.t('times-gone-keep')}${' '}
            ${phone ? marked(words, 'call-us-at', call) : words.t('call-us')}
          </p>`,
        })
      : null;
  }
  return Card({
    id: 'choose',
    kind: isNext ? 'accent' : 'plain',
    title: words.t(isMove ? 'times-title-move' : 'times-title'),
    children: html`
      ${
        problem === 'taken' &&
        Notice({
          kind: 'wait',
          title: words.t('times-taken-title'),
          live: true,
          children: html`<p>${words.t('times-another')}</p>`,
        })
      }
      ${isMove && html`<p>${words.t('times-stay')}</p>`}
      ${ActionForm({
        action: `${base}/choose`,
        testid: 'choose-time',
        children: html`
          <fieldset class="field">
            <legend class="visually-hidden">${words.t('times-label')}</legend>
            ${problem === 'none' && html`<p class="field-error" role="alert">${icon('warning')}<span>${words.t('times-missing')}</span></p>`}
            ${offers.map(
              ({ startsAt, durationMinutes, doctorName }) => html`<div class="choice">
                <input type="radio" name="at" id=${`at-${startsAt}`} value=${startsAt} data-testid="offered-time" />
                <label for=${`at-${startsAt}`}>
                  ${marked(
                    words,
                    'times-one',
                    { strong: strongMark },
                    { day: sayDay(words, startsAt, timeZone), time: bareTime(words, startsAt, timeZone) },
                  )}
                  <br /><span class="quiet">${words.t('times-with', { doctor: doctorName, minutes: durationMinutes })}</span>
                </label>
              </div>`,
            )}
          </fieldset>
          <div class="actions">
            ${SubmitButton({ label: words.t('times-take'), icon: 'check', kind: isNext ? 'primary' : 'secondary' })}
          </div>
        `,
      })}
      <p class="quiet">
        ${words.t('times-not-reserved')}${' '}
        ${phone ? marked(words, 'times-none-fits-at', call) : words.t('times-none-fits')}
      </p>
    `,
  });
}
