import * as phrase from '../../../languages/keys.ts';
import type { Seat } from '../../../signaling/messages.ts';
import type { CallPort, Part } from '../../call/port.ts';
import { tell } from '../../page/announce.ts';
import { hook, part } from '../../page/page.ts';
import { say } from '../../page/say.ts';
import { FileBanner } from './file_banner.ts';
import { FileSource } from './file_blocks.ts';
import { mostFileBytes, mostFilesAtOnce } from './file_messages.ts';
import { safeFileName } from './file_names.ts';
import type { Incoming, Outgoing } from './file_transfer.ts';
import { type FileActs, FileRow } from './file_view.ts';
import { FileWays } from './file_ways.ts';
import { newsWords } from './file_words.ts';

const channel = { name: 'files', id: 2 };

/**
 * Files from browser to browser (D1), only where the patient has agreed to it: otherwise there is no channel,
 * so nothing can be sent and nothing heard. A chosen file is offered to everybody in the conversation.
 *
 * @param mainOther the main other side as it is called here
 */
export function bindFiles(call: CallPort, mainOther: string): Part {
  const allowed = part('chat').dataset.files === 'allowed';
  const rows = new Map<Incoming | Outgoing, FileRow>();
  const banner = new FileBanner();
  let count = 0;

  acceptDrops(
    part('stage'),
    () => allowed && call.people.length > 0,
    (files) => offerFiles(files),
  );
  if (!allowed) return { forget() {} };

  const input = hook<HTMLInputElement>('file-input');
  input.addEventListener('change', () => {
    offerFiles([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
  });
  const ways = new FileWays(call, {
    channel,
    onOffer() {},
    onChange: showFile,
  });

  function offerFiles(files: File[]): void {
    const problems = files.flatMap((file) => problemOf(file) ?? []);
    const good = files.filter((file) => problemOf(file) === null);
    if (call.people.length === 0 && good.length > 0) problems.push(say(phrase.fileNobody));
    let tooMany = false;
    for (const file of good) {
      const source = new FileSource(file);
      count += 1;
      for (const { seat } of call.people) {
        if (ways.link(seat)?.offerFile(count, source) === null) tooMany = true;
      }
    }
    if (tooMany) problems.push(say(phrase.fileTooMany, { most: mostFilesAtOnce }));
    showFileNote(problems.join(' '));
  }

  function showFile(file: Incoming | Outgoing, seat: Seat, connected: boolean): void {
    let row = rows.get(file);
    const other = nameOf(seat);
    const acts: FileActs = {
      accept: (wanted) => ways.link(seat)?.acceptFile(wanted),
      cancel: (unwanted) => ways.link(seat)?.cancelFile(unwanted),
    };
    if (!row) {
      row = new FileRow(file, other, acts);
      rows.set(file, row);
      part('files').append(row.element);
    }
    const before = row.element.dataset.state;
    row.showTransfer(connected);
    // With what can be done with it now.
    if (before !== file.state) row.element.scrollIntoView({ block: 'nearest' });
    const { saveFile } = row;
    if (file.direction === 'in')
      banner.showFile({ file, other, connected, acts: { ...acts, save: saveFile } });
    if (before === file.state) return;
    const news = newsWords(file, other);
    // What the end of the call makes of a file is no news to anybody.
    if (news && call.state.over === null) showFileNote(news);
  }

  function nameOf(seat: Seat): string {
    if (seat === call.mainSeat) return mainOther;
    return call.people.find((one) => one.seat === seat)?.name ?? say(phrase.fileFromSomeone);
  }

  return {
    forget() {
      ways.forget();
      for (const row of rows.values()) row.removeRow();
      rows.clear();
      banner.forgetFiles();
      input.value = '';
      showFileNote('');
    },
  };
}

function showFileNote(text: string): void {
  tell(part('file-note'), text);
}

/** @returns what to say where this file cannot be sent */
function problemOf({ name, size }: File): string | null {
  const why = size === 0 ? 'empty' : size > mostFileBytes ? 'large' : null;
  return why && say(phrase.fileRefused, { why, file: safeFileName(name) });
}

/**
 * Files dropped anywhere on the call; without this the browser would leave the page for them, and end the
 * conversation.
 */
function acceptDrops(stage: HTMLElement, may: () => boolean, take: (files: File[]) => void): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const here = may() && stage.contains(event.target as Node);
    if (event.dataTransfer) event.dataTransfer.dropEffect = here ? 'copy' : 'none';
    stage.dataset.drop = here ? 'on' : 'off';
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) stage.dataset.drop = 'off';
  });
  document.addEventListener('drop', (event) => {
    stage.dataset.drop = 'off';
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (may() && stage.contains(event.target as Node)) take([...(event.dataTransfer?.files ?? [])]);
  });
}
