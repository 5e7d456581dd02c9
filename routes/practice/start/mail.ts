import { Buffer } from 'node:buffer';
import type { Context, Hono } from 'hono';
import { type MailProvider, providerOfAddress } from '../../../config/mail_providers.ts';
import { type OAuthWay, oauthWays } from '../../../config/oauth.ts';
import type { SettingName } from '../../../config/settings.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findUser } from '../../../db/staff.ts';
import { percentDecoded } from '../../../mail/mailbox_place.ts';
import { recogniseProvider } from '../../../mail/recognise.ts';
import { forgetConsent } from '../../../procedure/mail_consent.ts';
import { forgetProofs, noteProof } from '../../../procedure/proof.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { mailAddressMessage } from '../../../views/components/fault_words.ts';
import { consentPath } from '../../../views/practice/start/consent.ts';
import { nextStep, startPath } from '../../../views/practice/start/frame.ts';
import { type MailStepValues, mailStepFields, StartMailPage } from '../../../views/practice/start/mail.ts';
import { type FormInput, oneOf } from '../../form_input.ts';
import { areFixed, changeSettings } from './change.ts';
import { startStep } from './step.ts';
import { tryMail, tryOwnSmtp } from './try_mail.ts';

/** `/practice/start/mail`: the practice's mailbox, tried out before it is saved. */
export function startMailRoutes(rt: Runtime): Hono<AppEnv> {
  return startStep<(typeof mailStepFields)[number], Found>(rt, {
    step: 'mail',
    fields: mailStepFields,
    acts: ['recognise', 'try'],
    current: (c) => proposed(mailStepNow(rt, c), providerNow(rt)),
    check({ values, form }) {
      const act = form.text('do');
      if (act === 'recognise') return mailboxAddressErrors(values);
      return act === 'try' ? tryErrors(rt, form) : mailErrors(rt, values, secretIn(rt, form));
    },
    async save({ values, form }, c) {
      if (form.text('do') === 'try') {
        const failure = await tryOwnSmtp(rt, form.text('tryTo'));
        return { found: { trial: { failure } }, status: failure === null ? 200 : 422 };
      }
      if (form.text('do') === 'recognise') {
        const provider = await recogniseProvider(values.address);
        const now = { ...mailStepNow(rt, c), address: values.address };
        return { values: proposed(now, provider, { anew: true }), found: { provider }, status: 200 };
      }
      const changes = settingsOf(values, { password: passwordIn(rt, form), secret: secretIn(rt, form) });
      const byConsent = changes.SMTP_OAUTH !== '';
      // Nobody has consented yet: there is nothing to try.
      if (!byConsent && form.text('do') !== 'save') {
        const failures = await tryMail(rt, changes, values.testTo);
        if (failures.length > 0) return { found: { failures } };
      }
      const isTried = !byConsent && form.text('do') !== 'save';
      const answer = await changeSettings(rt, c, changes, {
        step: 'mail',
        next: byConsent ? consentPath : startPath(nextStep('mail')),
      });
      if (!(answer instanceof Response)) return { errors: refusedErrors(answer.refused) };
      if (!byConsent) forgetConsent(rt);
      if (isTried) noteProof(rt, 'mail_accepted');
      else forgetProofs(rt, ['mail_accepted']);
      return answer;
    },
    page({ context, values, errors, found, form, c }) {
      const act = form?.text('do') ?? '';
      // Those two have none of the fields.
      const sent = act === 'recognise' || act === 'try' ? null : form;
      return StartMailPage({
        context,
        values: act === 'try' ? mailStepNow(rt, c) : values,
        errors,
        failures: found?.failures ?? [],
        provider: found && 'provider' in found ? found.provider : form ? undefined : providerNow(rt),
        // What is changed here is tried anyway.
        trial:
          rt.config.smtpUrl && (areFixed(rt, mailSettings) || rt.config.oauth)
            ? { to: form?.text('tryTo') ?? '', failure: found?.trial?.failure }
            : null,
        keptPassword: kept(rt, sent ? passwordIn(rt, sent) : passwordNow(rt)),
        keptSecret: kept(rt, sent ? secretIn(rt, sent) : (rt.config.oauth?.clientSecret ?? '')),
        fixed: areFixed(rt, mailSettings),
        consent: rt.config.oauth !== null,
      });
    },
  });
}

/** What looking, or trying, has found. */
interface Found {
  failures?: readonly string[];
  provider?: MailProvider | null;
  /** Of a test mail with the settings of now: why it was not taken, null where it was. */
  trial?: { failure: string | null };
}

