import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { AccessState } from '../../consultation/appointment.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import type { OpenStage } from '../../consultation/lifecycle.ts';
import type { OfferedTime } from '../../consultation/offered_times.ts';
import type { PatientField } from '../../consultation/patient.ts';
import { Card } from '../components/card.ts';
import type { PageContext } from '../components/context.ts';
import { formatDateTime, formatDay, formatTime } from '../components/formats.ts';
import { icon } from '../components/icons.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { Notice } from '../components/notice.ts';
import { Steps } from '../components/steps.ts';

import { type ChoiceProblem, OfferedTimes } from './offered_times.ts';

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
  const open = consultation.stage === 'scheduled' && props.access === 'open';
  const mayChoose = consultation.stage === 'consented' && props.offers.length > 0;
  const { title, lead, step } = open ? openWords : mayChoose ? chooseWords : wordsFor(consultation, missing);
  // The countdown needs it; where the door is open, every request less is a faster start.
  const script = open ? undefined : 'forms';
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
    title: 'Ihre Videosprechstunde',
    script,
    children: html`
      ${Steps({ current: step, labels: ['Anfrage', 'Einwilligung', 'Termin', 'Gespräch'] })}
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${props.done && Notice({ kind: 'ok', title: doneWords[props.done], live: true })}
      ${props.wish !== null && consultation.startsAt !== null && WishedTime({ base, wish: props.wish })}
      ${mayChoose && times}
      ${Next({ base, consultation, missing })}
      ${!mayChoose && times}
      ${consultation.startsAt !== null && Appointment({ context, base, consultation, open, opensAt, code })}
      ${QuietLinks({ base, consultation, missing })}
    `,
  });
}

/** S3c: the practice answers; until then nothing has changed. */
function WishedTime({ base, wish }: { base: string; wish: string }): VNode {
  return Notice({
    kind: 'wait',
    title: 'Sie haben um eine andere Zeit gebeten.',
    children: html`
      <blockquote class="practice-words"><p>${wish}</p></blockquote>
      <p>Die Praxis meldet sich. Bis dahin bleibt der Termin, wie er ist. <a href=${`${base}/time`}>Wunsch ändern</a></p>
    `,
  });
}

const stateWords: Record<OpenStage, { title: string; lead: string; step: number }> = {
  requested: {
    title: 'Ihre Anfrage ist bei uns',
    lead: 'Wir sehen sie uns an und schreiben Ihnen.',
    step: 1,
  },
  consent_pending: {
    title: 'Wir brauchen Ihre Einwilligung',
    lead: 'Lesen Sie bitte den Text und unterschreiben Sie. Am Bildschirm geht das ohne Drucker.',
    step: 2,
  },
  consent_review: {
    title: 'Ihre Einwilligung ist bei uns',
    lead: 'Die Praxis sieht sie sich an. Sie müssen jetzt nichts tun.',
    step: 2,
  },
  consented: {
    title: 'Ihre Einwilligung ist angenommen',
    lead: 'Als Nächstes nennen wir Ihnen den Termin. Er kommt per Mail oder Telefon.',
    step: 3,
  },
  scheduled: { title: 'Ihr Termin steht', lead: 'Alles ist vorbereitet. Wir freuen uns auf Sie.', step: 4 },
};

/** The practice does not go on before the patient has: saying otherwise would let both wait. */
const missingWords = {
  ...stateWords.requested,
  lead: 'Damit es weitergeht, brauchen wir noch etwas von Ihnen.',
};

const openWords = {
  title: 'Das Wartezimmer ist offen',
  lead: 'Kommen Sie herein, am besten fünf Minuten vor dem Termin.',
  step: 4,
};

const chooseWords = { ...stateWords.consented, lead: 'Jetzt fehlt nur noch der Termin.' };

function wordsFor(
  consultation: Consultation,
  missing: readonly PatientField[],
): { title: string; lead: string; step: number } {
  if (consultation.stage === 'requested' && missing.length > 0) return missingWords;
  return stateWords[consultation.stage as OpenStage];
}

const doneWords = {
  signed: 'Danke, das Formular ist angekommen.',
  data: 'Danke, Ihre Angaben sind gespeichert.',
  chosen: 'Danke, das ist jetzt Ihr Termin. Wir haben ihn Ihnen auch geschrieben.',
} as const;

interface LinksProps {
  base: string;
  consultation: Consultation;
  missing: readonly PatientField[];
}

/** The one main action of the state. */
function Next({ base, consultation, missing }: LinksProps): VNode | null {
  switch (consultation.stage) {
    case 'requested':
      if (missing.length === 0) return TryDevices({ main: true });
      return Card({
        kind: 'accent',
        title: 'Uns fehlen noch Angaben',
        id: 'next',
        children: html`
          <p>Ohne sie können wir Ihre Anfrage nicht bearbeiten. Das dauert eine Minute.</p>
          <div class="actions">${LinkButton({ href: `${base}/data`, label: 'Angaben ergänzen' })}</div>
        `,
      });
    case 'consent_pending':
      return SignNow({ base, rejection: consultation.reason });
    case 'scheduled':
      return null;
    default:
      return TryDevices({ main: true });
  }
}

