import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Role } from '../../../consultation/staff.ts';
import { roles } from '../../../consultation/staff.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, Select, SubmitButton, TextField } from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { CopyButton } from '../copy_button.ts';
import { PracticeLayout } from '../layout.ts';

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: 'active' | 'invited' | 'disabled';
  /** A passkey or an app for codes (P17). */
  secondFactor: boolean;
}

const roleWords: Record<Role, string> = {
  doctor: 'Ärztin oder Arzt',
  reception: 'Empfang',
  admin: 'Verwaltung',
};

const roleHints: Record<Role, string> = {
  doctor: 'Anfragen, Termine, Gespräche und Einstellungen',
  reception: 'Anfragen und Termine, keine Gespräche',
  admin: 'Zugänge und Einstellungen, keine Gespräche',
};

export const accountStates: Record<UserRow['state'], { kind: 'ok' | 'wait' | 'quiet'; label: string }> = {
  active: { kind: 'ok', label: 'aktiv' },
  invited: { kind: 'wait', label: 'noch kein Kennwort' },
  disabled: { kind: 'quiet', label: 'gesperrt' },
};

/** P6: who may sign in. Links are shown once; nobody can look them up later. */
export function UsersPage(props: {
  context: PageContext;
  users: readonly UserRow[];
  /** A link that has just been made. */
  link: { name: string; url: string } | null;
  notice: string | null;
  /** Whose second factor has just been reset. */
  reset: string | null;
  values: { name: string; email: string; role: string };
  errors: Partial<Record<'name' | 'email' | 'role', string>>;
}): VNode {
  const { errors, values } = props;
  const list = Object.entries(errors).map(([field, message]) => ({ field, message: message ?? '' }));
  return PracticeLayout({
    context: props.context,
    title: 'Team',
    current: 'users',
    script: 'forms',
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
        ${props.users.map((user) => Member({ user }))}
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
            ${Select({
              name: 'role',
              label: 'Aufgabe',
              value: values.role,
              error: errors.role,
              options: roles.map((role) => ({
                value: role,
                label: `${roleWords[role]}: ${roleHints[role]}`,
              })),
            })}
            <div class="actions">${SubmitButton({ label: 'Zugang anlegen', icon: 'plus' })}</div>
          `,
        })}
      </section>
    `,
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

function Member({ user }: { user: UserRow }): VNode {
  const disabled = user.state === 'disabled';
  return html`<li>
    <div class="people-who">
      <p class="people-name">${user.name}</p>
      <p class="quiet">${roleWords[user.role]} · ${user.email}</p>
    </div>
    ${StatusBadge(accountStates[user.state])}
    <div class="row">
      ${ActionForm({
        action: `/practice/users/${user.id}/reset`,
        children: SubmitButton({
          label: disabled ? 'Wieder zulassen' : 'Neuer Zugangslink',
          kind: 'secondary',
        }),
      })}
      ${
        user.secondFactor &&
        ActionForm({
          action: `/practice/users/${user.id}/reset-factor`,
          children: SubmitButton({ label: 'Zweiten Faktor zurücksetzen', kind: 'secondary' }),
        })
      }
      ${
        !disabled &&
        ActionForm({
          action: `/practice/users/${user.id}/disable`,
          children: SubmitButton({ label: 'Sperren', kind: 'secondary' }),
        })
      }
    </div>
  </li>`;
}
