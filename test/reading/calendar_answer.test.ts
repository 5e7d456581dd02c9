import { describe, expect, test } from 'vitest';
import { classify } from '../../reading/classify.ts';
import { parseMail } from '../../reading/parse.ts';
import { calendarReply } from '../fixtures/calendar_reply.ts';

const read = async (mail: string) => (await parseMail(Buffer.from(mail))).calendar;

describe('S3c: what a calendar program answers', () => {
  test.each(['ACCEPTED', 'DECLINED', 'TENTATIVE'])('%s', async (partstat) => {
    expect(await read(calendarReply({ uid: 'u-1@praxis.example', partstat }))).toEqual({
      uid: 'u-1@praxis.example',
      answer: partstat.toLowerCase(),
      sequence: 0,
      comment: '',
    });
  });

  test('another time is proposed', async () => {
    const found = await read(calendarReply({ uid: 'u', method: 'COUNTER', partstat: 'TENTATIVE' }));
    expect(found?.answer).toBe('counter');
  });

  test.each([
    ['folded lines', { fold: true }],
    ['lines that end with LF only', { lineEnd: '\n' }],
    ['base64', { encoding: 'base64' as const }],
    ['a file of type application/ics', { type: 'application/ics; name="invite.ics"' }],
  ])('in %s', async (_, how) => {
    const found = await read(calendarReply({ uid: 'u-1@praxis.example', partstat: 'DECLINED', ...how }));
    expect(found).toMatchObject({ uid: 'u-1@praxis.example', answer: 'declined' });
  });

  test('a comment and the number of the invitation come with it', async () => {
    const lines = ['SEQUENCE:3', 'COMMENT:Bin krank\\, leider.\\nGruß'];
    expect(await read(calendarReply({ uid: 'u', partstat: 'DECLINED', lines }))).toMatchObject({
      sequence: 3,
      comment: 'Bin krank, leider. Gruß',
    });
  });

  test.each([
    ['our own invitation', { method: 'REQUEST', partstat: 'NEEDS-ACTION' }],
    ['one without a word', { partstat: 'NEEDS-ACTION' }],
    ['one for nothing', { uid: '', partstat: 'DECLINED' }],
    ['a published entry', { method: 'PUBLISH', partstat: 'ACCEPTED' }],
  ])('%s is no answer', async (_, how) => {
    expect(await read(calendarReply({ uid: 'u', ...how }))).toBe(null);
  });

  test('it is a calendar’s even where the program says that it is automatic', async () => {
    const mail = calendarReply({ uid: 'u', partstat: 'DECLINED', head: ['Auto-Submitted: auto-generated'] });
    expect(classify(await parseMail(Buffer.from(mail)))).toEqual({ kind: 'calendar' });
  });

  test('hostile ones end soon', async () => {
    const start = performance.now();
    for (const filler of ['BEGIN:VEVENT\r\n', 'UID;X="', ' \r\n', 'ATTENDEE;'.repeat(20)]) {
      await read(calendarReply({ uid: 'u', partstat: 'DECLINED', lines: [filler.repeat(4000)] }));
    }
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
