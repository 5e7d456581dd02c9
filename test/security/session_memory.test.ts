import { expect, test } from 'vitest';
import { SessionMemory } from '../../security/session_memory.ts';

const of = (userId: string) => ({ userId, lastSeenAt: 0 });

test('the session says more than the browser, and the last who used a browser more than one before', () => {
  const memory = new SessionMemory();
  memory.note(['session a', 'browser'], of('a'));
  memory.note(['session b', 'browser'], of('b'));
  expect(memory.find(['session a', 'browser'])?.userId).toBe('a');
  expect(memory.find(['session x', 'browser'])?.userId).toBe('b');
  expect(memory.find(['session x'])).toBeNull();
  expect(memory.find([])).toBeNull();
});

test('two thousand marks are remembered, and whoever goes on working stays', () => {
  const memory = new SessionMemory();
  for (let number = 0; number < 3000; number++) {
    memory.note([`session ${number}`], of('a'));
    memory.note(['in use'], of('b'));
  }
  const found = Array.from({ length: 3000 }, (_, number) => memory.find([`session ${number}`]) !== null);
  expect(found.filter(Boolean)).toHaveLength(1999);
  expect(found.slice(0, 1001).some(Boolean)).toBe(false);
  expect(memory.find(['in use'])?.userId).toBe('b');
});
