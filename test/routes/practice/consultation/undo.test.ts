import { describe, expect, test } from 'vitest';
import { second } from '../../../../consultation/durations.ts';
import { loadConsultation } from '../../../../db/consultations.ts';
import { listMails } from '../../../../db/mails.ts';
import { requested } from '../../../fixtures/patients.ts';
import { erika, formRequest, staff, testApp, testRuntime } from '../../../fixtures/runtime.ts';
import { current, fieldsOf, openPractice, part, words } from '../desk.ts';

/* "Rückgängig" on the page of a case, without a browser's script. */

test('the page offers to take the last step back, whoever opens it, until its mail goes', async () => {
  const rt = testRuntime({ UNDO_SECONDS: '30', SMTP_URL: 'smtp://127.0.0.1:1' });
  const app = testApp(rt);
  const { id } = requested(rt);
  const [one, other] = [staff(rt, 'reception').cookie, staff(rt, 'doctor').cookie];
  const page = `/practice/consultations/${id}`;
  const open = async (cookie: string) => (await app.request(page, { headers: { Cookie: cookie } })).text();
  const post = (cookie: string, step: string, fields: Record<string, string>) =>
    app.request(
      `${page}/${step}`,
      formRequest(fields, { Cookie: cookie, Origin: rt.config.publicUrl.origin }),
    );

  const untouched = await open(one);
  expect(untouched).not.toContain('data-testid="undo"');
  const [, preview = ''] = untouched.split('data-mail="decline"');
  expect(preview).toContain('erika@mail.example');
  expect(preview).toContain('Hier steht, was Sie dazu schreiben');
  const sent = await post(one, 'decline', { version: '1', reason: 'Bitte kommen Sie vorbei.' });
  expect(sent.status).toBe(303);
  rt.clock.now += 12 * second;
  const text = await open(other);
  expect(text).toContain('data-testid="undo"');
  expect(text).toContain('Anfrage abgelehnt. Die Mail geht in 18 Sekunden hinaus.');
  const step = /name="step" value="([^"]+)"/.exec(text)?.[1] ?? '';

  const undone = await post(other, 'undo', { step });
  expect(undone.headers.get('Location')).toBe(`${page}?done=undone`);
  expect(loadConsultation(rt, id)?.stage).toBe('requested');
  expect(listMails(rt, id).map(({ kind }) => kind)).toEqual(['request_received']);
  expect(await open(one)).not.toContain('data-testid="undo"');

  const again = await post(one, 'undo', { step });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('Das lässt sich nicht mehr zurücknehmen');
});

describe('what is said after taking back is what there is', () => {
  const again = 'steht wieder im Formular';

  /** Does a step, takes it back and reads the page that comes then. */
  async function takenBack(step: string, fields: Record<string, string>, data = erika) {
    const { rt, desk } = openPractice({ UNDO_SECONDS: '30' });
    const reception = desk('reception');
    const { id } = requested(rt, data);
    const page = `/practice/consultations/${id}`;
    const mail = fieldsOf((await reception.get(page)).html, `action="${page}/${step}"`);
    const sent = await reception.post(`${page}/${step}`, { ...mail, ...fields });
    expect(sent.status).toBe(303);
    const { html } = await reception.get(sent.location ?? '');
    const { location } = await reception.post(`${page}/undo`, fieldsOf(html, `action="${page}/undo"`));
    const read = async () => (await reception.get(location ?? '')).html;
    return { rt, id, page, read, html: await read() };
  }

  test('nothing was typed: nothing stands in a form', async () => {
    const { html } = await takenBack('accept', {});
    expect(words(html)).toContain('Alles ist wieder wie vorher.');
    expect(words(html)).not.toContain(again);
  });

  test.each([
    ['with a mail', erika],
    ['without', { ...erika, email: '' }],
  ])('a reason, %s', async (_, data) => {
    const { html } = await takenBack('decline', { reason: 'Bitte kommen Sie vorbei.' }, data);
    expect(words(html)).toContain(again);
    expect(html).toContain('Bitte kommen Sie vorbei.</textarea>');
  });

  test('a correction of the data, until the case goes on', async () => {
    const { rt, id, html, page, read } = await takenBack('data', { ...erika, lastName: 'Musterfrau' });
    expect(current(rt, id).patient).toEqual(erika);
    expect(words(html)).toContain(again);
    expect(part(html, `action="${page}/data"`, 4000)).toContain('value="Musterfrau"');
    expect(html).toMatch(/<details open[^>]*>(?:(?!<details)[\s\S])*Musterfrau/);
    rt.clock.now += 6 * 60 * second;
    const later = await read();
    expect(later).not.toContain('Musterfrau');
    expect(words(later)).not.toContain(again);
  });
});
