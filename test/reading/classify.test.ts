import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateReference } from '../../consultation/link_token.ts';
import { classify, hasKeyword, subjectReferences } from '../../reading/classify.ts';
import { parseMail } from '../../reading/parse.ts';
import { eml, type Letter, leaf, multipart } from './eml.ts';

const kindOf = async (letter: Letter) =>
  classify(await parseMail(eml({ text: 'Videosprechstunde', ...letter })));

describe('S2: the keyword', () => {
  test.each([
    'Videosprechstunde',
    'VIDEOSPRECHSTUNDE bitte',
    'eine video-sprechstunde',
    'per Video Sprechstunde',
    'Videosprech-\nstunde',
    'Video\u00ADsprech\u00ADstunde',
    'V i d e o s p r e c h s t u n d e',
    'Ｖｉｄｅｏｓｐｒｅｃｈｓｔｕｎｄｅ',
    'Videosprechstunden-Termin',
    'Videosprechstd.',
    'Vidiosprechstunde',
    'Videosprechtunde',
    'Videosprechsunde',
    'Viedosprechstunde',
  ])('%j is it', (text) => {
    expect(hasKeyword(text)).toBe(true);
  });

  test.each(['Videotermin', 'Sprechstunde', 'Das Video zur Sprechzeit', 'Telefonsprechstunde', ''])(
    '%j is not',
    (text) => {
      expect(hasKeyword(text)).toBe(false);
    },
  );

  test('counts in the subject and in the text', async () => {
    expect(await kindOf({ subject: 'Termin' })).toMatchObject({ kind: 'person', keyword: true });
    expect(await kindOf({ text: 'Hallo', subject: 'Re: videosprechstunde' })).toMatchObject({
      keyword: true,
    });
    expect(await kindOf({ text: 'Hallo', subject: 'Rechnung' })).toMatchObject({
      kind: 'person',
      keyword: false,
    });
  });
});

describe('the reference in the subject', () => {
  test.each([
    'Re: Ihre Videosprechstunde [K7M4QX9TD]',
    'AW: WG: Ihre Videosprechstunde [k7m4qx9td]',
    'Antw: [EXTERN] Ihr Videotermin am 3. Mai [ K7M 4QX 9TD ]',
    'Fwd: Ihre Videosprechstunde (K7M-4QX-9TD)',
    'Ihre Videosprechstunde K7M4QX9TD',
  ])('is found in %j', (subject) => {
    expect(subjectReferences(subject)).toEqual(['K7M4QX9TD']);
  });

  test('letters that are easily confused count as the digit', () => {
    expect(subjectReferences('Antwort [KOM4IX9LD]')).toEqual(['K0M41X91D']);
  });

  test('every reference that we make comes back', () => {
    for (let round = 0; round < 200; round++) {
      const reference = generateReference();
      expect(subjectReferences(`AW: Ihre Videosprechstunde [${reference.toLowerCase()}]`)).toEqual([
        reference,
      ]);
    }
  });

  test.each([
    'Videosprechstunde am Donnerstag ABCDEFGHJ 123456789',
    'Angebot [NEWSBREAK]',
    'Rechnung RE2026117 (123456789)',
  ])('a word or the number of an invoice is none: %j', (subject) => {
    expect(subjectReferences(subject)).toEqual([]);
  });
});

describe('RFC 3834: automatic mail is never a request', () => {
  test.each<[string, Letter]>([
    ['Auto-Submitted', { headers: ['Auto-Submitted: auto-replied'] }],
    ['generated, without a form', { headers: ['Auto-Submitted: auto-generated'] }],
    ['Precedence', { headers: ['Precedence: bulk'] }],
    ['X-Autoreply', { headers: ['X-Autoreply: yes'] }],
    ['X-Autorespond', { headers: ['X-Autorespond: Videosprechstunde'] }],
    ['no sender on the envelope', { headers: ['Return-Path: <>'] }],
    ['Outlook', { subject: 'Automatische Antwort: Videosprechstunde' }],
    ['Outlook in English', { subject: 'Automatic reply: Videosprechstunde' }],
    ['an absence', { subject: 'Abwesenheitsnotiz: Videosprechstunde' }],
    ['out of office', { subject: 'Out of Office: Videosprechstunde' }],
    ['a receipt', { subject: 'Gelesen: Ihre Videosprechstunde' }],
    ['nobody reads there', { from: 'no-reply@portal.example' }],
    ['a mail system', { from: 'MAILER-DAEMON@mail.example' }],
  ])('%s', async (_, letter) => {
    expect(await kindOf(letter)).toEqual({ kind: 'automatic' });
  });

  test('an answer to an automatic answer is a person’s', async () => {
    expect(await kindOf({ subject: 'AW: Automatische Antwort: Videosprechstunde' })).toMatchObject({
      kind: 'person',
    });
    expect(await kindOf({ headers: ['Auto-Submitted: no', 'X-Auto-Response-Suppress: All'] })).toMatchObject({
      kind: 'person',
    });
  });

  test('a website’s form is written by a person', async () => {
    const headers = [
      'Auto-Submitted: auto-generated',
      'Reply-To: <erika@mail.example>',
      'List-Unsubscribe: <https://relay.example>',
    ];
    expect(await kindOf({ from: 'wordpress@praxis.example', headers })).toMatchObject({
      kind: 'person',
      keyword: true,
    });
    const text = 'E-Mail: erika@mail.example\nNachricht: Videosprechstunde';
    expect(await kindOf({ from: 'noreply@formular.example', text })).toMatchObject({ kind: 'person' });
  });

  test('list mail', async () => {
    expect(
      await kindOf({ headers: ['List-Id: <news.verband.example>', 'Reply-To: <a@verband.example>'] }),
    ).toEqual({ kind: 'list' });
    expect(await kindOf({ headers: ['List-Unsubscribe: <mailto:weg@verband.example>'] })).toEqual({
      kind: 'list',
    });
  });
});