function tryErrors(rt: Runtime, form: FormInput): Record<string, string> {
  if (!rt.config.smtpUrl) return { do: 'Es ist noch kein Postausgang eingerichtet.' };
  const wrong = mailAddressMessage(form.text('tryTo'));
  return wrong ? { tryTo: `Bitte tragen Sie ein, wohin die Testmail gehen soll. ${wrong}` } : {};
}

const mailSettings = [
  'SMTP_URL',
  'MAIL_FROM',
  'IMAP_URL',
  'SMTP_OAUTH',
  'IMAP_OAUTH',
  'OAUTH_CLIENT_ID',
  'OAUTH_CLIENT_SECRET',
  'OAUTH_TENANT',
] as const satisfies SettingName[];

/** With nothing set yet the practice's own address tells, at nobody's expense; undefined: there is none. */
function providerNow(rt: Runtime): MailProvider | undefined {
  if (rt.config.smtpUrl) return undefined;
  return providerOfAddress(loadPractice(rt.db).settings.email) ?? undefined;
}

/**
 * The provider's servers in the fields.
 *
 * @param how `anew`: in the place of what stands there
 */
function proposed(
  values: MailStepValues,
  provider: MailProvider | null | undefined,
  how: { anew?: boolean } = {},
): MailStepValues {
  if (!provider || (values.smtpHost !== '' && !how.anew)) return values;
  const { imap, smtp, signIn } = provider;
  const isConsent = signIn === 'microsoft' || signIn === 'google';
  return {
    ...values,
    signIn: isConsent ? signIn : 'password',
    smtpHost: smtp.host,
    smtpPort: '',
    smtpSecurity: smtp.security,
    smtpUser: values.address,
    imapHost: imap.host,
    imapPort: '',
    tenant: provider.id === 'outlook' ? 'consumers' : values.tenant,
  };
}

/**
 * The one that was typed, or that the page has kept. Not tidied: blanks at the ends are part of a password.
 */
function passwordIn(rt: Runtime, form: FormInput): string {
  return form.all('password')[0] || unseal(rt, form.text('keptPassword'));
}

function secretIn(rt: Runtime, form: FormInput): string {
  return form.all('clientSecret')[0]?.trim() || unseal(rt, form.text('keptSecret'));
}

/** The page carries what was typed only sealed. */
const keptPlace = 'start/password';

function kept(rt: Runtime, secret: string): string | null {
  return secret === '' ? null : rt.vault.sealOwn(keptPlace, secret).toString('base64url');
}

function unseal(rt: Runtime, sealed: string): string {
  if (sealed === '') return '';
  try {
    return rt.vault.unsealOwn(keptPlace, Buffer.from(sealed, 'base64url'));
  } catch {
    return '';
  }
}

function mailboxAddressErrors({ address }: MailStepValues): Record<string, string> {
  const wrong = mailAddressMessage(address);
  return wrong ? { address: wrong } : {};
}

/** @param refused the setting that the program does not take */
function refusedErrors(refused: string): Record<string, string> {
  if (refused === 'OAUTH_TENANT') return { tenant: 'Das ist keine ID und keine Domain eines Mandanten.' };
  if (refused === 'OAUTH_CLIENT_ID') return { clientId: 'Das ist keine Kennung eines Programms.' };
  return { smtpHost: 'Diese Angaben passen so nicht zusammen.' };
}

function mailErrors(rt: Runtime, values: MailStepValues, secret: string): Record<string, string> {
  const sender = values.mailFrom || loadPractice(rt.db).settings.email;
  const wrongSender = mailAddressMessage(sender);
  const wrongTo = mailAddressMessage(values.testTo);
  const port = (text: string) =>
    text === '' || (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535);
  const host = (text: string) => /^[\p{L}\p{N}.:[\]-]+$/u.test(text);
  return {
    ...(!oneOf(values.signIn, ['password', ...oauthWays], 'password') && {
      signIn: 'Bitte wählen Sie, wie sich das Programm anmeldet.',
    }),
    ...(!oneOf(values.smtpSecurity, ['tls', 'starttls'], 'tls') && {
      smtpSecurity: 'Bitte wählen Sie, wie verschlüsselt wird.',
    }),
    ...(!host(values.smtpHost) && {
      smtpHost: 'Bitte tragen Sie den Namen des Servers ein, zum Beispiel smtp.anbieter.de.',
    }),
    ...(!port(values.smtpPort) && { smtpPort: 'Der Port ist eine Zahl bis 65535.' }),
    ...(values.imapHost !== '' &&
      !host(values.imapHost) && {
        imapHost: 'Bitte tragen Sie den Namen des Servers ein, zum Beispiel imap.anbieter.de.',
      }),
    ...(!port(values.imapPort) && { imapPort: 'Der Port ist eine Zahl bis 65535.' }),
    ...consentErrors(values, secret),
    ...(wrongSender && { mailFrom: `Bitte tragen Sie eine Absenderadresse ein. ${wrongSender}` }),
    ...(wrongTo && { testTo: `Bitte tragen Sie ein, wohin die Testmail gehen soll. ${wrongTo}` }),
  };
}

