import type { Page } from 'puppeteer-core';
import { talkTogether } from '../fixtures/heard.ts';
import { until } from '../fixtures/waiting_room.ts';

/** What has arrived from the other side since the page was loaded, over all connections that it has had. */
export interface Flow {
  /** Milliseconds since the epoch, by the page's own clock. */
  at: number;
  framesDecoded: number;
  audioPackets: number;
  audioPacketsLost: number;
  /** Of all samples of sound that were played: 48,000 a second. */
  audioSamples: number;
  /** Of these the ones that were made up because nothing had come, silence included. */
  concealedSamples: number;
  audioEnergy: number;
}

/** What the page keeps for us; written by `watchFlow`. */
export interface Recorder {
  totals: Flow;
  history: Flow[];
  /** When pictures of the other side were shown, milliseconds since the epoch. */
  shown: number[];
}

/**
 * Must be called before the page loads. The page itself writes down every 50 ms what has arrived, and every
 * picture that it shows, so that the time the test needs to ask does not count. The moment of admission stays
 * in the window's name, which a change of page survives.
 *
 * @param what asking twenty times a second what has arrived is work, which delays what is timed
 */
export async function watchFlow(page: Page, what: 'everything' | 'pictures' = 'everything'): Promise<void> {
  await page.evaluateOnNewDocument((whatever) => {
    const all: RTCPeerConnection[] = [];
    const totals = {
      at: Date.now(),
      framesDecoded: 0,
      audioPackets: 0,
      audioPacketsLost: 0,
      audioSamples: 0,
      concealedSamples: 0,
      audioEnergy: 0,
    };
    const recorder = { totals, history: [] as (typeof totals)[], shown: [] as number[] };
    Object.assign(window, { testPeerConnections: all, testFlow: recorder });
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        all.push(this);
      }
    };

    const before = new Map<string, Record<string, number>>();
    const keys = {
      framesDecoded: 'framesDecoded',
      packetsReceived: 'audioPackets',
      packetsLost: 'audioPacketsLost',
      totalSamplesReceived: 'audioSamples',
      concealedSamples: 'concealedSamples',
      totalAudioEnergy: 'audioEnergy',
    } as const;
    const count = async () => {
      for (const [index, pc] of all.entries()) {
        if (pc.connectionState === 'closed') continue;
        // In Firefox the reading of a connection that is closed meanwhile never comes.
        const late = new Promise<null>((resolve) => setTimeout(resolve, 1000, null));
        const reports = await Promise.race([pc.getStats(), late]);
        for (const report of reports?.values() ?? []) {
          if (report.type !== 'inbound-rtp') continue;
          const last = before.get(index + report.id) ?? {};
          const now: Record<string, number> = {};
          for (const [key, total] of Object.entries(keys)) {
            if (report.kind === 'video' && key !== 'framesDecoded') continue;
            const value: number = report[key] ?? 0;
            now[key] = value;
            totals[total] += value - (last[key] ?? 0);
          }
          before.set(index + report.id, now);
        }
      }
      totals.at = Date.now();
      recorder.history.push({ ...totals });
      setTimeout(count, 50);
    };
    if (whatever === 'everything') void count();

    const known = new WeakSet<HTMLVideoElement>();
    const listen = (video: HTMLVideoElement) => {
      video.requestVideoFrameCallback((now) => {
        recorder.shown.push(performance.timeOrigin + now);
        listen(video);
      });
    };
    setInterval(() => {
      for (const video of document.querySelectorAll<HTMLVideoElement>('video[data-testid="remote-video"]')) {
        if (known.has(video)) continue;
        known.add(video);
        listen(video);
      }
    }, 10);

    addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('[data-testid="admit"]'))
          window.name = `${Date.now()}`;
      },
      true,
    );
  }, what);
}

async function flow(page: Page): Promise<Flow> {
  return page.evaluate(() => window.testFlow.totals);
}

/** Everything written down since a moment. */
export async function flowSince(page: Page, since: number): Promise<{ history: Flow[]; shown: number[] }> {
  return page.evaluate((moment) => {
    const { history, shown } = window.testFlow;
    return { history: history.filter(({ at }) => at >= moment), shown: shown.filter((at) => at >= moment) };
  }, since);
}

/** When the doctor's click on „Hereinbitten“ was, milliseconds since the epoch. */
export async function admittedAt(doctor: Page): Promise<number> {
  return Number(await doctor.evaluate(() => window.name));
}

/**
 * Waits until picture and sound arrive on every page, and are seen and heard. So many pictures that what was
 * still on its way, or in a buffer, when something was cut cannot be enough.
 */
export async function flowsOn(pages: readonly Page[]): Promise<void> {
  const before = await Promise.all(pages.map(flow));
  for (const [index, page] of pages.entries()) {
    const { framesDecoded = 0, audioEnergy = 0 } = before[index] ?? {};
    await until(async () => {
      const now = await flow(page);
      return (now.framesDecoded >= framesDecoded + 30 && now.audioEnergy > audioEnergy) || null;
    });
  }
  await talkTogether(...pages);
}

/** When the page has said these words there, milliseconds since the epoch by its own clock. */
export async function saidAt(page: Page, selector: string, words: string): Promise<number> {
  return page.evaluate(
    (where, wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(where)?.textContent?.includes(wanted)) resolve(Date.now());
          else setTimeout(look, 10);
        };
        look();
      }),
    selector,
    words,
  );
}

/** How the page's connection goes; `null` while there is none. */
export async function route(
  page: Page,
): Promise<{ local: string; remote: string; relayProtocol: string | null } | null> {
  return page.evaluate(async () => {
    for (const pc of window.testPeerConnections) {
      if (pc.connectionState !== 'connected') continue;
      const reports = [...(await pc.getStats()).values()];
      const byId = new Map(reports.map((report) => [report.id, report]));
      const transport = reports.find(({ type }) => type === 'transport');
      // Firefox marks the pair itself.
      const pair =
        byId.get(transport?.selectedCandidatePairId) ??
        reports.find(({ type, selected }) => type === 'candidate-pair' && selected);
      const local = byId.get(pair?.localCandidateId);
      const remote = byId.get(pair?.remoteCandidateId);
      if (!local || !remote) continue;
      return {
        local: local.candidateType,
        remote: remote.candidateType,
        relayProtocol: local.relayProtocol ?? null,
      };
    }
    return null;
  });
}
