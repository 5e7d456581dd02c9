import type { Installation } from './installation.ts';
import { type Claim, days } from './paper.ts';

/*
 * What papers say of the program, each with what shows it: a test that fails when it is no longer so, or a
 * setting of this practice. A claim that depends on a setting is a function of the installation and says
 * nothing that is not set.
 */

/** What holds in every installation. */
export const claims = {
  sealed: {
    says: 'Angaben zu Patientinnen und Patienten liegen versiegelt auf der Platte (AES-256-GCM), mit einem eigenen Schlüssel für jeden Vorgang. In keiner Datei ist etwas davon lesbar.',
    by: ['test/db/sealing.test.ts', 'test/procedure/erase.test.ts'],
  },
  keyChange: {
    says: 'Der Schlüssel der Praxis lässt sich wechseln (sprechzimmer rotate-key). Danach öffnet der alte die Datenbank nicht mehr; ein Abbruch mittendrin schadet nicht.',
    by: ['test/db/rotate_key.test.ts', 'test/survival/rotate_kill.test.ts'],
  },
  endToEnd: {
    says: 'Bild, Ton, Chat und Dateien gehen von Browser zu Browser und sind dabei Ende zu Ende verschlüsselt (WebRTC: DTLS und DTLS-SRTP). Der Server vermittelt nur.',
    by: [
      'test/e2e/call.test.ts',
      'test/e2e/security_code.test.ts',
      'test/e2e/chat.test.ts',
      'test/e2e/files.test.ts',
    ],
  },
  spokenCode: {
    says: 'Beide Seiten sehen sechs Ziffern und vergleichen sie im Gespräch. Stimmen sie überein, sitzt niemand dazwischen, auch kein Server, der lügt. Wird nicht verglichen, zeigt es nichts.',
    by: ['test/static/connection/security_code.test.ts', 'test/e2e/security_code.test.ts'],
  },
  noTrackUnknown: {
    says: 'Bild und Ton gehen erst hinaus, wenn die Zertifikate der Verbindung bekannt sind.',
    by: ['test/static/connection/trust.test.ts', 'test/e2e/lies.test.ts'],
  },
  noRecording: {
    says: 'Im Programm gibt es keinen Code, der Bild oder Ton aufzeichnet.',
    by: ['test/imports.test.ts'],
  },
  noContentOnServer: {
    says: 'Das Programm hat keine Tabelle und keinen Ordner für Inhalte eines Gesprächs.',
    by: ['test/imports.test.ts', 'docs/daten.md'],
  },
  erased: {
    says: 'Gelöscht wird von selbst jede Stunde. Danach ist kein Byte mehr davon in Datenbank, Journal und Dateien.',
    by: ['test/procedure/erase.test.ts', 'test/survival/purge_kill.test.ts'],
  },
  retentionMost: {
    says: 'Mehr als 90 Tage Aufbewahrung nimmt das Programm nicht an.',
    by: ['test/config/settings.test.ts'],
  },
  doubtfulClock: {
    says: 'Springt die Uhr des Servers, löscht er nichts und sagt es der Praxis.',
    by: ['test/procedure/clock.test.ts'],
  },
  statisticsNameless: {
    says: 'Übrig bleiben nur Zahlen je Quartal, ohne Namen.',
    by: ['test/procedure/erase.test.ts'],
  },
  rights: {
    says: 'Arzt, Empfang und Verwaltung sehen nur, was zu ihren Aufgaben gehört. Wer nur verwaltet, sieht keine Patientendaten. Der Server prüft es bei jedem Aufruf.',
    by: ['test/security/rights.test.ts'],
  },
  onlyDoctorTalks: {
    says: 'Ein Gespräch führt nur die Ärztin oder der Arzt des Termins. Der Empfang kommt nicht hinein.',
    by: ['test/signaling/signal_route.test.ts', 'test/procedure/procedure.test.ts'],
  },
  accounts: {
    says: 'Konten legt nur die Verwaltung an; der Zugangslink gilt einmal und 72 Stunden. Wer gesperrt wird, ist sofort abgemeldet. Die Teamliste zeigt die letzte Anmeldung.',
    by: ['test/routes/practice/account/accounts.test.ts'],
  },
  passwords: {
    says: 'Kennwörter haben 12 bis 128 Zeichen und werden nur als Argon2id-Prüfwert gespeichert (19 MiB, 2 Durchgänge).',
    by: ['test/security/passwords.test.ts'],
  },
  guessing: {
    says: 'Das Raten von Kennwörtern und Einwahlcodes wird gebremst, ohne dass jemand mit dem richtigen ausgesperrt wird.',
    by: [
      'test/security/limits.test.ts',
      'test/routes/patient/join.test.ts',
      'test/security/sign_in_flood.test.ts',
    ],
  },
  sessions: {
    says: 'Eine Anmeldung endet nach 30 Minuten ohne Aktivität, spätestens nach 12 Stunden; während eines Gesprächs läuft sie nicht ab.',
    by: ['test/routes/practice/account/sign_in.test.ts'],
  },
  audit: {
    says: 'Jede Handlung und jedes Lesen eines Vorgangs steht im Protokoll. Die Zeilen sind verkettet: Fehlt eine oder wurde sie geändert, wird es gesagt.',
    by: ['test/db/audit_chain.test.ts', 'test/routes/practice/settings/log.test.ts'],
  },
  bound: {
    says: 'Link und Einwahlcode führen nur zu dem einen Vorgang. Das Wartezimmer öffnet erst kurz vor dem Termin; beide enden mit dem Gespräch, spätestens 24 Stunden nach dem Termin. Termine liegen höchstens 31 Tage voraus.',
    by: ['test/procedure/procedure.test.ts', 'test/routes/patient/join.test.ts'],
  },
  noAccount: {
    says: 'Patientinnen und Patienten brauchen kein Konto und kein Programm.',
    by: ['test/e2e/story.test.ts', 'test/routes/patient/join.test.ts'],
  },
  nameShown: {
    says: 'Am Eingang wird der Name gefragt. Der Arzt sieht ihn neben dem Namen des Termins und ob beide übereinstimmen.',
    by: ['test/signaling/hub.test.ts', 'test/consultation/name_match.test.ts'],
  },
  admission: {
    says: 'Niemand kommt ins Gespräch, den die Praxis nicht hereingebeten hat. Das entscheidet der Server.',
    by: ['test/signaling/hub.test.ts'],
  },
  privateRoom: {
    says: 'Ohne die Bestätigung, dass niemand unbemerkt mithört, geht es nicht ins Wartezimmer.',
    by: ['test/signaling/hub.test.ts'],
  },
  consent: {
    says: 'Ohne angenommene Einwilligung gibt es kein Gespräch. Gespeichert werden Text in seiner Fassung, Prüfsumme, Zeit, Name und Weg. Nichts ist vorher angekreuzt.',
    by: ['test/routes/patient/consent.test.ts', 'test/procedure/procedure.test.ts'],
  },
  withdrawal: {
    says: 'Der Widerruf geht jederzeit auf der persönlichen Seite, auch aus dem Wartezimmer.',
    by: ['test/procedure/procedure.test.ts'],
  },
  mailsSparing: {
    says: 'Mails des Programms enthalten nie Geburtsdatum, Krankenkasse oder Versichertennummer, auch nicht in Anhängen und Kalendereinträgen.',
    by: ['test/mail/protected_data.test.ts'],
  },
  noStrangers: {
    says: 'Die Seiten laden nichts von anderen Servern: keine Schriften, Zähler, Karten, kein fremder STUN-Server.',
    by: [
      'test/e2e/budget.test.ts',
      'test/routes/practice/account/protection.test.ts',
      'test/signaling/relay/ice.test.ts',
    ],
  },
  log: {
    says: 'Im Protokoll des Servers stehen keine Namen, Adressen, Codes und Links.',
    by: ['test/cli/commands.test.ts', 'test/mail/outbox.test.ts'],
  },
  foreignFiles: {
    says: 'Dateien und Mails von außen liest ein abgetrennter Teil des Programms mit Grenzen für Zeit und Speicher. Behalten wird kein aktiver Inhalt.',
    by: ['test/survival/hostile_files.test.ts', 'test/foreign/pool.test.ts', 'test/documents/upload.test.ts'],
  },
  noVirusScanner: {
    says: 'Einen Virenscanner hat das Programm nicht.',
    by: ['docs/dev/asvs.md'],
  },
  webForms: {
    says: 'Formulare anderer Seiten ändern nichts; die Seiten erlauben keinen fremden Code und keine Einbettung.',
    by: ['test/routes/practice/account/protection.test.ts', 'test/routes/only_forms.test.ts'],
  },
  survives: {
    says: 'Stürzt der Server ab, geht nichts verloren, was er bestätigt hat. Ist die Platte voll oder von einem anderen Programm belegt, sagt er es und behält, was eingetippt wurde.',
    by: ['test/survival/kill.test.ts', 'test/survival/disk.test.ts', 'test/survival/held.test.ts'],
  },
  connectionLost: {
    says: 'Bricht die Verbindung ab, stellen die Seiten sie von selbst wieder her; die Telefonnummer der Praxis steht auf jeder Seite.',
    by: ['test/static/connection/recovery.test.ts', 'test/static/call/call_state.test.ts'],
  },
  adaptive: {
    says: 'Ton und Bild passen sich der Leitung an, der Ton zuerst.',
    by: ['test/static/conversation/quality/ladder.test.ts'],
  },
  peopleDecide: {
    says: 'Ob bei schlechter Leitung weitergesprochen wird, entscheiden die Beteiligten. Das Programm legt nie von selbst auf.',
    by: ['test/static/conversation/quality/ladder.test.ts', 'test/static/call/call_state_order.test.ts'],
  },
  quiet: {
    says: 'Während eines Gesprächs läutet nichts.',
    by: ['test/static/practice/bell.test.ts'],
  },
  legalPages: {
    says: 'Nutzungsbedingungen, Datenschutz, Impressum und Barrierefreiheit sind auf Deutsch und ohne Anmeldung zu lesen.',
    by: ['test/routes/public.test.ts', 'test/views/layout.test.ts'],
  },
  byTimeOnly: {
    says: 'Nichts wird nach der Krankenversicherung geordnet.',
    by: ['test/signaling/queue.test.ts', 'test/routes/practice/inbox/inbox.test.ts'],
  },
  record: {
    says: 'Für die Patientenakte gibt es ein Dokument mit Gespräch und Einwilligung. Eine Woche vor dem Löschen erinnert die Übersicht an alles, was noch nicht übernommen ist.',
    by: ['test/routes/practice/consultation/record.test.ts'],
  },
  container: {
    says: 'Als Container läuft das Programm ohne Root-Rechte und schreibt nur in seinen Datenordner.',
    by: ['test/packaging/container.test.ts'],
  },
} satisfies Record<string, Claim>;

