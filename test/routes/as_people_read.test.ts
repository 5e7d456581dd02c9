import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { roles } from '../../consultation/staff.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { writeMail } from '../fixtures/patient_mails.ts';
import { consented, consentPending, consentReview, requested, scheduled } from '../fixtures/patients.ts';
import { openPractice, type Page } from './practice/desk.ts';

/*
 * Nothing is shown as the machine writes it, whatever is pressed: every page that a link leads to, every form
 * sent as it stands, with every date changed, with words of somebody's own, and with nothing in it.
 */

/** What only a machine writes: `2026-11-30`, `consent_pending`, a value that is not there. */
const written =
  /\b\d{4}-\d{2}-\d{2}\b|\bundefined\b|\bnull\b|\bNaN\b|\[object |Invalid Date|\b[a-z]+_[a-z]+\b/;
/** Settings and files are called so, and practice IT reads them. */
const named = /<(code|pre|kbd|samp)\b[\s\S]*?<\/\1>/g;
/** Ends this visit, or hashes a password, and shows nothing of a case. */
const left =
  /login|logout|sign-out|password|sessions|factors|\/users|\/erase|\/restore|\/help|\/source|\/static|lang=|\.(ics|pdf|gdt|json|xml)$/;

const variants = ['as it stands', 'other dates', 'own words', 'empty'] as const;

function shownText(html: string): string {
  return html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(named, ' ')
    .replace(/<textarea[\s\S]*?<\/textarea>/g, ' ')
    .replace(/<[^>]*?\s(?:aria-label|title|alt|placeholder)="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ');
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** What a browser sends of this form, as somebody has left it. */
function fieldsOf(form: string, variant: (typeof variants)[number]): URLSearchParams {
  const fields = new URLSearchParams();
  const put = (name: string | undefined, value: string) => name && fields.append(name, value);
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const [name, type = 'text', value = ''] = ['name', 'type', 'value'].map((one) => attribute(tag, one));
    if (/checkbox|radio/.test(type)) {
      if (/\schecked\b/.test(tag) && variant !== 'empty') put(name, value);
    } else if (type === 'date' && variant === 'other dates') put(name, '2027-01-11');
    else if (type === 'hidden') put(name, value);
    else if (type === 'text' && variant === 'own words') put(name, 'Eigene Worte');
    else put(name, variant === 'empty' ? '' : value);
  }
  for (const [whole, tag, value = ''] of form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    if (whole)
      put(
        attribute(tag ?? '', 'name'),
        variant === 'empty' ? '' : variant === 'own words' ? `Eigenes. ${value}` : value,
      );
  for (const [whole, tag] of form.matchAll(/(<select\b[^>]*>)[\s\S]*?<\/select>/g)) {
    const options = [...whole.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? '';
    put(attribute(tag ?? '', 'name'), attribute(chosen, 'value') ?? '');
  }
  return fields;
}

test('every page and every answer is written for people', { timeout: 120_000 }, async () => {
  const { rt, desk } = openPractice();
  const me = desk(roles, 'Dr. Sommer');
  const { by } = me;
  const cases = [
    requested(rt),
    await consentPending(rt, by),
    await consentReview(rt, by),
    await consented(rt, by),
    await scheduled(rt, by, { startsAt: rt.clock.now + 3 * day }),
  ];
  const raw = Buffer.from(writeMail({ subject: 'Frage', text: 'Wann haben Sie offen?' }));
  await takeMail(rt, { raw, receivedAt: rt.now(), complete: true });
  const waiting = ['/practice', '/', '/request', '/check', '/practice/now', '/practice/calendar'];
  waiting.push(...cases.map(({ token }) => `/c/${token}`));
  const seen = new Set(waiting);
  /** One address of each kind and stage is enough: days and ids come without end. */
  const counted = new Map<string, number>();
  function follow(href: string): void {
    const path = href.replaceAll('&amp;', '&').replace(/#.*/, '');
    if (!path.startsWith('/') || left.test(path) || seen.has(path)) return;
    const kind = path
      .replace(/[\w-]{20,}/g, 'ID')
      .replace(/=[^&]*/g, '=')
      .replace(/\d+/g, '0');
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
    if ((counted.get(kind) ?? 0) > 8) return;
    seen.add(path);
    waiting.push(path);
  }

  const found: Record<string, string> = {};
  const sent = new Set<string>();
  const look = ({ location, headers, html }: Page, where: string) => {
    if (location) follow(location);
    if (!headers.get('Content-Type')?.startsWith('text/html')) return;
    const text = shownText(html).replace(/\s+/g, ' ');
    const at = text.search(written);
    if (at >= 0) found[where] = text.slice(Math.max(0, at - 60), at + 40);
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)) follow(href);
  };
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const page = await me.get(path);
    look(page, path);
    for (const [form] of page.html.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
      const head = /<form\b[^>]*>/.exec(form)?.[0] ?? '';
      const action = attribute(head, 'action') ?? path;
      if (attribute(head, 'method') !== 'post' || left.test(action)) continue;
      const presses = [...form.matchAll(/<button\b[^>]*\sname="([^"]*)"[^>]*\svalue="([^"]*)"/g)];
      for (const variant of variants.toReversed())
        for (const [, name = '', value = ''] of presses.length > 0 ? presses : [[]]) {
          const key = `${action.replace(/\?.*/, '')} ${name}=${value}, ${variant}`;
          if (sent.has(key)) continue;
          sent.add(key);
          const body = fieldsOf(form, variant);
          if (name) body.append(name, value);
          look(await me.post(action, [...body]), `POST ${key}`);
        }
    }
  }
  expect(seen.size).toBeGreaterThan(80);
  expect(sent.size).toBeGreaterThan(400);
  expect(found).toEqual({});
});
