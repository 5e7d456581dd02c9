import { describe, expect, test } from 'vitest';
import { minute } from '../../../consultation/durations.ts';
import { languages, pseudoLanguage } from '../../../consultation/language.ts';
import { requestSteps } from '../../../consultation/request_steps.ts';
import { listInbox } from '../../../db/inbox.ts';
import { wordsIn } from '../../../languages/words.ts';
import { clicked, keptAt } from '../../fixtures/clicked.ts';
import { fillUp } from '../../fixtures/full_disk.ts';
import { erika } from '../../fixtures/runtime.ts';
import { foreignLetters } from '../foreign_letters.ts';
import { eightFields, fieldValue, messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

/* `/request/steps`: one thing a page, without JavaScript. */

const requests = ({ rt }: PatientVisitor) => listInbox(rt, rt.config.timeZone).requested;
const de = wordsIn('de').t;
/** What a patient types on each page. */
const typed: Record<string, Record<string, string>> = {
  name: { firstName: erika.firstName, lastName: erika.lastName },
  birth: { birthDate: '12', birthMonth: '8', birthYear: '1948' },
  phone: { phone: erika.phone },
  mail: { email: erika.email },
  insurance: { insurer: erika.insurer, insuranceNumber: erika.insuranceNumber },
  review: { privacy: 'yes' },
};
const allTyped = Object.assign({}, ...Object.values(typed)) as Record<string, string>;

/** Every field of the form, as a browser would send it: boxes where they are ticked. */
function standing(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input(?:[^">]|"[^"]*")*>/g)) {
    const name = /\sname="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (!/type="checkbox"/.test(tag) || / checked/.test(tag))
      fields[name] = (/\svalue="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&');
  }
  return fields;
}

const stepOf = (html: string) => fieldValue(html, 'step');
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];

/** The first page, which is kept at once. */
async function begin(visitor: PatientVisitor, query = ''): Promise<{ html: string; path: string }> {
  const { location } = await visitor.get(`/request/steps${query}`);
  const path = keptAt(location) ?? 'not kept';
  return { path, html: (await visitor.get(path)).html };
}

/** From the first page to `until`, with what is typed on each. */
async function walk(visitor: PatientVisitor, until: string): Promise<string> {
  let { html } = await begin(visitor);
  visitor.rt.clock.now += 60_000;
  while (stepOf(html) !== until) {
    const answer = await visitor.post('/request/steps', { ...standing(html), ...typed[stepOf(html) ?? ''] });
    expect(answer.status).toBe(200);
    html = answer.html;
  }
  return html;
}

const press = (visitor: PatientVisitor, html: string, more: Record<string, string>) =>
  visitor.post('/request/steps', { ...standing(html), ...more });

describe('the whole way', () => {
  test('one question a page, and at its end the same request as by the whole form', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'review');
    expect(requests(visitor)).toEqual([]);
    for (const value of [erika.firstName, erika.phone, erika.email, erika.insuranceNumber])
      expect(html).toContain(`>${value}</bdi>`);
    expect(html).toContain('12. August 1948');
    const sent = await press(visitor, html, { privacy: 'yes' });
    expect([sent.status, sent.location]).toEqual([303, '/request/sent']);
    expect(requests(visitor)[0]?.patient).toEqual({ ...erika, birthDate: '1948-08-12' });
  });

  test('each page asks its own fields alone, says where it is, and has nothing in its address', async () => {
    const visitor = visitPractice();
    for (const [at, step] of requestSteps.entries()) {
      const html = await walk(visitor, step);
      const shown = [
        ...html.matchAll(/<input(?![^>]*type="(?:hidden|checkbox)")(?:[^">]|"[^"]*")*\sname="(\w+)"/g),
      ]
        .map(([, name]) => name)
        .filter((name) => name !== 'remark');
      expect(shown).toEqual(step === 'review' ? [] : Object.keys(typed[step] ?? {}));
      expect(headingOf(html)).toBe(de(`question-${step}`));
      expect(html).toContain(de('request-step', { current: at + 1, count: 6 }));
      expect(html.match(/<title>([^<]*)/)?.[1]).toContain(de(`question-${step}`));
      expect(html).not.toMatch(/(?:href|action)="[^"]*(?:Mustermann|1948)/);
    }
  });

  test('without the tick, too fast and with a full disk it is the review that comes again', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'review');
    const unticked = await press(visitor, html, {});
    expect(unticked.status).toBe(422);
    expect(messageAt(unticked.html, 'privacy')).toBe(de('missing-privacy'));

    const { html: first } = await begin(visitor);
    const stamp = fieldValue(first, 'stamp') ?? '';
    const fast = await press(visitor, html, { privacy: 'yes', stamp });
    expect([fast.status, stepOf(fast.html)]).toEqual([422, 'review']);
    expect(fast.html).toContain(de('too-fast-title'));

    const other = visitPractice();
    const there = await walk(other, 'review');
    fillUp(other.rt);
    const full = await press(other, there, { privacy: 'yes' });
    expect([full.status, stepOf(full.html)]).toEqual([507, 'review']);
    expect(standing(full.html)).toMatchObject({ privacy: 'yes', phone: erika.phone });
  });

  test('P16: who fills in the trap is asked, and loses nothing', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'review');
    const asked = await press(visitor, html, { privacy: 'yes', remark: 'spam' });
    expect([asked.status, stepOf(asked.html)]).toEqual([422, 'review']);
    expect(messageAt(asked.html, 'person')).toBe(de('missing-person'));
    const person = fieldValue(asked.html, 'person') ?? '';
    expect((await press(visitor, asked.html, { person })).status).toBe(303);
    expect(requests(visitor)).toHaveLength(1);
  });

  test('a double tap on the last button makes one request', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'review');
    await Promise.all([press(visitor, html, { privacy: 'yes' }), press(visitor, html, { privacy: 'yes' })]);
    expect(requests(visitor)).toHaveLength(1);
  });
});