/** How long data stay here, and in backups. */
export function retention({ retentionDays }: Installation): Claim {
  return {
    says: `Gelöscht wird ${days(retentionDays)} nach dem Ende des Vorgangs.`,
    by: ['Einstellung RETENTION_DAYS', 'test/procedure/erase.test.ts'],
  };
}

export function backups({ backup, retentionDays }: Installation): Claim {
  if (!backup)
    return { says: 'Eine nächtliche Sicherung ist nicht eingestellt.', by: ['Einstellung BACKUP_DIR'] };
  const { keepDays } = backup;
  return {
    says: `Jede Nacht schreibt der Server eine Sicherung in den Ordner ${backup.folder}, verschlüsselt mit ${backup.for}. Der Schlüssel der Praxis ist nicht darin. Nach ${days(keepDays)} wird sie gelöscht, also ist alles spätestens ${days(retentionDays + keepDays)} nach dem Ende weg.`,
    by: [
      'Einstellung BACKUP_DIR',
      'Einstellung BACKUP_KEEP_DAYS',
      'test/procedure/nightly_backup.test.ts',
      'test/cli/backup.test.ts',
    ],
  };
}

export function pagesEncrypted({ encryption, origin, certificateHost }: Installation): Claim {
  const setting = { own: 'TLS_CERT', automatic: 'ACME_EMAIL', proxy: 'PUBLIC_URL', none: 'PUBLIC_URL' };
  const by = [`Einstellung ${setting[encryption]}`];
  const tls = 'Der Server nimmt nur TLS 1.2 und 1.3 an.';
  switch (encryption) {
    case 'own':
      return {
        says: `Die Seiten kommen über https mit einem Zertifikat der Praxis. ${tls}`,
        by: [...by, 'test/tls/own_certificate.test.ts'],
      };
    case 'automatic':
      return {
        says: `Die Seiten kommen über https mit einem automatischen Zertifikat von ${certificateHost}. ${tls}`,
        by: [...by, 'test/tls/automatic_certificate.test.ts', 'test/tls/own_certificate.test.ts'],
      };
    case 'proxy':
      return {
        says: `Die Seiten kommen über https (${origin}). Die Verschlüsselung macht ein Proxy vor dem Server; was er annimmt, bestimmt seine Einstellung.`,
        by,
      };
    case 'none':
      return { says: `Die Seiten sind noch nicht verschlüsselt (${origin}).`, by };
  }
}

