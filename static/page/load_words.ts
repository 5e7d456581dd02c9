const loaded = new Map<string, Promise<void>>();

/**
 * The words of a script that is loaded only when it is needed: before it, or beside it. Once; what did not
 * come is fetched again.
 */
export function loadWords(address: string): Promise<void> {
  let words = loaded.get(address);
  if (!words) {
    words = fetchWords(address);
    loaded.set(address, words);
    words.catch(() => loaded.delete(address));
  }
  return words;
}

async function fetchWords(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no words: ${answer.status}`);
  const words = document.createElement('script');
  words.type = 'application/json';
  words.dataset.part = 'words';
  words.textContent = await answer.text();
  // The page keeps them for all of its scripts, each of which has a `say` of its own.
  document.head.append(words);
}
