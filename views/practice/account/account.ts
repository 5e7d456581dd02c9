import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Factors } from '../../../consultation/second_factor.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { formatDate, formatDateTime, formatShortDateTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { auditWords } from '../audit_words.ts';
import { PracticeLayout } from '../layout.ts';
import { CalendarFeedCard } from './calendar_feed.ts';
import { PasskeyForm } from './factor_setup.ts';
import { AccountName, NewPasswordFields } from './new_password.ts';

interface SessionRow {
  /** Names it in forms; opens nothing. */
  id: string;
  device: string;
  createdAt: number;
  lastSeenAt: number;
  current: boolean;
}

interface AccountPageProps {
  context: PageContext;
  email: string;
  factors: Factors;
  /** The practice's address is a name, so passkeys can be made for it. */
  passkeys: boolean;
  /** A demo has none. */
  hasPassword: boolean;
  sessions: readonly SessionRow[];
  signIns: readonly { at: number; action: string }[];
  /** X3: tells of failed ones and of new devices by mail. */
  mailSignIns: boolean;
  /** A doctor's own calendar to subscribe to: since when there is a link. Null for everybody else. */
  feed: { since: number | null } | null;
  done: string | null;
  errors: Partial<Record<'factorPassword' | 'password' | 'repeat' | 'passkey' | 'factors', string>>;
}

/** One's own account: password, second factor, devices, sign-ins. */
export function AccountPage(props: AccountPageProps): VNode {
  const { context, errors } = props;
  const { timeZone } = context;
  const list = (['factorPassword', 'password', 'repeat', 'factors'] as const).flatMap((field) => {
    const message = errors[field];
    return message ? [{ field, message }] : [];
  });
  return PracticeLayout({
    context,
    title: 'Mein Konto',
    current: 'account',
    script: ['forms', 'passkey'],
    children: html`
      <h1>Mein Konto</h1>
      <p class="quiet">${context.staff?.name} · ${props.email}</p>
      ${props.done && Notice({ kind: 'ok', title: props.done })}
      ${ErrorSummary({ errors: list })}
      <div class="stack">
        ${SecondFactor({ timeZone, factors: props.factors, passkeys: props.passkeys, error: errors.passkey })}
        ${Recovery({ factors: props.factors })}
        ${Devices({ timeZone, sessions: props.sessions })}
        ${SignIns({
          timeZone,
          signIns: props.signIns,
          mailSignIns: props.mailSignIns,
          email: props.email,
          mailOff: context.mailOff === true,
        })}
        ${props.feed && CalendarFeedCard({ since: props.feed.since, timeZone })}
        ${props.hasPassword && Password({ email: props.email, errors })}
      </div>
    `,
  });
}

function SecondFactor(props: {
  timeZone: string;
  factors: Factors;
  passkeys: boolean;
  /** Why a new passkey did not count. */
  error: string | undefined;
}): VNode {
  const { timeZone, factors, passkeys } = props;
  const none = factors.appSince === null && factors.passkeys.length === 0;
  return Card({
    title: 'Zweiter Schutz',
    id: 'factors',
    children: html`
      ${none && html`<p>Noch ist keiner eingerichtet: Ihr Kennwort allein öffnet diesen Zugang.</p>`}
      ${
        !none &&
        html`<ul class="people" role="list">
          ${factors.passkeys.map(
            (passkey) => html`<li>
              <div class="people-who">
                <p class="people-name">${passkey.name}</p>
                <p class="quiet">
                  Passkey, seit ${formatDate(passkey.createdAt, timeZone)}
                  ${passkey.lastUsedAt !== null && `, zuletzt am ${formatDate(passkey.lastUsedAt, timeZone)}`}
                </p>
              </div>
              ${!passkey.fits && StatusBadge({ kind: 'wait', label: 'gilt für eine andere Adresse' })}
              <details>
                <summary>Umbenennen</summary>
                ${ActionForm({
                  action: `/practice/account/factors/${passkey.id}/name`,
                  children: html`
                    ${TextField({ name: 'name', id: `name-${passkey.id}`, label: 'Name', value: passkey.name, maxlength: 60 })}
                    <div class="actions">${SubmitButton({ label: 'Speichern', kind: 'secondary' })}</div>
                  `,
                })}
              </details>
              ${Remove({ id: passkey.id })}
            </li>`,
          )}
          ${
            factors.appSince !== null &&
            html`<li>
              <div class="people-who">
                <p class="people-name">App mit Codes</p>
                <p class="quiet">seit ${formatDate(factors.appSince, timeZone)}</p>
              </div>
              ${Remove({ id: 'app' })}
            </li>`
          }
        </ul>`
      }
      ${passkeys && PasskeyForm({ place: '/practice/account/factors', error: props.error })}
      <p class="actions">
        ${LinkButton({
          href: '/practice/account/factors/app',
          label: factors.appSince === null ? 'Mit App einrichten' : 'Andere App einrichten',
          kind: 'secondary',
        })}
      </p>
    `,
  });
}

