import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParsedMail, parseMail } from '../../reading/parse.ts';
import { calendarReply } from '../fixtures/calendar_reply.ts';
import { cms, tnef, uu, zip } from '../fixtures/wrappings.ts';

const pdf = Buffer.from(`%PDF-1.7\n${'Einwilligung '.repeat(300)}\n%%EOF`);
const file = { name: 'Einwilligung für Öhler.pdf', bytes: pdf };

interface Given {
  type?: string;
  name?: string;
  bytes: Buffer;
  text?: string;
  encoding?: string;
}

/** A mail with one attachment. */
function mail({
  type = 'application/octet-stream',
  name = 'x',
  bytes,
  text = 'Anbei.',
  encoding = 'base64',
}: Given): Buffer {
  const body =
    encoding === 'base64' ? bytes.toString('base64').replace(/.{76}/g, '$&\r\n') : bytes.toString('latin1');
  return Buffer.from(
    [
      'From: e@mail.example',
      'Subject: Einwilligung',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--b',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      body,
      '--b--',
      '',
    ].join('\r\n'),
  );
}

/** One byte in its middle is another. */
function noisy(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const inner = (boundary = 'i') =>
  Buffer.from(
    [
      `Content-Type: multipart/mixed; boundary=${boundary}`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'anbei die Einwilligung',
      `--${boundary}`,
      'Content-Type: application/pdf; name="Einwilligung.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      pdf.toString('base64'),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
const eml: Buffer = Buffer.concat([
  Buffer.from('From: a@b.example\r\nSubject: scan\r\nMIME-Version: 1.0\r\n'),
  inner('e'),
]);

const opens = ({ attachments, sealed }: ParsedMail) => {
  expect(sealed).toBe(null);
  expect(attachments.map(({ bytes }) => bytes.equals(pdf))).toEqual([true]);
};

describe('K4: a document in a wrapping', () => {
  test.each<[string, Given]>([
    ['winmail.dat', { type: 'application/ms-tnef', name: 'winmail.dat', bytes: tnef({ files: [file] }) }],
    ['winmail.dat under another type', { name: 'winmail.dat', bytes: tnef({ files: [file] }) }],
    ['winmail.dat under another name', { name: 'ATT0001.bin', bytes: tnef({ files: [file] }) }],
    [
      'an S/MIME signature around it',
      { type: 'application/pkcs7-mime', name: 'smime.p7m', bytes: cms(inner()) },
    ],
    [
      'the same in BER',
      { type: 'application/x-pkcs7-mime', name: 'smime.p7m', bytes: cms(inner(), 'signedData', true) },
    ],
    ['a mail as a file', { type: 'message/rfc822', name: 'x.eml', bytes: eml }],
    ['a mail as a file of no type', { name: 'Scan.eml', bytes: eml }],
    [
      'a mail in a mail',
      { type: 'message/rfc822', name: 'x.eml', bytes: mail({ name: 'y.eml', bytes: eml }) },
    ],
    ['a zip', { type: 'application/zip', name: 'Scan.zip', bytes: zip([file]) }],
    [
      'a zip with a Mac’s own files',
      { name: 'Scan.zip', bytes: zip([file, { name: '__MACOSX/._x', bytes: Buffer.from('x') }]) },
    ],
    [
      'winmail.dat in a signature',
      { name: 'smime.p7m', bytes: cms(mail({ name: 'winmail.dat', bytes: tnef({ files: [file] }) })) },
    ],
    [
      'a zip in winmail.dat',
      { name: 'winmail.dat', bytes: tnef({ files: [{ name: 'a.zip', bytes: zip([file]) }] }) },
    ],
    [
      'uuencode',
      {
        encoding: 'x-uuencode',
        name: 'a.pdf',
        bytes: Buffer.from(uu({ name: 'a.pdf', bytes: pdf }), 'latin1'),
      },
    ],
  ])('%s', async (_, given) => {
    opens(await parseMail(mail(given)));
  });

  test('uuencode in the text, which keeps what stands around it', async () => {
    const text = `Anbei das Formular.\r\n\r\n${uu({ name: 'form.pdf', bytes: pdf })}\r\nBis Dienstag`;
    const found = await parseMail(Buffer.from(`From: e@mail.example\r\nSubject: x\r\n\r\n${text}`, 'latin1'));
    opens(found);
    expect(found.text).toContain('Anbei das Formular.');
    expect(found.text).toContain('Bis Dienstag');
    expect(found.text).not.toContain('begin 644');
    expect(found.attachments[0]?.name).toBe('form.pdf');
  });

  test('a signature that OpenSSL wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-test-'));
    const at = (name: string) => join(folder, name);
    writeFileSync(at('inner'), inner());
    const run = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=Test',
      '-keyout',
      at('key'),
      '-out',
      at('cert'),
    );
    const keys = ['-signer', at('cert'), '-inkey', at('key')];
    run('smime', '-sign', '-nodetach', '-in', at('inner'), '-out', at('signed'), ...keys);
    opens(await parseMail(readFileSync(at('signed'))));
    run('smime', '-encrypt', '-in', at('inner'), '-out', at('encrypted'), at('cert'));
    expect((await parseMail(readFileSync(at('encrypted')))).sealed).toBe('encrypted');
  });

  test('the text of a winmail.dat counts where the mail has none of its own', async () => {
    const bytes = tnef({ body: 'Vorname: Bernd\r\nNachname: Kühn' });
    const named = { type: 'application/ms-tnef', name: 'winmail.dat', bytes };
    expect((await parseMail(mail({ ...named, text: '' }))).text).toContain('Nachname: Kühn');
    expect((await parseMail(mail(named))).text).toBe('Anbei.');
  });

  test('names come out whole', async () => {
    const found = await parseMail(mail({ name: 'winmail.dat', bytes: tnef({ files: [file] }) }));
    expect(found.attachments[0]?.name).toBe(file.name);
  });
});

