import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { linkMark, marked } from '../components/spoken.ts';
import { Contact } from './contact.ts';
import { StepPicture } from './step_picture.ts';

/** `/helping`: for a daughter, a neighbour, a carer: what they prepare, and what is not theirs to do. */
export function HelpingPage({ context }: { context: PageContext }): VNode {
  const { words } = context;
  return PatientLayout({
    context,
    title: words.t('helping-title'),
    children: html`
      ${StepPicture({ of: 'helping' })}
      <h1>${words.t('helping-title')}</h1>
      <p class="lead">${words.t('helping-lead')}</p>
      <h2>${words.t('helping-before-title')}</h2>
      <ul>
        <li>${words.t('helping-device')}</li>
        <li>
          ${marked(words, 'helping-check', {
            check: linkMark(linkTo(context, '/check')),
          })}
        </li>
        <li>${words.t('helping-sign')}</li>
        <li>${words.t('helping-link')}</li>
      </ul>
      <h2>${words.t('helping-day-title')}</h2>
      <ul>
        <li>${words.t('helping-name')}</li>
        <li>${words.t('helping-allow')}</li>
        <li>${words.t('helping-place')}</li>
      </ul>
      <h2>${words.t('helping-talk-title')}</h2>
      <ul>
        <li>${words.t('helping-room')}</li>
        <li>${words.t('helping-voice')}</li>
        <li>${words.t('helping-record')}</li>
      </ul>
      <h2>${words.t('helping-away-title')}</h2>
      <p>${words.t('helping-away')}</p>
      <h2>${words.t('helping-stuck-title')}</h2>
      <p>${words.t('helping-stuck')}</p>
      ${Contact({ context })}
    `,
  });
}
