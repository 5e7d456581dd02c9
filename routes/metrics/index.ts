import { Hono } from 'hono';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import type { Hub } from '../../signaling/hub.ts';
import { mayReadMetrics } from './access.ts';
import { exposition, expositionType } from './exposition.ts';
import { practiceState } from './practice_state.ts';
import { processState } from './process_state.ts';
import type { RequestCounts } from './request_counts.ts';

/** `/metrics` for Prometheus: numbers about the server, nothing about anybody. */
export function metricsRoutes(rt: Runtime, hub: Hub, requests: RequestCounts): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/metrics', (c) => {
    if (!mayReadMetrics(c, rt.config.metricsToken))
      return c.text('metrics: from this machine, or with the bearer token of METRICS_TOKEN\n', 403);
    const metrics = [...requests.metrics(), ...practiceState(rt, hub.counts()), ...processState()];
    return c.body(exposition(metrics), 200, { 'Content-Type': expositionType });
  });
}
