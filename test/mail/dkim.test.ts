import { createHash, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bySmtp } from '../../mail/by_smtp.ts';
import { startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { startSmtp, type TestSmtp } from '../fixtures/smtp.ts';
import { openPractice } from './outbox_setup.ts';

let practice: ReturnType<typeof openPractice>;
let smtp: TestSmtp;

beforeEach(async () => {
  practice = openPractice();
  smtp = await startSmtp();
});

afterEach(async () => {
  await smtp.stop();
  practice.close();
});

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const dkim = { privateKey: keys.privateKey, domain: 'example.de', selector: 'praxis2026' };

async function send(): Promise<string> {
  const outbox = startOutbox(practice.rt, bySmtp(makeTransport(smtp.url, null, { dkim })));
  practice.queue({
    subject: 'Ihre Videosprechstunde in Mülheim an der Ruhr, mit einer langen Zeile im Betreff [4K7M2QX9T]',
    text: 'Guten Tag Erika Mustermann,\n\nschöne Grüße  \n.\n\n\n',
    inReplyTo: 'anfrage@mail.example',
    references: ['anfrage@mail.example'],
    calendar: { method: 'REQUEST', ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  });
  outbox.wake();
  const { raw } = await smtp.waitFor(() => true);
  await outbox.stop();
  return raw;
}

test('DKIM: the receiver can check the signature with the published key', async () => {
  const raw = await send();
  const { tags, valid } = verify(raw);
  expect(tags).toMatchObject({
    v: '1',
    a: 'rsa-sha256',
    c: 'relaxed/relaxed',
    d: 'example.de',
    s: 'praxis2026',
  });
  expect(valid).toBe(true);
  const signed = tags.h?.toLowerCase().split(':');
  for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'reply-to', 'in-reply-to', 'references'])
    expect(signed).toContain(name);
});

test('DKIM: a changed subject, a changed sender or a changed body is noticed', async () => {
  const raw = await send();
  const changes: [RegExp, string][] = [
    [/^Subject: .*/m, 'Subject: Ihr Konto'],
    [/^From: .*/m, 'From: eve@evil.example'],
    [/sch=C3=B6ne/, 'keine'],
  ];
  for (const [what, other] of changes) {
    const changed = raw.replace(what, other);
    expect(changed).not.toBe(raw);
    expect(verify(changed).valid).toBe(false);
  }
});

/**
 * RFC 6376, 3.4.2, 3.4.4 and 3.7, written down once more from its text. `raw`: one character for each octet.
 */
function verify(raw: string): { tags: Record<string, string>; valid: boolean } {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = headers.find((line) => /^dkim-signature:/i.test(line)) ?? '';
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => /^\s*(\w+)\s*=([\s\S]*)$/.exec(tag))
      .filter((tag) => tag !== null)
      .map(([, name, value]) => [name, (value ?? '').replace(/\s+/g, '')]),
  ) as Record<string, string>;

  const body = `${raw
    .slice(end + 4)
    .replace(/[ \t]+/g, ' ')
    .replace(/ \r\n/g, '\r\n')
    .replace(/(\r\n)*$/, '')}\r\n`;
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64');

  const unused = headers.toReversed();
  const signed = (tags.h ?? '').split(':').flatMap((name) => {
    const at = unused.findIndex((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return at === -1 ? [] : unused.splice(at, 1).map((line) => `${relaxed(line)}\r\n`);
  });
  const unsigned = relaxed(signature.replace(/([;\s]b\s*=)[\s\S]*$/, '$1'));
  const valid = createVerify('RSA-SHA256')
    .update(signed.join('') + unsigned, 'latin1')
    .verify(createPublicKey(keys.publicKey), tags.b ?? '', 'base64');
  return { tags, valid: valid && tags.bh === bodyHash };
}

function relaxed(line: string): string {
  const colon = line.indexOf(':');
  const value = line
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${line.slice(0, colon).toLowerCase().trim()}:${value}`;
}
