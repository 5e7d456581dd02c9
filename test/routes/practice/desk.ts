import { vi } from 'vitest';
import type { Actor } from '../../../consultation/refusal.ts';
import type { Role, Roles } from '../../../consultation/staff.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { clicked, keptAt } from '../../fixtures/clicked.ts';
import { staff, type TestRuntime, testApp, testRuntime } from '../../fixtures/runtime.ts';

/** A member of staff at a desk: opens pages and sends forms as a browser does. */
export interface Desk {
  id: string;
  by: Actor & { kind: 'staff' };
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Page>;
}

export interface Page {
  status: number;
  /** Where a 303 leads. */
  location: string | null;
  headers: Headers;
  html: string;
}

type Fields = Record<string, string> | [string, string][] | FormData;

export interface Practice {
  rt: TestRuntime;
  /** Whose patient's page is connected. */
  present: Set<string>;
  desk(role: Role | Roles, name?: string): Desk;
}

export function openPractice(environment: Record<string, string> = {}): Practice {
  const rt = testRuntime(environment);
  const app = testApp(rt);
  const present = new Set<string>();
  vi.spyOn(rt.hub, 'isPresent').mockImplementation((id) => present.has(id));
  const { origin } = rt.config.publicUrl;
  const request = async (path: string, init: RequestInit): Promise<Page> => {
    const response = await app.request(`${origin}${path}`, init);
    return {
      status: response.status,
      location: response.headers.get('Location'),
      headers: response.headers,
      html: await response.text(),
    };
  };
  return {
    rt,
    present,
    desk(role, name) {
      const { id, by, cookie } = staff(rt, role, name);
      return {
        id,
        by: by as Actor & { kind: 'staff' },
        get: (path, headers = {}) => request(path, { headers: { Cookie: cookie, ...headers } }),
        async post(path, fields = {}, headers = {}) {
          const answer = await request(path, {
            method: 'POST',
            body: fields instanceof FormData ? fields : new URLSearchParams(fields),
            headers: { Cookie: cookie, Origin: origin, ...clicked, ...headers },
          });
          const kept = keptAt(answer.location);
          return kept ? request(kept, { headers: { Cookie: cookie } }) : answer;
        },
      };
    },
  };
}

/** The consultation as it is now, and the version that its forms would carry. */
export function current(rt: TestRuntime, id: string) {
  const consultation = loadConsultation(rt, id);
  if (!consultation) throw new Error('no such consultation');
  return { ...consultation, form: { version: String(consultation.version) } };
}

/** The text of a page as it is read: without tags, entities resolved. */
export function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** The part of a page between the opening tag with this attribute and the next of its kind. */
export function part(html: string, attribute: string, length = 3000): string {
  const start = html.indexOf(attribute);
  return start < 0 ? '' : html.slice(start, start + length);
}

/** What the form that has this attribute sends by itself, of its inputs that carry a value. */
export function fieldsOf(html: string, attribute: string): Record<string, string> {
  const start = html.indexOf(attribute);
  const form = html.slice(html.lastIndexOf('<form', start), html.indexOf('</form>', start));
  const inputs =
    start < 0 ? [] : [...form.matchAll(/<input[^>]*\sname="([^"]+)"[^>]*\svalue="([^"]*)"[^>]*/g)];
  // As a browser does: what can be ticked and is not, is not sent.
  const isSent = (tag: string) => !/\stype="(checkbox|radio)"/.test(tag) || /\schecked\b/.test(tag);
  return Object.fromEntries(
    inputs.filter(([tag]) => isSent(tag)).map(([, name = '', value = '']) => [name, value]),
  );
}
