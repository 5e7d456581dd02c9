/**
 * Whether an insurer is a statutory one, as people write it (`AOK`, `tk`, `Audi BKK`): its insured have a
 * KVNR. False where it is not known.
 */
export function isStatutory(insurer: string): boolean {
  const name = insurer.toLowerCase();
  if (/(?<!\p{L})(?:bkk|betriebskrankenkasse)(?!\p{L})/u.test(name)) return true;
  if (/beihilfe|privat|beamten|bundesbahn|krankenversicherung|zusatz/.test(name)) return false;
  return statutoryWord.test(name);
}

/** As people call them. */
export const statutoryWords: readonly string[] =
  'aok|ikk|innungskrankenkasse|tk|techniker|barmer|dak|dak-gesundheit|kkh|hkk|hek|knappschaft|kbs|svlfg|landwirtschaftliche krankenkasse|sbk|mhplus|viactiv|novitas|pronova|securvita|vivida|mkk|meine krankenkasse|big direkt|bkk24|bergische krankenkasse|heimat krankenkasse|mobil krankenkasse|energie-bkk|bahn-bkk|gesundheitskasse'.split(
    '|',
  );

const statutoryWord = new RegExp(`(?<!\\p{L})(?:${statutoryWords.join('|')})(?!\\p{L})`, 'u');
