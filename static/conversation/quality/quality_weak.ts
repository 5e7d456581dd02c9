import * as phrase from '../../../languages/keys.ts';
import type { Choice } from '../../connection/channel.ts';
import { sayingOnce } from '../../page/announce.ts';
import { onAct, part, setText } from '../../page/page.ts';
import { say } from '../../page/say.ts';

interface Weak {
  /** The own picture is off because of the line. */
  own: boolean;
  /** The other side's picture is off. */
  other: boolean;
  choice: Choice;
}

/**
 * P7: when the picture has gone off so that the sound stays, both pages say so, and the people decide how it
 * goes on: with picture, with sound only, by telephone. It is said once and never hangs up (lesson 17).
 */
export function bindWeak({ choose }: { choose(choice: Choice): void }): {
  showWeak(weak: Weak): void;
} {
  const sayWeak = sayingOnce();

  onAct({
    'weak-picture': () => choose('picture'),
    'weak-auto': () => choose('auto'),
    'weak-sound': () => choose('sound'),
  });

  return {
    showWeak({ own, other, choice }) {
      const asks = choice === 'auto' && (own || other);
      part('self').dataset.unsent = say(phrase.weakUnsent);
      part('stage').dataset.ownWeak = own ? 'on' : 'off';
      part('stage').dataset.otherWeak = other ? 'on' : 'off';
      part('weak').hidden = !asks;
      setText(part('weak-title'), asks ? titleOf(own, other) : '');
      part('sound-only').hidden = choice !== 'sound';
      const names = asks ? ['weak-title', 'weak-how'] : choice === 'sound' ? ['sound-only-words'] : [];
      sayWeak(names.map((name) => part(name).textContent).join(' '));
    },
  };
}

function titleOf(own: boolean, other: boolean): string {
  return say(phrase.weakTitle, { whose: own && other ? 'both' : own ? 'own' : 'theirs' });
}
