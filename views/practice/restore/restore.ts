import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { ActionForm, ErrorSummary, SubmitButton, TextArea, TextField } from '../../components/form.ts';
import { formatDateTime } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';
import { type FactorErrors, FactorFields, type FactorWays } from '../account/factor_fields.ts';
import { PracticeLayout } from '../layout.ts';
import { restoreFaultWords } from './fault_words.ts';

/** Messages by field; `begin` belongs to none. */
export type RestoreErrors = FactorErrors &
  Partial<Record<'file' | 'backupSecret' | 'practiceKey' | 'password' | 'begin', string>>;

/** What a practice consists of, in numbers. */
interface Numbers {
  consultations: number;
  accounts: number;
}

interface ReadyToRestore extends Numbers {
  kind: 'ready';
  /** When the backup was made, in milliseconds since the epoch. */
  createdAt: number;
  /** Names of settings that come into force again. */
  again: readonly string[];
  publicUrl: URL;
  otherKey: boolean;
}

interface RestorePageProps {
  context: PageContext;
  stand: { kind: 'none' } | { kind: 'sent'; size: number } | ReadyToRestore;
  /** What is here; without a name nobody has set anything up yet. */
  now: Numbers & { name: string };
  /** Patients whose page is connected. */
  waiting: number;
  /** When the practice was replaced that is kept; null where there is none. */
  keptSince: number | null;
  keepDays: number;
  /** Why the last try came to nothing; null where there was none. */
  failed: string | null;
  ways: FactorWays;
  errors: RestoreErrors;
}

/** A backup is put in the place of what is here: in three steps, and the last one says what it replaces. */
export function RestorePage(props: RestorePageProps): VNode {
  const { context, stand, now, waiting, keptSince, keepDays, failed, ways, errors } = props;
  const { timeZone } = context;
  const list = Object.entries(errors).flatMap(([field, message]) =>
    message && field !== 'passkey' ? [{ field, message }] : [],
  );
  return PracticeLayout({
    context,
    title: 'Sicherung zurückspielen',
    current: 'settings',
    script: ['forms', 'passkey'],
    children: html`<div class="page">
      <h1>Sicherung zurückspielen</h1>
      ${ErrorSummary({ errors: list })}
      ${failed !== null && Notice({ kind: 'error', title: 'Es ist alles, wie es war.', children: html`<p>${restoreFaultWords(failed)}</p>` })}
      ${stand.kind === 'none' && SendBackupForm({ error: errors.file })}
      ${stand.kind === 'sent' && OpenBackupForm({ size: stand.size, errors })}
      ${stand.kind === 'ready' && RestorePreview({ stand, now, waiting, keepDays, timeZone, form: { ways, errors } })}
      ${stand.kind !== 'none' && DropBackupForm()}
      ${stand.kind === 'none' && keptSince !== null && TakeBackCard({ keptSince, timeZone, form: { ways, errors } })}
    </div>`,
  });
}

function SendBackupForm({ error }: { error: string | undefined }): VNode {
  return html`
    <p class="lead">
      Aus einer Sicherung wird wieder die Praxis, wie sie damals war: Vorgänge, Konten und Einstellungen. Geändert wird erst etwas,
      wenn Sie im letzten Schritt zustimmen.
    </p>
    ${ActionForm({
      action: '/practice/restore/file',
      enctype: 'multipart/form-data',
      testid: 'restore-file',
      children: html`
        ${TextField({
          name: 'file',
          label: 'Sicherung',
          hint: 'Eine Datei, deren Name auf „.age“ endet. Hochladen darf höchstens zwanzig Minuten dauern; für sehr große gibt es den Befehl „sprechzimmer restore“.',
          type: 'file',
          required: true,
          error,
        })}
        <div class="actions">${SubmitButton({ label: 'Hochladen' })}</div>
      `,
    })}
  `;
}

function OpenBackupForm({ size, errors }: { size: number; errors: RestoreErrors }): VNode {
  return html`
    <p class="lead">Die Sicherung ist da (${sizeText(size)}). Sie ist verschlüsselt; was sie öffnet, liegt bei Ihnen im Tresor.</p>
    ${ActionForm({
      action: '/practice/restore/key',
      enctype: 'multipart/form-data',
      testid: 'restore-key',
      children: html`
        ${TextArea({
          name: 'backupSecret',
          label: 'Geheimer age-Schlüssel oder Kennwort der Sicherung',
          hint: 'Der Schlüssel beginnt mit AGE-SECRET-KEY-1. Der Server benutzt ihn dieses eine Mal und hebt ihn nicht auf.',
          error: errors.backupSecret,
          rows: 3,
        })}
        ${TextField({ name: 'secretFile', label: 'Oder: die Datei mit dem Schlüssel', type: 'file' })}
        ${TextField({
          name: 'practiceKey',
          label: 'Schlüssel der Praxis',
          hint: 'Nur, wenn die Sicherung von einem anderen Server ist: der Inhalt von secret.key.',
          error: errors.practiceKey,
          autocomplete: 'off',
          autocapitalize: 'off',
          spellcheck: false,
        })}
        <div class="actions">${SubmitButton({ label: 'Öffnen und prüfen' })}</div>
      `,
    })}
  `;
}

