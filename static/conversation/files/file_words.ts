import * as phrase from '../../../languages/keys.ts';
import { say } from '../../page/say.ts';
import { isProgram, kindWord, sizeWord } from './file_names.ts';
import type { Incoming, Outgoing, WhyOver } from './file_transfer.ts';

/** What stands below a file's name: „PDF-Dokument · 3,4 MB · von Dr. Sommer“ */
export function factWords(file: Incoming | Outgoing, other: string): string {
  const kind = kindWord(file.name, file.kind);
  return say(phrase.fileFacts, { way: file.direction, kind, size: sizeWord(file.size), name: other });
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
      return say(phrase.fileAsked, {
        way: file.direction === 'in' ? 'in' : connected ? 'out' : 'offline',
        name: other,
      });
    case 'running':
      return say(phrase.fileRunning, {
        connected: connected ? 'yes' : 'no',
        arrived: sizeWord(file.arrived),
        size: sizeWord(file.size),
      });
    case 'checking':
      return say(phrase.fileChecking);
    case 'done':
      return say(phrase.fileDone, { direction: file.direction });
    case 'over':
      return say(phrase.fileOver, { why: whyOver(file, file.why ?? 'stopped'), name: other });
  }
}

/** As `file-over` names it. */
function whyOver({ direction, byMe }: Incoming | Outgoing, why: WhyOver): string {
  switch (why) {
    case 'gone':
    case 'too_many':
      return why;
    case 'stopped':
      return byMe ? 'stopped_here' : 'stopped_there';
    case 'broken':
      return `damaged_${direction}`;
    default:
      return `${why}_${direction}`;
  }
}

/** What the person who gets a file should know before taking it; empty where there is nothing. */
export function warningWords(file: Incoming | Outgoing): string {
  if (file.direction !== 'in' || file.state === 'over' || !isProgram(file.name)) return '';
  return say(phrase.fileWarning);
}

/** What is said once to those who do not look; empty where it is not worth a word. */
export function newsWords(file: Incoming | Outgoing, other: string): string {
  const { direction, name, state, byMe } = file;
  if (state === 'done') return say(phrase.fileNews, { direction, file: name });
  if (state !== 'over' || byMe) return '';
  return say(phrase.withName, { label: name, name: statusWords(file, { connected: true, other }) });
}
