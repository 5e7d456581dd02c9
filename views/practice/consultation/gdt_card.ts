import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import { ActionForm, SubmitButton } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';

interface GdtCardProps {
  consultationId: string;
  /** There is a folder from which the practice software fetches it. */
  folder: boolean;
}

/** The entry for the record, for the practice software that the request came from. */
export function GdtCard({ consultationId, folder }: GdtCardProps): VNode {
  const address = `/practice/consultations/${consultationId}/record.gdt`;
  const download = LinkButton({
    href: address,
    label: 'GDT-Datei herunterladen',
    kind: 'secondary',
    icon: 'document',
    download: true,
    testid: 'gdt-download',
  });
  return Card({
    id: 'gdt',
    title: 'Für die Karteikarte',
    children: html`
      <p class="quiet">Tag, Beginn, Ende und wer gesprochen hat, als Eintrag für Ihre Praxissoftware.</p>
      ${
        folder
          ? ActionForm({
              action: address,
              testid: 'gdt-send',
              children: html`<div class="actions">
                ${SubmitButton({ label: 'An die Praxissoftware übergeben', icon: 'check' })} ${download}
              </div>`,
            })
          : html`<div class="actions">${download}</div>`
      }
    `,
  });
}
