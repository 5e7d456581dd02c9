/** One metric in Prometheus' sense: a name and what was measured under it. */
export interface Metric {
  /** Without the program's prefix, e.g. `requests_total`. */
  name: string;
  type: 'gauge' | 'counter' | 'histogram';
  help: string;
  samples: Sample[];
}

export interface Sample {
  value: number;
  labels?: Record<string, string>;
  /** Of a histogram: `_bucket`, `_sum`, `_count`. */
  suffix?: string;
}

/** The usual case: one number, or none where it is not known. */
export function gauge(name: string, help: string, value: number | null): Metric {
  return { name, type: 'gauge', help, samples: value === null ? [] : [{ value }] };
}

/** A gauge for each of a few words. */
export function gauges(name: string, help: string, label: string, values: Record<string, number>): Metric {
  const samples = Object.entries(values).map(([word, value]) => ({ value, labels: { [label]: word } }));
  return { name, type: 'gauge', help, samples };
}

/** Prometheus' text format, version 0.0.4. */
export function exposition(metrics: Metric[]): string {
  return metrics.map(block).join('');
}

export const expositionType = 'text/plain; version=0.0.4; charset=utf-8';

function block({ name, type, help, samples }: Metric): string {
  if (samples.length === 0) return '';
  const full = /^(process|nodejs)_/.test(name) ? name : `sprechzimmer_${name}`;
  const lines = samples.map(
    ({ suffix = '', labels, value }) => `${full}${suffix}${labelText(labels)} ${numberText(value)}\n`,
  );
  return `# HELP ${full} ${escaped(help)}\n# TYPE ${full} ${type}\n${lines.join('')}`;
}

function labelText(labels: Record<string, string> = {}): string {
  const parts = Object.entries(labels).map(
    ([name, value]) => `${name}="${escaped(value).replaceAll('"', '\\"')}"`,
  );
  return parts.length > 0 ? `{${parts.join(',')}}` : '';
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function numberText(value: number): string {
  return value === Number.POSITIVE_INFINITY ? '+Inf' : String(value);
}
