import type { Hono } from 'hono';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { mailAddressMessage } from '../../../views/components/fault_words.ts';
import {
  type AddressStepValues,
  addressStepFields,
  StartAddressPage,
} from '../../../views/practice/start/address.ts';
import { nextStep, startPath } from '../../../views/practice/start/frame.ts';
import { reachWords } from '../../../views/practice/start/reach_words.ts';
import { areFixed, changeSettings } from './change.ts';
import { reachOf } from './reach.ts';
import { startStep } from './step.ts';

/** `/practice/start/address`: the one origin, and whether it leads here. */
export function startAddressRoutes(rt: Runtime): Hono<AppEnv> {
  return startStep(rt, {
    step: 'address',
    fields: addressStepFields,
    current: () => addressStepNow(rt),
    check: ({ values }) => addressErrors(values),
    async save({ values, form }, c) {
      const byItself = values.way === 'acme';
      // A certificate of our own comes only once the server has started with it: nothing can answer before.
      if (form.text('do') !== 'save' && !byItself) {
        const reach = await reachOf(new URL(values.address));
        if (reach !== 'here') return { found: reachWords[reach] };
      }
      const changes = {
        PUBLIC_URL: new URL(values.address).origin,
        TRUST_PROXY: byItself ? '' : values.proxy,
        ACME_EMAIL: byItself ? values.acmeEmail : '',
      };
      // From here on the pages are at home there; who signs in does it there.
      const next = `${changes.PUBLIC_URL}${startPath(nextStep('address'))}`;
      const answer = await changeSettings(rt, c, changes, { step: 'address', next, certificate: byItself });
      if (answer instanceof Response) return answer;
      const field = { TRUST_PROXY: 'proxy', ACME_EMAIL: 'acmeEmail' }[answer.refused] ?? 'address';
      return { errors: { [field]: 'Diese Angabe passt so nicht.' } };
    },
    page: ({ context, values, errors, found }) =>
      StartAddressPage({
        context,
        values,
        errors,
        failure: found ?? null,
        fixed: areFixed(rt, ['PUBLIC_URL', 'TLS_CERT', 'ACME_EMAIL']),
      }),
  });
}

function addressErrors({ address, way, acmeEmail }: AddressStepValues): Record<string, string> {
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

function addressStepNow({ config }: Runtime): AddressStepValues {
  return {
    address: config.publicUrl.protocol === 'https:' ? config.publicUrl.origin : '',
    way: config.tls?.kind === 'acme' ? 'acme' : 'proxy',
    proxy: config.trustProxy.join(', '),
    acmeEmail: config.tls?.kind === 'acme' ? config.tls.email : '',
  };
}
