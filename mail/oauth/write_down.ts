import { setTimeout as after } from 'node:timers/promises';
import { second } from '../../consultation/durations.ts';
import { storeFailed } from '../../consultation/storage_trouble.ts';
import { servingBusyMs } from '../../db/connect.ts';
import { SignInError } from './sign_in_error.ts';

const mostTries = 50;
const pauseMs = second;

/** How long writing down may take at worst: at each try somebody else holds the database. */
export const longestWriteMs = mostTries * (servingBusyMs + pauseMs);

/**
 * What a provider has just given may be given once only: a disk that is full or held by somebody for a moment
 * must not lose it.
 *
 * @throws SignInError `ESTORAGE`
 */
export async function writeDown<T>(change: () => T): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return store(change);
    } catch (error) {
      if (!(error instanceof SignInError) || error.code !== 'ESTORAGE' || tries === mostTries) throw error;
      await after(pauseMs, undefined, { ref: false });
    }
  }
}

/** @throws SignInError `ESTORAGE` */
export function store<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (storeFailed(error)) throw new SignInError('ESTORAGE');
    throw error;
  }
}
