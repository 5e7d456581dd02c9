import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { requestId } from 'hono/request-id';
import { CaseIndex } from './db/case_index.ts';
import { loadAssets } from './program/assets.ts';
import { releaseBodies } from './routes/body.ts';
import { compressed } from './routes/compressed.ts';
import { showFailure, showNotFound } from './routes/failure.ts';
import { healthRoutes } from './routes/health.ts';
import { keepAnswers } from './routes/kept_answers.ts';
import { keepLook } from './routes/kept_look.ts';
import { KeptPages } from './routes/kept_pages.ts';
import { legalRoutes } from './routes/legal.ts';
import { metricsRoutes } from './routes/metrics/index.ts';
import { RequestCounts } from './routes/metrics/request_counts.ts';
import { onlyOwnHost } from './routes/own_host.ts';
import { publicRoutes } from './routes/public.ts';
import { logRequests } from './routes/request_log.ts';
import { sourceRoutes } from './routes/source.ts';
import { whenWritable } from './routes/when_writable.ts';
import type { Runtime } from './runtime.ts';
import { csrfProtection } from './security/csrf.ts';
import type { AppEnv } from './security/env.ts';
import { securityHeaders } from './security/headers.ts';
import { oneByOne } from './security/loop_turns.ts';
import { onlyForms } from './security/only_forms.ts';
import { sessionMiddleware } from './security/sessions.ts';
import type { Hub } from './signaling/hub.ts';
import type { UpgradeListener } from './signaling/upgrade_guard.ts';

/** The web application, as a server takes it. */
export interface Web {
  app: Hono<AppEnv>;
  /** Answers one request. */
  listener: RequestListener;
  /** What answers requests for a WebSocket. */
  upgrade(): Promise<UpgradeListener>;
  /** All parts of it, as they are once somebody has come for each; what tells of every route asks them. */
  parts(): Promise<Hono<AppEnv>[]>;
  index: CaseIndex;
}

/**
 * The whole web application, put together from its parts. It has no effects of its own: tests call
 * `app.request()`.
 */
export function createApp(rt: Runtime, hub: Hub): Web {
  const counts = new RequestCounts();
  // It reads nothing before it is started, or asked.
  const index = new CaseIndex(rt);
  const pages = new KeptPages(rt, counts);
  const guards = guardsFor(rt, counts, pages);
  const patients = loadOnce(() => patientsApp(rt, guards));
  const practice = loadOnce(() => practiceApp(rt, index, guards));
  const signal = loadOnce(() => signalApp(rt, hub, guards));

  const app = new Hono<AppEnv>();
  for (const path of patientPaths) app.use(path, async (c) => (await patients()).fetch(c.req.raw, c.env));
  app.use('/practice/*', async (c) => (await practice()).fetch(c.req.raw, c.env));
  app.use('/signal', async (c) => (await signal()).app.fetch(c.req.raw, c.env));
  for (const guard of guards.outer) app.use(guard);
  app.route('/', healthRoutes(rt));
  app.route('/', metricsRoutes(rt, hub, counts));
  app.use('/static/*', staticFiles());
  for (const guard of guards.inner) app.use(guard);
  for (const keep of guards.keeping) app.use(keep);
  app.route('/', publicRoutes(rt));
  app.route('/', legalRoutes(rt));
  app.route('/', sourceRoutes(rt));
  const { fetch } = withFailures(app, rt);
  const answer = getRequestListener(fetch);
  return {
    app,
    listener: (request, response) => pages.answer(request, response) || answer(request, response),
    upgrade: async () => (await signal()).upgrade,
    parts: () => Promise.all([app, patients(), practice(), signal().then((part) => part.app)]),
    index,
  };
}

/**
 * What stands before every page, whoever asks. Made once, because it counts and keeps.
 */
interface Guards {
  outer: MiddlewareHandler<AppEnv>[];
  inner: MiddlewareHandler<AppEnv>[];
  keeping: MiddlewareHandler<AppEnv>[];
}

function guardsFor(rt: Runtime, counts: RequestCounts, pages: KeptPages): Guards {
  return {
    outer: [
      oneByOne(),
      // A number of our own: one from outside could carry personal data into the log.
      requestId({ headerName: '' }),
      logRequests(rt, counts),
      pages.middleware(),
      securityHeaders(rt.config),
    ],
    inner: [compressed(), onlyOwnHost(rt), onlyForms(), whenWritable(rt), releaseBodies(rt.config.dataDir)],
    keeping: [keepLook(), keepAnswers(rt)],
  };
}

/** Where the pages of patients begin, and what else has a link for its key. */
const patientPaths = ['/request/*', '/join', '/check/*', '/c/*', '/move/*', '/calendar/*'];

/** Loaded when the first patient comes. */
async function patientsApp(rt: Runtime, guards: Guards): Promise<Hono<AppEnv>> {
  const [{ patientRoutes }, { calendarFeedRoutes }] = await Promise.all([
    import('./routes/patient/index.ts'),
    import('./routes/calendar_feed.ts'),
  ]);
  const app = new Hono<AppEnv>();
  for (const guard of [...guards.outer, ...guards.inner, ...guards.keeping]) app.use(guard);
  app.route('/', patientRoutes(rt));
  app.route('/', calendarFeedRoutes(rt));
  return withFailures(app, rt);
}

/** As large as all the rest, and no patient needs it: loaded when somebody of the practice comes. */
async function practiceApp(rt: Runtime, index: CaseIndex, guards: Guards): Promise<Hono<AppEnv>> {
  const { practiceRoutes } = await import('./routes/practice/index.ts');
  const app = new Hono<AppEnv>();
  for (const guard of [...guards.outer, ...guards.inner]) app.use(guard);
  app.use(csrfProtection(rt.config));
  app.use(sessionMiddleware(rt));
  for (const keep of guards.keeping) app.use(keep);
  app.route('/', practiceRoutes(rt, index));
  return withFailures(app, rt);
}

/** The WebSocket of waiting room, call and inbox, with the library for it. */
async function signalApp(rt: Runtime, hub: Hub, guards: Guards) {
  const [{ webSockets }, { signalRoutes }] = await Promise.all([
    import('./routes/web_sockets.ts'),
    import('./routes/signal.ts'),
  ]);
  const app = new Hono<AppEnv>();
  const sockets = webSockets(app);
  for (const guard of [...guards.outer, ...guards.inner]) app.use(guard);
  app.use(sessionMiddleware(rt));
  app.route('/', signalRoutes(rt, hub, sockets));
  return { app: withFailures(app, rt), upgrade: sockets.upgrade };
}

function withFailures(app: Hono<AppEnv>, rt: Runtime): Hono<AppEnv> {
  app.notFound((c) => showNotFound(rt, c));
  app.onError((error, c) => showFailure(rt, c, error));
  return app;
}

/** Tried again where it failed. */
function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
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
