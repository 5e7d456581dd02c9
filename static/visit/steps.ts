import * as phrase from '../../languages/keys.ts';
import { setText } from '../page/page.ts';
import { say } from '../page/say.ts';

/** What the patient's page shows, one at a time. */
export type PageScreen = 'name' | 'technique' | 'waiting' | 'call' | 'farewell';

export type StepState = 'done' | 'failed' | 'current' | 'todo';

/** Whether camera and microphone work, as far as they are wanted. */
export type Technique = 'unknown' | 'works' | 'partly';

const order: readonly PageScreen[] = ['name', 'technique', 'waiting', 'call', 'farewell'];

/** Name, Technik, Wartezimmer, Gespräch: what does not work is behind one, and has no tick. */
export function stepStates(screen: PageScreen, technique: Technique): StepState[] {
  const current = order.indexOf(screen);
  return order.slice(0, 4).map((step, index) => {
    if (index > current) return 'todo';
    if (index === current) return 'current';
    return step === 'technique' && technique !== 'works' ? 'failed' : 'done';
  });
}

export function showSteps(screen: PageScreen, technique: Technique): void {
  const states = stepStates(screen, technique);
  const words = document.querySelector<HTMLElement>('[data-part="steps-words"]');
  document.querySelectorAll<HTMLElement>('[data-steps] li').forEach((step, index) => {
    const state = states[index] ?? 'todo';
    step.dataset.state = state;
    if (state === 'current') step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
    if (state === 'current' && words)
      setText(
        words,
        say(phrase.stepsNow, { current: index + 1, count: states.length, name: step.textContent.trim() }),
      );
  });
}
