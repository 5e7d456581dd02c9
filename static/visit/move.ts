import * as phrase from '../../languages/keys.ts';
import type { Call } from '../call/call.ts';
import { minutesAndSeconds } from '../page/clock.ts';
import { setText } from '../page/page.ts';
import { say } from '../page/say.ts';

/*
 * "Auf dem Handy weitermachen": a script of its own, loaded at the first press. The server makes picture and
 * words (views/patient/move.ts); here they are shown, counted down, and taken away when the other device has
 * the seat.
 */

let dialog: HTMLDialogElement | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

/** Shows a fresh picture; the one before is good for nothing any more. */
export async function showMove(call: Pick<Call, 'onState'>, token: string): Promise<void> {
  dialog ??= makeDialog(call);
  const box = dialog;
  const part = await fetchPart(token);
  box.replaceChildren(...part.childNodes);
  await styled(box);
  if (!box.open) box.showModal();
  countDown(box);
}

function makeDialog(call: Pick<Call, 'onState'>): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'move';
  made.dataset.testid = 'move';
  made.setAttribute('aria-labelledby', 'move-title');
  document.body.append(made);
  made.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-act="move-close"]')) made.close();
  });
  made.addEventListener('close', () => {
    clearInterval(timer);
    made.replaceChildren();
  });
  call.onState(({ over }) => {
    if (over === null) return;
    // The picture was there a moment ago: this is the other device, and no other window.
    if (over === 'replaced' && made.childElementCount > 0) sayMoved();
    made.close();
  });
  return made;
}

/** The words of the farewell, which `static/visit/main.ts` has just written for any other window. */
function sayMoved(): void {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [title, help] = [find('farewell-title'), find('farewell-help')];
  if (title) setText(title, say(phrase.moveDone));
  if (help) setText(help, say(phrase.moveDoneHelp));
}

/** What the server has to show, or why there is nothing. */
async function fetchPart(token: string): Promise<HTMLElement> {
  // In the language of this page.
  const address = `/c/${token}/visit/move${location.search}`;
  const answer = await fetch(address, { method: 'POST', cache: 'no-store' }).catch(() => null);
  const html = answer?.ok ? await answer.text().catch(() => '') : '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (html !== '') return body;
  const title = document.createElement('h2');
  title.id = 'move-title';
  title.textContent = say(phrase.moveFailed);
  const help = document.createElement('p');
  help.textContent = say(answer?.status === 429 ? phrase.moveFailedOften : phrase.moveFailedHelp);
  const close = document.createElement('button');
  Object.assign(close, {
    type: 'button',
    className: 'button button-secondary',
    textContent: say(phrase.moveClose),
  });
  close.dataset.act = 'move-close';
  body.append(title, help, close);
  return body;
}

/** So that nothing is seen before it looks as it should; a style that does not come is not waited for. */
async function styled(box: HTMLElement): Promise<void> {
  const link = box.querySelector('link');
  if (!link || link.sheet) return;
  await new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
    setTimeout(resolve, 1000);
  });
}

function countDown(box: HTMLElement): void {
  clearInterval(timer);
  const find = (selector: string) => box.querySelector<HTMLElement>(selector);
  const time = find('[data-part="move-time"]');
  if (!time) return;
  const end = performance.now() + Number(time.dataset.lifetime);
  const show = () => {
    const left = Math.max(0, end - performance.now());
    setText(time, left > 0 ? say(phrase.moveLeft, { time: minutesAndSeconds(left) }) : '');
    if (left > 0) return;
    clearInterval(timer);
    box.dataset.over = 'yes';
    const over = find('[data-part="move-over"]');
    if (over) setText(over, say(phrase.moveOver));
    const again = find('[data-act="move"]');
    if (again) again.hidden = false;
  };
  delete box.dataset.over;
  timer = setInterval(show, 1000);
  show();
}
