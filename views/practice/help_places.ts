import type { PracticePlace } from './places.ts';

/** Which part of the handbook a page asks for: the anchors of docs/praxis.md (`sectionId`). */
const anchors: Record<PracticePlace, string> = {
  today: 'die-uebersicht',
  answers: 'was-patientinnen-und-patienten-antworten',
  requested: 'eine-anfrage',
  consent: 'die-einwilligung',
  scheduling: 'die-uebersicht',
  upcoming: 'die-uebersicht',
  calendar: 'der-kalender',
  now: 'jetzt-verbinden',
  list: 'die-uebersicht',
  past: 'danach',
  search: 'jemanden-finden',
  checks: 'wenn-etwas-nicht-geht',
  new: 'eine-anfrage',
  callback: 'ein-rueckruf',
  settings: 'die-einstellungen',
  users: 'wer-was-sieht',
  account: 'mein-konto',
  log: 'das-protokoll',
  help: '',
  case: 'eine-anfrage',
  none: '',
};

/** `/practice/help#die-uebersicht` */
export function helpPath(place: PracticePlace): string {
  return `/practice/help${anchors[place] && `#${anchors[place]}`}`;
}
