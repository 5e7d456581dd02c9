import type { Hono } from 'hono';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { findTurnserver } from '../../../signaling/relay/find_turnserver.ts';
import { startPath } from '../../../views/practice/start/frame.ts';
import {
  type RelayStepValues,
  relayStepFields,
  StartRelayPage,
} from '../../../views/practice/start/relay.ts';
import type { FormInput } from '../../form_input.ts';
import { areFixed, changeSettings } from './change.ts';
import { startStep } from './step.ts';

/**
 * `/practice/start/relay`: what a call takes where there is no direct way; asked anew whenever the page is
 * opened.
 */
export function startRelayRoutes(rt: Runtime): Hono<AppEnv> {
  return startStep(rt, {
    step: 'relay',
    fields: relayStepFields,
    current: () => relayStepNow(rt),
    check: ({ values, form }) => relayErrors(values, secretOf(rt, form)),
    async save({ values, form }, c) {
      const outside = values.way === 'outside';
      const changes = {
        TURN_EMBEDDED: values.way === 'none' ? 'off' : '',
        TURN_PORT: values.port,
        TURN_RELAY_PORTS: values.relayPorts,
        TURN_EXTERNAL_IP: values.externalIp,
        TURN_URLS: outside ? values.urls : '',
        TURN_SECRET: outside ? secretOf(rt, form) : '',
      };
      const answer = await changeSettings(rt, c, changes, { step: 'relay', next: startPath('relay') });
      if (answer instanceof Response) return answer;
      return { errors: { [fieldOf[answer.refused] ?? 'way']: 'Diese Angabe passt so nicht.' } };
    },
    page: async ({ context, values, errors, form }) =>
      StartRelayPage({
        context,
        values,
        errors,
        state: (form ? rt.relay.status() : await rt.relay.test()).state,
        installed: findTurnserver() !== null,
        fixed: areFixed(rt, [
          'TURN_EMBEDDED',
          'TURN_PORT',
          'TURN_RELAY_PORTS',
          'TURN_EXTERNAL_IP',
          'TURN_URLS',
          'TURN_SECRET',
        ]),
      }),
  });
}

/** Left empty, the secret that is set stays. */
function secretOf(rt: Runtime, form: FormInput): string {
  return form.text('secret') || rt.config.turnSecret || '';
}

const fieldOf: Record<string, string> = {
  TURN_PORT: 'port',
  TURN_RELAY_PORTS: 'relayPorts',
  TURN_EXTERNAL_IP: 'externalIp',
  TURN_URLS: 'urls',
  TURN_SECRET: 'secret',
};

function relayErrors(values: RelayStepValues, secret: string): Record<string, string> {
  const outside = values.way === 'outside';
  return {
    ...(!['embedded', 'outside', 'none'].includes(values.way) && { way: 'Bitte wählen Sie ein Relay.' }),
    ...(outside &&
      values.urls === '' && {
        urls: 'Bitte tragen Sie die Adresse des Relays ein, zum Beispiel turn:relay.beispiel.de:3478.',
      }),
    ...(outside && secret === '' && { secret: 'Bitte tragen Sie das gemeinsame Geheimnis ein.' }),
  };
}

function relayStepNow(rt: Runtime): RelayStepValues {
  const { turnUrls, turnEmbedded, turnPort, turnRelayPorts, turnExternalIp } = rt.config;
  return {
    way: turnUrls.length > 0 ? 'outside' : turnEmbedded === false ? 'none' : 'embedded',
    port: turnPort === 3478 ? '' : String(turnPort),
    relayPorts: turnRelayPorts.join('-') === '49152-49407' ? '' : turnRelayPorts.join('-'),
    externalIp: turnExternalIp ?? '',
    urls: turnUrls.join(', '),
  };
}
