import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { languageFacts } from '../../consultation/language.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton, TextField } from '../components/form.ts';
import { type IconName, icon } from '../components/icons.ts';
import { inGerman, linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { marked } from '../components/spoken.ts';
import { Contact } from './contact.ts';
import { StepPicture } from './step_picture.ts';
import { TwoRooms } from './two_rooms.ts';

interface LandingProps {
  context: PageContext;
  /** Minutes before the appointment at which the waiting room opens. */
  joinEarlyMinutes: number;
  retentionDays: number;
}

/** `/`: what a video consultation is, how it goes, and the three doors: code, request, technical check. */
export function LandingPage({ context, joinEarlyMinutes, retentionDays }: LandingProps): VNode {
  const { practice, words } = context;
  const request = languageFacts[words.language].asksOneByOne ? '/request/steps' : '/request';
  return PatientLayout({
    context,
    title: words.t('video-visit'),
    wide: true,
    children: html`
      <div class="hero">
        <div class="stack">
          <h1>${words.t('landing-title')}</h1>
          ${
            practice.welcomeText
              ? html`<p class="lead" ...${inGerman(words)}>${practice.welcomeText}</p>`
              : html`<p class="lead">${words.t('landing-lead')}</p>`
          }
          <div class="actions">
            ${LinkButton({ href: linkTo(context, request), label: words.t('landing-request') })}
            ${LinkButton({ href: linkTo(context, '/check'), label: words.t('try-devices'), kind: 'secondary' })}
          </div>
        </div>
        ${TwoRooms()}
      </div>
      ${CodeDoor({ context, joinEarlyMinutes })}
      <section class="stack" aria-labelledby="how">
        <h2 id="how">${words.t('how-title')}</h2>
        <ol class="walkthrough walkthrough-wide">
          <li>
            ${StepPicture({ of: 'request' })}
            <h3>${words.t('how-request')}</h3>
            <p>${words.t('how-request-text')}</p>
          </li>
          <li>
            ${StepPicture({ of: 'consent' })}
            <h3>${words.t('how-consent')}</h3>
            <p>${words.t('how-consent-text')}</p>
          </li>
          <li>
            ${StepPicture({ of: 'talk' })}
            <h3>${words.t('how-talk')}</h3>
            <p>${words.t('how-talk-text')}</p>
          </li>
        </ol>
      </section>
      <section class="stack" aria-labelledby="promises">
        <h2 id="promises">${words.t('promises-title')}</h2>
        <ul class="promises" role="list">
          ${Assurance({
            icon: 'lock',
            title: words.t('promise-encrypted'),
            children: words.t('promise-encrypted-text'),
          })}
          ${Assurance({
            icon: 'camera-off',
            title: words.t('promise-no-recording'),
            children: words.t('promise-no-recording-text'),
          })}
          ${Assurance({
            icon: 'clock',
            title: words.t('promise-erased', { days: retentionDays }),
            children: words.t('promise-erased-text'),
          })}
        </ul>
      </section>
      <section class="stack" aria-labelledby="contact">
        <h2 id="contact">${words.t('contact-title')}</h2>
        <div class="columns">
          ${Contact({ context })}
          <p class="quiet">
            ${marked(words, 'contact-emergency', {
              emergency: (number) => html`<a href="tel:112" dir="ltr">${number}</a>`,
              doctor: (number) => html`<a href="tel:116117" dir="ltr">${number}</a>`,
            })}
          </p>
        </div>
      </section>
    `,
  });
}

/**
 * The dial-in code, for those who read it from paper or use another device (S3b). Also the page at `/join`.
 */
function CodeDoor({ context, joinEarlyMinutes }: Pick<LandingProps, 'context' | 'joinEarlyMinutes'>): VNode {
  const { words } = context;
  return html`<section class="card door" id="code-door" aria-labelledby="code-door-title">
    <div class="stack-tight">
      ${StepPicture({ of: 'code' })}
      <h2 id="code-door-title">${words.t('door-title')}</h2>
      <p>${words.t('door-text', { minutes: joinEarlyMinutes })}</p>
    </div>
    ${ActionForm({
      action: linkTo(context, '/join'),
      class: 'door-form',
      children: html`
        ${TextField({
          name: 'code',
          label: words.t('code-label'),
          hint: marked(words, 'code-hint', {
            code: (text) => html`<span class="nowrap" dir="ltr">${text}</span>`,
          }),
          autocomplete: 'off',
          autocapitalize: 'characters',
          spellcheck: false,
          maxlength: 20,
          width: 'code',
        })}
        ${SubmitButton({ label: words.t('door-button'), icon: 'door' })}
      `,
    })}
  </section>`;
}

function Assurance(props: { icon: IconName; title: string; children?: ComponentChildren }): VNode {
  return html`<li>
    ${icon(props.icon)}
    <h3>${props.title}</h3>
    <p>${props.children}</p>
  </li>`;
}
