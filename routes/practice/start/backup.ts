import { Buffer } from 'node:buffer';
import { isAbsolute, join, resolve } from 'node:path';
import type { Context, Hono } from 'hono';
import { areRecipients, newKeyPair } from '../../../backup/key_pair.ts';
import { proposedFolder, refusalOfFolder } from '../../../backup/place.ts';
import { recipientsIn } from '../../../config/backup.ts';
import { qrSvgPath } from '../../../documents/qr.ts';
import { forgetProofs, noteProof } from '../../../procedure/proof.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import {
  type BackupStepValues,
  backupStepFields,
  StartBackupPage,
} from '../../../views/practice/start/backup.ts';
import { BackupKeyPage } from '../../../views/practice/start/backup_key.ts';
import { startPath } from '../../../views/practice/start/frame.ts';
import type { FormInput } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { areFixed, changeSettings } from './change.ts';
import { keyCopyStand, triedBackup } from './stands.ts';
import { startStep } from './step.ts';

const backupSettings = ['BACKUP_DIR', 'BACKUP_RECIPIENT', 'BACKUP_PASSPHRASE'] as const;

/**
 * `/practice/start/backup`: where the nightly backup goes, and for whom. A key that is made here is shown
 * once; the server keeps its public half only, and that once somebody has read the other one from the paper.
 */
export function startBackupRoutes(rt: Runtime): Hono<AppEnv> {
  return startStep(rt, {
    step: 'backup',
    fields: backupStepFields,
    acts: ['keep', 'copy'],
    current: () => backupStepNow(rt),
    check: ({ values, form }) => backupErrors(rt, values, form),
    async save({ values, form }, c) {
      const act = form.text('do');
      if (act === 'copy') {
        noteProof(rt, 'key_copy');
        return c.redirect(startPath('backup'), 303);
      }
      if (act === 'keep') {
        const made = madeKey(rt, form);
        return made ? switchOn(rt, c, made) : { errors: { do: madeAnew } };
      }
      const folder = resolve(values.folder);
      const refusal = refusalOfFolder(folder);
      if (refusal) return { errors: { folder: folderWords(refusal) } };
      if (values.way === 'new') return showNewKey(rt, c, folder);
      return (await areRecipients(recipientsIn(values.recipient) ?? []))
        ? switchOn(rt, c, { folder, recipient: values.recipient })
        : { errors: { recipient: noRecipient } };
    },
    page({ context, values, errors, form }) {
      const { backupDir, dataDir, keyBesideDatabase } = rt.config;
      const act = form?.text('do') ?? '';
      const isProof = act === 'keep' || act === 'copy';
      return StartBackupPage({
        context,
        // What was read from a paper is asked for each time, and its form has no other field.
        values: isProof || !form ? backupStepNow(rt) : { ...values, tail: '', keyTail: '' },
        errors,
        backup: triedBackup(rt),
        keyCopy: keyCopyStand(rt),
        made: form && act === 'keep' && madeKey(rt, form) ? form.text('made') : null,
        set: backupDir,
        keyFile: keyBesideDatabase ? join(resolve(dataDir), 'secret.key') : null,
        fixed: areFixed(rt, backupSettings),
      });
    },
  });
}

const madeAnew = 'Diese Seite ist zu alt. Bitte erzeugen Sie den Schlüssel noch einmal.';
const noRecipient =
  'Das ist kein öffentlicher age-Schlüssel. Er beginnt mit age1; bitte vergleichen Sie jedes Zeichen.';

function backupStepNow({ config: { backupDir, backupProtection, dataDir } }: Runtime): BackupStepValues {
  const recipient =
    backupProtection && 'recipients' in backupProtection ? backupProtection.recipients.join(', ') : '';
  return {
    folder: backupDir ?? proposedFolder(dataDir),
    way: recipient === '' ? 'new' : 'own',
    recipient,
    tail: '',
    keyTail: '',
  };
}

function backupErrors(rt: Runtime, values: BackupStepValues, form: FormInput): Record<string, string> {
  const act = form.text('do');
  if (act === 'copy')
    return endOf(values.keyTail, keyTailLength) === keyTail(rt) ? {} : { keyTail: wrongCopy };
  if (act === 'keep') {
    const made = madeKey(rt, form);
    if (!made) return { do: madeAnew };
    return endOf(values.tail.toUpperCase(), tailLength) === made.tail ? {} : { tail: wrongTail };
  }
  const { folder, way, recipient } = values;
  return {
    ...(!isAbsolute(folder) && {
      folder: 'Bitte tragen Sie den ganzen Weg ein, zum Beispiel /srv/sicherung.',
    }),
    ...(!['new', 'own'].includes(way) && { way: 'Bitte wählen Sie, wer die Sicherungen öffnen kann.' }),
    ...(way === 'own' && !recipientsIn(recipient) && { recipient: noRecipient }),
  };
}

