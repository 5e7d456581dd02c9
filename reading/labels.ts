import { typingErrors } from '../consultation/typing_errors.ts';

/** What the value beside a label is. */
export type Kind =
  | 'firstName'
  | 'lastName'
  /** The last name beside a first name, else the whole. */
  | 'name'
  /** First name, then last name. */
  | 'fullName'
  /** Last name, then first name. */
  | 'nameReversed'
  | 'birthDate'
  | 'phone'
  | 'insurer'
  | 'insuranceNumber'
  /** "Meine Nummer": of the card or of the phone, as it looks. */
  | 'number'
  | 'email'
  /** Something else that has a label, so that its value is taken for none of these. */
  | 'other'
  /** A message: whatever stands in it counts. */
  | 'prose';

/** Labels in their bare form (`bareLabel`), German and English. */
const words: Record<Kind, string> = {
  firstName: 'vorname vornamen vname vn vorn rufname firstname givenname givennames forename',
  lastName: 'nachname nachnamen familienname zuname nn nname nachn lastname surname familyname',
  name: 'versicherter versicherte name namen patientenname patientname patient patientin',
  fullName:
    'vorundnachname vorundzuname vorundfamilienname vornachname vornameundnachname vornamenachname vornamename vornameundname vornamezuname vornamefamilienname vollstaendigername vollername ganzername fullname firstandlastname firstnamelastname namesurname',
  nameReversed:
    'namevorname nachnamevorname nameundvorname nachnameundvorname nachundvorname zunamevorname familiennamevorname lastnamefirstname surnamefirstname',
  birthDate:
    'geburtsdatum geburtsdat geburtdatum gebdatum gebdat gebdt geb geburtstag gebtag gebam geborenam geboren geburt gebdatumam dateofbirth birthdate birthday dob born bornon birth',
  phone:
    'telefon telefonnummer telefonnr telnr telnummer tel fon phone phonenumber phoneno telephone telephonenumber rufnummer rufnr rueckruf rueckrufnummer rueckrufunter rueckrufnr festnetz festnetznummer festnetznr kontakttelefon kontaktnummer handy handynummer handynr mobil mobilnummer mobilnr mobiltelefon mobilfunk mobilfunknummer mobile mobilenumber mobilephone mob cell cellphone telefonisch telefonischerreichbar erreichbarunter telefonischerreichbarunter erreichbar telefonmobil telefonhandy telefonhandynummer telefonmobilnummer festnetzhandy telprivat telmobil telgeschaeftlich telefonprivat telefonmobil whatsapp',
  insurer:
    'krankenkasse krankenkassen kasse kk krankenvers krankenversicherung versicherung versichertbei krankenversichertbei krankenversichert versichert privatversichertbei gesetzlichversichertbei mitgliedbei versicherer krankenversicherer gesundheitskasse gkv pkv healthinsurance insurance insurer healthinsurer insurancecompany insuranceprovider insuredby insuredwith insuredat healthinsurancecompany healthinsuranceprovider kostentraeger namekrankenkasse krankenkassenname',
  insuranceNumber:
    'versichertennummer versichertennr versichertenr versnr versnummer versicherungsnummer versicherungsnr versichertennumer kvnr kvnummer kvn kvnumber krankenversichertennummer krankenversichertennr krankenversicherungsnummer krankenversicherungsnr krankenversnr krankenkassennummer krankenkassennr kassennr krankenkassenversichertennummer mitgliedsnummer mitgliedsnr mitgliednr insurancenumber insuranceno insurancenr insuranceid healthinsurancenumber healthinsuranceno insuredid insurednumber policynumber policyno memberid membernumber versichertenkartennummer gesundheitskartennummer gesundheitskarte egknummer egk versichertenid policennummer policennr versicherungsscheinnummer versicherungsscheinnr vsnr versicherungsscheinnr versschein versscheinnr versicherungsschein vertrag vertragsnummer vertragsnr police policenr heilfuersorgenr',
  number: 'nummer nr number no nummern',
  email: 'email mail emailadresse mailadresse emailaddress mailaddress',
  other:
    'geburtsort geburtsname gebname geborene strasse str anschrift adresse wohnhaft wohnort ort stadt plz plzort postleitzahl hausnummer land address street city zip fax faxnr faxnummer telefax diagnose termin terminwunsch wunschtermin datum tag uhrzeit zeit zeitraum geschlecht beruf arbeitgeber hausarzt arzt kassennummer iknummer ik kostentraegernummer kostentraegerkennung versichertenstatus status gueltigbis iban bic konto kontonummer kundennummer kundennr kdnr patientennummer patientennr patnr rechnung rechnungsnummer rechnungsnr von an cc bcc gesendet from to sent date anrede titel familienstand staatsangehoerigkeit web website internet homepage hauptversicherter hauptversicherte hauptversicherten versicherungsnehmer versicherungsnehmerin stammversicherter kennnummerderkarte kennnummerkarte kartennummer hrb ustid ustidnr steuernummer aktenzeichen groesse gewicht medikamente allergien notfallkontakt feld datei seite ip url uebermitteltam gesendetam',
  prose:
    'betreff betr subject anliegen grund beschwerden symptome nachricht ihrenachricht message text kommentar bemerkung bemerkungen hinweis',
};

