import { describe, expect, test } from 'vitest';
import { signConsent } from '../../../../procedure/sign.ts';
import { consentPending } from '../../../fixtures/patients.ts';
import { current, openPractice, part, words } from '../desk.ts';

describe('S3a: the name under a consent, by the rule of the waiting room', () => {
  test.each([
    ['Erika Mustermann', 'match', 'Name stimmt'],
    ['mustermann, erika', 'match', 'Name stimmt'],
    ['E. Mustermann', 'similar', 'Name ähnlich – bitte nachfragen'],
    ['Petra Mustermann', 'different', 'Name weicht ab – bitte nachfragen'],
    ['Max Beispiel', 'different', 'Name weicht ab – bitte nachfragen'],
  ])('%s is marked as %s, and can be accepted', async (typedName, match, mark) => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consentPending(rt, doctor.by);
    const signature = { typedName, signaturePng: null, reminder: false, fileExchange: false };
    await signConsent(rt, { id, by: { kind: 'patient' }, ...signature });
    const page = `/practice/consultations/${id}`;

    const { html } = await doctor.get(page);
    // Whoever clicks without scrolling reads it, too.
    const [before = '', ...form] = html.split('data-testid="form-consent-accept"');
    expect(form).toHaveLength(1);
    const above = words(before);
    if (match === 'match') expect(above).not.toContain('Unterschrieben hat:');
    else expect(above).toContain(`${mark} Unterschrieben hat: ${typedName}`);

    const card = part(html, 'data-testid="consent-name-match"', 200);
    expect(card).toContain(`data-match="${match}"`);
    expect(words(card)).toContain(mark);
    for (const path of ['/practice', '/practice/list/consent']) {
      const row = words(
        part((await doctor.get(path)).html, `data-consultation="${id}"`).split('</li>')[0] ?? '',
      );
      if (match === 'match') expect(row).not.toContain('Name ');
      else expect(row).toContain(mark);
    }
    expect((await doctor.post(`${page}/consent/accept`, current(rt, id).form)).status).toBe(303);
    expect(current(rt, id).stage).toBe('consented');
  });
});
