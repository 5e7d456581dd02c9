import { afterAll } from 'vitest';
import { endLeftovers } from './fixtures/leftovers.ts';

afterAll(endLeftovers);
