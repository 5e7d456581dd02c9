import type { ConsultationAction } from '../../../consultation/actions.ts';

const words: Record<
  | ConsultationAction
  | 'new'
  | 'guest'
  | 'offered'
  | 'undone'
  | 'undone-typed'
  | 'read'
  | 'gdt'
  | 'gdt-known'
  | 'merge'
  | 'apart',
  string
> = {
  offered: 'Die Zeiten sind angeboten. Die Patientin oder der Patient wählt auf der persönlichen Seite.',
  guest: 'Die Person ist eingeladen. Link und Code stehen unten.',
  gdt: 'Der Eintrag für die Karteikarte liegt für die Praxissoftware bereit.',
  'gdt-known': 'Aus dieser Datei ist schon dieser Vorgang geworden.',
  undone: 'Der Schritt ist zurückgenommen. Alles ist wieder wie vorher.',
  'undone-typed':
    'Der Schritt ist zurückgenommen. Was Sie geschrieben oder gewählt haben, steht wieder im Formular.',
  new: 'Die Anfrage ist eingetragen.',
  accept: 'Die Anfrage ist angenommen.',
  decline: 'Die Anfrage ist abgelehnt.',
  ask: 'Die Nachfrage ist geschrieben.',
  data: 'Die Angaben sind gespeichert.',
  reading: 'Die Angabe ist geprüft.',
  'consent/accept': 'Die Einwilligung ist angenommen.',
  'consent/reject': 'Die Einwilligung ist zurückgegeben.',
  'consent/upload': 'Das Dokument ist hochgeladen. Bitte prüfen Sie es.',
  schedule: 'Der Termin steht.',
  cancel: 'Der Termin ist abgesagt.',
  'no-show': 'Vermerkt: Niemand ist gekommen.',
  'follow-up': 'Der Folgetermin ist angelegt.',
  answer: 'Die Mail ist geschrieben.',
  read: 'Als gelesen vermerkt.',
  'take-over': 'Sie haben den Termin übernommen.',
  'hand-over': 'Der Termin ist weitergegeben.',
  merge: 'Die beiden Anfragen sind jetzt eine.',
  apart: 'Beide Anfragen bleiben stehen. Es wird nicht mehr danach gefragt.',
};

/** What has just been done, from the fixed word in the address; null for anything else. */
export function doneWords(done: string | undefined): string | null {
  return done !== undefined && Object.hasOwn(words, done) ? words[done as keyof typeof words] : null;
}
