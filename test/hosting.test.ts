import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { settings } from '../config/settings.ts';
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

interface Stack {
  services: {
    sprechzimmer: {
      environment: Record<string, string>;
      secrets: (string | { source: string; target: string })[];
      volumes: string[];
      read_only: boolean;
      mem_limit?: string;
      deploy?: { resources: { limits: { memory: string } } };
    };
  };
  volumes: Record<string, unknown>;
  secrets: Record<string, unknown>;
}

describe.each(['../../compose.yaml', 'swarm.yaml'])('%s is one piece', (file) => {
  const { services, volumes, secrets } = parse(text(file)) as Stack;
  const { sprechzimmer } = services;

  test('every setting is one, and every secret that it names is declared and mounted there', () => {
    const mounted = sprechzimmer.secrets.map((one) => (typeof one === 'string' ? one : one.target));
    for (const one of sprechzimmer.secrets)
      expect(Object.keys(secrets)).toContain(typeof one === 'string' ? one : one.source);
    for (const [name, value] of Object.entries(sprechzimmer.environment)) {
      expect(Object.keys(settings)).toContain(name.replace(/_FILE$/, ''));
      if (name.endsWith('_FILE')) expect(mounted).toContain(value.replace('/run/secrets/', ''));
    }
  });

  test('on a root that cannot be written, data and backups have volumes of their own', () => {
    expect(sprechzimmer.read_only).toBe(true);
    const places = sprechzimmer.volumes.map((one) => one.split(':'));
    expect(places.map(([, place]) => place)).toEqual(expect.arrayContaining(['/data', '/backup']));
    for (const [name = ''] of places) expect(Object.keys(volumes)).toContain(name);
  });

  test('it has the memory under which sign-ins and uploads have been tried', () => {
    const memory = sprechzimmer.mem_limit ?? sprechzimmer.deploy?.resources.limits.memory ?? '';
    expect(Number.parseInt(memory, 10)).toBeGreaterThanOrEqual(512);
  });
});

interface Container {
  name: string;
  image: string;
  env?: { name: string; value: string }[];
  volumeMounts: { name: string; mountPath: string }[];
  resources: { limits: Record<string, string> };
  securityContext: object;
}
interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
  volumes: { name: string; persistentVolumeClaim?: { claimName: string } }[];
}
interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
  spec: Record<string, unknown>;
}

const base = 'kubernetes/base';
const overlay = 'kubernetes/praxis-sommer';
const manifests = (file: string) =>
  parseAllDocuments(text(file)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Manifest;
  });

describe('Kubernetes, by Kustomize: not tried in a cluster, but one piece', () => {
  const own = parse(text(`${base}/kustomization.yaml`)) as { resources: string[] };
  const practice = parse(text(`${overlay}/kustomization.yaml`)) as {
    images: { name: string }[];
    configMapGenerator: { name: string; literals?: string[]; files?: string[] }[];
    secretGenerator: { name: string }[];
    patches: { target: { kind: string; name: string }; patch: string }[];
  };
  const all = own.resources.flatMap((file) => manifests(`${base}/${file}`));
  const find = (kind: string, name: string) =>
    all.find((one) => one.kind === kind && one.metadata.name === name);
  const server = find('StatefulSet', 'sprechzimmer')?.spec as {
    replicas: number;
    template: { spec: PodSpec };
  };
  const job = find('CronJob', 'off-site')?.spec as { jobTemplate: { spec: { template: { spec: PodSpec } } } };
  const pods = [server.template.spec, job.jobTemplate.spec.template.spec];

  test('every file is listed, and every one that is listed is there', () => {
    const files = readdirSync(join(folder, base)).filter((name) => name !== 'kustomization.yaml');
    expect(own.resources.toSorted()).toEqual(files.sort());
    for (const { apiVersion, kind, metadata } of all)
      expect([apiVersion, kind, metadata.name].every(Boolean)).toBe(true);
  });

  test('what a pod mounts, claims and reads is made somewhere', () => {
    const claims = new Set(
      all.filter(({ kind }) => kind === 'PersistentVolumeClaim').map(({ metadata }) => metadata.name),
    );
    const made = new Set(
      [...practice.configMapGenerator, ...practice.secretGenerator].map(({ name }) => name),
    );
    for (const { containers, initContainers = [], volumes } of pods) {
      const names = new Set(volumes.map(({ name }) => name));
      for (const { name, persistentVolumeClaim } of volumes) {
        if (persistentVolumeClaim) expect(claims).toContain(persistentVolumeClaim.claimName);
        else expect([...made, 'tmp']).toContain(name);
      }
      for (const { volumeMounts, image, securityContext, resources } of [...initContainers, ...containers]) {
        for (const { name } of volumeMounts) expect(names).toContain(name);
        expect(practice.images.map(({ name }) => name)).toContain(image);
        expect(securityContext).toMatchObject({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
        });
        expect(resources.limits).toHaveProperty('memory');
      }
    }
  });

  test('every setting is one, and every secret that is mounted is asked for by its name', () => {
    const [first] = server.template.spec.containers;
    const named = first?.env?.map(({ name }) => name.replace(/_FILE$/, '')) ?? [];
    const literals = practice.configMapGenerator.flatMap(({ literals = [] }) =>
      literals.map((one) => one.split('=')[0] ?? ''),
    );
    for (const name of [...named, ...literals]) expect(Object.keys(settings)).toContain(name);
    const hint =
      /# Lines NAME=value: ([\s\S]*?)\n {2}- name/.exec(text(`${overlay}/kustomization.yaml`))?.[1] ?? '';
    for (const { value } of first?.env ?? [])
      if (value.startsWith('/secrets/')) expect(hint).toContain(value.replace('/secrets/', ''));
  });

  test('a long start is waited for, scans go through, links are in no log, Prometheus may ask', () => {
    expect(server).toMatchObject({
      replicas: 1,
      template: {
        spec: {
          containers: [{ startupProbe: { failureThreshold: 120 }, livenessProbe: {}, readinessProbe: {} }],
        },
      },
    });
    expect(find('Ingress', 'sprechzimmer')?.metadata.annotations).toMatchObject({
      'nginx.ingress.kubernetes.io/proxy-body-size': '17m',
      'nginx.ingress.kubernetes.io/enable-access-log': 'false',
    });
    expect(JSON.stringify(find('NetworkPolicy', 'proxy-and-prometheus'))).toContain('monitoring');
  });

  test('the patches of a practice meet what they are for', () => {
    for (const { target, patch } of practice.patches) {
      const meant = find(target.kind, target.name);
      for (const { path } of parse(patch) as { path: string }[]) {
        const place = path.split('/').slice(1);
        const found = place.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], meant);
        expect(found).toBe('HOST');
      }
    }
  });
});
