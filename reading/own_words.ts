import { readLines } from './lines.ts';

/**
 * What the sender has written: without what is quoted and what stands below the greeting. Every answer to us
 * carries our words in its quote, and no wish may be read from those.
 */
export function ownWords(text: string): string {
  return readLines(text)
    .filter(({ zone }) => zone === 'own')
    .map(({ text: line }) => line)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const answerMark = /(?:^|\s)(?:re|aw|antw(?:ort)?|wg|fwd?|tr|sv|vs|r|rif|odp)(?:\[\d+\]|\(\d+\))?\s*:/i;

/**
 * A subject counts as the sender's words as far as it is neither an answer's nor ours (`[4K7M2QX9T]`): "Re:
 * Ihr Videotermin ist abgesagt" is our sentence, and "ABSAGE Re: Ihr Videotermin" has one word of theirs.
 */
export function ownSubject(subject: string): string {
  const marks = [answerMark, /(?<![\p{L}])Ihre? Video(?:termin|sprechstunde)/u].map((mark) =>
    subject.search(mark),
  );
  const ours = Math.min(...marks.filter((at) => at >= 0), subject.length);
  const hasReference = /\[[^[\]]{9,20}\]/.test(subject);
  return ours === subject.length && hasReference ? '' : subject.slice(0, ours).trim();
}