/** `rejection`: the practice's words when it could not accept the last form; else empty. */
function SignNow({ base, rejection }: { base: string; rejection: string }): VNode {
  return html`
    ${
      rejection &&
      Notice({
        kind: 'wait',
        title: 'Bitte unterschreiben Sie noch einmal.',
        children: html`
          <p>Die Praxis konnte das Formular nicht annehmen und schreibt:</p>
          <blockquote class="practice-words"><p>${rejection}</p></blockquote>
        `,
      })
    }
    <div class="actions">
      ${LinkButton({ href: `${base}/consent`, label: 'Einwilligung lesen und unterschreiben', icon: 'document' })}
    </div>
    <p class="quiet">Sie können auch <a href=${`${base}/consent.pdf`}>das Formular drucken</a> und unterschrieben hochladen.</p>
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
  const { publicOrigin, timeZone } = context;
  const { startsAt, durationMinutes, doctorName, stage } = consultation;
  const scheduled = stage === 'scheduled';
  return Card({
    id: 'appointment',
    kind: scheduled ? 'accent' : 'plain',
    children: html`
      <h2 class="appointment-time">
        <span>${formatDay(startsAt ?? 0, timeZone)}</span>${' '}
        <strong>${formatTime(startsAt ?? 0, timeZone)} Uhr</strong>
      </h2>
      <p class="appointment-with">
        ${doctorName && html`<span>Mit ${doctorName}</span>`}<span>Etwa ${durationMinutes} Minuten</span>
      </p>
      ${scheduled ? Door({ base, open, opensAt, timeZone }) : html`<p>${needsConsent}</p>`}
      ${!open && Before({ base, scheduled })} ${scheduled && OtherDevice({ code, publicOrigin })}
    `,
  });
}

const needsConsent = 'Damit das Gespräch stattfinden kann, brauchen wir vorher Ihre Einwilligung.';

interface DoorProps {
  base: string;
  open: boolean;
  opensAt: number | null;
  timeZone: string;
}

/** S4: the way in, or when it opens. */
function Door({ base, open, opensAt, timeZone }: DoorProps): VNode | null {
  if (open) {
    return html`<div class="actions">
      ${LinkButton({ href: `${base}/visit`, label: 'Zur Videosprechstunde', icon: 'door', testid: 'to-visit' })}
    </div>`;
  }
  if (opensAt === null) return null;
  return html`<div class="countdown-box">
    <p>${icon('clock')}<span>Das Wartezimmer öffnet am ${formatDateTime(opensAt, timeZone)}.</span></p>
    <time class="countdown" datetime=${new Date(opensAt).toISOString()} data-countdown=${opensAt} data-reload></time>
  </div>`;
}

/** What can be done until it opens. */
function Before({ base, scheduled }: { base: string; scheduled: boolean }): VNode {
  return html`<div class="actions">
    ${LinkButton({
      href: `${base}/appointment.ics`,
      label: 'In meinen Kalender',
      icon: 'calendar',
      download: true,
      kind: 'secondary',
    })}
    ${
      scheduled &&
      LinkButton({ href: '/check', label: 'Technik ausprobieren', kind: 'secondary', icon: 'camera' })
    }
  </div>`;
}

/** S3b: the mail is on the computer, the camera in the phone. */
function OtherDevice({ code, publicOrigin }: { code: string | null; publicOrigin: string }): VNode | null {
  if (!code) return null;
  return html`<details>
    <summary>Lieber auf einem anderen Gerät?</summary>
    <p>
      Öffnen Sie dort <strong class="address">${publicOrigin.replace(/^https?:\/\//, '')}/join</strong> und geben
      Sie diesen Code ein:
    </p>
    <p><span class="code">${code}</span></p>
  </details>`;
}

/**
 * Lessons: a third of the patients is never reached by video, half of them for lack of equipment; so try
 * early.
 */
function TryDevices({ main }: { main?: boolean }): VNode {
  return Card({
    title: 'In der Zwischenzeit',
    id: 'meanwhile',
    kind: main ? 'plain' : 'accent',
    children: html`
      <p>Probieren Sie aus, ob Kamera und Mikrofon auf Ihrem Gerät gehen. Das dauert zwei Minuten.</p>
      <div class="actions">
        ${LinkButton({ href: '/check', label: 'Technik ausprobieren', kind: 'secondary', icon: 'camera' })}
      </div>
    `,
  });
}

/** P12: withdrawing is as easy as giving: in sight, but not in the way. */
function QuietLinks({ base, consultation, missing }: LinksProps): VNode {
  const { stage, startsAt, consent } = consultation;
  const links: [href: string, label: ComponentChildren][] = [];
  if (stage === 'requested' && missing.length === 0)
    links.push([`${base}/data`, 'Angaben ansehen und ändern']);
  if (consent?.documentId)
    links.push([`${base}/consent/signed.pdf`, 'Meine unterschriebene Einwilligung (PDF)']);
  if (startsAt !== null) {
    links.push([`${base}/time`, 'Um eine andere Zeit bitten'], [`${base}/cancel`, 'Termin absagen']);
  }
  links.push([`${base}/withdraw`, consent ? 'Einwilligung widerrufen' : 'Anfrage zurückziehen']);
  return html`<nav class="quiet-links" aria-label="Weiteres">
    <ul>
      ${links.map(([href, label]) => html`<li><a href=${href}>${label}</a></li>`)}
    </ul>
  </nav>`;
}
