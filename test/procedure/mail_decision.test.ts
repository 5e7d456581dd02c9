import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { decideMail, documentsIn, type MailTies } from '../../procedure/mail_decision.ts';
import type { Classification } from '../../reading/classify.ts';

const person = (facts: Partial<Extract<Classification, { kind: 'person' }>> = {}): Classification => ({
  kind: 'person',
  keyword: false,
  references: [],
  ...facts,
});
const file = (start: string, contentType = 'application/octet-stream') => ({
  name: 'x',
  contentType,
  bytes: Buffer.from(start, 'latin1'),
});
const pdf = file('%PDF-1.7');
const photo = file('\xff\xd8\xff\xe0', 'image/jpeg');
const card = file('BEGIN:VCARD', 'text/vcard');

interface Given {
  of?: Classification;
  files?: (typeof pdf)[];
  dropped?: number;
  sealed?: 'encrypted' | 'unopened' | null;
  subject?: string;
  ties?: Partial<MailTies>;
  fields?: number;
  said?: { wish?: 'cancel' | 'move' | null; keyword?: boolean; asks?: boolean; video?: boolean };
  another?: boolean;
  complete?: boolean;
}

function decide(given: Given) {
  const { of = person(), files = [], dropped = 0, ties, fields = 0, complete = true } = given;
  const known = {
    own: false,
    returned: null,
    answered: null,
    referenced: null,
    calendar: null,
    fromPatient: () => false,
    ...ties,
  };
  const { sealed = null, subject = 'Termin' } = given;
  const mail = { attachments: files, droppedAttachments: dropped, sealed, subject };
  const { what, ...rest } = decideMail({
    mail,
    of,
    said: { wish: null, keyword: false, asks: false, video: false, ...given.said },
    ties: known,
    fieldsRead: () => fields,
    ofAnother: () => given.another === true,
    complete,
  });
  return 'reason' in rest ? `${what}: ${rest.reason}` : what;
}

const pending = { consultationId: 'c', stage: 'consent_pending', toGuest: false } as const;
const scheduled = { ...pending, stage: 'scheduled' } as const;
const ended = { ...pending, stage: 'completed' } as const;
const keyword = person({ keyword: true });
const reference = person({ keyword: true, references: ['K7M4QX9TD'] });

