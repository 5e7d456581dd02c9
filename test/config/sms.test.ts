import { describe, expect, test } from 'vitest';
import { readSms } from '../../config/sms.ts';

const right = { SMS_URL: 'https://sms.example/send', SMS_BODY: 'to={number}&text={text}' };
const read = (settings: Record<string, string>) => readSms((name) => settings[name] ?? null);

describe('the request of a provider, as a setting', () => {
  test('unset: none', () => expect(read({})).toBeNull());

  test('headers stand in lines, also where a settings file has \\n', () => {
    const headers = 'Authorization: Bearer a:b\\nX-Test: 1\nContent-Type: application/json';
    const body = '{"to":"{number}","text":"{text}"}';
    expect(read({ ...right, SMS_BODY: body, SMS_HEADERS: headers })?.headers).toEqual([
      ['Authorization', 'Bearer a:b'],
      ['X-Test', '1'],
      ['Content-Type', 'application/json'],
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['without an address', { SMS_BODY: 'x' }, 'SMS_BODY: needs SMS_URL'],
    ['no text', { ...right, SMS_BODY: 'to={number}' }, 'SMS_BODY: {text} is missing'],
    ['no number', { ...right, SMS_BODY: 'text={text}' }, 'SMS_BODY: {number} is missing'],
    ['in the clear', { ...right, SMS_URL: 'http://sms.example/' }, 'SMS_URL: expected'],
    ['a server by number', { ...right, SMS_URL: 'https://{number}.example/?{text}' }, 'SMS_URL: {number}'],
    ['no JSON', { ...right, SMS_BODY: '{"to":{number},"text":{text}' }, 'SMS_BODY: is no JSON'],
    [
      'a text that is no string',
      { ...right, SMS_BODY: '{"to":"{number}","text":{text}}' },
      'SMS_BODY: is no JSON',
    ],
    ['a header that is none', { ...right, SMS_HEADERS: 'geheim' }, 'SMS_HEADERS: expected lines'],
  ])('%s', (_what, settings, message) => {
    expect(() => read(settings)).toThrow(message);
    expect(() => read(settings)).not.toThrow(/geheim/);
  });
});
