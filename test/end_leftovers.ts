import { afterAll } from 'vitest';
import { endLeftovers } from './fixtures/running_processes.ts';

afterAll(endLeftovers);
