import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Notice } from '../components/notice.ts';
import { PhoneLink } from '../components/phone_link.ts';

interface NoStorageProps {
  /** What is not saved, e.g. "Ihre Anfrage". */
  what: string;
  phone: string;
}

/** The disk did not take a form; it is shown again with all that was entered. */
export function NoStorage({ what, phone }: NoStorageProps): VNode {
  return Notice({
    kind: 'error',
    title: `${what} konnte nicht gespeichert werden.`,
    live: true,
    children: html`
      <p>
        Der Speicher unseres Servers ist gestört oder gerade belegt. Ihre Angaben sind noch da. Bitte senden Sie sie in einigen
        Minuten noch einmal, oder rufen Sie uns an.
      </p>
      ${phone && html`<p>${PhoneLink({ phone })}</p>`}
    `,
  });
}
