import { isProgram, kindWord, sizeWord } from './file_names.ts';
import type { Incoming, Outgoing, WhyOver } from './file_transfer.ts';

/** What stands below a file's name: „PDF-Dokument · 3,4 MB · von Dr. Sommer“ */
export function factWords(file: Incoming | Outgoing, other: string): string {
  const way = file.direction === 'in' ? 'von' : 'an';
  return `${kindWord(file.name, file.kind)} · ${sizeWord(file.size)} · ${way} ${other}`;
}

/**
 * Where a file is, and what to do where something is to be done.
 *
 * @param now.other the other person's name
 */
export function statusWords(
  file: Incoming | Outgoing,
  { connected, other }: { connected: boolean; other: string },
): string {
  switch (file.state) {
    case 'asked':
      if (file.direction === 'in') return 'Möchten Sie diese Datei haben?';
      return connected
        ? `Angeboten. ${other} muss noch annehmen.`
        : 'Wird angeboten, sobald Sie wieder verbunden sind.';
    case 'running': {
      const progress = `${sizeWord(file.arrived)} von ${sizeWord(file.size)}`;
      return connected ? progress : `${progress}. Unterbrochen, es geht von selbst weiter.`;
    }
    case 'checking':
      return 'Wird geprüft …';
    case 'done':
      return file.direction === 'in' ? 'Angekommen und geprüft.' : 'Angekommen.';
    case 'over':
      return overWords(file, file.why ?? 'stopped', other);
  }
}

function overWords({ direction, byMe }: Incoming | Outgoing, why: WhyOver, other: string): string {
  switch (why) {
    case 'declined':
      return direction === 'in' ? 'Nicht angenommen.' : `${other} hat die Datei nicht angenommen.`;
    case 'stopped':
      return byMe ? 'Abgebrochen.' : `${other} hat abgebrochen.`;
    case 'gone':
      return `Abgebrochen, weil ${other} nicht mehr da ist.`;
    case 'too_many':
      return 'Das waren zu viele Dateien. Bitte senden Sie diese später noch einmal.';
    case 'unreadable':
      return direction === 'in'
        ? 'Das andere Gerät kann die Datei nicht mehr lesen.'
        : 'Ihr Gerät kann die Datei nicht lesen. Bitte wählen Sie sie noch einmal aus.';
    case 'damaged':
    case 'broken':
      return direction === 'in'
        ? 'Die Datei kam nicht richtig an und ist verworfen. Bitten Sie darum, sie noch einmal zu senden.'
        : 'Die Datei kam nicht richtig an. Bitte senden Sie sie noch einmal.';
  }
}

/** What the person who gets a file should know before taking it; empty where there is nothing. */
export function warningWords(file: Incoming | Outgoing): string {
  if (file.direction !== 'in' || file.state === 'over' || !isProgram(file.name)) return '';
  return 'Vorsicht: Diese Datei kann auf Ihrem Gerät etwas ausführen. Nehmen Sie sie nur, wenn Sie sie erwarten.';
}

/** What is said once to those who do not look; empty where it is not worth a word. */
export function newsWords(file: Incoming | Outgoing, other: string): string {
  const { direction, name, state, byMe } = file;
  if (state === 'done') return direction === 'in' ? `${name} ist da.` : `${name} ist angekommen.`;
  return state === 'over' && !byMe ? `${name}: ${statusWords(file, { connected: true, other })}` : '';
}
