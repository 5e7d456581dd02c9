import type { Finding } from '../../consultation/technical_check.ts';
import * as phrase from '../../languages/keys.ts';
import { buttonsFor, hook, part, setText } from '../page/page.ts';
import { say } from '../page/say.ts';

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
    return say(response.status === 429 ? phrase.checkSendBusy : phrase.checkSendFailed);
  } catch {
    return say(phrase.checkSendOffline);
  }
}