describe('what a mail means', () => {
  test.each<[string, string, Given]>([
    ['keyword', 'request', { of: keyword }],
    ['nothing of ours', 'ignore', {}],
    ['nothing of ours, with a PDF', 'ignore', { files: [pdf] }],
    ['a program', 'ignore', { of: { kind: 'automatic' }, ties: { answered: pending }, files: [pdf] }],
    ['a list', 'ignore', { of: { kind: 'list' } }],
    ['our own mail', 'ignore', { of: keyword, ties: { own: true } }],
    [
      'a bounce of ours',
      'bounce',
      { of: bounce(), ties: { returned: { mailId: 'm', consultationId: 'c' } } },
    ],
    ["a bounce of somebody else's", 'ignore', { of: bounce() }],
    ['an answer with a form', 'consent', { ties: { answered: pending }, files: [pdf] }],
    ['by the reference', 'consent', { of: reference, ties: { referenced: pending }, files: [photo, photo] }],
    ['an answer in words', 'reply', { of: keyword, ties: { answered: pending } }],
    ['an answer with a business card', 'reply', { ties: { answered: pending }, files: [card] }],
    [
      'a form too late',
      'wait: not_expected',
      { ties: { answered: { ...pending, stage: 'scheduled' } }, files: [pdf] },
    ],
    [
      "a guest's paper",
      'wait: from_guest',
      { ties: { answered: { ...pending, toGuest: true } }, files: [pdf] },
    ],
    ['a form that was too large', 'wait: mail_too_large', { ties: { answered: pending }, dropped: 1 }],
    ['a whole mail that was too large', 'wait: mail_too_large', { of: keyword, complete: false }],
    ['a large mail of somebody else', 'ignore', { complete: false }],
    ['a form of nobody', 'wait: unmatched', { of: keyword, files: [pdf] }],
    ['an answer to what is erased', 'wait: unmatched', { of: reference }],
    ['a request with a paper', 'request', { of: keyword, files: [pdf], fields: 3 }],
    ['a request with the reference of what is erased', 'request', { of: reference, fields: 5 }],
    [
      'for another person, in a conversation',
      'request',
      { ties: { answered: scheduled }, fields: 2, another: true },
    ],
    ['one field of another person', 'reply', { ties: { answered: scheduled }, fields: 1, another: true }],
    [
      'one field of another person, and the keyword',
      'request',
      { ties: { answered: scheduled }, fields: 1, another: true, said: { keyword: true } },
    ],
    ['the keyword in the quote only', 'reply', { of: keyword, ties: { answered: scheduled }, fields: 2 }],
    [
      'once more, in own words',
      'request',
      { of: keyword, ties: { answered: scheduled }, fields: 2, said: { keyword: true } },
    ],
    [
      'missing data',
      'reply',
      {
        of: keyword,
        ties: { answered: { ...scheduled, stage: 'requested' } },
        fields: 3,
        said: { keyword: true },
      },
    ],
    ['again after the end', 'request', { ties: { answered: ended }, said: { keyword: true, asks: true } }],
    ['thanks for the visit', 'reply', { ties: { answered: ended }, said: { keyword: true } }],
    ['thanks after the end', 'reply', { ties: { answered: ended } }],
    [
      'a referral after the end, with data',
      'request',
      { ties: { answered: ended }, files: [pdf], fields: 4 },
    ],
    [
      'wants off',
      'reply',
      { ties: { answered: scheduled }, fields: 4, said: { wish: 'cancel', keyword: true } },
    ],
    [
      'wants off, of an unknown appointment',
      'wait: wants_cancel',
      { of: keyword, said: { wish: 'cancel', keyword: true } },
    ],
    [
      'wants off, from an address that we know',
      'wait: wants_cancel',
      { said: { wish: 'cancel' }, ties: { fromPatient: () => true } },
    ],
    ['wants off, of no video', 'ignore', { said: { wish: 'cancel' } }],
    [
      'had to cancel elsewhere, and asks with all data',
      'request',
      { of: keyword, fields: 4, said: { wish: 'cancel', keyword: true, video: true } },
    ],
    ['encrypted, in a conversation', 'wait: encrypted', { ties: { answered: pending }, sealed: 'encrypted' }],
    [
      'a form in what cannot be opened',
      'wait: unopened',
      { ties: { answered: pending }, sealed: 'unopened' },
    ],
    ['a form beside it', 'wait: unopened', { ties: { answered: pending }, sealed: 'unopened', files: [pdf] }],
    [
      'a form beside what is encrypted',
      'wait: encrypted',
      { ties: { answered: pending }, sealed: 'encrypted', files: [pdf] },
    ],
    ['a form of nobody beside it', 'wait: unopened', { of: keyword, sealed: 'unopened', files: [photo] }],
    ['encrypted, with the keyword', 'wait: encrypted', { of: keyword, sealed: 'encrypted' }],
    ['encrypted, with its subject', 'wait: encrypted', { sealed: 'encrypted', subject: '...' }],
    ["somebody else's encrypted mail", 'ignore', { sealed: 'encrypted', subject: 'Befund' }],
    ['a request with something sealed', 'request', { of: keyword, sealed: 'encrypted', fields: 4 }],
    ['a calendar', 'calendar', { of: { kind: 'calendar' }, ties: { calendar: { consultationId: 'c' } } }],
    ['a calendar in a conversation', 'reply', { of: { kind: 'calendar' }, ties: { answered: scheduled } }],
    ["somebody else's calendar", 'ignore', { of: { kind: 'calendar' } }],
  ])('%s: %s', (_, expected, given) => {
    expect(decide(given)).toBe(expected);
  });

  test('what a form may be: a PDF before photos, anything else so that its refusal is told', () => {
    expect(documentsIn([card, photo, pdf])).toEqual([pdf]);
    expect(documentsIn([card, photo])).toEqual([photo]);
    const word = file(
      'PK\x03\x04',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(documentsIn([card, word])).toEqual([word]);
  });
});

function bounce(): Classification {
  return { kind: 'bounce', originalMessageIds: ['x@y'], status: '5.1.1' };
}
