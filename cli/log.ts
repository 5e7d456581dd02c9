import pino from 'pino';
import type { LogLevel } from '../config/settings.ts';
import type { Log } from '../program/log.ts';

/** One JSON object a line on stdout, without host name and process id: they say nothing in a container. */
export function makeLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
