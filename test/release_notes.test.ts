import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseSection, sectionOf, updateWords, withSection } from '../packaging/release_notes.ts';
import { releaseFaults, type SourceState } from '../packaging/release_state.ts';
import { isNewerVersion } from '../program/version.ts';

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, 'changes.d');
const release = { version: '9.8.7', day: '2027-01-31', words: 'behebt, dass der Ton ausblieb' };

describe('the changelog', () => {
  test('today’s fragments become a section that is found again, and every word of them is in it', () => {
    const fragments = readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    const section = releaseSection(release, fragments);
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    const after = withSection(changelog, release.version, section);
    expect(`## 9.8.7 – 2027-01-31\n\n${sectionOf(after, '9.8.7')}`).toBe(section.trim());
    expect(sectionOf(after, '0.1.0')).toBe(sectionOf(changelog, '0.1.0'));
    expect(after.indexOf('## Unreleased')).toBeLessThan(after.indexOf('## 9.8.7'));
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const inSection = new Set(words(section));
    for (const { text } of fragments) expect(words(text).filter((word) => !inSection.has(word))).toEqual([]);
    expect(() => withSection(after, release.version, section)).toThrow('already');
  });

  test('kinds come in one order; the line for IT and a mended hole are read from it', () => {
    const section = releaseSection(release, [
      { name: 'b.security.md', text: 'Two.\n' },
      { name: 'a.added.md', text: 'One\nline.\n\nAnother.\n' },
    ]);
    expect(section).toBe(
      '## 9.8.7 – 2027-01-31\n\n> behebt, dass der Ton ausblieb\n\n### Added\n\n- One\n  line.\n- Another.\n\n### Security\n\n- Two.',
    );
    expect(updateWords(section)).toEqual({ words: release.words, security: true });
    expect(updateWords('### Fixed')).toEqual({ words: '', security: false });
    expect(() => releaseSection(release, [{ name: 'a.better.md', text: '' }])).toThrow('a.better.md');
  });

  test('0.1.0 is not 0.1.00, and no other version begins like it', () => {
    expect(sectionOf('# C\n\n## 0.1.01\n\nno\n\n## 0.1.0\n\nyes\n', '0.1.0')).toBe('yes');
    expect(sectionOf('# C\n', '0.1.0')).toBe(null);
  });
});

describe('a release is made of a clean tag alone', () => {
  const clean: SourceState = {
    version: '0.2.0',
    tags: ['v0.2.0'],
    changes: [],
    fragments: [],
    section: '> behebt etwas',
  };

  test('of a clean one', () => expect(releaseFaults(clean)).toEqual([]));

  test.each<[Partial<SourceState>, RegExp]>([
    [{ changes: [' M a.ts'] }, /not clean/],
    [{ tags: [] }, /no tag v0\.2\.0/],
    [{ tags: ['v0.1.0', '0.2.0'] }, /no tag v0\.2\.0/],
    [{ fragments: ['a.added.md'] }, /a\.added\.md/],
    [{ section: null }, /says nothing of 0\.2\.0/],
    [{ section: '### Added' }, /behebt/],
  ])('%j is refused', (change, words) => {
    expect(releaseFaults({ ...clean, ...change })).toEqual([expect.stringMatching(words)]);
  });
});

test.each([
  ['0.2.0', '0.1.9', true],
  ['0.10.0', '0.9.9', true],
  ['1.0.0', '0.99.99', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.9', '0.2.0', false],
  ['0.2.0-rc.1', '0.1.0', false],
  ['0.02.0', '0.1.0', false],
  ['newest', '0.1.0', false],
])('%s is newer than %s: %s', (one, other, newer) => {
  expect(isNewerVersion(one, other)).toBe(newer);
});
