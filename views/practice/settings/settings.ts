import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PracticeSettings } from '../../../consultation/practice.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import {
  ActionForm,
  Checkbox,
  ErrorSummary,
  HiddenField,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { SaveBar, SettingsFrame } from '../settings_menu.ts';
import { type BackupTrials, KeyCard, type KeyState } from './key_card.ts';
import { RelayCard } from './relay_card.ts';
import { type SettingField, settingGroups } from './setting_words.ts';
import { UpdateNotice, type WaitingUpdate } from './update_notice.ts';

/** `before`: the name that is saved; `name`: what stands in the field. */
interface DoctorName {
  id: string;
  name: string;
  before: string;
}

export interface SettingsPageProps {
  context: PageContext;
  values: PracticeSettings;
  /** Messages by field; of the logo as `logo`, of a doctor as `doctor-ID`. */
  errors: Record<string, string>;
  version: number;
  hasLogo: boolean;
  doctors: readonly DoctorName[];
  outbox: { queued: number; failed: number };
  /** What a colleague has saved meanwhile: the fields that differ from what was sent. */
  stale: { label: string; now: string }[] | null;
  done: string | null;
  /** For administrators. */
  key: KeyState;
  trials: BackupTrials;
  update: WaitingUpdate | null;
}

/** Everything that the practice says about itself. */
export function SettingsPage(props: SettingsPageProps): VNode {
  const { context, values, errors } = props;
  const { logo: logoError, ...formErrors } = errors;
  const summary = Object.entries(errors).map(([field, message]) => ({ field, message }));
  const unsaved = props.stale !== null || Object.keys(formErrors).length > 0;
  const mayRead = (path: string) => context.staff?.may(path) === true;
  return PracticeLayout({
    context,
    title: 'Einstellungen',
    current: 'settings',
    script: ['forms', 'unsaved'],
    styles: ['settings'],
    children: SettingsFrame({
      context,
      current: 'practice',
      parts: partsOf(mayRead),
      children: html`
        <h1>Einstellungen</h1>
        ${ErrorSummary({ errors: summary })}
        ${props.done && Notice({ kind: 'ok', live: true, children: html`<p>${props.done}</p>` })}
        ${props.stale && StaleSettings({ changes: props.stale })}
        ${ActionForm({
          action: '/practice/settings',
          version: props.version,
          testid: 'settings',
          unsaved,
          children: html`
            ${settingGroups.map((group) =>
              Card({
                title: group.title,
                id: group.id,
                children: html`
                  ${group.text && html`<p class="quiet">${group.text}</p>`}
                  ${group.rows.map(
                    (row) => html`<div class="field-row">
                      ${row.map((field) =>
                        Setting({ field, value: values[field.name], error: errors[field.name] }),
                      )}
                    </div>`,
                  )}
                `,
              }),
            )}
            ${DoctorsCard({ doctors: props.doctors, errors })}
            ${SaveBar({ unsaved })}
          `,
        })}
        ${LogoCard({ hasLogo: props.hasLogo, error: logoError })}
        ${MailCard({ context, outbox: props.outbox })}
        ${RelayCard({ context })}
        ${mayRead('/practice/users') && props.update && UpdateNotice({ update: props.update })}
        ${mayRead('/practice/users') && KeyCard({ state: props.key, trials: props.trials, timeZone: context.timeZone })}
        ${mayRead('/practice/statistics.csv') && StatisticsCard()}
        ${Notice({
          kind: 'wait',
          title: 'Nicht zertifiziert nach Anlage 31b BMV-Ä',
          children: html`<p>
            Keine Abrechnung zulasten der GKV: Dafür muss ein Videodienst zertifiziert und gelistet sein. Dass die Praxis ihn
            selbst betreibt, ändert daran nichts.
          </p>`,
        })}
      `,
    }),
  });
}

/** The parts of the page, for the menu. */
function partsOf(mayRead: (path: string) => boolean): { id: string; title: string }[] {
  return [
    ...settingGroups,
    { id: 'doctors', title: 'Ärztinnen und Ärzte' },
    { id: 'logo-card', title: 'Logo' },
    { id: 'mail', title: 'Mail-Versand' },
    { id: 'relay', title: 'Relay' },
    ...(mayRead('/practice/users') ? [{ id: 'key', title: 'Sicherung und Schlüssel' }] : []),
    ...(mayRead('/practice/statistics.csv') ? [{ id: 'statistics', title: 'Zahlen für das Quartal' }] : []),
  ];
}

function StatisticsCard(): VNode {
  return Card({
    title: 'Zahlen für das Quartal',
    id: 'statistics',
    children: html`
      <p>Nur Anzahlen, ohne Namen: Quartal, Ärztin oder Arzt, abgeschlossene Gespräche.</p>
      <p><a href="/practice/statistics.csv" download=${true}>Als Tabelle herunterladen (CSV)</a></p>
    `,
  });
}

