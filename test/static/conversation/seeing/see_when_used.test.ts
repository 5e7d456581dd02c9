import { beforeEach, expect, test, vi } from 'vitest';
import type { Missed } from '../../../../static/conversation/seeing/missed.ts';
import { seeWhenUsed } from '../../../../static/conversation/seeing/see_when_used.ts';
import type { BindSeeing } from '../../../../static/conversation/seeing/seeing.ts';
import type { SeeingPage } from '../../../../static/conversation/seeing/seeing_page.ts';
import { doctor, fakeCall, jonas } from '../../fakes/call.ts';
import { page, settle, withFakePage } from '../../fakes/page.ts';

withFakePage();

const forget = vi.fn();
const bind = vi.fn<BindSeeing>(() => ({ forget }));

/** What the page's script is in these tests. */
const script = 'data:text/javascript,export const bindSeeing = (...given) => globalThis.bindInTest(...given)';

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(globalThis, { bindInTest: bind });
});

function see(side: 'patient' | 'guest' = 'patient') {
  const call = fakeCall(side);
  page.part('stage').dataset.seeing = script;
  const seeing = seeWhenUsed({ call: call.port } as Partial<SeeingPage> as SeeingPage);
  call.meet(doctor, jonas);
  return { ...call, seeing };
}

const missed = (): Missed | undefined => bind.mock.calls[0]?.[2];

test('a conversation without a still picture and a pointer does not load their script', async () => {
  const { tell } = see();
  tell({ type: 'still', id: 0 }, doctor);
  await settle();
  expect(bind).not.toHaveBeenCalled();
});

test('what the doctor asks for is known to the script when it comes', async () => {
  const { tell } = see();
  tell({ type: 'still', id: 7 }, doctor);
  await vi.waitFor(() => expect(bind).toHaveBeenCalledTimes(1));
  expect(bind.mock.calls[0]?.[1].of('doctor').id).toBe(7);
  tell({ type: 'still', id: 8 }, doctor);
  tell({ type: 'point', x: 0.1, y: 0.1 }, doctor);
  await settle();
  expect(bind).toHaveBeenCalledTimes(1);
});

test('the spot that was pointed at first is not lost, and only the main other side points', async () => {
  const { tell } = see();
  tell({ type: 'point', x: 0.9, y: 0.9 }, jonas);
  await settle();
  expect(bind).not.toHaveBeenCalled();
  tell({ type: 'point', x: 0.2, y: 0.3 }, doctor);
  await vi.waitFor(() => expect(bind).toHaveBeenCalledTimes(1));
  expect(missed()).toEqual({ pressed: false, point: expect.objectContaining({ x: 0.2, y: 0.3 }) });
});

test('the own key is obeyed once the script is there; pressed again meanwhile, it is not', async () => {
  see();
  page.press('point');
  await vi.waitFor(() => expect(bind).toHaveBeenCalledTimes(1));
  expect(missed()).toEqual({ pressed: true, point: null });

  vi.clearAllMocks();
  see();
  page.press('point');
  page.press('point');
  await vi.waitFor(() => expect(bind).toHaveBeenCalledTimes(1));
  expect(missed()?.pressed).toBe(false);
});

test('what was loaded is forgotten with the conversation (S7)', async () => {
  const { tell, seeing } = see();
  tell({ type: 'still', id: 7 }, doctor);
  await vi.waitFor(() => expect(bind).toHaveBeenCalledTimes(1));
  seeing.forget();
  await settle();
  expect(forget).toHaveBeenCalledTimes(1);
});

test('a guest’s page has neither', async () => {
  const { tell } = see('guest');
  tell({ type: 'still', id: 7 }, doctor);
  tell({ type: 'point', x: 0.2, y: 0.3 }, doctor);
  await settle();
  expect(bind).not.toHaveBeenCalled();
});
