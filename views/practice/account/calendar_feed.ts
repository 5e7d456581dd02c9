import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, SubmitButton } from '../../components/form.ts';
import { formatDate } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { CopyButton } from '../copy_button.ts';
import { PracticeLayout } from '../layout.ts';

/** @param since when the link was made; null where there is none */
export function CalendarFeedCard({ since, timeZone }: { since: number | null; timeZone: string }): VNode {
  return Card({
    title: 'Kalender-Abo',
    id: 'calendar',
    children: html`
      <p>
        Ihre Videotermine in Outlook, Apple Kalender oder Google Kalender: nur zum Lesen, mit Uhrzeit und Anfangsbuchstaben,
        ohne Namen.
      </p>
      ${since !== null && html`<p class="quiet">Eingerichtet am ${formatDate(since, timeZone)}. Ein neuer Link macht den alten ungültig.</p>`}
      ${ActionForm({
        action: '/practice/account/calendar',
        testid: 'make-feed',
        children: SubmitButton({
          label: since === null ? 'Link erstellen' : 'Neuen Link erstellen',
          kind: 'secondary',
          icon: 'calendar',
        }),
      })}
      ${
        since !== null &&
        ActionForm({
          action: '/practice/account/calendar/end',
          testid: 'end-feed',
          children: SubmitButton({ label: 'Abo beenden', kind: 'secondary' }),
        })
      }
    `,
  });
}

/** The link, which is shown once. */
export function CalendarFeedPage({ context, url }: { context: PageContext; url: string }): VNode {
  return PracticeLayout({
    context,
    title: 'Kalender-Abo',
    current: 'account',
    script: 'forms',
    children: html`
      <h1>Ihr Link für das Kalender-Abo</h1>
      ${Notice({
        kind: 'wait',
        title: 'Sie sehen den Link nur jetzt',
        children: html`<p>
          Wer ihn hat, sieht Ihre Termine. Geben Sie ihn nur Ihrem eigenen Kalender. Trägt ihn ein Anbieter wie Google oder
          Microsoft ein, liegen Uhrzeiten und Anfangsbuchstaben auch dort.
        </p>`,
      })}
      ${Card({
        children: html`
          <p class="long-link" id="feed-link" data-testid="feed-link">${url}</p>
          <div class="actions">
            ${CopyButton({ of: 'feed-link', label: 'Link kopieren' })}
            ${LinkButton({ href: url.replace(/^https?:/, 'webcal:'), label: 'Auf diesem Gerät abonnieren', kind: 'secondary', icon: 'calendar' })}
          </div>
          <h2>So geht es</h2>
          <dl class="facts">
            <div><dt>Outlook</dt><dd>Kalender hinzufügen, „Aus dem Internet abonnieren“, Link einfügen.</dd></div>
            <div><dt>Apple Kalender</dt><dd>Ablage, „Neues Kalenderabonnement“, Link einfügen. Auf dem iPhone der Knopf oben.</dd></div>
            <div><dt>Google Kalender</dt><dd>„Weitere Kalender“, Plus, „Per URL“, Link einfügen. Google sieht nur einige Male am Tag nach.</dd></div>
          </dl>
        `,
      })}
      <p><a href="/practice/account#calendar">Zu meinem Konto</a></p>
    `,
  });
}
