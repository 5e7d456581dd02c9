import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../reading/classify.ts';
import { parseMail } from '../../reading/parse.ts';
import { readPatient } from '../../reading/patient.ts';
import { eml, file, leaf, multipart, write } from './eml.ts';

const head =
  'From: "Erika Mustermann" <Erika@Mail.example>\r\nSubject: Videosprechstunde\r\nMIME-Version: 1.0\r\n';
const mail = (body: Buffer | string) => parseMail(Buffer.concat([Buffer.from(head), Buffer.from(body)]));
const names = ({ attachments }: { attachments: { name: string }[] }) => attachments.map(({ name }) => name);

const pdf = (...lines: string[]) => file(lines, Buffer.from('%PDF-1.4'));
const picture = (bytes: number, ...lines: string[]) =>
  file(['Content-Type: image/jpeg; name="foto.jpg"', ...lines], Buffer.alloc(bytes, 7));

/** Without base64, which takes tests longer to write than it takes the parser to read. */
const bare = (bytes: number) =>
  Buffer.concat([Buffer.from('Content-Type: image/jpeg\r\n\r\n'), Buffer.alloc(bytes, 7)]);

describe('the head', () => {
  test('ids have no brackets, the address is in lower case', async () => {
    const read = await parseMail(
      Buffer.from(
        'From: =?iso-8859-1?Q?J=FCrgen_M=FCller?= <JM@Mail.Example>\r\nReply-To: <other@mail.example>\r\nMessage-ID: <1@a>\r\nIn-Reply-To: <2@b> (yesterday)\r\nReferences: <3@c>\r\n <2@b>\r\nDate: Fri, 20 Nov 2026 09:30:00 +0100 (CET)\r\nSubject: =?utf-8?Q?Video?=\r\n =?utf-8?Q?sprechstunde_f=C3=BCr_J=C3=BCrgen?=\r\n\r\nText',
      ),
    );
    expect(read).toMatchObject({
      messageId: '1@a',
      inReplyTo: ['2@b'],
      references: ['3@c', '2@b'],
      from: { name: 'Jürgen Müller', address: 'jm@mail.example' },
      replyTo: { address: 'other@mail.example' },
      subject: 'Videosprechstunde für Jürgen',
      date: Date.UTC(2026, 10, 20, 8, 30),
      text: 'Text',
    });
  });

  test('a Japanese subject, umlauts as bare bytes, no date', async () => {
    const subject = '=?iso-2022-jp?B?GyRCRnxLXDhsGyhC?=';
    expect(
      await parseMail(
        Buffer.from(`Subject: ${subject}\r\nReceived: by mx; Fri, 20 Nov 2026 09:30:00 +0100\r\n\r\n`),
      ),
    ).toMatchObject({
      subject: '日本語',
      date: Date.UTC(2026, 10, 20, 8, 30),
    });
    const latin = await parseMail(
      Buffer.from('From: Jörg Groß <a@mail.example>\r\nSubject: Grüße\r\nDate: gestern\r\n\r\n', 'latin1'),
    );
    expect(latin).toMatchObject({ from: { name: 'Jörg Groß' }, subject: 'Grüße', date: null });
  });

  test('line breaks hidden in encoded words start no new line (header injection)', async () => {
    const evil = `=?utf-8?B?${Buffer.from('Eve\r\nBcc: all@mail.example\0').toString('base64')}?=`;
    const read = await parseMail(Buffer.from(`From: ${evil} <eve@mail.example>\r\nSubject: ${evil}\r\n\r\n`));
    expect(read.subject).toBe('Eve Bcc: all@mail.example');
    expect(read.from?.name).toBe('Eve Bcc: all@mail.example');
  });
});

