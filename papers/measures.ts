import {
  backups,
  claims,
  keyPlace,
  messages,
  pagesEncrypted,
  relayed,
  secondFactor,
  updates,
} from './claims.ts';
import type { Installation } from './installation.ts';
import { type Block, heading, held, list, toAdd, words } from './paper.ts';

/** Art. 32 GDPR: what the program does, and what only the practice can say. */
export function measures(installation: Installation): Block[] {
  return [
    words(
      'Das Papier nennt, was dieses Programm mit den Einstellungen dieser Praxis tut. Räume, Geräte, Netz und Menschen kennt es nicht; dafür sind Zeilen zum Ergänzen da.',
    ),
    heading('Zutritt zu Räumen und Geräten'),
    list(
      `Wo der Server steht und wer den Schlüssel zu diesem Raum hat: ${toAdd}`,
      `Festplatte des Servers verschlüsselt (LUKS): ${toAdd}`,
      `Bildschirmsperre und Updates an den Arbeitsplätzen: ${toAdd}`,
      `Wenn Ärztinnen oder Ärzte von zu Hause sprechen: eigener Raum, eigenes Benutzerkonto am Gerät: ${toAdd}`,
    ),
    heading('Zugang zum Programm'),
    held(claims.accounts, claims.passwords, secondFactor(installation), claims.guessing, claims.sessions),
    heading('Zugriff innerhalb der Praxis'),
    held(claims.rights, claims.onlyDoctorTalks, claims.audit),
    list(`Wer welche Rolle hat, und wer das zuletzt geprüft hat (Seite „Team“): ${toAdd}`),
    heading('Trennung'),
    held(claims.bound, claims.admission),
    words('Ein Programm dient einer Praxis: eine Datenbank, ein Schlüssel.'),
    heading('Verschlüsselung'),
    held(
      pagesEncrypted(installation),
      claims.sealed,
      keyPlace(installation),
      claims.keyChange,
      claims.endToEnd,
      claims.noTrackUnknown,
      claims.spokenCode,
    ),
    heading('Weitergabe'),
    held(
      ...relayed(installation),
      ...messages(installation),
      claims.noStrangers,
      claims.noRecording,
      claims.noContentOnServer,
    ),
    heading('Eingabe und Nachvollziehbarkeit'),
    held(claims.audit, claims.log),
    heading('Schutz vor Angriffen'),
    held(claims.foreignFiles, claims.noVirusScanner, claims.webForms),
    ...(installation.metricsOutside
      ? [
          held({
            says: 'Zahlen zum Betrieb (/metrics) erhält auch eine andere Maschine, die das Kennwort dafür hat. Namen sind nicht darin.',
            by: ['Einstellung METRICS_TOKEN', 'test/routes/metrics.test.ts'],
          }),
        ]
      : []),
    heading('Verfügbarkeit'),
    held(claims.survives, backups(installation), claims.doubtfulClock, claims.connectionLost),
    list(
      `Wo eine Kopie des Schlüssels der Praxis liegt (nicht bei den Sicherungen): ${toAdd}`,
      `Wann zuletzt eine Sicherung zur Probe zurückgespielt wurde: ${toAdd}`,
    ),
    heading('Regelmäßige Prüfung (Art. 32 Abs. 1 Buchst. d)'),
    held(updates(installation)),
    list(
      `sprechzimmer check nach jeder Änderung, zuletzt am: ${toAdd}`,
      `Schulung des Teams, zuletzt am: ${toAdd}`,
      `Dieses Papier geprüft am, von: ${toAdd}`,
    ),
    words(
      'Eine Prüfung der Sicherheit durch unabhängige Fachleute gab es bisher nicht. Was das Programm nach OWASP ASVS 5.0 erfüllt, teilweise erfüllt und nicht erfüllt, steht in seinem Quelltext (docs/dev/asvs.md).',
    ),
  ];
}