describe('a mistake', () => {
  test.each([
    ['name', { firstName: '' }, 'firstName', 'missing-firstName'],
    ['birth', { birthDate: '31', birthMonth: '2' }, 'birthDate', 'fault-invalid_date'],
    ['phone', { phone: '12' }, 'phone', 'fault-invalid_phone'],
    ['mail', { email: 'erika' }, 'email', 'fault-incomplete'],
    ['insurance', { insuranceNumber: 'ÄÖÜ?' }, 'insuranceNumber', 'fault-invalid_insurance_number'],
  ] as const)(
    'on “%s” is said there, and nothing of the pages that come',
    async (step, wrong, field, key) => {
      const visitor = visitPractice();
      const html = await walk(visitor, step);
      const answer = await press(visitor, html, { ...typed[step], ...wrong });
      expect([answer.status, stepOf(answer.html)]).toEqual([422, step]);
      expect(messageAt(answer.html, field)).toBe(de(key));
      expect(answer.html.match(/class="field-error"/g)).toHaveLength(1);
      expect(answer.html).toContain(`<a href="#${field}">`);
      expect(standing(answer.html)).toMatchObject(wrong);
      const right = await press(visitor, answer.html, typed[step] ?? {});
      expect([right.status, stepOf(right.html)]).toEqual([200, requestSteps[requestSteps.indexOf(step) + 1]]);
    },
  );

  test('a hidden value that was changed lands on its page, with the message', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'review');
    for (const [forged, step, field] of [
      [{ phone: '12' }, 'phone', 'phone'],
      [{ birthYear: '3000' }, 'birth', 'birthDate'],
      [{ firstName: 'x'.repeat(101) }, 'name', 'firstName'],
      [{ email: 'a@b.example\nBcc: c@d.example' }, 'mail', 'email'],
    ] as const) {
      const answer = await press(visitor, html, { privacy: 'yes', ...forged });
      expect([answer.status, stepOf(answer.html)]).toEqual([422, step]);
      expect(messageAt(answer.html, field)).not.toBe('');
    }
    expect(requests(visitor)).toEqual([]);
  });

  test.each([
    [{}, 'name'],
    [{ step: 'review' }, 'name'],
    [{ step: 'review', ...eightFields, phone: '' }, 'phone'],
    [{ step: 'nonsense', go: 'nonsense' }, 'name'],
    [{ step: '__proto__', go: 'constructor' }, 'name'],
    [{ step: 'mail', reviewed: 'yes', ...eightFields, lastName: '' }, 'name'],
  ])('%j comes to “%s”, and nothing is taken', async (fields, step) => {
    const visitor = visitPractice();
    const { status, html } = await visitor.post('/request/steps', fields as Record<string, string>);
    expect([status, stepOf(html)]).toEqual([422, step]);
    expect(requests(visitor)).toEqual([]);
  });

  test('P11: what was typed comes along as text', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'birth');
    const { html: shown } = await press(visitor, html, {
      firstName: '"><script>alert(1)</script>',
      go: 'back',
    });
    expect(shown).not.toContain('<script>alert');
    const { html: review } = await press(visitor, await walk(visitor, 'review'), {
      lastName: '<b>x</b>',
      go: 'name',
    });
    expect(review).not.toContain('<b>x');
  });
});

