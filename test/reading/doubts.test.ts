import { describe, expect, test } from 'vitest';
import type { PatientField } from '../../consultation/patient.ts';
import { readPatient } from '../../reading/patient.ts';
import { today } from './score.ts';

const read = (text: string, sender = '') =>
  readPatient({ subject: 'Anfrage', text, from: { name: sender, address: 'x@mail.example' }, today });

/** What a field holds, why it is in doubt, and what else is offered: `1950-03-04 corrected 1950-04-03`. */
function told(text: string, sender: string, field: PatientField): string {
  const { data, unsure } = read(text, sender);
  const mark = unsure.find((one) => one.field === field);
  const others = mark?.offers.map(({ value }) => value).filter((value) => value !== data[field]) ?? [];
  return [data[field] || '-', mark?.doubt ?? '', ...others].join(' ').trim();
}

/** The patient by name and birth date, with a mark where it is in doubt. */
function patient(text: string, sender: string): string {
  const { data, unsure } = read(text, sender);
  const mark = (field: PatientField) => (unsure.some((one) => one.field === field) ? '?' : '');
  return `${data.firstName} ${data.lastName}${mark('firstName')} ${data.birthDate}${mark('birthDate')}`;
}

const kins = [
  ['meinen Mann', 'Dieter', 'Petra Sommer'],
  ['meine Frau', 'Inge', 'Hans Otte'],
  ['meinen Sohn', 'Tim', 'Anna Berg'],
  ['meine Mutter', 'Erna', 'Lena Roth'],
] as const;

describe.each(kins)('for %s %s, and the labels give who writes (%s)', (kin, first, sender) => {
  const last = sender.split(' ')[1];
  test.each([
    (name: string) => `Termin für ${kin} ${first}, geb. 3.4.1950.\nName: ${name}\nTelefon: 0201 123456`,
    (name: string) => `Name: ${name}\nAnliegen: Termin für ${kin} ${first}, geb. 3.4.1950`,
    (name: string) =>
      `Vorname: ${name.split(' ')[0]}\nNachname: ${last}\nEs geht um ${kin} ${first} (geb. 3.4.1950).`,
  ])('%s', (form) => {
    expect(patient(form(sender), sender)).toBe(`${first} ${last}? 1950-04-03`);
    expect(told(form(sender), sender, 'firstName')).toBe(`${first} whose ${sender.split(' ')[0]}`);
  });

  test('without a name of theirs it is marked', () => {
    const text = `Termin für ${kin}, geb. 3.4.1950.\nName: ${sender}`;
    expect(told(text, sender, 'firstName')).toBe(`${sender.split(' ')[0]} whose`);
  });

  test('a birth date among the writer’s labels is marked, too', () => {
    const text = `Termin für ${kin} ${first}.\nName: ${sender}\nGeburtsdatum: 4.4.1980`;
    expect(told(text, sender, 'birthDate')).toBe('1980-04-04 whose');
  });
});

describe('the name stands before what they are', () => {
  test.each(['meine Frau', 'meine Ehefrau', 'meine Partnerin'])('%s', (kin) => {
    for (const text of [
      `Es geht um Frau Inge Otte, ${kin}, geb. 3.4.1950. TK`,
      `Es geht um Inge Otte (${kin}), geboren am 3.4.1950.`,
      `Termin für Inge Otte, ${kin}. Geb. 3.4.1950`,
      `Inge Otte, ${kin}, geb. 3.4.1950, braucht einen Termin.`,
      `Es geht um Inge Otte, ${kin}, 3.4.1950. TK`,
      `Inge Otte ist ${kin}. Sie ist am 3.4.1950 geboren und braucht einen Termin.`,
    ]) {
      expect(patient(text, 'Hans Otte'), text).toBe('Inge Otte 1950-04-03');
    }
  });

  test('not of one who introduces themselves', () => {
    const text = 'Ich bin Inge Otte, mein Mann, geb. 5.6.1948, ist verstorben. Geb. 3.4.1950';
    expect(patient(text, 'Hans Otte')).toBe('Inge Otte 1950-04-03');
  });
});

