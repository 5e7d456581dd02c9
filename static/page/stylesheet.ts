/**
 * Loads a stylesheet that the page did not come with; once.
 *
 * @returns when it holds, or cannot be had: then the page goes on as it looks
 */
export function loadStylesheet(href: string): Promise<unknown> {
  const known = document.querySelector(`link[href="${href}"]`);
  if (known) return loading.get(href) ?? Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const settled = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  loading.set(href, settled);
  document.head.append(link);
  return settled;
}

const loading = new Map<string, Promise<unknown>>();
