import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { ActionForm, HiddenField, Select, SubmitButton, TextField } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { PaperProof } from './backup_key.ts';
import { NextLink, StartFrame, type StepForm, startPath, stepFields } from './frame.ts';

/** `tail` is read from the paper of a new key, `keyTail` from the copy of the practice's own. */
export const backupStepFields = ['folder', 'way', 'recipient', 'tail', 'keyTail'] as const;

type BackupField = (typeof backupStepFields)[number];
export type BackupStepValues = Record<BackupField, string>;

interface Standing {
  state: 'ok' | 'wait' | 'error';
  text: string;
}

interface StartBackupPageProps extends StepForm<BackupField> {
  backup: Standing;
  keyCopy: Standing;
  /** A key that waits for somebody to read it from the paper, sealed. */
  made: string | null;
  /** The folder that is set; null without a backup. */
  set: string | null;
  /** Where the practice's key lies; null where practice IT has put it somewhere else. */
  keyFile: string | null;
  /** Practice IT has set it outside. */
  fixed: boolean;
}

type Field = ReturnType<typeof stepFields<BackupField>>;

/** The two things without which a burnt server is the end: backups, and the key that is not in them. */
export function StartBackupPage(props: StartBackupPageProps): VNode {
  const { context, values, errors, backup, keyCopy, made, set, fixed } = props;
  const field = stepFields(props);
  const done = backup.state !== 'error' && keyCopy.state === 'ok';
  return StartFrame({
    context,
    step: 'backup',
    title: 'Sicherung',
    lead: 'Jede Nacht schreibt der Server alles in eine verschlüsselte Datei. Öffnen lässt sie sich nur mit zwei Schlüsseln. Beide gehören auf Papier in den Tresor.',
    errors,
    children: html`
      <h2>1. Sicherung jede Nacht</h2>
      ${Notice({
        kind: backup.state,
        children: html`<p data-testid="start-backup" data-state=${backup.state}>${backup.text}</p>`,
      })}
      ${
        made === null
          ? BackupForm({
              field,
              way: { value: values.way, error: errors.way },
              set,
              fixed,
              again: 'folder' in errors || 'recipient' in errors,
            })
          : ProofForm({ error: errors.tail, made })
      }
      <h2>2. Kopie vom Schlüssel der Praxis</h2>
      ${Notice({
        kind: keyCopy.state,
        children: html`<p data-testid="start-key-copy" data-state=${keyCopy.state}>${keyCopy.text}</p>`,
      })}
      ${KeyCopyForm({ field, keyFile: props.keyFile, shown: keyCopy.state === 'ok' })}
      <div class="actions">
        ${NextLink({ step: 'backup', kind: done ? 'primary' : 'secondary' })}
        ${LinkButton({ href: startPath('backup'), label: 'Noch einmal prüfen', kind: 'secondary' })}
      </div>
    `,
  });
}

interface BackupFormProps {
  field: Field;
  way: { value: string; error: string | undefined };
  set: string | null;
  fixed: boolean;
  /** Something in it has to be put right. */
  again: boolean;
}

function BackupForm({ field, way, set, fixed, again }: BackupFormProps): VNode {
  if (fixed)
    return html`<p class="quiet">
      Die Sicherung steht in den Einstellungen des Servers (BACKUP_DIR, BACKUP_RECIPIENT) und wird dort geändert.
    </p>`;
  const form = ActionForm({
    action: startPath('backup'),
    testid: 'start-backup-form',
    children: html`
      ${TextField({
        ...field('folder'),
        label: 'Ordner auf dem Server',
        hint: 'Am besten auf einer anderen Festplatte, oder in einem Ordner, den Sie jeden Tag abholen.',
        required: true,
        spellcheck: false,
      })}
      ${Select({
        name: 'way',
        label: 'Schlüssel der Sicherung',
        ...way,
        options: [
          { value: 'new', label: 'Jetzt einen neuen erzeugen, zum Ausdrucken' },
          { value: 'own', label: 'Ich habe schon einen age-Schlüssel' },
        ],
      })}
      <div class="by-own-key">
        ${TextField({
          ...field('recipient'),
          label: 'Öffentlicher Schlüssel',
          hint: 'Beginnt mit age1. Der geheime bleibt bei Ihnen.',
          spellcheck: false,
        })}
      </div>
      <div class="actions">
        ${SubmitButton({ label: set === null ? 'Weiter mit dieser Sicherung' : 'Ändern', kind: set === null ? 'primary' : 'secondary' })}
      </div>
    `,
  });
  if (set === null) return form;
  return html`<details class="start-more" open=${again}>
    <summary>Ordner oder Schlüssel ändern</summary>
    <p class="quiet">Sicherungen in ${set} öffnet weiter der Schlüssel, mit dem sie geschrieben sind.</p>
    ${form}
  </details>`;
}

/** The paper is not in anybody's hands yet, as far as anybody has shown. */
function ProofForm({ error, made }: { error: string | undefined; made: string }): VNode {
  return html`
    ${PaperProof({ made, error, label: 'Die letzten sechs Zeichen auf Ihrem Blatt', submit: 'Sicherung einschalten' })}
    <p class="start-later"><a href=${startPath('backup')}>Einen neuen Schlüssel erzeugen</a></p>
  `;
}

function KeyCopyForm({
  field,
  keyFile,
  shown,
}: {
  field: Field;
  keyFile: string | null;
  /** It has been shown once, and can be again. */
  shown: boolean;
}): VNode {
  const content = html`
    <p>
      Mit diesem Schlüssel sind die Patientendaten versiegelt, und in keiner Sicherung ist er enthalten. Schreiben oder drucken
      Sie ihn ab und legen Sie ihn weg: nicht zu den Sicherungen, und nicht auf diesen Server.
    </p>
    <p class="quiet">
      ${keyFile ? html`Er steht auf dem Server in <code class="start-path">${keyFile}</code>.` : 'Wo er steht, sagt SECRET_KEY oder SECRET_KEY_FILE in den Einstellungen des Servers.'}
    </p>
    ${ActionForm({
      action: startPath('backup'),
      testid: 'start-key-copy-form',
      children: html`
        ${HiddenField({ name: 'do', value: 'copy' })}
        ${TextField({
          ...field('keyTail'),
          label: 'Die letzten acht Zeichen Ihrer Kopie',
          hint: 'Von der Kopie abgelesen, ohne das „=“ am Ende. Groß und klein zählen.',
          required: true,
          width: 'medium',
          autocapitalize: 'off',
          spellcheck: false,
        })}
        <div class="actions">${SubmitButton({ label: 'Kopie prüfen', kind: 'secondary' })}</div>
      `,
    })}
  `;
  return shown
    ? html`<details class="start-more"><summary>Noch einmal prüfen</summary>${content}</details>`
    : content;
}
