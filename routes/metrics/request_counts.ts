import type { Metric, Sample } from './exposition.ts';

/** Upper bounds in seconds. */
const bounds = [0.005, 0.025, 0.1, 0.5, 2.5] as const;

/** Others are counted together: a client must not be able to make names. */
const methods = new Set(['GET', 'HEAD', 'POST']);

interface Durations {
  /** Requests up to each bound, and above all of them; not yet summed up. */
  buckets: number[];
  sum: number;
}

/**
 * Counts answered requests by the pattern of their route, never by their path (D4). A look-up and a few
 * additions for each; the text is made when the metrics are asked for.
 */
export class RequestCounts {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Durations>();

  /** @param route a pattern such as `/c/:token` */
  add(request: { method: string; route: string; status: number; seconds: number }): void {
    const { route, status, seconds } = request;
    const method = methods.has(request.method) ? request.method : 'other';
    const key = `${method} ${route} ${Math.floor(status / 100)}xx`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    let durations = this.#durations.get(route);
    if (!durations) {
      durations = { buckets: Array<number>(bounds.length + 1).fill(0), sum: 0 };
      this.#durations.set(route, durations);
    }
    const found = bounds.findIndex((bound) => seconds <= bound);
    const bucket = found < 0 ? bounds.length : found;
    durations.buckets[bucket] = (durations.buckets[bucket] ?? 0) + 1;
    durations.sum += seconds;
  }

  metrics(): Metric[] {
    return [
      {
        name: 'requests_total',
        type: 'counter',
        help: 'Answered requests by method, route pattern and class of status',
        samples: [...this.#requests].map(([key, value]) => {
          const [method = '', route = '', status = ''] = key.split(' ');
          return { value, labels: { method, route, status } };
        }),
      },
      {
        name: 'request_duration_seconds',
        type: 'histogram',
        help: 'Time until the answer is ready, by route pattern',
        samples: [...this.#durations].flatMap(([route, durations]) => histogram(route, durations)),
      },
    ];
  }
}

/** Each bucket counts those of all smaller ones too. */
function histogram(route: string, { buckets, sum }: Durations): Sample[] {
  let count = 0;
  const cumulative = buckets.map((number, at) => {
    count += number;
    const le = bounds[at] === undefined ? '+Inf' : String(bounds[at]);
    return { suffix: '_bucket', labels: { route, le }, value: count };
  });
  return [
    ...cumulative,
    { suffix: '_sum', labels: { route }, value: sum },
    { suffix: '_count', labels: { route }, value: count },
  ];
}
