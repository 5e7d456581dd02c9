/**
 * The mail that a form will send, folded above its button, follows the fields while somebody fills them in.
 * Without it there is a button that asks for the mail, and the server answers with the same page.
 */
export function followMails(): void {
  document.addEventListener('change', ({ target }) => {
    const form = target instanceof Element ? target.closest('form') : null;
    // What somebody writes into the mail changes nothing else of it.
    if (form && target instanceof Element && !target.closest('[data-mail]')) void showMail(form);
  });
}

/** The last question of a form; an answer to an earlier one comes too late. */
const asked = new WeakMap<HTMLFormElement, number>();

async function showMail(form: HTMLFormElement): Promise<void> {
  const place = form.querySelector<HTMLDetailsElement>('[data-mail]');
  if (!place) return;
  const question = (asked.get(form) ?? 0) + 1;
  asked.set(form, question);
  const body = new URLSearchParams({ look: 'mail' });
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  try {
    const response = await fetch(form.action, { method: 'POST', body, cache: 'no-store' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // What folds it stays: somebody may be about to press it.
    const old = place.lastElementChild;
    const fresh = page.querySelector(`[data-mail="${place.dataset.mail}"] > :last-child`);
    if (!old || !fresh || asked.get(form) !== question) return;
    // Parsed without scripts it has the button for those who have none, and that would be the form's first.
    fresh.querySelector('noscript')?.remove();
    // Nothing is taken from under the hands of somebody who writes there by now.
    if (old.contains(document.activeElement))
      old.addEventListener('focusout', () => void showMail(form), { once: true });
    else old.replaceWith(fresh);
  } catch {
    // The server says it when the form is sent.
  }
}
