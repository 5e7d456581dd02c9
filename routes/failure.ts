import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refusal } from '../procedure/refusal.ts';
import type { AppEnv, Runtime } from '../runtime.ts';
import { inSources } from '../source_positions.ts';
import { renderPage } from '../views/components/layout.ts';
import { MessagePage } from '../views/public/message.ts';
import { pageContext } from './page_context.ts';

/** A page that does not exist, in words and with the practice's phone number. */
export function showNotFound(rt: Runtime, c: Context<AppEnv>): Response | Promise<Response> {
  const page = MessagePage({
    context: pageContext(rt, c),
    kind: 'error',
    title: 'Diese Seite gibt es nicht',
    text: 'Bitte vergleichen Sie die Adresse mit Ihrer Mail. Ist der Termin schon länger her, dann ist die Seite inzwischen gelöscht.',
  });
  return c.html(renderPage(page), 404);
}

/** Anything that no route has caught. The log gets the kind of error and where it was, never its text (D4). */
export function showFailure(rt: Runtime, c: Context<AppEnv>, error: Error): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status < 500) {
    return c.html(renderPage(refusedPage(rt, c, error.status)), error.status);
  }
  if (error instanceof Refusal && error.code === 'not_found') return showNotFound(rt, c);
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  rt.log.error(
    {
      request: c.get('requestId'),
      error: error.name,
      code: (error as { code?: unknown }).code,
      at: stack.map(inSources),
    },
    'request failed',
  );
  const page = MessagePage({
    context: pageContext(rt, c),
    kind: 'error',
    title: 'Das hat nicht geklappt',
    text: 'Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es in einer Minute noch einmal oder rufen Sie uns an.',
  });
  return c.html(renderPage(page), 500);
}

function refusedPage(rt: Runtime, c: Context<AppEnv>, status: number) {
  const tooLarge = status === 413;
  return MessagePage({
    context: pageContext(rt, c),
    kind: 'error',
    title: tooLarge ? 'Das ist zu groß' : 'Das ist hier nicht möglich',
    text: tooLarge
      ? 'Die Eingabe ist größer, als wir annehmen können. Bitte kürzen Sie sie und senden Sie noch einmal.'
      : 'Bitte gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  });
}
