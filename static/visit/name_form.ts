import type { SignalErrorCode } from '../../signaling/messages.ts';
import { hook, onAct } from '../page/page.ts';

export interface NameForm {
  /** While the server is asked. */
  setBusy(busy: boolean): void;
  showError(code: SignalErrorCode | 'slow', help?: string): void;
  /** Nothing that was typed stays. */
  clear(): void;
}

/**
 * Name and confirmation (S5, D6). It is no `<form>`: browsers keep what is sent with one, and the device may
 * be borrowed (S7).
 *
 * @param enter called with the name when both are given
 */
export function bindNameForm(enter: (name: string) => void): NameForm {
  const name = hook<HTMLInputElement>('join-name');
  const privacy = hook<HTMLInputElement>('join-privacy');
  const button = hook<HTMLButtonElement>('join-enter');

  function submit(): void {
    if (button.disabled) return;
    const typed = name.value.replace(/\s+/g, ' ').trim();
    markField(name, typed === '');
    markField(privacy, !privacy.checked);
    showJoinError('');
    if (typed === '') name.focus();
    else if (!privacy.checked) privacy.focus();
    else enter(typed);
  }

  onAct({ enter: submit });
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') submit();
  });

  return {
    setBusy(busy) {
      button.disabled = busy;
    },
    showError(code, help = '') {
      if (code === 'name_required') markField(name, true);
      else if (code === 'privacy_required') markField(privacy, true);
      else showJoinError(help || 'Das hat noch nicht geklappt. Bitte versuchen Sie es noch einmal.');
    },
    clear() {
      name.value = '';
      privacy.checked = false;
      showJoinError('');
    },
  };
}

/** Ties the message to its field, and takes it away. */
function markField(field: HTMLInputElement, wrong: boolean): void {
  const message = document.getElementById(`${field.id}-error`);
  if (message) message.hidden = !wrong;
  field.closest('.field')?.classList.toggle('field-invalid', wrong);
  const others = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== `${field.id}-error`);
  if (wrong) others.push(`${field.id}-error`);
  if (others.length > 0) field.setAttribute('aria-describedby', others.join(' '));
  else field.removeAttribute('aria-describedby');
  if (wrong) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

function showJoinError(text: string): void {
  const message = document.getElementById('join-error');
  const words = message?.querySelector('span');
  if (!message || !words) return;
  message.hidden = text === '';
  words.textContent = text;
}
