import { type Context, Hono } from 'hono';
import type { SettingName } from '../../../config/settings.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { mailAddressMessage } from '../../../views/components/mail_address_words.ts';
import {
  type AddressStepValues,
  addressStepFields,
  StartAddressPage,
} from '../../../views/practice/start/address.ts';
import { nextStep, startPath } from '../../../views/practice/start/frame.ts';
import { reachWords } from '../../../views/practice/start/reach_words.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { changeSettings } from './change.ts';
import { reachOf } from './reach.ts';

const addressSettings = ['PUBLIC_URL', 'TLS_CERT', 'ACME_EMAIL'] as const satisfies SettingName[];

/** `/practice/start/address`: the one origin, and whether it leads here. */
export function startAddressRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(startPath('address'), (c) => show(rt, c, { values: current(rt) }))
    .post(startPath('address'), async (c) => {
      const form = await readForm(c);
      const values = Object.fromEntries(
        addressStepFields.map((name) => [name, form.text(name)]),
      ) as AddressStepValues;
      const again = (found: Pick<Shown, 'errors' | 'failure'>) =>
        show(rt, c, { values, ...found, status: 422 });
      const errors = problems(values);
      if (Object.keys(errors).length > 0) return again({ errors });
      const byItself = values.way === 'acme';
      // A certificate of our own comes only once the server has started with it: nothing can answer before.
      if (form.text('do') !== 'save' && !byItself) {
        const reach = await reachOf(new URL(values.address));
        if (reach !== 'here') return again({ failure: reachWords[reach] });
      }
      const changes = {
        PUBLIC_URL: new URL(values.address).origin,
        TRUST_PROXY: byItself ? '' : values.proxy,
        ACME_EMAIL: byItself ? values.acmeEmail : '',
      };
      // From here on the pages are at home there; who signs in does it there.
      const next = `${changes.PUBLIC_URL}${startPath(nextStep('address'))}`;
      const answer = changeSettings(rt, c, changes, {
        step: 'address',
        next,
        certificate: byItself,
      });
      if (!('refused' in answer)) return answer;
      const field = { TRUST_PROXY: 'proxy', ACME_EMAIL: 'acmeEmail' }[answer.refused] ?? 'address';
      return again({ errors: { [field]: 'Diese Angabe passt so nicht.' } });
    });
}

function problems({ address, way, acmeEmail }: AddressStepValues): Record<string, string> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const whole =
    url !== null &&
    url.protocol === 'https:' &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username;
  const wrongAddress = mailAddressMessage(acmeEmail);
  return {
    ...(!whole && {
      address:
        'Bitte tragen Sie die Adresse mit https:// und ohne Pfad ein, zum Beispiel https://video.praxis-sommer.de.',
    }),
    ...(!['proxy', 'acme'].includes(way) && { way: 'Bitte wählen Sie, wer verschlüsselt.' }),
    ...(way === 'acme' &&
      wrongAddress && {
        acmeEmail: `${wrongAddress} Die Zertifikatsstelle schreibt dorthin, wenn etwas nicht stimmt.`,
      }),
  };
}

function current({ config }: Runtime): AddressStepValues {
  return {
    address: config.publicUrl.protocol === 'https:' ? config.publicUrl.origin : '',
    way: config.tls?.kind === 'acme' ? 'acme' : 'proxy',
    proxy: config.trustProxy.join(', '),
    acmeEmail: config.tls?.kind === 'acme' ? config.tls.email : '',
  };
}

interface Shown {
  values: AddressStepValues;
  errors?: Record<string, string>;
  failure?: string | null;
  status?: 200 | 422;
}

function show(rt: Runtime, c: Context<AppEnv>, { values, errors = {}, failure = null, status = 200 }: Shown) {
  const page = StartAddressPage({
    context: pageContext(rt, c),
    values,
    errors,
    failure,
    fixed: rt.changeSettings === null || addressSettings.some((name) => rt.config.fixed.has(name)),
  });
  return c.html(renderPage(page), status);
}
