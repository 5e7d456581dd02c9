import { TOTP } from 'otpauth';
import { clicked, keptAt } from '../../../fixtures/clicked.ts';
import { type TestRuntime, testApp } from '../../../fixtures/runtime.ts';

/** Somebody at the practice's door: as a browser does, keeps cookies and opens the page that an answer is. */
export function browserAt(rt: TestRuntime, app = testApp(rt)) {
  const { origin } = rt.config.publicUrl;
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(origin + path, {
      ...init,
      headers: { ...init.headers, Cookie: cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      location: response.headers.get('Location'),
      html: await response.text(),
    };
  };
  return {
    cookies,
    get: (path: string) => send(path, {}),
    async post(path: string, fields: Record<string, string> = {}) {
      const body = new URLSearchParams(fields);
      const answer = await send(path, { method: 'POST', body, headers: { Origin: origin, ...clicked } });
      const kept = keptAt(answer.location);
      return kept ? send(kept, {}) : answer;
    },
    /** The challenge that a page's script is given. */
    async challenge(path: string): Promise<string> {
      const { html } = await send(path, {});
      return (JSON.parse(html) as { challenge: string }).challenge;
    },
    signedIn: () => cookies.has('__Host-session'),
  };
}

export type TestBrowser = ReturnType<typeof browserAt>;

/** The value of a hidden field. */
export function hidden(html: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
}

export function recoveryCodes(html: string): string[] {
  const list = /data-testid="recovery-codes"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
  return [...list.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code ?? '');
}

/** An app for codes, after it has been set up at `place`. */
export async function setUpApp(rt: TestRuntime, browser: TestBrowser, place = '/practice/login/set-up') {
  const { html } = await browser.get(`${place}/app`);
  const [, shown = ''] = /data-testid="factor-secret">([^<]+)</.exec(html) ?? [];
  const app = new TOTP({ secret: shown.replaceAll(' ', '') });
  const code = () => app.generate({ timestamp: rt.clock.now });
  const answer = await browser.post(`${place}/app`, { offer: hidden(html, 'offer'), factorCode: code() });
  return { code, secret: shown.replaceAll(' ', ''), codes: recoveryCodes(answer.html), answer };
}
