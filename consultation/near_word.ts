import { wholeMark } from './search_entry.ts';

/** A word of a name that is shorter is another one with one letter changed: `Kim` is nobody's `Kir`. */
const shortestName = 4;
/** In those, no letter is wrong or missing: two are swapped, or one is doubled, as in `Ikm` and `Kimm`. */
const shortestOfAll = 2;

/**
 * Whether a word of a name is the typed one but for one letter: a wrong, missing or further one, or two
 * neighbours that are swapped. In a short word only letters that are there count, swapped or doubled. It
 * looks at every case while somebody types, so it makes no text of its own.
 *
 * @param names as in `SearchEntry`
 * @param typed without accents, at least two letters
 */
export function hasNearWord(names: string, typed: string): boolean {
  for (let from = 1; from < names.length; ) {
    const to = names.indexOf(' ', from);
    const start = names.startsWith(wholeMark, from) ? from + wholeMark.length : from;
    if (to - start >= shortestOfAll && isNear({ names, from: start, to }, typed)) return true;
    from = to + 1;
  }
  return false;
}

/** A word where it stands. */
interface Place {
  names: string;
  from: number;
  to: number;
}

function isNear({ names, from, to }: Place, typed: string): boolean {
  const longer = to - from - typed.length;
  if (longer < -1 || longer > 1) return false;
  const at = (index: number) => names.charCodeAt(from + index);
  let same = 0;
  while (same < typed.length && from + same < to && at(same) === typed.charCodeAt(same)) same++;
  /** From these letters on the two are equal. */
  const restIsSame = (own: number, other: number) => {
    for (let index = own; from + index < to; index++)
      if (at(index) !== typed.charCodeAt(other + index - own)) return false;
    return true;
  };
  const isShort = to - from < shortestName;
  if (longer === 1) return !isShort && restIsSame(same + 1, same);
  if (longer === -1) {
    const isDoubled = same > 0 && typed.charCodeAt(same) === typed.charCodeAt(same - 1);
    return (!isShort || isDoubled) && restIsSame(same, same + 1);
  }
  const isSwapped = at(same) === typed.charCodeAt(same + 1) && at(same + 1) === typed.charCodeAt(same);
  return (!isShort && restIsSame(same + 1, same + 1)) || (isSwapped && restIsSame(same + 2, same + 2));
}
