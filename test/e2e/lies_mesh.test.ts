import process from 'node:process';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { meshLies } from '../fixtures/lies/mesh.ts';
import { Theatre } from '../fixtures/lies/theatre.ts';

/* X1, D2: the server lies where three or four talk with each other; played with LIES=1. */

let theatre: Theatre;
beforeAll(() => {
  theatre = new Theatre();
});
afterAll(() => theatre?.close('lies_mesh'));

describe.skipIf(process.env.LIES === undefined)('among three and four', () => {
  test.each(meshLies)('$name', { timeout: 300_000 }, (lie) => theatre.play(lie));
});
