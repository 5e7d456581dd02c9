import { describe, expect, test } from 'vitest';
import { second } from '../../../consultation/durations.ts';
import { mostGuests } from '../../../consultation/guest.ts';
import { loadGuests } from '../../../db/guests.ts';
import { listMails } from '../../../db/mails.ts';
import { requested, scheduled } from '../../fixtures/patients.ts';
import type { TestRuntime } from '../../fixtures/runtime.ts';
import { current, type Desk, openPractice } from './desk.ts';

/* A second click sends the form again, without a script or faster than one; it is the same act. */

const erika = { firstName: 'Erika', lastName: 'Neumann', birthDate: '1955-12-24', phone: '0208 5550123' };
const rows = (rt: TestRuntime, table: string) =>
  Number(rt.db.$client.prepare(`select count(*) from ${table}`).pluck().get());
const mails = (rt: TestRuntime, id: string, kind: string) =>
  listMails(rt, id).filter((mail) => mail.kind === kind).length;

interface Making {
  name: string;
  /** @returns where the form is sent to, what it holds, and how much has been made so far */
  prepare(
    rt: TestRuntime,
    desk: Desk,
  ): Promise<{
    path: string;
    fields: Record<string, string>;
    /** A field with a changed word. */
    other: Record<string, string>;
    made(): number;
    /** More are refused. */
    most?: number;
  }>;
}

const makings: Making[] = [
  {
    name: 'a call-back',
    prepare: async (rt) => ({
      path: '/practice/callbacks/new',
      fields: { name: 'Otto Rückruf', phone: '0208 5550777', words: '' },
      other: { words: 'am Abend' },
      made: () => rows(rt, 'callbacks'),
    }),
  },
  {
    name: 'a request',
    prepare: async (rt) => ({
      path: '/practice/consultations/new',
      fields: erika,
      other: { firstName: 'Erik' },
      made: () => rows(rt, 'consultations'),
    }),
  },
  {
    name: 'a conversation at once',
    prepare: async (rt) => ({
      path: '/practice/now',
      fields: erika,
      other: { firstName: 'Erik' },
      made: () => rows(rt, 'consultations'),
      // The same caller once more is asked about first.
      most: 2,
    }),
  },
  {
    name: 'an answer',
    async prepare(rt) {
      const { id } = requested(rt);
      return {
        path: `/practice/consultations/${id}/answer`,
        fields: { ...current(rt, id).form, kind: 'answer', words: 'Bitte rufen Sie an.' },
        other: { words: 'Bitte rufen Sie uns an.' },
        made: () => mails(rt, id, 'answer'),
      };
    },
  },
  {
    name: 'what is missing',
    async prepare(rt) {
      const { id } = requested(rt);
      return {
        path: `/practice/consultations/${id}/ask`,
        fields: { ...current(rt, id).form, fields: 'phone', note: '' },
        other: { note: 'Bitte bald.' },
        made: () => mails(rt, id, 'ask_missing'),
      };
    },
  },
  {
    name: 'a further appointment',
    async prepare(rt, { by }) {
      const { id } = await scheduled(rt, by);
      return {
        path: `/practice/consultations/${id}/follow-up`,
        fields: current(rt, id).form,
        other: { note: 'x' },
        made: () => rows(rt, 'consultations'),
      };
    },
  },
  {
    name: 'a guest',
    async prepare(rt, { by }) {
      const { id } = await scheduled(rt, by);
      return {
        path: `/practice/consultations/${id}/guests`,
        fields: { 'guest-name': 'Max Mustermann', 'guest-kind': 'relative', 'guest-email': '' },
        other: { 'guest-name': 'Mia Mustermann' },
        made: () => loadGuests(rt, id).length,
        most: mostGuests,
      };
    },
  },
];

async function opened(making: Making) {
  const practice = openPractice({ UNDO_SECONDS: '30', SMTP_URL: 'smtp://127.0.0.1:1' });
  const { rt } = practice;
  const desk = practice.desk('doctor', 'Dr. Ada Test');
  const { path, fields, other, made, most = 4 } = await making.prepare(rt, desk);
  const before = made();
  const send = (by: Desk = desk, change = {}) => by.post(path, { ...fields, ...change });
  return { rt, practice, desk, send, other, most, made: () => made() - before };
}

describe.each(makings)('$name', (making) => {
  test('clicked twice, at once and in a row, is made once, and every click leads to it', async () => {
    const { rt, send, made } = await opened(making);
    const answers = await Promise.all([send(), send(), send()]);
    rt.clock.ran += 9 * second;
    answers.push(await send());
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(made()).toBe(1);
  });

  test('with another word, by somebody else or later it is another', async () => {
    const { rt, practice, send, other, most, made } = await opened(making);
    await send();
    await send(undefined, other);
    expect(made()).toBe(2);
    await send(practice.desk('doctor', 'Dr. Bo Zweit'), other);
    expect(made()).toBe(Math.min(3, most));
    rt.clock.ran += 10 * second;
    await send(undefined, other);
    expect(made()).toBe(Math.min(4, most));
  });
});

test('the same answer in another case is another', async () => {
  const practice = openPractice();
  const { rt } = practice;
  const desk = practice.desk('reception');
  const ids = [requested(rt).id, requested(rt).id];
  for (const id of ids)
    await desk.post(`/practice/consultations/${id}/answer`, {
      ...current(rt, id).form,
      kind: 'answer',
      words: 'Bitte rufen Sie an.',
    });
  expect(ids.map((id) => mails(rt, id, 'answer'))).toEqual([1, 1]);
});

test('what was refused counts for nothing: it is said again', async () => {
  const desk = openPractice().desk('reception');
  const sent = await Promise.all(
    [1, 2].map(() => desk.post('/practice/callbacks/new', { name: '', phone: '', words: '' })),
  );
  expect(sent.map(({ status }) => status)).toEqual([422, 422]);
});

test.each(['an answer', 'a further appointment'])(
  '%s, taken back after a double click: nothing is left, and the same can be done again',
  async (kind) => {
    const making = makings.find(({ name }) => name === kind) as Making;
    const { rt, desk, send, made } = await opened(making);
    const [{ location }] = await Promise.all([send(), send()]);
    const page = location?.split('?')[0] ?? '';
    const step = /name="step" value="([^"]+)"/.exec((await desk.get(page)).html)?.[1] ?? '';
    const { location: back } = await desk.post(`${page}/undo`, { step });
    expect(made()).toBe(0);
    const id = back?.split(/[/?]/).at(3) ?? '';
    expect((await send(desk, current(rt, id).form)).status).toBe(303);
    expect(made()).toBe(1);
  },
);
