import process from 'node:process';
import packageJson from '../package.json' with { type: 'json' };
import { commit } from './files.ts';

/** Which program this is: version, commit and what runs it, e.g. `node 26.10.0`. */
export const programBuild = {
  version: packageJson.version,
  commit,
  runtime: process.versions.deno ? `deno ${process.versions.deno}` : `node ${process.versions.node}`,
} as const;
