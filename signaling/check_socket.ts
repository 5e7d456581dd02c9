import { minute } from '../consultation/durations.ts';
import { type Connection, GuardedSocket, type HubLog, type Socket } from './guarded_socket.ts';
import { type CheckMessage, checkMessage, type IceSettings } from './messages.ts';
import { closeCodes } from './socket_rules.ts';

interface CheckSocketOptions {
  /** Milliseconds since the epoch. */
  now: () => number;
  log: HubLog;
  /** Counts one request for relay credentials from this address; false when it is one too many. */
  mayUseRelay: (address: string) => boolean;
  ice: (address: string) => IceSettings;
  /** Looks after an open socket (pings, the server's end); what it returns lets it go. */
  lookAfter: (socket: GuardedSocket<CheckMessage>) => () => void;
}

/** Longest life of a socket; a check takes less than half a minute. */
const lifeMs = 3 * minute;
/** So many at once: the page is public, and nobody knows who is there. */
const limits = { perAddress: 10, overAll: 300 };

/**
 * The sockets of the technical check (PROTOCOL.md, "The technical check"): they belong to no visit and know
 * nobody. They show that a socket lives, and hand out relay credentials that are worth little: few, and
 * short-lived.
 */
export function checkSockets(options: CheckSocketOptions) {
  const open = new Map<string, number>();
  let all = 0;

  function count(address: string, change: 1 | -1): number {
    const number = (open.get(address) ?? 0) + change;
    if (number > 0) open.set(address, number);
    else open.delete(address);
    all += change;
    return number;
  }

  /** @param address counted by, never written anywhere */
  return function connect(address: string, socket: Socket): Connection {
    const tooMany = count(address, 1) > limits.perAddress || all > limits.overAll;
    const check = new GuardedSocket<CheckMessage>(socket, {
      kind: 'check',
      now: options.now,
      log: options.log,
      schema: checkMessage,
      onMessage: (message) => {
        if (message.type === 'ping') check.send({ type: 'pong' });
        else if (message.type === 'echo') check.send(message);
        else if (message.type === 'ice') handOut(check, address);
      },
      onGone: () => {
        clearTimeout(end);
        letGo();
        count(address, -1);
      },
    });
    const letGo = options.lookAfter(check);
    const end = setTimeout(() => check.close(closeCodes.done, 'the check is over'), lifeMs);
    end.unref();
    if (tooMany) {
      // Let in first: a browser could not tell a refusal from a firewall.
      check.error('too_fast');
      check.close(closeCodes.policy, 'too many checks');
    }
    return check;
  };

  function handOut(check: GuardedSocket<CheckMessage>, address: string): void {
    try {
      if (options.mayUseRelay(address)) check.send({ type: 'ice', ice: options.ice(address) });
      else check.error('too_fast');
    } catch (error) {
      options.log.error({ socket: 'check', error: (error as Error).name }, 'signalling failed');
      check.error('failed');
    }
  }
}