describe('K4: what cannot be opened says so, and stays as a file', () => {
  const sealedOf = async (given: Given) => {
    const { sealed, attachments } = await parseMail(mail(given));
    return [sealed, attachments.length];
  };

  test.each<[string, string | null, Given]>([
    [
      'S/MIME for somebody',
      'encrypted',
      { type: 'application/pkcs7-mime', name: 'smime.p7m', bytes: cms(inner(), 'envelopedData') },
    ],
    ['a zip with a password', 'encrypted', { name: 'a.zip', bytes: zip([file], true) }],
    [
      'Microsoft’s rights',
      'encrypted',
      { type: 'application/x-microsoft-rpmsg-message', name: 'message.rpmsg', bytes: pdf },
    ],
    ['a damaged winmail.dat', 'damaged', { name: 'winmail.dat', bytes: Buffer.from('nothing of that') }],
    ['a damaged signature', 'damaged', { name: 'smime.p7m', bytes: Buffer.from('nothing of that') }],
    ['a zip of other things', null, { name: 'a.zip', bytes: zip([{ name: 'setup.exe', bytes: pdf }]) }],
    [
      'Word, which is a zip',
      null,
      { name: 'a.docx', bytes: zip([{ name: 'word/document.xml', bytes: pdf }]) },
    ],
  ])('%s', async (_, sealed, given) => {
    expect(await sealedOf(given)).toEqual([sealed, 1]);
  });

  const cut = (bytes: Buffer, share = 0.6) => bytes.subarray(0, Math.floor(bytes.length * share));
  test.each<[string, string | null, Given]>([
    ['winmail.dat, cut off', 'damaged', { name: 'winmail.dat', bytes: cut(tnef({ files: [file] })) }],
    [
      'winmail.dat of nothing but its beginning',
      'damaged',
      { name: 'winmail.dat', bytes: cut(tnef({}), 0.3) },
    ],
    [
      'winmail.dat with noise in it',
      'damaged',
      { name: 'winmail.dat', bytes: noisy(tnef({ files: [file] })) },
    ],
    ['an empty winmail.dat', 'damaged', { name: 'winmail.dat', bytes: Buffer.alloc(0) }],
    ['smime.p7m, cut off', 'damaged', { name: 'smime.p7m', bytes: cut(cms(inner())) }],
    [
      'smime.p7m in BER, cut off',
      'damaged',
      { name: 'smime.p7m', bytes: cut(cms(inner(), 'signedData', true)) },
    ],
    ['smime.p7m of noise', 'damaged', { name: 'smime.p7m', bytes: cms(Buffer.from([1, 2, 3, 4])) }],
    ['an empty smime.p7m', 'damaged', { name: 'smime.p7m', bytes: Buffer.alloc(0) }],
    ['an empty mail as a file', 'damaged', { type: 'message/rfc822', name: 'x.eml', bytes: Buffer.alloc(0) }],
    [
      'a mail as a file, of noise',
      'damaged',
      { type: 'message/rfc822', name: 'x.eml', bytes: Buffer.from([0, 1, 2]) },
    ],
    ['a zip, cut off', 'damaged', { name: 'a.zip', bytes: cut(zip([file]), 0.9) }],
    ['a zip of nothing but its beginning', 'damaged', { name: 'a.zip', bytes: zip([file]).subarray(0, 10) }],
    ['an empty zip', 'damaged', { type: 'application/zip', name: 'a', bytes: Buffer.alloc(0) }],
    ['a zip with noise in it', 'damaged', { name: 'a.zip', bytes: noisy(zip([file])) }],
    ['a zip of too many', 'unopened', { name: 'a.zip', bytes: zip(Array.from({ length: 30 }, () => file)) }],
    [
      'PGP as a file',
      'encrypted',
      { name: 'form.pdf.asc', bytes: Buffer.from('-----BEGIN PGP MESSAGE-----\n\nhQ') },
    ],
    ['PGP of bytes', 'encrypted', { name: 'form.pdf.gpg', bytes: Buffer.from([0x85, 1, 2, 3]) }],
    [
      'a PGP signature beside it',
      null,
      { name: 'signature.asc', bytes: Buffer.from('-----BEGIN PGP SIGNATURE-----\n') },
    ],
    [
      'uuencode, cut off',
      'damaged',
      {
        encoding: 'x-uuencode',
        name: 'a.pdf',
        bytes: cut(Buffer.from(uu(file).replace(file.name, 'a.pdf'), 'latin1')),
      },
    ],
  ])('%s', async (_, sealed, given) => {
    const [found, files] = await sealedOf(given);
    expect(found).toBe(sealed);
    // What it holds may be there as well.
    expect(files).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ['-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA', 'encrypted'],
    ['Anbei.\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----', 'encrypted'],
    [uu({ name: 'a.pdf', bytes: pdf }).slice(0, 500), 'damaged'],
    ['> -----BEGIN PGP MESSAGE-----', null],
    ['begin 644 Uhr, dann', null],
  ])('in the text: %s', async (text, sealed) => {
    const found = await parseMail(Buffer.from(`From: e@mail.example\r\nSubject: x\r\n\r\n${text}`, 'latin1'));
    expect(found.sealed).toBe(sealed);
  });

  test('wherever a wrapping was cut off, it is told, or the document is whole', async () => {
    const kinds: Given[] = [
      { name: 'winmail.dat', bytes: tnef({ files: [file] }) },
      { name: 'smime.p7m', bytes: cms(inner()) },
      { name: 'smime.p7m', bytes: cms(inner(), 'signedData', true) },
      { name: 'a.zip', bytes: zip([file]) },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (given, at) => {
          const bytes = given.bytes.subarray(0, Math.floor(at * given.bytes.length));
          const { sealed, attachments } = await parseMail(mail({ ...given, bytes }));
          if (sealed === null) expect(attachments[0]?.bytes.equals(pdf)).toBe(true);
          else expect(attachments.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('an encrypted mail without its parts', async () => {
    const mime =
      'From: e@mail.example\r\nSubject: x\r\nContent-Type: multipart/encrypted; boundary=b\r\n\r\n';
    expect((await parseMail(Buffer.from(mime))).sealed).toBe('encrypted');
  });

  test('PGP, as MIME and in the text', async () => {
    const mime = [
      'From: e@mail.example',
      'Subject: ...',
      'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
      '',
      '--b',
      'Content-Type: application/pgp-encrypted',
      '',
      'Version: 1',
      '--b',
      'Content-Type: application/octet-stream; name="encrypted.asc"',
      '',
      '-----BEGIN PGP MESSAGE-----',
      '--b--',
    ].join('\r\n');
    expect((await parseMail(Buffer.from(mime))).sealed).toBe('encrypted');
    const text = 'From: e@mail.example\r\nSubject: x\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n';
    expect((await parseMail(Buffer.from(text))).sealed).toBe('encrypted');
  });
});

describe('S3c: a calendar’s answer in a wrapping', () => {
  const reply = Buffer.from(calendarReply({ uid: 'c@praxis.example' }));
  const ics = Buffer.from(/BEGIN:VCALENDAR[\s\S]*END:VCALENDAR/.exec(reply.toString())?.[0] ?? '');

  test.each<[string, string | null, Given]>([
    [
      'winmail.dat',
      'declined',
      { name: 'winmail.dat', bytes: tnef({ files: [{ name: 'a.ics', bytes: ics }] }) },
    ],
    [
      'an S/MIME signature around everything',
      'declined',
      { type: 'application/pkcs7-mime', name: 'smime.p7m', bytes: cms(reply) },
    ],
    [
      'winmail.dat in a signature',
      'declined',
      {
        name: 'smime.p7m',
        bytes: cms(mail({ name: 'winmail.dat', bytes: tnef({ files: [{ name: 'A.ICS', bytes: ics }] }) })),
      },
    ],
    ['a file of no type', 'declined', { name: 'Antwort.ics', bytes: ics }],
    ['a mail as a file, which is passed on', null, { type: 'message/rfc822', name: 'x.eml', bytes: reply }],
    [
      'one that is signed and passed on',
      null,
      {
        type: 'message/rfc822',
        name: 'x.eml',
        bytes: mail({ type: 'application/pkcs7-mime', name: 'smime.p7m', bytes: cms(reply) }),
      },
    ],
  ])('%s', async (_, answer, given) => {
    expect((await parseMail(mail(given))).calendar?.answer ?? null).toBe(answer);
  });
});

describe('X2: whatever is in a wrapping, reading it ends', () => {
  test('a zip that unpacks without end', async () => {
    const bomb = zip([{ name: 'a.pdf', bytes: Buffer.alloc(200 * 1024 * 1024) }]);
    const { attachments } = await parseMail(mail({ name: 'a.zip', bytes: bomb }));
    expect(attachments.map(({ bytes }) => bytes.length)).toEqual([bomb.length]);
  });

  test('mails in mails in mails', async () => {
    let deep: Buffer = eml;
    for (let depth = 0; depth < 30; depth++)
      deep = mail({ type: 'message/rfc822', name: 'x.eml', bytes: deep });
    expect((await parseMail(deep)).sealed).toBe('unopened');
  });

  test.each(['message/rfc822', 'message/global'])('%s beyond the limits stays as a file', async (type) => {
    let deep: Buffer = eml;
    for (let depth = 0; depth < 6; depth++) deep = mail({ type, name: 'x.eml', bytes: deep });
    const { sealed, attachments, droppedAttachments } = await parseMail(deep);
    expect([sealed, droppedAttachments]).toEqual(['unopened', 0]);
    expect(attachments.map(({ name, contentType }) => [name, contentType])).toEqual([['x.eml', type]]);
  });

  test('bytes of any kind, cut anywhere', async () => {
    const kinds = [
      { name: 'winmail.dat', bytes: tnef({ body: 'x', files: [file] }) },
      { name: 'smime.p7m', bytes: cms(inner()) },
      { name: 'smime.p7m', bytes: cms(inner(), 'signedData', true) },
      { name: 'a.zip', bytes: zip([file, file]) },
      { name: 'u', bytes: Buffer.from(uu(file), 'latin1'), encoding: 'x-uuencode' },
    ];
    const damaged = fc
      .tuple(
        fc.constantFrom(...kinds),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 }),
      )
      .map(([kind, cut, changes]) => {
        const bytes = Buffer.from(kind.bytes.subarray(0, cut % (kind.bytes.length + 1)));
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        return { ...kind, bytes };
      });
    await fc.assert(
      fc.asyncProperty(damaged, async (given) => {
        await parseMail(mail(given));
      }),
      { numRuns: 600 },
    );
  });

  test('begin after begin', async () => {
    const start = performance.now();
    const text = 'begin 644 x.pdf\r\nM'.concat('A'.repeat(60), '\r\n').repeat(60_000);
    await parseMail(Buffer.from(`From: e@mail.example\r\nSubject: x\r\n\r\n${text}`));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
