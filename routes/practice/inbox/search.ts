import { type Context, Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { longestQuestion, readQuestion } from '../../../consultation/search_question.ts';
import type { CaseIndex } from '../../../db/case_index.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { SearchPage, SearchResults, type SearchResultsProps } from '../../../views/practice/inbox/search.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';

/** On the page, and in the list under the field. */
const most = 50;
const mostInList = 8;
/** Calls to make, in either. */
const mostCallbacks = 4;

/**
 * `/practice/search`: our own pages send `q` in the body, so that no name is in an address, a history or a
 * proxy's log; the contract lets others ask by the address, too. With `part=1` only the rows for the list
 * under the field; as JSON for whoever asks for that.
 */
export function searchRoutes(rt: Runtime, index: CaseIndex): Hono<AppEnv> {
  async function answer(c: Context<AppEnv>, q: string, part: boolean): Promise<Response> {
    const asked = q.slice(0, longestQuestion);
    const results = await search(rt, index, { asked, most: part ? mostInList : most });
    if (wantsJson(c)) {
      const items = results?.items ?? [];
      return c.json(items.map(({ id, patient, stage }) => ({ id, name: patientName(patient), stage })));
    }
    if (part) return c.html(results ? renderToString(SearchResults(results)) : '');
    return c.html(renderPage(SearchPage({ context: pageContext(rt, c), asked, results })));
  }
  return new Hono<AppEnv>()
    .get('/practice/search', (c) => answer(c, c.req.query('q') ?? '', false))
    .post('/practice/search', async (c) => {
      const form = await readForm(c);
      return answer(c, form.text('q'), form.has('part'));
    });
}

async function search(
  rt: Runtime,
  index: CaseIndex,
  { asked, most }: { asked: string; most: number },
): Promise<SearchResultsProps | null> {
  const question = readQuestion(asked);
  if (!question) return null;
  const { ids, count } = await index.find(question, most);
  const items = ids.flatMap((id) => loadConsultation(rt, id) ?? []);
  const found = index.callbacks.find(question, mostCallbacks);
  return {
    items,
    callbacks: found.callbacks,
    count: count + found.count,
    timeZone: rt.config.timeZone,
  };
}

function wantsJson(c: Context<AppEnv>): boolean {
  return (c.req.header('accept') ?? '').includes('application/json');
}
