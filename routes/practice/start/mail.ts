import { Buffer } from 'node:buffer';
import { type Context, Hono } from 'hono';
import type { SettingName } from '../../../config/settings.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findUser } from '../../../db/staff.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { mailAddressMessage } from '../../../views/components/mail_address_words.ts';
import { nextStep, startPath } from '../../../views/practice/start/frame.ts';
import { type MailStepValues, mailStepFields, StartMailPage } from '../../../views/practice/start/mail.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { changeSettings } from './change.ts';
import { tryMail } from './try_mail.ts';

/** `/practice/start/mail`: the practice's mailbox, tried out before it is saved. */
export function startMailRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(startPath('mail'), (c) => show(rt, c, { values: current(rt, c), password: currentPassword(rt) }))
    .post(startPath('mail'), async (c) => {
      const form = await readForm(c);
      const values = Object.fromEntries(
        mailStepFields.map((name) => [name, form.text(name)]),
      ) as MailStepValues;
      // Not tidied: blanks at the ends are part of a password.
      const password = form.all('password')[0] || unsealPassword(rt, form.text('keptPassword'));
      const again = (found: Pick<Shown, 'errors' | 'failures'>) =>
        show(rt, c, { values, password, ...found, status: 422 });
      const errors = problems(rt, values);
      if (Object.keys(errors).length > 0) return again({ errors });
      const changes = settingsOf(values, password);
      if (form.text('do') !== 'save') {
        const failures = await tryMail(rt, changes, values.testTo);
        if (failures.length > 0) return again({ failures });
      }
      const answer = changeSettings(rt, c, changes, { step: 'mail', next: startPath(nextStep('mail')) });
      return 'refused' in answer
        ? again({ errors: { smtpHost: 'Diese Angaben passen so nicht zusammen.' } })
        : answer;
    });
}

const mailSettings = ['SMTP_URL', 'MAIL_FROM', 'IMAP_URL'] as const satisfies SettingName[];

interface Shown {
  values: MailStepValues;
  password: string;
  errors?: Record<string, string>;
  failures?: readonly string[];
  status?: 200 | 422;
}

function show(
  rt: Runtime,
  c: Context<AppEnv>,
  { values, password, errors = {}, failures = [], status = 200 }: Shown,
) {
  const page = StartMailPage({
    context: pageContext(rt, c),
    values,
    errors,
    failures,
    keptPassword: password === '' ? null : rt.vault.sealOwn(passwordPlace, password).toString('base64url'),
    fixed: rt.changeSettings === null || mailSettings.some((name) => rt.config.fixed.has(name)),
  });
  return c.html(renderPage(page), status);
}

/** The page carries a typed password only sealed. */
const passwordPlace = 'start/password';

function unsealPassword(rt: Runtime, sealed: string): string {
  if (sealed === '') return '';
  try {
    return rt.vault.unsealOwn(passwordPlace, Buffer.from(sealed, 'base64url'));
  } catch {
    return '';
  }
}

function problems(rt: Runtime, values: MailStepValues): Record<string, string> {
  const sender = values.mailFrom || loadPractice(rt.db).settings.email;
  const wrongSender = mailAddressMessage(sender);
  const wrongTo = mailAddressMessage(values.testTo);
  const port = (text: string) =>
    text === '' || (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535);
  const host = (text: string) => /^[\p{L}\p{N}.:[\]-]+$/u.test(text);
  return {
    ...(!host(values.smtpHost) && {
      smtpHost: 'Bitte tragen Sie den Namen des Servers ein, zum Beispiel smtp.anbieter.de.',
    }),
    ...(!port(values.smtpPort) && { smtpPort: 'Der Port ist eine Zahl bis 65535.' }),
    ...(values.imapHost !== '' &&
      !host(values.imapHost) && {
        imapHost: 'Bitte tragen Sie den Namen des Servers ein, zum Beispiel imap.anbieter.de.',
      }),
    ...(!port(values.imapPort) && { imapPort: 'Der Port ist eine Zahl bis 65535.' }),
    ...(wrongSender && { mailFrom: `Bitte tragen Sie eine Absenderadresse ein. ${wrongSender}` }),
    ...(wrongTo && { testTo: `Bitte tragen Sie ein, wohin die Testmail gehen soll. ${wrongTo}` }),
  };
}

function settingsOf(values: MailStepValues, password: string): Record<(typeof mailSettings)[number], string> {
  const account =
    values.smtpUser === '' ? '' : `${encodeURIComponent(values.smtpUser)}:${encodeURIComponent(password)}@`;
  const [scheme, usual] = values.smtpSecurity === 'starttls' ? ['smtp', '587'] : ['smtps', '465'];
  return {
    SMTP_URL: `${scheme}://${account}${values.smtpHost}:${values.smtpPort || usual}`,
    MAIL_FROM: values.mailFrom,
    IMAP_URL:
      values.imapHost === ''
        ? ''
        : `imaps://${account}${values.imapHost}:${values.imapPort || '993'}/${encodeURIComponent(values.imapFolder || 'INBOX')}`,
  };
}

function current(rt: Runtime, c: Context<AppEnv>): MailStepValues {
  const smtp = rt.config.smtpUrl ? new URL(rt.config.smtpUrl) : null;
  const imap = rt.config.imapUrl ? new URL(rt.config.imapUrl) : null;
  const folder = decodeURIComponent(imap?.pathname.slice(1) ?? '');
  return {
    smtpHost: smtp?.hostname ?? '',
    smtpPort: smtp?.port ?? '',
    smtpSecurity: smtp?.protocol === 'smtp:' ? 'starttls' : 'tls',
    smtpUser: decodeURIComponent(smtp?.username ?? ''),
    mailFrom: rt.config.mailFrom ?? '',
    imapHost: imap?.hostname ?? '',
    imapPort: imap?.port ?? '',
    imapFolder: folder === 'INBOX' ? '' : folder,
    testTo: findUser(rt, c.get('staff')?.userId ?? '')?.email ?? '',
  };
}

function currentPassword(rt: Runtime): string {
  return rt.config.smtpUrl ? decodeURIComponent(new URL(rt.config.smtpUrl).password) : '';
}
