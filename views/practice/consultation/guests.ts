import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { formatCode } from '../../../consultation/dial_in_code.ts';
import { type Guest, guestKindWords, mostGuests } from '../../../consultation/guest.ts';
import { Card } from '../../components/card.ts';
import { ActionForm, Select, SubmitButton, TextField } from '../../components/form.ts';
import { CopyButton } from '../copy_button.ts';
import { type MailFold, MailPreview } from '../mails/mail_preview.ts';

/** A guest as the practice sees them, with the path of their own link. */
export interface GuestEntry extends Guest {
  /** `/c/TOKEN/visit` */
  path: string;
}

export interface GuestForm {
  values: { name: string; email: string; kind: string };
  /** Messages by field. */
  errors: Record<string, string>;
  /** The fields of its mail, as they were sent. */
  mail: Record<string, string>;
  /** Only its mail was asked for. */
  look: boolean;
}

interface GuestsCardProps {
  consultationId: string;
  guests: GuestEntry[];
  publicOrigin: string;
  form: GuestForm | null;
  /** The mail that the form would send. */
  mail: MailFold;
}

/** Relatives and interpreters: each with a link and a code of their own (issue 3, 6). */
export function GuestsCard(props: GuestsCardProps): VNode {
  const { consultationId, guests, publicOrigin, form } = props;
  const base = `/practice/consultations/${consultationId}/guests`;
  const { name = '', email = '', kind = '' } = form?.values ?? {};
  const errors = form?.errors ?? {};
  return Card({
    id: 'guests',
    title: 'Weitere Personen',
    children: html`
      ${guests.map(
        (guest) => html`<div class="guest stack-tight" data-testid="guest-row">
          <p>
            <strong>${guest.name}</strong> <span class="quiet">${guestKindWords[guest.kind]}</span>
          </p>
          <p>Einwahlcode <span class="code" id=${`guest-code-${guest.id}`}>${formatCode(guest.code)}</span></p>
          <p class="long-link" id=${`guest-link-${guest.id}`}>${publicOrigin}${guest.path}</p>
          <div class="row">
            ${CopyButton({ of: `guest-link-${guest.id}`, label: 'Link kopieren' })}
            ${ActionForm({
              action: `${base}/${guest.id}/remove`,
              children: SubmitButton({ kind: 'danger', label: `${guest.name} ausladen` }),
            })}
          </div>
        </div>`,
      )}
      ${
        guests.length >= mostGuests
          ? html`<p class="quiet">Mehr als vier Personen passen nicht in ein Gespräch.</p>`
          : html`<details open=${form !== null}>
              <summary>Jemanden einladen, zum Beispiel Angehörige oder Dolmetschende</summary>
              ${ActionForm({
                action: base,
                unsaved: form !== null,
                children: html`
                  ${TextField({
                    name: 'guest-name',
                    label: 'Name',
                    value: name,
                    error: errors['guest-name'],
                    autocomplete: 'off',
                    maxlength: 100,
                  })}
                  ${Select({
                    name: 'guest-kind',
                    label: 'Wozu',
                    value: kind,
                    error: errors['guest-kind'],
                    options: Object.entries(guestKindWords).map(([value, label]) => ({ value, label })),
                  })}
                  ${TextField({
                    name: 'guest-email',
                    label: 'E-Mail',
                    hint: 'Leer lassen, wenn Sie Link oder Code selbst weitergeben',
                    type: 'email',
                    value: email,
                    error: errors['guest-email'],
                    autocomplete: 'off',
                  })}
                  ${MailPreview(props.mail, { form: 'guest', none: 'Ohne E-Mail-Adresse geht keine Mail hinaus.' })}
                  <div class="actions">${SubmitButton({ label: 'Einladen', kind: 'secondary' })}</div>
                `,
              })}
            </details>`
      }
      <p class="quiet">Jede Person bekommt einen eigenen Link und einen eigenen Code. Herein kommt sie erst, wenn Sie sie hereinbitten.</p>
    `,
  });
}