export function keyPlace({ keyBesideDatabase }: Installation): Claim {
  return {
    says: keyBesideDatabase
      ? 'Der Schlüssel der Praxis liegt im selben Ordner wie die Datenbank. Wer diesen Ordner kopiert, hat beides.'
      : 'Der Schlüssel der Praxis liegt außerhalb des Ordners der Datenbank.',
    by: ['Einstellung SECRET_KEY', 'docs/haertung.md'],
  };
}

export function secondFactor({ secondFactor }: Installation): Claim {
  const by = ['Einstellung SECOND_FACTOR', 'test/routes/practice/account/second_factor.test.ts'];
  if (secondFactor === 'required')
    return {
      says: 'Jede Anmeldung des Teams braucht außer dem Kennwort einen zweiten Faktor (App oder Passkey).',
      by,
    };
  return {
    says: 'Ein zweiter Faktor ist für das Team in dieser Installation nicht vorgeschrieben. Wer einen eingerichtet hat, wird danach gefragt.',
    by,
  };
}

export function relayed({ relay, relayHosts, practice }: Installation): Claim[] {
  const onlyRelay = practice.relayOnly === 'yes';
  const way: Claim = {
    says: onlyRelay
      ? 'Gespräche gehen nie direkt, sondern immer über das Relay. So erfährt niemand die IP-Adresse der anderen Seite.'
      : 'Wo das Netz es zulässt, geht das Gespräch direkt von Gerät zu Gerät. Jede Seite erfährt dabei die IP-Adresse der anderen.',
    by: [
      'Einstellung „Nur über Relay“ der Praxis',
      onlyRelay ? 'test/e2e/relay_only.test.ts' : 'test/e2e/call.test.ts',
    ],
  };
  switch (relay) {
    case 'own':
      return [
        way,
        {
          says: 'Das Relay (coturn) läuft auf dem Server der Praxis. Es leitet nur Verschlüsseltes weiter, schreibt kein Protokoll und nimmt nur Zugänge an, die ablaufen.',
          by: ['Einstellung TURN_EMBEDDED', 'test/signaling/relay/relay.test.ts'],
        },
      ];
    case 'outside':
      return [
        way,
        {
          says: `Das Relay steht bei ${relayHosts.join(', ')}. Es leitet nur Verschlüsseltes weiter, sieht aber IP-Adressen und Zeiten. Der Benutzername, den es bekommt, ist Zufall.`,
          by: ['Einstellung TURN_URLS', 'test/signaling/relay/ice.test.ts'],
        },
      ];
    case 'none':
      return [
        way,
        {
          says: 'Ein Relay ist nicht da. Wo kein direkter Weg möglich ist, kommt kein Gespräch zustande.',
          by: ['Einstellung TURN_EMBEDDED'],
        },
      ];
  }
}

