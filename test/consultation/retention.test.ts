import { expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import type { Stage } from '../../consultation/lifecycle.ts';
import { due, retentionCutoff } from '../../consultation/retention.ts';

const now = 1_800_000_000_000;
const cutoff = retentionCutoff(now, 30);
const ago = (days: number) => now - days * day;

test.each<Stage>(['completed', 'no_show', 'cancelled', 'declined', 'withdrawn'])(
  'D3: %s is kept for the retention and then erased',
  (stage) => {
    const facts = { stage, startsAt: ago(40), updatedAt: ago(30) };
    expect(due({ ...facts, endedAt: ago(30) + 1 }, cutoff)).toBe('keep');
    expect(due({ ...facts, endedAt: ago(30) }, cutoff)).toBe('erase');
  },
);

test.each<Stage>(['requested', 'consent_pending', 'consent_review', 'consented', 'scheduled'])(
  'D3: %s lapses when nothing has happened for the retention',
  (stage) => {
    const facts = { stage, startsAt: null, endedAt: null };
    expect(due({ ...facts, updatedAt: ago(30) + 1 }, cutoff)).toBe('keep');
    expect(due({ ...facts, updatedAt: ago(30) }, cutoff)).toBe('lapse');
  },
);

test('an appointment ahead, or not long ago, keeps an open consultation', () => {
  const facts = { stage: 'scheduled' as Stage, updatedAt: ago(60), endedAt: null };
  expect(due({ ...facts, startsAt: now + day }, cutoff)).toBe('keep');
  expect(due({ ...facts, startsAt: ago(29) }, cutoff)).toBe('keep');
  expect(due({ ...facts, startsAt: ago(30) }, cutoff)).toBe('lapse');
});

test('what is erased is not due again', () => {
  expect(due({ stage: 'erased', startsAt: null, updatedAt: ago(99), endedAt: ago(99) }, cutoff)).toBe('keep');
});
