import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

export interface SideOptions {
  /** Name of the namespace. */
  namespace: string;
  /** Name of the link's end on the server's side. */
  link: string;
  /** First three numbers of the addresses; another for every new link. */
  subnet(generation: number): string;
  /** What names this place knows, as in /etc/hosts. */
  hosts: string;
  /** Where wrapper scripts are put. */
  folder: string;
}

/**
 * One place from which somebody takes part: a namespace, and what can happen to its network during a call.
 */
export class Side {
  readonly namespace: string;
  readonly #options: SideOptions;
  /** Counts links: a new one is another network. */
  #generation = 0;
  #host = 2;
  readonly #rules = new Map<string, Rule>();

  constructor(options: SideOptions) {
    this.#options = options;
    this.namespace = options.namespace;
  }

  get address(): string {
    return `${this.#subnet}.${this.#host}`;
  }

  async build(): Promise<void> {
    await run('ip', 'netns', 'add', this.namespace);
    // `ip netns exec` lays these over /etc. Nobody answers names here, and that is known at once.
    const etc = `/etc/netns/${this.namespace}`;
    mkdirSync(etc, { recursive: true });
    writeFileSync(`${etc}/hosts`, this.#options.hosts);
    writeFileSync(`${etc}/resolv.conf`, 'nameserver 127.0.0.1\n');
    // One kind of address keeps what happens the same everywhere; a link-local one would lead nowhere anyway.
    await this.#setKernel('ipv6/conf/all/disable_ipv6', '1');
    await this.#setKernel('ipv6/conf/default/disable_ipv6', '1');
    // Else the addresses that came later go with the first one.
    await this.#setKernel('ipv4/conf/all/promote_secondaries', '1');
    await this.exec('ip', 'link', 'set', 'lo', 'up');
    await this.#addLink();
  }

  async remove(): Promise<void> {
    for (const name of this.#rules.keys()) await this.#removeRule(name);
    const { stdout } = await promisify(execFile)('ip', ['netns', 'pids', this.namespace]);
    for (const pid of stdout.split('\n').filter(Boolean)) end(Number(pid));
    await run('ip', 'netns', 'del', this.namespace);
    rmSync(`/etc/netns/${this.namespace}`, { recursive: true, force: true });
    // The link goes with the namespace, but not at once.
    await run('ip', 'link', 'del', this.#options.link).catch(() => {});
  }

  /** Runs a command in the namespace. @returns its output; @throws when it fails */
  async exec(command: string, ...args: string[]): Promise<string> {
    return run('ip', 'netns', 'exec', this.namespace, command, ...args);
  }

  /** A script that starts the program in the namespace; browsers are launched by it. */
  wrapper(program: string): string {
    const path = join(this.#options.folder, `${program.split('/').at(-1)}-in-${this.namespace}`);
    writeFileSync(path, `#!/bin/sh\nexec ip netns exec ${this.namespace} ${program} "$@"\n`);
    chmodSync(path, 0o755);
    return path;
  }

  /**
   * A firewall that lets no UDP through, in neither direction and without a word.
   *
   * @param exceptPort the one port of the server that can still be reached
   */
  async blockUdp(exceptPort?: number): Promise<void> {
    const but = (direction: string) => (exceptPort ? ['!', direction, String(exceptPort)] : []);
    await this.#addRule('udp', {
      out: ['-p', 'udp', ...but('--dport')],
      in: ['-p', 'udp', ...but('--sport')],
    });
  }

  async allowUdp(): Promise<void> {
    await this.#removeRule('udp');
  }

  /** A firewall that lets nothing through but TCP to port 443, and says nothing about it. */
  async allowOnlyTcp443(): Promise<void> {
    await this.#addRule('other protocols', { out: ['!', '-p', 'tcp'], in: ['!', '-p', 'tcp'] });
    await this.#addRule('other ports', {
      out: ['-p', 'tcp', '!', '--dport', '443'],
      in: ['-p', 'tcp', '!', '--sport', '443'],
    });
  }

