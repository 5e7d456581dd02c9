import type { Seat } from '../../signaling/messages.ts';
import type { CallPort, Part } from '../call/port.ts';
import type { Player } from '../devices/player.ts';
import { buttonsFor, onAct, part, setText } from '../page/page.ts';

/** The screen goes out on a track of its own, so the camera is kept; the browser asks which window. */
export function bindScreenShare(call: CallPort, player: Pick<Player, 'play' | 'stopPlaying'>): Part {
  const stage = part('stage');
  const video = part<HTMLVideoElement>('screen-video');
  const can = typeof navigator.mediaDevices?.getDisplayMedia === 'function';
  // The conversation's own tab would show itself in itself.
  const wanted = { video: { frameRate: { ideal: 15 } }, selfBrowserSurface: 'exclude' };
  let own: MediaStreamTrack | null = null;
  /** Who shows a screen, in the order in which they began; the last one's is to be seen. */
  const sharing = new Set<Seat>();

  for (const button of buttonsFor('share')) button.hidden = !can;
  onAct({ share: () => void (own ? stopSharing() : startSharing()) });

  async function startSharing(): Promise<void> {
    showShareNote('');
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia(wanted);
      const [track, ...more] = stream.getTracks();
      // While the browser asked, the conversation has ended, or another click was quicker.
      const unwanted = call.people.length === 0 || own ? [track, ...more] : more;
      for (const one of unwanted) one?.stop();
      if (!track || unwanted.includes(track)) return;
      // Text is to be read, not to move smoothly.
      track.contentHint = 'detail';
      track.addEventListener('ended', () => track === own && stopSharing());
      own = track;
      call.share(track);
      showOwnShare();
    } catch (error) {
      // A person who has closed the browser's question does not need to read about it.
      if ((error as Error).name !== 'NotAllowedError')
        showShareNote('Der Bildschirm lässt sich gerade nicht zeigen. Bitte versuchen Sie es noch einmal.');
    }
  }

  function stopSharing(): void {
    own?.stop();
    own = null;
    call.share(null);
    showOwnShare();
  }

  function showOwnShare(): void {
    call.say({ type: 'screen', on: own !== null });
    for (const button of buttonsFor('share')) {
      button.setAttribute('aria-pressed', String(own !== null));
      const label = button.querySelector('span');
      if (label) setText(label, own ? 'Nicht mehr zeigen' : 'Bildschirm');
    }
    showShareNote(own ? 'Die andere Seite sieht Ihren Bildschirm.' : '');
  }

  function showShareNote(text: string): void {
    setText(part('share-note'), text);
  }

  /** What is to be seen now. */
  function showSharedScreen(): void {
    const seat = [...sharing].at(-1);
    const screen = seat === undefined ? null : (call.peer(seat)?.screen ?? null);
    stage.dataset.shared = screen ? 'on' : 'off';
    if (screen) player.play(video, screen);
    else player.stopPlaying(video);
  }

  call.hear('screen', ({ on }, { seat }) => {
    if (!on) sharing.delete(seat);
    else sharing.add(seat);
    showSharedScreen();
  });
  // A new connection has new tracks, and a page that has just come knows nothing yet.
  call.onOpen(({ seat }) => {
    if (own) call.say({ type: 'screen', on: true }, seat);
    showSharedScreen();
  });
  call.onPeople((people) => {
    for (const seat of sharing) if (!people.some((person) => person.seat === seat)) sharing.delete(seat);
    showSharedScreen();
  });

  return {
    forget() {
      if (own) stopSharing();
      sharing.clear();
      showSharedScreen();
    },
  };
}
