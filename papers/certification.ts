import { claims, pagesEncrypted, relayed, retention, secondFactor } from './claims.ts';
import type { Installation } from './installation.ts';
import { type Block, type Claim, heading, list, table, words } from './paper.ts';

type State = 'erfüllt' | 'nicht erfüllt' | 'unbekannt';

interface Requirement {
  what: string;
  /** Which of `sources` says it. */
  source: keyof typeof sources;
  state: State;
  /** What shows it, or why it is not so. */
  why: string;
}

/** Where the requirements were read. None of them is the whole text of Anlage 31b. */
const sources = {
  A: 'Anlage 31b BMV-Ä in der Fassung von 2021, nur der Anfang des § 2 (Deutsches Ärzteblatt 11/2021, Bekanntmachung)',
  B: '§ 5 Anlage 16 BMV-Z, die fast gleiche Vereinbarung der Zahnärzte, in heutiger Fassung (Abrechnungsmappe der KZVB)',
  C: '§ 5 Anlage 16 BMV-Z, erste Fassung von 2020 (Zahnärztliche Mitteilungen 11/2020)',
  D: '§§ 3 und 4 Anlage 31b, Pflichten der Ärztinnen und Ärzte, wie ein Anbieter sie wiedergibt',
  E: 'Zusammenfassungen der KVen und der KBV',
  F: 'Bericht über die erste Zertifizierung nach Art. 42 DSGVO (brainosphere.de, 8. Dezember 2025): Kapitel des Katalogs, nicht sein Text',
} as const;

/** L7, P1: the requirements for video providers, as far as they could be read, row by row. */
export function certification(installation: Installation): Block[] {
  const rows = requirementsOf(installation);
  const count = (state: State) => rows.filter((row) => row.state === state).length;
  return [
    words(
      'Dieses Programm ist nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV. Diese Liste ändert daran nichts. Sie zeigt, was für eine Zertifizierung da wäre und was fehlt.',
    ),
    words(
      `Der ganze Text der Anlage 31b und der Kriterienkatalog nach Art. 42 DSGVO (130 Seiten) lagen uns nicht vor. Was wir nicht lesen konnten, steht als „unbekannt“ da, ebenso, was nur die Praxis oder eine Prüfstelle weiß. Erfüllt: ${count('erfüllt')}, nicht erfüllt: ${count('nicht erfüllt')}, unbekannt: ${count('unbekannt')}.`,
    ),
    heading('Quellen'),
    list(...Object.entries(sources).map(([letter, source]) => `${letter}: ${source}`)),
    heading('Zeile für Zeile'),
    table(
      { Anforderung: 5.4, Quelle: 1.8, Stand: 2.4, 'Beleg oder Grund': 6.4 },
      ...rows.map(({ what, source, state, why }) => [what, source, state, why]),
    ),
  ];
}