describe('nothing is lost', () => {
  test('by “Zurück” from each page, whatever stands in it', async () => {
    const visitor = visitPractice();
    let html = await walk(visitor, 'insurance');
    html = (await press(visitor, html, { insurer: 'AOK', go: 'back' })).html;
    expect(stepOf(html)).toBe('mail');
    html = (await press(visitor, html, { email: 'half', go: 'back' })).html;
    expect(stepOf(html)).toBe('phone');
    expect(html).not.toContain('field-error');
    expect(standing(html)).toMatchObject({ insurer: 'AOK', email: 'half', ...typed.birth, ...typed.name });
  });

  test('by “Ändern”, which leads back to the review, the tick with it', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'review');
    const name = await press(visitor, html, { privacy: 'yes', go: 'name' });
    expect([name.status, stepOf(name.html)]).toEqual([200, 'name']);
    const back = await press(visitor, name.html, { firstName: 'Erna' });
    expect([back.status, stepOf(back.html)]).toEqual([200, 'review']);
    expect(standing(back.html)).toMatchObject({ ...allTyped, firstName: 'Erna', privacy: 'yes' });
  });

  test('by another language or look in the midst, which judges nothing', async () => {
    const visitor = visitPractice();
    const html = await walk(visitor, 'phone');
    const turkish = await press(visitor, html, { phone: '12', showAgain: 'tr' });
    expect(turkish.status).toBe(200);
    expect(turkish.html).toContain('<html lang="tr"');
    expect(headingOf(turkish.html)).toBe(wordsIn('tr').t('question-phone'));
    expect(standing(turkish.html)).toMatchObject({
      ...typed.name,
      ...typed.birth,
      phone: '12',
      language: 'tr',
    });
    expect(turkish.html).not.toContain('field-error');
    // A message that was there is said again, in the other language.
    const wrong = await press(visitor, turkish.html, {});
    const english = await press(visitor, wrong.html, { showAgain: 'en' });
    expect(messageAt(english.html, 'phone')).toBe(wordsIn('en').t('fault-invalid_phone'));
    const large = await visitor.post('/request/steps?text=large', {
      ...standing(wrong.html),
      showAgain: 'tr',
    });
    expect(large.html).toContain('<html data-text="large" lang="tr"');
    expect(standing(large.html)).toMatchObject(typed.name ?? {});
  });

  /** Sends the form of a kept page. @returns where the next one is kept */
  const goOn = async (visitor: PatientVisitor, path: string, fields: Record<string, string>) => {
    const { html } = await visitor.get(path);
    // It goes to its own address, which says what is kept.
    expect(html.match(/<form[^>]*id="request-form"[^>]*>/)?.[0]).not.toContain('action=');
    const body = new URLSearchParams({ ...standing(html), ...fields });
    const { location } = await visitor.open(path, { method: 'POST', body, headers: clicked });
    expect(location).toMatch(/^\/request\/steps\?kept=[\w-]+$/);
    return location ?? '';
  };

  test('by the browser’s way back: a page is kept as it was left', async () => {
    const visitor = visitPractice();
    const { path: name } = await begin(visitor);
    const birth = await goOn(visitor, name, typed.name ?? {});
    const phone = await goOn(visitor, birth, typed.birth ?? {});
    expect(stepOf((await visitor.get(phone)).html)).toBe('phone');
    expect(standing((await visitor.get(birth)).html)).toMatchObject({ ...typed.name, ...typed.birth });
    expect(standing((await visitor.get(name)).html)).toMatchObject(typed.name ?? {});
    // Nobody changes another page.
    const body = new URLSearchParams({ firstName: 'Mallory' });
    await visitor.open(`/request?${phone.split('?')[1]}`, { method: 'POST', body, headers: clicked });
    expect((await visitor.get(phone)).html).not.toContain('Mallory');
  });

  test('by going on from there: what was said on later pages comes along, the newest of it', async () => {
    const visitor = visitPractice();
    const { path: name } = await begin(visitor);
    const birth = await goOn(visitor, name, typed.name ?? {});
    const phone = await goOn(visitor, birth, typed.birth ?? {});
    const mail = await goOn(visitor, phone, typed.phone ?? {});
    const insurance = await goOn(visitor, mail, typed.mail ?? {});
    // Back to the second page by the browser, and another date.
    const phoneAgain = await goOn(visitor, birth, { birthYear: '1949' });
    const said = standing((await visitor.get(phoneAgain)).html);
    expect(said).toMatchObject({ ...typed.name, birthYear: '1949', ...typed.phone, ...typed.mail });
    // Back to the very first: the newer date holds, whatever that page had.
    const birthAgain = await goOn(visitor, name, { firstName: 'Erna' });
    expect(standing((await visitor.get(birthAgain)).html)).toMatchObject({
      firstName: 'Erna',
      birthYear: '1949',
    });
    expect(stepOf((await visitor.get(insurance)).html)).toBe('insurance');
  });

  test('a page that is no longer kept says so, and is not simply empty', async () => {
    const visitor = visitPractice();
    const { html } = await visitor.get('/request/steps?kept=3fa85f64-5717-4562-b3fc-2c963f66afa6');
    expect(html).toContain(de('request-expired'));
    expect((await begin(visitor)).html).not.toContain(de('request-expired'));
    const { path } = await begin(visitor);
    visitor.rt.clock.ran += 11 * minute;
    expect((await visitor.get(path)).html).toContain(de('request-expired'));
  });
});

