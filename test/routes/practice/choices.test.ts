import { expect, test } from 'vitest';
import { loadConsultation } from '../../../db/consultations.ts';
import { listMails } from '../../../db/mails.ts';
import { oneOf } from '../../../routes/form_input.ts';
import { requested } from '../../fixtures/patients.ts';
import { current, openPractice } from './desk.ts';

/* What a form chooses from a closed set: what nobody knows is refused, never taken for the nearest. */

test.each<[string, string | null]>([
  ['a', 'a'],
  ['', 'b'],
  ['A', null],
  ['c', null],
  ['toString', null],
  ['a,b', null],
])('„%s“', (text, expected) => {
  expect(oneOf(text, ['a', 'b'], 'b')).toBe(expected);
  expect(oneOf('', ['a', 'b'])).toBe(null);
});

test.each<[string, Record<string, string>]>([
  ['answer', { kind: 'answer_all', words: 'Guten Tag' }],
  ['answer', { kind: 'toString', words: 'Guten Tag' }],
  ['ask', { fields: 'everything', note: 'Bitte ergänzen' }],
  ['reading', { field: 'everything', offer: '0' }],
  ['reading', { field: 'birthDate', offer: '' }],
  ['reading', { field: '', offer: '0' }],
])('%s with %o changes nothing', async (action, fields) => {
  const practice = openPractice({ MAIL_FROM: 'praxis@praxis.example' });
  const doctor = practice.desk('doctor');
  const { id } = requested(practice.rt);
  const before = [loadConsultation(practice.rt, id), listMails(practice.rt, id).length];
  const { form } = current(practice.rt, id);
  const answer = await doctor.post(`/practice/consultations/${id}/${action}`, { ...form, ...fields });
  expect(answer.status).toBe(422);
  expect([loadConsultation(practice.rt, id), listMails(practice.rt, id).length]).toEqual(before);
});

test.each([
  ['mail', { do: 'delete' }],
  ['mail', { do: 'SAVE' }],
  ['address', { do: 'delete' }],
  ['backup', { do: 'delete' }],
  ['backup', { folder: '/tmp', way: 'both' }],
])('the assistant’s step %s does nothing for a button that it does not know', async (step, fields) => {
  const practice = openPractice();
  const admin = practice.desk('admin');
  expect((await admin.post(`/practice/start/${step}`, fields)).status).toBe(422);
});
