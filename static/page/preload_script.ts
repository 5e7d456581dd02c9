/** Fetches and compiles a script that a later click needs at once; once, and nothing of it runs. */
export function preloadScript(address: string): void {
  if (!address || document.querySelector(`link[rel="modulepreload"][href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = address;
  document.head.append(link);
}