  /** The same link gets another address and loses the one it had, as after a new DHCP lease. */
  async changeAddress(): Promise<void> {
    const old = this.address;
    this.#host++;
    await this.exec('ip', 'addr', 'add', `${this.address}/24`, 'dev', 'eth0');
    await this.exec('ip', 'addr', 'del', `${old}/24`, 'dev', 'eth0');
    await this.#addDefaultRoute();
  }

  /** The link is gone and another one is there, in another network, as from Wi-Fi to mobile. */
  async changeLink(): Promise<void> {
    const { link } = this.#options;
    await run('ip', 'link', 'del', link);
    this.#generation++;
    this.#host = 2;
    await this.#addLink();
    // Rules that name the link hold for the new one too.
  }

  /** The cable is out: the device loses its carrier, addresses stay. */
  async unplug(): Promise<void> {
    await run('ip', 'link', 'set', this.#options.link, 'down');
  }

  async plugIn(): Promise<void> {
    await run('ip', 'link', 'set', this.#options.link, 'up');
  }

  /** What is sent arrives, and nothing comes back: UDP is lost on the way here. */
  async deafen(): Promise<void> {
    await this.#addRule('deaf', { out: null, in: ['-p', 'udp'] });
  }

  async hearAgain(): Promise<void> {
    await this.#removeRule('deaf');
  }

  /** Everything is lost on the way and nobody is told, as in a tunnel. */
  async enterTunnel(): Promise<void> {
    await this.#addRule('tunnel', { out: [], in: [] });
  }

  async leaveTunnel(): Promise<void> {
    await this.#removeRule('tunnel');
  }

  get #subnet(): string {
    return this.#options.subnet(this.#generation);
  }

  async #addLink(): Promise<void> {
    const { link } = this.#options;
    await run('ip', 'link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', this.namespace);
    // Whatever this machine does otherwise: nothing goes from one side to the other.
    writeFileSync(`/proc/sys/net/ipv4/conf/${link}/forwarding`, '0');
    writeFileSync(`/proc/sys/net/ipv6/conf/${link}/disable_ipv6`, '1');
    await run('ip', 'addr', 'add', `${this.#subnet}.1/24`, 'dev', link);
    await run('ip', 'link', 'set', link, 'up');
    await this.exec('ip', 'addr', 'add', `${this.address}/24`, 'dev', 'eth0');
    await this.exec('ip', 'link', 'set', 'eth0', 'up');
    await this.#addDefaultRoute();
  }

  async #addDefaultRoute(): Promise<void> {
    await this.exec('ip', 'route', 'replace', 'default', 'via', `${this.#subnet}.1`, 'dev', 'eth0');
  }

  async #setKernel(name: string, value: string): Promise<void> {
    await this.exec('sh', '-c', `echo ${value} > /proc/sys/net/${name}`);
  }

  async #addRule(name: string, rule: Rule): Promise<void> {
    if (this.#rules.has(name)) return;
    this.#rules.set(name, rule);
    await this.#drop('-A', rule);
  }

  async #removeRule(name: string): Promise<void> {
    const rule = this.#rules.get(name);
    this.#rules.delete(name);
    if (rule) await this.#drop('-D', rule);
  }

  /**
   * Outgoing packets are dropped where they arrive: dropped in the namespace, they would be an error of the
   * sender.
   */
  async #drop(change: '-A' | '-D', rule: Rule): Promise<void> {
    const { link } = this.#options;
    const { out } = rule;
    if (out) await run('iptables', '-w', '-t', 'raw', change, 'PREROUTING', '-i', link, ...out, '-j', 'DROP');
    await this.exec('iptables', '-w', change, 'INPUT', '-i', 'eth0', ...rule.in, '-j', 'DROP');
  }
}

/** Which packets are dropped, as iptables says it. */
interface Rule {
  /** Null: everything that is sent may go. */
  out: string[] | null;
  in: string[];
}

async function run(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args);
  return stdout;
}

/** Browsers leave helpers behind that end a moment later by themselves. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was quicker.
  }
}
