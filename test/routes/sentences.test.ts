import { describe, expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { CodeChanged, CodeMissing, CodeSheet, CodeStrip } from '../../views/components/call/security_code.ts';
import { renderPage } from '../../views/components/layout.ts';
import { consented, consentPending, consentReview, requested, scheduled } from '../fixtures/patients.ts';
import { testApp } from '../fixtures/runtime.ts';
import { openPractice } from './practice/desk.ts';

/*
 * Between two lines of a template htm drops the white space where one of them is no plain text, and a word
 * for a time ends with a full stop of its own: what is read has neither „hat.Bitte“ nor „Min..“.
 */

const inline = /<\/?(?:a|abbr|b|em|i|mark|small|span|strong|time)\b[^>]*>/g;

function slips(html: string): string[] {
  const text = html
    .replace(/<(head|script|style|svg)\b.*?<\/\1>/gs, ' ')
    .replace(inline, '')
    .replace(/<[^>]+>/g, ' ');
  return [...text.matchAll(/.{0,30}(?:\p{Ll}[.!:]\p{Lu}\p{Ll}|[^.]\.\.(?!\.)).{0,20}/gu)].map(
    ([found]) => found,
  );
}

test.each([
  ['<p>hat.<span>Bitte lesen</span></p>', 1],
  ['<p>hat.</p><p>Bitte lesen</p>', 0],
  ['<p>seit <b>11 Min.</b>. Sie</p>', 1],
  ['<p>Dr. Sommer, z. B. 10.30 Uhr …</p>', 0],
])('the test sees them: %s', (html, count) => {
  expect(slips(html)).toHaveLength(count);
});

test('in what a call says of its code', () => {
  for (const practice of [true, false])
    for (const part of [CodeChanged({ practice }), CodeStrip({ practice }), CodeSheet({ practice })])
      expect(slips(renderPage(part))).toEqual([]);
  expect(slips(renderPage(CodeMissing({ phone: '0208 5550123' })))).toEqual([]);
});

describe.each(['requested', 'consent_pending', 'consent_review', 'consented', 'scheduled'] as const)(
  '%s',
  (stage) => {
    test('on the pages of the practice and of the patient', async () => {
      const { rt, desk } = openPractice();
      const doctor = desk('doctor', 'Dr. Sommer');
      const { id, token } = await {
        requested: () => requested(rt),
        consent_pending: () => consentPending(rt, doctor.by),
        consent_review: () => consentReview(rt, doctor.by),
        consented: () => consented(rt, doctor.by),
        scheduled: () => scheduled(rt, doctor.by),
      }[stage]();
      rt.clock.now += 11 * minute;
      for (const path of ['/practice', `/practice/consultations/${id}`, '/practice/calendar'])
        expect(slips((await doctor.get(path)).html)).toEqual([]);
      const app = testApp(rt);
      for (const path of ['', '/consent', '/visit']) {
        const answer = await app.request(`${rt.config.publicUrl.origin}/c/${token}${path}`);
        expect(slips(await answer.text())).toEqual([]);
      }
    });
  },
);
