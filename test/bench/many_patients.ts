import type { PatientData } from '../../consultation/patient.ts';

const firstNames =
  'Anna Jörg Erika Hans-Peter Zoë Mehmet Karl Ute Sinéad Łukasz Manuela Ibrahim Eva Li'.split(' ');
const beginnings =
  'Müller Meyer Schmidt Strauß Roth Yıldız Wójcik Lüdenscheidt Weiß Jansen Bauer Özdemir'.split(' ');
const endings = 'mann bach stein hofer er berg dorf ke ig lich'.split(' ');

export const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

/** A made-up person, another one for each number. */
export function manyPatients(number: number): PatientData {
  const lastName = `${pick(beginnings, number)}${pick(endings, Math.floor(number / 12))}`;
  const [month, day] = [1 + (number % 12), 1 + (number % 28)].map((part) => String(part).padStart(2, '0'));
  return {
    firstName: pick(firstNames, Math.floor(number / 7)),
    lastName: number % 5 ? lastName : `${lastName}-${pick(beginnings, number * 7)}`,
    birthDate: `${1930 + (number % 80)}-${month}-${day}`,
    phone: `0208 ${5_550_000 + number}`,
    insurer: 'AOK Rheinland/Hamburg',
    insuranceNumber: 'X000000012',
    email: `patient${number}@mail.example`,
  };
}
