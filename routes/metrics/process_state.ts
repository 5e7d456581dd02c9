import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { programBuild } from '../../program/build.ts';
import { gauge, type Metric } from './exposition.ts';

/** The process itself, under the names that dashboards know. */
export function processState(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  // Two counters that are kept anyway; measuring the delay itself would wake an idle process a hundred times
  // a second.
  const { active, idle } = performance.eventLoopUtilization();
  return [
    {
      name: 'build_info',
      type: 'gauge',
      help: 'Always 1: which program this is',
      samples: [{ value: 1, labels: { ...programBuild } }],
    },
    gauge('process_resident_memory_bytes', 'Memory of the process', rss),
    gauge('nodejs_heap_size_used_bytes', 'Memory that JavaScript objects take', heapUsed),
    gauge('process_start_time_seconds', 'When the process began, Unix time', performance.timeOrigin / 1000),
    counter('process_cpu_seconds_total', 'Processor time', (user + system) / 1e6),
    counter('event_loop_active_seconds_total', 'Time that the event loop worked', active / 1000),
    counter('event_loop_idle_seconds_total', 'Time that the event loop waited', idle / 1000),
  ];
}

function counter(name: string, help: string, value: number): Metric {
  return { name, type: 'counter', help, samples: [{ value }] };
}
