import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { AccessState } from '../../consultation/appointment.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import type { OpenStage } from '../../consultation/lifecycle.ts';
import type { OfferedTime } from '../../consultation/offered_times.ts';
import type { PatientField } from '../../consultation/patient.ts';
import type { Words } from '../../languages/words.ts';
import { Card } from '../components/card.ts';
import type { PageContext } from '../components/context.ts';
import { icon } from '../components/icons.ts';
import { inGerman, linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { Notice } from '../components/notice.ts';
import { marked } from '../components/spoken.ts';
import { sayDateTime, sayDay, sayTime } from '../components/spoken_times.ts';
import { Steps } from '../components/steps.ts';
import { type Step, StepPicture } from '../public/step_picture.ts';
import { type ChoiceProblem, OfferedTimes } from './offered_times.ts';
import { ReadAloud } from './read_aloud.ts';

interface PersonalPageProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  consultation: Consultation;
  access: AccessState;
  /** When the waiting room opens; null without an appointment. */
  opensAt: number | null;
  /** What the request still lacks. */
  missing: readonly PatientField[];
  /** The appointment's code as people read it: `K7M-4QX-9TD`. */
  code: string | null;
  /** What the patient has asked for and the practice has not read yet: another time. */
  wish: string | null;
  /** Something has just been done on another page. */
  done?: 'signed' | 'data' | 'chosen' | undefined;
  /** Times that the practice has offered and that are still free. */
  offers: readonly OfferedTime[];
  /** Why the time that was chosen did not become the appointment. */
  choice: ChoiceProblem | null;
}

/** `/c/TOKEN`: how it stands, and the one thing to do next. */
export function PersonalPage(props: PersonalPageProps): VNode {
  const { context, base, consultation, missing, opensAt, code } = props;
  const { words } = context;
  const open = consultation.stage === 'scheduled' && props.access === 'open';
  const mayChoose = consultation.stage === 'consented' && props.offers.length > 0;
  const state = stateOf(props, { open, mayChoose });
  // The countdown and the voice need them; where the door is open, every request less is a faster start.
  const script = open ? undefined : ['forms', 'read_aloud'];
  const times = OfferedTimes({
    context,
    base,
    offers: props.offers,
    problem: props.choice,
    isMove: consultation.startsAt !== null,
    isNext: mayChoose,
  });
  return PatientLayout({
    context,
    title: words.t('personal-title'),
    script,
    children: html`
      ${Steps({
        current: state.step,
        labels: [
          words.t('step-request'),
          words.t('step-consent'),
          words.t('step-appointment'),
          words.t('step-talk'),
        ],
      })}
      ${StepPicture({ of: pictureOf(consultation.stage as OpenStage, { open }) })}
      <h1>${words.t(state.title)}</h1>
      <p class="lead">${words.t(state.lead)}</p>
      ${props.done && Notice({ kind: 'ok', title: words.t(`done-${props.done}`), live: true })}
      ${props.wish !== null && consultation.startsAt !== null && WishedTime({ words, base, wish: props.wish })}
      ${mayChoose && times}
      ${Next({ context, base, consultation, missing })}
      ${!mayChoose && times}
      ${consultation.startsAt !== null && Appointment({ context, base, consultation, open, opensAt, code })}
      ${!open && ReadAloud({ words })}
      ${QuietLinks({ context, base, consultation, missing })}
    `,
  });
}

/** S3c: the practice answers; until then nothing has changed. */
function WishedTime({ words, base, wish }: { words: Words; base: string; wish: string }): VNode {
  return Notice({
    kind: 'wait',
    title: words.t('wish-title'),
    children: html`
      <blockquote class="practice-words" dir="auto"><p>${wish}</p></blockquote>
      <p>${marked(words, 'wish-text', { link: (text) => html`<a href=${`${base}/time`}>${text}</a>` })}</p>
    `,
  });
}

