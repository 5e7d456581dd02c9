import type { SecurityCode } from '../connection/trust.ts';
import { withStorage } from '../page/storage.ts';

const key = 'code-said';
const answers: Partial<Record<SecurityCode['verdict'], 'same' | 'other' | ''>> = {
  same: 'same',
  mismatch: 'other',
  // Another connection, about which nothing has been said.
  open: '',
  missing: '',
};

/** What the doctor says of the code in the call is not typed again for the record: this tab keeps it. */
export function keepCode(verdict: SecurityCode['verdict']): void {
  const answer = answers[verdict];
  if (answer !== undefined) withStorage('sessionStorage', (kept) => kept.setItem(key, answer));
}

/** On the page after the call. The server has not been told, and is told by the form alone (D2). */
export function fillCode(): void {
  const field = document.querySelector<HTMLSelectElement>('select[name="code"]');
  if (!field) return;
  const answer = withStorage('sessionStorage', (kept) => kept.getItem(key));
  if (answer && field.value === '') field.value = answer;
}
