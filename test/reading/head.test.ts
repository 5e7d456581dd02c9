import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headReader } from '../../reading/head.ts';
import { parseMail } from '../../reading/parse.ts';

const readHead = await headReader();
const head = (lines: string | Buffer) => readHead(Buffer.from(lines), 64 * 1024);

test.each<[string, { name: string; address: string }[]]>([
  ['Erika Mustermann <erika@mail.example>', [{ name: 'Erika Mustermann', address: 'erika@mail.example' }]],
  ['"Mustermann, Erika" <e@mail.example>', [{ name: 'Mustermann, Erika', address: 'e@mail.example' }]],
  ['Mustermann, Erika <e@mail.example>', [{ name: 'Mustermann, Erika', address: 'e@mail.example' }]],
  ['e@mail.example (Erika)', [{ name: 'Erika', address: 'e@mail.example' }]],
  ['=?utf-8?B?SsO2cmc=?= <j@mail.example>', [{ name: 'Jörg', address: 'j@mail.example' }]],
  [
    'Familie: a@mail.example, Eva <b@mail.example>;',
    [
      { name: '', address: 'a@mail.example' },
      { name: 'Eva', address: 'b@mail.example' },
    ],
  ],
  // As people write it, and only where the domain is one.
  ['a@xn--mller-kva.example', [{ name: '', address: 'a@müller.example' }]],
  ['a@xn--mller-kva.example/x', [{ name: '', address: 'a@xn--mller-kva.example/x' }]],
  // An encoded word may hold one address, and none that hides a second.
  ['<=?utf-8?Q?a?=@mail.example>', [{ name: '', address: 'a@mail.example' }]],
  ['<=?utf-8?Q?a=40evil.example,b?=@mail.example>', []],
  ['undisclosed-recipients:;', []],
  ['', []],
])('From: %s', (value, mailboxes) => {
  expect(head(`From: ${value}`).mailboxes('from')).toEqual(mailboxes);
});

test('of two fields with one name the first counts, unless it is empty', () => {
  const twice = head('From: a@mail.example\r\nSubject:\r\nFrom: b@mail.example\r\nSubject: Termin');
  expect(twice.mailboxes('from')).toEqual([{ name: '', address: 'a@mail.example' }]);
  expect(twice.text('subject')).toBe('Termin');
});

test('folded lines are one, and names have no case', () => {
  const folded = head(
    'SUBJECT: =?iso-8859-1?Q?F=FCr?=\n\t=?utf-8?Q?_J=C3?=\r\n =?utf-8?Q?=B6rg?=\r\nList-Id : <x>',
  );
  expect(folded.text('subject')).toBe('Für Jörg');
  expect(folded.has(/^list-id$/)).toBe(true);
  expect(folded.raw('list-id')).toBe('<x>');
  expect(folded.raw('date')).toBeNull();
});

test.each([
  ['text/plain; charset=UTF-8 (comment)', { value: 'text/plain', params: { charset: 'UTF-8' } }],
  ['Text/HTML; Format="flowed"; x', { value: 'text/html', params: { format: 'flowed', x: '' } }],
  ["a/b; name*0*=utf-8''M%C3%BC; name*1=ller.pdf", { value: 'a/b', params: { name: 'Müller.pdf' } }],
  ['a/b; name="=?utf-8?Q?M=C3=BCller?=.pdf"', { value: 'a/b', params: { name: 'Müller.pdf' } }],
  ['a/b; name="Einwilligung Müller.pdf"', { value: 'a/b', params: { name: 'Einwilligung Müller.pdf' } }],
  // Decoded once: what RFC 2231 has written out is no encoded word.
  ["a/b; name*=utf-8''%3D%3Futf-8%3FQ%3Fa%3F%3D", { value: 'a/b', params: { name: '=?utf-8?Q?a?=' } }],
  ['', { value: '', params: {} }],
])('Content-Type: %s', (value, structured) => {
  expect(head(`Content-Type: ${value}`).structured('content-type')).toEqual(structured);
});

test('umlauts as bare bytes, and a head that is cut where it is too long', () => {
  expect(head(Buffer.from('Subject: Grüße', 'latin1')).text('subject')).toBe('Grüße');
  expect(readHead(Buffer.from('Subject: Termin\r\nFrom: a@b'), 17).mailboxes('from')).toEqual([]);
});

test('a boundary that ends in a blank, and base64 that no MIME-Version announces', async () => {
  const blank =
    'Content-Type: multipart/mixed;\r\n boundary="a b "\r\n\r\n--a b\r\n\r\nVorname: Ida\r\n--a b--\r\n';
  expect((await parseMail(Buffer.from(blank))).text).toBe('Vorname: Ida');
  const bare = 'Content-Transfer-Encoding: BASE64 \r\n\r\nVm9ybmFtZTogSWRh';
  expect((await parseMail(Buffer.from(bare))).text).toBe('Vorname: Ida');
});

test('whatever stands there, it is read', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'From:',
      'Content-Type: a/b;',
      'name*0*=',
      '=?utf-8?Q?=',
      '=?x?B?',
      '?=',
      '\r\n',
      ' <',
      '@',
      '(',
      '"',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const read = head(pieces.join(''));
      read.text('from');
      for (const { address } of read.mailboxes('from')) expect(address).not.toBe('');
      expect(read.structured('content-type').value).not.toMatch(/[A-Z]/);
    }),
  );
});

/** Each as large as a head may be: 20 to 170 ms here, and the square of 64,000 would take minutes. */
test.each<[string, string]>([
  ['encoded words that never end', 'From: '.padEnd(64_000, '=?utf-8?Q?')],
  ['encoded words', 'From: '.padEnd(64_000, '=?utf-8?Q?a?= ')],
  ['blanks between encoded words', `From: =?utf-8?Q?a?=${' \r\n'.repeat(20_000)}=?utf-8?Q?a?=`],
  ['comments in each other', 'From: '.padEnd(64_000, '(')],
  ['groups', 'From: '.padEnd(64_000, 'a:b@c;')],
  ['quotes', 'From: '.padEnd(64_000, '"\\')],
  ['parameters', 'Content-Type: a/b'.padEnd(64_000, ';a*1="x"')],
  ['lines', ''.padEnd(64_000, 'a:\n')],
])('a head full of %s takes no time of its square', (_, lines) => {
  const start = performance.now();
  const read = head(lines);
  read.text('from');
  read.mailboxes('from');
  read.structured('content-type');
  expect(performance.now() - start).toBeLessThan(2000);
});
