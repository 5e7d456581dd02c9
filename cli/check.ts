import type { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { connect as connectTls, type PeerCertificate } from 'node:tls';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { makeTransport } from '../mail/transport.ts';
import { coturnFile } from '../signaling/coturn.ts';
import { iceServers } from '../signaling/ice.ts';
import { relayFolder, startRelay } from '../signaling/relay.ts';
import { type ProbeResult, probeRelay } from '../signaling/turn_probe.ts';
import { checkBackup } from './check/backup.ts';
import { checkDatabase } from './check/database.ts';
import { checkDisk } from './check/disk.ts';
import type { Finding } from './check/finding.ts';
import { readOptions } from './options.ts';

/** A certificate that ends sooner is a failure that has not happened yet. */
const fewDays = 14;
const patienceMs = 8000;

/** Says in one line each whether what the practice stands on and needs from outside works; exit 1 if something does not. */
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
  const outside = await Promise.all([
    checkBackup(config),
    checkTls(config),
    checkSmtp(config),
    checkImap(config),
    checkTurn(config),
  ]);
  const text = `${config.publicUrl.origin}, data in ${config.dataDir}`;
  return [{ what: 'settings', result: 'ok', text }, checkDisk(config), ...checkDatabase(config), ...outside];
}

async function checkTls({ publicUrl }: Config): Promise<Finding> {
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

async function checkSmtp({ smtpUrl, mailFrom }: Config): Promise<Finding> {
  const mailer = await makeTransport(smtpUrl, mailFrom)?.mailer();
  if (!mailer) return { what: 'smtp', result: 'off', text: 'SMTP_URL is not set: mails wait in the outbox' };
  try {
    await mailer.verify();
    return { what: 'smtp', result: 'ok', text: 'the server takes our mails' };
  } catch (error) {
    return { what: 'smtp', result: 'failed', text: reasonOf(error) };
  } finally {
    mailer.close();
  }
}

/** Whether there is a mail server at all; the mailbox itself is opened by the intake. */
async function checkImap({ imapUrl }: Config): Promise<Finding> {
  if (!imapUrl) return { what: 'imap', result: 'off', text: 'IMAP_URL is not set: no mail intake' };
  const { protocol, hostname, port } = new URL(imapUrl);
  const secure = protocol === 'imaps:';
  try {
    const greeting = await new Promise<string>((resolve, reject) => {
      const options = { host: hostname, port: Number(port || (secure ? 993 : 143)), timeout: patienceMs };
      const socket = secure ? connectTls({ ...options, servername: hostname }) : connectPlain(options);
      socket.once('data', (bytes: Buffer) => {
        resolve(bytes.toString('latin1'));
        socket.end();
      });
      socket.once('error', reject);
      socket.once('timeout', () => socket.destroy(new Error('no answer')));
    });
    return greeting.startsWith('* ')
      ? { what: 'imap', result: 'ok', text: 'a mail server answers; the password was not tried' }
      : { what: 'imap', result: 'failed', text: 'this is no IMAP server' };
  } catch (error) {
    return { what: 'imap', result: 'failed', text: reasonOf(error) };
  }
}

/** Lesson 10: a real allocation, and a packet relayed. */
async function checkTurn(config: Config): Promise<Finding> {
  if (config.turnUrls.length > 0)
    return asFinding(await probeRelay(iceServers(config, Date.now())), 'TURN_URLS');
  const running = runningRelay(config);
  if (running)
    return asFinding(await probeRelay(iceServers(running, Date.now())), 'coturn of the running server');
  // The server does not run, so its relay does not either: one of our own, for the moment.
  const relay = startRelay(config, { info() {}, warn() {} });
  try {
    if (relay.status().kind === 'none')
      return { what: 'turn', result: 'off', text: 'coturn is not installed and TURN_URLS is not set' };
    let { state, reason, probes } = relay.status();
    for (const until = Date.now() + patienceMs; state === 'unknown' && Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      ({ state, reason, probes } = await relay.test());
    }
    if (state !== 'ok') return { what: 'turn', result: 'failed', text: reason || 'coturn does not answer' };
    return asFinding(probes, 'coturn, started for this check');
  } finally {
    await relay.stop();
  }
}

/** The server writes down with what it has started coturn. */
function runningRelay(config: Config): { turnUrls: string[]; turnSecret: string } | null {
  const file = coturnFile(relayFolder(config.dataDir));
  const pidFile = join(relayFolder(config.dataDir), 'turnserver.pid');
  if (!existsSync(file) || !isRunning(pidFile)) return null;
  const text = readFileSync(file, 'utf8');
  const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? '';
  const host = config.publicUrl.hostname === 'localhost' ? '127.0.0.1' : config.publicUrl.hostname;
  const url = `turn:${host}:${value('listening-port')}`;
  return {
    turnUrls: [`${url}?transport=udp`, `${url}?transport=tcp`],
    turnSecret: value('static-auth-secret'),
  };
}

function isRunning(pidFile: string): boolean {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0);
    return true;
  } catch {
    return false;
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
