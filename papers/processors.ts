import type { Installation } from './installation.ts';
import { type Block, facts, heading, list, missing, orMissing, toAdd, words } from './paper.ts';

/** Somebody outside the practice who has to do with its data. */
interface Processor {
  what: string;
  who: string;
  /** What reaches them. */
  gets: string;
  /** Where the program is told of them. */
  setting: string;
  /** Patients' data may reach them. */
  patients: boolean;
}

/** Whoever these settings lead to, and nobody else. */
export function processorsOf(installation: Installation): Processor[] {
  const { practice, smtpHost, imapHost, relay, relayHosts, backup } = installation;
  const { signInHost, smsHost, certificateHost, updateHost } = installation;
  const mail = practice.mailProvider.trim();
  const found: (Processor | false | null)[] = [
    {
      what: 'Server',
      who: orMissing(practice.hosting),
      gets: 'Die Maschine mit Datenbank und Schlüssel. Wer sie verwaltet, kann technisch an alles, was dort liegt, auch an den Schlüssel im Arbeitsspeicher; an Bild und Ton eines Gesprächs nicht, ohne dass es beim Vergleich der sechs Ziffern auffiele.',
      setting: 'Angabe „Server und Relay“ der Praxis',
      patients: true,
    },
    installation.encryption === 'proxy' && {
      what: 'Proxy vor dem Server',
      who: toAdd,
      gets: 'Alle Seiten und Formulare, unverschlüsselt, auf dem Weg durch ihn.',
      setting: 'PUBLIC_URL mit https ohne eigenes Zertifikat',
      patients: true,
    },
    smtpHost !== null && {
      what: 'Postausgang',
      who: named(mail, smtpHost),
      gets: 'Adresse und Name der Empfängerin oder des Empfängers, Termin, Link, Code und das Formular der Einwilligung mit Lücken. Nie Geburtsdatum, Krankenkasse oder Versichertennummer (test/mail/protected_data.test.ts).',
      setting: 'SMTP_URL',
      patients: true,
    },
    imapHost !== null && {
      what: 'Posteingang',
      who: named(mail, imapHost),
      gets: 'Alles, was Patientinnen und Patienten an die Praxis schreiben, auch wenn sie selbst Geburtsdatum oder Versichertennummer nennen. Der Server liest es dort.',
      setting: 'IMAP_URL',
      patients: true,
    },
    signInHost !== null && {
      what: 'Anmeldung am Postfach (OAuth 2)',
      who: signInHost,
      gets: 'Die Anmeldung des Programms, keine Daten von Patientinnen und Patienten.',
      setting: 'IMAP_OAUTH oder SMTP_OAUTH',
      patients: false,
    },
    smsHost !== null && {
      what: 'SMS',
      who: smsHost,
      gets: 'Mobilnummer und Text mit Termin, Link und Code. Keinen Namen (test/procedure/queue_sms.test.ts).',
      setting: 'SMS_URL',
      patients: true,
    },
    relay === 'outside' && {
      what: 'Relay (TURN)',
      who: relayHosts.join(', '),
      gets: 'IP-Adressen beider Seiten, Zeiten und Datenmengen. Den Inhalt nur verschlüsselt.',
      setting: 'TURN_URLS',
      patients: true,
    },
    backup && {
      what: 'Ort der Sicherungen',
      who: `Ordner ${backup.folder}; wem die Platte gehört: ${toAdd}`,
      gets: 'Verschlüsselte Sicherungen ohne den Schlüssel der Praxis.',
      setting: 'BACKUP_DIR',
      patients: true,
    },
    certificateHost !== null && {
      what: 'Zertifizierungsstelle',
      who: certificateHost,
      gets: 'Name und Adresse des Servers, die Mailadresse aus ACME_EMAIL. Keine Daten von Patientinnen und Patienten.',
      setting: 'ACME_EMAIL',
      patients: false,
    },
    updateHost !== null && {
      what: 'Nachricht von neuen Versionen',
      who: updateHost,
      gets: 'Die IP-Adresse des Servers, einmal am Tag. Sonst nichts (test/procedure/update_feed.test.ts).',
      setting: 'UPDATE_FEED',
      patients: false,
    },
  ];
  return found.filter((one) => one !== null && one !== false);
}

function named(provider: string, host: string): string {
  return provider ? `${provider} (${host})` : `${host}; Name: ${missing}`;
}

export function processors(installation: Installation): Block[] {
  return [
    words(
      'Diese Liste nennt, wen die Einstellungen dieser Installation beteiligen, und was dort ankommt. Wartung durch IT-Firmen und Anbieter außerhalb des Programms (Praxissoftware, Telefon, Internet) kennt das Programm nicht.',
    ),
    ...processorsOf(installation).flatMap(described),
    heading('Was das Programm nicht kennt'),
    facts(['IT-Betreuung, Fernwartung', toAdd], ['Internetanschluss der Praxis', toAdd]),
    words(
      'Abonniert jemand seinen Kalender (Seite „Mein Konto“) bei einem Kalenderanbieter, erhält dieser Uhrzeiten und Anfangsbuchstaben (test/routes/calendar_feed.test.ts).',
    ),
    heading('Art. 28 DSGVO'),
    words(
      'Wer im Auftrag der Praxis personenbezogene Daten verarbeitet, braucht einen Vertrag zur Auftragsverarbeitung. Steht der Server in der Praxis und betreut sie ihn selbst, gibt es für ihn keinen Auftragsverarbeiter.',
    ),
    heading('§ 203 StGB'),
    words(
      'Die Praxis darf mitwirkenden Personen offenbaren, was für deren Arbeit erforderlich ist (Abs. 3). Sie muss dafür sorgen, dass diese zur Geheimhaltung verpflichtet sind, auch deren Unterauftragnehmer (Abs. 4). Ein Vertrag nach Art. 28 DSGVO allein sagt das nicht immer.',
    ),
    heading('§ 393 SGB V (C5)'),
    words(
      'Wer Gesundheitsdaten in der Cloud verarbeitet, braucht seit dem 1. Juli 2025 ein C5-Testat Typ 2 des Anbieters und muss die Kriterien für Kunden aus dem Bericht selbst umsetzen. Wen das genau trifft, ist umstritten. Ein eigener Rechner in der Praxis ist nach unserer Lesart keine Cloud; mit diesen Worten steht es in keiner Quelle, die wir kennen.',
    ),
    list(
      'Ein gemieteter Server (VPS) und ein Cloud-Speicher für Sicherungen fallen wahrscheinlich darunter: Lassen Sie sich das Testat geben.',
      'Auch Mail- und SMS-Anbieter sind zu prüfen.',
    ),
  ];
}

function described({ what, who, gets, setting, patients }: Processor): Block[] {
  const contract = 'Vertrag vom ____________, liegt bei: ____________';
  const checks: [string, string][] = [
    ['Vertrag, Art. 28 DSGVO', contract],
    ['Verpflichtung, § 203 StGB', 'am ____________ durch ____________'],
    ['C5 Typ 2, § 393 SGB V', 'Testat bis ____________ / keine Cloud, weil ____________'],
    ['Ort, Drittland', toAdd],
  ];
  return [
    heading(what),
    facts(['Wer', who], ['Was dort ankommt', gets], ['Woher wir das wissen', setting]),
    ...(patients
      ? [facts(...checks)]
      : [words('Daten von Patientinnen und Patienten kommen dort durch das Programm nicht an.')]),
  ];
}
