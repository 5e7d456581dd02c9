import { type Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { OAuthConfig } from '../../../config/oauth.ts';
import { second } from '../../../consultation/durations.ts';
import { SignInError } from '../../../mail/oauth/sign_in_error.ts';
import {
  beginInBrowser,
  beginWithCode,
  consentBackPath,
  consentMailbox,
  consentState,
  finishInBrowser,
  giveUpConsent,
  lookAtCode,
  redirectUri,
} from '../../../procedure/mail_consent.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { consentTrouble, isConsentTrouble } from '../../../views/practice/consent_words.ts';
import { type ConsentProps, consentPath, StartConsentPage } from '../../../views/practice/start/consent.ts';
import { startPath } from '../../../views/practice/start/frame.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { ownImap, ownSmtp, tryImap, trySmtp } from './try_mail.ts';

/**
 * `/practice/start/consent`: signing in at the mailbox by consent. Every way ends on this page, and whatever
 * came back with the browser leads there: of a failure its address keeps our own short code, nothing else.
 */
export function startConsentRoutes(rt: Runtime): Hono<AppEnv> {
  const toMail = (c: Context<AppEnv>) => c.redirect(startPath('mail'), 303);

  function show(c: Context<AppEnv>, oauth: OAuthConfig, now: ConsentProps['now'], status: 200 | 422 = 200) {
    const { way, device } = oauth;
    const page: VNode = StartConsentPage({
      context: pageContext(rt, c),
      provider: way === 'google' ? 'Google' : 'Microsoft',
      mailbox: consentMailbox(rt.config),
      redirectUri: redirectUri(rt),
      byCode: device !== null,
      elsewhere: isElsewhere(rt, c),
      now,
    });
    return c.html(renderPage(page), status);
  }

  /** What holds at this moment, after `trouble`. */
  async function showState(
    c: Context<AppEnv>,
    oauth: OAuthConfig,
    { trouble = null, status = 200 }: { trouble?: string | null; status?: 200 | 422 } = {},
  ) {
    const tried = async () => show(c, oauth, { kind: 'tried', failures: await tries(rt) }, status);
    if (oauth.way === 'microsoft-app') return tried();
    const waiting = trouble === null ? await lookAtCode(rt, oauth) : null;
    if (waiting) {
      c.header('Refresh', `${Math.ceil(waiting.againMs / second)};url=${consentPath}`);
      return show(c, oauth, { kind: 'code', ...waiting }, status);
    }
    const state = consentState(rt, oauth);
    if (trouble !== null) return show(c, oauth, { kind: 'ask', trouble }, 422);
    if (state.kind === 'given') return tried();
    const before = state.kind === 'over' ? consentTrouble(state.code) : null;
    return show(c, oauth, { kind: 'ask', trouble: before }, status);
  }

  return new Hono<AppEnv>()
    .get(consentPath, async (c) => {
      const { oauth } = rt.config;
      if (!oauth) return toMail(c);
      const code = c.req.query('trouble') ?? '';
      if (isConsentTrouble(code)) return showState(c, oauth, { trouble: consentTrouble(code) });
      try {
        return await showState(c, oauth);
      } catch (error) {
        return showState(c, oauth, { trouble: consentTrouble(codeOf(error)) });
      }
    })
    .post(consentPath, async (c) => {
      const { oauth } = rt.config;
      if (!oauth || oauth.way === 'microsoft-app') return toMail(c);
      const form = await readForm(c);
      const { userId } = staffOf(c);
      try {
        switch (form.one('do', ['browser', 'code', 'anew', 'cancel'])) {
          case 'browser': {
            const url = await beginInBrowser(rt, oauth, userId);
            // A form may not lead to another origin, and a page asks nobody by itself: a link, to be
            // followed.
            return show(c, oauth, { kind: 'leave', href: url.href });
          }
          case 'code':
            await beginWithCode(rt, oauth, userId);
            break;
          case 'anew':
            return show(c, oauth, { kind: 'ask', trouble: null });
          case 'cancel':
            giveUpConsent(rt);
            break;
          case null:
            return await showState(c, oauth, { status: 422 });
        }
      } catch (error) {
        return showState(c, oauth, { trouble: consentTrouble(codeOf(error)) });
      }
      return c.redirect(consentPath, 303);
    })
    .get(consentBackPath, async (c) => {
      const { oauth } = rt.config;
      if (!oauth) return toMail(c);
      try {
        const answer = new URL(c.req.url).searchParams;
        await finishInBrowser(rt, oauth, { userId: staffOf(c).userId, answer });
      } catch (error) {
        return c.redirect(`${consentPath}?trouble=${codeOf(error)}`, 303);
      }
      return c.redirect(consentPath, 303);
    });
}

/** What is no such failure goes on. */
function codeOf(error: unknown): string {
  if (!(error instanceof SignInError)) throw error;
  return error.code;
}

async function tries(rt: Runtime): Promise<string[]> {
  const { oauth, smtpUrl } = rt.config;
  const login = ownImap(rt);
  const found = await Promise.all([
    oauth?.smtp && smtpUrl ? trySmtp(ownSmtp(rt)) : null,
    oauth?.imap && login ? tryImap(login) : null,
  ]);
  return found.filter((trouble) => trouble !== null);
}

/**
 * The browser would come back to `PUBLIC_URL`, where this session is not known: the set-up through a tunnel
 * to this machine.
 */
function isElsewhere(rt: Runtime, c: Context<AppEnv>): string | null {
  const { host, origin } = rt.config.publicUrl;
  const opened = c.req.header('host') ?? host;
  const isTunnel = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(opened);
  return isTunnel && opened !== host && c.req.header('x-forwarded-host') === undefined ? origin : null;
}
