import type { Server } from 'node:http';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { CaseIndex } from './db/case_index.ts';
import { loadAssets } from './program/assets.ts';
import { releaseBodies } from './routes/body.ts';
import { calendarFeedRoutes } from './routes/calendar_feed.ts';
import { showFailure, showNotFound } from './routes/failure.ts';
import { healthRoutes } from './routes/health.ts';
import { keepAnswers } from './routes/kept_answers.ts';
import { keepLook } from './routes/kept_look.ts';
import { legalRoutes } from './routes/legal.ts';
import { metricsRoutes } from './routes/metrics/index.ts';
import { RequestCounts } from './routes/metrics/request_counts.ts';
import { onlyOwnHost } from './routes/own_host.ts';
import { patientRoutes } from './routes/patient/index.ts';
import { practiceRoutes } from './routes/practice/index.ts';
import { publicRoutes } from './routes/public.ts';
import { keepPublicPages } from './routes/public_page.ts';
import { logRequests } from './routes/request_log.ts';
import { signalRoutes } from './routes/signal.ts';
import { sourceRoutes } from './routes/source.ts';
import { webSockets } from './routes/web_sockets.ts';
import { whenWritable } from './routes/when_writable.ts';
import type { Runtime } from './runtime.ts';
import { csrfProtection } from './security/csrf.ts';
import type { AppEnv } from './security/env.ts';
import { securityHeaders } from './security/headers.ts';
import { oneByOne } from './security/loop_turns.ts';
import { onlyForms } from './security/only_forms.ts';
import { sessionMiddleware } from './security/sessions.ts';
import type { Hub } from './signaling/hub.ts';

/**
 * The whole web application, put together from its parts. It has no effects of its own: tests call
 * `app.request()`.
 */
export function createApp(
  rt: Runtime,
  hub: Hub,
): { app: Hono<AppEnv>; injectWebSocket(server: Server): void; index: CaseIndex } {
  const app = new Hono<AppEnv>();
  const sockets = webSockets(app);

  app.use(oneByOne());
  // A number of our own: one from outside could carry personal data into the log.
  app.use(requestId({ headerName: '' }));
  const counts = new RequestCounts();
  // It reads nothing before it is started, or asked.
  const index = new CaseIndex(rt);
  app.use(logRequests(rt, counts));
  app.use(keepPublicPages(rt));
  app.use(securityHeaders(rt.config));
  app.route('/', healthRoutes(rt));
  app.route('/', metricsRoutes(rt, hub, counts));
  app.use('/static/*', staticFiles());
  app.use(compress());
  app.use(onlyOwnHost(rt));
  app.use(onlyForms());
  app.use(whenWritable(rt));
  app.use(releaseBodies(rt.config.dataDir));
  app.use('/practice/*', csrfProtection(rt.config));
  app.use('/practice/*', sessionMiddleware(rt));
  app.use('/signal', sessionMiddleware(rt));
  app.use(keepLook());
  app.use(keepAnswers(rt));
  app.route('/', publicRoutes(rt));
  app.route('/', legalRoutes(rt));
  app.route('/', sourceRoutes(rt));
  app.route('/', calendarFeedRoutes(rt));
  app.route('/', patientRoutes(rt));
  app.route('/', practiceRoutes(rt, index));
  app.route('/', signalRoutes(rt, hub, sockets));
  app.notFound((c) => showNotFound(rt, c));
  app.onError((error, c) => showFailure(rt, c, error));
  return { app, injectWebSocket: sockets.injectWebSocket, index };
}

/** Hashed names, so a browser may keep them for ever; compressed when they were built. */
function staticFiles() {
  return serveStatic<AppEnv>({
    root: loadAssets().folder,
    rewriteRequestPath: (path) => path.replace(/^\/static/, ''),
    precompressed: true,
    onFound: (_path, c) => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
}
