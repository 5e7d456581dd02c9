import { wholeMark } from './search_entry.ts';

/** A word of a name that is shorter is another one with one letter changed. */
const shortestName = 4;

/**
 * Whether a word of a name is the typed one but for one letter: a wrong, missing or further one, or two
 * neighbours that are swapped. It looks at every case while somebody types, so it makes no text of its own.
 *
 * @param names as in `SearchEntry`
 * @param typed without accents, at least three letters
 */
export function hasNearWord(names: string, typed: string): boolean {
  for (let from = 1; from < names.length; ) {
    const to = names.indexOf(' ', from);
    const start = names.startsWith(wholeMark, from) ? from + wholeMark.length : from;
    if (to - start >= shortestName && isNear({ names, from: start, to }, typed)) return true;
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
  if (longer === 1) return restIsSame(same + 1, same);
  if (longer === -1) return restIsSame(same, same + 1);
  const isSwapped = at(same) === typed.charCodeAt(same + 1) && at(same + 1) === typed.charCodeAt(same);
  return restIsSame(same + 1, same + 1) || (isSwapped && restIsSame(same + 2, same + 2));
}