describe('who is only spoken of is not the patient', () => {
  const other = 'Dieter Sommer (geb. 3.4.1950)';
  test.each([
    `Wie mein Mann ${other} möchte ich eine Videosprechstunde. Geb. 4.5.1955`,
    `So wie mein Mann ${other}, brauche ich einen Termin. Geb. 4.5.1955`,
    `Mein Mann ${other} hat Sie mir empfohlen. Ich hätte gern einen Termin. Geb. 4.5.1955`,
    `Nicht mein Mann ${other}, sondern ich, Petra Sommer, geb. 4.5.1955.`,
    `Diesmal nicht für meinen Mann ${other}, sondern für mich: geb. 4.5.1955`,
    `Es geht nicht um meinen Mann ${other}, sondern um mich, geb. 4.5.1955.`,
    `Beim letzten Mal ging es um meinen Mann ${other}. Jetzt ich: geb. 4.5.1955`,
    `Mein Mann ${other} ist auch bei Ihnen Patient. Ich bin am 4.5.1955 geboren.`,
    `Termin statt für meinen Mann ${other} für mich, geb. 4.5.1955`,
    `Geb. 4.5.1955. Mein Mann ${other} hat mir bei der Mail geholfen.`,
    `Geb. 4.5.1955. Mein Mann ${other} richtet das ein.`,
    `Petra Sommer, geb. 4.5.1955. Mein Mann ${other} ist auch schon bei Ihnen.`,
  ])('%s', (text) => {
    expect(patient(text, 'Petra Sommer')).toBe('Petra Sommer 1955-05-04');
  });

  test.each([
    `Mein Mann ${other} war schon bei Ihnen, nun möchte ich einen Termin.`,
    `Mein Mann ${other} kommt seit Jahren. Ich hätte gern einen Termin.`,
    `${other} ist mein Mann und Ihr Patient. Ich brauche jetzt selbst einen Termin.`,
    `Termin für mich bitte.\nName: Dieter Sommer\nGeburtsdatum: 3.4.1950`,
  ])('where nothing tells, both are offered: %s', (text) => {
    expect(patient(text, 'Petra Sommer')).toMatch(/^Dieter Sommer\? 1950-04-03/);
    expect(told(text, 'Petra Sommer', 'firstName')).toBe('Dieter whose Petra');
  });

  test('who writes from the address of another says so', () => {
    for (const text of [
      'Termin für mich. Ich bin Ruth Sandmann, geb. 7.7.1950.',
      'Termin für mich, geb. 7.7.1950.\n\nViele Grüße\nRuth Sandmann',
    ]) {
      expect(patient(text, 'Peter Sandmann'), text).toBe('Ruth Sandmann 1950-07-07');
    }
  });

  test.each([
    `Mein Mann ${other} braucht einen Termin.`,
    `Mein Mann Dieter Sommer. Geb. 3.4.1950, TK`,
    'Patient: mein Mann, Dieter Sommer, 3.4.1950',
    'Betreuer von Dieter Sommer, geb. 3.4.1950',
    `Mein Mann ${other} hat Fieber, ich hätte gern einen Termin.`,
    `Ich hätte gern einen Termin für meinen Mann ${other}.`,
    `Mein Mann ${other} ist Ihr Patient, er hat eine Frage. Einen Termin für ihn bitte.`,
  ])('but they are where the visit is for them: %s', (text) => {
    expect(patient(text, 'Petra Sommer')).toBe('Dieter Sommer 1950-04-03');
  });
});

describe('a name in the text beats that of the address', () => {
  test.each([
    'Ich, Anna Berg, operiert am 3.4.2024, geb. 1.2.1960, bitte um einen Termin',
    'Anna Berg, geb. Schulze, am 1.2.1960 in Essen, bittet um einen Termin. TK',
    'Anna Berg (Hüft-OP am 3.4.2024), geb. 1.2.1960, TK',
    'Anna Berg, operiert am 3.4.2024, geboren 1.2.1960, TK',
  ])('%s', (text) => {
    expect(patient(text, 'Hans Klein')).toBe('Anna Berg 1960-02-01');
  });

  test('and is offered where nothing calls it the patient’s', () => {
    const text = 'Anna Berg wurde am 3.4.2024 operiert. Geburtsdatum: 1.2.1960';
    expect(told(text, 'Hans Klein', 'firstName')).toBe('Hans several Anna');
  });

  test.each([
    'Liebe Frau Anna Berg, ich brauche einen Termin. Geb. 1.2.1960',
    'Mein Hausarzt Dr. Anna Berg schickt mich. Geb. 1.2.1960',
    'Ich wohne Anna Berg Straße 5. Geb. 1.2.1960',
  ])('but not of those who are no patient: %s', (text) => {
    expect(patient(text, 'Hans Klein')).toBe('Hans Klein 1960-02-01');
  });

  test('a birth date beside another name than the label’s is marked', () => {
    const text = 'Name: Petra Sommer\nBitte einen Termin. Dieter Sommer, geb. 3.4.1950';
    expect(patient(text, 'Petra Sommer')).toBe('Petra Sommer? 1950-04-03?');
  });
});

