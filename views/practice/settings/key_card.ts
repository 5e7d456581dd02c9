import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import { formatDate, formatTime } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';

/** What is known of the newest backup and its key. Times in milliseconds since the epoch. */
export type KeyState =
  | { kind: 'no_backup' | 'not_yet' }
  | { kind: 'fits' | 'not_here' | 'does_not_fit'; at: number };

/** How something went that is tried again and again. Times as above. */
export type Trial = { kind: 'not_yet' } | { kind: 'done' | 'failed'; at: number };

/** What is known of the backups besides their key. */
export interface BackupTrials {
  /** Restored on trial; null: there are no backups. */
  rehearsal: Trial | null;
  /** Taken to a second place; null: nothing does it. */
  offsite: Trial | null;
  /** Somebody is named whom a backup is encrypted for. */
  download: boolean;
  /** One can be put in the place of what is here. */
  restore: boolean;
}

interface KeyCardProps {
  state: KeyState;
  trials: BackupTrials;
  timeZone: string;
}

/** For administrators: a backup without its key is no backup, and neither is one that nobody has restored. */
export function KeyCard({ state, trials, timeZone }: KeyCardProps): VNode {
  const { tone, text } = keyWords(state, timeZone);
  const said: [name: string, trial: Trial, words: TrialWords][] = [];
  if (trials.rehearsal) said.push(['rehearsal', trials.rehearsal, rehearsalWords]);
  if (trials.offsite) said.push(['offsite', trials.offsite, offsiteWords]);
  return Card({
    title: 'Sicherung und Schlüssel',
    id: 'key',
    children: html`
      ${Notice({
        kind: tone,
        children: html`<p data-testid="key-state" data-state=${state.kind}>${text}</p>`,
      })}
      ${said.map(([name, trial, words]) =>
        Notice({
          kind: trialTones[trial.kind],
          children: html`<p data-testid=${`backup-${name}`} data-state=${trial.kind}>
            ${words[trial.kind](trial.kind === 'not_yet' ? '' : whenText(trial.at, timeZone))}
          </p>`,
        }),
      )}
      ${
        trials.download &&
        html`<p>
            Eine Sicherung von jetzt können Sie mitnehmen. Sie ist verschlüsselt wie die nächtlichen, und der Schlüssel der Praxis
            ist nicht darin. Löschen Sie sie, wenn Sie die nächste haben.
          </p>
          <p><a href="/practice/backup.age" download=${true} data-testid="backup-download">Sicherung herunterladen</a></p>`
      }
      <p><a href="/practice/start/backup">Sicherung einrichten und prüfen</a></p>
      ${trials.restore && html`<p><a href="/practice/restore">Eine Sicherung zurückspielen</a></p>`}
    `,
  });
}

type TrialWords = Record<Trial['kind'], (when: string) => string>;

const trialTones = { not_yet: 'info', done: 'ok', failed: 'error' } as const;

const rehearsalWords: TrialWords = {
  not_yet: () =>
    'Noch ist keine Sicherung zur Probe zurückgespielt worden. Der Server tut es jeden Monat von selbst.',
  done: (when) =>
    `Am ${when} hat der Server eine Sicherung zur Probe zurückgespielt: Sie ist vollständig, und der Schlüssel passt.`,
  failed: (when) =>
    `Seit dem ${when} lässt sich keine Sicherung zur Probe zurückspielen. Bitte sagen Sie es heute noch Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.`,
};

const offsiteWords: TrialWords = {
  not_yet: () => 'Noch ist keine Sicherung an den zweiten Ort gebracht worden.',
  done: (when) => `Die letzte Sicherung ist am ${when} an den zweiten Ort gebracht worden.`,
  failed: (when) =>
    `Seit dem ${when} kommt keine Sicherung an den zweiten Ort. Bitte sagen Sie es Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.`,
};

function whenText(at: number, timeZone: string): string {
  return `${formatDate(at, timeZone)}, ${formatTime(at, timeZone)} Uhr`;
}

function keyWords(
  state: KeyState,
  timeZone: string,
): { tone: 'ok' | 'wait' | 'info' | 'error'; text: string } {
  const when = 'at' in state ? whenText(state.at, timeZone) : '';
  switch (state.kind) {
    case 'no_backup':
      return {
        tone: 'error',
        text: 'Es gibt keine nächtliche Sicherung. Geht der Server kaputt, ist alles verloren.',
      };
    case 'not_yet':
      return { tone: 'info', text: 'Noch ist keine Sicherung geschrieben und geprüft worden.' };
    case 'fits':
      return { tone: 'ok', text: `Der Schlüssel passt zur letzten Sicherung vom ${when}.` };
    case 'not_here':
      return {
        tone: 'info',
        text: `Die letzte Sicherung vom ${when} ist für einen age-Schlüssel verschlüsselt, der zu Recht nicht auf dem Server liegt. Ob Sie diesen age-Schlüssel noch haben, prüft Ihre Praxis-IT von Hand; wie, steht im Handbuch unter „Sicherung“.`,
      };
    case 'does_not_fit':
      return {
        tone: 'error',
        text: `Die letzte Sicherung vom ${when} geht mit dem Schlüssel dieses Servers nicht auf. Bitte sagen Sie es sofort Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.`,
      };
  }
}
