/*
 * How people say that they want an appointment off, or another one. All patterns are for plain letters:
 * small, without umlauts (`ae`), `ss` for `ß`.
 */

/** One form of a wish. */
export interface WishForm {
  words: RegExp;
  /** The words hold their own "nicht"; else one anywhere in the clause denies the wish. */
  denies?: boolean;
  /** Words beside which it means something else. */
  unless?: RegExp;
}

const appointment =
  '(?:(?:video)?termins?|(?:video)?sprechstunde|video(?:gespraech|anruf|call)|gespraech|verabredung|buchung)';
const day = '(?:(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?)';
const when = String.raw`(?:heute|morgen|uebermorgen|da|dann|zu dem zeitpunkt|(?:um|am) (?:den )?\d\S*|am ${day}|${day}|an (?:dem|diesem) tag|(?:am )?(?:nach|vor)?mittags?|(?:diese|naechste) woche|kurzfristig|die uhrzeit|der tag)`;
const not = '(?:nicht|nich|net)';
/** What somebody does who takes part. */
const comes =
  '(?:kommen|teilnehmen|teilzunehmen|wahrnehmen|wahrzunehmen|einhalten|einzuhalten|erscheinen|dabei ?sein|da ?sein|dabei zu sein|da zu sein|anwesend sein|mitmachen|schaffen|einrichten|antreten|zur verfuegung stehen)';

/** What cannot be done with a device, or on the way, is no wish: "Ich kann den Link nicht öffnen". */
const elsewhere =
  /\b(?:link|datei|formular\w*|pdf|anhang|seite|kamera|mikrofon|technik|verbindung|internet|browser|handy|app|anmeldung|ton|bild|videos?|code|einwaehl\w*|oeffn\w*|anhoer\w*|hoer\w*|finden|lesen|drucken|ausdrucken|\w*zudrucken|hochladen|hochzuladen|anmelden|einloggen|unterschreiben|unterschrift|verstehen|sehen|erreichen|schicken|senden|drucker|praxis|vor ort|persoenlich|newsletter|verteiler|portal|konto)\b/;
/** Of others, and of what is over. */
const others =
  /\b(?:von ihnen|haben sie|sie haben|praxis|wurden?|worden|wird|op|operation|reha|kur|reise|urlaub|flug|hotel|rezept|hat (?:mir|uns)|(?:letzte[nrs]?|vorige[nrs]?) (?:mal|woche|monat|termin)|damals|neulich|beim? (?:der |dem |meine[mnr] )?(?:orthop|kardio|neuro|auge|zahn|haus|frauen|gyn|uro|hno|derma|haut|radio|physio|psych|chirurg|intern|lungen|kinder|fach|klinik|krankenhaus|labor|mrt|ct|friseur|optiker|amt)\w*)\b/;
/** "Ich hatte überlegt abzusagen", "ich solle absagen", "dass ich letztes Mal absagen musste". */
const unmeant =
  /\b(?:mein(?:e[ns]?)?|das|den|die|unsere?n?) (?:rezept|reise|urlaub|flug|hotel|kur|reha|bestellung|ueberweisung)\b|\b(?:ueberleg\w*|nachgedacht|dachte|gedacht|beinahe|fast|solle|(?:letzte[nrs]?|vorige[nrs]?) (?:mal|woche|monat)|damals|neulich|versehen\w*|irrtuemlich|vergessen sie|ignorieren|ohne)\b/;

