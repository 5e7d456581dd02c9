import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Language, languageFacts } from '../../../consultation/language.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, Checkbox, Select, SubmitButton } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { SettingsFrame } from '../settings_menu.ts';

interface PaperPageProps {
  context: PageContext;
  /** What patients may read here. */
  languages: readonly Language[];
}

/** `/practice/print`: what a practice hangs up and hands out. */
export function PaperPage({ context, languages }: PaperPageProps): VNode {
  const mayPrintDays = context.staff?.may('/practice/calendar') === true;
  return PracticeLayout({
    context,
    title: 'Zum Drucken',
    current: 'settings',
    styles: ['settings'],
    children: SettingsFrame({
      context,
      current: 'print',
      children: html`
        <h1>Zum Drucken</h1>
        ${!context.publicOrigin.startsWith('https:') && NotYetPublic({ origin: context.publicOrigin })}
        ${Card({
          title: 'Aushang',
          children: html`
            <p>Ein Blatt A4 für Wartezimmer, Tür und Website: Der QR-Code führt zum Anfrageformular.</p>
            <p class="quiet">
              § 9 HWG: Werben Sie nicht damit, dass ein Gespräch am Bildschirm die Untersuchung ersetzt. Der Aushang sagt
              darum, dass Ärztin oder Arzt entscheidet, ob es passt.
            </p>
            <div class="actions">
              ${LinkButton({ href: '/practice/print/poster', label: 'Aushang ansehen', kind: 'secondary', icon: 'print' })}
            </div>
          `,
        })}
        ${Card({
          title: 'Merkblatt „So geht es“',
          children: html`
            <p>Ein Blatt A4 in großer Schrift zum Mitgeben, mit Platz für Termin und Code.</p>
            <div class="actions">
              ${LinkButton({ href: '/practice/print/handout', label: 'Merkblatt ansehen', kind: 'secondary', icon: 'print' })}
            </div>
          `,
        })}
        ${OtherLanguages({ languages })}
        ${
          mayPrintDays &&
          Card({
            title: 'Tagesliste und Zettel',
            children: html`
              <p>
                Die Termine eines Tages mit Telefonnummern drucken Sie im <a href="/practice/calendar">Kalender</a>, den Zettel mit
                Link und Code im Vorgang.
              </p>
            `,
          })
        }
      `,
    }),
  });
}

/** Both sheets for whoever reads another language, or reads large letters only. */
function OtherLanguages({ languages }: Pick<PaperPageProps, 'languages'>): VNode {
  return Card({
    title: 'In anderer Sprache, in großer Schrift',
    children: html`
      <p>
        Unter dem Text steht er noch einmal auf Deutsch. Die Übersetzungen hat noch niemand geprüft, dessen Muttersprache es ist; das Blatt sagt
        das auch.
      </p>
      ${ActionForm({
        method: 'get',
        action: '/practice/print/poster',
        testid: 'other-language',
        children: html`
          ${Select({
            name: 'language',
            label: 'Sprache',
            value: 'de',
            options: languages.map((value) => ({
              value,
              label: languageFacts[value].inGerman,
            })),
          })}
          ${Checkbox({ name: 'large', label: 'Große Schrift, mindestens 18 Punkt (oft mehr als ein Blatt)' })}
          <div class="actions">
            ${SubmitButton({ label: 'Aushang ansehen', kind: 'secondary', icon: 'print' })}
            ${SubmitButton({ label: 'Merkblatt ansehen', kind: 'secondary', icon: 'print', formaction: '/practice/print/handout' })}
          </div>
        `,
      })}
    `,
  });
}

/** Paper stays: with an address that is not the last one it would lead nowhere. */
export function NotYetPublic({ origin }: { origin: string }): VNode {
  return Notice({
    kind: 'wait',
    title: 'Die öffentliche Adresse ist noch nicht eingerichtet',
    children: html`<p>
      Auf dem Papier stünde ${origin}. Drucken Sie erst, wenn die Adresse mit https feststeht.
    </p>`,
  });
}
