import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../security/env.ts';

/** What a form has sent. A field that is missing, or a file where text is expected, counts as empty. */
export interface FormInput {
  text(name: string): string;
  /** Every value of a field that may come more than once. */
  all(name: string): string[];
  has(name: string): boolean;
  files(name: string): File[];
  /** Every text as it came, to send the form again; without files. */
  entries(): [name: string, value: string][];
  /** All texts, to show the form again; without files. */
  values(): Record<string, string>;
  /** The version that the page was made from; -1, which never fits, where it is missing or no number. */
  version(): number;
}

/** @throws HTTPException 400 when the body is not the form that it says it is */
export async function readForm(c: Context<AppEnv>): Promise<FormInput> {
  const sent = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400);
  });
  const body = { ...sent, ...c.get('keptSecrets') };
  const every = (name: string) => (Object.hasOwn(body, name) ? [body[name]].flat() : []);
  const texts = (name: string) => every(name).filter((value) => typeof value === 'string');
  const text = (name: string) => tidy(texts(name)[0] ?? '');
  return {
    text,
    all: texts,
    has: (name) => every(name).length > 0,
    files: (name) => every(name).filter((value) => value instanceof File && value.size > 0) as File[],
    entries: () =>
      Object.keys(body).flatMap((name) => texts(name).map((value): [string, string] => [name, value])),
    values: () => Object.fromEntries(Object.keys(body).map((name) => [name, text(name)])),
    version: () => (/^\d{1,15}$/.test(text('version')) ? Number(text('version')) : -1),
  };
}

/** One kind of line break, none of the characters that nobody types, nothing around it. */
function tidy(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
