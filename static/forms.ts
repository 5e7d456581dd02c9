import { bindAppointmentForms } from './forms/appointment.ts';
import { startCountdowns } from './forms/countdown.ts';
import { bindSignaturePads } from './forms/signature_pad.ts';
import { announce } from './page/announce.ts';
import { forgetSecrets } from './page/forget_secrets.ts';
import { changeLookInPlace } from './page/look.ts';
import { sendOnce } from './page/send_once.ts';

/*
 * What forms have in common. Every form works without it.
 */

sendOnce();
bindSignaturePads();
bindAppointmentForms();
startCountdowns();
forgetSecrets();
changeLookInPlace();
focusFirstError();

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy], [data-print]') : null;
  if (button?.dataset.copy !== undefined) void copyText(button, button.dataset.copy);
  else if (button) print();
});

/**
 * A patient is shown first what is wrong in all: the list, which leads to each field; a reader says nothing
 * of it otherwise (docs/dev/orca.md). The practice's staff know their forms, and type at once.
 */
function focusFirstError(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]');
  const first = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  const isPatient = document.documentElement.classList.contains('theme-patient');
  (isPatient ? (summary ?? first) : (first ?? summary))?.focus();
}

/** @param selector the element whose text is copied */
async function copyText(button: HTMLElement, selector: string): Promise<void> {
  const source = document.querySelector<HTMLElement>(selector);
  const label = button.querySelector('span') ?? button;
  const before = label.textContent;
  try {
    await navigator.clipboard.writeText(source?.textContent.trim() ?? '');
    label.textContent = 'Kopiert';
    announce('Kopiert');
    setTimeout(() => {
      label.textContent = before;
    }, 3000);
  } catch {
    // Then it is at least selected.
    if (source) getSelection()?.selectAllChildren(source);
  }
}
