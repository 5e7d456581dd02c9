/*
 * As of 1 January 2026. Statutory: all funds in the list that the GKV-Spitzenverband publishes ("Alle
 * gesetzlichen Krankenkassen"), by their own names. Private: the members of the PKV-Verband that offer full
 * insurance, and the funds for civil servants of post and railway. Funds merge and take new names: compare
 * with both each January.
 */

/**
 * The statutory insurers. Compared in November 2026 with two public copies of that list, of December 2025 and
 * of 30 May 2026; where only one of them has a name, it stays.
 */
const statutoryInsurers: readonly string[] = [
  'AOK Baden-Württemberg',
  'AOK Bayern',
  'AOK Bremen/Bremerhaven',
  'AOK Hessen',
  'AOK Niedersachsen',
  'AOK Nordost',
  'AOK NordWest',
  'AOK PLUS',
  'AOK Rheinland-Pfalz/Saarland',
  'AOK Rheinland/Hamburg',
  'AOK Sachsen-Anhalt',
  'Audi BKK',
  'BAHN-BKK',
  'BARMER',
  'BERGISCHE KRANKENKASSE',
  'Bertelsmann BKK',
  'BIG direkt gesund',
  'BKK Akzo Nobel Bayern',
  'BKK B. Braun Aesculap',
  'BKK Deutsche Bank AG',
  'BKK Diakonie',
  'BKK DürkoppAdler',
  'BKK EUREGIO',
  'BKK evm',
  'BKK EWE',
  'BKK exklusiv',
  'BKK Faber-Castell & Partner',
  'BKK firmus',
  'BKK Freudenberg',
  'BKK GILDEMEISTER SEIDENSTICKER',
  'BKK Groz-Beckert',
  'BKK Herkules',
  'BKK Karl Mayer',
  'BKK Linde',
  'BKK MAHLE',
  'bkk melitta hmr',
  'BKK Merck',
  'BKK Miele',
  'BKK MTU',
  'BKK PFAFF',
  'BKK Pfalz',
  'BKK ProVita',
  'BKK Public',
  'BKK PwC',
  'BKK Rieker.RICOSTA.Weisser',
  'BKK Salzgitter',
  'BKK SBH',
  'BKK Scheufelen',
  'BKK Technoform',
  'BKK VDN',
  'BKK VerbundPlus',
  'BKK Voralb HELLER*INDEX*LEUZE',
  'BKK Werra-Meissner',
  'BKK Wirtschaft & Finanzen',
  'BKK Würth',
  'BKK24',
  'BMW BKK',
  'Bosch BKK',
  'Continentale Betriebskrankenkasse',
  'DAK-Gesundheit',
  'Debeka BKK',
  'energie-BKK',
  'Ernst & Young BKK',
  'Heimat Krankenkasse',
  'HEK – Hanseatische Krankenkasse',
  'hkk Krankenkasse',
  'IKK – Die Innovationskasse',
  'IKK Brandenburg und Berlin',
  'IKK classic',
  'IKK gesund plus',
  'IKK Südwest',
  'KKH Kaufmännische Krankenkasse',
  'KNAPPSCHAFT',
  'Koenig & Bauer BKK',
  'Krones BKK',
  'Mercedes-Benz BKK',
  'mhplus Krankenkasse',
  'mkk – meine krankenkasse',
  'Mobil Krankenkasse',
  'Novitas BKK',
  'pronova BKK',
  'R+V Betriebskrankenkasse',
  'Salus BKK',
  'SBK Siemens-Betriebskrankenkasse',
  'SECURVITA Krankenkasse',
  'SKD BKK',
  'Südzucker BKK',
  'SVLFG – Landwirtschaftliche Krankenkasse',
  'Techniker Krankenkasse (TK)',
  'TUI BKK',
  'VIACTIV Krankenkasse',
  'vivida bkk',
  'WMF BKK',
  'ZF BKK',
];

const privateInsurers: readonly string[] = [
  'Allianz Private Krankenversicherung',
  'ALTE OLDENBURGER Krankenversicherung',
  'ARAG Krankenversicherung',
  'AXA Krankenversicherung',
  'Barmenia Krankenversicherung',
  'Bayerische Beamtenkrankenkasse',
  'Concordia Krankenversicherung',
  'Continentale Krankenversicherung',
  'Debeka Krankenversicherung',
  'DEVK Krankenversicherung',
  'DKV Deutsche Krankenversicherung',
  'ENVIVAS Krankenversicherung',
  'Freie Arzt- und Medizinkasse',
  'Generali Deutschland Krankenversicherung',
  'Gothaer Krankenversicherung',
  'HALLESCHE Krankenversicherung',
  'HanseMerkur Krankenversicherung',
  'HUK-COBURG-Krankenversicherung',
  'INTER Krankenversicherung',
  'Krankenversorgung der Bundesbahnbeamten (KVB)',
  'Landeskrankenhilfe (LKH)',
  'LIGA Krankenversicherung',
  'LVM Krankenversicherung',
  'Mecklenburgische Krankenversicherung',
  'MÜNCHENER VEREIN Krankenversicherung',
  'NÜRNBERGER Krankenversicherung',
  'ottonova Krankenversicherung',
  'Postbeamtenkrankenkasse (PBeaKK)',
  'Provinzial Krankenversicherung',
  'R+V Krankenversicherung',
  'SIGNAL IDUNA Krankenversicherung',
  'Süddeutsche Krankenversicherung (SDK)',
  'Union Krankenversicherung (UKV)',
  'uniVersa Krankenversicherung',
  'VRK Krankenversicherung',
  'Württembergische Krankenversicherung',
];

/**
 * Suggestions for the field "health insurance", in the order of a German dictionary and nothing else (P14).
 * The field stays free text.
 */
export const insurers: readonly string[] = [...statutoryInsurers, ...privateInsurers].sort(
  new Intl.Collator('de').compare,
);

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