/** What mails and text messages carry, where they go out. */
export function messages({ smtpHost, smsHost }: Installation): Claim[] {
  const mails: Claim = smtpHost
    ? claims.mailsSparing
    : {
        says: 'Ein Postausgang ist nicht eingestellt: Der Server verschickt keine Mails.',
        by: ['Einstellung SMTP_URL'],
      };
  const sms: Claim = {
    says: `SMS gehen über ${smsHost}. Der Anbieter erhält die Nummer und den Text mit Termin, Link und Code, keinen Namen.`,
    by: ['Einstellung SMS_URL', 'test/mail/sms/by_sms.test.ts', 'test/procedure/queue_sms.test.ts'],
  };
  return smsHost ? [mails, sms] : [mails];
}

export function updates({ updateHost }: Installation): Claim {
  return updateHost
    ? {
        says: `Der Server fragt einmal am Tag bei ${updateHost}, ob es eine neue Version gibt, prüft die Signatur und sagt es der Verwaltung. Die Anfrage nennt nichts von der Praxis.`,
        by: ['Einstellung UPDATE_FEED', 'test/procedure/update_feed.test.ts'],
      }
    : {
        says: 'Nach neuen Versionen fragt der Server nicht von selbst. Die Praxis muss sich selbst darum kümmern.',
        by: ['Einstellung UPDATE_FEED'],
      };
}
