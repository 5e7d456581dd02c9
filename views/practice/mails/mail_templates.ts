import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type MailKind, mailKinds } from '../../../letters/kinds.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { PracticeLayout } from '../layout.ts';
import { SettingsFrame } from '../settings_menu.ts';
import { mailKind } from './mail_words.ts';

/** When a mail goes out; whole sentences. */
export const mailOccasions: Record<MailKind, string> = {
  request_received: 'Wenn eine Anfrage eingegangen ist, über die Website oder per Mail.',
  ask_missing: 'Wenn Sie fehlende Angaben nachfragen.',
  declined: 'Wenn Sie eine Anfrage ablehnen.',
  consent_form: 'Wenn Sie eine Anfrage annehmen, noch ohne Termin.',
  consent_and_appointment: 'Wenn Sie eine Anfrage annehmen und gleich einen Termin nennen.',
  consent_accepted: 'Wenn Sie die Einwilligung angenommen haben.',
  consent_rejected: 'Wenn die Einwilligung noch einmal unterschrieben werden muss.',
  appointment: 'Wenn Sie einen Termin festlegen.',
  appointment_moved: 'Wenn Sie einen Termin ändern.',
  appointment_cancelled: 'Wenn Sie oder die Patientin, der Patient absagen.',
  withdrawn: 'Wenn die Einwilligung widerrufen oder die Anfrage zurückgezogen wurde.',
  guest_invitation: 'Wenn Sie eine weitere Person zum Gespräch einladen.',
  times_offered: 'Wenn Sie Zeiten zur Wahl anbieten.',
  reminder_day: 'Am Tag vor dem Termin, wenn in Erinnerungen eingewilligt wurde.',
  answer: 'Wenn Sie einer Patientin, einem Patienten in eigenen Worten schreiben.',
  answer_thanks: 'Wenn Sie sagen, dass eine Nachricht gelesen wurde.',
  answer_call: 'Wenn Sie um einen Anruf bitten.',
  answer_unreadable: 'Wenn Sie eine Mail nicht öffnen können, weil sie verschlüsselt oder verpackt ist.',
  reminder_hour: 'Eine Stunde vor dem Termin, wenn in Erinnerungen eingewilligt wurde.',
};

/** Every mail that patients get, in the order of the procedure. */
export function MailTemplatesPage({
  context,
  changed,
}: {
  context: PageContext;
  /** The kinds that the practice has worded itself. */
  changed: ReadonlySet<string>;
}): VNode {
  return PracticeLayout({
    context,
    title: 'Texte der Mails',
    current: 'settings',
    styles: ['settings'],
    children: SettingsFrame({
      context,
      current: 'mails',
      children: html`
      <h1>Texte der Mails</h1>
      <p class="quiet">
        Betreff und Anfang jeder Mail können Sie in Ihren Worten schreiben. Links, Einwahlcode und Pflichthinweise folgen
        von selbst.
      </p>
      ${Card({
        children: html`<ul role="list" class="stack">
          ${mailKinds.map(
            (kind) => html`<li>
              <p class="row">
                <a href=${`/practice/settings/mails/${kind}`}>${mailKind(kind)}</a>
                ${changed.has(kind) && StatusBadge({ kind: 'ok', label: 'eigener Text' })}
              </p>
              <p class="quiet">${mailOccasions[kind]}</p>
            </li>`,
          )}
        </ul>`,
      })}
    `,
    }),
  });
}
