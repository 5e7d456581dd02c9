import type { Delay, DoctorState } from '../../consultation/doctor_word.ts';
import type { WaitingReply } from '../../consultation/waiting_reply.ts';
import * as phrase from '../../languages/keys.ts';
import type { Call } from '../call/call.ts';
import type { CallState } from '../call/call_state.ts';
import { keepTextWish, wantsText } from '../call/text_wish.ts';
import { tell } from '../page/announce.ts';
import { buttonsFor, hook, onAct } from '../page/page.ts';
import { type Saying, say } from '../page/say.ts';

interface WaitingRoom {
  show(state: CallState): void;
  /** Goes with `enter`, so that a server that was started anew knows it too. */
  said(): { reply: WaitingReply | null } | null;
}

/** The patient's turn, what the doctor says, and what the patient can say to it by one tap. */
export function bindWaitingRoom(call: Pick<Call, 'reply'>, other: string): WaitingRoom {
  let said: { reply: WaitingReply | null } | null = null;
  onAct({
    reply: (button) => {
      const pressed = button.getAttribute('aria-pressed') === 'true';
      said = { reply: pressed ? null : (button.dataset.reply as WaitingReply) };
      call.reply(said.reply);
    },
    'rtt-offer': () => {
      keepTextWish(!wantsText());
      showTextWish();
    },
  });
  showTextWish();
  return {
    show({ queue, admitted, over }) {
      const { ahead = null, doctor, delay, reply } = queue ?? {};
      if (admitted || over) said = null;
      const place = hook('queue-line');
      place.dataset.ahead = String(ahead ?? '');
      tell(place, placeWords(ahead));
      tell(hook('doctor-line'), doctor ? say(doctorPhrases[doctor], { other }) : '');
      showDelay(delay ?? null, other);
      // What is pressed is what the practice reads.
      for (const button of buttonsFor('reply'))
        button.setAttribute('aria-pressed', String(button.dataset.reply === reply));
    },
    said: () => said,
  };
}

const doctorPhrases: Record<DoctorState, Saying<{ other: string }>> = {
  coming: phrase.doctorComing,
  in_call: phrase.doctorInCall,
  pause: phrase.doctorPause,
};

/** A line of the practice's own stays German, and says so. */
function showDelay(delay: Delay | null, other: string): void {
  const line = hook('delay-line');
  const own = delay !== null && 'words' in delay;
  const lang = own ? 'de' : document.documentElement.lang;
  line.lang = lang;
  if (delay === null) tell(line, '');
  else
    tell(line, 'words' in delay ? delay.words : say(phrase.doctorLate, { other, minutes: delay.minutes }), {
      lang,
    });
}

function showTextWish(): void {
  for (const button of buttonsFor('rtt-offer')) button.setAttribute('aria-pressed', String(wantsText()));
}

/** @param ahead null: nothing is known, or there is no place in line */
export function placeWords(ahead: number | null): string {
  return ahead === null ? '' : say(phrase.queuePlace, { ahead });
}
