import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';

/** A part of the handbook: what it is about, where a link finds it, and its blocks. */
export interface HandbookSection {
  id: string;
  title: string;
  /** As it stands there, before the sentence that it begins: `Jemanden finden.` */
  lead: string;
  blocks: HandbookBlock[];
}

type HandbookBlock = { kind: 'words'; text: string } | { kind: 'list'; items: string[] };

/**
 * Takes our own handbook apart (docs/praxis.md). It knows as much of Markdown as stands there: a paragraph
 * that begins in bold, or a `##` heading, begins a section; lists with `-`; bold, code and links in a line.
 * It is no reader for what others write.
 */
export function readHandbook(markdown: string): HandbookSection[] {
  const sections: HandbookSection[] = [];
  for (const block of markdown.replace(/\r\n/g, '\n').split(/\n{2,}/)) {
    const text = block.trim();
    if (text === '' || text.startsWith('# ')) continue;
    const [, heading] = /^## (.+)$/.exec(text) ?? [];
    const [lead, bold] = /^\*\*([^*]+)\*\*[,:]?\s*/.exec(text) ?? [];
    const title = heading ?? bold?.replace(/[.:]$/, '');
    if (title !== undefined) {
      sections.push({
        id: sectionId(title),
        title,
        lead: heading ?? (lead ?? '').replaceAll('**', '').trim(),
        blocks: [],
      });
    }
    const rest = heading === undefined ? text.slice(lead?.length ?? 0) : '';
    if (rest !== '') sections.at(-1)?.blocks.push(readBlock(rest));
  }
  return sections;
}

/** `Jemanden finden` → `jemanden-finden` */
export function sectionId(title: string): string {
  const spelled = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' } as Record<string, string>;
  return title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function readBlock(text: string): HandbookBlock {
  if (!text.startsWith('- ')) return { kind: 'words', text: text.replace(/\n/g, ' ') };
  const items = text.split(/\n(?=- )/).map((item) => item.slice(2).replace(/\n\s*/g, ' '));
  return { kind: 'list', items };
}

/** The sections, each with its heading. What stands in them is text, never markup of its own. */
export function HandbookSections({ sections }: { sections: readonly HandbookSection[] }): VNode {
  return html`<div class="handbook">
    ${sections.map(
      ({ id, lead, blocks }) => html`<section id=${id} aria-labelledby=${`${id}-title`}>
        <h2 id=${`${id}-title`}>${lead}</h2>${' '}
        ${blocks.map((block) =>
          block.kind === 'words'
            ? html`<p>${spans(block.text)}</p>`
            : html`<ul>${block.items.map((item) => html`<li>${spans(item)}</li>`)}</ul>`,
        )}
      </section>`,
    )}
  </div>`;
}

/**
 * Bold, code and links. A link to another document of the handbook is its words: it is not on this server.
 */
function spans(text: string): ComponentChildren[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/).map((piece) => {
    if (piece.startsWith('**')) return html`<strong>${piece.slice(2, -2)}</strong>`;
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`;
    const [, words, target = ''] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece) ?? [];
    if (words === undefined) return piece;
    return target.startsWith('/') ? html`<a href=${target}>${words}</a>` : words;
  });
}