describe('what the mail takes back', () => {
  test.each([
    'Entschuldigung, richtig ist 4.3.1950.',
    'Korrektur: 4.3.1950',
    'Korrektur:\n4.3.1950',
    'Ich meine natürlich den 4.3.1950.',
    'PS: vertippt, 4.3.1950 stimmt.',
    'Nein, 4.3.1950!',
    'Da ist ein Zahlendreher, es muss 4.3.1950 heißen.',
    'Sorry, falsch, 4.3.1950 ist richtig',
    'Das Datum ist falsch, nicht der 3.4.1950, sondern der 4.3.1950',
  ])('%s', (words) => {
    expect(told(`Name: Anna Berg\nGeburtsdatum: 3.4.1950\n\n${words}`, '', 'birthDate')).toBe(
      '1950-03-04 corrected 1950-04-03',
    );
    expect(told(`Anna Berg, geb. 3.4.1950. ${words}`, '', 'birthDate')).toBe(
      '1950-03-04 corrected 1950-04-03',
    );
  });

  test.each([
    'Entschuldigung, dass ich am 12.11.2025 nicht kam.',
    'Die Rechnung vom 3.2.2026 ist falsch.',
    'Am 5.6.2025 wurde falsch gemessen, das ist nicht richtig.',
    'Der Termin am 3.3.2026 war nicht richtig eingetragen.',
    'Richtig gute Praxis!',
  ])('is no other date: %s', (words) => {
    expect(told(`Name: Anna Berg\nGeburtsdatum: 3.4.1950\n\n${words}`, '', 'birthDate')).toBe('1950-04-03');
  });

  test.each<[PatientField, string, string]>([
    ['phone', 'Tel. 0208 5550100. Falsch, richtig ist 0208 5550101.', '0208 5550101 corrected 0208 5550100'],
    ['insurer', 'Kasse: AOK\nEntschuldigung, ich bin jetzt bei der TK', 'TK corrected AOK'],
    [
      'lastName',
      'Vorname: Anna\nNachname: Bergg\nEntschuldigung, mein Nachname ist Berg.',
      'Bergg several Berg',
    ],
    ['lastName', 'Name: Anna Berger\nTippfehler, ich heiße Anna Berg.', 'Berger several Berg'],
  ])('%s: %s', (field, text, is) => {
    expect(told(text, 'Anna Berg', field)).toBe(is);
  });
});

describe('a telephone that is somebody else’s is marked', () => {
  const data = 'Erna Pohl, geb. 1.9.1934, AOK.';
  test.each([
    `für meine Mutter ${data} Meine Telefonnummer: 0171 5550100`,
    `für meine Mutter ${data} Bitte rufen Sie mich an: 0171 5550100`,
    `für meine Mutter ${data}\n\nViele Grüße\nLena Roth\n0171 5550100`,
    `${data} Telefon der Tochter: 0171 5550100`,
    `${data} Tel. 0171 5550100 (Tochter)`,
    `${data} Bitte rufen Sie meine Tochter an, 0171 5550100`,
    `${data} Bitte meine Tochter Lena anrufen 0171 5550100`,
  ])('%s', (text) => {
    expect(told(text, 'Lena Roth', 'phone')).toBe('0171 5550100 whose');
  });

  test.each([
    'Vorname: Lea\nNachname: Roth\nGeb.: 1.9.2019\nTelefon Mutter: 0171 5550100',
    'für meine Tochter Lea Roth, geb. 1.9.2019. Meine Telefonnummer: 0171 5550100',
    'Als Betreuerin von Frau Erna Pohl, geb. 1.9.1934. Rückruf an mich: 0171 5550100',
    `für meine Mutter ${data} Ihre Telefonnummer: 0171 5550100`,
    `${data} Tel. 0171 5550100, meine Tochter hilft mir`,
  ])('but not a parent’s, a carer’s, or their own: %s', (text) => {
    expect(told(text, 'Lena Roth', 'phone')).toBe('0171 5550100');
  });
});

