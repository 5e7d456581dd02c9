import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Roles, roles } from '../../../consultation/staff.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton, TextField } from '../../components/form.ts';
import { formatAgo } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { Notice } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { CopyButton } from '../copy_button.ts';
import { PracticeLayout } from '../layout.ts';
import { SettingsFrame } from '../settings_menu.ts';
import { roleHints, rolesWords, roleWords } from './role_words.ts';

export interface UserRow {
  id: string;
  name: string;
  email: string;
  roles: Roles;
  /** Milliseconds since the epoch; null: not yet. */
  lastSignInAt: number | null;
  /** L5: nobody has signed in for 90 days; perhaps its owner has left. */
  unused: boolean;
  state: 'active' | 'invited' | 'disabled';
  /** A passkey or an app for codes (P17). */
  secondFactor: boolean;
}

export const accountStates: Record<UserRow['state'], { kind: 'ok' | 'wait' | 'quiet'; label: string }> = {
  active: { kind: 'ok', label: 'aktiv' },
  invited: { kind: 'wait', label: 'noch kein Kennwort' },
  disabled: { kind: 'quiet', label: 'gesperrt' },
};

const unusedState = { kind: 'wait', label: '90 Tage nicht benutzt' } as const;

function signInWords({ lastSignInAt }: UserRow, now: number): string {
  return lastSignInAt === null ? 'noch nie angemeldet' : `zuletzt angemeldet ${formatAgo(lastSignInAt, now)}`;
}

/** P6: who may sign in. Links are shown once; nobody can look them up later. */
export function UsersPage(props: {
  context: PageContext;
  users: readonly UserRow[];
  /** A link that has just been made. */
  link: { name: string; url: string } | null;
  notice: string | null;
  /** Whose second factor has just been reset. */
  reset: string | null;
  values: { name: string; email: string; roles: readonly string[] };
  errors: Partial<Record<'name' | 'email' | 'role', string>>;
  now: number;
}): VNode {
  const { errors, values } = props;
  const list = Object.entries(errors).map(([field, message]) => ({ field, message: message ?? '' }));
  return PracticeLayout({
    context: props.context,
    title: 'Team',
    current: 'users',
    script: 'forms',
    styles: ['settings'],
    children: SettingsFrame({
      context: props.context,
      current: 'users',
      children: html`
      <h1>Team</h1>
      ${props.link && NewLink(props.link)}
      ${props.notice && Notice({ kind: 'error', title: props.notice })}
      ${
        props.reset &&
        Notice({
          kind: 'ok',
          title: `Der zweite Schutz von ${props.reset} ist zurückgesetzt.`,
          children: html`<p>
            Die Person ist überall abgemeldet. Bei der nächsten Anmeldung mit dem Kennwort richtet sie ein neues Gerät oder eine
            neue App ein.
          </p>`,
        })
      }
      <ul class="people" role="list">
        ${props.users.map((user) => Member({ user, now: props.now }))}
      </ul>
      <section class="card" aria-labelledby="add-title">
        <h2 id="add-title">Zugang anlegen</h2>
        ${ErrorSummary({ errors: list })}
        ${ActionForm({
          action: '/practice/users',
          testid: 'add-user',
          children: html`
            <div class="field-row">
              ${TextField({
                name: 'name',
                label: 'Name, wie ihn Patienten lesen',
                value: values.name,
                error: errors.name,
                required: true,
                maxlength: 100,
              })}
              ${TextField({
                name: 'email',
                label: 'E-Mail-Adresse',
                type: 'email',
                value: values.email,
                error: errors.email,
                required: true,
                maxlength: 254,
              })}
            </div>
            ${RoleChoices({ id: 'role', chosen: values.roles, error: errors.role })}
            <div class="actions">${SubmitButton({ label: 'Zugang anlegen', icon: 'plus' })}</div>
          `,
        })}
      </section>
    `,
    }),
  });
}

/** A setup link that has just been made; shown once. */
export function NewLink({ name, url }: { name: string; url: string }): VNode {
  return Notice({
    kind: 'ok',
    title: `Zugangslink für ${name}`,
    children: html`
      <p>Geben Sie ihn persönlich weiter. Er gilt 72 Stunden und nur einmal. Diese Seite zeigt ihn kein zweites Mal.</p>
      <p><code id="setup-link" class="long-link">${url}</code></p>
      ${CopyButton({ of: 'setup-link', label: 'Link kopieren' })}
    `,
  });
}

/** One person may have two tasks, e.g. in a practice of one. */
function RoleChoices(props: { id: string; chosen: readonly string[]; error?: string | undefined }): VNode {
  const { id, chosen, error } = props;
  return html`<fieldset class=${error ? 'field field-invalid' : 'field'} id=${id}>
    <legend class="label">Aufgaben</legend>
    ${error && html`<p class="field-error" id=${`${id}-error`}>${icon('warning')}<span>${error}</span></p>`}
    ${roles.map(
      (role) => html`<div class="choice">
        <input
          type="checkbox"
          name="role"
          id=${`${id}-${role}`}
          value=${role}
          checked=${chosen.includes(role)}
          aria-describedby=${error ? `${id}-error` : undefined}
        />
        <label for=${`${id}-${role}`}>${roleWords[role]}: ${roleHints[role]}</label>
      </div>`,
    )}
  </fieldset>`;
}

function Member({ user, now }: { user: UserRow; now: number }): VNode {
  const disabled = user.state === 'disabled';
  return html`<li>
    <div class="people-who">
      <p class="people-name">${user.name}</p>
      <p class="quiet">${rolesWords(user.roles)} · ${user.email}</p>
      <p class="quiet" data-testid="last-sign-in">${signInWords(user, now)}</p>
      <details>
        <summary>Aufgaben ändern</summary>
        ${ActionForm({
          action: `/practice/users/${user.id}/roles`,
          children: html`
            ${RoleChoices({ id: `roles-${user.id}`, chosen: user.roles })}
            <div class="actions">${SubmitButton({ label: 'Aufgaben speichern', kind: 'secondary' })}</div>
          `,
        })}
      </details>
      ${
        user.secondFactor &&
        Ending({
          action: `/practice/users/${user.id}/reset-factor`,
          summary: 'Zweiten Faktor zurücksetzen',
          consequence: `${user.name} wird überall abgemeldet und richtet bei der nächsten Anmeldung ein neues Gerät oder eine neue App ein.`,
          label: 'Jetzt zurücksetzen',
        })
      }
      ${
        !disabled &&
        Ending({
          action: `/practice/users/${user.id}/disable`,
          summary: 'Zugang sperren',
          consequence: `${user.name} wird überall abgemeldet und kann sich nicht mehr anmelden, bis Sie den Zugang wieder zulassen.`,
          label: 'Jetzt sperren',
        })
      }
    </div>
    ${StatusBadge(user.unused ? unusedState : accountStates[user.state])}
    ${ActionForm({
      action: `/practice/users/${user.id}/reset`,
      children: SubmitButton({
        label: disabled ? 'Wieder zulassen' : 'Neuer Zugangslink',
        kind: 'secondary',
      }),
    })}
  </li>`;
}

/** What ends something for somebody else: said first, and only then done. */
function Ending(props: { action: string; summary: string; consequence: string; label: string }): VNode {
  const { action, summary, consequence, label } = props;
  return html`<details>
    <summary>${summary}</summary>
    ${ActionForm({
      action,
      children: html`
        <p>${consequence}</p>
        <div class="actions">${SubmitButton({ label, kind: 'danger' })}</div>
      `,
    })}
  </details>`;
}