const pictures: Record<OpenStage, Step> = {
  requested: 'request',
  consent_pending: 'consent',
  consent_review: 'consent',
  consented: 'consent',
  scheduled: 'appointment',
};

const steps: Record<OpenStage, number> = {
  requested: 1,
  consent_pending: 2,
  consent_review: 2,
  consented: 3,
  scheduled: 4,
};

function pictureOf(stage: OpenStage, { open }: { open: boolean }): Step {
  if (open) return 'waiting';
  return pictures[stage];
}

/** How it stands: keys of the heading and of the line below, and the step. */
function stateOf(
  { consultation, missing }: Pick<PersonalPageProps, 'consultation' | 'missing'>,
  { open, mayChoose }: { open: boolean; mayChoose: boolean },
) {
  const stage = consultation.stage as OpenStage;
  const step = steps[stage];
  if (open) return { title: 'state-open', lead: 'state-open-lead', step } as const;
  if (mayChoose) return { title: 'state-consented', lead: 'state-choose-lead', step } as const;
  // The practice does not go on before the patient has: saying otherwise would let both wait.
  if (stage === 'requested' && missing.length > 0)
    return { title: 'state-requested', lead: 'state-missing-lead', step } as const;
  return { title: `state-${stage}`, lead: `state-${stage}-lead`, step } as const;
}

interface LinksProps {
  context: PageContext;
  base: string;
  consultation: Consultation;
  missing: readonly PatientField[];
}

/** The one main action of the state. */
function Next({ context, base, consultation, missing }: LinksProps): VNode | null {
  const { words } = context;
  switch (consultation.stage) {
    case 'requested':
      if (missing.length === 0) return TryDevices(context);
      return Card({
        kind: 'accent',
        title: words.t('lacking-title'),
        id: 'next',
        children: html`
          <p>${words.t('lacking-text')}</p>
          <div class="actions">${LinkButton({ href: `${base}/data`, label: words.t('lacking-button') })}</div>
        `,
      });
    case 'consent_pending':
      return SignNow({ words, base, rejection: consultation.reason });
    case 'scheduled':
      return null;
    default:
      return TryDevices(context);
  }
}

/** `rejection`: the practice's words when it could not accept the last form; else empty. */
function SignNow({ words, base, rejection }: { words: Words; base: string; rejection: string }): VNode {
  return html`
    ${
      rejection &&
      Notice({
        kind: 'wait',
        title: words.t('sign-again-title'),
        children: html`
          <p>${words.t('sign-again-text')}</p>
          <blockquote class="practice-words" ...${inGerman(words)}><p>${rejection}</p></blockquote>
        `,
      })
    }
    <div class="actions">
      ${LinkButton({ href: `${base}/consent`, label: words.t('sign-button'), icon: 'document' })}
    </div>
    <p class="quiet">
      ${marked(words, 'sign-paper', { link: (text) => html`<a href=${`${base}/consent.pdf`}>${text}</a>` })}
    </p>
  `;
}

interface AppointmentProps {
  context: PageContext;
  base: string;
  consultation: Consultation;
  /** The patient may enter the waiting room now. */
  open: boolean;
  opensAt: number | null;
  code: string | null;
}

function Appointment({ context, base, consultation, open, opensAt, code }: AppointmentProps): VNode {
  const { words, timeZone } = context;
  const { startsAt, durationMinutes, doctorName, stage } = consultation;
  const scheduled = stage === 'scheduled';
  return Card({
    id: 'appointment',
    kind: scheduled ? 'accent' : 'plain',
    children: html`
      <h2 class="appointment-time">
        <span>${sayDay(words, startsAt ?? 0, timeZone)}</span>${' '}
        <strong>${sayTime(words, startsAt ?? 0, timeZone)}</strong>
      </h2>
      <p class="appointment-with">
        ${doctorName && html`<span>${words.t('appointment-with', { doctor: doctorName })}</span>`}<span>${words.t('appointment-length', { minutes: durationMinutes ?? 0 })}</span>
      </p>
      ${scheduled ? Door({ context, base, open, opensAt }) : html`<p>${words.t('needs-consent')}</p>`}
      ${!open && Before({ context, base, scheduled })} ${scheduled && OtherDevice({ context, code })}
    `,
  });
}

