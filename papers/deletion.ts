import { backups, claims, retention } from './claims.ts';
import type { Installation } from './installation.ts';
import { type Block, days, heading, held, list, table, toAdd, words } from './paper.ts';

/** D3: what is erased when, and what the program cannot erase. */
export function deletion(installation: Installation): Block[] {
  const { retentionDays, backup } = installation;
  const term = `${days(retentionDays)} nach dem Ende des Vorgangs`;
  return [
    words(
      `Ein Vorgang endet mit dem Gespräch, der Absage, der Ablehnung oder dem Widerruf. Ein offener, an dem ${days(retentionDays)} lang nichts geschehen ist, endet von selbst.`,
    ),
    heading('Fristen'),
    table(
      { Was: 1, 'Wann gelöscht': 1 },
      ['Bild, Ton, Chat und Dateien eines Gesprächs', 'nie gespeichert'],
      ['Name, Geburtsdatum, Telefon, E-Mail, Krankenkasse, Versichertennummer', term],
      ['Unterschriebene Einwilligung', term],
      ['Termin, eingegebener Name, Zeiten des Gesprächs', term],
      ['Mails hinaus; Antworten herein', term],
      ['Text einer Anfrage, die als Mail kam', 'sobald die Anfrage angenommen oder abgelehnt ist'],
      [
        'Mails ohne Zuordnung',
        `wenn sie zugeordnet oder verworfen sind, spätestens nach ${days(retentionDays)}`,
      ],
      ['Rückrufbitten', `${days(retentionDays)} nach dem Notieren`],
      ['Ergebnisse der Technik-Prüfung', `nach ${days(retentionDays)}`],
      ['Protokoll der Handlungen und Zugriffe', `nach ${days(retentionDays)}`],
      ['Konten des Teams', 'bleiben; wer geht, wird gesperrt, nicht gelöscht'],
      ['Anmeldungen, angemeldete Geräte', 'nach 12 Stunden; bekannte Geräte nach 180 Tagen'],
      ['Zahl der Gespräche je Quartal, ohne Namen', 'bleibt'],
      ['Nächtliche Sicherungen', backup ? `nach ${days(backup.keepDays)}` : 'keine eingestellt'],
      [
        'Kopie der Datenbank von vor einer Aktualisierung',
        installation.copyDays > 0 ? `nach ${days(installation.copyDays)}` : 'gleich nach dem Start',
      ],
    ),
    heading('Wie gelöscht wird'),
    held(
      retention(installation),
      claims.erased,
      claims.retentionMost,
      claims.doubtfulClock,
      backups(installation),
      claims.statisticsNameless,
    ),
    words(
      'Mit einem Vorgang wird auch sein Schlüssel gelöscht. sprechzimmer purge --dry-run zeigt, was jetzt an der Reihe wäre.',
    ),
    heading('Vor dem Löschen: die Patientenakte'),
    words(
      'Was zur Behandlung gehört, auch die Einwilligung, muss die Praxis in der Patientenakte behalten, in der Regel zehn Jahre (§ 630f BGB), und die Einwilligung nachweisen können (Art. 7 Abs. 1 DSGVO).',
    ),
    held(claims.record),
    heading('Was das Programm nicht löschen kann'),
    list(
      ...outside(installation),
      `Protokolle von Server, Proxy und Container. Aufbewahrung: ${toAdd}`,
      `Kopien, die jemand von Hand gemacht hat. Geregelt durch: ${toAdd}`,
      'Was Patientinnen und Patienten selbst haben: Mails, Kalendereinträge, Dateien aus dem Gespräch',
    ),
    heading('Löschen auf Verlangen (Art. 17 DSGVO)'),
    words(
      'Ein Widerruf oder eine Absage beendet den Vorgang; die Frist läuft ab dann. Ein einzelner Vorgang wird nicht vor seiner Frist gelöscht; wer das verlangt, dem antwortet die Praxis mit der Frist, oder sie verkürzt RETENTION_DAYS für alle.',
    ),
  ];
}

/** Copies at others, as far as settings lead there. */
function outside({ smtpHost, imapHost, imapHandled, smsHost, gdtOut }: Installation): string[] {
  const inbox = {
    flag: 'Bearbeitete Mails bleiben dort und werden nur markiert (IMAP_HANDLED): Die Praxis löscht sie selbst',
    move: 'Bearbeitete Mails werden dort in einen anderen Ordner verschoben (IMAP_HANDLED): Die Praxis löscht sie selbst',
    delete: 'Bearbeitete Mails löscht das Programm dort; ob der Anbieter Kopien hält, sagt sein Vertrag',
  };
  const copies = [
    smtpHost && `Mails beim Postausgang ${smtpHost} und bei den Anbietern der Empfänger`,
    imapHost && `Posteingang ${imapHost}: ${inbox[imapHandled]}`,
    smsHost && `SMS bei ${smsHost} und auf den Telefonen. Aufbewahrung dort: ${toAdd}`,
    gdtOut && 'Dateien in GDT_OUT, bis die Praxissoftware sie abholt',
  ];
  return copies.filter((copy) => typeof copy === 'string');
}
