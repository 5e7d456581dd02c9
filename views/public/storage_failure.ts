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
  const { context, trouble, again } = props;
  const { words } = context;
  return MessagePage({
    context,
    kind: 'error',
    title: words.t(titles[trouble] ?? 'storage-title'),
    text: words.t(again ? 'storage-keep-open' : 'storage-later'),
    children:
      again &&
      ActionForm({
        action: again.action,
        testid: 'send-again',
        children: html`
          ${again.fields.map(([name, value]) => HiddenField({ name, value }))}
          <div class="actions">${SubmitButton({ label: words.t('storage-again') })}</div>
        `,
      }),
  });
}

const titles: Partial<Record<StorageTrouble, 'storage-full' | 'storage-quota' | 'storage-busy'>> = {
  full: 'storage-full',
  quota: 'storage-quota',
  busy: 'storage-busy',
};
