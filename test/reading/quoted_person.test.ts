import { describe, expect, test } from 'vitest';
import { readPatient } from '../../reading/patient.ts';
import { today } from './score.ts';

const read = (text: string, name = 'Petra Sommer') =>
  readPatient({ subject: 'Videosprechstunde', text, from: { name, address: 'p@mail.example' }, today });

const old = (name: string) =>
  `Name: ${name}\nGeburtsdatum: 11.11.1951\nKrankenkasse: Barmer\nVersichertennummer: B987654320\nTelefon: 0201 999888`;
const marked = (text: string) => text.replace(/^/gm, '> ');

/** Ways in which an old mail stands below. */
const forms: [string, (text: string) => string][] = [
  ['marked', marked],
  ['introduced', (text) => `Am 3.3.2026 um 10:00 schrieb Praxis <a@praxis.example>:\n${marked(text)}`],
  ['introduced, without marks', (text) => `Am 3.3.2026 schrieb Praxis:\n\n${text}`],
  [
    'as Outlook does',
    (text) => `Von: P. Sommer\nGesendet: Dienstag\nAn: Praxis\nBetreff: Videosprechstunde\n\n${text}`,
  ],
  ['passed on', (text) => `---------- Weitergeleitete Nachricht ----------\n${text}`],
];

describe.each(forms)('a mail below, %s, of another person', (_, form) => {
  test.each([
    'Bitte eine Videosprechstunde für mich, Petra Sommer, geb. 4.4.1980, TK, M123456785, Tel. 0201 123456.',
    'Ich heiße Petra Sommer, geboren am 4.4.1980, bin bei der TK (M123456785), erreichbar unter 0201 123456.',
    'Name: Petra Sommer\nGeburtsdatum: 4.4.1980\nKasse: TK\nVers.-Nr.: M123456785\nTel.: 0201 123456',
    'Dieses Mal geht es um mich: Sommer, Petra, 4.4.1980, TK, M123456785, 0201 123456',
    'Geburtsdatum 4.4.1980, TK, M123456785, Tel. 0201 123456\n\nViele Grüße\nPetra Sommer',
  ])('%s', (text) => {
    const { data, unsure } = read(`${text}\n\n${form(old('Dieter Sommer'))}`);
    expect(data).toMatchObject({
      firstName: 'Petra',
      lastName: 'Sommer',
      birthDate: '1980-04-04',
      phone: '0201 123456',
      insurer: 'TK',
      insuranceNumber: 'M123456785',
    });
    expect(unsure).toEqual([]);
  });

  test.each([
    'Bitte diesmal einen Termin für mich selbst.',
    'Ich bin Petra Sommer und brauche einen Termin.',
    'Guten Tag, mein Name ist Petra Sommer. Ich bitte um eine Videosprechstunde.',
  ])('gives offers only, where the sender is named and says no more: %s', (text) => {
    const { data, unsure } = read(`${text}\n\n${form(old('Dieter Sommer'))}`);
    expect(data).toMatchObject({ firstName: 'Petra', birthDate: '', insurer: '', insuranceNumber: '' });
    expect(unsure.map(({ field, doubt, offers }) => [field, doubt, offers[0]?.value])).toEqual([
      ['birthDate', 'whose', '1951-11-11'],
      ['phone', 'whose', '0201 999888'],
      ['insurer', 'whose', 'Barmer'],
      ['insuranceNumber', 'whose', 'B987654320'],
    ]);
  });

  test('is nobody’s whom a proxy names', () => {
    const { data } = read(
      `Bitte für meine Mutter Erna Sommer, geb. 1.9.1934, TK, M123456785.\n\n${form(old('Dieter Sommer'))}`,
    );
    expect(data).toMatchObject({
      firstName: 'Erna',
      birthDate: '1934-09-01',
      insurer: 'TK',
      insuranceNumber: 'M123456785',
    });
  });

  test('of the same person gives what is not said anew', () => {
    const { data, unsure } = read(
      `Ich bin jetzt bei der TK, neue Nummer M123456785, Handy 0171 2223334.\n\n${form(old('Petra Sommer'))}`,
    );
    expect(data).toMatchObject({
      firstName: 'Petra',
      birthDate: '1951-11-11',
      phone: '0171 2223334',
      insurer: 'TK',
      insuranceNumber: 'M123456785',
    });
    expect(unsure).toEqual([]);
  });

  test.each([
    ['Daten siehe unten.', 'Petra Sommer'],
    ['Hallo, meine Daten stehen unten. Viele Grüße\nPetra Sommer', 'Petra Sommer'],
    ['Die Daten meiner Mutter stehen unten, bitte ein Termin für meine Mutter.', 'Erna Sommer'],
    ['Für meine Mutter Erna Sommer, alles Weitere unten.', 'Erna Sommer'],
    ['Siehe unten', 'Dieter Sommer'],
  ])('counts where the sender points to it or is the same: %s (%s)', (text, name) => {
    const { data } = read(`${text}\n\n${form(old(name))}`);
    expect([data.firstName, data.birthDate, data.insurer, data.insuranceNumber]).toEqual([
      name.split(' ')[0],
      '1951-11-11',
      'Barmer',
      'B987654320',
    ]);
  });
});
