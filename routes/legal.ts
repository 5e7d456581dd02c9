import { Hono } from 'hono';
import type { VNode } from 'preact';
import { smsHost } from '../config/sms.ts';
import type { Runtime } from '../runtime.ts';
import type { AppEnv } from '../security/env.ts';
import { AccessibilityPage } from '../views/public/accessibility.ts';
import { ImprintPage } from '../views/public/imprint.ts';
import type { LegalProps } from '../views/public/legal_page.ts';
import { PrivacyPage } from '../views/public/privacy.ts';
import { TermsPage } from '../views/public/terms.ts';
import { publicPage } from './public_page.ts';

/** P9, P18: what everybody may read without signing in, made from the practice's settings. */
export function legalRoutes(rt: Runtime): Hono<AppEnv> {
  const pages: Record<string, (props: LegalProps) => VNode> = {
    '/terms': TermsPage,
    '/privacy': PrivacyPage,
    '/imprint': ImprintPage,
    '/accessibility': AccessibilityPage,
  };
  const routes = new Hono<AppEnv>();
  const { retentionDays, joinEarlyMinutes, backupKeepDays: backupDays, sms } = rt.config;
  const smsProvider = smsHost(sms);
  for (const [path, page] of Object.entries(pages)) {
    routes.get(path, (c) =>
      publicPage(rt, c, (context) =>
        page({ context, retentionDays, backupDays, joinEarlyMinutes, smsProvider }),
      ),
    );
  }
  return routes;
}
