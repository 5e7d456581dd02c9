import { createServer } from 'node:net';
import type { Config } from '../config/settings.ts';
import { CommandError } from './errors.ts';

/**
 * Before the database is opened and brought up to date: a server that runs already must not find it changed.
 *
 * @throws CommandError
 */
export function refuseTakenPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once('error', (error: NodeJS.ErrnoException) => {
      // What else is wrong shows, with its reason, when the server listens.
      if (error.code !== 'EADDRINUSE') resolve();
      else
        reject(
          new CommandError(`PORT: port ${port} is in use by another program; end it, or choose another port`),
        );
    });
    trial.listen({ port, host, exclusive: true }, () => trial.close(() => resolve()));
  });
}