describe('numbers and ages that cannot be right', () => {
  test.each<[PatientField, string, string]>([
    ['insuranceNumber', 'TK, X000000013', 'X000000013 check_digit'],
    ['insuranceNumber', 'Versichertennummer: X000000013', 'X000000013 check_digit'],
    ['insuranceNumber', 'TK, X000000012', 'X000000012'],
    ['insurer', 'Krankenkasse: TK 101575519', 'TK'],
    ['insurer', 'Krankenkasse: AOK Bayern (IK 108310400)', 'AOK Bayern'],
    ['birthDate', 'Unser Sohn Tim Berg ist 4 Monate alt, geb. 3.7.1986', '1986-07-03 age 2026-07-03'],
    ['birthDate', 'Mein 8-jähriger Sohn Tim Berg, geb. 3.7.2008, hustet', '2008-07-03 age 2018-07-03'],
    ['birthDate', 'Ich bin 66 Jahre alt, geb. 1.2.1976', '1976-02-01 age 1960-02-01'],
    ['birthDate', 'für meine Mutter Erna Pohl, geb. 1.9.2014', '2014-09-01 age'],
    ['birthDate', 'Geb. 3.4.1950. Ich bin 1951 geboren', '1950-04-03 age 1951-04-03'],
    ['birthDate', 'Jahrgang 1951, geb. 3.4.1950', '1950-04-03 age 1951-04-03'],
    ['birthDate', 'Mein Vater Karl Berg ist am 3.4.1935 geboren, er ist 81.', '1935-04-03 age 1945-04-03'],
    ['birthDate', 'Ich bin 50 Jahre alt, geb. 1.2.1976', '1976-02-01'],
    ['birthDate', 'Geb. 1.2.1976. Meine Tochter Lea ist 3 Jahre alt.', '1976-02-01'],
    ['birthDate', 'Geb. 1.2.1976. Seit 3 Jahren Schmerzen, Husten (8 Tage).', '1976-02-01'],
  ])('%s: %s', (field, text, is) => {
    expect(told(text, 'Anna Berg', field)).toBe(is);
  });
});

describe('several who come', () => {
  test.each([
    'Für meine Zwillinge Tim und Lea Berg, geb. 3.7.2015, TK',
    'Für meine Kinder Tim (geb. 3.7.2015) und Lea (geb. 5.8.2018), TK',
    'Für meinen Sohn Tim und meine Tochter Lea, geb. 3.7.2015 und 5.8.2018',
    'Für unsere Kinder Tim Berg, geb. 3.7.2015, und Lea Berg, geb. 5.8.2018',
    'Ich möchte für meinen Sohn und meine Tochter Termine: Tim Berg, 3.7.2015 und Lea Berg, 5.8.2018',
  ])('are all offered: %s', (text) => {
    expect(told(text, 'Anna Berg', 'firstName')).toMatch(/^Tim (?:several|whose) Lea$/);
    if (text.includes('2018')) {
      expect(told(text, 'Anna Berg', 'birthDate')).toBe('2015-07-03 several 2018-08-05');
    }
  });

  test.each([
    'Für mich und meinen Mann Karl Berg, geb. 1.2.1950',
    'Mein Mann Karl Berg, geb. 1.2.1950, und ich möchten einen Termin',
    'Mein Mann (Karl Berg, geb. 1.2.1950) und ich haben Husten',
    'Termin für meinen Mann und mich. Mann: Karl Berg, 1.2.1950',
  ])('and who writes: %s', (text) => {
    expect(told(text, 'Anna Berg', 'firstName')).toBe('Karl whose Anna');
  });

  test.each([
    ['Ich wechsle zum 1.1. von der AOK zur TK.', 'TK several AOK'],
    ['Kasse: AOK (bis 31.12., ab 1.1. TK)', 'TK several AOK'],
    ['Bin 2024 von der AOK zur TK gewechselt.', 'TK'],
  ])('insurers of now and of later: %s', (text, is) => {
    expect(told(text, 'Anna Berg', 'insurer')).toBe(is);
  });
});
