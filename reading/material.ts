import { by, type Candidate, candidatesOfPairs, candidatesOfShapes, sourceOf } from './candidates.ts';
import { correctedDates, findCorrections } from './corrections.ts';
import { findShapes, type Shape } from './free_text.ts';
import type { Pair } from './labelled.ts';
import type { Line, Zone } from './lines.ts';
import { findNames } from './name_finder.ts';
import type { NameInput, NamePart } from './name_reading.ts';
import type { Persons } from './persons.ts';

/** What was found in a mail, in all its zones. */
export interface Material {
  candidates: readonly Candidate[];
  parts: readonly NamePart[];
  free: NameInput['free'];
  /** The display name of who sent it. */
  sender: string;
}

/** What the sender wrote comes first, then what stands below the greeting, then what is quoted. */
const zones: readonly Zone[] = ['own', 'signature', 'quote'];

/** Everything in a mail that may be a field of the patient's, with whose it is. */
export function gather(
  lines: readonly Line[],
  { pairs, persons, today }: { pairs: readonly Pair[]; persons: Persons; today: string },
): Omit<Material, 'sender'> {
  const around = { lines, persons, corrections: findCorrections(lines) };
  const dates = correctedDates(lines, around.corrections, today);
  const candidates: Candidate[] = candidatesOfShapes(dates, 'own', around);
  const parts: NamePart[] = [];
  const allShapes: Shape[] = [];
  for (const zone of zones) {
    const found = pairs.filter((pair) => pair.zone === zone);
    const shapes = findShapes(withoutOthers(lines, pairs, zone), today);
    // A quote counts only where it tells of a patient: the practice's own mail has a phone number, too.
    if (zone === 'quote' && !tellsOfPatient(found, shapes)) continue;
    candidates.push(
      ...candidatesOfPairs(found, { ...around, today }),
      ...candidatesOfShapes(shapes, zone, around),
    );
    if (zone !== 'signature') allShapes.push(...shapes);
    parts.push(...found.flatMap((pair) => namePart(pair, lines, persons)));
  }
  const free = findNames(lines, allShapes, persons).map((name) => ({
    ...name,
    source: sourceOf(lines[name.line]?.text ?? '', name.start, name.start + name.text.length, name.text),
  }));
  return { candidates, parts, free };
}

function namePart(
  { kind, value, zone, line, start, end }: Pair,
  lines: readonly Line[],
  persons: Persons,
): NamePart[] {
  if (
    kind !== 'firstName' &&
    kind !== 'lastName' &&
    kind !== 'name' &&
    kind !== 'fullName' &&
    kind !== 'nameReversed'
  )
    return [];
  if (/^[A-Z]{0,3} ?\d/.test(value)) return [];
  const source = sourceOf(lines[line]?.text ?? '', start, end, value);
  return [{ kind, value, by: by(zone, 'label'), owner: persons.ownerAt(line, start), source }];
}

/**
 * Which lines the shapes are sought in: of one zone, without what belongs to the labels of something else.
 */
function withoutOthers(lines: readonly Line[], pairs: readonly Pair[], zone: Zone): string[] {
  const texts = lines.map((line) => (line.zone === zone ? line.text : ''));
  for (const { kind, line, start, end } of pairs) {
    if (kind !== 'other') continue;
    const text = texts[line] ?? '';
    texts[line] =
      `${text.slice(0, start)}${'#'.repeat(Math.max(0, Math.min(end, text.length) - start))}${text.slice(end)}`;
  }
  return texts;
}

function tellsOfPatient(pairs: readonly Pair[], shapes: readonly Shape[]): boolean {
  const kinds = new Set<string>([
    ...pairs.map(({ kind }) => (/name/i.test(kind) ? 'name' : kind)),
    ...shapes.map(({ kind }) => kind),
  ]);
  return ['name', 'birthDate', 'insurer', 'insuranceNumber'].filter((kind) => kinds.has(kind)).length >= 2;
}
