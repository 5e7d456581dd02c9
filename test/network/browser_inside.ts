import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'puppeteer-core';
import { type BrowserName, startBrowser } from '../fixtures/browsers.ts';
import { freePort } from '../fixtures/server_process.ts';
import type { Side } from './side.ts';

/** Starts a browser in the namespace of one side; it takes the server's certificate without a question. */
export async function startBrowserIn(side: Side, name: BrowserName): Promise<Browser> {
  return name === 'chromium' ? startChromiumIn(side) : startFirefoxIn(side);
}

/** Chromium is driven over a pipe, which knows no network. */
function startChromiumIn(side: Side): Promise<Browser> {
  return startBrowser('chromium', {
    executablePath: side.wrapper('/usr/bin/chromium'),
    pipe: true,
    acceptInsecureCerts: true,
    // The second for the relay's certificate too, which is not a page's.
    args: ['--disable-background-timer-throttling', '--ignore-certificate-errors'],
  });
}

/**
 * Firefox is driven over a WebSocket on the namespace's own loopback. The same port of this machine's
 * loopback leads there: Firefox compares the port that it is asked for.
 */
async function startFirefoxIn(side: Side): Promise<Browser> {
  const port = await freePort();
  const door = await openDoor(side, port);
  const browser = await startBrowser('firefox', {
    executablePath: side.wrapper('/usr/bin/firefox-esr'),
    debuggingPort: port,
    acceptInsecureCerts: true,
  }).catch((error: unknown) => {
    door.close();
    throw error;
  });
  browser.once('disconnected', () => door.close());
  return browser;
}

/** 127.0.0.1:port here → a Unix socket, which no namespace of networks keeps apart → 127.0.0.1:port there. */
async function openDoor(side: Side, port: number): Promise<{ close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-door-'));
  const path = join(folder, 'socket');
  const script = new URL('./door_inside.ts', import.meta.url).pathname;
  const inside: ChildProcess = spawn(side.wrapper(process.execPath), [script, path, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!inside.stdout) throw new Error('the door has no output');
  await once(inside.stdout, 'data');
  const outside = createServer((socket) => {
    const onward = connect(path);
    socket.pipe(onward).pipe(socket);
    for (const end of [socket, onward]) end.on('error', () => [socket, onward].map((one) => one.destroy()));
  }).listen(port, '127.0.0.1');
  await once(outside, 'listening');
  return {
    close() {
      outside.close();
      inside.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
