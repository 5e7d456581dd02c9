import { describe, expect, onTestFinished, test } from 'vitest';
import type { BrowserName } from '../fixtures/browsers.ts';
import { makeCertificate } from '../fixtures/certificate.ts';
import { freePort } from '../fixtures/server_process.ts';
import { startBrowserIn } from './browser_inside.ts';
import { flowsOn, route } from './flow.ts';
import { createNetwork, isRoot, needsRoot, serverName } from './network.ts';
import { holdCall, openPractice } from './scene.ts';

/*
 * Lesson 11, architecture.md "One port": a firewall that lets nothing through but TCP 443. Pages, WebSocket
 * and the call itself go by the one port of a server that does TLS itself, with its own coturn behind it.
 */

const pairs: [BrowserName, BrowserName][] = [['chromium', 'firefox']];

describe.skipIf(!isRoot).each(pairs)(`doctor in %s, patient in %s${needsRoot}`, (doctorIn, patientIn) => {
  test('D1: a call whose only way is TCP 443 connects by TURN over TLS and flows both ways', {
    timeout: 120_000,
  }, async () => {
    const network = await createNetwork();
    onTestFinished(() => network.remove());
    for (const side of [network.practice, network.patient]) await side.allowOnlyTcp443();
    const certificate = await makeCertificate(`DNS:${serverName}`);
    const browsers = [
      await startBrowserIn(network.practice, doctorIn),
      await startBrowserIn(network.patient, patientIn),
    ] as const;
    onTestFinished(async () => void (await Promise.all(browsers.map((browser) => browser.close()))));
    const practice = await openPractice(browsers, {
      HOST: network.server,
      PORT: '443',
      PUBLIC_URL: `https://${serverName}`,
      TLS_CERT: certificate.certFile,
      TLS_KEY: certificate.keyFile,
      HTTP_PORT: 'off',
      TURN_EMBEDDED: 'on',
      TURN_PORT: String(await freePort()),
    });
    onTestFinished(() => practice.close());

    await holdCall(practice);
    await flowsOn([practice.doctor, practice.patient]);
    for (const page of [practice.doctor, practice.patient]) {
      const way = await route(page);
      // Firefox says tcp where it means TLS over TCP.
      expect(way).toMatchObject({ local: 'relay', relayProtocol: expect.stringMatching(/^(tls|tcp)$/) });
    }
  });
});
