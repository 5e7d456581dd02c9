/**
 * A refused socket does not say why; the page's address answers in words (PROTOCOL.md).
 *
 * @returns it is closed to this page: loaded again, it says so. False also where nobody answers
 */
export async function isPageClosed(): Promise<boolean> {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  return response !== null && (response.redirected || (response.status >= 400 && response.status < 500));
}
