import { claims } from './claims.ts';
import { type Block, heading, held, list, words } from './paper.ts';

/** L9: what the program is for, and that it is no medical device. */
export function purpose(): Block[] {
  return [
    heading('Wofür das Programm bestimmt ist'),
    words(
      'Sprechzimmer vermittelt ein Gespräch mit Bild und Ton zwischen einer Ärztin oder einem Arzt und einer Patientin oder einem Patienten, und es hilft, dieses Gespräch zu vereinbaren: Anfrage, Einwilligung, Termin, Wartezimmer. Es überträgt, was beide Seiten sagen, zeigen und schreiben.',
    ),
    heading('Wer es benutzt'),
    list(
      'Ärztinnen und Ärzte mit ihrem Team, in der Praxis oder von einem anderen geeigneten Raum aus',
      'Patientinnen und Patienten mit ihrem eigenen Gerät, auch mit Hilfe von Angehörigen, Pflegenden oder Dolmetschenden',
    ),
    heading('Wofür es nicht bestimmt ist'),
    list(
      'Diagnose, Verhütung, Überwachung, Vorhersage oder Behandlung von Krankheiten durch das Programm selbst',
      'Messen: Größe, Farbe oder Veränderung von etwas im Bild',
      'Fragebögen zu Beschwerden, Ersteinschätzung (Triage), Empfehlungen',
      'Notfälle: Dafür gibt es 112 und 116117',
      'Überwachung von Patientinnen und Patienten über längere Zeit',
    ),
    heading('Kein Medizinprodukt: unsere Begründung'),
    words(
      'Ein Medizinprodukt ist Software, die dazu bestimmt ist, medizinischen Zwecken im Sinn von Art. 2 Nr. 1 der Verordnung (EU) 2017/745 zu dienen. Dieses Programm überträgt ein Gespräch und verwaltet Termine. Es wertet nichts aus, rechnet nichts aus Angaben zur Gesundheit und ändert Bilder nicht, damit etwas zu erkennen ist. Ob es passt, beurteilt allein die Ärztin oder der Arzt.',
    ),
    words(
      'Über Angebote mit Fotos und Fragebogen wird vor Gericht gestritten; das OLG Hamburg sah 2023 darin ein Medizinprodukt der Klasse IIa. Deshalb gibt es hier beides nicht: keine Fragebögen zu Beschwerden, keine gespeicherten Bilder.',
    ),
    held(claims.noRecording, claims.noContentOnServer, {
      says: 'Ein stehendes Bild im Gespräch entsteht erst nach der Freigabe durch die Patientin oder den Patienten, geht nur von Browser zu Browser und ist mit dem Gespräch weg.',
      by: ['test/e2e/seeing.test.ts', 'test/static/conversation/seeing/still_states.test.ts'],
    }),
    words(
      'Zoom und Licht stellen die Kamera der Patientin oder des Patienten ein, nach deren Freigabe, wie von Hand. Ihre Anwältin oder Ihr Anwalt prüft, ob das so gesehen wird.',
    ),
    heading('Was nie dazukommt'),
    words(
      'Fragebögen zu Beschwerden, gespeicherte Fotos, Aufzeichnung, Mitschrift auf einem Server, öffentliche Bewertungen, Konten für Patientinnen und Patienten, ein öffentlicher Terminkalender, Bezahlung (docs/dev/requirements.md).',
    ),
    heading('Abrechnung'),
    words('Nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV.'),
  ];
}
