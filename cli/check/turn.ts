import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../config/settings.ts';
import { databaseFile } from '../../db/database.ts';
import { peekSettings } from '../../db/inspect.ts';
import { coturnFile, isPortFree, runningCoturn } from '../../signaling/relay/coturn.ts';
import { relayUrls } from '../../signaling/relay/embedded_relay.ts';
import { iceServers } from '../../signaling/relay/ice.ts';
import { relayFolder, startRelay } from '../../signaling/relay/relay.ts';
import { type ProbeResult, probeRelay } from '../../signaling/relay/turn_probe.ts';
import type { Finding } from './finding.ts';

const patienceMs = 8000;

/** Lesson 10: a real allocation, and a packet relayed. */
export async function checkTurn(config: Config): Promise<Finding> {
  const found = await askRelay(config);
  if (found.result === 'ok' || !isRelayOnly(config)) return found;
  const text = `${found.text}; and the practice's settings allow no other way, so no call connects`;
  return { ...found, result: 'failed', text };
}

async function askRelay(config: Config): Promise<Finding> {
  if (config.turnUrls.length > 0)
    return asFinding(await probeRelay(iceServers(config, Date.now())), 'TURN_URLS');
  const running = await runningRelay(config);
  if (running)
    return asFinding(
      await probeRelay(iceServers(running, Date.now()), false),
      'coturn of the running server',
    );
  // The server does not run, so its relay does not either: one of our own, for the moment, away from the
  // server's files.
  const folder = scratchFolder(config.dataDir);
  const relay = startRelay(config, { info() {}, warn() {} }, { folder });
  try {
    let { state, kind, reason, probes } = relay.status();
    if (kind === 'none') {
      const why = config.turnEmbedded === false ? 'TURN_EMBEDDED is off' : 'coturn is not installed';
      const text = `${why} and TURN_URLS is not set: calls through strict firewalls and mobile networks do not connect; install coturn, or set TURN_URLS`;
      return { what: 'turn', result: 'warning', text };
    }
    for (const until = Date.now() + patienceMs; state === 'unknown' && Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await relay.test();
      ({ state, reason, probes } = relay.status());
    }
    if (state !== 'ok') return { what: 'turn', result: 'failed', text: reason || 'coturn does not answer' };
    return asFinding(probes, 'coturn, started for this check');
  } finally {
    await relay.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the practice's own folder, where it can be written. */
function scratchFolder(dataDir: string): string {
  try {
    return mkdtempSync(join(dataDir, 'check-'));
  } catch {
    return mkdtempSync(join(tmpdir(), 'check-'));
  }
}

/** The server writes down with what it has started coturn. */
async function runningRelay(config: Config): Promise<{ turnUrls: string[]; turnSecret: string } | null> {
  const folder = relayFolder(config.dataDir);
  if (!existsSync(coturnFile(folder))) return null;
  const text = readFileSync(coturnFile(folder), 'utf8');
  const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? '';
  // Deno shows nobody the processes of this machine; there the port has to tell.
  if (runningCoturn(folder) === null && (await isPortFree(Number(value('listening-port'))))) return null;
  return {
    turnUrls: relayUrls(config, Number(value('listening-port')), config.tls !== null),
    turnSecret: value('static-auth-secret'),
  };
}

/**
 * „Nur über das Relay verbinden“ is the practice's own setting, in its database; where there is none yet, it
 * is not set.
 */
function isRelayOnly(config: Config): boolean {
  const file = databaseFile(config.dataDir);
  if (!existsSync(file)) return false;
  return peekSettings(file)?.relayOnly === 'yes';
}

function asFinding(probes: ProbeResult[], which: string): Finding {
  const bad = probes.filter(({ ok }) => !ok);
  const list = (bad.length > 0 ? bad : probes).map(({ url, reason, milliseconds }) =>
    reason ? `${url}: ${reason}` : `${url} in ${milliseconds} ms`,
  );
  return { what: 'turn', result: bad.length > 0 ? 'failed' : 'ok', text: `${which}: ${list.join('; ')}` };
}
