import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** What a process holds, in MB: resident; its fair share of what it shares with others; its own alone. */
export interface Memory {
  rssMb: number;
  pssMb: number;
  ownMb: number;
}

export function memoryOf(pid: number): Memory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const mb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
  return { rssMb: mb('Rss'), pssMb: mb('Pss'), ownMb: mb('Private_Dirty') };
}

/**
 * What processors have worked for it so far, in milliseconds: steadier than the clock on a machine that
 * others use.
 */
export function workMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * The descendant of a process that runs this executable; its name would be the one that Node.js gives its
 * main thread.
 */
export function descendant(ancestor: number, executable: string): number {
  const found = familyOf(ancestor).find((pid) => pid !== ancestor && executableOf(pid) === executable);
  if (found === undefined) throw new Error(`no process runs ${executable}`);
  return found;
}

/** What all processors have worked for it and its descendants that live now, in milliseconds. */
export function familyWorkMs(ancestor: number): number {
  return familyOf(ancestor).reduce((sum, pid) => sum + (unlessEnded(() => workMs(pid)) ?? 0), 0);
}

/** A process and all that live below it, the eldest first. */
function familyOf(ancestor: number): number[] {
  const family = new Set([ancestor]);
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  for (const pid of pids.sort((a, b) => a - b)) {
    const status = unlessEnded(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
    if (family.has(Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]))) family.add(pid);
  }
  return [...family];
}

function executableOf(pid: number): string | null {
  return unlessEnded(() => basename(readlinkSync(`/proc/${pid}/exe`)));
}

function unlessEnded<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
