/*
 * The words by which people say for whom they write: relatives, those they care for, and what they are to
 * them.
 */

/** Kin, in every case of the word; each is looked for behind "mein", "unser", "my". */
export const kin =
  'tochter|töchterchen|sohne?s?|söhnchen|kind(?:e[rs])?|baby|säugling|mann(?:es)?|ehemann(?:es)?|frau|ehefrau|gatten?|gattin|mutter|mutti|mama|schwiegermutter|vaters?|vati|papas?|schwiegervaters?|eltern|oma|omi|opas?|uroma|uropas?|gro(?:ß|ss)mutter|gro(?:ß|ss)vaters?|partners?|partnerin|lebensgefährt(?:e|in|en)|lebenspartners?|lebenspartnerin|verlobte[rn]?|bruders?|schwester|schwagers?|schwägerin|enkels?|enkelin|enkelkind(?:es)?|enkelsohne?s?|enkeltochter|tante|onkels?|nichte|neffen?|cousins?|cousine|stiefsohne?s?|stieftochter|pflegekind(?:es)?|pflegesohne?s?|pflegetochter|schwiegersohne?s?|schwiegertochter|nachbarn?|nachbarin|freundin|freunde?s?|mitbewohners?|mitbewohnerin|betreute[nrs]?|betreuten|mündels?|klient(?:en|in)?|bewohners?|bewohnerin|kleine[nrs]?|jüngste[nr]?|älteste[nr]?|zwillinge|daughter|son|child|baby|wife|husband|mother|mum|mom|father|dad|grandmother|grandfather|grandma|grandpa|partner|brother|sister';

/** What a writer is to the patient: `die Tochter von …`, `als gesetzliche Betreuerin von …`. */
export const roles =
  'tochter|sohn|mutter|mama|vater|papa|ehefrau|frau|ehemann|mann|partner(?:in)?|lebensgefährt(?:e|in)|lebenspartner(?:in)?|enkel(?:in|tochter|sohn)?|oma|opa|gro(?:ß|ss)mutter|gro(?:ß|ss)vater|schwester|bruder|nichte|neffe|schwiegertochter|schwiegersohn|schwägerin|schwager|tante|onkel|nachbar(?:in)?|freund(?:in)?|betreuer(?:in)?|berufsbetreuer(?:in)?|bevollmächtigte[r]?|vorsorgebevollmächtigte[r]?|vormund|pfleger(?:in)?|pflegekraft|pflegemutter|pflegevater|angehörige[r]?|assistent(?:in)?|sozialarbeiter(?:in)?|vertreter(?:in)?|daughter|son|mother|father|wife|husband|carer|guardian';

/** `mein`, `unserer`, `my` before one of `kin`; small words may stand between. */
export const possessive = '(?:mein|unser|dein)(?:e[nmrs]?)?|my|our';

/** As the page says it: `Betreuerin`; German nouns only, else empty. */
export function roleWord(text: string): string {
  const word = text.toLowerCase();
  const known = new Map([
    ['daughter', 'Tochter'],
    ['son', 'Sohn'],
    ['mother', 'Mutter'],
    ['father', 'Vater'],
    ['wife', 'Ehefrau'],
    ['husband', 'Ehemann'],
    ['mum', 'Mutter'],
    ['mom', 'Mutter'],
    ['dad', 'Vater'],
    ['frau', 'Ehefrau'],
    ['mann', 'Ehemann'],
    ['mannes', 'Ehemann'],
    ['carer', 'Betreuung'],
    ['guardian', 'Betreuung'],
  ]);
  return known.get(word) ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/**
 * What somebody is to a relative, where the language leaves only one or two: who writes for the mother is
 * daughter or son. Empty where it could be anybody.
 */
export function counterpart(relative: string): string {
  const word = relative.toLowerCase();
  if (/mutter|mama|mutti|vater|papa|vati|eltern|mother|father|mum|mom|dad/.test(word)) {
    return /gro|schwieger/.test(word) ? '' : 'Tochter oder Sohn';
  }
  if (
    /^(?:(?:stief|pflege)?(?:tochter|sohn)|töchterchen|söhnchen|kind|baby|säugling|daughter|son|child)/.test(
      word,
    )
  ) {
    return 'Elternteil';
  }
  if (/^(?:frau|ehefrau|gattin|wife)$/.test(word)) return 'Ehepartner';
  if (/^(?:mann|mannes|ehemann|ehemannes|gatten?|husband)$/.test(word)) return 'Ehepartner';
  return '';
}

/** Whether one who is this to somebody is surely no child: `Mutter`, `Ehemann`. */
export function isGrownUp(relative: string): boolean {
  return /^(?!enkel|pflege)(?:.*(?:mutter|mutti|mama|vater|vati|papa|oma|omi|opa|eltern|gatt(?:e|in)|partner(?:in)?)|(?:ehe)?frau|(?:ehe)?mann)$/i.test(
    relative,
  );
}