function Remove({ id }: { id: string }): VNode {
  return ActionForm({
    action: `/practice/account/factors/${id}/remove`,
    testid: 'remove-factor',
    children: SubmitButton({ label: 'Entfernen', kind: 'secondary' }),
  });
}

function Recovery({ factors }: { factors: Factors }): VNode | null {
  if (factors.appSince === null && factors.passkeys.length === 0) return null;
  const left = factors.recoveryCodesLeft;
  return Card({
    title: 'Notfall-Codes',
    id: 'recovery',
    aside: StatusBadge({ kind: left > 3 ? 'ok' : 'wait', label: `noch ${left}` }),
    children: html`
      <p>Jeder öffnet einmal Ihren Zugang, wenn Gerät oder App fehlt. Neue Codes machen die alten ungültig.</p>
      ${ActionForm({
        action: '/practice/account/recovery',
        testid: 'renew-recovery',
        children: SubmitButton({ label: 'Neue Codes machen', kind: 'secondary' }),
      })}
    `,
  });
}

function Devices({ timeZone, sessions }: { timeZone: string; sessions: readonly SessionRow[] }): VNode {
  return Card({
    title: 'Angemeldete Geräte',
    id: 'devices',
    children: html`
      <ul class="people" role="list">
        ${sessions.map(
          (session) => html`<li>
            <div class="people-who">
              <p class="people-name">${session.device || 'Unbekanntes Gerät'}</p>
              <p class="quiet">
                Angemeldet ${formatDateTime(session.createdAt, timeZone)}, zuletzt aktiv
                ${` ${formatDateTime(session.lastSeenAt, timeZone)}`}
              </p>
            </div>
            ${
              session.current
                ? StatusBadge({ kind: 'ok', label: 'dieses Gerät' })
                : ActionForm({
                    action: '/practice/account/sessions/end',
                    children: html`
                      ${HiddenField({ name: 'session', value: session.id })}
                      ${SubmitButton({ label: 'Abmelden', kind: 'secondary' })}
                    `,
                  })
            }
          </li>`,
        )}
      </ul>
      ${ActionForm({
        action: '/practice/account/sessions/end-all',
        testid: 'end-all-sessions',
        children: SubmitButton({ label: 'Überall abmelden', kind: 'secondary' }),
      })}
      <p class="hint">Auch auf diesem Gerät. Kennen Sie ein Gerät nicht, ändern Sie danach Ihr Kennwort.</p>
    `,
  });
}

type SignInsProps = Pick<AccountPageProps, 'signIns' | 'mailSignIns' | 'email'> & {
  timeZone: string;
  mailOff: boolean;
};

function SignIns(props: SignInsProps): VNode {
  const { timeZone, signIns } = props;
  return Card({
    title: 'Anmeldungen',
    id: 'sign-ins',
    children: html`
      ${
        signIns.length === 0
          ? html`<p class="quiet">Noch keine.</p>`
          : html`<div class="table-wrap">
              <table class="table table-narrow">
                <thead>
                  <tr>
                    <th scope="col">Wann</th>
                    <th scope="col">Was</th>
                  </tr>
                </thead>
                <tbody>
                  ${signIns.map(
                    ({ at, action }) => html`<tr>
                      <td>${formatShortDateTime(at, timeZone)}</td>
                      <td>${auditWords(action)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${Notices({ mailSignIns: props.mailSignIns, email: props.email, mailOff: props.mailOff })}
    `,
  });
}

/** X3: one button says what is, and what it does. */
function Notices({
  mailSignIns,
  email,
  mailOff,
}: Pick<SignInsProps, 'mailSignIns' | 'email' | 'mailOff'>): VNode {
  const now = mailSignIns
    ? `Bei drei falschen Versuchen oder einem neuen Gerät bekommen Sie eine Mail an ${email}.`
    : `Sie können bei drei falschen Versuchen oder einem neuen Gerät eine Mail an ${email} bekommen.`;
  return ActionForm({
    action: '/practice/account/notices',
    testid: 'sign-in-notices',
    children: html`
      <p>${now} ${mailOff && 'Zurzeit verschickt die Praxis keine Mails.'}</p>
      ${HiddenField({ name: 'mail', value: mailSignIns ? 'no' : 'yes' })}
      ${SubmitButton({ label: mailSignIns ? 'Keine Mail mehr' : 'Mail bekommen', kind: 'secondary' })}
    `,
  });
}

function Password({ email, errors }: Pick<AccountPageProps, 'email' | 'errors'>): VNode {
  return Card({
    title: 'Kennwort ändern',
    id: 'change-password',
    children: ActionForm({
      action: '/practice/account/password',
      testid: 'change-password',
      children: html`
        ${AccountName({ email: email })}
        ${TextField({
          name: 'factorPassword',
          label: 'Ihr jetziges Kennwort',
          type: 'password',
          autocomplete: 'current-password',
          error: errors.factorPassword,
          required: true,
        })}
        ${NewPasswordFields({ errors })}
        <div class="actions">${SubmitButton({ label: 'Kennwort ändern' })}</div>
      `,
    }),
  });
}
