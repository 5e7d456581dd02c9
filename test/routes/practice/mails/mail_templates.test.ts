import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadWording } from '../../../../db/mail_templates.ts';
import { listMails } from '../../../../db/mails.ts';
import { mailKinds } from '../../../../letters/kinds.ts';
import { askForMissing } from '../../../../procedure/ask_missing.ts';
import { requested } from '../../../fixtures/patients.ts';
import { openPractice, words } from '../desk.ts';

const path = '/practice/settings/mails/ask_missing';
const own = {
  subject: 'Ihre Videosprechstunde: noch eine Frage',
  body: 'Liebe Patientin {name},\n\ngrüßen Sie Ihren Hund <b>Bello</b>.\nUnd die Katze.\n\nIhre {praxis}, {telefon}',
};

describe('issue 4, 5: the practice words its mails', () => {
  test('every kind is in the list and has a page with its words and a preview', async () => {
    const doctor = openPractice().desk('doctor');
    expect((await doctor.get('/practice/settings')).html).toContain('href="/practice/settings/mails"');
    const list = (await doctor.get('/practice/settings/mails')).html;
    for (const kind of mailKinds) {
      expect(list).toContain(`href="/practice/settings/mails/${kind}"`);
      const page = await doctor.get(`/practice/settings/mails/${kind}`);
      expect(page.status).toBe(200);
      expect(words(page.html)).toContain('{anrede}');
      const preview = await doctor.get(`/practice/settings/mails/${kind}/preview`);
      expect(words(preview.html)).toContain('Betreff: Ihr');
      expect(words(preview.html)).toContain('Guten Tag Erika Mustermann,');
    }
    expect((await doctor.get('/practice/settings/mails/__proto__')).status).toBe(404);
  });

  test('what is saved stands in the next mail, with links and small print as before', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const { id } = requested(practice.rt);
    expect((await doctor.post(path, { ...own, version: '0' })).location).toBe(`${path}?done=saved`);
    expect(words((await doctor.get('/practice/settings/mails')).html)).toContain('eigener Text');

    askForMissing(practice.rt, { id, by: doctor.by, fields: ['phone'], note: '' });
    const mail = listMails(practice.rt, id).at(-1)?.message;
    expect(mail?.subject).toMatch(/^Ihre Videosprechstunde: noch eine Frage \[[0-9A-Z]{9}\]$/);
    expect(mail?.text).toMatch(
      /^Liebe Patientin Erika Mustermann,\n\ngrüßen Sie Ihren Hund <b>Bello<\/b>\.\nUnd die Katze\.\n\nIhre Praxis Dr\. Test, 0208 5550100\n/,
    );
    // Text only: markup is shown, not obeyed.
    expect(mail?.html).toContain('&lt;b>Bello&lt;/b>');
    expect(mail?.text).toMatch(/Angaben ergänzen:\nhttp:\/\/localhost:8080\/c\/\S+\/data\n/);
    expect(mail?.text).toContain('Wählen Sie dann 112');
  });

  test('the original text comes back', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    expect((await doctor.get(path)).html).not.toContain('zurücksetzen');
    await doctor.post(path, { ...own, version: '0' });
    expect((await doctor.get(path)).html).toContain('Auf den ursprünglichen Text zurücksetzen');
    expect((await doctor.post(`${path}/reset`, { version: '1' })).location).toBe(`${path}?done=reset`);
    expect(loadWording(practice.rt.db, 'ask_missing')).toBeNull();
    expect((await doctor.get(path)).html).toContain('fehlen uns noch Angaben');
  });

  test('a wrong placeholder is told at its field; what was typed stays', async () => {
    const practice = openPractice();
    const answer = await practice
      .desk('doctor')
      .post(path, { subject: 'Hallo {name}', body: 'Guten Tag {vorname}', version: '0' });
    expect(answer.status).toBe(422);
    expect(answer.html).toMatch(/<p class="field-error" id="subject-error">.*darf nicht im Betreff stehen/);
    expect(answer.html).toMatch(/<p class="field-error" id="body-error">.*\{vorname\} gibt es hier nicht/);
    expect(answer.html).toContain('value="Hallo {name}"');
    expect(answer.html).toContain('>Guten Tag {vorname}</textarea>');
    expect(loadWording(practice.rt.db, 'ask_missing')).toBeNull();
  });

  test('the second of two who save, or reset, is told and keeps what was typed', async () => {
    const practice = openPractice();
    await practice.desk('doctor').post(path, { ...own, version: '0' });
    const second = await practice.desk('admin').post(path, { ...own, subject: 'Ihre Frage', version: '0' });
    expect(second.status).toBe(409);
    expect(words(second.html)).toContain(
      'Betreff, jetzt gespeichert Ihre Videosprechstunde: noch eine Frage',
    );
    expect(second.html).toContain('value="Ihre Frage"');
    expect((await practice.desk('admin').post(`${path}/reset`, { version: '7' })).status).toBe(409);
    expect(loadWording(practice.rt.db, 'ask_missing')).toMatchObject(own);
  });

  test('the preview shows what is not saved, as a document that can do nothing', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const page = await doctor.get(path);
    // Without JavaScript: the button sends the form into the frame.
    expect(page.html).toMatch(/<button[^>]* formaction="[^"]*\/preview" formtarget="preview"/);
    expect(page.html).toMatch(/<iframe[^>]* name="preview"[^>]* sandbox/);

    const shown = await doctor.post(`${path}/preview`, { ...own, version: '0' });
    expect(words(shown.html)).toContain('Liebe Patientin Erika Mustermann,');
    expect(shown.html).toContain('Hund &lt;b>Bello&lt;/b>');
    expect(shown.html).not.toContain('<b>Bello');
    const text = await doctor.post(`${path}/preview?as=text`, own);
    expect(text.html).toMatch(/<pre[^>]*>Liebe Patientin Erika Mustermann,\n\n/);
    expect(loadWording(practice.rt.db, 'ask_missing')).toBeNull();

    const policy = shown.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toMatch(/; sandbox$/);
    expect(policy).not.toContain('unsafe-inline');
    // Every style of the mail is one of those that are allowed.
    const decoded = (style: string) => style.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const styles = [...shown.html.matchAll(/ style="([^"]+)"/g)].map(([, style = '']) => decoded(style));
    expect(styles.length).toBeGreaterThan(10);
    for (const style of styles)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);

    const wrong = await doctor.post(`${path}/preview`, { ...own, body: '{vorname}' });
    expect(wrong.status).toBe(422);
    expect(words(wrong.html)).toContain('{vorname} gibt es hier nicht');
  });

  test('are not reception’s', async () => {
    const reception = openPractice().desk('reception');
    expect((await reception.get(path)).status).toBe(403);
    expect((await reception.post(path, { ...own, version: '0' })).status).toBe(403);
    expect((await reception.post(`${path}/preview`, own)).status).toBe(403);
  });
});
