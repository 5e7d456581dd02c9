import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validateStrict from '@secvisogram/csaf-validator-lib/validateStrict.js';
import { describe, expect, test } from 'vitest';
import { type Advisory, advisoryFiles, readAdvisory } from '../packaging/advisories.ts';

/* Security notes of a release, read as by whoever collects them: by the validator of the BSI. */

const folder = new URL('../docs/advisories/', import.meta.url).pathname;
const publisher = { name: 'Sprechzimmer', namespace: 'https://sprechzimmer.example' };
const now = new Date('2027-02-01T08:00:00Z');
const hole: Advisory = {
  id: '2027-001',
  title: 'A link opened twice',
  summary: 'Whoever had seen a link could open it after its end.',
  affected: ['0.2.0', '0.2.1'],
  fixed: '0.2.2',
  history: [
    { date: '2027-01-20', words: 'First version' },
    { date: '2027-01-31', words: '0.2.0 is affected, too' },
  ],
};
const written = (advisory: Advisory) => advisoryFiles([advisory], publisher, now);
const file = 'sprechzimmer-2027-001.json';

/** What the schema and the mandatory tests of CSAF 2.0 have against a document. */
async function faults(document: unknown): Promise<string[]> {
  const tests = [csaf_2_0_strict, ...Object.values(mandatory)];
  const result = await validateStrict(tests, document);
  return result.tests.flatMap(({ name, errors = [] }) =>
    errors.map(({ instancePath, message }) => `${name} ${instancePath}: ${message}`),
  );
}

describe('security notes', () => {
  test.each<[string, Advisory]>([
    ['with a number of our own', hole],
    ['with a CVE and a way around', { ...hole, cve: 'CVE-2027-12345', workaround: 'Switch uploads off.' }],
    ['said once', { ...hole, history: hole.history.slice(0, 1) }],
  ])('a document %s is valid', async (_, advisory) => {
    expect(await faults(JSON.parse(written(advisory).get(file) ?? ''))).toEqual([]);
  });

  test('the validator sees what is wrong', async () => {
    const document = JSON.parse(written(hole).get(file) ?? '');
    document.vulnerabilities[0].product_status.fixed = ['SPRECHZIMMER-9.9.9'];
    expect((await faults(document)).join()).toContain('/vulnerabilities/0/product_status/fixed/0');
    delete document.document.tracking.status;
    expect((await faults(document)).join()).toContain('status');
  });

  test('the feed names each, the last changed first, and where it lies with its sum', () => {
    const older = { ...hole, id: '2026-009', history: [{ date: '2026-12-01', words: 'First version' }] };
    const files = advisoryFiles([older, hole], publisher, now);
    const { feed } = JSON.parse(files.get('csaf-feed-tlp-white.json') ?? '');
    expect(feed.entry.map(({ id }: { id: string }) => id)).toEqual([
      'SPRECHZIMMER-2027-001',
      'SPRECHZIMMER-2026-009',
    ]);
    for (const { link, content } of feed.entry as { link: { href: string }[]; content: { src: string } }[])
      for (const href of [content.src, ...link.map((one) => one.href)])
        expect([...files.keys()]).toContain(href.replace(`${publisher.namespace}/`, ''));
    expect(feed.entry[0]).toMatchObject({
      published: '2027-01-20T00:00:00.000Z',
      updated: '2027-01-31T00:00:00.000Z',
    });
  });

  test('a note that says too little is refused, with its file and the place', () => {
    const { fixed: _, ...without } = hole;
    expect(() => readAdvisory('2027-001.json', JSON.stringify(without))).toThrow(/2027-001\.json: fixed/);
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    for (const name of names) {
      const advisory = readAdvisory(name, readFileSync(join(folder, name), 'utf8'));
      expect(`${advisory.id}.json`).toBe(name);
    }
  });
});
