/** A piece of a message: plain text, or text within a mark such as `<link>…</link>`. */
export type Part = string | { mark: string; text: string };

export type Values = Record<string, string | number>;

/** Stands for `<` in what people have typed, so that it never becomes a mark. */
const shield = '\uE000';

/**
 * `Lesen Sie <link>hier</link>.` → `Lesen Sie `, link `hier`, `.`; `<phone/>` is a mark without text.
 *
 * @param say the message with its values, in which nothing is a mark
 */
export function partsWith(say: (values: Values) => string, values: Values): Part[] {
  const text = say(shielded(values));
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(/<([a-z]+)(?:\/>|>(.*?)<\/\1>)/gs)) {
    if (match.index > from) parts.push(plain(text.slice(from, match.index)));
    parts.push({ mark: match[1] ?? '', text: plain(match[2] ?? '') });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(plain(text.slice(from)));
  return parts;
}

function shielded(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('<', shield) : value,
    ]),
  );
}

function plain(text: string): string {
  return text.replaceAll(shield, '<');
}
