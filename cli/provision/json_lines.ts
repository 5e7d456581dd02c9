/** Where things are in a JSON text. */
export interface JsonPlaces {
  /** Path such as `staff.0.email` → line, from 1. */
  lines: Map<string, number>;
  /** Paths that come twice in one object, of which the last would silently win. */
  twice: { path: string; line: number }[];
}

/** @param text that `JSON.parse` takes: nothing else is looked for here */
export function jsonPlaces(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const twice: JsonPlaces['twice'] = [];
  const tokens = text.matchAll(/"(?:\\.|[^"\\])*"|[{}[\]:,]|[^\s{}[\]:,"]+/g);
  let line = 1;
  let seen = 0;
  const next = (): string => {
    const { value } = tokens.next();
    if (!value) return '';
    line += text.slice(seen, value.index).split('\n').length - 1;
    seen = value.index;
    return value[0];
  };

  readValue(next(), '');
  return { lines, twice };

  function readValue(token: string, path: string): void {
    if (path !== '' && !lines.has(path)) lines.set(path, line);
    if (token === '{') readMembers(path);
    else if (token === '[') readItems(path);
  }

  function readMembers(path: string): void {
    for (let token = next(); token !== '}' && token !== ''; token = next()) {
      if (token === ',') continue;
      const own = below(path, String(JSON.parse(token)));
      if (lines.has(own)) twice.push({ path: own, line });
      else lines.set(own, line);
      next();
      readValue(next(), own);
    }
  }

  function readItems(path: string): void {
    let index = 0;
    for (let token = next(); token !== ']' && token !== ''; token = next()) {
      if (token !== ',') readValue(token, below(path, String(index++)));
    }
  }
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
