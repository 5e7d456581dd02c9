/*
 * How a code is read out on the phone: DIN 5009:2022, part "Ansagealphabet für Wirtschaft und Verwaltung",
 * as far as codes have these letters (Crockford base32 has no I, L, O, U).
 */

const spoken: Readonly<Record<string, string>> = {
  A: 'Aachen',
  B: 'Berlin',
  C: 'Chemnitz',
  D: 'Düsseldorf',
  E: 'Essen',
  F: 'Frankfurt',
  G: 'Goslar',
  H: 'Hamburg',
  J: 'Jena',
  K: 'Köln',
  M: 'München',
  N: 'Nürnberg',
  P: 'Potsdam',
  Q: 'Quickborn',
  R: 'Rostock',
  S: 'Salzwedel',
  T: 'Tübingen',
  V: 'Völklingen',
  W: 'Wuppertal',
  X: 'Xanten',
  Y: 'Ypsilon',
  Z: 'Zwickau',
};

/**
 * @param code in its normal form
 * @returns three groups of three; letters by their towns, digits as they are
 */
export function spokenCode(code: string): string[][] {
  const words = [...code].map((sign) => spoken[sign] ?? sign);
  return [words.slice(0, 3), words.slice(3, 6), words.slice(6)];
}
