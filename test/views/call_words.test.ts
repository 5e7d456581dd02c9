import { expect, test } from 'vitest';
import { pseudoLanguage } from '../../consultation/language.ts';
import { dotBelow } from '../../languages/accented.ts';
import { wordsIn } from '../../languages/words.ts';
import { QualityChip } from '../../views/components/call/quality.ts';
import { CodeChip } from '../../views/components/call/security_code.ts';
import { CallStage } from '../../views/components/call_stage.ts';
import { Document } from '../../views/components/document.ts';
import { renderPage } from '../../views/components/layout.ts';
import { pageContext } from './page.ts';

/* All sheets and banners of the patient's conversation stand in its page from the start. */

function stage(side: 'patient' | 'practice', files: boolean): string {
  const context = { ...pageContext, words: wordsIn(side === 'patient' ? pseudoLanguage : 'de') };
  const props = { context, side, files, other: '123', phone: '0208 5550100' } as const;
  const children = [CodeChip(), QualityChip(), CallStage(props)];
  const html = renderPage(Document({ context, title: '1', theme: 'call', children }));
  return html
    .slice(html.indexOf('<body'))
    .replaceAll(/<script.*?<\/script>/gs, ' ')
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]*>/g, (tag) => {
      const said = /(?: (?:aria-label|alt|title|placeholder|data-on|data-drop-here)="[^"]*")/g;
      return (tag.match(said) ?? []).map((one) => one.slice(one.indexOf('"'))).join(' ');
    })
    .normalize('NFD');
}

test.each([true, false])(
  'no letter of the patient’s conversation is outside the files, files %s',
  (files) => {
    const text = stage('patient', files);
    expect(text).toContain(dotBelow);
    const bare = new RegExp(`[\\p{L}\\p{M}]*\\p{L}(?![\\p{M}]*${dotBelow})[\\p{L}\\p{M}]*`, 'gu');
    expect([...text.matchAll(bare)].map(([word]) => word)).toEqual([]);
  },
);

test('the practice reads German, and nothing else', () => {
  const text = stage('practice', true);
  expect(text).toContain('Bild und Ton neu starten');
  expect(text).not.toContain(dotBelow);
});
