import { type Context, Hono } from 'hono';
import type { SettingName } from '../../../config/settings.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { findTurnserver } from '../../../signaling/relay/coturn.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { startPath } from '../../../views/practice/start/frame.ts';
import {
  type RelayStepValues,
  relayStepFields,
  StartRelayPage,
} from '../../../views/practice/start/relay.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { changeSettings } from './change.ts';

const relaySettings = [
  'TURN_EMBEDDED',
  'TURN_PORT',
  'TURN_RELAY_PORTS',
  'TURN_EXTERNAL_IP',
  'TURN_URLS',
  'TURN_SECRET',
] as const satisfies SettingName[];

/** `/practice/start/relay`: what a call takes where there is no direct way; asked anew whenever the page is opened. */
export function startRelayRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(startPath('relay'), (c) => show(rt, c, { values: current(rt), status: 200 }))
    .post(startPath('relay'), async (c) => {
      const form = await readForm(c);
      const values = Object.fromEntries(
        relayStepFields.map((name) => [name, form.text(name)]),
      ) as RelayStepValues;
      const secret = form.text('secret') || rt.config.turnSecret || '';
      const errors = problems(values, secret);
      if (Object.keys(errors).length > 0) return show(rt, c, { values, errors, status: 422 });
      const outside = values.way === 'outside';
      const answer = changeSettings(
        rt,
        c,
        {
          TURN_EMBEDDED: values.way === 'none' ? 'off' : '',
          TURN_PORT: values.port,
          TURN_RELAY_PORTS: values.relayPorts,
          TURN_EXTERNAL_IP: values.externalIp,
          TURN_URLS: outside ? values.urls : '',
          TURN_SECRET: outside ? secret : '',
        },
        { step: 'relay', next: startPath('relay') },
      );
      if (!('refused' in answer)) return answer;
      return show(rt, c, {
        values,
        errors: { [fieldOf[answer.refused] ?? 'way']: 'Diese Angabe passt so nicht.' },
        status: 422,
      });
    });
}

const fieldOf: Record<string, string> = {
  TURN_PORT: 'port',
  TURN_RELAY_PORTS: 'relayPorts',
  TURN_EXTERNAL_IP: 'externalIp',
  TURN_URLS: 'urls',
  TURN_SECRET: 'secret',
};

function problems(values: RelayStepValues, secret: string): Record<string, string> {
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

function current(rt: Runtime): RelayStepValues {
  const { turnUrls, turnEmbedded, turnPort, turnRelayPorts, turnExternalIp } = rt.config;
  return {
    way: turnUrls.length > 0 ? 'outside' : turnEmbedded === false ? 'none' : 'embedded',
    port: turnPort === 3478 ? '' : String(turnPort),
    relayPorts: turnRelayPorts.join('-') === '49152-49407' ? '' : turnRelayPorts.join('-'),
    externalIp: turnExternalIp ?? '',
    urls: turnUrls.join(', '),
  };
}

interface Shown {
  values: RelayStepValues;
  errors?: Record<string, string>;
  status: 200 | 422;
}

async function show(rt: Runtime, c: Context<AppEnv>, { values, errors = {}, status }: Shown) {
  const { state } = status === 200 ? await rt.relay.test() : rt.relay.status();
  const page = StartRelayPage({
    context: pageContext(rt, c),
    values,
    errors,
    state,
    installed: findTurnserver() !== null,
    fixed: rt.changeSettings === null || relaySettings.some((name) => rt.config.fixed.has(name)),
  });
  return c.html(renderPage(page), status);
}
