import { Buffer } from 'node:buffer';
import type { Context, Hono } from 'hono';
import type { SettingName } from '../../../config/settings.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findUser } from '../../../db/staff.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { mailAddressMessage } from '../../../views/components/mail_address_words.ts';
import { nextStep, startPath } from '../../../views/practice/start/frame.ts';
import { type MailStepValues, mailStepFields, StartMailPage } from '../../../views/practice/start/mail.ts';
import type { FormInput } from '../../form_input.ts';
import { areFixed, changeSettings } from './change.ts';
import { startStep } from './step.ts';
import { tryMail } from './try_mail.ts';

/** `/practice/start/mail`: the practice's mailbox, tried out before it is saved. */
export function startMailRoutes(rt: Runtime): Hono<AppEnv> {
  return startStep(rt, {
    step: 'mail',
    fields: mailStepFields,
    current: (c) => mailStepNow(rt, c),
    check: ({ values }) => mailErrors(rt, values),
    async save({ values, form }, c) {
      const changes = settingsOf(values, passwordIn(rt, form));
      if (form.text('do') !== 'save') {
        const failures = await tryMail(rt, changes, values.testTo);
        if (failures.length > 0) return { found: failures };
      }
      const answer = await changeSettings(rt, c, changes, {
        step: 'mail',
        next: startPath(nextStep('mail')),
      });
      return answer instanceof Response
        ? answer
        : { errors: { smtpHost: 'Diese Angaben passen so nicht zusammen.' } };
    },
    page({ context, values, errors, found = [], form }) {
      const password = form ? passwordIn(rt, form) : passwordNow(rt);
      return StartMailPage({
        context,
        values,
        errors,
        failures: found,
        keptPassword:
          password === '' ? null : rt.vault.sealOwn(passwordPlace, password).toString('base64url'),
        fixed: areFixed(rt, mailSettings),
      });
    },
  });
}

const mailSettings = ['SMTP_URL', 'MAIL_FROM', 'IMAP_URL'] as const satisfies SettingName[];

/**
 * The one that was typed, or that the page has kept. Not tidied: blanks at the ends are part of a password.
 */
function passwordIn(rt: Runtime, form: FormInput): string {
  return form.all('password')[0] || unsealPassword(rt, form.text('keptPassword'));
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

function mailErrors(rt: Runtime, values: MailStepValues): Record<string, string> {
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

function mailStepNow(rt: Runtime, c: Context<AppEnv>): MailStepValues {
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

function passwordNow(rt: Runtime): string {
  return rt.config.smtpUrl ? decodeURIComponent(new URL(rt.config.smtpUrl).password) : '';
}
