import type { Server } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CommandError } from './errors.ts';

/** The open doors of the server. */
export interface Listening {
  port: number;
  /** Resolves when there is a certificate; null where TLS is not ours. */
  secure: Promise<void> | null;
  /** Takes no more connections; resolves when the last one has ended. */
  close(): Promise<void>;
  /** Ends what is still open. */
  closeAll(): void;
}

/**
 * Begins to listen.
 *
 * @param setting that says the port, for the one line that tells why it cannot be had
 * @returns the port
 * @throws CommandError where it cannot be had
 */
export function bind(
  server: Server | HttpsServer,
  setting: string,
  port: number,
  host: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `${setting}: port ${port} is in use by another program`,
        EACCES:
          `${setting}: port ${port} needs more rights: start the program by its systemd unit, which gives them ` +
          `(CAP_NET_BIND_SERVICE), or set net.ipv4.ip_unprivileged_port_start=${port}; or choose one above 1024`,
        EADDRNOTAVAIL: 'HOST: this machine does not have that address',
        ENOTFOUND: 'HOST: this name is not known',
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new CommandError(reason) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