test('who wants it finds it, and who does not finds the way out; plain German begins with it', async () => {
  const visitor = visitPractice();
  expect((await visitor.get('/request')).html).toContain('<a href="/request/steps">');
  expect((await begin(visitor, '?lang=ar')).html).toContain('<a href="/request?lang=ar">');
  expect((await visitor.get('/?lang=de-simple')).html).toContain('href="/request/steps?lang=de-simple"');
  for (const lang of ['de', 'ar'])
    expect((await visitor.get(`/?lang=${lang}`)).html).not.toContain('/request/steps');
});

describe('in each language', () => {
  test.each(requestSteps)('no letter of “%s” is outside the files of messages', async (step) => {
    const visitor = visitPractice({ LANGUAGES: `de,${pseudoLanguage}` });
    const html = await walk(visitor, step);
    const shown = await press(visitor, html, { showAgain: pseudoLanguage, judged: 'yes' });
    expect(foreignLetters(visitor, shown.html)).toEqual([]);
  });

  test.each(languages.filter((language) => language !== pseudoLanguage))(
    '%s: the whole way',
    async (language) => {
      const visitor = visitPractice();
      const html = await walk(visitor, 'review');
      const shown = await press(visitor, html, { showAgain: language });
      expect(headingOf(shown.html)).toBe(wordsIn(language).t('question-review'));
      const sent = await press(visitor, shown.html, { privacy: 'yes' });
      expect(sent.location).toBe(language === 'de' ? '/request/sent' : `/request/sent?lang=${language}`);
      expect(requests(visitor)[0]?.language).toBe(language);
    },
  );
});