describe('attachments', () => {
  test('a PDF counts wherever it stands and whatever it is called', async () => {
    const read = await mail(
      multipart('mixed', [
        leaf('plain', 'Anbei.', {}),
        pdf('Content-Type: application/pdf', 'Content-Disposition: inline; filename="inline.pdf"'),
        pdf(
          'Content-Type: application/octet-stream',
          "Content-Disposition: attachment; filename*=utf-8''Einwilligung%20M%C3%BCller.pdf",
        ),
        pdf('Content-Type: application/pdf; name="=?utf-8?Q?Unterschrift_f=C3=BCr.pdf?="'),
      ]),
    );
    expect(names(read)).toEqual(['inline.pdf', 'Einwilligung Müller.pdf', 'Unterschrift für.pdf']);
    expect(read.attachments[0]).toMatchObject({
      contentType: 'application/pdf',
      bytes: Buffer.from('%PDF-1.4'),
    });
    expect(read.text).toBe('Anbei.');
  });

  test('photos in the text of a phone count, a logo in the signature does not', async () => {
    const html = leaf('html', 'Anbei <img src="cid:logo@x"><img src="cid:photo@x">', {});
    const read = await mail(
      multipart('related', [
        html,
        picture(4000, 'Content-ID: <logo@x>', 'Content-Disposition: inline; filename="logo.jpg"'),
        picture(300_000, 'Content-ID: <photo@x>', 'Content-Disposition: inline; filename="pasted.jpg"'),
        picture(4000, 'Content-ID: <nowhere@x>', 'Content-Disposition: inline; filename="inline.jpg"'),
        file(['Content-Type: image/heic; name="IMG_1.heic"'], Buffer.from('heic')),
      ]),
    );
    expect(names(read)).toEqual(['pasted.jpg', 'inline.jpg', 'IMG_1.heic']);
  });

  test('of a mail that was forwarded as a file, text and files count', async () => {
    const inner = eml({ from: 'Erich <erich@mail.example>', text: 'Vorname: Erich' });
    const read = await mail(
      multipart('mixed', [
        leaf('plain', 'Weiter', {}),
        Buffer.concat([
          Buffer.from('Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n'),
          inner,
        ]),
      ]),
    );
    expect(read.text).toBe('Weiter\n\nVorname: Erich');
    expect(read.attachments).toEqual([]);
  });

  test('are at most 20 and at most 30 MB; the rest is counted', async () => {
    const many = await mail(
      multipart(
        'mixed',
        Array.from({ length: 25 }, () => pdf('Content-Type: application/pdf')),
      ),
    );
    expect([many.attachments.length, many.droppedAttachments]).toEqual([20, 5]);
    const large = await mail(multipart('mixed', new Array(3).fill(bare(12_000_000))));
    expect([large.attachments.length, large.droppedAttachments]).toEqual([2, 1]);
  });
});

describe('the text', () => {
  test('the plain alternative counts, unless it says nothing', async () => {
    const both = (plain: string) =>
      mail(
        multipart('alternative', [
          leaf('plain', plain, {}),
          leaf('html', '<p>Vorname: Erika, Nachname: Mustermann</p>', {}),
        ]),
      );
    expect((await both('Vorname: Erika, Nachname: Mustermann')).text).toBe(
      'Vorname: Erika, Nachname: Mustermann',
    );
    expect((await both('')).text).toBe('Vorname: Erika, Nachname: Mustermann');
    expect((await both('Kein HTML?')).text).toBe('Vorname: Erika, Nachname: Mustermann');
  });

  test('is at most 100,000 characters and has no NUL', async () => {
    const read = await mail(leaf('plain', `\0${'ä'.repeat(200_000)}`, {}));
    expect(read.text).toMatch(/^ä{99999,100000}$/);
  });

  test('broken MIME: what can be read is read', async () => {
    const withoutEnd = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nVorname: Erika\r\n';
    expect((await mail(withoutEnd)).text).toBe('Vorname: Erika');
    expect((await mail('Content-Type: multipart/mixed; boundary=b\r\n\r\nVorname: Erika')).text).toBe(
      'Vorname: Erika',
    );
    expect((await mail('Content-Type: multipart/mixed\r\n\r\nVorname: Erika')).text).toBe('Vorname: Erika');
    expect((await mail('Content-Type: kaputt\r\n\r\nVorname: Erika')).text).toBe('Vorname: Erika');
    expect(
      (await mail('Content-Transfer-Encoding: quoted-printable\r\n\r\nVorname=3A Erika=\r\n=ZZ=')).text,
    ).toBe('Vorname: Erika=ZZ');
    expect(
      (await mail(Buffer.from(`Content-Type: text/plain; charset=klingon\r\n\r\nKäthe`, 'latin1'))).text,
    ).toBe('Käthe');
    const damaged = Buffer.concat([
      Buffer.from('Content-Transfer-Encoding: base64\r\n\r\n'),
      write('Vm9y*bmFt\r\nZQ', 'utf-8'),
    ]);
    expect((await mail(damaged)).text).toBe('Vorname');
  });
});