export const cancelling: readonly WishForm[] = [
  {
    words: /\b(?:absagen|abzusagen|(?:termin|video\w*)?absage)\b(?! (?:von ihnen|ihrerseits|der praxis))/,
    unless: new RegExp(
      String.raw`\b(?:ihre[rn]?|eure[rn]?|deine[rn]?) absage\b|\babsage\b.{0,30}\b(?:erhalten|bekommen|gelesen)\b|${unmeant.source}`,
    ),
  },
  // "sage ich den Termin ab", "ich sage hiermit ab", "sagen wir ab"
  {
    words: /\bsag(?:e|en|t|s)?\b.{0,80}\bab(?=$|[\s!]|,)/,
    unless: new RegExp(String.raw`\bsag(?:en)? (?:sie|mir|uns)\b.{0,40}\bob\b|${unmeant.source}`),
  },
  {
    words: new RegExp(
      String.raw`\b(?:hiermit|bei ihnen|wegen krankheit|${appointment}|${when})\b.{0,60}\b(?:abgesagt|storniert|gecancelt)\b`,
    ),
    unless: others,
  },
  { words: /\bstorno\b|\bstornier(?:e|en|ung)\b|\bzu stornieren\b/, unless: unmeant },
  {
    words:
      /\b(?:bin|sind|ist|bleibe|waere|werde|werden|leider|doch|kurzfristig|beruflich|krankheitsbedingt)\b.{0,60}\bverhindert\b|^verhindert\b/,
    unless: /\bverhindert (?:das|die|den|dass|eine?n?)\b/,
  },
  // The appointment, the day or "das" does not suit; a lens or the camera is no business of ours.
  {
    words: new RegExp(
      String.raw`(?:\b(?:${appointment}|${when}|bei (?:mir|uns))\b.{0,60}|(?:^|\b(?:das|es|so)(?: (?:leider|doch|mir|uns|so|nun|jetzt|ja))* )(?:leider |bei mir )?)\b(?:passt|klappt|geht|haut)(?:['’]?s)?\b.{0,60}\b${not}\b`,
    ),
    denies: true,
    unless: new RegExp(
      String.raw`${elsewhere.source}|(?<!bei )\b(?:mir|ihm|ihr|uns) geht|\bgeht(?:['’]?s)? (?:es )?(?:mir|ihm|ihr|uns|meine[mnr]?)\b|\b(?:gut|besser|los|weiter)$`,
    ),
  },
  {
    words: new RegExp(
      String.raw`\b(?:passt|klappt|geht)(?:['’]?s)?\b.{0,30}\b(?:${when}|${appointment}|(?:bei )?(?:mir|uns)|(?:das|es|so)(?= (?:leider|doch|so|mir|uns|aber|nun|jetzt|nicht|nich|net|bei|am|um)\b))\b.{0,40}\b${not}\b(?: mehr)?(?: bei mir)?$`,
    ),
    denies: true,
    unless: new RegExp(
      String.raw`${elsewhere.source}|\bgeht(?:['’]?s)? (?:es )?(?:mir|ihm|ihr|uns|meine[mnr]?)\b`,
    ),
  },
  {
    words: new RegExp(
      String.raw`\b(?:kann|kannn|koennen|koennte|werde|werden|moechte|wollen|will)\b.{0,80}\b${not}\b(?: (?:mehr|mit))*(?: ${comes})?(?: koennen)?$`,
    ),
    denies: true,
    unless: new RegExp(
      String.raw`${elsewhere.source}|\bwas .* (?:moecht|will|woll)|\b(?:will|moechte|werde|werden) (?:ich |wir )?(?:es |das )?${not}$`,
    ),
  },
  { words: /\bschaff(?:e|en)\b.{0,60}\b(?:nicht|nich)\b/, denies: true, unless: elsewhere },
  {
    words: new RegExp(String.raw`\b(?:kann|koennen)\b.{0,80}\b${appointment}\b.{0,40}\b${not}\b`),
    denies: true,
    unless: elsewhere,
  },
  {
    words: new RegExp(
      String.raw`\b${not} (?:mehr )?(?:(?:an|bei|zu) (?:der|dem|ihre[mr]) \S+ |zum termin )?(?:mit |rechtzeitig |puenktlich )?${comes}\b`,
    ),
    denies: true,
    unless: elsewhere,
  },
  // "dass ich morgen nicht kann", "das wird nichts"
  {
    words: /\b(?:ich|wir|er|sie)\b.{0,40}\bnicht (?:mehr )?(?:kann|koennen)$/,
    denies: true,
    unless: elsewhere,
  },
  { words: /\bwird(?:['’]?s)?\b.{0,40}\bnichts\b|\b(?:bin|sind) raus\b/, denies: true },
  {
    words: new RegExp(String.raw`\bnehm(?:e|en)\b.{0,60}\b${not}\b (?:mehr )?(?:wahr|teil|an)$`),
    denies: true,
  },
  {
    words: new RegExp(
      String.raw`\bkomm(?:e|en)\b.{0,50}\b${not}\b(?: mehr)?(?: (?:zum?r? (?:dem |meinem )?${appointment}|${when}))?$`,
    ),
    denies: true,
    unless: elsewhere,
  },
  // "Mir ist etwas dazwischengekommen"
  { words: /\bdazwischen ?gekommen\b|\bkam\b.{0,40}\bdazwischen\b/, unless: /\bnichts\b/ },
  {
    words: /\b(?:habe|hab|haben|finde|finden)\b.{0,40}\bkeine zeit\b(?! verl| zu verl)/,
    denies: true,
    unless: elsewhere,
  },
  {
    words: new RegExp(
      String.raw`\b${appointment}\b.{0,60}\b(?:streichen|gestrichen|loeschen|canceln|cancel|annullieren|zurueckziehen|zuruecknehmen|zurueckgeben|freigeben|anderweitig vergeben|sausen lassen|platzen lassen|ausfallen|faellt (?:leider )?(?:aus|flach|weg)|abbestellen|eruebrigt|erledigt|aufheben|entfallen|entfaellt)\b`,
    ),
    unless: others,
  },
  {
    words: new RegExp(
      String.raw`\b(?:streichen|loeschen|canceln|cancel|annullieren)\b.{0,40}\b${appointment}\b|\bnehmen\b.{0,40}\b${appointment}\b.*\b(?:heraus|raus|zurueck)\b|\b(?:aus dem kalender|von der (?:warte)?liste|austragen|(?:streichen|nehmen) sie mich)\b`,
    ),
    unless: /\b(?:in|auf) (?:dem|meinem|der)\b/,
  },
  {
    words: new RegExp(
      String.raw`\b(?:nehme|nehmen|ziehe|ziehen|trete|treten|gebe|geben)\b.{0,40}\b(?:${appointment}|anfrage)\b.{0,40}\bzurueck\b|\b(?:trete|treten)\b.{0,40}\bzurueck\b|\b${appointment}\b.{0,20}\bzurueck(?:zu)?treten\b`,
    ),
  },
  { words: new RegExp(String.raw`\bverzicht(?:e|en)\b.{0,40}\b${appointment}\b`) },
  {
    words: new RegExp(
      String.raw`\b(?:brauche|brauchen|benoetige|benoetigen|moechte|moechten|will|wollen|wuensche)\b.{0,40}\b(?:kein(?:e|en)?(?! fall)|nicht mehr)\b.{0,30}\b${appointment}\b|\b${appointment}\b.{0,40}\b(?:nicht mehr|doch nicht)\b|\b(?:brauch|benoetig)\w*\b.{0,20}\b${appointment}\b.{0,20}\b${not}$`,
    ),
    denies: true,
    unless: /\b(?:verpass\w*|vergess\w*|find\w*|seh\w*|aktuell|neuen)\b/,
  },
  { words: /\bcancel(?:l?ed|ling)?\b|\bcanceln\b/ },
  {
    words: /\b(?:can(?:not|'t|’t| not)|unable to|won['’]?t)\b.{0,30}\b(?:attend|make it|come|join)\b/,
    denies: true,
  },
  { words: /\babmeldung\b|\bmelde\b.{0,60}\bab$|\bmelden\b.{0,60}\bab$/, unless: elsewhere },
  {
    words: new RegExp(
      String.raw`(?:\b(?:das|es|mir|uns|${appointment}|${when})\b.{0,60}|^(?:leider )?)\b(?:${not} (?:moeglich|machbar|zu schaffen|stattfinden)|unmoeglich)(?: am \S+|, .*(?:zunehmen|zuhalten|teilzunehmen|kommen|sein))?$`,
    ),
    denies: true,
    unless: elsewhere,
  },
  { words: /\b(?:muss|muessen)\b.{0,20}\bpassen$/ },
  // Away on that day.
  {
    words:
      /\b(?:da|dann|bin|sind|liege)\b.{0,40}\b(?:im urlaub|im krankenhaus|verreist|unterwegs|ausser haus|nicht (?:da|hier|zu hause|verfuegbar|in der stadt))(?=$|[\s!])/,
    denies: true,
  },
];

export const moving: readonly WishForm[] = [
  {
    words:
      /\bverschieben?\b|\b\w*verschiebung\b|\bzu verschieben\b|\bver(?:legen|lege)\b|\b\w*verlegung\b|\bzu verlegen\b|\bumbuch(?:en|ung)\b|\bumzubuchen\b|\bumleg(?:en|ung)\b|\bvor(?:zu)?ziehen\b|\bvor(?:zu)?verlegen\b|\b(?:verschoben|verlegt|umgebucht|getauscht) werden\b|\b(?:nach hinten|nach vorne?) (?:\w+ )?(?:schieben|legen|verlegen|ruecken)\b/,
    unless:
      /\b(?:haben sie|wurde|worden|praxis)\b.{0,40}\bver(?:schoben|legt)\b|\b(?:rezept|op|operation|reha|kur|urlaub|reise|tabletten?)\b/,
  },
  {
    words:
      /\b(?:ander(?:e|en|er|es)|neu(?:e|en|er|es)|spaeter(?:e|en|er)|frueher(?:e|en|er)|ersatz-?|ausweich-?|alternativ-?)\s?(?:video)?(?:termins?|uhrzeit|zeit|tag)\b/,
    unless: new RegExp(
      String.raw`\b(?:folge|danke|vielen dank|melde mich|melden uns|irgendwann|zu gegebener zeit)\b|${others.source}`,
    ),
  },
  {
    words: new RegExp(
      String.raw`\b${appointment}\b.{0,40}\b(?:tauschen|auf .{1,30}\b(?:legen|setzen|schieben))$`,
    ),
  },
  { words: new RegExp(String.raw`\bstatt\b.{0,20}(?:\buhr\b|\b${day}\b|\d)`) },
  {
    words: new RegExp(
      String.raw`\b(?:ginge|geht|waere|passt)\b.{0,40}\b(?:auch|eher|lieber|stattdessen)\b.{0,30}\b${when}`,
    ),
  },
  {
    words:
      /\b(?:geht|ginge|koenn\w*|waere|moeglich|passt)\b.{0,60}\b(?:stunden?|minuten|tage?|wochen?|etwas)\s+(?:spaeter|frueher)\b/,
  },
];

/** Another one is asked for; beside a wish to cancel only, since a first request says the same. */
export const instead: readonly WishForm[] = [
  {
    words:
      /\b(?:um|gern\w*|bitte|braeuchte|brauche|haette|haetten|haben|geht|gibt)\b.{0,30}\b(?:neue[ns]|andere[ns]|frei)\b/,
  },
  {
    words:
      /\b(?:gibt es|haben sie|haetten sie|haette|haetten|waere|bekomm\w*)\b.{0,40}\b(?:eine?n?|der) (?:\w+ ){0,2}termins?\b/,
  },
  {
    words: new RegExp(
      String.raw`^(?:koennen|koennten|kann|koennte|wollen|duerfte) (?:wir|sie|ich)\b.{0,30}\b${when}`,
    ),
  },
  { words: /^ginge\b/ },
  { words: new RegExp(String.raw`\b(?:uhr|${when})\b.{0,30}\b(?:waere|ginge|passt|wuerde|geht)\b`) },
];

/** Who says that they come wants nothing off, whatever was said before. */
export const staying: readonly WishForm[] = [
  {
    words:
      /\b(?:ich|wir) (?:komme|kommen)\b(?! (?:leider|aus))|\bkomme ich\b|\bbleib(?:e|en|t)\b.*\b(?:dabei|aber|dabei|trotzdem)\b|\bbleibe ich\b|\b(?:bin|sind|werde|waere)\b.{0,40}\b(?:da|dabei)(?: sein)?$|\b(?:ich|wir) schon$|\bkann (?:ja )?doch$|\b(?:per|ueber) video\b.{0,20}\b(?:gern\w*|schon|ja|geht|klappt|passt)\b|\bpraktisch\b/,
    unless: /\bim (?:urlaub|krankenhaus)\b/,
  },
];
/** "Das mache ich aber nicht": said of what came before. */
export const takenBack =
  /\b(?:das|dies|es) (?:mache|mach|machen|tue|will|moechte|wollte) (?:ich|wir) (?:\w+ )?(?:nicht|nich)$/;
/** Somebody asks for a visit by video for the first time. */
export const asksForVideo =
  /\b(?:haette|moechte|brauche|braeuchte|benoetige|bitte|wuensche)\b.{0,40}\beine?\b.{0,20}\bvideo\w*/;
