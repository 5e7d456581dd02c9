const fieldNames = ['date', 'time', 'duration', 'doctor'] as const;

/**
 * Free times write themselves into the form, and what else is on the day follows the fields. Without it a
 * free time is a link to the same page with the fields filled in.
 */
export function bindAppointmentForms(): void {
  document.addEventListener('click', (event) => {
    const slot = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-slot]') : null;
    const form = slot?.closest('form');
    // With a key held down the link opens elsewhere, as any link.
    if (!slot || !form || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Once more on the chosen one: none.
    const isChosen = slot.hasAttribute('aria-current');
    const [date = '', time = ''] = isChosen ? [] : (slot.dataset.slot?.split(' ') ?? []);
    const { doctor = '', duration = '' } = slot.dataset;
    for (const [name, value] of Object.entries({ date, time, doctor, duration })) setField(form, name, value);
    for (const other of form.querySelectorAll('[data-slot]')) other.removeAttribute('aria-current');
    if (!isChosen) slot.setAttribute('aria-current', 'true');
    // As if it had been typed: whatever follows the fields follows.
    form.querySelector('[name="date"]')?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.form) return;
    if (fieldNames.some((name) => name === target.name))
      void lookAtDay(target.form, { times: target.name === 'duration' });
  });
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}

/** The last question of a form; an answer to an earlier one comes too late. */
const asked = new WeakMap<HTMLFormElement, string>();

/** @param times the free times are others too */
async function lookAtDay(form: HTMLFormElement, { times }: { times: boolean }): Promise<void> {
  const place = form.querySelector<HTMLElement>('[data-look]');
  const { look = '', page = '' } = place?.dataset ?? {};
  const sent = new FormData(form);
  const query = new URLSearchParams({ step: look });
  for (const name of fieldNames) query.set(name, String(sent.get(name) ?? ''));
  if (!place) return;
  if (query.get('date') === '') {
    asked.delete(form);
    place.replaceChildren();
    if (!times) return;
  }
  const address = `${page}?${query}`;
  asked.set(form, address);
  try {
    const response = await fetch(address, { cache: 'no-store' });
    const { body } = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = body.querySelector(`[data-look="${look}"]`);
    if (!fresh || asked.get(form) !== address) return;
    place.replaceChildren(...fresh.childNodes);
    const free = times && fresh.closest('form')?.querySelector('.slots');
    if (free) form.querySelector('.slots')?.replaceWith(free);
  } catch {
    // The server says it when the form is sent.
  }
}
