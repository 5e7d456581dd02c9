import type { AnswerKind, MailKind } from '../../letters/kinds.ts';
import type { DefaultWording } from '../../letters/wording.ts';
import { type Block, button, text } from './blocks.ts';
import { composeMail, type Letter, type MailContent, type MailProps } from './frame.ts';

/** How the practice answers what a patient has written; each is a template with room for its own words. */
export const answerWordings = {
  answer: {
    subject: 'Ihre Videosprechstunde: Nachricht der Praxis',
    body: '{anrede},\n\nvielen Dank für Ihre Nachricht.',
    placeholders: [],
    required: [],
  },
  answer_thanks: {
    subject: 'Ihre Videosprechstunde: Nachricht erhalten',
    body: '{anrede},\n\nvielen Dank für Ihre Nachricht. Wir haben sie gelesen und kümmern uns darum.',
    placeholders: [],
    required: [],
  },
  answer_call: {
    subject: 'Ihre Videosprechstunde: Bitte rufen Sie an',
    body: '{anrede},\n\nvielen Dank für Ihre Nachricht. Am besten besprechen wir das am Telefon. Sie erreichen uns unter {telefon}.',
    placeholders: [],
    required: [],
  },
  answer_unreadable: {
    subject: 'Ihre Videosprechstunde: Bitte noch einmal senden',
    body: '{anrede},\n\nIhre Nachricht ist angekommen, aber wir können sie nicht öffnen: Sie ist verschlüsselt oder verpackt. Bitte schicken Sie sie noch einmal ohne Verschlüsselung, ein Formular als PDF. Sicherer ist der Weg über Ihre persönliche Seite.',
    placeholders: [],
    required: [],
  },
} as const satisfies Record<AnswerKind, DefaultWording>;

/** What the practice has typed stands as its own sentences, not as a quote. */
export function answerMail(props: MailProps & { kind: AnswerKind; words: string }): MailContent {
  const own: Block[] = props.words
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(text);
  const page = props.kind === 'answer_unreadable' ? [button('Zu Ihrer persönlichen Seite', props.link)] : [];
  return composeMail(props, answerWordings[props.kind], {}, [...own, ...page]);
}

export function answerLetter(kind: AnswerKind & MailKind, words: string): Letter {
  return { kind, write: (frame) => answerMail({ ...frame, kind, words }) };
}
