import type { PatientField } from './patient.ts';

/** The request asked one thing a page: the pages, in their order. `review` shows all that was said. */
export const requestSteps = ['name', 'birth', 'phone', 'mail', 'insurance', 'review'] as const;

export type RequestStep = (typeof requestSteps)[number];

/** What each page asks. */
export const fieldsOfStep: Readonly<Record<RequestStep, readonly PatientField[]>> = {
  name: ['firstName', 'lastName'],
  birth: ['birthDate'],
  phone: ['phone'],
  mail: ['email'],
  insurance: ['insurer', 'insuranceNumber'],
  review: [],
};

/** On, back, or to a page that is named, to change what was said there. */
type StepMove = 'next' | 'back' | RequestStep;

/** The page that comes, and whether it says what is wrong on it. */
interface StepShown {
  step: RequestStep;
  isJudged: boolean;
}

/**
 * Where a page of the request leads. On goes only what is right; before the review everything is looked at
 * again, because whatever came along unseen may have been changed on the way.
 *
 * @param from.wrong the fields of all pages that are wrong, or still empty
 * @param from.reviewed the review has been seen: then what was changed leads back to it, and nothing is asked
 *   twice
 */
export function moveStep(
  move: StepMove,
  { step, wrong, reviewed }: { step: RequestStep; wrong: readonly PatientField[]; reviewed: boolean },
): StepShown {
  if (move === 'back') return { step: neighbour(step, -1), isJudged: false };
  if (move !== 'next') return { step: move, isJudged: false };
  const isWrong = (one: RequestStep) => fieldsOfStep[one].some((field) => wrong.includes(field));
  if (isWrong(step)) return { step, isJudged: true };
  const next = neighbour(step, 1);
  if (next !== 'review' && !reviewed) return { step: next, isJudged: false };
  const first = requestSteps.find(isWrong);
  return first ? { step: first, isJudged: true } : { step: 'review', isJudged: step === 'review' };
}

function neighbour(step: RequestStep, by: 1 | -1): RequestStep {
  return requestSteps[requestSteps.indexOf(step) + by] ?? step;
}
