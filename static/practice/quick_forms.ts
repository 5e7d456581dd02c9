/**
 * Sends the forms marked `data-quick` without leaving the page: the connections to those who wait stand ready
 * on it. Where that fails, the form goes as a form, and the server's page says why.
 */
export function sendQuickly(place: HTMLElement, done: () => Promise<void>): void {
  place.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || form.dataset.quick === undefined) return;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const { name, value } = submitter;
    void post(form.action, new URLSearchParams([[name, value]])).then((taken) => {
      if (taken) return done();
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      form.append(field);
      form.submit();
      return undefined;
    });
  });
}

async function post(action: string, body: URLSearchParams): Promise<boolean> {
  try {
    const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'application/json' } });
    return answer.status === 204;
  } catch {
    return false;
  }
}
