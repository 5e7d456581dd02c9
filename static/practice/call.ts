import { Call } from '../call/call.ts';
import type { CallState } from '../call/call_state.ts';
import { LocalMedia } from '../call/media.ts';
import { onAct, part, setText } from '../call/page.ts';
import { openSignal } from '../call/signal_socket.ts';
import { Stage } from '../call/stage.ts';
import { holdCall } from './call_lock.ts';

/*
 * The doctor's page, `/practice/visits/ID`. Picture and sound begin when the server says that the patient is admitted.
 */

const { id = '', other = '' } = document.querySelector<HTMLElement>('[data-call]')?.dataset ?? {};
const media = new LocalMedia();
/** Who sits in the waiting room meanwhile. */
let waiting = 0;
const stage = new Stage(media, { phone: '', other });

const call = new Call({
  side: 'practice',
  credential: `call.${id}`,
  media,
  hello: (instance) => ({ type: 'join', instance }),
  onState: show,
  onTrack: () => stage.play(),
  onChat: (text) => stage.receiveChat(text),
  onDevices: (audio, video) => stage.showOther(audio, video),
  onError: () => {},
});

stage.use(call);
onAct({ return: join });
part('end').addEventListener('submit', () => media.stop());
watchWaitingRoom();
join();

function join(): void {
  call.start();
  void media.start();
}

function show(state: CallState): void {
  // Signed out, the sign-in is the only way on.
  if (state.over === 'signed_out') location.assign('/practice');
  const inCall = state.entered && state.admitted && !state.over;
  stage.show(state, inCall);
  holdCall(inCall);
  showOthers();
  const admit = document.querySelector<HTMLElement>('[data-part="admit"]');
  if (admit) admit.hidden = state.admitted || state.over !== null;
  part('left-actions').hidden = state.over !== 'left' && state.over !== 'replaced' && state.over !== 'broken';
  part('over-actions').hidden = state.over === null || !part('left-actions').hidden;
  part('end').hidden = !state.admitted || !part('over-actions').hidden;
}

/** P8: whoever comes meanwhile changes a number, and nothing sounds. */
function watchWaitingRoom(): void {
  openSignal('inbox', {
    onMessage(message) {
      if (message.type !== 'waiting_list') return;
      waiting = message.waiting;
      showOthers();
    },
    onOver() {},
  });
}

/** Before the admission the one who waits is the one on this page. */
function showOthers(): void {
  const others = part('others');
  others.hidden = waiting === 0 || !call.state.admitted;
  setText(others, `Im Wartezimmer: ${waiting} ${waiting === 1 ? 'Person' : 'Personen'}`);
}
