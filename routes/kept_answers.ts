import type { Context, MiddlewareHandler } from 'hono';
import { minute } from '../consultation/durations.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { pageAbove } from '../security/rights.ts';

/** The name under which an address carries the number of a kept answer. */
const numberField = 'kept';

/** So long a kept answer can be opened: whoever is signed in with the same session, and a stranger. */
const staffMs = 30 * minute;
const strangerMs = 10 * minute;

/** What either shelf holds at most, in characters, and what a page may have at most to be kept. */
const mostCharacters = 6_000_000;
const mostOfPage = 1_000_000;

/**
 * What shows a secret that nobody can look up later (links, codes, keys) can be loaded again by a slip of the
 * finger, and not by whoever comes after.
 */
const secretMs = 2 * minute;
/** Success there shows one. */
const tellsSecret = /^\/practice\/(users|account|login|setup|start)(\/|$)/;

interface KeptAnswer {
  /** Hash of the session; empty for a stranger, to whom the number alone belongs. */
  owner: string;
  /** As an address has it: with `%00`. */
  path: string;
  html: string;
  status: number;
  headers: [string, string][];
  said?: Readonly<Record<string, string>> | undefined;
  /** What the form on it was answered with last. */
  next?: KeptAnswer;
  /** By `rt.ran`. */
  until: number;
}

/**
 * What a browser is shown after a form is a page of its own, also where nothing was done: with a page that
 * belongs to a POST, the browser's button back ends at "document expired", and its address opened afresh at
 * nothing. So the answer is kept in memory for some minutes, with what was typed, and the browser is led to
 * the page above, with the answer's number. Afterwards that address is the page as it is then. Scripts get
 * the answer itself, as before.
 */
export function keepAnswers(rt: Runtime): MiddlewareHandler<AppEnv> {
  // Of its own, so that no flood of strangers takes away what the practice has typed.
  const shelves = { staff: new Map<string, KeptAnswer>(), stranger: new Map<string, KeptAnswer>() };
  return async (c, next) => {
    forgetOld(shelves.staff);
    forgetOld(shelves.stranger);
    const before = findKept(c);
    if (c.req.method === 'GET' && before)
      return new Response(before.html, { status: before.status, headers: before.headers });
    c.set('saidSince', before ? lastOf(before).said : undefined);
    await next();
    // For the browser's way back: with what was typed there since.
    if (before) before.html = c.get('pageAsLeft')?.() ?? before.html;
    if (!(isFormOfOurPage(c) || c.get('isKept')) || !isShownPage(c.res)) return undefined;
    const html = await c.res.text();
    const staff = c.get('staff');
    const owner = ownerOf(c);
    const path = pageAbove(c.req.path, staff?.roles ?? null);
    const number = html.length > mostOfPage ? null : crypto.randomUUID();
    const { status } = c.res;
    const own = [...c.res.headers];
    if (number !== null) {
      const answer: KeptAnswer = {
        owner,
        path,
        html,
        status,
        headers: own.filter(([name]) => name !== 'set-cookie' && name !== 'content-length'),
        until: rt.ran() + lifeMs({ isSecret: status < 400 && tellsSecret.test(c.req.path), owner }),
        said: c.get('said'),
      };
      if (before) before.next = answer;
      keep(shelfOf(owner), number, answer);
    }
    const headers = new Headers(own.filter(([name]) => name === 'set-cookie'));
    headers.set('Location', number === null ? path : `${path}?${numberField}=${number}`);
    // Hono would take over the headers of the answer before.
    c.res = undefined;
    c.res = new Response(null, { status: 303, headers });
    return undefined;
  };

  function findKept(c: Context<AppEnv>): KeptAnswer | null {
    const number = c.req.query(numberField);
    if (!number) return null;
    const owner = ownerOf(c);
    const kept = shelfOf(owner).get(number);
    return kept && kept.path === encodeURI(c.req.path) && kept.owner === owner ? kept : null;
  }

  function shelfOf(owner: string): Map<string, KeptAnswer> {
    return owner === '' ? shelves.stranger : shelves.staff;
  }

  function keep(shelf: Map<string, KeptAnswer>, number: string, answer: KeptAnswer): void {
    shelf.set(number, answer);
    let held = [...shelf.values()].reduce((sum, { html }) => sum + html.length, 0);
    for (const [oldest, { html }] of shelf) {
      if (held <= mostCharacters) break;
      shelf.delete(oldest);
      held -= html.length;
    }
  }

  /** With whatever is asked next, a probe's question too: nobody's words stay for longer (D3). */
  function forgetOld(shelf: Map<string, KeptAnswer>): void {
    for (const [number, { until }] of shelf) if (until < rt.ran()) shelf.delete(number);
  }
}

function lastOf(answer: KeptAnswer): KeptAnswer {
  let last = answer;
  while (last.next) last = last.next;
  return last;
}

function lifeMs({ isSecret, owner }: { isSecret: boolean; owner: string }): number {
  if (isSecret) return secretMs;
  return owner === '' ? strangerMs : staffMs;
}

/** With which session the browser will ask for it: the one that the form began, where it did. */
function ownerOf(c: Context<AppEnv>): string {
  const after = c.get('sessionAfter');
  return (after === undefined ? c.get('staff')?.sessionHash : after) ?? '';
}

/** Sent by a click on a page of ours, in its window; a script of ours fetches, and gets what it asked for. */
export function isFormOfOurPage(c: Context<AppEnv>): boolean {
  const sent = (name: string) => c.req.header(`Sec-Fetch-${name}`);
  const isOurs = sent('Site') === 'same-origin';
  return c.req.method === 'POST' && isOurs && sent('Mode') === 'navigate' && sent('Dest') === 'document';
}

/** And stays: a page that waits for the server to start anew goes on by itself; this memory ends before. */
function isShownPage({ status, headers }: Response): boolean {
  const isPage = headers.get('Content-Type')?.startsWith('text/html') === true && !headers.has('Refresh');
  return isPage && (status < 300 || status >= 400) && !headers.has('Content-Disposition');
}