interface ConfirmedBy {
  ways: FactorWays;
  errors: RestoreErrors;
}

function RestorePreview(
  props: Pick<RestorePageProps, 'now' | 'waiting' | 'keepDays'> & {
    stand: ReadyToRestore;
    timeZone: string;
    form: ConfirmedBy;
  },
): VNode {
  const { stand, now, waiting, keepDays, timeZone, form } = props;
  const made = formatDateTime(stand.createdAt, timeZone);
  const isNew = now.name === '' && now.consultations === 0;
  return html`
    <p class="lead">Die Sicherung ist heil und vollständig, und die Schlüssel passen.</p>
    <div data-testid="restore-preview">
      ${DescriptionList({
        items: [
          ['Stand der Sicherung', made],
          ['Vorgänge', `${stand.consultations} aus der Sicherung statt ${now.consultations} von jetzt`],
          ['Konten', `${stand.accounts} aus der Sicherung statt ${now.accounts} von jetzt`],
          ['Adresse danach', stand.publicUrl.origin],
          ['Einstellungen aus der Sicherung', stand.again.length > 0 ? stand.again.join(', ') : 'keine'],
          ['Schlüssel der Praxis', stand.otherKey ? 'wird der eingegebene' : 'bleibt, wie er ist'],
        ],
      })}
    </div>
    ${Notice({
      kind: isNew ? 'info' : 'wait',
      title: isNew ? 'Hier ist noch keine Praxis eingerichtet.' : 'Das ersetzt alles, was jetzt hier ist.',
      children: html`
        <p>Was nach dem ${made} geschah, fehlt danach. Mails, die damals warteten, sind angehalten.</p>
        <p>
          Alle melden sich neu an. Es gelten nur noch die Konten und Kennwörter aus der Sicherung, auch für Sie.
        </p>
        <p>
          Den jetzigen Stand hebt der Server ${keepDays === 1 ? 'einen Tag' : `${keepDays} Tage`} lang auf. So lange können Sie es
          auf dieser Seite zurücknehmen.
        </p>
      `,
    })}
    ${
      waiting > 0 &&
      Notice({
        kind: 'wait',
        title:
          waiting === 1
            ? 'Ein Patient ist gerade im Wartezimmer.'
            : `${waiting} Patienten sind gerade im Wartezimmer.`,
        children: html`<p>Die Verbindung reißt für einen Augenblick ab. Rufen Sie an, wenn ein Termin in der Sicherung fehlt.</p>`,
      })
    }
    ${ConfirmedForm({ action: '/practice/restore/begin', label: 'Jetzt zurückspielen', ...form })}
  `;
}

function DropBackupForm(): VNode {
  return ActionForm({
    action: '/practice/restore/drop',
    testid: 'restore-drop',
    children: html`<div class="actions">
      ${SubmitButton({ label: 'Hochgeladene Sicherung wegwerfen', kind: 'secondary' })}
    </div>`,
  });
}

function TakeBackCard({
  keptSince,
  timeZone,
  form,
}: {
  keptSince: number;
  timeZone: string;
  form: ConfirmedBy;
}): VNode {
  return html`
    <h2>Zurücknehmen</h2>
    <p data-testid="restore-kept">
      Am ${formatDateTime(keptSince, timeZone)} ist hier eine Sicherung zurückgespielt worden. Der Stand davor ist noch da.
      Nehmen Sie es zurück, wird dafür der von jetzt aufgehoben.
    </p>
    ${ConfirmedForm({ action: '/practice/restore/back', label: 'Stand davor zurückholen', ...form })}
  `;
}

/** Password and factor, every time. */
function ConfirmedForm({
  action,
  label,
  ways,
  errors,
}: ConfirmedBy & { action: string; label: string }): VNode {
  return ActionForm({
    action,
    testid: action.replace(/^.*\//, 'restore-'),
    children: html`
      ${
        !ways.password &&
        TextField({
          name: 'password',
          label: 'Ihr Kennwort',
          type: 'password',
          autocomplete: 'current-password',
          error: errors.password,
        })
      }
      ${FactorFields({ ways, errors, challengeAt: '/practice/confirm/challenge', label })}
    `,
  });
}

function sizeText(size: number): string {
  return size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${Math.round(size / 1_000_000)} MB`;
}
