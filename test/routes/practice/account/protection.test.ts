import { describe, expect, test } from 'vitest';
import { formRequest, staff, testApp, testRuntime } from '../../../fixtures/runtime.ts';
import { practice } from './door.ts';

describe('forms of signed-in staff come from our own pages', () => {
  test.each([
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ Origin: 'null' }, 403],
    // Our `no-referrer` makes browsers send this with our own forms.
    [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 303],
    [{}, 303],
  ])('%j: %i', async (headers, status) => {
    const rt = testRuntime();
    const app = testApp(rt);
    const { cookie } = staff(rt, 'doctor');
    const { origin } = rt.config.publicUrl;
    const answer = await app.request(
      `${origin}/practice/logout`,
      formRequest({}, { Cookie: cookie, ...(headers as Record<string, string>) }),
    );
    expect(answer.status).toBe(status);
  });
});

describe('requirements.md, section 6: headers', () => {
  test('every page is strict: no inline code, no other origin, no frame, nothing kept, not to be found', async () => {
    const { get } = practice();
    for (const path of ['/', '/request', '/practice/login', '/nothing']) {
      const { headers } = await get(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Permissions-Policy')).toMatch(
        /camera=\(self\), microphone=\(self\), display-capture=\(self\)/,
      );
      expect(headers.get('X-Robots-Tag')).toBe('noindex');
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
  });
});
