import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { MessagePage } from '../public/message.ts';

/** The patient has signed at the last minute; the page asks again by itself. */
export function ConsentReviewPage({ context, startsAt }: { context: PageContext; startsAt: number }): VNode {
  const { words, timeZone } = context;
  return MessagePage({
    context,
    kind: 'wait',
    picture: 'consent',
    title: words.t('review-title'),
    text: words.t('review-text', { when: sayDateTime(words, startsAt, timeZone) }),
  });
}

/** Who comes with a code cannot sign here: that takes the personal link (P2). */
export function ConsentMissingPage({ context }: { context: PageContext }): VNode {
  const { words } = context;
  return MessagePage({
    context,
    kind: 'wait',
    icon: 'document',
    picture: 'consent',
    title: words.t('unsigned-title'),
    text: words.t('unsigned-text'),
  });
}

/** To a guest after the end: nothing about how it ended (D4). */
export function GuestEndedPage({ context }: { context: PageContext }): VNode {
  const { words } = context;
  return MessagePage({
    context,
    kind: 'info',
    icon: 'clock',
    picture: 'closed',
    title: words.t('guest-ended-title'),
    text: words.t('guest-ended-text'),
  });
}

/** To a guest before it begins: nothing about what is missing (D4); the page asks again by itself. */
export function GuestNotYetPage({ context }: { context: PageContext }): VNode {
  const { words } = context;
  return MessagePage({
    context,
    kind: 'wait',
    picture: 'early',
    title: words.t('guest-early-title'),
    text: words.t('guest-early-text'),
  });
}

/** The end can still be taken back. */
export function EndingPage({ context }: { context: PageContext }): VNode {
  const { words } = context;
  return MessagePage({
    context,
    kind: 'ok',
    picture: 'farewell',
    title: words.t('ending-title'),
    text: words.t('ending-text'),
  });
}
