import * as phrase from '../../languages/keys.ts';
import type { SignalErrorCode } from '../../signaling/messages.ts';
import { hook, part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';
import { forgetTyped, keepTyped, readTyped } from './typed.ts';

export interface NameForm {
  /** Name and confirmation were given, and the person has gone on: the page was loaded again. */
  kept: string | null;
  /** Looks at what is typed; says what is missing. @returns the name, or null */
  check(): string | null;
  showError(code: SignalErrorCode | 'slow', help?: string): void;
  /** Nothing that was typed stays (S7). */
  clear(): void;
}

/**
 * Name and confirmation (S5, D6). It is no `<form>`: browsers keep what is sent with one, and the device may
 * be borrowed (S7). A reload of this tab loses nothing that was typed.
 *
 * @param submit Enter was pressed in the name
 */
export function bindNameForm(submit: () => void): NameForm {
  const name = hook<HTMLInputElement>('join-name');
  const privacy = hook<HTMLInputElement>('join-privacy');
  const typed = readTyped();
  if (typed) {
    name.value = typed.name;
    privacy.checked = typed.privacy;
  }
  const keep = (done: boolean) => keepTyped({ name: name.value, privacy: privacy.checked, done });
  for (const field of [name, privacy]) field.addEventListener('input', () => keep(false));
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.repeat) submit();
  });
  const tidy = () => name.value.replace(/\s+/g, ' ').trim();

  return {
    kept: typed?.done && typed.privacy && tidy() !== '' ? tidy() : null,
    check() {
      const whole = tidy();
      markField(name, whole === '');
      markField(privacy, !privacy.checked);
      showJoinError('');
      if (whole === '') name.focus();
      else if (!privacy.checked) privacy.focus();
      else {
        keep(true);
        return whole;
      }
      return null;
    },
    showError(code, help = '') {
      if (code === 'name_required') markField(name, true);
      else if (code === 'privacy_required') markField(privacy, true);
      else showJoinError(help || say(phrase.enterFailed));
    },
    clear() {
      name.value = '';
      privacy.checked = false;
      showJoinError('');
      forgetTyped();
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
  const box = part('join-error');
  box.hidden = text === '';
  setText(part('join-error-words'), text);
  if (text) box.scrollIntoView({ block: 'nearest' });
}
