import { describe, expect, test } from 'vitest';
import { recordJob } from '../../db/jobs.ts';
import { write } from '../../db/write.ts';
import { RequestCounts } from '../../routes/metrics/request_counts.ts';
import { requested } from '../fixtures/patients.ts';
import { erika, testApp, testRuntime } from '../fixtures/runtime.ts';

const token = 'a-token-of-24-characters';

/** A request as it arrives from `peer`. */
function asks(
  app: ReturnType<typeof testApp>,
  { peer = '127.0.0.1', headers = {} }: { peer?: string; headers?: Record<string, string> } = {},
) {
  const incoming = { socket: { remoteAddress: peer } };
  return app.request('/metrics', { headers: { host: 'localhost:8080', ...headers } }, { incoming });
}

describe('/metrics answers to this machine and to the token, by the connection alone (D4)', () => {
  const outside = '198.51.100.7';
  test.each([
    ['this machine', {}, 200],
    ['this machine, IPv6', { peer: '::1', headers: { host: '[::1]:8080' } }, 200],
    ['this machine, IPv4 in IPv6', { peer: '::ffff:127.0.0.1' }, 200],
    ['another one', { peer: outside }, 403],
    [
      'another one that claims to be this',
      { peer: outside, headers: { 'x-forwarded-for': '127.0.0.1' } },
      403,
    ],
    ['somebody behind the proxy on this machine', { headers: { 'x-forwarded-for': outside } }, 403],
    ['somebody who claims to be here, behind it', { headers: { 'x-forwarded-for': '127.0.0.1' } }, 403],
    ['a proxy that says nothing of itself', { headers: { host: 'video.praxis.example' } }, 403],
    ['another header of a proxy', { headers: { forwarded: 'for=127.0.0.1' } }, 403],
    ['the token from outside', { peer: outside, headers: { authorization: `Bearer ${token}` } }, 200],
    ['a wrong token', { peer: outside, headers: { authorization: 'Bearer a-token-of-24-characterz' } }, 403],
    ['a wrong token from here', { headers: { authorization: 'Bearer wrong' } }, 403],
    ['a connection without an address', { peer: '' }, 403],
  ])('%s', async (_who, request, status) => {
    const app = testApp(testRuntime({ METRICS_TOKEN: token, TRUST_PROXY: '127.0.0.1' }));
    expect((await asks(app, request)).status).toBe(status);
  });

  test('without METRICS_TOKEN no token opens it', async () => {
    const app = testApp(testRuntime());
    const headers = { authorization: 'Bearer null' };
    expect((await asks(app, { peer: outside, headers })).status).toBe(403);
  });
});

test('is Prometheus text of bare numbers: patterns, no path, no name, no token', async () => {
  const rt = testRuntime();
  const app = testApp(rt);
  const { id, token: link } = requested(rt);
  write(rt, (tx) => recordJob(rt, tx, 'backup', 'ENOSPC'));
  write(rt, (tx) => recordJob(rt, tx, 'purge', null));
  rt.clock.now += 90_000;
  await app.request(`/c/${link}`);
  await app.request('/c/nobody-knows-this-token');
  await app.request('/somewhere/Geheimnis', { method: 'BREW' });

  const answer = await asks(app);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  const line =
    /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? (\d+(\.\d+)?(e[+-]\d+)?))$/;
  for (const one of text.trimEnd().split('\n')) expect(one).toMatch(line);
  for (const expected of [
    'sprechzimmer_requests_total{method="GET",route="/c/:token",status="2xx"} 1',
    'sprechzimmer_requests_total{method="GET",route="/c/:token",status="4xx"} 1',
    'sprechzimmer_requests_total{method="other",route="none",status="4xx"} 1',
    'sprechzimmer_request_duration_seconds_count{route="/c/:token"} 2',
    'sprechzimmer_sockets{kind="inbox"} 0',
    'sprechzimmer_waiting_patients 0',
    'sprechzimmer_visits_running 0',
    'sprechzimmer_outbox_mails 1',
    'sprechzimmer_outbox_oldest_seconds 90',
    'sprechzimmer_mail_errors{state="failed"} 0',
    'sprechzimmer_job_age_seconds{job="purge"} 90',
    'sprechzimmer_job_failing{job="backup"} 1',
    'sprechzimmer_relay_state{state="off"} 1',
    'sprechzimmer_storage_trouble 0',
  ])
    expect(text.split('\n')).toContain(expected);
  expect(text).toMatch(/^sprechzimmer_database_bytes [1-9]\d{4,}$/m);
  expect(text).toMatch(/^process_resident_memory_bytes [1-9]\d+$/m);
  for (const secret of [...Object.values(erika), id, link, 'Geheimnis', 'BREW'])
    expect(text).not.toContain(secret);
});

test('a histogram counts each request in its bucket and in all larger ones', () => {
  const counts = new RequestCounts();
  for (const seconds of [0.001, 0.025, 0.3, 60])
    counts.add({ method: 'GET', route: '/', status: 200, seconds });
  const samples = counts.metrics()[1]?.samples ?? [];
  const buckets = samples.filter(({ suffix }) => suffix === '_bucket');
  expect(buckets.map(({ labels, value }) => [labels?.le, value])).toEqual([
    ['0.005', 1],
    ['0.025', 2],
    ['0.1', 2],
    ['0.5', 3],
    ['2.5', 3],
    ['+Inf', 4],
  ]);
});
