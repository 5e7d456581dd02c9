import type { CaseList } from '../../../consultation/inbox.ts';

/** What else has a page of its own: mails with their words, mails of nobody yet, calls to make. */
export type InboxList = CaseList | 'answers' | 'mails' | 'callbacks';

/** Heading of a list, what its chip says, and what stands where it is empty. */
export const listWords: Record<InboxList, { title: string; chip: string; empty: string }> = {
  requested: { title: 'Neue Anfragen', chip: 'Neu', empty: 'Keine neue Anfrage.' },
  missing: {
    title: 'Anfragen, denen etwas fehlt',
    chip: 'Fehlt etwas',
    empty: 'Keiner Anfrage fehlt etwas.',
  },
  consent: { title: 'Einwilligung', chip: 'Einwilligung', empty: 'Keine Einwilligung steht aus.' },
  consentReview: {
    title: 'Einwilligung zu prüfen',
    chip: 'Zu prüfen',
    empty: 'Keine Einwilligung ist zu prüfen.',
  },
  consentPending: {
    title: 'Noch nicht unterschrieben',
    chip: 'Nicht unterschrieben',
    empty: 'Alle haben unterschrieben.',
  },
  consented: {
    title: 'Ohne Termin',
    chip: 'Ohne Termin',
    empty: 'Alle, die eingewilligt haben, haben einen Termin.',
  },
  today: { title: 'Heute', chip: 'Heute', empty: 'Heute ist kein Videotermin.' },
  over: { title: 'Heute vorbei', chip: 'Heute vorbei', empty: 'Heute ist noch kein Termin vorbei.' },
  upcoming: {
    title: 'Kommende Termine',
    chip: 'Kommende',
    empty: 'Ab morgen ist noch kein Videotermin vergeben.',
  },
  dated: { title: 'Alle Termine', chip: 'Alle Termine', empty: 'Es ist kein Videotermin vergeben.' },
  answers: { title: 'Antworten', chip: 'Antworten', empty: 'Alle Antworten sind gelesen.' },
  callbacks: { title: 'Rückrufe', chip: 'Rückrufe', empty: 'Niemand wartet auf einen Rückruf.' },
  mails: { title: 'Mails ohne Zuordnung', chip: 'Mails', empty: 'Keine Mail wartet.' },
};

/** The page of a list. A doctor is named by the account's id: no address holds a name. */
export function listPath(list: InboxList, { doctor = '', page = 1 } = {}): string {
  const query = new URLSearchParams({
    ...(doctor && { doctor }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return `/practice/list/${list}${query && `?${query}`}`;
}
