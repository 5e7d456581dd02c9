import type { AnswerKind, MailKind } from '../../letters/kinds.ts';
import { type Block, button, ownWords, text } from './blocks.ts';
import { composeMail, type Letter, type MailContent, type MailProps, mailWords } from './frame.ts';

/**
 * How the practice answers what a patient has written. In a German mail, what it has typed stands as its own
 * sentences, not as a quote.
 */
export function answerMail(props: MailProps & { kind: AnswerKind; words: string }): MailContent {
  const words = mailWords(props);
  const page = props.kind === 'answer_unreadable' ? [button(words.t('mail-to-page'), props.link)] : [];
  const own = props.language === 'de' ? sentences(props.words) : ownWords(words, props.words);
  return composeMail(props, props.kind, () => ({}), [...own, ...page]);
}

function sentences(typed: string): Block[] {
  return typed
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(text);
}

export function answerLetter(kind: AnswerKind & MailKind, words: string): Letter {
  return { kind, write: (frame) => answerMail({ ...frame, kind, words }) };
}
