import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { promisify } from 'node:util';

/**
 * Takes away what a run has left that was killed: namespaces with the programs in them, the server's address,
 * firewall rules. All carry the run's process id; what belongs to a living process is never touched.
 */
export async function removeLeftovers(): Promise<void> {
  for (const line of await lines('ip', 'netns', 'list')) {
    const [namespace = ''] = line.split(' ');
    if (!isDead(/^sz-(\d+)-/.exec(namespace)?.[1])) continue;
    for (const pid of await lines('ip', 'netns', 'pids', namespace)) process.kill(Number(pid), 'SIGKILL');
    await lines('ip', 'netns', 'del', namespace);
    rmSync(`/etc/netns/${namespace}`, { recursive: true, force: true });
  }
  for (const line of await lines('ip', '-4', '-o', 'addr', 'show', 'dev', 'lo')) {
    const [, address = '', pid] = /inet (\S+) .*lo:sz(\d+)/.exec(line) ?? [];
    if (isDead(pid)) await lines('ip', 'addr', 'del', address, 'dev', 'lo');
  }
  for (const rule of await lines('iptables', '-w', '-t', 'raw', '-S', 'PREROUTING')) {
    if (!isDead(/ -i sz(\d+)[ab] /.exec(rule)?.[1])) continue;
    await lines('iptables', '-w', '-t', 'raw', ...rule.replace('-A', '-D').split(' '));
  }
}

function isDead(pid: string | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function lines(command: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(command, args);
  return stdout.split('\n').filter((line) => line !== '');
}
