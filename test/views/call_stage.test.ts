import { expect, test } from 'vitest';
import { scheduled } from '../fixtures/patients.ts';
import { visitPractice } from '../routes/patient/visitor.ts';

test('P18: nothing over the picture is a live region of its own: what comes into sight is announced', async () => {
  const visitor = visitPractice();
  const { token } = await scheduled(visitor.rt, visitor.doctor, { startsAt: visitor.rt.now() });
  const { html } = await visitor.get(`/c/${token}/visit`);
  const from = html.indexOf('data-part="stage-picture"');
  const picture = html.slice(from, html.indexOf('class="call-sheet-tabs"', from));
  expect(picture.length).toBeGreaterThan(3000);
  expect(
    picture.match(/<[^>]*(?:role="(?:status|alert)"|aria-live="(?:polite|assertive)")[^>]*>/g),
  ).toBeNull();
});
