import { singleLine } from './message.ts';

/** What the practice may word itself in a mail: subject and opening, with placeholders such as `{anrede}`. */
export interface Wording {
  /** One line; the consultation's reference is added behind it. */
  subject: string;
  /** Paragraphs, with an empty line between them. Links, code and small print follow by themselves. */
  body: string;
}

/** How a kind of mail is worded unless the practice has changed it, and what it may contain. */
export interface DefaultWording extends Wording {
  /** Besides `everywhere`. */
  placeholders: readonly Placeholder[];
  /** Those that the body cannot do without. */
  required: readonly Placeholder[];
}

/**
 * German, for the practice's page. Only what tells no name may stand in a subject: others read the mailbox
 * too.
 */
export const placeholders = {
  anrede: { meaning: '„Guten Tag“ mit dem Namen', inSubject: false },
  name: { meaning: 'Vor- und Nachname', inSubject: false },
  praxis: { meaning: 'Name Ihrer Praxis', inSubject: false },
  telefon: { meaning: 'Telefonnummer Ihrer Praxis', inSubject: false },
  termin: { meaning: 'Tag und Uhrzeit des Termins', inSubject: true },
  uhrzeit: { meaning: 'Uhrzeit des Termins', inSubject: true },
  arzt: { meaning: 'mit wem das Gespräch ist', inSubject: false },
  anlass: { meaning: 'was geschehen ist, je nach Fall', inSubject: false },
  betrifft: { meaning: 'was es betrifft: der Termin oder die Videosprechstunde', inSubject: true },
  weiter: { meaning: 'wie es weitergeht, je nach Fall', inSubject: false },
} as const satisfies Record<string, { meaning: string; inSubject: boolean }>;

export type Placeholder = keyof typeof placeholders;

const everywhere: readonly Placeholder[] = ['anrede', 'name', 'praxis', 'telefon'];

/** In characters. */
const wordingLimits = { subject: 120, body: 3000 } as const;

/** All that a kind of mail can fill in. */
export function placeholdersOf(wording: DefaultWording): Placeholder[] {
  return [...everywhere, ...wording.placeholders];
}

/** What stands for a placeholder; two texts where the subject says it shorter. */
export type PlaceholderValues = Partial<Record<Placeholder, string | { subject: string; body: string }>>;

/** Once over the text: a name that looks like a placeholder stays a name. What has no value is left out. */
export function fillIn(text: string, values: PlaceholderValues, place: keyof Wording): string {
  return text.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const known = nameOf(name);
    const value = known ? values[known] : '';
    return singleLine((typeof value === 'string' ? value : value?.[place]) ?? '');
  });
}

/**
 * What is wrong with the practice's wording, in its own language; empty when nothing is.
 *
 * @param as the kind of mail that it is for
 */
export function checkWording(as: DefaultWording, { subject, body }: Wording): Partial<Wording> {
  const known = placeholdersOf(as);
  const subjectProblem = /\n/.test(subject)
    ? 'Der Betreff hat nur eine Zeile.'
    : (sizeProblem('Der Betreff', subject, wordingLimits.subject) ??
      placeholderProblem(subject, known, ({ inSubject }) => inSubject));
  const bodyProblem =
    sizeProblem('Der Text', body, wordingLimits.body) ??
    placeholderProblem(body, known, () => true) ??
    missingProblem(body, as.required);
  return { ...(subjectProblem && { subject: subjectProblem }), ...(bodyProblem && { body: bodyProblem }) };
}

function sizeProblem(what: string, text: string, most: number): string | null {
  if (text.trim() === '') return `${what} ist leer.`;
  if (text.length > most)
    return `${what} ist zu lang: höchstens ${most} Zeichen, jetzt sind es ${text.length}.`;
  return null;
}

function placeholderProblem(
  text: string,
  known: readonly Placeholder[],
  allowed: (placeholder: { inSubject: boolean }) => boolean,
): string | null {
  for (const [whole, given = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    const name = nameOf(given);
    if (!name || !known.includes(name)) return `${whole} gibt es hier nicht. ${choice(known.filter(fits))}`;
    if (!fits(name)) return `${whole} darf nicht im Betreff stehen: Andere sehen das Postfach auch.`;
  }
  const lone = /[{}].{0,20}/.exec(text.replace(/\{[^{}]*\}/g, ' '));
  return lone ? `Bei „${lone[0].trim()}“ fehlt eine Klammer. Platzhalter stehen so da: {name}.` : null;

  function fits(name: Placeholder): boolean {
    return allowed(placeholders[name]);
  }
}

function choice(names: Placeholder[]): string {
  return names.length > 0
    ? `Möglich sind: ${names.map((name) => `{${name}}`).join(', ')}.`
    : 'Dieser Betreff hat keine Platzhalter.';
}

function missingProblem(body: string, required: readonly Placeholder[]): string | null {
  const there = [...body.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => nameOf(name));
  const missing = required.find((name) => !there.includes(name));
  return missing ? `Es fehlt {${missing}}: ${placeholders[missing].meaning}.` : null;
}

/** `{Name}` and `{ name }` are meant well. */
function nameOf(given: string): Placeholder | null {
  const name = given.trim().toLowerCase();
  return Object.hasOwn(placeholders, name) ? (name as Placeholder) : null;
}
