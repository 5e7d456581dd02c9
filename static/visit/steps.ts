import type { Screen } from '../call/call_state.ts';

/** Where I am: Technik, Name, Wartezimmer, Gespräch. */
export function showSteps(screen: Screen, tested: boolean): void {
  const current = stepOf(screen, tested);
  document.querySelectorAll<HTMLElement>('[data-steps] li').forEach((step, index) => {
    const state = index < current ? 'done' : index === current ? 'current' : 'todo';
    step.dataset.state = state;
    if (state === 'current') step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
}

/** Counted from 0; 4 when all are done. */
export function stepOf(screen: Screen, tested: boolean): number {
  switch (screen) {
    case 'prepare':
      return tested ? 1 : 0;
    case 'waiting':
      return 2;
    case 'call':
      return 3;
    case 'farewell':
      return 4;
  }
}
