import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Words, wordsIn } from '../../../languages/words.ts';
import type { PageContext } from '../../components/context.ts';
import { inGerman, languageOf, ReviewNote } from '../../components/language.ts';
import { PrintLayout } from '../../components/layout.ts';
import { marked } from '../../components/spoken.ts';
import { sayDateTime } from '../../components/spoken_times.ts';

export interface SlipPageProps {
  context: PageContext;
  /** Of the case: the rest of the page is the practice's. */
  words: Words;
  consultationId: string;
  patientName: string;
  /** The name as a picture, where the computer that prints may not have its letters. */
  drawnName: { width: number; height: number; path: string; missing: string | null } | null;
  startsAt: number;
  durationMinutes: number;
  doctorName: string;
  /** As people type it, `K7M-4QX-9TD`. */
  code: string;
  /** The QR code of the personal link, quiet zone included. */
  qr: { size: number; path: string };
  joinEarlyMinutes: number;
}

/**
 * S3b on paper, A5, for patients without mail: when, with whom, how to get in. In the language of the case,
 * with German below, so that whoever hands it out knows what it says.
 */
export function SlipPage(props: SlipPageProps): VNode {
  const { context, words, consultationId, ...appointment } = props;
  const { timeZone, publicOrigin } = context;
  const slip = { ...appointment, timeZone, publicOrigin, phone: context.practice.phone };
  return PrintLayout({
    context,
    title: 'Zettel zum Videotermin',
    script: 'forms',
    children: html`
      <p class="no-print actions">
        <button class="button button-primary" type="button" data-print>Drucken</button>
        <a class="button button-secondary" href=${`/practice/consultations/${consultationId}`}>Zum Vorgang</a>
      </p>
      <div class="stack" data-testid="slip" ...${languageOf(words.language)}>${SlipText({ ...slip, words })}</div>
      ${
        words.language !== 'de' &&
        html`<p class="quiet" ...${languageOf(words.language)}>${words.t('binding-german')}</p>
          <div class="stack" lang="de" data-testid="slip-german">${SlipText({ ...slip, words: wordsIn('de') })}</div>`
      }
    `,
  });
}

type SlipTextProps = Omit<SlipPageProps, 'context' | 'consultationId'> &
  Pick<PageContext, 'timeZone' | 'publicOrigin'> & { phone: string };

/** What the patient takes home, in one language. */
function SlipText(props: SlipTextProps): VNode {
  const { words, phone, durationMinutes: minutes, doctorName: doctor } = props;
  return html`
    <h1>${words.t('slip-title')}</h1>
    <p class="lead">
      ${PatientName({ name: props.patientName, drawn: props.drawnName })}
      <strong>${sayDateTime(words, props.startsAt, props.timeZone)}</strong><br />
      ${words.t('slip-doctor', { doctor, minutes })}
    </p>
    <div class="row">
      <svg class="qr" viewBox=${`0 0 ${props.qr.size} ${props.qr.size}`} role="img" aria-label=${words.t('slip-qr')}>
        <path d=${props.qr.path} />
      </svg>
      <div>
        <p>${words.t('slip-enter')}</p>
        <p><strong dir=${inGerman(words).dir}>${props.publicOrigin.replace(/^https?:\/\//, '')}/join</strong></p>
        <p class="sheet-code"><span class="code" dir=${inGerman(words).dir}>${props.code}</span></p>
      </div>
    </div>
    <ol class="walkthrough">
      <li>${words.t('slip-room')}</li>
      <li>${words.t('slip-open', { minutes: props.joinEarlyMinutes })}</li>
      <li>${words.t('slip-wait')}</li>
    </ol>
    ${phone && html`<p>${marked(words, 'slip-call', { phone: () => html`<strong dir=${inGerman(words).dir}>${phone}</strong>` })}</p>`}
    <p class="quiet">${words.t('slip-keep')}</p>
    ${ReviewNote({ words })}
  `;
}

function PatientName({ name, drawn }: { name: string; drawn: SlipPageProps['drawnName'] }): VNode {
  if (!drawn) return html`<bdi>${name}</bdi><br />`;
  const { width, height, path, missing } = drawn;
  return html`<svg
      class="drawn-name"
      viewBox=${`0 0 ${width} ${height}`}
      width=${width}
      height=${height}
      role="img"
      aria-label=${name}
    ><path d=${path} /></svg>${missing && html`<small>${missing}</small><br />`}`;
}
