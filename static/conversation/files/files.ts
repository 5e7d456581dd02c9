import type { Person, Seat } from '../../../signaling/messages.ts';
import type { CallPort, Part } from '../../call/port.ts';
import { hook, part, setText } from '../../page/page.ts';
import { FileSource } from './file_blocks.ts';
import { FileLink, lowBufferBytes } from './file_link.ts';
import { mostFileBytes, mostFilesAtOnce } from './file_messages.ts';
import { safeFileName } from './file_names.ts';
import type { Incoming, Outgoing } from './file_transfer.ts';
import { FileRow } from './file_view.ts';
import { newsWords } from './file_words.ts';

/** One other person, and the channel of their connection at this moment. */
interface Way {
  link: FileLink;
  instance: string;
  /** Where this connection's channel was made. */
  pc: RTCPeerConnection | null;
}

/** Both sides open it, so nothing has to be agreed on (RFC 8832 is not used). */
const channelId = 2;

/**
 * Files from browser to browser (D1), only where the patient has agreed to it: otherwise there is no channel,
 * so nothing can be sent and nothing heard. A chosen file is offered to everybody in the conversation.
 *
 * @param options `other` is the main other side as it is called here; `onOffer`: the person is asked for
 *   something
 */
export function bindFiles(call: CallPort, options: { other: string; onOffer(): void }): Part {
  const allowed = part('chat').dataset.files === 'allowed';
  const ways = new Map<Seat, Way>();
  const rows = new Map<Incoming | Outgoing, FileRow>();
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
  call.onPeople((people) => {
    for (const [seat, way] of ways) {
      if (people.some((person) => person.seat === seat)) continue;
      way.link.otherHasGone();
      ways.delete(seat);
    }
    for (const person of people) openWay(person);
  });
  call.onOpen(openWay);
  // A closed connection does not tell its channels.
  call.onState(() => {
    for (const [seat, way] of ways) if (way.pc && call.peer(seat)?.pc !== way.pc) dropChannel(way);
  });

  function openWay(person: Person): void {
    let way = ways.get(person.seat);
    if (!way) {
      way = { link: newLink(person.seat), instance: person.instance, pc: null };
      ways.set(person.seat, way);
    }
    if (way.instance !== person.instance) {
      way.instance = person.instance;
      way.pc = null;
      way.link.startAgain();
    }
    const pc = call.peer(person.seat)?.pc;
    if (pc && pc !== way.pc && pc.connectionState === 'connected') openChannel(way, pc);
  }

  function newLink(seat: Seat): FileLink {
    const link: FileLink = new FileLink({
      now: () => performance.now(),
      onOffer: () => options.onOffer(),
      onChange: (file) => showFile(file, seat, link.isConnected),
    });
    return link;
  }

  function openChannel(way: Way, pc: RTCPeerConnection): void {
    let channel: RTCDataChannel;
    try {
      channel = pc.createDataChannel('files', { negotiated: true, id: channelId });
    } catch {
      // It has been closed at this moment; the next connection opens its own.
      return;
    }
    way.pc = pc;
    const { link } = way;
    const ifCurrent = (act: () => void) => () => {
      if (way.pc === pc) act();
    };
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = lowBufferBytes;
    channel.onopen = ifCurrent(() =>
      link.connect({
        send: (data) => sendOn(channel, data),
        get buffered() {
          return channel.bufferedAmount;
        },
      }),
    );
    channel.onbufferedamountlow = ifCurrent(() => link.drained());
    channel.onclose = ifCurrent(() => link.disconnect());
    channel.onmessage = ({ data }) => {
      if (way.pc === pc) link.receiveData(data);
    };
  }

  function dropChannel(way: Way): void {
    way.pc = null;
    way.link.disconnect();
  }

  function offerFiles(files: File[]): void {
    const problems = files.flatMap((file) => problemOf(file) ?? []);
    const good = files.filter((file) => problemOf(file) === null);
    if (call.people.length === 0 && good.length > 0) problems.push('Gerade ist niemand verbunden.');
    let tooMany = false;
    for (const file of good) {
      const source = new FileSource(file);
      count += 1;
      for (const { seat } of call.people) {
        if (ways.get(seat)?.link.offerFile(count, source) === null) tooMany = true;
      }
    }
    if (tooMany) problems.push(`Bitte senden Sie höchstens ${mostFilesAtOnce} Dateien auf einmal.`);
    showFileNote(problems.join(' '));
  }

  function showFile(file: Incoming | Outgoing, seat: Seat, connected: boolean): void {
    let row = rows.get(file);
    const other = nameOf(seat);
    if (!row) {
      row = new FileRow(file, other, {
        accept: (wanted) => ways.get(seat)?.link.acceptFile(wanted),
        cancel: (unwanted) => ways.get(seat)?.link.cancelFile(unwanted),
      });
      rows.set(file, row);
      part('files').append(row.element);
      row.element.scrollIntoView({ block: 'nearest' });
    }
    const before = row.element.dataset.state;
    row.showTransfer(connected);
    if (before === file.state) return;
    const news = newsWords(file, other);
    if (news) showFileNote(news);
  }

  function nameOf(seat: Seat): string {
    if (seat === call.mainSeat) return options.other;
    return call.people.find((one) => one.seat === seat)?.name ?? 'Jemand';
  }

  return {
    forget() {
      for (const { link } of ways.values()) link.otherHasGone();
      ways.clear();
      for (const row of rows.values()) row.removeRow();
      rows.clear();
      input.value = '';
      showFileNote('');
    },
  };
}

function showFileNote(text: string): void {
  setText(part('file-note'), text);
}

/** @returns what to say where this file cannot be sent */
function problemOf({ name, size }: File): string | null {
  if (size === 0) return `„${safeFileName(name)}“ ist leer.`;
  return size > mostFileBytes ? `„${safeFileName(name)}“ ist größer als 100 MB.` : null;
}

function sendOn(channel: RTCDataChannel, data: string | Uint8Array<ArrayBuffer>): boolean {
  try {
    // The two are one to the browser and two to the types.
    if (typeof data === 'string') channel.send(data);
    else channel.send(data);
    return true;
  } catch {
    return false;
  }
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
