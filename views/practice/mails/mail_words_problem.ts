import { mostWords, type WordsProblem } from '../../../letters/edited_words.ts';

/** What the practice reads at the words of a mail that cannot go out like that. */
export function wordsProblemMessage({ problem, text }: WordsProblem): string {
  switch (problem) {
    case 'empty':
      return 'Bitte schreiben Sie etwas: Eine Mail ohne Worte geht nicht hinaus.';
    case 'too_long':
      return `Bitte schreiben Sie höchstens ${mostWords} Zeichen.`;
    case 'changed':
      return [
        'Seit Sie geschrieben haben, ist es eine andere Mail geworden, zum Beispiel mit einem anderen Termin.',
        text === undefined
          ? 'Bitte lesen Sie Ihre Worte noch einmal und senden Sie dann.'
          : `In Ihren Worten fehlt jetzt „${text}“: Bitte schreiben Sie das hinein und senden Sie dann.`,
      ].join(' ');
    case 'lacks':
      return `Es fehlt „${text}“. Das muss in der Mail stehen.`;
  }
}
