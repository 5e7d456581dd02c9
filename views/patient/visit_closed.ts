import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { formatDateTime } from '../components/formats.ts';
import { MessagePage } from '../public/message.ts';

/** The patient has signed at the last minute; the page asks again by itself. */
export function ConsentReviewPage({ context, startsAt }: { context: PageContext; startsAt: number }): VNode {
  return MessagePage({
    context,
    kind: 'wait',
    title: 'Die Praxis prüft gerade Ihre Einwilligung',
    text: `Ihr Termin: ${formatDateTime(startsAt, context.timeZone)}. Bleiben Sie auf dieser Seite: Sie lädt sich von selbst neu, und dann geht es weiter.`,
  });
}

/** Who comes with a code cannot sign here: that takes the personal link (P2). */
export function ConsentMissingPage({ context }: { context: PageContext }): VNode {
  return MessagePage({
    context,
    kind: 'wait',
    icon: 'document',
    title: 'Ihre Einwilligung fehlt noch',
    text: 'Bitte öffnen Sie den Link in unserer Mail. Dort lesen Sie den Text und unterschreiben am Bildschirm. Danach öffnet auch Ihr Code das Wartezimmer.',
  });
}

/** To a guest after the end: nothing about how it ended (D4). */
export function GuestEndedPage({ context }: { context: PageContext }): VNode {
  return MessagePage({
    context,
    kind: 'info',
    icon: 'clock',
    title: 'Diese Einladung gilt nicht mehr',
    text: 'Die Videosprechstunde ist vorbei oder findet nicht statt. Ihr Link und Ihr Code öffnen nichts mehr.',
  });
}

/** To a guest before it begins: nothing about what is missing (D4); the page asks again by itself. */
export function GuestNotYetPage({ context }: { context: PageContext }): VNode {
  return MessagePage({
    context,
    kind: 'wait',
    title: 'Die Videosprechstunde ist noch nicht offen',
    text: 'Bleiben Sie auf dieser Seite: Sie lädt sich von selbst neu. Sobald die Praxis so weit ist, geht es weiter.',
  });
}