describe('mail that came back', () => {
  const ours = 'ours-1@praxis.example';
  const returned = `From: praxis@praxis.example\r\nTo: weg@mail.example\r\nSubject: Ihre Videosprechstunde\r\nMessage-ID:\r\n <${ours}>\r\n\r\nText\r\n`;
  const report = (action: string, status: string, last = `Content-Type: message/rfc822\r\n\r\n${returned}`) =>
    classified(
      'Undelivered Mail Returned to Sender',
      multipart('report; report-type=delivery-status', [
        leaf('plain', 'This is the mail system. I could not deliver.', {}),
        Buffer.from(
          `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; weg@mail.example\r\nAction: ${action}\r\nStatus: ${status}\r\n`,
        ),
        Buffer.from(last),
      ]),
    );
  const classified = async (subject: string, body: Buffer, from = 'MAILER-DAEMON@mx.example') =>
    classify(
      await parseMail(
        Buffer.concat([
          Buffer.from(
            `From: Mail Delivery System <${from}>\r\nSubject: ${subject}\r\nReturn-Path: <>\r\nMIME-Version: 1.0\r\n`,
          ),
          body,
        ]),
      ),
    );

  test('RFC 3464, with the whole mail, its head, or as text', async () => {
    const bounce = { kind: 'bounce', originalMessageIds: [ours], status: '5.1.1' };
    expect(await report('failed', '5.1.1')).toEqual(bounce);
    expect(
      await report('failed', '5.1.1 (user unknown)', `Content-Type: text/rfc822-headers\r\n\r\n${returned}`),
    ).toEqual(bounce);
  });

  test('a delay is no failure, and neither is a success', async () => {
    expect(await report('delayed', '4.4.1')).toEqual({ kind: 'automatic' });
    expect(await report('delivered', '2.0.0')).toEqual({ kind: 'automatic' });
  });

  const asText = (text: string) => leaf('plain', text, {});

  test.each([
    [
      'qmail',
      'failure notice',
      'Hi. This is the qmail-send program at mx.example.\nI could not deliver your message.\n\n<weg@mail.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n',
      '5.1.1',
    ],
    [
      'Exim, GMX',
      'Mail delivery failed: returning message to sender',
      'This message was created automatically by mail delivery software.\n\nweg@mail.example: 550 5.2.2 mailbox full (203.0.113.5.1.1)\n\n------ The head of the message ------\n',
      '5.2.2',
    ],
    [
      'T-Online',
      'Unzustellbare Nachricht',
      'Die Nachricht konnte nicht zugestellt werden: 550 Benutzer unbekannt\n\n',
      null,
    ],
    [
      'Exchange',
      'Unzustellbar: Ihre Videosprechstunde',
      'Fehler bei der Nachrichtenzustellung. Remote Server returned: 550 5.7.1 blocked\n\nOriginal message headers:\n',
      '5.7.1',
    ],
  ])('%s', async (_, subject, notice, status) => {
    expect(
      await classified(subject, asText(notice + returned.replaceAll('\r\n', '\n').replace('\n <', ' <'))),
    ).toEqual({
      kind: 'bounce',
      originalMessageIds: [ours],
      status,
    });
  });

  test('a parcel that could not be delivered is none', async () => {
    const mail = eml({
      from: 'Paket <paket@post.example>',
      subject: 'Zustellung fehlgeschlagen',
      text: 'Ihr Paket',
    });
    expect(classify(await parseMail(mail))).toMatchObject({ kind: 'person', keyword: false });
  });
});

test('the samples of the specification are told apart', async () => {
  const folder = new URL('samples/specification/', import.meta.url);
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
    string,
    { kind: string }
  >;
  for (const [name, { kind }] of Object.entries(expected)) {
    const mail = await parseMail(readFileSync(new URL(`${name}.eml`, folder)));
    const found = classify(mail);
    const as =
      found.kind !== 'person'
        ? 'ignored'
        : found.references.length > 0 && mail.attachments.length > 0
          ? 'consent'
          : found.keyword
            ? 'request'
            : 'ignored';
    expect({ name, kind: as }).toEqual({ name, kind });
  }
});
