import { languageFacts } from '../../consultation/language.ts';
import type { Words } from '../../languages/words.ts';
import type { Block, Frame } from './blocks.ts';

const width = 72;

/** The plain text version: short lines, every link alone on its own. */
export function renderText(frame: Frame): string {
  const { words, phone } = frame;
  const own = frame.sender.map((line) => isolated(words, line));
  const sender = phone ? [...own, `${words.t('mail-phone')}: ${isolated(words, phone)}`] : own;
  return `${[
    ...frame.blocks.map(blockAsText),
    words.t('mail-regards'),
    sender.join('\n'),
    `${'-'.repeat(width)}\n${frame.footer.map((line) => wrap(line)).join('\n\n')}`,
  ].join('\n\n')}\n`;
}

/**
 * A number with a blank in it, or an address that begins with a postcode, is turned round in a text from
 * right to left (Unicode UAX #9).
 */
function isolated({ language }: Words, german: string): string {
  return languageFacts[language].direction === 'rtl' ? `\u2068${german}\u2069` : german;
}

function blockAsText(block: Block): string {
  switch (block.type) {
    case 'text':
      return lines(block.text);
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'button':
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'steps':
      return block.items.map((item, index) => wrap(item, `${index + 1}. `)).join('\n');
    case 'list':
      return block.items.map((item) => wrap(item, '- ')).join('\n');
    case 'facts': {
      const longest = Math.max(...block.rows.map(([label]) => label.length));
      return block.rows.map(([label, value]) => wrap(value, `${`${label}:`.padEnd(longest + 3)}`)).join('\n');
    }
    case 'code':
      return `${block.label}:\n\n    ${block.code}`;
    case 'quote':
      return lines(block.text, '    ');
  }
}

/** Line breaks that practice or patient has typed stay. */
function lines(content: string, lead = ''): string {
  return content
    .split(/\r\n|\r|\n/)
    .map((line) => wrap(line, lead))
    .join('\n');
}

/** Breaks between words; the lines after the first are indented as far as `lead`. */
function wrap(content: string, lead = ''): string {
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  for (const word of content.split(/\s+/).filter(Boolean)) {
    const start = lines.length === 0 ? lead : indent;
    if (line !== start && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === start ? start + word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n').replace(/[ \t]+$/gm, '');
}
