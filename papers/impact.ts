import {
  backups,
  claims,
  keyPlace,
  messages,
  pagesEncrypted,
  relayed,
  retention,
  secondFactor,
} from './claims.ts';
import type { Installation } from './installation.ts';
import { type Block, type Claim, facts, heading, held, orMissing, toAdd, words } from './paper.ts';

/** Art. 35 GDPR: whether an assessment is needed, and a draft of one. */
export function impact(installation: Installation): Block[] {
  const { practice } = installation;
  return [
    heading('Vorprüfung: Ist eine Folgenabschätzung nötig?'),
    words(
      'Art. 35 DSGVO verlangt sie bei voraussichtlich hohem Risiko, unter anderem bei umfangreicher Verarbeitung von Gesundheitsdaten. Die Liste der Datenschutzkonferenz nennt Telemedizin; ob sie ein einfaches Videogespräch ohne Messdaten meint, ist offen. Dass eine einzelne Ärztin ihre Patienten nicht in großem Umfang verarbeitet, sagt Erwägungsgrund 91.',
    ),
    facts(
      ['Ärztinnen und Ärzte, die Videosprechstunden führen', toAdd],
      ['Videosprechstunden im Monat', `${toAdd} (Zahlen je Quartal: /practice/statistics.csv)`],
      ['Ergebnis der Vorprüfung, mit Grund', toAdd],
      ['Datenschutzbeauftragte Person', orMissing(practice.dataProtectionOfficer)],
      ['Deren Rat (Art. 35 Abs. 2)', toAdd],
    ),
    words(
      'Im Zweifel ist eine Folgenabschätzung der sichere Weg. Der Entwurf dafür folgt. Ob Sie ihn brauchen, entscheidet die Praxis mit ihrem Rat.',
    ),
    heading('Beschreibung'),
    words(
      'Patientinnen und Patienten fragen einen Videotermin an, willigen ein, bekommen Link und Code und sprechen mit ihrer Ärztin oder ihrem Arzt. Der Server der Praxis vermittelt; das Gespräch geht von Browser zu Browser. Einzelheiten stehen im Verzeichnis der Verarbeitungstätigkeiten.',
    ),
    heading('Notwendigkeit und Verhältnismäßigkeit'),
    held(
      claims.noAccount,
      claims.noRecording,
      claims.noContentOnServer,
      claims.consent,
      claims.withdrawal,
      retention(installation),
    ),
    words(
      'Nach dem Grund der Anfrage und nach Diagnosen fragt das Programm nicht. Wer nicht per Video sprechen will, kommt in die Praxis oder ruft an.',
    ),
    ...risksOf(installation).flatMap(assessed),
    heading('Ergebnis'),
    facts(
      ['Bleibt ein hohes Risiko (Art. 36)?', toAdd],
      ['Wann wird neu geprüft', `bei Änderungen an Einstellungen oder Dienstleistern, spätestens: ${toAdd}`],
      ['Datum, Unterschrift', toAdd],
    ),
  ];
}

interface Risk {
  what: string;
  against: readonly Claim[];
  /** What is left, in honesty. */
  left: string;
}

function risksOf(installation: Installation): Risk[] {
  return [
    {
      what: 'Jemand hört oder sieht mit, auf dem Weg oder am Server',
      against: [claims.endToEnd, claims.noTrackUnknown, claims.spokenCode, ...relayed(installation)],
      left: 'Wer den Server verändert, könnte sich dazwischensetzen. Nur der Vergleich der sechs Ziffern deckt es auf. Die Browser selbst kann das Programm nicht prüfen.',
    },
    {
      what: 'Jemand hört im Raum mit',
      against: [claims.privateRoom],
      left: 'Ob die Bestätigung stimmt, weiß nur, wer im Raum ist. Zu Beginn stellen sich alle vor.',
    },
    {
      what: 'Die falsche Person spricht',
      against: [claims.nameShown, claims.bound, claims.admission],
      left: 'Wer Link und Namen hat, kommt bis ins Wartezimmer. Die Ärztin oder der Arzt erkennt die Person oder fragt nach.',
    },
    {
      what: 'Der Server oder seine Platte wird gestohlen oder kopiert',
      against: [claims.sealed, keyPlace(installation), claims.keyChange, backups(installation)],
      left: installation.keyBesideDatabase
        ? 'Weil der Schlüssel im selben Ordner liegt, schützt die Versiegelung dann nicht. Abhilfe: docs/haertung.md, und die Platte verschlüsseln.'
        : 'Wer auch den Schlüssel hat, kann lesen. Auf einem laufenden Server liegt er im Arbeitsspeicher.',
    },
    {
      what: 'Ein Konto der Praxis wird missbraucht',
      against: [secondFactor(installation), claims.guessing, claims.rights, claims.audit, claims.accounts],
      left: 'Wer das Konto einer Ärztin oder eines Arztes hat, sieht deren Vorgänge der letzten Wochen.',
    },
    {
      what: 'Jemand anderes liest Mail oder SMS',
      against: [...messages(installation), claims.bound],
      left: 'Mails und SMS sind nicht Ende zu Ende verschlüsselt. Dass jemand einen Termin hat, ist daraus zu erkennen. Schreiben Patientinnen und Patienten selbst mehr, steht es in ihrer Mail; das Formular ist der sicherere Weg.',
    },
    {
      what: 'Eine fremde Seite oder Leitung liest Formulare mit',
      against: [pagesEncrypted(installation), claims.webForms, claims.noStrangers, claims.log],
      left: 'Ein Gerät mit Schadsoftware sieht, was sein Bildschirm zeigt.',
    },
    {
      what: 'Ein Anhang greift den Server an',
      against: [claims.foreignFiles, claims.noVirusScanner],
      left: 'Ein PDF, das die Praxis auf ihrem Rechner öffnet, ist so sicher wie das Programm, das es zeigt.',
    },
    {
      what: 'Daten bleiben länger als nötig',
      against: [retention(installation), claims.erased, claims.retentionMost],
      left: 'Was in Postfächern, bei Anbietern und auf Papier liegt, löscht das Programm nicht (siehe Löschkonzept).',
    },
    {
      what: 'Daten gehen verloren, oder der Dienst steht still',
      against: [claims.survives, backups(installation), claims.connectionLost, claims.record],
      left: 'Geht der Schlüssel der Praxis verloren, kann niemand mehr etwas lesen. Steht der Server, ruft die Praxis an.',
    },
  ];
}

function assessed({ what, against, left }: Risk): Block[] {
  return [
    heading(`Risiko: ${what}`),
    held(...against),
    facts(
      ['Was bleibt', left],
      ['Eintritt (gering, mittel, hoch)', toAdd],
      ['Schwere (gering, mittel, hoch)', toAdd],
      ['Weitere Maßnahmen der Praxis', toAdd],
    ),
  ];
}
