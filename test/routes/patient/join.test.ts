import { describe, expect, test } from 'vitest';
import { formatCode } from '../../../consultation/dial_in_code.ts';
import { hour, minute } from '../../../consultation/durations.ts';
import { findByLink, loadConsultation } from '../../../db/consultations.ts';
import { cancelConsultation } from '../../../procedure/cancel.ts';
import { acceptConsent } from '../../../procedure/review.ts';
import { schedule } from '../../../procedure/schedule.ts';
import { consentReview, scheduled } from '../../fixtures/patients.ts';
import { fieldValue, messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

async function withCode(visitor: PatientVisitor, startsAt?: number): Promise<{ id: string; code: string }> {
  const { id } = await scheduled(visitor.rt, visitor.doctor, startsAt === undefined ? {} : { startsAt });
  return { id, code: loadConsultation(visitor.rt, id)?.code ?? '' };
}

describe('S3b: the dial-in code', () => {
  test('leads to the visit by a link of its own', async () => {
    const visitor = visitPractice();
    const { id, code } = await withCode(visitor);
    const answer = await visitor.post('/join', { code: formatCode(code) });
    expect(answer.status).toBe(303);
    const token = /^\/c\/([\w-]{32})\/visit$/.exec(answer.location ?? '')?.[1] ?? '';
    expect(findByLink(visitor.rt, token)).toMatchObject({ scope: 'visit', consultation: { id } });
    expect((await visitor.get(answer.location ?? '')).status).toBe(200);
  });

  test('is taken in lower case, with blanks and without hyphens', async () => {
    const visitor = visitPractice();
    const { code } = await withCode(visitor);
    for (const typed of [code.toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)} `]) {
      expect((await visitor.post('/join', { code: typed })).status).toBe(303);
    }
  });

  test.each(['ABC', 'K7M-4QX-9TD', '"><script>alert(1)</script>'])(
    'unknown or no code at all: 404 with the form, what was typed and an example: „%s“',
    async (typed) => {
      const { status, html } = await visitPractice().post('/join', { code: typed });
      expect(status).toBe(404);
      expect(fieldValue(html, 'code')?.replaceAll('&quot;', '"').replaceAll('&lt;', '<')).toBe(typed);
      expect(messageAt(html, 'code')).toContain('Diesen Code kennen wir nicht.');
      expect(html).toContain('K7M-4QX-9TD');
      expect(html).not.toContain('<script>alert');
    },
  );

  test('nothing typed: the field says what it wants', async () => {
    const { status, html } = await visitPractice().post('/join', { code: ' ' });
    expect(status).toBe(422);
    expect(messageAt(html, 'code')).toContain('Bitte geben Sie den Code ein.');
  });

  test('too early: leads to a page with a countdown, which can be loaded again as it is', async () => {
    const visitor = visitPractice();
    const { code } = await withCode(visitor, visitor.rt.now() + 5 * hour);
    const { status, location } = await visitor.post('/join', { code });
    expect(status).toBe(303);
    const early = await visitor.get(location ?? '');
    expect(early.status).toBe(200);
    expect(early.html).toContain('Das Wartezimmer ist noch geschlossen');
    expect(early.html).toContain('data-countdown');
    visitor.rt.clock.now += 5 * hour;
    expect((await visitor.get(location ?? '')).html).toContain('data-testid="join-name"');
  });

  test('P12: while the practice looks at the consent, the page that asks again stays in its place', async () => {
    const visitor = visitPractice();
    const { rt, doctor } = visitor;
    const { id } = await consentReview(rt, doctor);
    const appointment = { startsAt: rt.now() + 10 * minute, durationMinutes: 15, doctorId: doctor.id };
    schedule(rt, { id, by: doctor, appointment });
    const code = loadConsultation(rt, id)?.code ?? '';
    const { location } = await visitor.post('/join', { code });
    const waiting = await visitor.get(location ?? '');
    expect(waiting.html).toContain('Die Praxis prüft gerade Ihre Einwilligung');
    expect(waiting.headers.get('Refresh')).toBe('15');
    acceptConsent(rt, { id, by: doctor });
    expect((await visitor.get(location ?? '')).html).toContain('data-testid="join-name"');
  });

  test('P4: expired or ended: 410', async () => {
    const visitor = visitPractice();
    const { id, code } = await withCode(visitor);
    visitor.rt.clock.now += 26 * hour;
    expect((await visitor.post('/join', { code })).status).toBe(410);
    cancelConsultation(visitor.rt, { id, by: visitor.doctor });
    expect((await visitor.post('/join', { code })).status).toBe(410);
  });

  test('requirements.md, section 6: guessing is slowed: 429, and the right code still passes', async () => {
    const visitor = visitPractice();
    const { code } = await withCode(visitor);
    const wrong = { code: code === '000000000' ? '111111111' : '000000000' };
    for (let count = 0; count < 10; count++) {
      expect((await visitor.post('/join', wrong)).status).toBe(404);
    }
    const answer = await visitor.post('/join', wrong);
    expect(answer.status).toBe(429);
    expect(answer.html).toContain('Das waren viele Versuche in kurzer Zeit.');
    expect(answer.html).toContain('0208 5550100');
    expect((await visitor.post('/join', { code })).status).toBe(303);
  });
});