function consentErrors(
  { signIn, smtpUser, clientId, tenant }: MailStepValues,
  secret: string,
): Record<string, string> {
  if (!isConsent(signIn)) return {};
  return {
    ...(smtpUser === '' && { smtpUser: 'Bitte tragen Sie die Adresse des Postfachs ein.' }),
    ...(!/^\S+$/.test(clientId) && {
      clientId: 'Bitte tragen Sie die Kennung ein, die der Anbieter bei der Registrierung genannt hat.',
    }),
    ...(secret === '' &&
      signIn !== 'microsoft' && {
        clientSecret: 'Dafür verlangt der Anbieter auch das Geheimnis des Programms.',
      }),
    ...(signIn === 'microsoft-app' &&
      !/^[\w-]+\.[\w.-]+$|^[\w-]{20,}$/.test(tenant) && {
        tenant: 'Ohne Person muss der Mandant genannt sein: seine ID oder Domain.',
      }),
  };
}

function isConsent(signIn: string): signIn is OAuthWay {
  return oauthWays.some((way) => way === signIn);
}

function settingsOf(
  values: MailStepValues,
  { password, secret }: { password: string; secret: string },
): Record<(typeof mailSettings)[number], string> {
  const { signIn, smtpUser } = values;
  const byConsent = isConsent(signIn);
  const secretPart = byConsent ? '' : `:${encodeURIComponent(password)}`;
  const account = smtpUser === '' ? '' : `${encodeURIComponent(smtpUser)}${secretPart}@`;
  const [scheme, usual] = values.smtpSecurity === 'starttls' ? ['smtp', '587'] : ['smtps', '465'];
  return {
    SMTP_URL: `${scheme}://${account}${values.smtpHost}:${values.smtpPort || usual}`,
    MAIL_FROM: values.mailFrom,
    IMAP_URL:
      values.imapHost === ''
        ? ''
        : `imaps://${account}${values.imapHost}:${values.imapPort || '993'}/${encodeURIComponent(values.imapFolder || 'INBOX')}`,
    SMTP_OAUTH: byConsent ? signIn : '',
    IMAP_OAUTH: byConsent && values.imapHost !== '' ? signIn : '',
    OAUTH_CLIENT_ID: byConsent ? values.clientId : '',
    OAUTH_CLIENT_SECRET: byConsent ? secret : '',
    OAUTH_TENANT: byConsent && signIn !== 'google' ? values.tenant : '',
  };
}

function mailStepNow(rt: Runtime, c: Context<AppEnv>): MailStepValues {
  const smtp = rt.config.smtpUrl ? new URL(rt.config.smtpUrl) : null;
  const imap = rt.config.imapUrl ? new URL(rt.config.imapUrl) : null;
  const folder = percentDecoded(imap?.pathname.slice(1) ?? '');
  const { oauth } = rt.config;
  const smtpUser = percentDecoded(smtp?.username ?? '');
  return {
    address: /@/.test(smtpUser) ? smtpUser : loadPractice(rt.db).settings.email,
    signIn: oauth?.way ?? 'password',
    clientId: oauth?.clientId ?? '',
    tenant: oauth && oauth.tenant !== 'common' ? oauth.tenant : '',
    smtpHost: smtp?.hostname ?? '',
    smtpPort: smtp?.port ?? '',
    smtpSecurity: smtp?.protocol === 'smtp:' ? 'starttls' : 'tls',
    smtpUser,
    mailFrom: rt.config.mailFrom ?? '',
    imapHost: imap?.hostname ?? '',
    imapPort: imap?.port ?? '',
    imapFolder: folder === 'INBOX' ? '' : folder,
    testTo: findUser(rt, c.get('staff')?.userId ?? '')?.email ?? '',
  };
}

function passwordNow(rt: Runtime): string {
  return rt.config.smtpUrl ? percentDecoded(new URL(rt.config.smtpUrl).password) : '';
}
