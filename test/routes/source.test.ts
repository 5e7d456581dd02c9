import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { readTar } from '../../backup/tar.ts';
import { listDocuments } from '../../db/documents.ts';
import { listWaitingMails } from '../../db/incoming_mails.ts';
import { createSetupLink } from '../../db/staff.ts';
import { write } from '../../db/write.ts';
import { arrive } from '../../procedure/arrive.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { writeMail } from '../fixtures/patient_mails.ts';
import { consentReview, requested, scheduled } from '../fixtures/patients.ts';
import { allRoutes, staff, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';

const source = 'href="/source"';

describe('AGPL § 13', () => {
  test('every page leads to the source: each address that the app answers, for patients, doctor and administrator', async () => {
    const rt = testRuntime();
    const app = testApp(rt);
    const doctor = staff(rt, 'doctor');
    const admin = staff(rt, 'admin');
    const values = await examples(rt, doctor);
    const routes = await allRoutes(rt);
    const patterns = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
    const paths = [...patterns, '/nothing-here'].map((pattern) =>
      pattern.replace(/:(\w+)/g, (_, name: string) => values(pattern, name)),
    );
    const shown = new Map<string, number>();
    for (const cookie of ['', doctor.cookie, admin.cookie]) {
      for (const path of paths) {
        const answer = await app.request(`${rt.config.publicUrl.origin}${path}`, {
          headers: { Cookie: cookie },
        });
        const text = await answer.text();
        // A preview is the text of a mail, in a frame of a page.
        if (!text.startsWith('<!doctype html>') || path.endsWith('/preview')) continue;
        expect(text, `${path} (${answer.status})`).toContain(source);
        shown.set(path, Math.min(answer.status, shown.get(path) ?? 999));
      }
    }
    // It was not the same page of refusal each time.
    const seen = [...shown].filter(([, status]) => status === 200).map(([path]) => path);
    expect(seen.length).toBeGreaterThan(35);
    for (const path of ['/', '/check', '/practice/login', '/practice/start/done', '/practice/users'])
      expect(seen).toContain(path);
    for (const pattern of ['/c/:token/visit', '/practice/visits/:id', '/practice/consultations/:id/slip'])
      expect(seen).toContain(pattern.replace(/:(\w+)/g, (_, name: string) => values(pattern, name)));
  });

  test('without a setting the program hands out what it was built from', async () => {
    const answer = await testApp(testRuntime()).request('/source');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('application/gzip');
    expect(answer.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="sprechzimmer-\d+\.\d+\.\d+-\w+\.tar\.gz"$/,
    );
    const archive = Buffer.from(await answer.arrayBuffer());
    // Small enough for a practice's line.
    expect(archive.length).toBeLessThan(3_000_000);
    const unpacked = new Response(archive).body?.pipeThrough(new DecompressionStream('gzip'));
    const names: string[] = [];
    for await (const { name, content } of readTar(unpacked as AsyncIterable<Uint8Array> & ReadableStream)) {
      names.push(name.replace(/^[^/]*\//, ''));
      for await (const _ of content);
    }
    for (const name of [
      'server.ts',
      'package-lock.json',
      'build.ts',
      'views/patient/request.ts',
      'Dockerfile',
    ])
      expect(names).toContain(name);
  });

  test('a fork that publishes its own names the place: there it leads', async () => {
    const app = testApp(testRuntime({ SOURCE_URL: 'https://git.praxis.example/sprechzimmer?tag=3' }));
    const answer = await app.request('/source');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('https://git.praxis.example/sprechzimmer?tag=3');
  });
});

/** What stands for the variable parts of an address, so that as many pages as possible are really there. */
async function examples(rt: TestRuntime, doctor: ReturnType<typeof staff>) {
  const by = doctor.by as typeof doctor.by & { kind: 'staff' };
  const open = requested(rt);
  const signed = await consentReview(rt, by);
  const visit = await scheduled(rt, by);
  arrive(rt, { id: visit.id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
  const raw = Buffer.from(writeMail({ subject: 'Frage', text: 'Wann haben Sie offen?' }));
  await takeMail(rt, { raw, receivedAt: rt.now(), complete: true });
  const byName: Record<string, string> = {
    token: visit.token,
    id: visit.id,
    kind: 'appointment',
    index: '0',
    document: listDocuments(rt, signed.id)[0]?.id ?? '',
  };
  const special: Record<string, string> = {
    '/practice/setup/:token': write(rt, (tx) =>
      createSetupLink(rt, tx, { userId: doctor.id, purpose: 'setup', ttlMs: 60_000 }),
    ),
    '/practice/incoming/:id': listWaitingMails(rt, 1)[0]?.id ?? '',
    '/c/:token/data': open.token,
    '/c/:token/consent': signed.token,
  };
  return (pattern: string, name: string) => special[pattern] ?? byName[name] ?? 'unknown';
}
