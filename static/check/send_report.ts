import type { Finding } from '../../consultation/technical_check.ts';
import { buttonsFor, hook, part, setText } from '../page/page.ts';

/** The one click that tells the practice; rows, reasons and numbers, and nothing else. */
export async function sendReport(path: string, findings: readonly Finding[]): Promise<void> {
  const [button] = buttonsFor('send');
  if (!button || button.disabled) return;
  button.disabled = true;
  setText(part('send-error'), '');
  const answer = await post(path, findings);
  button.disabled = false;
  if (typeof answer === 'string') {
    setText(part('send-error'), answer);
    return;
  }
  button.hidden = true;
  setText(hook('check-report-number'), answer.number);
  const sent = part('sent');
  sent.hidden = false;
  // A screen reader goes on where the number is.
  sent.focus();
}

/** Another check has begun: the number belongs to the one before. */
export function forgetReport(): void {
  part('send').hidden = true;
  part('sent').hidden = true;
  setText(part('send-error'), '');
  for (const button of buttonsFor('send')) button.hidden = false;
}

/** @returns what went wrong, in words, or the number */
async function post(path: string, findings: readonly Finding[]): Promise<{ number: string } | string> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ findings }),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.ok) return (await response.json()) as { number: string };
    if (response.status === 429)
      return 'Es sind gerade sehr viele Berichte angekommen. Bitte rufen Sie uns an.';
    return 'Das hat nicht geklappt. Bitte laden Sie die Seite neu und prüfen Sie noch einmal.';
  } catch {
    return 'Die Praxis ist gerade nicht zu erreichen. Bitte versuchen Sie es noch einmal oder rufen Sie uns an.';
  }
}
