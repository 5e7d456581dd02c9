import * as phrase from '../../../languages/keys.ts';
import type { CallPort, Part } from '../../call/port.ts';
import type { Told } from '../../call/told.ts';
import type { LocalMedia } from '../../devices/media.ts';
import { tell } from '../../page/announce.ts';
import { buttonsFor, hook, onAct, part, setText } from '../../page/page.ts';
import type { Panels } from '../../page/panels.ts';
import { say } from '../../page/say.ts';
import { FileSource } from '../files/file_blocks.ts';
import type { Incoming, Outgoing } from '../files/file_transfer.ts';
import { FileWays } from '../files/file_ways.ts';
import { type AskingStep, StillAsking } from './still_asking.ts';
import { type GivingStep, StillGiving } from './still_giving.ts';
import { StillView } from './still_view.ts';
import { askingWords, givingWords } from './still_words.ts';
import { takePicture } from './take_picture.ts';

/**
 * A channel of its own beside that for files: the patient allows each of these pictures by a tap, and files
 * in the consent. Between doctor and patient only.
 */
const channel = { name: 'still', id: 3 };
/** So long the patient reads that the picture has arrived. */
const arrivedMs = 8000;

/** A still picture with consent: the doctor asks, the patient sees the picture and decides (D5, L9). */
export function bindStill(call: CallPort, media: Pick<LocalMedia, 'track' | 'stream'>, page: Page): Part {
  const view = new StillView(part('still-place'), hook<HTMLCanvasElement>('still-picture'));
  return call.side === 'practice' ? bindAsking(call, view, page) : bindGiving(call, view, { media, ...page });
}

interface Page {
  /** Which picture is asked for. */
  still: Told<'still'>;
  panels: Panels;
  /** The main other side as it is called here. */
  other: string;
}

function bindAsking(call: CallPort, view: StillView, { still, panels, other }: Page): Part {
  const offers = new Map<number, Incoming>();
  let time = '';

  const asking = new StillAsking({
    sayAsk(id) {
      still.set({ id }, call.mainSeat);
      return call.people.some(({ seat }) => seat === call.mainSeat);
    },
    acceptPicture: (id) => withOffer(id, (file) => ways.link(call.mainSeat)?.acceptFile(file)),
    refusePicture: (id) => withOffer(id, (file) => ways.link(call.mainSeat)?.cancelFile(file)),
    showPicture: (blob) => view.showPicture(blob),
    onStep: showAsking,
  });
  const ways = new FileWays(call, {
    channel,
    serves: ({ role }) => role === 'patient',
    onOffer(file) {
      offers.set(file.id, file);
      asking.hearOffer(file.id, file.size);
    },
    onChange(file) {
      if (file.direction === 'out') return;
      if (file.state === 'done' && file.blob)
        void asking.hearWhole(file.id, file.blob).then(() => letGo(file));
      else if (file.state === 'over') asking.hearLost(file.id, file.why === 'gone');
      part<HTMLProgressElement>('still-progress').value = file.arrived / file.size;
    },
  });

  function withOffer(id: number, act: (file: Incoming) => void): void {
    const file = offers.get(id);
    if (file) act(file);
  }

  /** What is drawn needs no bytes any more. */
  function letGo(file: Incoming): void {
    file.release();
    offers.delete(file.id);
  }

  onAct({
    'still-ask': () => {
      view.clear();
      asking.ask();
      panels.openPanel('still');
    },
    'still-end': () => {
      view.clear();
      asking.end();
      panels.openPanel(null);
    },
    'still-larger': () => view.zoomBy(1),
    'still-smaller': () => view.zoomBy(-1),
  });
  call.hear('still_no', ({ id, why }, { seat }) => {
    if (seat === call.mainSeat) asking.hearAnswer(id, why);
  });
  call.onPeople((people) => {
    if (!people.some(({ seat }) => seat === call.mainSeat)) asking.otherHasGone();
  });

  function showAsking(step: AskingStep): void {
    if (step === 'shown') time = new Date().toLocaleTimeString('de', { hour: '2-digit', minute: '2-digit' });
    setText(part('still-words'), askingWords(step, other, time));
    part('still-progress').hidden = step !== 'coming';
    part('still-tools').hidden = step !== 'shown';
    for (const button of buttonsFor('still-ask')) button.disabled = asking.isOpen;
    for (const button of buttonsFor('still-end')) {
      button.hidden = !asking.isOpen && step !== 'shown';
      setText(button, say(phrase.stillEnd, { step }));
    }
    part('still-open').hidden = step !== 'shown' && !asking.isOpen;
    // The doctor may have looked at something else meanwhile.
    if (step !== 'none' && panels.current !== 'still') panels.openPanel('still');
  }

  return {
    forget() {
      view.clear();
      asking.end();
      ways.forget();
      offers.clear();
      still.forget();
    },
  };
}

