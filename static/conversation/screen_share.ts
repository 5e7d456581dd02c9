import type { Seat } from '../../signaling/messages.ts';
import type { CallPort, Part } from '../call/port.ts';
import { buttonsFor, onAct, part, setText } from '../page/page.ts';

/** The screen goes out on a track of its own, so the camera is kept; the browser asks which window. */
export function bindScreenShare(call: CallPort): Part {
  const stage = part('stage');
  const video = part<HTMLVideoElement>('screen-video');
  const can = typeof navigator.mediaDevices?.getDisplayMedia === 'function';
  let own: MediaStreamTrack | null = null;
  /** Who shows a screen, in the order in which they began; the last one's is to be seen. */
  const sharing = new Set<Seat>();

  for (const button of buttonsFor('share')) button.hidden = !can;
  onAct({ share: () => void (own ? stop() : start()) });

  async function start(): Promise<void> {
    say('');
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 15 } } });
      const [track, ...more] = stream.getTracks();
      // While the browser asked, the conversation has ended, or another click was quicker.
      const unwanted = call.people.length === 0 || own ? [track, ...more] : more;
      for (const one of unwanted) one?.stop();
      if (!track || unwanted.includes(track)) return;
      // Text is to be read, not to move smoothly.
      track.contentHint = 'detail';
      track.addEventListener('ended', () => track === own && stop());
      own = track;
      call.share(track);
      show();
    } catch (error) {
      // Whoever closes the question does not need to read about it.
      if ((error as Error).name !== 'NotAllowedError')
        say('Der Bildschirm lässt sich gerade nicht zeigen. Bitte versuchen Sie es noch einmal.');
    }
  }

  function stop(): void {
    own?.stop();
    own = null;
    call.share(null);
    show();
  }

  function show(): void {
    call.say({ type: 'screen', on: own !== null });
    for (const button of buttonsFor('share')) {
      button.setAttribute('aria-pressed', String(own !== null));
      const label = button.querySelector('span');
      if (label) setText(label, own ? 'Nicht mehr zeigen' : 'Bildschirm');
    }
    say(own ? 'Die andere Seite sieht Ihren Bildschirm.' : '');
  }

  function say(text: string): void {
    setText(part('share-note'), text);
  }

  /** What is to be seen now. */
  function watch(): void {
    const seat = [...sharing].at(-1);
    const screen = seat === undefined ? null : (call.peer(seat)?.screen ?? null);
    if (video.srcObject !== screen) video.srcObject = screen;
    stage.dataset.shared = screen ? 'on' : 'off';
    if (screen) void video.play().catch(() => {});
  }

  call.hear('screen', ({ on }, { seat }) => {
    if (!on) sharing.delete(seat);
    else sharing.add(seat);
    watch();
  });
  // A new connection has new tracks, and who has just come knows nothing yet.
  call.onOpen(({ seat }) => {
    if (own) call.say({ type: 'screen', on: true }, seat);
    watch();
  });
  call.onPeople((people) => {
    for (const seat of sharing) if (!people.some((person) => person.seat === seat)) sharing.delete(seat);
    watch();
  });

  return {
    forget() {
      if (own) stop();
      sharing.clear();
      watch();
    },
  };
}
