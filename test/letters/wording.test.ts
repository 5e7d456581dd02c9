import { describe, expect, test } from 'vitest';
import { mailKinds } from '../../letters/kinds.ts';
import { checkWording, type DefaultWording, fillIn } from '../../letters/wording.ts';
import { germanWording } from '../../views/mail/wordings.ts';

const dated: DefaultWording = {
  subject: 'Ihr Videotermin am {termin}',
  body: '{anrede},\n\n{anlass}',
  placeholders: ['termin', 'anlass'],
  required: ['anlass'],
};
const given = (change: Partial<{ subject: string; body: string }>) =>
  checkWording(dated, { subject: dated.subject, body: dated.body, ...change });

describe('issue 4, 5: placeholders are checked', () => {
  test.each(mailKinds)('%s: what comes with the program passes its own check', (kind) => {
    expect(checkWording(germanWording(kind), germanWording(kind))).toEqual({});
  });

  test.each([
    [
      { body: '{anrede}, {anlass} {vorname}' },
      { body: expect.stringMatching(/^\{vorname\} gibt es hier nicht\..*\{termin\}/) },
    ],
    // Known elsewhere, but this kind cannot fill it in.
    [{ body: '{anlass} {weiter}' }, { body: expect.stringMatching(/^\{weiter\} gibt es hier nicht/) }],
    [{ body: '{anrede},\n\nnur so' }, { body: expect.stringMatching(/^Es fehlt \{anlass\}/) }],
    [{ body: '{anlass} Hallo {name' }, { body: expect.stringMatching(/^Bei „\{name“ fehlt eine Klammer/) }],
    [{ body: '{anlass} Hallo name}' }, { body: expect.stringMatching(/fehlt eine Klammer/) }],
    [{ body: '{anlass} {{name}}' }, { body: expect.stringMatching(/fehlt eine Klammer/) }],
    [{ body: ' \n ' }, { body: 'Der Text ist leer.' }],
    [
      { body: `{anlass}${'x'.repeat(3000)}` },
      { body: expect.stringMatching(/zu lang: höchstens 3000 Zeichen, jetzt sind es 3008/) },
    ],
    [{ subject: '' }, { subject: 'Der Betreff ist leer.' }],
    [{ subject: 'x'.repeat(121) }, { subject: expect.stringMatching(/zu lang: höchstens 120/) }],
    [{ subject: 'Termin\nBcc: eve@evil.example' }, { subject: 'Der Betreff hat nur eine Zeile.' }],
    // Others see the mailbox too.
    [
      { subject: 'Termin für {name}' },
      { subject: expect.stringMatching(/^\{name\} darf nicht im Betreff stehen/) },
    ],
    [{ subject: 'Termin {praxis}' }, { subject: expect.stringMatching(/darf nicht im Betreff stehen/) }],
    [{ subject: 'Termin { Termin }', body: '{ANLASS}' }, {}],
  ])('%o', (change, expected) => {
    expect(given(change)).toEqual(expected);
  });

  test('are filled in once: a name that looks like one stays a name', () => {
    const values = {
      name: '{anlass} {x}',
      anlass: 'geheim\r\nzwei',
      termin: { subject: 'kurz', body: 'lang' },
    };
    expect(fillIn('{name}: {ANLASS}, {termin}{arzt}', values, 'body')).toBe(
      '{anlass} {x}: geheim zwei, lang',
    );
    expect(fillIn('{termin}', values, 'subject')).toBe('kurz');
  });
});
