import { describe, expect, test } from 'vitest';
import { day, hour } from '../../../../consultation/durations.ts';
import { listActs } from '../../../../db/audit.ts';
import { listOpenCallbacks } from '../../../../db/callbacks.ts';
import { resealAll } from '../../../../db/rotate_key.ts';
import { Vault } from '../../../../db/sealing.ts';
import { purge } from '../../../../procedure/erase.ts';
import { requested } from '../../../fixtures/patients.ts';
import { openPractice, part, words } from '../desk.ts';

/* Somebody wants to be called back and nothing else: a row in the overview. */

const opa = { name: 'Otto Rückruf', phone: '0208 5550777', words: 'am Nachmittag' };

function noted() {
  const practice = openPractice();
  const desk = practice.desk('reception');
  return { rt: practice.rt, open: practice.desk, desk, other: practice.desk('doctor') };
}

const rowsOf = (html: string) =>
  [...html.matchAll(/<li data-testid="callback-row"[\s\S]*?<\/li>/g)].map(([row]) => row);

test('noted, seen by all with a number to tap, done by one click, and open again by one', async () => {
  const { rt, desk, other } = noted();
  const sent = await desk.post('/practice/callbacks/new', opa);
  expect([sent.status, sent.location]).toEqual([303, '/practice#callbacks']);
  const [row = ''] = rowsOf((await other.get('/practice')).html);
  for (const word of [opa.name, opa.phone, opa.words]) expect(words(row)).toContain(word);
  expect(row).toContain('href="tel:02085550777"');
  expect((await other.get('/practice')).html).toMatch(/chip-callbacks"[^<]*>Rückrufe<span[^>]*>1</);

  const [{ id } = { id: '' }] = listOpenCallbacks(rt, 5);
  expect((await other.post(`/practice/callbacks/${id}/done`)).status).toBe(303);
  const done = (await desk.get('/practice')).html;
  expect(rowsOf(done)[0]).toContain('data-done="yes"');
  expect(done).not.toContain('chip-callbacks');
  // A colleague's second click changes nothing, and is no second line of the log.
  await desk.post(`/practice/callbacks/${id}/done`);
  expect(listActs(rt.db, { actor: desk.id, actions: ['callback_done'], limit: 5 })).toEqual([]);
  await desk.post(`/practice/callbacks/${id}/open`);
  expect(rowsOf((await desk.get('/practice')).html)[0]).not.toContain('data-done');
});

test('from a case the name and the number are there already, and not in the address', async () => {
  const { rt, desk } = noted();
  const { id } = requested(rt);
  const { html } = await desk.get(`/practice/callbacks/new?from=${id}`);
  expect(html).toContain('value="Erika Mustermann"');
  expect(html).toContain('value="0208 5550123"');
  expect((await desk.get('/practice/callbacks/new?from=nobody')).status).toBe(200);
});

test.each([
  [{ name: '' }, 'Bitte tragen Sie einen Namen ein.'],
  [{ phone: '' }, 'Bitte tragen Sie ein: Telefon.'],
  [{ phone: '12' }, 'Diese Telefonnummer ist nicht vollständig.'],
  [{ words: 'x'.repeat(201) }, 'Das Stichwort ist zu lang'],
])('%o: said, and nothing typed is lost', async (change, message) => {
  const { rt, desk } = noted();
  const typed = { ...opa, ...change };
  const { status, html } = await desk.post('/practice/callbacks/new', typed);
  expect(status).toBe(422);
  expect(words(html)).toContain(message);
  for (const value of Object.values(typed)) if (value) expect(html).toContain(`value="${value}"`);
  expect(listOpenCallbacks(rt, 5)).toEqual([]);
});

describe('what is kept of it', () => {
  test('is sealed, opens with another key, and goes with the retention, done or not', async () => {
    const { rt, desk } = noted();
    await desk.post('/practice/callbacks/new', opa);
    await desk.post('/practice/callbacks/new', { ...opa, name: 'Anna Offen' });
    const [first] = listOpenCallbacks(rt, 5);
    await desk.post(`/practice/callbacks/${first?.id}/done`);
    const sealed = rt.db.$client.prepare('select sealed_who from callbacks').pluck().all() as Buffer[];
    const bytes = Buffer.concat(sealed).toString('latin1');
    for (const secret of ['Otto', '5550777', 'Nachmittag']) expect(bytes).not.toContain(secret);

    const to = new Vault(Buffer.alloc(32, 7));
    resealAll(rt, { from: rt.vault, to }, null);
    rt.vault = to;
    expect(listOpenCallbacks(rt, 5).map(({ name }) => name)).toEqual(['Anna Offen']);

    const kept = purge(rt, { now: rt.now() + 29 * day, dryRun: false });
    expect(kept.callbacks).toBe(0);
    expect(purge(rt, { now: rt.now() + 31 * day, dryRun: true }).callbacks).toBe(2);
    expect(purge(rt, { now: rt.now() + 31 * day, dryRun: false }).callbacks).toBe(2);
    expect(rt.db.$client.prepare('select count(*) from callbacks').pluck().get()).toBe(0);
  });

  test('erased meanwhile: said, with the way back', async () => {
    const { desk } = noted();
    const { status, html } = await desk.post('/practice/callbacks/gone/done');
    expect(status).toBe(404);
    expect(words(html)).toContain('Diesen Rückruf gibt es nicht mehr');
  });

  test('what was done yesterday is out of sight; many have a page of their own', async () => {
    const { rt, desk: today, open } = noted();
    for (let number = 10; number < 40; number++)
      await today.post('/practice/callbacks/new', { ...opa, name: `Nummer ${number}` });
    const [first] = listOpenCallbacks(rt, 1);
    await today.post(`/practice/callbacks/${first?.id}/done`);
    expect(rowsOf((await today.get('/practice')).html)).toHaveLength(25 + 1);
    rt.clock.now += 15 * hour;
    const desk = open('reception');
    expect(rowsOf((await desk.get('/practice')).html)).toHaveLength(25);
    const second = (await desk.get('/practice/list/callbacks?page=2')).html;
    expect(rowsOf(second)).toHaveLength(4);
    const { location } = await desk.post(`/practice/callbacks/${listOpenCallbacks(rt, 1)[0]?.id}/done`, {
      back: 'callbacks',
    });
    expect(location).toBe('/practice/list/callbacks');
    expect(part((await desk.get('/practice/list/callbacks')).html, 'list-count', 40)).toContain('28');
  });
});
