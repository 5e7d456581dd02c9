import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { connect as connectTls, type PeerCertificate } from 'node:tls';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { closeDatabase } from '../db/database.ts';
import { loadPractice } from '../db/settings.ts';
import { coturnFile, isPortFree, runningCoturn } from '../signaling/coturn.ts';
import { relayUrls } from '../signaling/embedded_relay.ts';
import { iceServers } from '../signaling/ice.ts';
import { relayFolder, startRelay } from '../signaling/relay.ts';
import { type ProbeResult, probeRelay } from '../signaling/turn_probe.ts';
import { loadOwnCertificate } from '../tls/own_certificate.ts';
import { checkImap } from './check_imap.ts';
import { checkSmtp } from './check_smtp.ts';
import { openDatabaseFor } from './open_practice.ts';
import { readOptions } from './options.ts';

/** One line of the answer. `off` is no failure: it is not set up. */
export interface Finding {
  what: 'settings' | 'tls' | 'smtp' | 'imap' | 'turn';
  result: 'ok' | 'failed' | 'off';
  text: string;
}

/** A certificate that ends sooner is a failure that has not happened yet. */
const fewDays = 14;
const patienceMs = 8000;

/** Says in one line each whether what the practice needs from outside works; exit 1 if something does not. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const findings = await check();
  for (const { what, result, text } of findings)
    process.stdout.write(`${result.padEnd(7)} ${what.padEnd(9)} ${text}\n`);
  return findings.some(({ result }) => result === 'failed') ? 1 : 0;
}

async function check(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ what: 'settings', result: 'failed', text: error.message }];
  }
  const rest = await Promise.all([checkTls(config), checkSmtp(config), checkImap(config), checkTurn(config)]);
  const text = `${config.publicUrl.origin}, data in ${config.dataDir}`;
  return [{ what: 'settings', result: 'ok', text }, ...rest];
}

async function checkTls({ publicUrl, tls }: Config): Promise<Finding> {
  try {
    if (tls?.kind === 'own') loadOwnCertificate(tls, publicUrl.hostname, Date.now());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { what: 'tls', result: 'failed', text: error.message };
  }
  if (publicUrl.protocol === 'http:') {
    const local = ['localhost', '127.0.0.1'].includes(publicUrl.hostname);
    const text = 'PUBLIC_URL is http: browsers give no camera to such a page';
    return local
      ? { what: 'tls', result: 'off', text: 'PUBLIC_URL is this machine' }
      : { what: 'tls', result: 'failed', text };
  }
  try {
    const certificate = await certificateOf(publicUrl.hostname, Number(publicUrl.port || 443));
    const days = Math.floor((Date.parse(certificate.valid_to) - Date.now()) / 86_400_000);
    const text = `the certificate is valid for ${days} more days`;
    return { what: 'tls', result: days < fewDays ? 'failed' : 'ok', text };
  } catch (error) {
    return { what: 'tls', result: 'failed', text: reasonOf(error) };
  }
}

function certificateOf(host: string, port: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ host, port, servername: host, timeout: patienceMs }, () => {
      resolve(socket.getPeerCertificate());
      socket.end();
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
  });
}

/** Lesson 10: a real allocation, and a packet relayed. */
async function checkTurn(config: Config): Promise<Finding> {
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
  // The server does not run, so its relay does not either: one of our own, for the moment, away from the server's files.
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-check-'));
  const relay = startRelay(config, { info() {}, warn() {} }, { folder });
  try {
    let { state, kind, reason, probes } = relay.status();
    if (kind === 'none') {
      const why = config.turnEmbedded === false ? 'TURN_EMBEDDED is off' : 'coturn is not installed';
      return { what: 'turn', result: 'off', text: `${why} and TURN_URLS is not set` };
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

/** „Nur über das Relay verbinden“ is the practice's own setting, in its database; where there is none yet, it is not set. */
function isRelayOnly(config: Config): boolean {
  if (!existsSync(join(config.dataDir, 'sprechzimmer.sqlite'))) return false;
  const db = openDatabaseFor(config);
  try {
    return loadPractice(db).settings.relayOnly === 'yes';
  } finally {
    closeDatabase(db);
  }
}

function asFinding(probes: ProbeResult[], which: string): Finding {
  const bad = probes.filter(({ ok }) => !ok);
  const list = (bad.length > 0 ? bad : probes).map(({ url, reason, milliseconds }) =>
    reason ? `${url}: ${reason}` : `${url} in ${milliseconds} ms`,
  );
  return { what: 'turn', result: bad.length > 0 ? 'failed' : 'ok', text: `${which}: ${list.join('; ')}` };
}

/** Codes and short words; never what a server says about an account. */
function reasonOf(error: unknown): string {
  const { code, message, responseCode } = error as { code?: string; message?: string; responseCode?: number };
  return [code, responseCode].filter(Boolean).join(' ') || message?.split('\n')[0] || 'unknown';
}
