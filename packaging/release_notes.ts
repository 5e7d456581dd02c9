/*
 * The changelog and its fragments: what a release moves from changes.d/ into CHANGELOG.md, and what its notes
 * say.
 */

/** A file of changes.d/. */
export interface Fragment {
  /** The topic, the kind (`added`, `fixed`, …) and `.md`, with dots between. */
  name: string;
  text: string;
}

const kinds = { added: 'Added', changed: 'Changed', fixed: 'Fixed', security: 'Security' } as const;

/**
 * The section of a version.
 *
 * @param day as `2026-11-27`
 * @param words what it brings, for practice IT: "behebt …", one line of German
 * @throws Error naming a fragment whose name says no kind
 */
export function releaseSection(
  { version, day, words }: { version: string; day: string; words: string },
  fragments: readonly Fragment[],
): string {
  const unknown = fragments.find(({ name }) => kindOf(name) === null);
  if (unknown)
    throw new Error(`changes.d/${unknown.name}: expected NAME.(${Object.keys(kinds).join('|')}).md`);
  const parts = Object.entries(kinds).flatMap(([kind, title]) => {
    const items = fragments
      .filter(({ name }) => kindOf(name) === kind)
      .toSorted((one, other) => one.name.localeCompare(other.name))
      .flatMap(({ text }) => paragraphs(text));
    return items.length > 0 ? [`### ${title}\n\n${items.map(asItem).join('\n')}`] : [];
  });
  return [`## ${version} – ${day}`, `> ${words}`, ...parts].join('\n\n');
}

/** @throws Error where there is one of this version already, or no place for it */
export function withSection(changelog: string, version: string, section: string): string {
  if (sectionOf(changelog, version) !== null)
    throw new Error(`CHANGELOG.md has a section ${version} already`);
  const place = changelog.search(/^## (?!Unreleased)/m);
  if (place < 0) throw new Error('CHANGELOG.md: there is no section of a version');
  return `${changelog.slice(0, place)}${section}\n\n${changelog.slice(place)}`;
}

/** What CHANGELOG.md says of a version, without its heading; null where it says nothing. */
export function sectionOf(changelog: string, version: string): string | null {
  const sections = changelog.split(/^(?=## )/m);
  const found = sections.find((section) => new RegExp(`^## ${RegExp.escape(version)}(?!\\S)`).test(section));
  return found === undefined ? null : found.replace(/^.*\n+/, '').trim();
}

/** The line of German for practice IT, and whether it mends a hole. */
export function updateWords(section: string): { words: string; security: boolean } {
  return { words: /^> (.+)$/m.exec(section)?.[1] ?? '', security: /^### Security$/m.test(section) };
}

function kindOf(name: string): keyof typeof kinds | null {
  const kind = /^[\w-]+\.([a-z]+)\.md$/.exec(name)?.[1] ?? '';
  return Object.hasOwn(kinds, kind) ? (kind as keyof typeof kinds) : null;
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A fragment may be a list of its own. */
function asItem(paragraph: string): string {
  return /^[-*] /.test(paragraph) ? paragraph : `- ${paragraph.replaceAll('\n', '\n  ')}`;
}
