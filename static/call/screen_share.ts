import type { Call } from './call.ts';
import type { Part } from './conversation.ts';
import { buttonsFor, onAct, part, setText } from './page.ts';

/** The screen goes out on a track of its own, so the camera is kept; the browser asks which window. */
export function bindScreenShare(call: Call): Part {
  const stage = part('stage');
  const video = part<HTMLVideoElement>('screen-video');
  const can = typeof navigator.mediaDevices?.getDisplayMedia === 'function';
  let own: MediaStreamTrack | null = null;
  /** Whose screen is to be seen. */
  let shownSeat: string | null = null;

  for (const button of buttonsFor('share')) button.hidden = !can;
  onAct({ share: () => void (own ? stop() : start()) });

  async function start(): Promise<void> {
    say('');
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 15 } } });
      const [track] = stream.getVideoTracks();
      if (!track) return;
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

  function watch(seat: string | null): void {
    shownSeat = seat;
    const screen = seat === null ? null : (call.peer(seat)?.screen ?? null);
    video.srcObject = screen;
    stage.dataset.screen = screen ? 'on' : 'off';
    if (screen) void video.play().catch(() => {});
  }

  call.hear('screen', ({ on }, { seat }) => {
    if (on) watch(seat);
    else if (shownSeat === seat) watch(null);
  });
  // A new connection has new tracks, and who has just come knows nothing yet.
  call.onOpen(({ seat }) => {
    if (own) call.say({ type: 'screen', on: true }, seat);
    if (seat === shownSeat) watch(seat);
  });
  call.onPeople((people) => {
    if (shownSeat !== null && !people.some(({ seat }) => seat === shownSeat)) watch(null);
  });

  return {
    forget() {
      if (own) stop();
      watch(null);
    },
  };
}
