import type { Buffer } from 'node:buffer';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv, FormFile } from '../security/env.ts';
import { assertStillSignedIn } from '../security/sessions.ts';
import { readBody, smallForm } from './body.ts';
import { boundaryOf, splitMultipart } from './multipart.ts';

/** What a form has sent. A field that is missing, or a file where text is expected, counts as empty. */
export interface FormInput {
  text(name: string): string;
  /** Every value of a field that may come more than once. */
  all(name: string): string[];
  /**
   * One of a closed set. Null where something else was sent: what nobody knows is refused, never taken for
   * the nearest.
   *
   * @param unsaid what holds where nothing was sent; null when not given
   */
  one<T extends string>(name: string, choices: readonly T[], unsaid?: T): T | null;
  has(name: string): boolean;
  /** Those that are not empty. */
  files(name: string): FormFile[];
  /** Every text as it came, to send the form again; without files. */
  entries(): [name: string, value: string][];
  /** All texts, to show the form again; without files. */
  values(): Record<string, string>;
  /** The version that the page was made from; -1, which never fits, where it is missing or no number. */
  version(): number;
}

/** As `FormInput.one`, for a text that was read already. */
export function oneOf<T extends string>(text: string, choices: readonly T[], unsaid?: T): T | null {
  return (text === '' ? unsaid : choices.find((choice) => choice === text)) ?? null;
}

/** More fields than any form of ours has. Parsing them takes more than twice as long for twice as many. */
const mostFields = 500;

/**
 * @param kind what it may weigh
 * @throws HTTPException 400 when the body is not the form that it says it is, 413 or 503 as `readBody`
 * @throws SignedOut when whoever sent it has been signed out meanwhile
 */
export async function readForm(
  c: Context<AppEnv>,
  kind: Parameters<typeof readBody>[1] = smallForm,
): Promise<FormInput> {
  const known = c.get('form') ?? parseForm(c, kind);
  c.set('form', known);
  const sent = await known;
  assertStillSignedIn(c);
  const body: Record<string, (string | FormFile)[] | string> = { ...sent, ...c.get('keptSecrets') };
  const every = (name: string) => (Object.hasOwn(body, name) ? [body[name] ?? []].flat() : []);
  const texts = (name: string) => every(name).filter((value) => typeof value === 'string');
  const text = (name: string) => tidy(texts(name)[0] ?? '');
  return {
    text,
    all: texts,
    one: (name, choices, unsaid) => oneOf(text(name), choices, unsaid),
    has: (name) => every(name).length > 0,
    files: (name) =>
      every(name)
        .filter((value) => typeof value !== 'string')
        .filter(({ bytes }) => bytes.length > 0),
    entries: () =>
      Object.keys(body).flatMap((name) => texts(name).map((value): [string, string] => [name, value])),
    values: () => Object.fromEntries(Object.keys(body).map((name) => [name, text(name)])),
    version: () => (/^\d{1,15}$/.test(text('version')) ? Number(text('version')) : -1),
  };
}

async function parseForm(
  c: Context<AppEnv>,
  kind: Parameters<typeof readBody>[1],
): Promise<Record<string, (string | FormFile)[]>> {
  const type = c.req.header('content-type') ?? '';
  const bytes = await readBody(c, kind);
  const fields: Record<string, (string | FormFile)[]> = {};
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return fields;
  if (countFields(bytes, type) > mostFields) throw new HTTPException(413);
  const form = type.toLowerCase().startsWith('multipart')
    ? splitMultipart(bytes, boundaryOf(type))
    : [...new URLSearchParams(bytes.toString('utf8'))];
  if (!form) throw new HTTPException(400);
  for (const [name, value] of form) {
    if (!Object.hasOwn(fields, name)) Object.defineProperty(fields, name, { value: [], enumerable: true });
    fields[name]?.push(value);
  }
  return fields;
}

/** How many there are at most, without parsing any. */
function countFields(bytes: Buffer, type: string): number {
  const isMultipart = /^multipart/i.test(type);
  const between = isMultipart ? `--${boundaryOf(type)}` : '&';
  let count = 0;
  for (let at = bytes.indexOf(between); at >= 0; at = bytes.indexOf(between, at + between.length)) {
    if (++count > mostFields) break;
  }
  return count;
}

/** One kind of line break, none of the characters that nobody types, nothing around it. */
function tidy(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
