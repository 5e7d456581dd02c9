import { Hono } from 'hono';
import { jobStatus } from '../../../db/jobs.ts';
import { loadPractice } from '../../../db/settings.ts';
import { listUsers } from '../../../db/staff.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { relayWords } from '../../../views/practice/relay_words.ts';
import { type CheckItem, StartDonePage } from '../../../views/practice/start/done.ts';
import { startPath } from '../../../views/practice/start/frame.ts';
import { reachWords } from '../../../views/practice/start/reach_words.ts';
import { pageContext } from '../../page_context.ts';
import { reachOf } from './reach.ts';
import { keyCopyStand, mailUntried, triedBackup } from './stands.ts';
import { ownImap, ownSmtp, tryImap, trySmtp } from './try_mail.ts';

/** `/practice/start/done`: the checklist; everything in it is tried when the page is opened. */
export function startDoneRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get(startPath('done'), async (c) => {
    const items = await Promise.all([
      practice(rt),
      doctor(rt),
      smtp(rt),
      imap(rt),
      relay(rt),
      address(rt),
      { id: 'backup' as const, ...triedBackup(rt), step: 'backup' as const },
      { id: 'key_copy' as const, ...keyCopyStand(rt), step: 'backup' as const },
    ]);
    return c.html(renderPage(StartDonePage({ context: pageContext(rt, c), items })));
  });
}

function practice(rt: Runtime): CheckItem {
  const { name, phone, street, city, email } = loadPractice(rt.db).settings;
  if (!name || !phone)
    return { id: 'practice', state: 'error', text: 'Name und Telefon fehlen noch.', step: 'practice' };
  const rest = street && city && email;
  return rest
    ? { id: 'practice', state: 'ok', text: name, step: 'practice' }
    : {
        id: 'practice',
        state: 'wait',
        text: 'Anschrift und E-Mail gehören ins Impressum und in die Einwilligung.',
        step: 'practice',
      };
}

function doctor(rt: Runtime): CheckItem {
  const doctors = listUsers(rt).filter(
    ({ roles, disabledAt }) => roles.includes('doctor') && disabledAt === null,
  );
  if (doctors.length === 0)
    return { id: 'doctor', state: 'error', text: 'Es gibt noch kein ärztliches Konto.', step: 'doctor' };
  const ready = doctors.some(({ passwordHash }) => passwordHash !== null);
  return ready
    ? { id: 'doctor', state: 'ok', text: doctors.map(({ name }) => name).join(', '), step: 'doctor' }
    : { id: 'doctor', state: 'wait', text: 'Der Zugangslink ist noch nicht benutzt worden.', step: 'doctor' };
}

async function smtp(rt: Runtime): Promise<CheckItem> {
  const { smtpUrl } = rt.config;
  if (!smtpUrl)
    return {
      id: 'smtp',
      state: 'error',
      text: 'Ohne Postausgang müssen Sie jede Mail selbst übermitteln.',
      step: 'mail',
    };
  const trouble = await trySmtp(ownSmtp(rt));
  if (trouble) return { id: 'smtp', state: 'error', text: trouble, step: 'mail' };
  return jobStatus(rt, 'mail_accepted') === null
    ? { id: 'smtp', state: 'wait', text: mailUntried, step: 'mail' }
    : { id: 'smtp', state: 'ok', text: new URL(smtpUrl).hostname, step: 'mail' };
}

async function imap(rt: Runtime): Promise<CheckItem> {
  const login = ownImap(rt);
  if (!login)
    return { id: 'imap', state: 'wait', text: 'Anfragen kommen nur über das Formular.', step: 'mail' };
  const trouble = await tryImap(login);
  return {
    id: 'imap',
    state: trouble ? 'error' : 'ok',
    text: trouble ?? new URL(login.imapUrl).hostname,
    step: 'mail',
  };
}

async function relay(rt: Runtime): Promise<CheckItem> {
  const { state } = await rt.relay.test();
  const tones = { ok: 'ok', unknown: 'wait', off: 'wait', failed: 'error' } as const;
  return { id: 'relay', state: tones[state], text: relayWords[state].short, step: 'relay' };
}

async function address({ config: { publicUrl } }: Runtime): Promise<CheckItem> {
  if (publicUrl.protocol !== 'https:') {
    return {
      id: 'address',
      state: 'error',
      text: 'Ohne https geben Browser keine Kamera frei.',
      step: 'address',
    };
  }
  const reach = await reachOf(publicUrl);
  if (reach === 'here') return { id: 'address', state: 'ok', text: publicUrl.origin, step: 'address' };
  return {
    id: 'address',
    state: reach === 'silent' ? 'wait' : 'error',
    text: reachWords[reach],
    step: 'address',
  };
}
