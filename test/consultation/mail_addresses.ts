import fc from 'fast-check';

/*
 * Addresses that a mail can be sent to, as they go over the line, and ones that none can, with what is wrong.
 * Each form and the outbox must say the same of each.
 */

const long = (letter: string, count: number) => letter.repeat(count);
/** 187 characters. */
const longDomain = `${[60, 60, 60].map((count) => long('x', count)).join('.')}.de`;

/** As typed, and as it goes over the line where that is different. */
export const accepted: readonly [typed: string, sent?: string][] = [
  ['erika@example.de'],
  ['Erika.Mustermann+praxis@mail.example.co.uk'],
  ['e@example.de'],
  ['1@example.de'],
  ["o'neill_1@example.com"],
  ['a.b.c.d@example.de'],
  ['-erika-@example.de'],
  ['_erika_@example.de'],
  ["!#$%&'*+/=?^_`{|}~-@example.de"],
  ['erika=praxis.de@example.de'],
  ['erika@EXAMPLE.DE', 'erika@example.de'],
  ['ERIKA@example.de'],
  ['erika@a.de'],
  ['erika@1und1.de'],
  ['erika@123.de'],
  ['erika@a-b--c.de'],
  ['a@b.versicherung'],
  ['erika@praxis.local'],
  ['post@praxis-müller.de', 'post@xn--praxis-mller-klb.de'],
  ['post@PRAXIS-MÜLLER.de', 'post@xn--praxis-mller-klb.de'],
  ['post@praxis-mu\u0308ller.de', 'post@xn--praxis-mller-klb.de'],
  ['post@xn--praxis-mller-klb.de'],
  ['post@straße.de', 'post@xn--strae-oqa.de'],
  ['info@例え.テスト', 'info@xn--r8jz45g.xn--zckzah'],
  ['info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
  ['info@bücher.example', 'info@xn--bcher-kva.example'],
  ['info@example.xn--p1ai'],
  [`${long('a', 64)}@example.de`],
  [`erika@${long('x', 63)}.de`],
  [`${long('a', 64)}@${longDomain}`],
];

export const refused: readonly [typed: string, fault: string][] = [
  ['erika', 'incomplete'],
  ['@', 'incomplete'],
  ['erika@', 'incomplete'],
  ['@example.de', 'incomplete'],
  ['erika@example', 'incomplete'],
  ['admin@localhost', 'incomplete'],
  ['erika@beispiel..de', 'after_at'],
  ['erika@.de', 'after_at'],
  ['erika@example.de.', 'after_at'],
  ['erika@-example.de', 'after_at'],
  ['erika@example-.de', 'after_at'],
  ['erika@example.d', 'after_at'],
  ['erika@example.123', 'after_at'],
  ['erika@example.0x7f', 'after_at'],
  ['erika@127.0.0.1', 'after_at'],
  ['erika@[127.0.0.1]', 'after_at'],
  ['erika@[IPv6:::1]', 'after_at'],
  ['erika@exa_mple.de', 'after_at'],
  ['erika@example.de/x', 'after_at'],
  ['erika@example.de:25', 'after_at'],
  ['erika@example.de?subject=x', 'after_at'],
  ['erika@example.de#x', 'after_at'],
  ['erika@example%2ede.de', 'after_at'],
  ['erika@example。de', 'after_at'],
  ['erika@xn--ü.de', 'after_at'],
  ['erika@exam\u00ADple.de', 'after_at'],
  ['erika@example\u200B.de', 'after_at'],
  [`erika@${long('x', 64)}.de`, 'after_at'],
  [`erika@${long('ü', 60)}.de`, 'after_at'],
  ['.erika@example.de', 'before_at'],
  ['erika.@example.de', 'before_at'],
  ['erika..m@example.de', 'before_at'],
  ['anna(1)@beispiel.de', 'before_at'],
  ['"anna"@beispiel.de', 'before_at'],
  ['"an na"@beispiel.de', 'several'],
  ['anna[1]@beispiel.de', 'before_at'],
  ['anna\\@beispiel.de', 'before_at'],
  ['anna:1@beispiel.de', 'before_at'],
  ['mailto:anna@beispiel.de', 'before_at'],
  ['jörg@beispiel.de', 'before_at'],
  ['müller@beispiel.de', 'before_at'],
  ['用户@example.de', 'before_at'],
  ['anna\u200B@beispiel.de', 'before_at'],
  ['erika\u202E@example.de', 'before_at'],
  [`${long('x', 65)}@example.de`, 'too_long'],
  [`${long('a', 64)}@x${longDomain.replace('.de', '.information')}`, 'too_long'],
  // Short as it is typed, too long as it goes over the line.
  [`${long('a', 64)}@${`${long('ü', 45)}.`.repeat(4)}de`, 'too_long'],
  ['eri ka@example.de', 'several'],
  ['erika@exam ple.de', 'several'],
  ['erika@foo@example.de', 'several'],
  ['erika@@example.de', 'several'],
  ['erika@example.de, hans@example.de', 'several'],
  ['erika@example.de;hans@example.de', 'several'],
  ['erika@example,de', 'several'],
  ['Erika <erika@example.de>', 'several'],
  ['<erika@example.de>', 'several'],
  ['"Erika" <erika@example.de>', 'several'],
  ['Gruppe: erika@example.de;', 'several'],
  ['erika@example.de\nBcc: eve@evil.example', 'several'],
  ['erika\n@example.de', 'several'],
  ['erika@example.de\tx', 'several'],
];

const piece = fc.oneof(
  fc.constantFrom('erika', 'a', 'A1', 'x-y', 'o_n', '+', '.', '-', 'ü', 'ß', 'é', '例', 'ﬀ', 'Å', '①', '９'),
  fc.constantFrom(
    '(',
    ')',
    '"',
    '\\',
    ',',
    ';',
    ':',
    '<',
    '>',
    '[',
    ']',
    '%',
    '#',
    '?',
    '/',
    '_',
    '\u00AD',
    '\u3002',
  ),
);
const name = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const local = fc.oneof(
  name,
  fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
);
const label = fc.oneof(
  name,
  fc.constantFrom('praxis-müller', 'xn--mller-kva', 'bücher', 'xn--', '1', 'x'.repeat(63)),
);
const top = fc.constantFrom(
  'de',
  'com',
  'versicherung',
  'рф',
  'xn--p1ai',
  'テスト',
  'd',
  '1',
  '0x1',
  'de.',
  '',
);
const domain = fc.oneof(
  fc
    .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), top)
    .map(([labels, end]) => [...labels, end].join('.')),
  fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
);

/** Addresses, near misses and anything else. */
export const anyAddress = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(local, domain).map((sides) => sides.join('@')) },
  { weight: 1, arbitrary: fc.emailAddress() },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