interface DoorProps {
  context: PageContext;
  base: string;
  open: boolean;
  opensAt: number | null;
}

/** S4: the way in, or when it opens. */
function Door({ context, base, open, opensAt }: DoorProps): VNode | null {
  const { words, timeZone } = context;
  if (open) {
    return html`<div class="actions">
      ${LinkButton({ href: `${base}/visit`, label: words.t('to-visit'), icon: 'door', testid: 'to-visit' })}
    </div>`;
  }
  if (opensAt === null) return null;
  return html`<div class="countdown-box">
    <p>${icon('clock')}<span>${words.t('opens-at', { when: sayDateTime(words, opensAt, timeZone) })}</span></p>
    <time class="countdown" datetime=${new Date(opensAt).toISOString()} data-countdown=${opensAt} data-reload></time>
  </div>`;
}

/** What can be done until it opens. */
function Before({
  context,
  base,
  scheduled,
}: {
  context: PageContext;
  base: string;
  scheduled: boolean;
}): VNode {
  const { words } = context;
  return html`<div class="actions">
    ${LinkButton({
      href: `${base}/appointment.ics`,
      label: words.t('to-calendar'),
      icon: 'calendar',
      download: true,
      kind: 'secondary',
    })}
    ${
      scheduled &&
      LinkButton({
        href: linkTo(context, '/check'),
        label: words.t('try-devices'),
        kind: 'secondary',
        icon: 'camera',
      })
    }
  </div>`;
}

/** S3b: the mail is on the computer, the camera in the phone. */
function OtherDevice({ context, code }: { context: PageContext; code: string | null }): VNode | null {
  if (!code) return null;
  const { words, publicOrigin } = context;
  const address = `${publicOrigin.replace(/^https?:\/\//, '')}/join`;
  return html`<details>
    <summary>${words.t('other-device-title')}</summary>
    <p>
      ${marked(
        words,
        'other-device-text',
        { address: (text) => html`<strong class="address" dir="ltr">${text}</strong>` },
        { address },
      )}
    </p>
    <p><span class="code" dir="ltr">${code}</span></p>
  </details>`;
}

/**
 * Lessons: a third of the patients is never reached by video, half of them for lack of equipment; so try
 * early.
 */
function TryDevices(context: PageContext): VNode {
  const { words } = context;
  return Card({
    title: words.t('meanwhile-title'),
    id: 'meanwhile',
    kind: 'plain',
    children: html`
      <p>${words.t('meanwhile-text')}</p>
      <div class="actions">
        ${LinkButton({ href: linkTo(context, '/check'), label: words.t('try-devices'), kind: 'secondary', icon: 'camera' })}
      </div>
    `,
  });
}

/** P12: withdrawing is as easy as giving: in sight, but not in the way. */
function QuietLinks({ context, base, consultation, missing }: LinksProps): VNode {
  const { words } = context;
  const { stage, startsAt, consent } = consultation;
  const links: [href: string, label: ComponentChildren][] = [];
  if (stage === 'requested' && missing.length === 0) links.push([`${base}/data`, words.t('more-data')]);
  if (consent?.documentId) links.push([`${base}/consent/signed.pdf`, words.t('more-consent-copy')]);
  if (startsAt !== null) {
    links.push([`${base}/time`, words.t('more-time')], [`${base}/cancel`, words.t('more-cancel')]);
  }
  links.push([`${base}/withdraw`, words.t(consent ? 'more-withdraw' : 'more-take-back')]);
  return html`<nav class="quiet-links" aria-label=${words.t('more-label')}>
    <ul>
      ${links.map(([href, label]) => html`<li><a href=${href}>${label}</a></li>`)}
    </ul>
  </nav>`;
}
