/*
 * Values that a mail itself calls old: "die 0171 … gilt nicht mehr", "war bis Juli bei der AOK", "von der AOK
 * zur TK gewechselt". Looked for in the same clause only.
 */

/** Whether the value at this place is one that no longer holds. */
export function isSuperseded(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = clauseBefore(text.slice(Math.max(0, start - 80), start));
  const after = clauseAfter(text.slice(end, end + 80));
  return oldBefore.test(before) || oldAfter.test(after) || isLeft(before, after);
}

/** "ab 1.1. TK", "wechsle zur TK": it does not hold yet. */
export function isComing(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = clauseBefore(text.slice(Math.max(0, start - 80), start));
  const after = clauseAfter(text.slice(end, end + 60));
  if (/(?<!\p{L})(?:gewechselt|seit)(?!\p{L})/iu.test(`${before} ${after}`)) return false;
  return comingBefore.test(before) || comingAfter.test(after);
}

const day =
  '(?:\\d{1,2}\\.|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|nächst|kommend|jahreswechsel|neujahr)';
const comingBefore = new RegExp(
  `(?<!\\p{L})(?:ab|zum|per) (?:dem |zum )?${day}[^;]{0,40}$|(?<!\\p{L})(?:werde|wird|wechsle|wechsele|wechseln|künftig|demnächst|bald)(?!\\p{L})[^;]{0,60}$`,
  'iu',
);
const comingAfter = new RegExp(
  `^[\\s,(–-]{0,3}(?:(?:ab|zum) (?:dem )?${day}|wechsel[nt]?(?!\\p{L})|sein werde)`,
  'iu',
);

const oldBefore =
  /(?<!\p{L})(?:alte[nrs]?|frühere[nrs]?|früher|vormals|ehemals|ehemalige[nrs]?|bisherige[nrs]?|bisher|vorher|zuvor|bis (?:vor kurzem|zum|ende|anfang|(?-i:\p{Lu})\p{L}+|\d)|war (?:ich |er |sie |vorher |früher )?(?:bis|zuvor|noch|lange)|nicht mehr(?: unter| bei| die| der)?|statt(?: der| unter)?|ungültig\p{L}*|nicht (?:die|unter|über|wie)|no longer|old|former)(?!\p{L})[^.;,]{0,45}$/iu;

const oldAfter =
  /^[\s,)(–-]{0,3}(?:(?:die|das|sie|und|ist|hat|gilt|stimmt|geht|existiert|war|funktioniert|gibt es) ){0,3}(?:nicht mehr|leider nicht mehr|ist (?:alt|abgemeldet|gekündigt|ungültig|veraltet|falsch)|abgemeldet|gekündigt|ungültig|veraltet|gilt nicht|bitte (?:löschen|streichen)|war (?:die alte|bis|meine alte|früher)|\(?alt\)?(?!\p{L})|bis \d|no longer)/iu;

/** "von der AOK zur TK gewechselt": what stands between "von" and "zur" is left. */
function isLeft(before: string, after: string): boolean {
  return /(?:^|\s)von (?:der |dem )?$/iu.test(before) && /^ (?:zu[rm]?|in die|auf) /iu.test(after);
}

function clauseBefore(text: string): string {
  return text.split(/[;]|(?<=\p{L}{3})[.!?] |, (?=jetzt|nun|neu|seit|aktuell|sondern)/u).at(-1) ?? '';
}

function clauseAfter(text: string): string {
  return text.split(/[;]|(?<=\p{L}{3})[.!?] /u)[0] ?? '';
}
