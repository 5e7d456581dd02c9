import type { Context } from 'hono';
import { loadPractice } from '../db/settings.ts';
import { wordsIn } from '../languages/words.ts';
import { loadAssets } from '../program/assets.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import type { PageContext, StaffContext } from '../views/components/context.ts';

/** @param counted where the page has counted already: the sections of the inbox, and `answers` */
type ForStaff = (counted?: Readonly<Record<string, number>>) => StaffContext | null;

const forStaff = new WeakMap<Context<AppEnv>, ForStaff>();

/** From here on pages that answer this request have what stands around them for staff. */
export function standForStaff(c: Context<AppEnv>, make: ForStaff): void {
  forStaff.set(c, make);
}

/**
 * What every page shows around its contents; staff pages get the counts of the side navigation too.
 *
 * @param counted where the page has counted already: the sections of the inbox, and `answers`
 */
export function pageContext(
  rt: Runtime,
  c: Context<AppEnv>,
  counted?: Readonly<Record<string, number>>,
): PageContext {
  const { settings, hasLogo, demo } = loadPractice(rt.db);
  const look = c.get('look');
  return {
    practice: settings,
    hasLogo,
    demo,
    assets: loadAssets(),
    publicOrigin: rt.config.publicUrl.origin,
    timeZone: rt.config.timeZone,
    words: wordsIn('de'),
    mailOff: rt.config.smtpUrl === null,
    ...(look && { look }),
    ...(c.req.method === 'POST' && { answersForm: true }),
    ...forStaff.get(c)?.(counted),
  };
}
