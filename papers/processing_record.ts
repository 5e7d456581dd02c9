import { claims, pagesEncrypted, retention, secondFactor } from './claims.ts';
import type { Installation } from './installation.ts';
import { type Block, days, facts, heading, held, orMissing, toAdd, words } from './paper.ts';
import { processorsOf } from './processors.ts';

/** Art. 30 (1) GDPR, for what this program does. */
export function processingRecord(installation: Installation): Block[] {
  const { practice, retentionDays, backup } = installation;
  const most = retentionDays + (backup?.keepDays ?? 0);
  const recipients = processorsOf(installation)
    .filter(({ patients }) => patients)
    .map(({ what, who }) => `${what}: ${who}`)
    .join('; ');
  const thirdCountry = `Vom Programm aus keine. Ob ein Dienstleister Daten in ein Drittland gibt: ${toAdd}`;
  return [
    heading('Verantwortlich'),
    facts(
      ['Praxis', orMissing(practice.name)],
      [
        'Anschrift',
        orMissing(`${practice.street}, ${practice.postcode} ${practice.city}`.replace(/^[, ]+/, '')),
      ],
      ['Telefon', orMissing(practice.phone)],
      ['E-Mail', orMissing(practice.email)],
      ['Verantwortliche Person', orMissing(practice.responsible)],
      ['Datenschutzbeauftragte Person', orMissing(practice.dataProtectionOfficer)],
      ['Aufsichtsbehörde', orMissing(practice.complaintAuthority)],
    ),
    heading('Tätigkeit: Videosprechstunde vereinbaren und führen'),
    facts(
      ['Zweck', 'Anfrage, Einwilligung, Termin und Gespräch per Video'],
      [
        'Rechtsgrundlage',
        'Anfrage und Termin: Art. 6 Abs. 1 Buchst. b und Art. 9 Abs. 2 Buchst. h DSGVO. Gespräch per Video: Einwilligung, Art. 9 Abs. 2 Buchst. a und Art. 7 DSGVO',
      ],
      ['Betroffene', 'Patientinnen und Patienten; Angehörige, Pflegende, Dolmetschende, die dazukommen'],
      [
        'Daten',
        'Name, Geburtsdatum, Telefon, E-Mail, Krankenkasse, Versichertennummer; unterschriebene Einwilligung; Termin; Mails dazu; eingegebener Name und Zeiten des Gesprächs; Name und Adresse weiterer Personen',
      ],
      [
        'Nicht erhoben',
        'Grund der Anfrage, Diagnosen, Fragebögen; Bild, Ton und Chat werden nicht gespeichert',
      ],
      ['Wer in der Praxis zugreift', 'Ärztinnen und Ärzte, Empfang'],
      ['Empfänger', recipients],
      ['Drittland', thirdCountry],
      [
        'Löschfrist',
        `${days(retentionDays)} nach dem Ende des Vorgangs, mit Sicherungen höchstens ${days(most)}`,
      ],
      ['Patientenakte', 'Was dorthin übernommen wird, folgt deren Fristen (§ 630f BGB)'],
    ),
    ...(installation.gdtIn || installation.gdtOut
      ? [heading('Tätigkeit: Austausch mit der Praxissoftware (GDT)'), exchange(installation)]
      : []),
    heading('Tätigkeit: Konten und Protokoll des Teams'),
    facts(
      ['Zweck', 'Anmeldung, Rechte, Nachweis von Handlungen und Zugriffen'],
      ['Rechtsgrundlage', 'Art. 6 Abs. 1 Buchst. f und Art. 32 DSGVO; § 26 BDSG prüfen'],
      ['Betroffene', 'Team der Praxis'],
      [
        'Daten',
        'Name, E-Mail, Rollen, Prüfwert des Kennworts, zweiter Faktor, Zeiten der Anmeldung, Browser; wer wann was getan und gelesen hat',
      ],
      ['Empfänger', 'keine außer dem Betreiber des Servers'],
      ['Drittland', thirdCountry],
      ['Löschfrist', `Protokoll ${days(retentionDays)}; Konten werden gesperrt und bleiben`],
    ),
    heading('Tätigkeit: Betrieb und Sicherheit des Servers'),
    facts(
      ['Zweck', 'Seiten ausliefern, Missbrauch abwehren, Fehler finden'],
      ['Rechtsgrundlage', 'Art. 6 Abs. 1 Buchst. f DSGVO'],
      ['Betroffene', 'alle, die die Seiten aufrufen'],
      ['Daten', 'IP-Adressen, nur im Arbeitsspeicher; Protokoll ohne Personenbezug'],
      ['Empfänger', 'keine außer dem Betreiber des Servers'],
      ['Löschfrist', 'mit dem Ende der Verbindung oder der Sperrfrist'],
    ),
    heading('Maßnahmen (Art. 32 DSGVO)'),
    words('Ausführlich stehen sie im Papier „Technische und organisatorische Maßnahmen“. Die wichtigsten:'),
    held(
      pagesEncrypted(installation),
      claims.endToEnd,
      claims.sealed,
      claims.rights,
      secondFactor(installation),
      retention(installation),
    ),
  ];
}

function exchange({ gdtIn, gdtOut }: Installation): Block {
  const ways = [
    gdtIn &&
      'Aufträge kommen als Dateien aus dem Ordner GDT_IN und verschwinden dort, sobald sie gelesen sind',
    gdtOut &&
      'Einträge für die Karteikarte liegen als Dateien in GDT_OUT, bis die Praxissoftware sie abholt; dort löscht das Programm nichts',
  ];
  return facts(
    ['Zweck', 'Angaben nicht doppelt eintippen; Eintrag in der Karteikarte'],
    ['Rechtsgrundlage', 'Art. 6 Abs. 1 Buchst. b und Art. 9 Abs. 2 Buchst. h DSGVO, § 630f BGB'],
    ['Betroffene', 'Patientinnen und Patienten'],
    [
      'Daten',
      'Patientennummer, Name, Geburtsdatum, Telefon, E-Mail, Krankenkasse, Versichertennummer aus der Praxissoftware; Zeiten des Gesprächs',
    ],
    ['Wege', ways.filter(Boolean).join('. ')],
    ['Empfänger', 'die Praxissoftware und wer sie wartet'],
  );
}
