/** A text that the practice writes again and again, e.g. "Bitte bringen Sie Ihre Karte mit." */
export interface AnswerText {
  /** What stands in the list. */
  title: string;
  words: string;
}

/** More are not found in a list any more. */
const mostTexts = 30;
const longestTitle = 60;

/**
 * The texts of a setting: an empty line between two, the first line of each is its title. Of a single line
 * the beginning is the title.
 */
export function answerTexts(setting: string): AnswerText[] {
  const blocks = setting.split(/\n[ \t]*\n/).map((block) => block.trim());
  return blocks
    .filter((block) => block !== '')
    .slice(0, mostTexts)
    .map((block) => {
      const [first = '', ...rest] = block.split('\n').map((line) => line.trim());
      return { title: shortened(first), words: rest.join('\n').trim() || first };
    });
}

function shortened(line: string): string {
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
}

/** What was typed, and the text as a paragraph of its own behind it. */
export function withText(typed: string, { words }: AnswerText): string {
  return typed === '' ? words : `${typed}\n\n${words}`;
}
