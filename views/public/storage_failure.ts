import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { StorageTrouble } from '../../consultation/storage_trouble.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, HiddenField, SubmitButton } from '../components/form.ts';
import { MessagePage } from './message.ts';

/** A form as a browser has sent it. */
export interface SentForm {
  /** Path of this server. */
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
}

/**
 * The disk took nothing. What was entered is in the page, so that it can be sent again as soon as there is
 * room.
 */
export function StorageFailurePage(props: {
  context: PageContext;
  trouble: StorageTrouble;
  again: SentForm | null;
}): VNode {
  const { again } = props;
  return MessagePage({
    context: props.context,
    kind: 'error',
    title: titles[props.trouble] ?? 'Wir können gerade nichts speichern',
    text: again
      ? 'Ihre letzte Eingabe ist noch nicht gespeichert. Lassen Sie diese Seite offen: Mit dem Knopf senden Sie dieselbe Eingabe später noch einmal. Alles Frühere ist noch da.'
      : 'Ihre letzte Eingabe ist nicht gespeichert; alles Frühere ist noch da. Bitte versuchen Sie es später noch einmal oder rufen Sie uns an.',
    children:
      again &&
      ActionForm({
        action: again.action,
        testid: 'send-again',
        children: html`
          ${again.fields.map(([name, value]) => HiddenField({ name, value }))}
          <div class="actions">${SubmitButton({ label: 'Noch einmal senden' })}</div>
        `,
      }),
  });
}

const titles: Partial<Record<StorageTrouble, string>> = {
  full: 'Der Speicher ist voll',
  quota: 'Wir können gerade nichts annehmen',
  busy: 'Der Speicher ist gerade belegt',
};
