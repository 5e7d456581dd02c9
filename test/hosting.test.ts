import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type JobName, recordJob } from '../db/jobs.ts';
import { write } from '../db/write.ts';
import packageJson from '../package.json' with { type: 'json' };
import { testApp, testRuntime } from './fixtures/runtime.ts';

/*
 * What docs/hosting/ gives to whoever runs many practices: it is loaded by what it is for, or as far as that
 * goes here.
 */

const folder = new URL('../docs/hosting/', import.meta.url).pathname;
const text = (file: string) => readFileSync(join(folder, file), 'utf8');

/** What `/metrics` says of a practice in which everything has happened. */
async function metrics(): Promise<string> {
  const rt = testRuntime();
  const jobs: JobName[] = ['purge', 'backup', 'intake', 'outbox', 'certificate', 'key'];
  for (const job of jobs) write(rt, (tx) => recordJob(rt, tx, job, null));
  const app = testApp(rt);
  await app.request('/');
  const incoming = { socket: { remoteAddress: '127.0.0.1' } };
  return (await app.request('/metrics', { headers: { host: 'localhost:8080' } }, { incoming })).text();
}

interface Board {
  panels: { id: number; title: string; targets: { expr: string }[]; gridPos: { x: number; w: number } }[];
}

const board = JSON.parse(text('prometheus/grafana.json')) as Board;
const expressions = board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

describe('watching many practices', () => {
  test('Prometheus takes the metrics, and they say which version runs', async () => {
    const said = await metrics();
    expect(said).toMatch(
      new RegExp(
        `^sprechzimmer_build_info\\{version="${packageJson.version}",commit="\\w+",runtime="(node|deno) [\\d.]+"\\} 1$`,
        'm',
      ),
    );
    execFileSync('promtool', ['check', 'metrics'], { input: said });
  });

  test('the alerts go off where they should, and are silent where all is well', () => {
    const run = (...args: string[]) =>
      execFileSync('promtool', args, { cwd: join(folder, 'prometheus'), stdio: 'pipe' });
    run('check', 'rules', 'alerts.yaml');
    run('test', 'rules', 'alerts_test.yaml');
  });

  test('every question of the board is one that Prometheus understands', () => {
    const rules = expressions.map((expr, index) => ({
      record: `board:${index}`,
      expr: expr.replaceAll('$instance', '.*'),
    }));
    const file = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-board-')), 'board.json');
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'board', rules }] }));
    execFileSync('promtool', ['check', 'rules', file], { stdio: 'pipe' });
  });

  test('alerts and board ask for nothing that no practice says', async () => {
    const said = await metrics();
    const asked = `${text('prometheus/alerts.yaml')}${expressions.join('\n')}`.match(
      /\b(sprechzimmer|process|nodejs)_[a-z_]+/g,
    );
    for (const name of new Set(asked)) expect(said).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
  });

  test('the board’s panels have an id each and fit into its 24 columns', () => {
    expect(new Set(board.panels.map(({ id }) => id)).size).toBe(board.panels.length);
    for (const { gridPos } of board.panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
  });

  test('every alert is tried', () => {
    const { groups } = parse(text('prometheus/alerts.yaml')) as { groups: { rules: { alert: string }[] }[] };
    const alerts = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
    for (const alert of alerts) expect(text('prometheus/alerts_test.yaml')).toContain(`alertname="${alert}"`);
  });
});
