import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { LinkButton } from '../../components/link_button.ts';
import { PracticeLayout } from '../layout.ts';
import { MailTroubleNotices } from '../mail_trouble.ts';
import { type BackupTrials, KeyCard, type KeyState } from '../settings/key_card.ts';
import { RelayCard } from '../settings/relay_card.ts';
import { UpdateNotice, type WaitingUpdate } from '../settings/update_notice.ts';
import { FirstWeek, type FirstWeekStep } from './first_week.ts';

export interface OverviewPageProps {
  context: PageContext;
  /** Accounts that can sign in, and how many of them nobody has used for 90 days (L5). */
  accounts: { active: number; unused: number };
  /** Only how many. */
  outbox: { queued: number; failed: number };
  key: KeyState;
  trials: BackupTrials;
  /** What is still to be set up. */
  firstWeek: readonly FirstWeekStep[];
  update: WaitingUpdate | null;
}

/**
 * The first page of whoever administers and sees no patients (D4, least rights): accounts and technical
 * state.
 */
export function OverviewPage({
  context,
  accounts,
  outbox,
  key,
  trials,
  firstWeek,
  update,
}: OverviewPageProps): VNode {
  const waiting = outbox.queued + outbox.failed;
  return PracticeLayout({
    context,
    title: 'Übersicht',
    current: 'today',
    script: 'forms',
    styles: ['settings'],
    children: html`
      <h1>Übersicht</h1>
      <p class="lead" data-testid="no-patients">
        Mit diesem Zugang verwalten Sie die Praxis. Patientendaten sehen nur Ärztinnen, Ärzte und der Empfang. Wenn Sie auch
        mit Patienten arbeiten, geben Sie Ihrem Zugang unter <a href="/practice/users">Team</a> die zweite Aufgabe.
      </p>
      ${update && UpdateNotice({ update })}
      ${FirstWeek({ steps: firstWeek, unfolded: true })}
      ${MailTroubleNotices({ trouble: context.mailTrouble ?? [], timeZone: context.timeZone, link: false, mayConsent: true })}
      ${Card({
        title: 'Zugänge',
        id: 'accounts',
        children: html`
          <p>${accounts.active === 1 ? 'Ein Zugang ist offen.' : `${accounts.active} Zugänge sind offen.`}</p>
          ${
            accounts.unused > 0 &&
            html`<p>
              ${accounts.unused === 1 ? 'Einer davon wurde' : `${accounts.unused} davon wurden`} 90 Tage nicht benutzt. Wer
              nicht mehr in der Praxis arbeitet, braucht keinen Zugang.
            </p>`
          }
          <div class="actions">
            ${LinkButton({ href: '/practice/users', label: 'Team ansehen', kind: 'secondary', icon: 'person' })}
          </div>
        `,
      })}
      ${Card({
        title: 'Mail-Versand',
        id: 'mail',
        children: html`<p>
          ${context.mailOff ? 'Nicht eingerichtet.' : 'Eingerichtet.'}
          ${waiting === 0 ? ' Es wartet keine Mail.' : ` Wartende oder nicht zustellbare Mails: ${waiting}.`}
        </p>`,
      })}
      ${KeyCard({ state: key, trials, timeZone: context.timeZone })} ${RelayCard({ context })}
      <div class="actions">
        ${LinkButton({ href: '/practice/settings', label: 'Einstellungen', kind: 'secondary', icon: 'settings' })}
        ${LinkButton({ href: '/practice/start', label: 'Einrichtung durchgehen', kind: 'secondary' })}
      </div>
    `,
  });
}
