import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SmsTemplate } from '../../../config/sms.ts';
import { smsRequest } from '../../../mail/sms/request.ts';

const template = (change: Partial<SmsTemplate> = {}): SmsTemplate => ({
  url: 'https://sms.example/send',
  body: 'to={number}&text={text}&from=Praxis',
  headers: [],
  ...change,
});
const message = { number: '+4917612345678', text: 'Ihr Termin: 10:15 Uhr & Link' };

describe('one request of any provider', () => {
  test('a form', () => {
    const { method, body, headers } = smsRequest(template(), message);
    expect(method).toBe('POST');
    expect(headers).toEqual([['Content-Type', 'application/x-www-form-urlencoded']]);
    expect(Object.fromEntries(new URLSearchParams(body ?? ''))).toEqual({
      to: message.number,
      text: message.text,
      from: 'Praxis',
    });
  });

  test('JSON, known by its look or by its header', () => {
    const body = '{"to":["{number}"],"body":"{text}"}';
    for (const headers of [[], [['content-type', 'application/vnd.sms+json']]] as [string, string][][])
      expect(JSON.parse(smsRequest(template({ body, headers }), message).body ?? '')).toEqual({
        to: [message.number],
        body: message.text,
      });
  });

  test('an address', () => {
    const { url, method, body } = smsRequest(
      template({ url: 'https://sms.example/http?nr={number}&msg={text}', body: null }),
      message,
    );
    expect({ method, body }).toEqual({ method: 'GET', body: null });
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({ nr: message.number, msg: message.text });
  });

  test('whatever stands in a text stays in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const form = smsRequest(template(), { ...message, text }).body ?? '';
        expect([...new URLSearchParams(form).keys()]).toEqual(['to', 'text', 'from']);
        const json = smsRequest(template({ body: '{"to":"{number}","body":"{text}"}' }), {
          ...message,
          text,
        });
        expect(JSON.parse(json.body ?? '')).toEqual({ to: message.number, body: text });
      }),
    );
  });
});
