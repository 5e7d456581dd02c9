/**
 * A browser keeps a page as it was left, for the way back: without the passwords that were typed into it, or
 * the next person at the desk finds them.
 */
export function forgetSecrets(): void {
  addEventListener('pagehide', () => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[autocomplete$="-password"]'))
      field.value = '';
  });
}
