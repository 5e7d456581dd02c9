import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { programFile } from '../../program/files.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import { type HandbookSection, readHandbook } from '../../views/practice/handbook.ts';
import { HelpPage } from '../../views/practice/help.ts';
import { pageContext } from '../page_context.ts';

let sections: HandbookSection[] | undefined;

/** `/practice/help`: the handbook of the day, docs/praxis.md, as it shipped with this program. */
export function helpRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/practice/help', (c) => {
    sections ??= readHandbook(readFileSync(programFile('praxis.md'), 'utf8'));
    return c.html(renderPage(HelpPage({ context: pageContext(rt, c), sections })));
  });
}
