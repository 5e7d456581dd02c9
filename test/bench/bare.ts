import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

/**
 * The anchor of the budgets: a bare Hono server in one bundle. With `ANSWER` it sends what that file says
 * (`recordAnswer`, served.ts), else one word.
 *
 * @returns its file, made in `folder`
 */
export async function buildBare(folder: string): Promise<string> {
  const outfile = join(folder, 'bare.mjs');
  await build({
    stdin: {
      contents: `import { serve } from '@hono/node-server'; import { Hono } from 'hono';
      import { readFileSync } from 'node:fs';
      const app = new Hono(); const file = process.env.ANSWER;
      const answer = file && JSON.parse(readFileSync(file, 'utf8')); const body = answer && Buffer.from(answer.body, 'base64');
      app.get('/readyz', (c) => c.text('ready'));
      app.get('*', (c) => answer ? c.body(body, 200, answer.headers) : c.text('hello'));
      serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return outfile;
}

/** Asks until the landing page has come. */
export async function firstPage(port: number): Promise<void> {
  for (;;) {
    const ok = await fetch(`http://127.0.0.1:${port}/`).then(
      async (response) => (await response.text()) !== '' && response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
