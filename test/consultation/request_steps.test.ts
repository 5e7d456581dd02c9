import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patientFields } from '../../consultation/patient.ts';
import { fieldsOfStep, moveStep, type RequestStep, requestSteps } from '../../consultation/request_steps.ts';

const anyStep = fc.constantFrom(...requestSteps);
const anyWrong = fc.uniqueArray(fc.constantFrom(...patientFields));

test('each field is asked on one page', () => {
  expect(requestSteps.flatMap((step) => fieldsOfStep[step]).toSorted()).toEqual(patientFields.toSorted());
});

test('filled in from first to last, each page comes once, and then the review', () => {
  const wrong = new Set(patientFields);
  const seen: RequestStep[] = ['name'];
  for (;;) {
    const step = seen.at(-1) ?? 'name';
    for (const field of fieldsOfStep[step]) wrong.delete(field);
    const shown = moveStep('next', { step, wrong: [...wrong], reviewed: false });
    expect(shown.isJudged).toBe(step === 'review');
    if (shown.step === step) break;
    seen.push(shown.step);
  }
  expect(seen).toEqual(requestSteps);
});

test('what is wrong keeps its page, which says so', () => {
  expect(moveStep('next', { step: 'phone', wrong: ['phone', 'email'], reviewed: false })).toEqual({
    step: 'phone',
    isJudged: true,
  });
});

test('back is the page before, whatever is wrong, and says nothing', () => {
  expect(moveStep('back', { step: 'mail', wrong: ['email'], reviewed: true })).toEqual({
    step: 'phone',
    isJudged: false,
  });
  expect(moveStep('back', { step: 'name', wrong: [], reviewed: false }).step).toBe('name');
});

test('what was changed leads back to the review, past what is right', () => {
  expect(moveStep('next', { step: 'name', wrong: [], reviewed: true }).step).toBe('review');
  expect(moveStep('next', { step: 'name', wrong: [], reviewed: false }).step).toBe('birth');
});

test('the review is reached only with all that is right, from wherever and with whatever', () => {
  fc.assert(
    fc.property(anyStep, anyWrong, fc.boolean(), (step, wrong, reviewed) => {
      const shown = moveStep('next', { step, wrong, reviewed });
      if (shown.step === 'review') expect(wrong).toEqual([]);
      else if (shown.isJudged)
        expect(fieldsOfStep[shown.step].some((field) => wrong.includes(field))).toBe(true);
    }),
  );
});
