import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import process from 'node:process';
import { beneath, readSettingsFile } from '../config/file.ts';
import { settings } from '../config/settings.ts';
import { whereItListens } from '../config/tls.ts';
import { CommandError } from './errors.ts';
import { readOptions } from './options.ts';

const patienceMs = 5000;

/**
 * Asks the running server on this machine whether it is ready; needs nothing but the settings of where it
 * listens.
 */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const { secure, port } = whereItListens(
    beneath(process.env, readSettingsFile(process.env.DATA_DIR?.trim() || settings.DATA_DIR.fallback)),
  );
  const host =
    process.env.HOST && !['0.0.0.0', '::'].includes(process.env.HOST) ? process.env.HOST : '127.0.0.1';
  const origin = `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const status = await askStatus(`${origin}/readyz`, secure).catch(() => null);
  if (status === 200) return 0;
  throw new CommandError(status === null ? `no answer from ${origin}` : 'the server is not ready');
}

/** This machine is asked, not a name: whom the certificate is for does not matter. */
function askStatus(url: string, secure: boolean): Promise<number | undefined> {
  const options = { agent: false, timeout: patienceMs };
  return new Promise((resolve, reject) => {
    const request = secure
      ? getSecure(url, { ...options, rejectUnauthorized: false })
      : getPlain(url, options);
    request.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', reject);
  });
}