const wrongTail =
  'Das sind nicht die letzten Zeichen dieses Schlüssels. Haben Sie das Blatt nicht, dann erzeugen Sie einen neuen: Diesen zeigt niemand mehr.';
const wrongCopy = 'Das sind nicht die letzten Zeichen des Schlüssels, mit dem dieser Server arbeitet.';

/** Of the paper's key: its checksum, which tells nobody the rest (BIP 173). */
const tailLength = 6;
/** Of 43, so the rest is still more than anybody guesses. */
const keyTailLength = 8;

/** As it stands in the file, without the sign that fills it up. */
function keyTail({ config: { secretKey } }: Runtime): string {
  return endOf(secretKey.toString('base64'), keyTailLength);
}

/** The last characters of what somebody has typed, or pasted as a whole. */
function endOf(text: string, length: number): string {
  return text.replace(/[\s=]/g, '').slice(-length);
}

interface MadeKey {
  folder: string;
  recipient: string;
  /** What has to be read from the paper. */
  tail: string;
}

const madePlace = 'start/backup';

async function showNewKey(rt: Runtime, c: Context<AppEnv>, folder: string): Promise<Response> {
  const { identity, recipient } = await newKeyPair();
  const made: MadeKey = { folder, recipient, tail: identity.slice(-tailLength) };
  const page = BackupKeyPage({
    context: pageContext(rt, c),
    identity,
    qr: qrSvgPath(identity),
    made: rt.vault.sealOwn(madePlace, JSON.stringify(made)).toString('base64url'),
  });
  return c.html(renderPage(page));
}

/** What the page of a new key has sealed; null for a page of another key of the practice, or none. */
function madeKey(rt: Runtime, form: FormInput): MadeKey | null {
  try {
    return JSON.parse(rt.vault.unsealOwn(madePlace, Buffer.from(form.text('made'), 'base64url'))) as MadeKey;
  } catch {
    return null;
  }
}

/** The server starts anew, and writes the first backup at once. */
async function switchOn(
  rt: Runtime,
  c: Context<AppEnv>,
  { folder, recipient }: { folder: string; recipient: string },
): Promise<Response | { errors: Record<string, string> }> {
  const changes = { BACKUP_DIR: folder, BACKUP_RECIPIENT: recipient };
  const answer = await changeSettings(rt, c, changes, { step: 'backup', next: startPath('backup') });
  if (!(answer instanceof Response)) return { errors: { folder: backupRefusedWords(rt, answer.refused) } };
  // What was written before proves nothing of this folder and this key.
  forgetProofs(rt, ['backup', 'key']);
  return answer;
}

function backupRefusedWords({ config: { retentionDays } }: Runtime, refused: string): string {
  return refused === 'BACKUP_DIR' && retentionDays === 90
    ? 'Aufbewahrung und Sicherung dauern zusammen höchstens 90 Tage, und die Aufbewahrung (RETENTION_DAYS) ist schon so lang. Mit 83 Tagen bleibt eine Woche für die Sicherung.'
    : 'Das legt hier die Praxis-IT fest, in den Einstellungen des Servers.';
}

function folderWords(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'In diesen Ordner darf das Programm nicht schreiben. Bitte geben Sie ihn dem Benutzer, unter dem es läuft.';
    // Deno's rights are given at the start, and no setting can widen them.
    case 'NotCapable':
      return 'Unter Deno darf das Programm nur in seinen Datenordner schreiben und in den Ordner, der beim Start in BACKUP_DIR steht.';
    case 'EROFS':
      return 'Dieser Ordner lässt sich nur lesen. Bitte nehmen Sie einen anderen, oder binden Sie dort eine Festplatte ein.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'In diesem Ordner ist kein Platz mehr.';
    case 'ENOENT':
      return 'Den Ordner darüber gibt es nicht. Bitte legen Sie ihn zuerst an.';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'Dort liegt eine Datei, kein Ordner.';
    default:
      return `In diesen Ordner lässt sich nicht schreiben (${code}).`;
  }
}
