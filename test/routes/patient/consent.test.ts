import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { consentPoints } from '../../../consultation/consent_text.ts';
import { findByLink, loadConsultation } from '../../../db/consultations.ts';
import { listDocuments, loadDocument } from '../../../db/documents.ts';
import { consentForm } from '../../../procedure/consent_form.ts';
import { rejectConsent } from '../../../procedure/review.ts';
import { png } from '../../documents/pictures.ts';
import { consentPending, consentReview, requested } from '../../fixtures/patients.ts';
import { fieldValue, messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

const signed = { consent: 'yes', typedName: 'Erika Mustermann' };

async function pending(visitor: PatientVisitor): Promise<{ id: string; path: string }> {
  const { id, token } = await consentPending(visitor.rt, visitor.doctor);
  return { id, path: `/c/${token}/consent` };
}

const load = ({ rt }: PatientVisitor, id: string) => loadConsultation(rt, id);

/** A PNG of transparent pixels, as a signature pad draws on. */
const pad = (width: number, height: number, data?: Buffer) =>
  png(width, height, { colour: 6, ...(data && { data }) });

const dataUrl = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;

function upload(...files: [name: string, bytes: Buffer][]): FormData {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('file', new File([new Uint8Array(bytes)], name));
  return form;
}

/** A form to print, as a PDF that could have been signed. */
async function printedForm(visitor: PatientVisitor, path: string): Promise<Buffer> {
  const found = findByLink(visitor.rt, path.split('/')[2] ?? '');
  if (!found) throw new Error('no such link');
  return consentForm(visitor.rt, found.consultation);
}

describe('S3a: reading', () => {
  test('the whole text stands there; no box is ticked', async () => {
    const visitor = visitPractice();
    const { path } = await pending(visitor);
    const { status, html } = await visitor.get(path);
    expect(status).toBe(200);
    for (const point of consentPoints) expect(html).toContain(`id="text-${point}"`);
    expect(html).toContain('30 Tage');
    expect(html).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    for (const name of ['consent', 'reminder', 'fileExchange', 'typedName', 'signature', 'file']) {
      expect(html).toMatch(new RegExp(`<input[^>]*name="${name}"`));
    }
    expect(html).toContain('data-signature-clear');
  });

  test('the form to print is a PDF', async () => {
    const visitor = visitPractice();
    const { path } = await pending(visitor);
    const { status, headers, html } = await visitor.get(`${path}.pdf`);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('Content-Disposition')).toMatch(/^inline/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(html.startsWith('%PDF-')).toBe(true);
  });

  test('before the request is accepted there is nothing to sign, and the page says so', async () => {
    const visitor = visitPractice();
    const { token } = requested(visitor.rt);
    const { status, html } = await visitor.get(`/c/${token}/consent`);
    expect(status).toBe(200);
    expect(html).toContain('Noch gibt es nichts zu unterschreiben');
  });
});

describe('S3a: signing on the screen', () => {
  test('with the typed name alone', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const answer = await visitor.post(path, {
      ...signed,
      typedName: '  Erika   Mustermann ',
      reminder: 'yes',
    });
    expect([answer.status, answer.location]).toEqual([303, `${path.replace('/consent', '')}?done=signed`]);
    expect(load(visitor, id)).toMatchObject({
      stage: 'consent_review',
      consent: { how: 'screen', typedName: 'Erika Mustermann', reminder: true, fileExchange: false },
    });
    const copy = await visitor.get(`${path}/signed.pdf`);
    expect(copy.status).toBe(200);
    expect(copy.html.startsWith('%PDF-')).toBe(true);
  });

  test('with a drawn signature', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const answer = await visitor.post(path, {
      ...signed,
      fileExchange: 'yes',
      signature: dataUrl(pad(600, 200)),
    });
    expect(answer.status).toBe(303);
    expect(load(visitor, id)?.consent).toMatchObject({ fileExchange: true, reminder: false });
  });

  test('P12: without the tick: 422, nothing lost', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const signature = dataUrl(pad(60, 20));
    const answer = await visitor.post(path, { typedName: 'Erika "M"', reminder: 'yes', signature });
    expect(answer.status).toBe(422);
    expect(messageAt(answer.html, 'consent')).toContain('Bitte setzen Sie den Haken');
    expect(fieldValue(answer.html, 'typedName')).toBe('Erika &quot;M&quot;');
    expect(fieldValue(answer.html, 'signature')).toBe(signature);
    expect(answer.html).toMatch(/<input[^>]*name="reminder"[^>]*checked/);
    expect(load(visitor, id)?.stage).toBe('consent_pending');
  });

  test('without a name: 422 at the name', async () => {
    const visitor = visitPractice();
    const { path } = await pending(visitor);
    const answer = await visitor.post(path, { consent: 'yes', typedName: ' ' });
    expect(answer.status).toBe(422);
    expect(messageAt(answer.html, 'typedName')).toBe('Bitte tippen Sie Ihren Vor- und Nachnamen.');
    expect(answer.html).toMatch(/<input[^>]*name="consent"[^>]*checked/);
  });

  test.each<[string, string]>([
    ['no picture', 'javascript:alert(1)'],
    ['another kind', `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`],
    ['no PNG inside', dataUrl(Buffer.from('hello, this is not a picture at all, really'))],
    ['cut off', dataUrl(pad(600, 200).subarray(0, 60))],
    ['pixels that do not unpack', dataUrl(pad(600, 200, Buffer.from('nonsense')))],
    ['too few pixels', dataUrl(pad(600, 200, deflateSync(Buffer.alloc(10))))],
    ['a filter that does not exist', dataUrl(pad(2, 2, deflateSync(Buffer.alloc(18, 9))))],
    ['a bomb', dataUrl(pad(600, 200, deflateSync(Buffer.alloc(50_000_000))))],
    ['larger than a screen', dataUrl(pad(4000, 1000))],
    ['more than 300 kB', dataUrl(Buffer.concat([pad(600, 200), Buffer.alloc(310_000)]))],
  ])('a signature that is %s: 422, the rest is kept', async (_, signature) => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const answer = await visitor.post(path, { ...signed, signature });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Ihre Unterschrift ist nicht vollständig angekommen.');
    expect(fieldValue(answer.html, 'typedName')).toBe('Erika Mustermann');
    expect(fieldValue(answer.html, 'signature')).toBe('');
    expect(load(visitor, id)?.stage).toBe('consent_pending');
  });

  test('twice: a friendly page, not an error, and one document', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const both = await Promise.all([visitor.post(path, signed), visitor.post(path, signed)]);
    expect(both.every(({ status }) => status === 303 || status === 200)).toBe(true);
    const again = await visitor.post(path, signed);
    expect(again.status).toBe(200);
    expect(again.html).toContain('Sie haben schon unterschrieben');
    expect((await visitor.get(path)).html).toContain('Sie haben schon unterschrieben');
    expect(listDocuments(visitor.rt, id)).toHaveLength(1);
  });

  test('after a rejection the reason stands above, and signing again works', async () => {
    const visitor = visitPractice();
    const { id, token } = await consentReview(visitor.rt, visitor.doctor);
    rejectConsent(visitor.rt, { id, by: visitor.doctor, reason: 'Der Name fehlt.' });
    expect((await visitor.get(`/c/${token}/consent`)).html).toContain('Der Name fehlt.');
    expect((await visitor.post(`/c/${token}/consent`, signed)).status).toBe(303);
    expect(load(visitor, id)?.stage).toBe('consent_review');
  });
});