const kinds = new Map<string, Kind>(
  (Object.entries(words) as [Kind, string][]).flatMap(([kind, list]) =>
    list.split(' ').map((word): [string, Kind] => [word, kind]),
  ),
);

const longWords = [...kinds.keys()]
  .filter((word) => word.length >= 6)
  .map((word) => ({ word, letters: lettersOf(word) }));

/** Which letters a word has, one bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Words around a label that say nothing. */
const fillers = new Set(
  'mein meine meiner meinem meinen ihr ihre ihren dein deine unser unsere der die das des dem den ein eine patient patienten patientin versicherten kindes my your the of fuer zu zur zum bitte angeben pflichtfeld lautet ist is war und and aktuelle'.split(
    ' ',
  ),
);

/** `Geb.-Datum` → `gebdatum`, `Telefon für Rückfragen` → `telefonrueckfragen` */
export function bareLabel(text: string): string {
  return formsOf(text).bare;
}

/** Lower case, umlauts spelt out, accents gone. */
export function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\0-\x7F]*$/.test(lower)) return lower;
  return lower
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .replace(/[ßłıđø]/g, (letter) => ({ ß: 'ss', ł: 'l', ı: 'i', đ: 'd', ø: 'o' })[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

const beginnings = new Set([...kinds.keys()].flatMap((word) => [word.slice(0, 1), word.slice(0, 2)]));

/** Whether a label can begin with this word: most words of a mail cannot, and are passed over. */
export function mayBeginLabel(word: string): boolean {
  const plain = plainLetters(word).replace(/[^a-z]/g, '');
  return fillers.has(plain) || plain === '' || beginnings.has(plain.slice(0, 2));
}

/** The kind of a label that stands there exactly; null where it is none. */
export function exactKind(text: string): Kind | null {
  return kindOf(formsOf(text));
}

/** A piece of a label: its letters, and the same without words that say nothing. */
export interface LabelForms {
  bare: string;
  whole: string;
}

export function formsOf(text: string): LabelForms {
  const words = plainLetters(text).split(/[^a-z]+/);
  return { bare: words.filter((word) => !fillers.has(word)).join(''), whole: words.join('') };
}

export function kindOf({ bare, whole }: LabelForms): Kind | null {
  return kinds.get(bare) ?? kinds.get(whole) ?? null;
}

/**
 * The kind of what stands before a colon: a label, one with typing errors ("Geburstdatum"), or a longer form
 * of words that tell what is asked for ("Wie heißt Ihre Krankenkasse?").
 */
export function looseKind(text: string): Kind | null {
  const exact = exactKind(text);
  if (exact) return exact;
  const bare = bareLabel(text);
  const kind = misspelt(bare) ?? byContent(bare);
  // "Ich möchte für meine Mutter Termine: …" is a sentence.
  const isSentence = /(?<!\p{L})(?:ich|wir|möchten?|bräuchten?|brauchen?|hätten?)(?!\p{L})/iu.test(text);
  return kind === 'other' && isSentence ? null : kind;
}

/** One error in a word of six letters, two from nine on. */
export function misspelt(bare: string): Kind | null {
  if (bare.length < 5 || bare.length > 30) return null;
  let best: { kind: Kind; errors: number } | null = null;
  const letters = lettersOf(bare);
  for (const { word, letters: own } of longWords) {
    // Each error changes two letters at most; and nobody errs in the first two at once. This spares most
    // comparisons.
    if (countBits(letters ^ own) > 4) continue;
    if (bare[0] !== word[0] && bare[1] !== word[1] && bare[0] !== word[1]) continue;
    const allowed = word.length >= 9 ? 2 : 1;
    const errors = typingErrors(bare, word, allowed);
    const kind = kinds.get(word);
    if (kind && errors <= allowed && (!best || errors < best.errors)) best = { kind, errors };
  }
  return best?.kind ?? null;
}

/** The most telling word decides: a "Nummer der Krankenkasse" is a number. */
function byContent(bare: string): Kind | null {
  if (bare.length > 60) return null;
  if (
    /geburtsort|geburtsname|birthplace|arzt|praxis|notfall|mutter|vater|arbeitgeber|status|strasse|fax/.test(
      bare,
    )
  )
    return 'other';
  const insurance = /kranken|versicher|kasse|insur|karte/.test(bare);
  const number = /nummer|numer|nr$|number|no$/.test(bare);
  if (insurance && number) return 'insuranceNumber';
  if (/geburt|gebor|gebdat|birth/.test(bare)) return 'birthDate';
  if (/e?mail/.test(bare)) return 'email';
  if (/telef|handy|mobil|phone|rueckruf|rufnummer|erreichbar|^tel/.test(bare)) return 'phone';
  if (insurance) return 'insurer';
  if (/vorname.*(nach|zu|familien)?name/.test(bare)) return 'fullName';
  if (/(nach|zu|familien)?name.*vorname/.test(bare)) return 'nameReversed';
  if (/vorname|firstname|givenname/.test(bare)) return 'firstName';
  if (/nachname|lastname|surname|familienname/.test(bare)) return 'lastName';
  return null;
}
