import { ConfigError } from './values.ts';

/** One HTTP request, with the places `{number}` and `{text}`: what every provider takes in some form. */
export interface SmsTemplate {
  url: string;
  /** Null: the request is a GET, and everything stands in the address. */
  body: string | null;
  headers: readonly (readonly [name: string, value: string])[];
}

type SmsSetting = 'SMS_URL' | 'SMS_BODY' | 'SMS_HEADERS';

/**
 * @returns null where no provider is set: no text messages then
 * @throws ConfigError naming the setting, never its value: it may hold a password
 */
export function readSms(get: (name: SmsSetting) => string | null): SmsTemplate | null {
  const [url, body] = [get('SMS_URL'), get('SMS_BODY')];
  if (url === null) {
    for (const name of ['SMS_BODY', 'SMS_HEADERS'] as const)
      if (get(name) !== null) throw new ConfigError(`${name}: needs SMS_URL as well`);
    return null;
  }
  checkAddress(url);
  for (const place of ['{number}', '{text}'])
    if (!`${url} ${body ?? ''}`.includes(place))
      throw new ConfigError(`SMS_BODY: ${place} is missing; it stands in SMS_BODY or in SMS_URL`);
  const template = { url, body, headers: readHeaders(get('SMS_HEADERS')) };
  if (body !== null && isJson(template)) checkJson(body);
  return template;
}

/** The provider's name on the net, as privacy page and consent give it; null without one. */
export function smsHost(template: SmsTemplate | null): string | null {
  return template && new URL(template.url.replace(/[?{].*$/, '')).hostname;
}

/** Whether the body is JSON: as its header says, else as it looks. */
export function isJson({ body, headers }: SmsTemplate): boolean {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return type === undefined ? /^\s*[[{]/.test(body ?? '') : /[/+]json\b/i.test(type);
}

function checkAddress(text: string): void {
  const filled = text.replaceAll('{number}', '0').replaceAll('{text}', '0');
  const url = URL.canParse(filled) ? new URL(filled) : null;
  const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)) || url.username)
    throw new ConfigError('SMS_URL: expected an address such as https://sms.example/send');
  // The place of a message is not the place of a server.
  if (/[{}]/.test(text.slice(0, text.indexOf('/', 8) < 0 ? text.length : text.indexOf('/', 8))))
    throw new ConfigError('SMS_URL: {number} and {text} stand after the name of the server');
}

function checkJson(body: string): void {
  try {
    // Letters, so that a place without quotation marks is found as well.
    JSON.parse(body.replaceAll('{number}', 'n').replaceAll('{text}', 't'));
  } catch {
    throw new ConfigError('SMS_BODY: is no JSON; {number} and {text} stand between quotation marks');
  }
}

/** One line each, `Name: value`; `\n` in a settings file is a line end, too. */
function readHeaders(text: string | null): SmsTemplate['headers'] {
  const lines = (text ?? '')
    .split(/\r?\n|\\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([\x20-\x7e]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new ConfigError('SMS_HEADERS: expected lines such as Authorization: Bearer …');
    return [name, value] as const;
  });
}
