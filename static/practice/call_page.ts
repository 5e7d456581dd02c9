import { Call } from '../call/call.ts';
import type { CallState } from '../call/call_state.ts';
import { Stage } from '../call/stage.ts';
import { openSignal } from '../connection/signal_socket.ts';
import { canLeadPlayers, DeviceDesk } from '../devices/device_desk.ts';
import { LocalMedia } from '../devices/media.ts';
import { onAct, part, setText } from '../page/page.ts';
import { holdCall } from './call_lock.ts';
import { doctorCallWords } from './call_words.ts';
import { keepCode } from './code_said.ts';
import { deviceMemory } from './device_memory.ts';
import { bindKnocking } from './knocking.ts';

/** A call that may begin at once: the browsers know each other already (architecture.md, "The visit"). */
export interface PreparedCall {
  call: Call;
  media: LocalMedia;
  /** The page of the call: whose pictures are to be shown by it. */
  stage: Stage | null;
}

/**
 * Knows the way to a waiting patient; nothing is sent and nothing shown before the admission.
 *
 * @param held as in `CallOptions`: this page is not yet that of the call
 */
export function prepareCall(consultationId: string, { held = false } = {}): PreparedCall {
  const media = new LocalMedia(deviceMemory());
  const prepared: PreparedCall = {
    media,
    stage: null,
    call: new Call({
      side: 'practice',
      held,
      seat: 'doctor',
      credential: `call.${consultationId}`,
      visit: consultationId,
      media,
      hello: (instance) => ({ type: 'join', instance }),
      onTrack: () => prepared.stage?.playMain(),
      onError: () => {},
    }),
  };
  return prepared;
}

/** No patient is let in by it any more; nothing of it listens to this page from now on. */
export function discard({ call, media }: PreparedCall): void {
  call.abandon();
  media.close();
}

/** Brings `/practice/visits/ID` to life; the elements of the page must be there. */
export function showCallPage(prepared: PreparedCall): void {
  // Not that of the visit before.
  keepCode('open');
  const { call, media } = prepared;
  const {
    id = '',
    other = '',
    phone = '',
  } = document.querySelector<HTMLElement>('[data-call]')?.dataset ?? {};
  /** Who sits in the waiting room meanwhile. */
  let waiting = 0;
  const desk = new DeviceDesk(media, { canLead: canLeadPlayers() });
  const stage = new Stage(call, media, desk, { names: { phone, other }, words: doctorCallWords });
  prepared.stage = stage;
  onAct({ return: () => beginCall(prepared) });
  for (const form of endForms()) form.addEventListener('submit', () => media.stop());
  admitForm()?.addEventListener('submit', (event) => {
    event.preventDefault();
    void admitHere(prepared);
  });
  bindKnocking(call, id);
  watchWaitingRoom();
  call.onState(showCallState);
  stage.devices.showDevices();

  function showCallState(state: CallState): void {
    // Signed out, the sign-in is the only way on.
    if (state.over === 'signed_out') location.assign('/practice');
    const inCall = state.entered && state.admitted && !state.over;
    if (inCall) keepCode(state.code.verdict);
    stage.showStage(state, inCall);
    holdCall(inCall);
    showOthers();
    const admit = document.querySelector<HTMLElement>('[data-part="admit"]');
    if (admit) admit.hidden = state.admitting || state.admitted || state.over !== null;
    part('left-actions').hidden =
      state.over !== 'left' && state.over !== 'replaced' && state.over !== 'broken';
    part('over-actions').hidden = state.over === null || !part('left-actions').hidden;
    const mayEnd = state.admitted && part('over-actions').hidden;
    part('call-end').hidden = !mayEnd;
    part('back').hidden = mayEnd;
    for (const form of endForms()) if (form.classList.contains('end-below')) form.hidden = !mayEnd;
  }

  /** P8: a patient who comes meanwhile changes a number, and nothing sounds. */
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

  /** Before the admission the patient who waits is this page's own. */
  function showOthers(): void {
    const others = part('others');
    others.hidden = waiting === 0 || !call.state.admitted;
    setText(others, `Es ${waiting === 1 ? 'wartet' : 'warten'} ${waiting}`);
  }
}

/** The two forms that end the visit: in the sheet that asks, and below the patient's data. */
function endForms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('[data-ends]')];
}

/** Joins, and asks for the devices. */
export function beginCall({ call, media }: PreparedCall): void {
  call.enterVisit();
  void media.askForDevices();
}

const admitForm = () => document.querySelector<HTMLFormElement>('[data-part="admit"] form');

/** S6: the click admits on the server, and the connection that stands already stays. */
export async function admitHere({ call }: PreparedCall): Promise<void> {
  const form = admitForm();
  if (!form) return;
  call.beginAdmission();
  const admitted = await admit(form.action, new FormData(form));
  // The socket may have said it where the answer was lost.
  if (!admitted && !call.state.admitted) form.submit();
}

/**
 * The server admits; that this page may begin is told by the socket.
 *
 * @param action address and `data` of the form „Hereinbitten“
 * @returns whether the answer is the call's page; where the server refuses or its answer breaks off, the
 *   form, sent as a form, says why
 */
export async function admit(action: string, data: FormData): Promise<boolean> {
  const fields = [...data].map(([name, value]) => [name, String(value)]);
  try {
    const answer = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
    return answer.ok && new URL(answer.url).pathname.startsWith('/practice/visits/');
  } catch {
    return false;
  }
}
