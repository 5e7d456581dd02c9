import { isJson, type SmsTemplate } from '../../config/sms.ts';

/** As `fetch` takes it. */
export interface SmsRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: [string, string][];
  body: string | null;
}

/**
 * The request for one message. Number and text are encoded for the place that they stand in, so that nothing
 * in them can become a field of its own.
 *
 * @param number E.164, with the plus
 */
export function smsRequest(
  template: SmsTemplate,
  { number, text }: { number: string; text: string },
): SmsRequest {
  const fill = (where: string, encode: (value: string) => string) =>
    where.replace(/\{(number|text)\}/g, (_place, name) =>
      encode(name === 'number' ? number : text.toWellFormed()),
    );
  const url = fill(template.url, encodeURIComponent);
  const headers = template.headers.map(([name, value]): [string, string] => [name, value]);
  if (template.body === null) return { url, method: 'GET', headers, body: null };
  const json = isJson(template);
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type'))
    headers.push(['Content-Type', json ? 'application/json' : 'application/x-www-form-urlencoded']);
  const body = fill(template.body, json ? (value) => JSON.stringify(value).slice(1, -1) : encodeURIComponent);
  return { url, method: 'POST', headers, body };
}
