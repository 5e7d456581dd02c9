import { claims } from './claims.ts';
import type { Installation } from './installation.ts';
import { type Block, facts, heading, held, list, orMissing, toAdd, words } from './paper.ts';
import { processorsOf } from './processors.ts';

/** Art. 33 and 34 GDPR: what to do in which hour. */
export function breach(installation: Installation): Block[] {
  const { practice } = installation;
  const outside = processorsOf(installation).filter(({ patients }) => patients);
  return [
    words(
      'Eine Datenpanne ist alles, wodurch Unbefugte an Daten kommen könnten oder Daten verloren gehen: ein gestohlener Rechner, ein fremder Zugriff, eine Mail an die falsche Adresse, ein verlorenes Telefon mit zweitem Faktor, ein verlorener Schlüssel. Drucken Sie dieses Blatt aus: Der Server kann gerade das sein, was fehlt.',
    ),
    heading('Wen Sie anrufen'),
    facts(
      ['Verantwortliche Person', orMissing(practice.responsible)],
      ['Vertretung', toAdd],
      ['Datenschutzbeauftragte Person', orMissing(practice.dataProtectionOfficer)],
      ['IT-Betreuung, Tag und Nacht', toAdd],
      ['Betreiber des Servers', orMissing(practice.hosting)],
      ['Aufsichtsbehörde', orMissing(practice.complaintAuthority)],
      ['Versicherung', toAdd],
    ),
    heading('Sofort'),
    list(
      'Uhrzeit aufschreiben: wann bemerkt, von wem, woran. Ab jetzt laufen 72 Stunden.',
      'Nichts löschen und nichts neu aufsetzen, bevor kopiert ist, was Spuren zeigt.',
      'Verlorenes Gerät oder Kennwort: Konto auf der Seite „Team“ sperren. Das meldet überall ab.',
      'Fremder Zugriff auf den Server: vom Netz nehmen. Wartende Patientinnen und Patienten anrufen.',
      'Schlüssel in fremder Hand: sprechzimmer rotate-key, und den alten Schlüssel mit den alten Sicherungen vernichten.',
      'Postfach in fremder Hand: Kennwort und Zustimmungen beim Anbieter ändern.',
    ),
    held(claims.accounts, claims.keyChange),
    heading('Was das Programm zeigt'),
    list(
      'Seite „Protokoll“: wer wann was getan und welchen Vorgang gelesen hat, und ob die Kette der Zeilen heil ist.',
      'Fehlversuche: Nach der Anmeldung steht auf der ersten Seite, wie oft ein falsches Kennwort eingegeben wurde.',
      'sprechzimmer check: Zustand von Datenbank, Schlüssel, Sicherung, Zertifikat, Relay und Mail.',
      'Protokoll des Servers: Zeiten und Fehler, ohne Namen.',
    ),
    held(claims.audit, claims.log),
    words(
      `Das Protokoll reicht ${installation.retentionDays} Tage zurück. IP-Adressen von Angreifern hält das Programm nicht fest; danach ist beim Proxy, der Firewall oder dem Betreiber zu suchen.`,
    ),
    heading('Bewerten'),
    facts(
      ['Welche Daten', toAdd],
      ['Wie viele Personen', toAdd],
      ['Waren sie verschlüsselt, und wo lag der Schlüssel', toAdd],
      ['Mögliche Folgen für die Betroffenen', toAdd],
      ['Risiko (keines, Risiko, hohes Risiko)', toAdd],
    ),
    words(
      installation.keyBesideDatabase
        ? 'Ist der Datenordner kopiert worden, hat die fremde Person Datenbank und Schlüssel: Gehen Sie davon aus, dass sie alles lesen kann, was noch nicht gelöscht war.'
        : 'Ist nur der Datenordner kopiert worden, sind die Angaben darin ohne den Schlüssel nicht lesbar. Prüfen Sie, ob auch der Schlüssel erreichbar war.',
    ),
    heading('Bis 72 Stunden: Meldung an die Aufsichtsbehörde (Art. 33)'),
    words(
      'Zu melden ist, wenn ein Risiko für die Betroffenen nicht unwahrscheinlich ist. Was noch fehlt, wird nachgereicht.',
    ),
    list(
      'Art der Panne, Kategorien und ungefähre Zahl der Personen und Datensätze',
      'Name und Erreichbarkeit der datenschutzbeauftragten Person oder einer anderen Stelle',
      'wahrscheinliche Folgen',
      'Maßnahmen, die ergriffen oder geplant sind',
      'Bei mehr als 72 Stunden: warum',
    ),
    heading('Bei hohem Risiko: die Betroffenen (Art. 34)'),
    words(
      'Unverzüglich, in klarer Sprache, am besten per Brief oder Telefon: „Am … ist Folgendes geschehen: … Betroffen sind von Ihnen: … Das kann bedeuten: … Wir haben … getan. Bitte tun Sie …. Fragen beantwortet: …“ Geburtsdatum, Krankenkasse und Versichertennummer gehören nicht in eine Mail.',
    ),
    heading('Wer noch etwas wissen muss'),
    list(
      ...outside.map(({ what, who }) => `${what}: ${who}`),
      'Strafanzeige prüfen; die Schweigepflicht (§ 203 StGB) gilt auch dabei.',
      'Eine Lücke im Programm: SECURITY.md in seinem Quelltext sagt, wohin. Nie Daten von Patientinnen und Patienten mitschicken.',
    ),
    heading('Danach: festhalten (Art. 33 Abs. 5)'),
    facts(
      ['Was geschah', toAdd],
      ['Auswirkungen', toAdd],
      ['Abhilfe', toAdd],
      ['Gemeldet am, oder warum nicht', toAdd],
      ['Was sich ändert', toAdd],
    ),
  ];
}
