import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { buffersOf, sizeOf, withBuffers } from './crossing.ts';
import type { Answer, Question } from './pool.ts';
import { type ReaderName, readers } from './readers.ts';

/*
 * The worker (X2): reads one thing after another, whatever is asked for, until it is ended or killed.
 * build.ts bundles it into one file of its own.
 */

const port = parentPort;
if (!port) throw new Error('this file is a worker');

port.on('message', ({ reader, given, mostBytes }: Question) => {
  read(reader as ReaderName, withBuffers(given), mostBytes).then(
    (answer) => port.postMessage(answer, buffersOf(answer)),
    // Whatever a stranger has made a library throw; its words may be the stranger's.
    () => port.postMessage({ what: 'failed' } satisfies Answer),
  );
});
process.on('uncaughtException', () => process.exit(1));
port.postMessage({ what: 'ready' } satisfies Answer);

async function read(name: ReaderName, given: unknown, mostBytes: number): Promise<Answer> {
  const reader: (given: never) => Promise<unknown> = readers[name];
  const found = await Reflect.apply(reader, undefined, [given]);
  return sizeOf(found, mostBytes) <= mostBytes ? { what: 'found', found } : { what: 'failed' };
}
