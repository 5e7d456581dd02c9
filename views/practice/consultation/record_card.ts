import { html } from 'htm/preact';
import type { VNode } from 'preact';
import {
  type Closing,
  careWords,
  codeChecks,
  codeCheckWords,
  followUpCares,
} from '../../../consultation/record.ts';
import { Card } from '../../components/card.ts';
import { ActionForm, Select, SubmitButton, TextArea } from '../../components/form.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';

export interface RecordCardProps {
  consultationId: string;
  /** Somebody has come; otherwise there is no code to have compared. */
  tookPlace: boolean;
  /** What was said before. */
  closing: Closing;
  /** Milliseconds since the epoch; null while it is in no record. */
  handedOverAt: number | null;
  /** The practice software that the request came from; null where it came from none. */
  gdt: { folder: boolean } | null;
  timeZone: string;
}

/** L2, L8: what the practice keeps when we erase the rest: a document, or an entry for its software. */
export function RecordCard(props: RecordCardProps): VNode {
  const { consultationId, tookPlace, closing, handedOverAt, gdt, timeZone } = props;
  const page = `/practice/consultations/${consultationId}`;
  return Card({
    id: 'record',
    title: 'Für die Akte',
    children: html`
      <p class="quiet">
        ${
          handedOverAt === null
            ? 'Beginn, Ende, Beteiligte und die Einwilligung in einem Dokument. Hier wird später alles gelöscht.'
            : `Übergeben am ${formatShortDate(handedOverAt, timeZone)}, ${formatTime(handedOverAt, timeZone)} Uhr.`
        }
      </p>
      ${ActionForm({
        action: `${page}/record.pdf`,
        testid: 'record-form',
        children: html`
          ${Select({
            name: 'care',
            label: 'Wie geht es weiter?',
            value: closing.care ?? '',
            options: [
              { value: '', label: 'Keine Angabe' },
              ...followUpCares.map((value) => ({ value, label: firstUpper(careWords[value]) })),
            ],
          })}
          ${
            tookPlace &&
            Select({
              name: 'code',
              label: 'Sicherheitscode',
              value: closing.code ?? '',
              options: [
                { value: '', label: 'Keine Angabe' },
                ...codeChecks.map((value) => ({ value, label: firstUpper(codeCheckWords[value]) })),
              ],
            })
          }
          ${TextArea({
            name: 'words',
            label: 'Notiz',
            hint: 'Steht nur im Dokument, wir speichern sie nicht.',
            rows: 3,
            maxlength: 8000,
          })}
          <div class="actions">
            ${gdt?.folder && SubmitButton({ label: 'An die Praxissoftware übergeben', icon: 'check', formaction: `${page}/record.gdt`, testid: 'gdt-send' })}
            ${SubmitButton({ label: 'PDF herunterladen', icon: 'document', kind: 'secondary', testid: 'record-pdf' })}
            ${gdt && SubmitButton({ label: 'GDT-Datei herunterladen', icon: 'document', kind: 'secondary', formaction: `${page}/record.gdt`, name: 'as', value: 'file', testid: 'gdt-download' })}
          </div>
        `,
      })}
    `,
  });
}

function firstUpper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
