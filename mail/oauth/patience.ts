import { second } from '../../consultation/durations.ts';

/** Longest time of one question to the provider's server. */
export const patienceMs = 15 * second;