/** Each with its state in this installation. */
export function requirementsOf(installation: Installation): Requirement[] {
  const { practice } = installation;
  const onlyRelay = practice.relayOnly === 'yes';
  const [way] = relayed(installation);
  return [
    no('Zertifikat für Informationstechniksicherheit (ISO/IEC 17065)', 'B', 'Keines.'),
    no('Zertifikat für Datenschutz nach Art. 42 DSGVO', 'F', 'Keines.'),
    no('Bescheinigung bei KBV und GKV-Spitzenverband vorgelegt; Eintrag in deren Liste', 'B', 'Nein.'),
    no('Vertragsärzte nutzen nur zertifizierte Anbieter', 'D', 'Deshalb keine Abrechnung zulasten der GKV.'),
    onlyRelay
      ? unknown(
          'Übertragung soll Peer-to-Peer gehen, ohne zentralen Server',
          'A',
          'In dieser Praxis geht alles über das Relay. Ob ein Relay, das nur Verschlüsseltes weiterreicht, ein zentraler Server ist, und ob die Maßnahmen genügen, ist offen.',
        )
      : yes('Übertragung soll Peer-to-Peer gehen, ohne zentralen Server', 'A', claims.endToEnd, way),
    yes('Alle Inhalte sind Ende zu Ende verschlüsselt', 'C', claims.endToEnd, claims.spokenCode),
    unknown(
      'Verschlüsselung nach dem Stand der Technik, insbesondere BSI TR-02102',
      'C',
      'Die Richtlinie nennt, soweit uns bekannt, DTLS-SRTP nicht. Welche Verfahren die Browser vereinbaren, bestimmen sie selbst.',
    ),
    yes('Der Anbieter sieht und speichert keine Inhalte', 'E', claims.noContentOnServer, claims.noRecording),
    yes(
      'Metadaten werden nach spätestens drei Monaten gelöscht',
      'E',
      retention(installation),
      claims.erased,
      claims.retentionMost,
    ),
    unknown(
      'Verarbeitung nur in Deutschland oder der EU',
      'E',
      'Das hängt vom Server und von den Dienstleistern ab; siehe „Dienstleister“.',
    ),
    unknown(
      'Keine schwerwiegenden Sicherheitsrisiken (OWASP Top 10)',
      'E',
      'Eine Prüfung durch Unabhängige gab es nicht. Eigene Aufstellung nach OWASP ASVS 5.0: docs/dev/asvs.md.',
    ),
    yes('Die Ärztin oder der Arzt registriert sich', 'B', claims.accounts),
    yes('Ein Zweitzugang dient nur der Organisation, kein Gespräch damit', 'B', claims.onlyDoctorTalks),
    yes('Versicherte brauchen keine Registrierung', 'B', claims.noAccount),
    yes('Der Klarname ist für die Ärztin oder den Arzt erkennbar', 'B', claims.nameShown),
    yes(
      'Der Zugang führt nur zur einladenden Ärztin oder zum Arzt',
      'C',
      claims.bound,
      claims.onlyDoctorTalks,
    ),
    yes('Ungestört, ohne Signalgeräusche weiterer Anrufer', 'C', claims.quiet),
    yes('Ton und Bild passen sich der Verbindung an', 'B', claims.adaptive),
    yes('Ob es weitergeht, entscheiden die Teilnehmenden', 'C', claims.peopleDecide),
    yes('Nutzungsbedingungen auf Deutsch, ohne Anmeldung', 'B', claims.legalPages),
    yes('Keine Werbung', 'B', claims.noStrangers, {
      says: 'Das Programm zeigt keine. Für eigene Texte der Praxis ist sie selbst verantwortlich.',
      by: ['docs/dev/requirements.md'],
    }),
    yes('Einwilligung nach Art. 9 Abs. 2 Buchst. a und Art. 7 DSGVO', 'D', claims.consent, claims.withdrawal),
    yes('Nur eine Ärztin oder ein Arzt führt das Gespräch', 'D', claims.onlyDoctorTalks),
    yes('Keine Aufzeichnung', 'B', claims.noRecording),
    yes('Ruhiger, geschlossener Raum', 'D', claims.privateRoom),
    unknown(
      'Alle im Raum stellen sich zu Beginn vor',
      'D',
      'Der Text der Einwilligung sagt es; ob es geschieht, weiß nur die Praxis.',
    ),
    unknown('Bildschirm, Kamera, Mikrofon, Lautsprecher in der Praxis', 'D', 'Das weiß die Praxis.'),
    unknown(
      'Maßnahmen in den Räumen und IT-Systemen der Praxis',
      'A',
      'Das weiß die Praxis; siehe „Maßnahmen“.',
    ),
    unknown('Alles Übrige in Anlage 31b', 'A', 'Nicht gelesen.'),
    unknown(
      'Art. 42: Zulässigkeit und Grundsätze',
      'F',
      'Katalog nicht gelesen. Vorhanden: Verzeichnis der Verarbeitungstätigkeiten.',
    ),
    unknown(
      'Art. 42: Auftragsverarbeitung',
      'F',
      'Katalog nicht gelesen. Vorhanden: Liste der Dienstleister; die Verträge hat die Praxis.',
    ),
    unknown(
      'Art. 42: Technische und organisatorische Maßnahmen',
      'F',
      `Katalog nicht gelesen. Vorhanden: ${[
        pagesEncrypted(installation),
        claims.sealed,
        secondFactor(installation),
      ]
        .flatMap(({ by }) => by)
        .filter(unique)
        .join(', ')}`,
    ),
    unknown(
      'Art. 42: Datenschutz-Management',
      'F',
      'Katalog nicht gelesen. Vorhanden: Entwürfe für Löschkonzept und Datenpanne.',
    ),
    unknown(
      'Art. 42: Rechte der Betroffenen',
      'F',
      'Katalog nicht gelesen. Vorhanden: Seite „Datenschutz“; Auskünfte gibt die Praxis von Hand.',
    ),
    unknown(
      'Art. 42: Übermittlung in Drittländer',
      'F',
      'Katalog nicht gelesen. Das hängt von den Dienstleistern ab.',
    ),
  ];
}

function yes(what: string, source: keyof typeof sources, ...by: (Claim | undefined)[]): Requirement {
  const shown = by.flatMap((claim) => claim?.by ?? []).filter(unique);
  return { what, source, state: 'erfüllt', why: shown.join(', ') };
}

function no(what: string, source: keyof typeof sources, why: string): Requirement {
  return { what, source, state: 'nicht erfüllt', why };
}

function unknown(what: string, source: keyof typeof sources, why: string): Requirement {
  return { what, source, state: 'unbekannt', why };
}

function unique(one: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(one) === at;
}
