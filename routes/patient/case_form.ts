import type { Language } from '../../consultation/language.ts';
import { chooseLanguage } from '../../procedure/choose_language.ts';
import type { Runtime } from '../../runtime.ts';
import type { PageContext } from '../../views/components/context.ts';
import type { FormInput } from '../form_input.ts';
import { formLanguage } from '../own_language.ts';
import type { LinkScene } from './link.ts';

/** As `formLanguage`, on a page of a case, which keeps the language that is chosen there. */
export function caseFormLanguage(
  rt: Runtime,
  { c, consultation, context: before }: LinkScene,
  { form, id }: { form: FormInput; id: string },
): { context: PageContext; asked: Language | null } {
  const answer = formLanguage(rt, c, { form, id, kept: consultation.language });
  const { asked } = answer;
  // Another look comes with the language that the page has already.
  if (asked && asked !== before.words.language) chooseLanguage(rt, { id: consultation.id, language: asked });
  return answer;
}