function bindGiving(
  call: CallPort,
  view: StillView,
  { still, media, panels, other }: Page & { media: Pick<LocalMedia, 'track' | 'stream'> },
): Part {
  const live = part<HTMLVideoElement>('still-live');
  let outgoing: Outgoing | null = null;
  /** What was open before one looks on while the picture is sent. */
  let before: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const giving = new StillGiving({
    async takePicture() {
      const track = media.track('video');
      if (!track) throw new Error('no camera');
      return takePicture(track);
    },
    async showPicture(blob) {
      if (!(await view.showPicture(blob))) throw new Error('no picture');
    },
    sendPicture(id, blob) {
      const source = new FileSource(new File([blob], 'bild.jpg', { type: blob.type }));
      outgoing = ways.link(call.mainSeat)?.offerFile(id, source) ?? null;
    },
    stopPicture() {
      if (outgoing) ways.link(call.mainSeat)?.cancelFile(outgoing);
    },
    sayAnswer: (id, why) => void call.say({ type: 'still_no', id, why }, call.mainSeat),
    onStep: showGiving,
  });
  const ways: FileWays = new FileWays(call, {
    channel,
    serves: ({ role }) => role === 'doctor',
    // The patient has not asked for any.
    onOffer: (file, seat) => ways.link(seat)?.cancelFile(file),
    onChange(file) {
      if (file === outgoing && file.isSettled) giving.hearDone(file.id);
      if (file.direction === 'out')
        part<HTMLProgressElement>('still-progress').value = file.arrived / file.size;
    },
  });

  onAct({
    'still-allow': () => giving.allow(),
    'still-again': () => giving.frameAgain(),
    'still-take': () => void giving.takeNow(),
    'still-refuse': () => giving.refuse(),
  });
  const hearAsk = () => giving.hearAsk(still.of(call.mainSeat).id);
  still.onChange((seat) => {
    if (seat === call.mainSeat) hearAsk();
  });

  function showGiving(step: GivingStep): void {
    setText(part('still-words'), givingWords(step, other));
    if (step !== 'ready' && step !== 'sending') view.clear();
    live.hidden = step !== 'framing';
    live.srcObject = step === 'framing' ? media.stream : null;
    part('still-progress').hidden = step !== 'sending';
    const acts = { 'still-allow': ['ready'], 'still-again': ['ready'], 'still-take': ['framing'] };
    for (const [act, steps] of Object.entries(acts))
      for (const button of buttonsFor(act)) button.hidden = !steps.includes(step);
    for (const button of buttonsFor('still-refuse'))
      setText(button, say(step === 'sending' ? phrase.fileCancel : phrase.stillRefuse));
    showArrived(step === 'sent');
    showSheet(step);
  }

  /** Only its own keys answer, and putting it away; another sheet waits until then. */
  function showSheet(step: GivingStep): void {
    if (step === 'taking' || step === 'ready' || step === 'framing') {
      panels.ask('still', {
        putAway: () => giving.refuse(),
        letWait: () => setText(part('still-words'), `${say(phrase.stillFirst)} ${givingWords(step, other)}`),
      });
      return;
    }
    panels.answered('still');
    if (step === 'sending') {
      before = panels.current;
      panels.openPanel('still');
    } else if (panels.current === 'still') panels.openPanel(before);
  }

  function showArrived(arrived: boolean): void {
    clearTimeout(timer);
    tell(part('still-note'), arrived ? say(phrase.stillArrived) : '');
    if (arrived) timer = setTimeout(() => showArrived(false), arrivedMs);
  }

  // It may have been asked for before this script was there.
  hearAsk();
  return {
    forget() {
      giving.end();
      ways.forget();
      outgoing = null;
      showArrived(false);
      still.forget();
    },
  };
}
