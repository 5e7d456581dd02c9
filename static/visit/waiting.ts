import * as phrase from '../../languages/keys.ts';
import { Call } from '../call/call.ts';
import { type CallState, phaseOf, type Screen, screenOf } from '../call/call_state.ts';
import { Stage } from '../call/stage.ts';
import { callWords } from '../call/words.ts';
import { sayingOnce, tell } from '../page/announce.ts';
import { buttonsFor, onAct, part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { playTones } from '../page/sound.ts';
import { callIn } from './call_in.ts';
import { checkWay } from './short_way.ts';
import type { Visit, VisitPage } from './visit_page.ts';
import { bindWaitingRoom } from './waiting_room.ts';

/*
 * What the patient's page needs once it waits: the way to the doctor, and the words of waiting, conversation
 * and farewell. A script of its own, so that the waiting room is there sooner.
 */

/** Between the word and the camera. */
const noticeMs = 3000;
const callBackTones = [523, 659] as const;

/** Takes the socket over that has knocked, and brings the rest of the page to life. */
export function beginWaiting(page: VisitPage): Visit {
  const { media, names, desk } = page;
  let notice: ReturnType<typeof setTimeout> | undefined;
  const call = new Call({
    side: page.side,
    seat: page.seat,
    credential: `patient.${page.token}`,
    visit: page.visit,
    media,
    knocked: page.door,
    hello: (instance) => ({ type: 'enter', instance, ...page.arrival(), ...waitingRoom.said() }),
    onTrack: () => stage.playMain(),
    onIce: (ice) => checkWay(ice),
    onError: (code) => page.onError(code),
    onCalledBack: calledBack,
  });
  const stage = new Stage(call, media, desk, { names, words: callWords });
  const waitingRoom = bindWaitingRoom(call, names.other);
  const sayEnd = sayingOnce();
  let before: Screen | null = null;
  onAct({
    return: () => {
      if (call.state.over === 'left' || call.state.over === 'ending') comeBack();
      else location.reload();
    },
    move: () => void import(page.move).then(({ showMove }) => showMove(call, page.token)),
  });
  call.enterVisit();
  call.onState(showVisit);
  return { enter: () => call.enterVisit() };

  function comeBack(): void {
    clearTimeout(notice);
    call.enterVisit();
    void media.askForDevices();
  }

  /**
   * The end was a slip. Camera and microphone do not go on without a word: three seconds, and a soft sound.
   */
  function calledBack(): void {
    tell(part('farewell-title'), say(phrase.calledBack, { other: names.other }));
    tell(part('farewell-help'), say(phrase.calledBackHelp));
    setText(part('return-label'), say(phrase.returnNow));
    for (const button of buttonsFor('return')) button.hidden = false;
    void playTones(callBackTones);
    clearTimeout(notice);
    notice = setTimeout(comeBack, noticeMs);
  }

  function showVisit(state: CallState): void {
    const screen = screenOf(state);
    stage.showStage(state, screen === 'waiting' || screen === 'call');
    const words = callWords.words(state, names);
    // What the server has said is on its way from the door to the call; the waiting room is shown already.
    if (screen === 'prepare' && !state.slow) return;
    // That the line is broken is said by the stage.
    const stays = screen === before;
    showTitle('waiting-title', words.title, stays && phaseOf(state) !== 'reconnecting');
    showTitle('farewell-title', words.title, stays);
    waitingRoom.show(state);
    setText(part('waiting-help'), words.help);
    setText(part('farewell-help'), words.help);
    if (state.entered) page.onEntered();
    else if (state.slow && !state.over) page.onSlow(words.help);
    if (state.over) farewell(state);
    page.showScreen(screen === 'prepare' ? 'name' : screen);
    // After the heading, which the focus reads.
    sayEnd(state.over ? words.help : '');
    if (before === 'waiting' && screen === 'call') callIn();
    before = screen;
  }

  /** A heading that comes into sight gets the focus, and is read by that. */
  function showTitle(name: string, text: string, isNews: boolean): void {
    const heading = part(name);
    if (isNews && heading.getClientRects().length > 0) tell(heading, text);
    else setText(heading, text);
  }

  function farewell({ over }: CallState): void {
    if (over) page.onOver(over);
    const mayReturn = over === 'left' || over === 'replaced' || over === 'broken';
    for (const button of buttonsFor('return')) button.hidden = !mayReturn;
    setText(part('return-label'), say(over === 'left' ? phrase.returnAgain : phrase.returnHere));
  }
}
