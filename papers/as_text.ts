import { type Block, type Paper, proofWords } from './paper.ts';

const widest = 78;

/** A paper as plain text, to be copied into the practice's own documents. */
export function paperAsText({ title, blocks }: Paper): string {
  const head = `${title}\n${'='.repeat(title.length)}`;
  return `${[head, ...blocks.map(blockAsText)].join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'paragraph':
      return wrapped(block.text, '');
    case 'list':
      return block.items.map((item) => wrapped(item, '- ')).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}:\n${wrapped(value, '  ')}`).join('\n');
    case 'claims':
      return block.claims
        .map((claim) => `${wrapped(claim.says, '- ')}\n${wrapped(proofWords(claim), '  ')}`)
        .join('\n');
    case 'table':
      return block.rows
        .map(([first = '', ...cells]) =>
          [
            wrapped(first, '- '),
            ...cells.map((cell, at) => wrapped(`${block.head[at + 1]}: ${cell}`, '  ')),
          ].join('\n'),
        )
        .join('\n');
  }
}

/** @param begin of the first line; those below it begin as far to the right */
function wrapped(text: string, begin: string): string {
  const lines: string[] = [];
  let line = begin;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const empty = line.trim() === '' || line === begin;
    if (!empty && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = ' '.repeat(begin.length) + word;
    } else line = empty ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
