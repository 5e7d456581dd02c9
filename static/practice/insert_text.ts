/**
 * A text of the practice goes into the field as soon as it is chosen. Without this the button beside the list
 * does it, with a way to the server.
 */
export function bindTextChoices(): void {
  for (const list of document.querySelectorAll<HTMLSelectElement>('[data-insert]')) {
    const field = document.getElementById(list.dataset.insert ?? '');
    if (!(field instanceof HTMLTextAreaElement)) continue;
    list.parentElement?.querySelector('button')?.setAttribute('hidden', '');
    list.addEventListener('change', () => {
      const words = list.selectedOptions[0]?.dataset.words ?? '';
      if (words === '') return;
      field.value = field.value === '' ? words : `${field.value}\n\n${words}`;
      list.value = '';
      field.focus();
    });
  }
}
