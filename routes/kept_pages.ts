import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { acceptedLanguage, offeredLanguage, readLanguage } from '../consultation/language.ts';
import { changeMark } from '../db/change_mark.ts';
import { loadPractice } from '../db/settings.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { foreignHost, incomingOf } from '../security/own_host.ts';
import { takesGzip } from './compressed.ts';
import type { RequestCounts } from './metrics/request_counts.ts';
import { logRequest } from './request_log.ts';

/** Pages by languages by encodings are more; few are ever asked. */
const mostKept = 500;
/** What browsers send is shorter. */
const mostOfQuestion = 500;

interface KeptPage {
  path: string;
  /** What stood in the practice's settings when it was made. */
  practice: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/**
 * Pages that are the same for everybody (public_page.ts) are made and compressed once, with all their
 * headers, and again when the practice changes what stands in them. They are answered before everything else
 * that a request goes through but its line in the log; and whoever asks for one in the very words in which it
 * was asked for before is answered without Hono.
 */
export class KeptPages {
  readonly #rt: Runtime;
  readonly #counts: RequestCounts;
  readonly #practiceNow: () => string;
  readonly #pages = new Map<string, KeptPage>();
  readonly #paths = new Set<string>();
  /** By what was asked, word by word. */
  readonly #asked = new Map<string, KeptPage>();

  constructor(rt: Runtime, counts: RequestCounts) {
    this.#rt = rt;
    this.#counts = counts;
    this.#practiceNow = practiceWatch(rt);
  }

  /** Keeps what comes after it, and answers with what is kept. */
  middleware(): MiddlewareHandler<AppEnv> {
    return async (c, next) => {
      const key = answerKey(this.#rt, c);
      if (key === null) return next();
      const isKnown = this.#paths.has(c.req.path) && foreignHost(c, this.#rt.config) === null;
      const practice = isKnown ? this.#practiceNow() : null;
      const page = this.#pages.get(key);
      if (page && page.practice === practice) {
        this.#noteAsked(incomingOf(c), page);
        // A copy: @hono/node-server writes into what it is given.
        return new Response(page.body, { headers: { ...page.headers } });
      }
      await next();
      if (!c.get('isPublic') || c.res.status !== 200) return undefined;
      this.#paths.add(c.req.path);
      if (practice === null) return undefined;
      const body = new Uint8Array(await c.res.arrayBuffer());
      const headers = Object.fromEntries(c.res.headers);
      c.res = undefined;
      c.res = new Response(body, { headers: { ...headers } });
      if (this.#pages.size >= mostKept) this.#pages.clear();
      this.#pages.set(key, { path: c.req.path, practice, headers, body });
      return undefined;
    };
  }

  /**
   * Answers what is known word by word.
   *
   * @returns false where it is not, and nothing was done
   */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const start = performance.now();
    const question = questionOf(request);
    const page = question === null ? undefined : this.#asked.get(question);
    if (!page || page.practice !== this.#practiceNow()) return false;
    response.writeHead(200, { ...page.headers, 'content-length': page.body.length });
    response.end(page.body);
    const answer = { method: 'GET', status: 200, ms: performance.now() - start };
    logRequest(this.#rt, this.#counts, { ...answer, request: randomUUID(), route: page.path });
    return true;
  }

  #noteAsked(incoming: Partial<IncomingMessage>, page: KeptPage): void {
    const question = questionOf(incoming);
    if (question === null) return;
    if (this.#asked.size >= mostKept) this.#asked.clear();
    this.#asked.set(question, page);
  }
}

/** What an answer depends on; null where it is not always the same. */
function answerKey({ config: { languages } }: Runtime, c: Context<AppEnv>): string | null {
  if (c.req.method !== 'GET') return null;
  const query = /\?.*/s.exec(c.req.url)?.[0] ?? '';
  if (query !== '' && !/^\?lang=[\w-]{1,20}$/.test(query)) return null;
  const encoding = takesGzip(c.req.header('accept-encoding') ?? '') ? 'gzip' : '';
  const chosen = offeredLanguage(readLanguage(c.req.query('lang')), languages) ?? '';
  const accepted = acceptedLanguage(c.req.header('accept-language') ?? '', languages);
  return [c.req.path, chosen, accepted, encoding].join(' ');
}

/**
 * All of a request that its answer may depend on, as it came; null where that is more than one line and three
 * headers: names of two hosts, what a proxy adds, a body.
 */
function questionOf({ method, url, headers, rawHeaders = [] }: Partial<IncomingMessage>): string | null {
  if (method !== 'GET' || !url?.startsWith('/') || !headers) return null;
  if (headers['x-forwarded-host'] !== undefined || headers['transfer-encoding'] !== undefined) return null;
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === 'host') hosts++;
  if (hosts !== 1) return null;
  const { host, 'accept-encoding': encoding = '', 'accept-language': language = '' } = headers;
  const question = `${url}\n${host}\n${encoding}\n${language}`;
  return question.length <= mostOfQuestion ? question : null;
}

/** What of the practice stands on such pages. It is read anew only after something has been written. */
function practiceWatch(rt: Runtime): () => string {
  const markNow = changeMark(rt.db);
  let mark = '';
  let practice = '';
  return () => {
    const now = markNow();
    if (now !== mark) practice = JSON.stringify(loadPractice(rt.db));
    mark = now;
    return practice;
  };
}
