import { expect, test } from 'vitest';
import { consentPending } from '../fixtures/patients.ts';
import { visitPractice } from '../routes/patient/visitor.ts';

/* Plain German (Leichte Sprache): a picture for each step. */

const pictures = (html: string) => [...html.matchAll(/data-picture="([^"]*)"/g)].map(([, of]) => of);

test('each step has its picture in plain German, and in no other language', async () => {
  const visitor = visitPractice();
  const { token } = await consentPending(visitor.rt, visitor.doctor);
  const wanted = {
    '/': ['code', 'request', 'consent', 'talk'],
    '/request': ['request'],
    '/join': ['code'],
    '/check': ['technique'],
    '/helping': ['helping'],
    [`/c/${token}`]: ['consent'],
    [`/c/${token}/consent`]: ['consent'],
  };
  for (const [path, expected] of Object.entries(wanted)) {
    const { html } = await visitor.get(`${path}?lang=de-simple`);
    expect(pictures(html), path).toEqual(expected);
    // Decoration: a reader has the heading.
    expect(html.match(/data-picture/g)).toHaveLength(
      html.match(/step-picture" data-picture="\w+" viewBox="0 0 120 90" aria-hidden="true"/g)?.length ?? 0,
    );
    expect(pictures((await visitor.get(`${path}?lang=de`)).html), path).toEqual([]);
  }
});
