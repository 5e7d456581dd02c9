import { expect, test } from 'vitest';
import { loadPractice } from '../../../../db/settings.ts';
import { messageAt } from '../../patient/visitor.ts';
import { fieldsOf, openPractice } from '../desk.ts';

const page = '/practice/start/practice';
const typed = {
  name: 'Praxis Sommer',
  street: 'Markt 1',
  postcode: '45468',
  city: 'Mülheim',
  phone: '0208 5550199',
  email: 'praxis@praxis.example',
  ownName: 'Ina Teck',
  ownEmail: 'it@praxis.example',
};

function firstStep() {
  const practice = openPractice();
  practice.rt.changeSettings = () => {};
  const admin = practice.desk('admin');
  const saved = () => loadPractice(practice.rt.db).settings;
  const send = (change: Record<string, string>) =>
    admin.post(page, { ...typed, version: String(loadPractice(practice.rt.db).version), ...change });
  return { send, saved };
}

test.each([
  ['phone', 'abc', 'Diese Telefonnummer ist nicht vollständig.'],
  ['phone', '', 'Bitte tragen Sie die Telefonnummer der Praxis ein.'],
  ['phone', '0'.repeat(300), 'Telefon: Das ist zu lang'],
  ['postcode', 'abc', 'Die Postleitzahl hat fünf Ziffern'],
  ['email', 'praxis', 'Diese E-Mail-Adresse ist nicht vollständig.'],
  ['name', '', 'Bitte tragen Sie den Namen der Praxis ein.'],
  ['ownName', 'x'.repeat(201), 'Das ist zu lang'],
])('%s %j: said at the field, all else is kept, nothing is saved', async (field, value, message) => {
  const { send, saved } = firstStep();
  const before = saved();
  const { status, html } = await send({ [field]: value });
  expect(status).toBe(422);
  expect(messageAt(html, field)).toContain(message);
  // A field with nothing in it has no value there.
  const there = { [field]: '', ...fieldsOf(html, 'data-testid="start-practice"') };
  expect(there).toMatchObject({ ...typed, [field]: value });
  expect(saved()).toEqual(before);
});

test('what can be dialled is saved', async () => {
  const { send, saved } = firstStep();
  expect((await send({ phone: '+49 (0)208 / 5550199' })).status).toBe(303);
  expect(saved()).toMatchObject({ phone: '+49 (0)208 / 5550199', postcode: '45468' });
});
