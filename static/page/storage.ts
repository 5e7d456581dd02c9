/**
 * What this browser keeps for the page. One that keeps nothing throws at the mere name of its storage: then
 * the page goes on and remembers nothing.
 *
 * @returns what `use` returns; null where nothing is kept
 */
export function withStorage<T>(
  name: 'localStorage' | 'sessionStorage',
  use: (storage: Storage) => T,
): T | null {
  try {
    return use(globalThis[name]);
  } catch {
    return null;
  }
}
