/** What is known of the sources before a release is made of them. */
export interface SourceState {
  /** In package.json. */
  version: string;
  /** Tags of the commit that is checked out. */
  tags: string[];
  /** Lines of `git status --porcelain`. */
  changes: string[];
  /** Names of what lies in changes.d/ beside its README. */
  fragments: string[];
  /** What CHANGELOG.md says of this version; null: nothing. */
  section: string | null;
}

/** Why no release can be made of these sources, each with what to do; none where it can. */
export function releaseFaults({ version, tags, changes, fragments, section }: SourceState): string[] {
  const tag = `v${version}`;
  return [
    ...(changes.length > 0
      ? [`the tree is not clean: ${changes.length} changes; commit them, or take them back`]
      : []),
    ...(tags.includes(tag) ? [] : [`the commit has no tag ${tag}; see "npm run release:prepare"`]),
    ...(fragments.length > 0
      ? [`changes.d/ is not empty: ${fragments.join(', ')}; "npm run release:prepare" moves them`]
      : []),
    ...(section === null ? [`CHANGELOG.md says nothing of ${version}`] : []),
    ...(section !== null && !/^> \S/m.test(section)
      ? [`CHANGELOG.md has no line "> behebt …" for practice IT below ${version}`]
      : []),
  ];
}
