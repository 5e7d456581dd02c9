import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../consultation/consultation.ts';
import type { PageContext } from '../components/context.ts';
import { formatDateTime } from '../components/formats.ts';
import { type Message, MessagePage } from '../public/message.ts';

interface EndedProps {
  context: PageContext;
  consultation: Consultation;
  retentionDays: number;
}

/** What the personal link says after the end (410): how it ended, and the way to a new one. */
export function EndedPage({ context, consultation, retentionDays }: EndedProps): VNode {
  return MessagePage({
    context,
    ...endWords(consultation, context.timeZone),
    children: html`
      ${saysWhy(consultation) && html`<blockquote class="practice-words"><p>${consultation.reason}</p></blockquote>`}
      <p class="quiet">${deletion(retentionDays)}</p>
    `,
  });
}

function endWords(consultation: Consultation, timeZone: string): Message {
  const { stage, startsAt } = consultation;
  const appointment =
    startsAt === null ? 'Ihr Termin' : `Ihr Termin am ${formatDateTime(startsAt, timeZone)}`;
  switch (stage) {
    case 'completed':
      return {
        kind: 'ok',
        title: 'Ihre Videosprechstunde ist beendet',
        text: 'Dieser Link öffnet nichts mehr. Wenn Sie noch eine Frage haben, rufen Sie uns bitte an.',
      };
    case 'no_show':
      return {
        kind: 'info',
        icon: 'clock',
        title: 'Wir haben Sie nicht erreicht',
        text: `${appointment} ist vorbei. Brauchen Sie einen neuen? Rufen Sie uns bitte an.`,
      };
    case 'declined':
      return {
        kind: 'info',
        icon: 'phone',
        title: 'Diesmal geht es nicht per Video',
        text: saysWhy(consultation)
          ? 'Wir können Ihnen keine Videosprechstunde anbieten. Die Praxis schreibt Ihnen dazu:'
          : 'Wir können Ihnen keine Videosprechstunde anbieten. Rufen Sie uns bitte an, dann finden wir einen anderen Weg.',
      };
    case 'merged':
      return {
        kind: 'info',
        icon: 'mail',
        // Whoever has asked twice learns nothing here that another in the same name might not know.
        title: 'Ihre Anfrage ist aufgenommen',
        text: 'Dieser Link wird nicht mehr gebraucht. Alles Weitere schicken wir Ihnen; wenn Sie nichts hören, rufen Sie uns bitte an.',
      };
    case 'withdrawn':
      return {
        kind: 'ok',
        title: consultation.consent ? 'Ihre Einwilligung ist widerrufen' : 'Ihre Anfrage ist zurückgezogen',
        text: 'Es findet keine Videosprechstunde statt. Nachteile haben Sie dadurch nicht. Wir sind auf anderem Weg für Sie da.',
      };
    default:
      return {
        kind: 'info',
        icon: 'calendar',
        title: startsAt === null ? 'Diese Anfrage ist geschlossen' : 'Dieser Termin ist abgesagt',
        text: saysWhy(consultation)
          ? 'Die Praxis schreibt Ihnen dazu:'
          : 'Wenn Sie einen neuen Termin brauchen, rufen Sie uns bitte an.',
      };
  }
}

/** The reason of an earlier rejection says nothing about a later end. */
function saysWhy({ stage, reason }: Consultation): boolean {
  return reason !== '' && (stage === 'declined' || stage === 'cancelled');
}

function deletion(retentionDays: number): string {
  const days = retentionDays === 1 ? 'einem Tag' : `${retentionDays} Tagen`;
  return `Ihre Angaben werden hier spätestens nach ${days} gelöscht.`;
}
