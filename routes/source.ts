import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import packageJson from '../package.json' with { type: 'json' };
import { commit, programFile } from '../program/files.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';

/**
 * AGPL § 13: everybody who uses the program over the network can have its source, at no charge and without
 * signing in. It is the one that this very program was built from, or stands where `SOURCE_URL` says.
 */
export function sourceRoutes(rt: Pick<Runtime, 'config'>): Hono<AppEnv> {
  const name = `${packageJson.name}-${packageJson.version}-${commit}.tar.gz`;
  return new Hono<AppEnv>().get('/source', (c) => {
    const { sourceUrl } = rt.config;
    if (sourceUrl) return c.redirect(sourceUrl, 302);
    return c.body(new Uint8Array(readFileSync(programFile('source.tar.gz'))), 200, {
      'Content-Type': 'application/gzip',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
}
