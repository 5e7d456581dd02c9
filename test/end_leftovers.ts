import { afterAll, afterEach, beforeEach } from 'vitest';
import { beginTest, endLeftovers, endTest } from './fixtures/running_processes.ts';

beforeEach(({ task }) => beginTest(!task.concurrent));
afterEach(endTest);
afterAll(endLeftovers);