describe('S3a: sending the signed form back', () => {
  test.each(['', '/upload'])('a PDF, at POST consent%s', async (suffix) => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const pdf = await printedForm(visitor, path);
    const answer = await visitor.post(`${path}${suffix}`, upload(['Scan.pdf', pdf]));
    expect(answer.status).toBe(303);
    expect(load(visitor, id)).toMatchObject({ stage: 'consent_review', consent: { how: 'upload' } });
    expect(listDocuments(visitor.rt, id)).toHaveLength(1);
  });

  test('photos of two pages become one PDF', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const answer = await visitor.post(
      `${path}/upload`,
      upload(['1.png', pad(300, 400)], ['2.png', pad(300, 400)]),
    );
    expect(answer.status).toBe(303);
    const [entry] = listDocuments(visitor.rt, id);
    expect(entry?.pages).toBe(2);
    expect(loadDocument(visitor.rt, entry?.id ?? '')?.content.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  test.each<[string, [string, Buffer][], string]>([
    ['no file', [], 'Es ist keine Datei angekommen.'],
    ['an empty file', [['a.pdf', Buffer.alloc(0)]], 'Es ist keine Datei angekommen.'],
    [
      'a web page',
      [['a.pdf', Buffer.from('<html><script>alert(1)</script>')]],
      'Diese Art von Datei können wir nicht lesen.',
    ],
    [
      'an iPhone photo',
      [['a.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')]],
      'im Format HEIC',
    ],
    ['a broken PDF', [['a.pdf', Buffer.from('%PDF-1.7\nnothing')]], 'lässt sich nicht öffnen'],
    ['a broken photo', [['a.png', Buffer.concat([pad(10, 10).subarray(0, 40)])]], 'Foto'],
    ['21 photos', Array.from({ length: 21 }, (_, i) => [`${i}.png`, pad(10, 10)]), 'mehr als 20 Seiten'],
  ])('%s: 422 with the reason', async (_, files, reason) => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const answer = await visitor.post(`${path}/upload`, upload(...files));
    expect(answer.status).toBe(422);
    expect(messageAt(answer.html, 'file')).toContain(reason);
    expect(load(visitor, id)?.stage).toBe('consent_pending');
    expect(listDocuments(visitor.rt, id)).toHaveLength(0);
  });

  test('among several photos the broken one is named, as text', async () => {
    const visitor = visitPractice();
    const { path } = await pending(visitor);
    const files = upload(['1.png', pad(30, 40)], ['<b>2.png', Buffer.from('no picture')]);
    const answer = await visitor.post(`${path}/upload`, files);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('„&lt;b>2.png“');
    expect(answer.html).not.toContain('<b>2');
  });

  test('a file of 15 MB and a little: 422; more than the server reads: 413, both with the form', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor);
    const megabytes = (count: number) =>
      upload(['a.png', Buffer.concat([pad(10, 10), Buffer.alloc(count * 1024 * 1024)])]);
    const large = await visitor.post(`${path}/upload`, megabytes(15));
    expect(large.status).toBe(422);
    const tooLarge = await visitor.post(`${path}/upload`, megabytes(17));
    expect(tooLarge.status).toBe(413);
    for (const answer of [large, tooLarge]) {
      expect(messageAt(answer.html, 'file')).toContain('größer als 15 MB');
      expect(answer.html).toContain('0208 5550100');
    }
    expect(load(visitor, id)?.stage).toBe('consent_pending');
  });

  test('when it is there already: a friendly page', async () => {
    const visitor = visitPractice();
    const { token } = await consentReview(visitor.rt, visitor.doctor);
    const answer = await visitor.post(`/c/${token}/consent/upload`, upload(['a.pdf', Buffer.from('x')]));
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('Sie haben schon unterschrieben');
  });
});

test("D4: nobody's copy is shown before there is one", async () => {
  const visitor = visitPractice();
  const { path } = await pending(visitor);
  expect((await visitor.get(`${path}/signed.pdf`)).status).toBe(404);
});
