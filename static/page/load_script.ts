const firstPauseMs = 500;
const longestPauseMs = 5000;

/**
 * A script of this page that is needed only now. It comes, however long the network is away: whoever waits
 * must not be left standing. One that the server does not have any more (it has been renewed meanwhile) is
 * had with the page, loaded again.
 */
export async function loadScript<T>(address: string): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      // Browsers remember under which address nothing came.
      const script: T = await import(attempt === 0 ? address : `${address}?${attempt}`);
      return script;
    } catch {
      const answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
      if (answer?.status === 404) location.reload();
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
