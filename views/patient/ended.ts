import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../consultation/consultation.ts';
import type { PageContext } from '../components/context.ts';
import { inGerman, linkTo } from '../components/language.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { type Message, MessagePage } from '../public/message.ts';

interface EndedProps {
  context: PageContext;
  consultation: Consultation;
  retentionDays: number;
}

/** What the personal link says after the end (410): how it ended, and the way to a new one. */
export function EndedPage({ context, consultation, retentionDays }: EndedProps): VNode {
  const { words } = context;
  return MessagePage({
    context,
    ...endWords(context, consultation),
    children: html`
      ${
        saysWhy(consultation) &&
        html`<blockquote class="practice-words" ...${inGerman(words)}><p>${consultation.reason}</p></blockquote>`
      }
      <p class="quiet">${words.t('ended-erased', { days: retentionDays })}</p>
    `,
  });
}

/** 410: the time of the appointment is over (P4). */
export function ExpiredPage({ context }: { context: PageContext }): VNode {
  const { words } = context;
  return MessagePage({
    context,
    kind: 'info',
    icon: 'clock',
    picture: 'closed',
    title: words.t('expired-title'),
    text: words.t('expired-text'),
  });
}

/** 404 */
export function LinkUnknownPage({ context }: { context: PageContext }): VNode {
  const { words } = context;
  return MessagePage({
    context,
    kind: 'info',
    picture: 'code',
    title: words.t('link-unknown-title'),
    text: words.t('link-unknown-text'),
    link: { href: linkTo(context, '/join'), label: words.t('link-unknown-code') },
  });
}

function endWords({ words, timeZone }: PageContext, consultation: Consultation): Message {
  const { stage, startsAt, consent } = consultation;
  switch (stage) {
    case 'completed':
      return {
        kind: 'ok',
        picture: 'farewell',
        title: words.t('ended-completed'),
        text: words.t('ended-completed-text'),
      };
    case 'no_show':
      return {
        kind: 'info',
        icon: 'clock',
        picture: 'closed',
        title: words.t('ended-no_show'),
        text:
          startsAt === null
            ? words.t('expired-text')
            : words.t('ended-no_show-text', { when: sayDateTime(words, startsAt, timeZone) }),
      };
    case 'declined':
      return {
        kind: 'info',
        icon: 'phone',
        picture: 'phone',
        title: words.t('ended-declined'),
        text: words.t(saysWhy(consultation) ? 'ended-declined-why' : 'ended-declined-text'),
      };
    case 'merged':
      // Whoever has asked twice learns nothing here that another in the same name might not know.
      return {
        kind: 'info',
        icon: 'mail',
        picture: 'sent',
        title: words.t('ended-merged'),
        text: words.t('ended-merged-text'),
      };
    case 'withdrawn':
      return {
        kind: 'ok',
        picture: 'withdraw',
        title: words.t(consent ? 'ended-withdrawn' : 'ended-taken-back'),
        text: words.t('ended-withdrawn-text'),
      };
    default:
      return {
        kind: 'info',
        icon: 'calendar',
        picture: 'cancel',
        title: words.t(startsAt === null ? 'ended-closed' : 'ended-cancelled'),
        text: words.t(saysWhy(consultation) ? 'ended-why' : 'ended-call'),
      };
  }
}

/** The reason of an earlier rejection says nothing about a later end. */
function saysWhy({ stage, reason }: Consultation): boolean {
  return reason !== '' && (stage === 'declined' || stage === 'cancelled');
}
