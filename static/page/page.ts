/*
 * How the scripts find their elements. `data-testid` names the hooks of contract.md, `data-part` everything
 * else; the views have each of them once.
 */

export function hook<E extends HTMLElement = HTMLElement>(name: string): E {
  return find(`[data-testid="${name}"]`);
}

export function part<E extends HTMLElement = HTMLElement>(name: string): E {
  return find(`[data-part="${name}"]`);
}

function find<E extends HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

/** Buttons say by `data-act` what they do; there may be several for one act. */
export function onAct(acts: Record<string, (button: HTMLButtonElement) => void>): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-act]') : null;
    if (button) acts[button.dataset.act ?? '']?.(button);
  });
}

/** Every button of an act. */
export function buttonsFor(act: string): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>(`[data-act="${act}"]`)];
}

/** Sets a text only when it is another one, so that nothing is announced twice. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
