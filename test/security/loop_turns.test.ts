import { setImmediate } from 'node:timers';
import { expect, test } from 'vitest';
import { testApp, testRuntime } from '../fixtures/runtime.ts';

/* X2, X3: whatever many send at the same moment, others are answered in between. */

const many = 40;

test.each(['/practice/login', '/request', '/c/nobody/consent/upload', '/check/report', '/nowhere'])(
  `${many} times POST %s at once: each is taken up in a turn of its own`,
  async (path) => {
    const rt = testRuntime();
    const app = testApp(rt);
    const { origin } = rt.config.publicUrl;
    const send = () => app.request(`${origin}${path}`, { method: 'POST', headers: { Origin: origin } });
    // What is loaded with the first one does not count.
    await send();
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: many }, send));
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(many);
  },
);