function Setting({
  field,
  value,
  error,
}: {
  field: SettingField;
  value: string;
  error: string | undefined;
}): VNode {
  const { name, label, hint, kind, options } = field;
  if (kind === 'long') {
    return TextArea({ name, label, hint, value, error, rows: 4 });
  }
  if (options) return Select({ name, label, hint, value, error, options });
  if (kind === 'check') {
    return Checkbox({ name, label, hint, checked: value === 'yes', error });
  }
  return TextField({
    name,
    label,
    hint,
    value,
    error,
    type: kind === 'choice' ? 'text' : (kind ?? 'text'),
    autocomplete: 'off',
  });
}

function StaleSettings({ changes }: { changes: { label: string; now: string }[] }): VNode {
  return Notice({
    kind: 'wait',
    title: 'Inzwischen sind die Einstellungen geändert worden',
    live: true,
    children: html`
      <p>
        Gespeichert ist noch nichts von Ihnen. Ihre Eingaben stehen unten im Formular; wenn Sie speichern, gelten sie statt
        der anderen.
      </p>
      ${
        changes.length > 0 &&
        html`<dl class="facts">
          ${changes.map(
            ({ label, now }) =>
              html`<div><dt>${label}, jetzt gespeichert</dt><dd>${now || 'leer'}</dd></div>`,
          )}
        </dl>`
      }
    `,
  });
}

interface MailCardProps {
  context: PageContext;
  outbox: { queued: number; failed: number };
}

function MailCard({ context, outbox }: MailCardProps): VNode {
  const waiting = outbox.queued + outbox.failed;
  const state = waiting === 0 ? 'Es wartet keine Mail.' : `Wartende oder nicht zustellbare Mails: ${waiting}`;
  return Card({
    title: 'Mail-Versand',
    id: 'mail',
    children: html`
      <p>
        ${
          context.mailOff
            ? 'Nicht eingerichtet: Mails warten, bis Sie sie selbst übermitteln. Eingerichtet wird der Versand auf dem Server mit der Einstellung SMTP_URL.'
            : 'Eingerichtet. Mails gehen von selbst hinaus.'
        }
      </p>
      <p>${context.staff?.may('/practice/mails') ? html`<a href="/practice/mails">${state}</a>` : state}</p>
      <p><a href="/practice/settings/mails">Texte der Mails ändern</a></p>
    `,
  });
}

function LogoCard({ hasLogo, error }: { hasLogo: boolean; error: string | undefined }): VNode {
  return Card({
    title: 'Logo',
    id: 'logo-card',
    children: html`
      ${hasLogo && html`<img src="/logo" alt="Ihr Logo" width="80" height="80" />`}
      ${ActionForm({
        action: '/practice/settings/logo',
        enctype: 'multipart/form-data',
        children: html`
          ${TextField({
            name: 'logo',
            label: 'Bild',
            hint: 'PNG oder JPEG, höchstens 500 kB, am besten quadratisch',
            type: 'file',
            accept: 'image/png,image/jpeg',
            error,
          })}
          <div class="actions">
            ${SubmitButton({ label: 'Hochladen', kind: 'secondary' })}
            ${
              hasLogo && SubmitButton({ label: 'Entfernen', kind: 'secondary', name: 'remove', value: 'yes' })
            }
          </div>
        `,
      })}
    `,
  });
}

interface DoctorsCardProps {
  doctors: readonly DoctorName[];
  /** Messages by field, `doctor-ID`. */
  errors: Record<string, string>;
}

/** P3: patients see the doctor's name as it stands here. */
function DoctorsCard({ doctors, errors }: DoctorsCardProps): VNode {
  return Card({
    title: 'Ärztinnen und Ärzte',
    id: 'doctors',
    children: html`
      <p class="quiet">So erscheinen die Namen in Mails, auf der Einwilligung und im Gespräch.</p>
      ${doctors.length > 0 && html`<p><a href="/practice/settings/hours">Sprechzeiten für Video und freie Tage</a></p>`}
      ${
        doctors.length === 0
          ? html`<p>Es gibt noch kein ärztliches Konto. Eine Person mit Verwaltungsrechten legt es unter „Team“ an.</p>`
          : doctors.map(
              ({ id, name, before }) => html`
                ${TextField({
                  name: `doctor-${id}`,
                  label: 'Name mit Titel',
                  value: name,
                  error: errors[`doctor-${id}`],
                  autocomplete: 'off',
                })}${HiddenField({ name: `before-${id}`, value: before })}
              `,
            )
      }
    `,
  });
}
