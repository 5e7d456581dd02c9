import * as phrase from '../../languages/keys.ts';
import type { CallPort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import type { Player } from '../devices/player.ts';
import { tell } from '../page/announce.ts';
import { buttonsFor, onAct, part } from '../page/page.ts';
import { say } from '../page/say.ts';

/** The screen goes out on a track of its own, so the camera is kept; the browser asks which window. */
export function bindScreenShare(call: CallPort, player: Pick<Player, 'play' | 'stopPlaying'>): Part {
  const stage = part('stage');
  const video = part<HTMLVideoElement>('screen-video');
  // The conversation's own tab would show itself in itself.
  const wanted = { video: { frameRate: { ideal: 15 } }, selfBrowserSurface: 'exclude' };
  let own: MediaStreamTrack | null = null;
  const sharing = told(call, 'screen');

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
      if ((error as Error).name !== 'NotAllowedError') showShareNote(say(phrase.shareFailed));
    }
  }

  function stopSharing(): void {
    own?.stop();
    own = null;
    call.share(null);
    showOwnShare();
  }

  function showOwnShare(): void {
    sharing.set({ on: own !== null });
    for (const button of buttonsFor('share')) button.setAttribute('aria-pressed', String(own !== null));
    showShareNote(own ? say(phrase.shareOn) : '');
  }

  function showShareNote(text: string): void {
    tell(part('share-note'), text);
  }

  /** Of those who show theirs, the one who began last is to be seen. */
  function showSharedScreen(): void {
    const seat = sharing.said.at(-1);
    const screen = seat === undefined ? null : (call.peer(seat)?.screen ?? null);
    stage.dataset.shared = screen ? 'on' : 'off';
    if (screen) player.play(video, screen);
    else player.stopPlaying(video);
  }

  sharing.onChange(showSharedScreen);
  // A new connection has new tracks.
  call.onOpen(showSharedScreen);
  call.onPeople(showSharedScreen);

  return {
    forget() {
      if (own) stopSharing();
      sharing.forget();
      showSharedScreen();
    },
  };
}
