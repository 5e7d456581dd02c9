import { describe, expect, test } from 'vitest';
import { paperKinds } from '../../../../papers/papers.ts';
import { scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { openPractice, words } from '../desk.ts';

describe('/practice/papers (L7, L9)', () => {
  test('lists every paper with what it is for and both files, and says that they are drafts', async () => {
    const { html, status } = await openPractice().desk('admin').get('/practice/papers');
    expect(status).toBe(200);
    expect(words(html)).toContain('Das sind Entwürfe, keine Rechtsberatung');
    expect(words(html)).toContain('keine Abrechnung zulasten der GKV');
    for (const [name, { title }] of Object.entries(paperKinds)) {
      expect(words(html)).toContain(title);
      for (const ending of ['pdf', 'txt'])
        expect(html).toContain(`href="/practice/papers/${name}.${ending}"`);
    }
  });

  test('each comes as a file to be saved, with the practice of now and nobody’s data', async () => {
    const { rt, desk } = openPractice({ RETENTION_DAYS: '12' });
    const doctor = desk('doctor', 'Dr. Sommer');
    await scheduled(rt, doctor.by);
    const admin = desk('admin');
    for (const [name, { file }] of Object.entries(paperKinds)) {
      const text = await admin.get(`/practice/papers/${name}.txt`);
      expect(text.status).toBe(200);
      expect(text.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
      expect(text.headers.get('Content-Disposition')).toBe(`attachment; filename="${file}.txt"`);
      expect(text.headers.get('Cache-Control')).toBe('no-store');
      for (const secret of [erika.lastName, erika.phone, erika.insuranceNumber, erika.email])
        expect(text.html).not.toContain(secret);
    }
    const { html } = await admin.get('/practice/papers/deletion.txt');
    expect(html.replace(/\s+/g, ' ')).toContain('Gelöscht wird 12 Tage nach dem Ende');
    expect((await admin.get('/practice/papers/processing-record.txt')).html).toContain('Praxis Dr. Test');
    const pdf = await admin.get('/practice/papers/deletion.pdf');
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(pdf.html).toMatch(/^%PDF-1\.7/);
  });

  test.each(['none.pdf', 'deletion', 'deletion.doc', 'constructor.txt', '..%2Fdeletion.txt', 'toString.pdf'])(
    'there is no %s',
    async (file) => {
      expect((await openPractice().desk('admin').get(`/practice/papers/${file}`)).status).toBe(404);
    },
  );

  test.each(['doctor', 'reception'] as const)('not for %s', async (role) => {
    const own = openPractice().desk(role);
    for (const path of ['', '/deletion.txt', '/deletion.pdf'])
      expect((await own.get(`/practice/papers${path}`)).status).toBe(403);
  });
});
