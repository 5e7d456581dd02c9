import type { WaitingReply } from '../../consultation/waiting_reply.ts';
import { delayWords, doctorStateWords } from '../../consultation/waiting_words.ts';
import type { Call } from '../call/call.ts';
import type { CallState } from '../call/call_state.ts';
import { keepTextWish, wantsText } from '../call/text_wish.ts';
import { buttonsFor, hook, onAct, setText } from '../page/page.ts';

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
      setText(place, placeWords(ahead));
      setText(hook('doctor-line'), doctor ? `${other} ${doctorStateWords[doctor]}` : '');
      setText(hook('delay-line'), delay ? delayWords(delay, other) : '');
      // What is pressed is what the practice reads.
      for (const button of buttonsFor('reply'))
        button.setAttribute('aria-pressed', String(button.dataset.reply === reply));
    },
    said: () => said,
  };
}

function showTextWish(): void {
  for (const button of buttonsFor('rtt-offer')) button.setAttribute('aria-pressed', String(wantsText()));
}

/** @param ahead null: nothing is known, or there is no place in line */
export function placeWords(ahead: number | null): string {
  if (ahead === null) return '';
  if (ahead === 0) return 'Sie sind als Nächstes dran';
  return ahead === 1 ? 'Vor Ihnen ist noch eine Person' : `Vor Ihnen sind noch ${ahead} Personen`;
}
