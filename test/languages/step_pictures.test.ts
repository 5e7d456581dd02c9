import { expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { consentPending, scheduled } from '../fixtures/patients.ts';
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

test('the request that was sent, the door that is still shut, and a place that is taken along have one, too', async () => {
  const visitor = visitPractice();
  expect(pictures((await visitor.get('/request/sent?lang=de-simple')).html)).toEqual(['sent']);
  const { token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: visitor.rt.now() + 3 * day });
  expect(pictures((await visitor.get(`/c/${token}/visit?lang=de-simple`)).html)).toEqual(['early']);
  expect(pictures((await visitor.get(`/move/${'x'.repeat(32)}?lang=de-simple`)).html)).toEqual(['move']);
});
