import type { Actor } from '../../../consultation/refusal.ts';
import { clicked, keptAt } from '../../fixtures/clicked.ts';
import { erika, staff, type TestRuntime, testApp, testRuntime } from '../../fixtures/runtime.ts';

/** A patient's browser without JavaScript: opens pages and sends forms. */
export interface PatientVisitor {
  rt: TestRuntime;
  /** The practice's doctor. */
  doctor: Actor & { kind: 'staff' };
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form by a click, and opens the page that it is answered with. */
  post(path: string, fields?: Record<string, string> | FormData): Promise<Answer>;
  /** Without going where that leads. */
  open(path: string, init: RequestInit): Promise<Answer>;
}

interface Answer {
  status: number;
  /** Where a 303 leads. */
  location: string | null;
  headers: Headers;
  html: string;
}

export function visitPractice(environment: Record<string, string> = {}): PatientVisitor {
  const rt = testRuntime(environment);
  const app = testApp(rt);
  const request = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await app.request(`${rt.config.publicUrl.origin}${path}`, init);
    return {
      status: response.status,
      location: response.headers.get('Location'),
      headers: response.headers,
      html: await response.text(),
    };
  };
  return {
    rt,
    doctor: staff(rt, 'doctor', 'Dr. Ada Test').by as Actor & { kind: 'staff' },
    get: (path, headers = {}) => request(path, { headers }),
    open: request,
    async post(path, fields = {}) {
      const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
      const answer = await request(path, { method: 'POST', body, headers: clicked });
      const kept = keptAt(answer.location);
      return kept ? request(kept) : answer;
    },
  };
}

/** The eight fields of contract.md, as an outside check sends them. */
export const eightFields = { ...erika, privacy: 'yes' };

/** The value of a field, as the page gives it back. */
export function fieldValue(html: string, name: string): string | undefined {
  const tag =
    new RegExp(`<input(?:[^">]|"[^"]*")*\\sname="${name}"(?:[^">]|"[^"]*")*>`).exec(html)?.[0] ?? '';
  const value = /\svalue(?:="([^"]*)")?[\s/>]/.exec(tag);
  return value ? (value[1] ?? '') : undefined;
}

/** Is the message of this field tied to it? */
export function messageAt(html: string, name: string): string {
  const tag = new RegExp(`<input(?:[^">]|"[^"]*")*\\sid="${name}"(?:[^">]|"[^"]*")*>`).exec(html)?.[0] ?? '';
  if (!tag.includes('aria-invalid="true"') || !tag.includes(`${name}-error`)) return '';
  return new RegExp(`id="${name}-error".*?<span>([^<]*)</span>`, 's').exec(html)?.[1] ?? '';
}
