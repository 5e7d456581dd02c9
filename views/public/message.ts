import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { type IconName, icon } from '../components/icons.ts';
import { linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { PhoneLink } from '../components/links.ts';
import type { Tone } from '../components/notice.ts';
import { marked } from '../components/spoken.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { type Step, StepPicture } from './step_picture.ts';

export interface Message {
  kind: Tone;
  title: string;
  text: ComponentChildren;
  icon?: IconName;
  /** In plain German. */
  picture?: Step;
  /** The way on. */
  link?: { href: string; label: string };
}

const kindIcons: Record<Tone, IconName> = { info: 'chat', ok: 'check', wait: 'clock', error: 'warning' };

/**
 * A page that says one thing and what to do next, with the practice's phone number (lesson: phone as the way
 * out).
 */
export function MessagePage(
  props: Message & {
    context: PageContext;
    script?: string;
    /** More ways on than `link`. */
    actions?: ComponentChildren;
    children?: ComponentChildren;
  },
): VNode {
  const { context, kind, title } = props;
  const { phone } = context.practice;
  // Staff who are signed in keep the way back to the inbox beside the message; theirs is a German page.
  const Layout = (context.words.language === 'de' && context.layout) || PatientLayout;
  return Layout({
    context,
    title,
    script: props.script,
    current: 'none',
    children: html`<div class=${`message message-${kind}`}>
      <span class="message-mark">${icon(props.icon ?? kindIcons[kind])}</span>
      ${props.picture && StepPicture({ of: props.picture })}
      <h1>${title}</h1>
      <p class="lead">${props.text}</p>
      ${props.children}
      ${
        (props.link || props.actions) &&
        html`<div class="actions">${props.link && LinkButton(props.link)}${props.actions}</div>`
      }
      ${
        phone &&
        !context.staff &&
        html`<p class="message-phone">
          ${marked(context.words, 'message-stuck', { phone: () => PhoneLink({ phone }) })}
        </p>`
      }
    </div>`,
  });
}

interface TooEarlyProps {
  context: PageContext;
  startsAt: number;
  /** When the waiting room opens; the page counts down to it and loads again. */
  opensAt: number;
}

/** S4: the link is right, the time is not yet. */
export function TooEarlyPage({ context, startsAt, opensAt }: TooEarlyProps): VNode {
  const { words, timeZone } = context;
  const say = (at: number) => ({ when: sayDateTime(words, at, timeZone) });
  return MessagePage({
    context,
    kind: 'wait',
    picture: 'early',
    title: words.t('early-title'),
    text: words.t('early-text', say(startsAt)),
    script: 'forms',
    actions: LinkButton({
      href: linkTo(context, '/check'),
      label: words.t('try-devices'),
      kind: 'secondary',
    }),
    children: html`
      <div class="countdown-box">
        <p>${words.t('early-opens', say(opensAt))}</p>
        <time class="countdown" datetime=${new Date(opensAt).toISOString()} data-countdown=${opensAt} data-reload></time>
      </div>
      <p>${words.t('early-stay')}</p>
    `,
  });
}