describe('bombs', () => {
  const part = (number: number) => `--b\r\nContent-Type: text/plain\r\n\r\nTeil ${number}\r\n`;

  test('2,000 parts: the first ones are read, the rest is counted', async () => {
    const read = await mail(
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${Array.from({ length: 2000 }, (_, number) => part(number)).join('')}--b--`,
    );
    expect(read.text).toMatch(/^Teil 0\n\nTeil 1\n/);
    expect(read.droppedAttachments).toBeGreaterThan(1700);
  });

  test.each<[string, string]>([
    ['10,000 multiparts in each other', nested((depth) => `b${depth}`)],
    ['10,000 multiparts of one boundary', nested(() => 'b')],
    ['a head of 5 MB', `X-A:${'\r\n a'.repeat(1_200_000)}\r\n\r\nText`],
    ['100,000 references', `References:${'\r\n <a@b>'.repeat(100_000)}\r\n\r\nText`],
    ['100,000 addresses', `To: ${'a:b;'.repeat(100_000)}\r\n\r\nText`],
    ['deep HTML', `Content-Type: text/html\r\n\r\n${'<div>'.repeat(1_000_000)}`],
    ['HTML that never closes', `Content-Type: text/html\r\n\r\n${'<a x="\'<!-'.repeat(500_000)}`],
    ['5 MB of entities', `Content-Type: text/html\r\n\r\n${'&nbsp;'.repeat(900_000)}`],
    ['20 MB of short lines', 'a\r\n'.repeat(7_000_000)],
    ['NUL', '\0'.repeat(1_000_000)],
    ['nothing', ''],
  ])('%s: read within its length', async (_, body) => {
    const read = await mail(body);
    expect(read.text.length).toBeLessThanOrEqual(100_000);
    expect(classify(read).kind).toBe('person');
  });

  function nested(boundary: (depth: number) => string): string {
    return Array.from(
      { length: 10_000 },
      (_, depth) =>
        `Content-Type: multipart/mixed; boundary=${boundary(depth)}\r\n\r\n--${boundary(depth)}\r\n`,
    ).join('');
  }
});

/** Pieces that mails and attacks are made of; their order is anybody's guess. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Content-Type: multipart/mixed; boundary="b"\r\n',
      'Content-Type: text/html; charset=utf-16\r\n',
      'Content-Type: message/rfc822\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n',
      'From: =?utf-8?Q?=00=0D=0A?= <a@b>\r\n',
      '\r\n',
      '\r\n--b\r\n',
      '\r\n--b--\r\n',
      '<table><tr><td>',
      '<!--',
      '&#0;',
      '=C3=',
      '> ',
      'Vorname: ',
      'Name, Vorname: ',
      'geb. ',
      '31.02.1980',
      'Tel.: +49 (0',
      'AOK/',
      'X 000 ',
      ', ',
      '\t',
      'z. B. ',
      'für meine Tochter ',
      'Mit freundlichen Grüßen\n',
      'Am 1 schrieb x:\n',
      '=cmd|',
      '\u202E',
      '\0',
      '\uD800',
    ),
    fc.string({ maxLength: 12 }),
  ),
  { maxLength: 60 },
);

test('whatever comes, something is returned: bounded, of one line where it must be, and always the same', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const raw = Buffer.from(parts.join(''));
      const read = await parseMail(raw);
      expect(`${read.subject}${read.from?.name ?? ''}${names(read).join('')}`).not.toMatch(/\p{Cc}/u);
      expect(read.text.length).toBeLessThanOrEqual(raw.length * 3);
      const classified = classify(read);
      const patient = readPatient({ ...read, text: parts.join(''), today: '2026-11-20' });
      // No field breaks out of a line of a head or a cell of a table.
      for (const value of Object.values(patient.data)) expect(value).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(classify(await parseMail(raw))).toEqual(classified);
    }),
    { numRuns: 150 },
  );
});
