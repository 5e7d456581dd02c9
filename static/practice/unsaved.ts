/*
 * Forms of the practice: says beside the button that something is not saved yet, and has the browser ask
 * before the page goes with it. Without it they save as always.
 */

const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-unsaved]')];
/** What it holds is on its way. */
let sent: HTMLFormElement | null = null;

for (const form of forms) {
  form.addEventListener('input', showUnsaved);
  form.addEventListener('submit', ({ submitter }) => {
    // A preview goes into a frame, and the page stays.
    if (submitter?.getAttribute('formtarget')) return;
    sent = form;
    showUnsaved();
  });
}
// Also when a browser has brought the page back as it was left.
addEventListener('pageshow', () => {
  sent = null;
  showUnsaved();
});

function showUnsaved(): void {
  const unsaved = forms.filter((form) => form !== sent && isUnsaved(form));
  for (const form of forms) {
    const words = form.querySelector<HTMLElement>('[data-part="unsaved"]');
    if (words) words.hidden = !unsaved.includes(form);
  }
  // A page that listens is not kept for the way back, so only while it must.
  removeEventListener('beforeunload', askFirst);
  if (unsaved.length > 0) addEventListener('beforeunload', askFirst);
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The server says that it has refused what stands there, or something has been typed since. */
function isUnsaved(form: HTMLFormElement): boolean {
  return form.dataset.unsaved === 'yes' || [...form.elements].some(isChanged);
}

function isChanged(field: Element): boolean {
  if (field instanceof HTMLInputElement)
    return (
      field.type !== 'hidden' &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked)
    );
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  return field instanceof HTMLSelectElement && field.selectedIndex !== firstChosen(field);
}

/** A list of which nothing was chosen shows its first line. */
function firstChosen({ options }: HTMLSelectElement): number {
  return Math.max(
    0,
    [...options].findIndex(({ defaultSelected }) => defaultSelected),
  );
}
