import { Hono } from 'hono';
import { day } from '../consultation/durations.ts';
import { loadLogo, loadPractice } from '../db/settings.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { HelpingPage } from '../views/public/helping.ts';
import { LandingPage } from '../views/public/landing.ts';
import { showNotFound } from './failure.ts';
import { publicPage } from './public_page.ts';

/** The first page, and what the practice shows to everybody. */
export function publicRoutes(rt: Runtime): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  const { retentionDays, joinEarlyMinutes } = rt.config;

  routes.get('/', (c) =>
    publicPage(rt, c, (context) => LandingPage({ context, retentionDays, joinEarlyMinutes })),
  );

  routes.get('/helping', (c) => publicPage(rt, c, (context) => HelpingPage({ context })));

  routes.get('/logo', (c) => {
    const logo = loadLogo(rt.db);
    if (!logo) return showNotFound(rt, c);
    return c.body(new Uint8Array(logo.bytes), 200, {
      'Content-Type': logo.type,
      'Cache-Control': 'public, max-age=300',
      // The bytes came from an upload: never let a browser guess that they are something else.
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
  });

  // Google asks here before it fetches a calendar that somebody has subscribed to.
  routes.get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /calendar/\nDisallow: /\n'));

  routes.get('/.well-known/security.txt', (c) => c.text(securityTxt(rt)));

  return routes;
}

/**
 * RFC 9116 (P17). `Expires` must be less than a year away; the practice answers for what it publishes today.
 */
function securityTxt(rt: Runtime): string {
  const { origin } = rt.config.publicUrl;
  const { email } = loadPractice(rt.db).settings;
  const expires = new Date(rt.now() + 180 * day).toISOString();
  return [
    `Contact: ${email ? `mailto:${email}` : `${origin}/imprint`}`,
    `Expires: ${expires.replace(/\.\d+Z$/, 'Z')}`,
    'Preferred-Languages: de, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
