import type { MailTrouble } from '../components/context.ts';

interface Reason {
  /** What is wrong; a whole sentence. */
  reason: string;
  /** What to do. */
  remedy: string;
}

/**
 * Why a mail server cannot be used, in plain words.
 *
 * @param code as in the job's `last_error`: a code of Node or Nodemailer, or the server's reply code
 */
export function troubleReason(code: string, job: MailTrouble['name']): Reason {
  const setting = job === 'outbox' ? 'SMTP_URL' : 'IMAP_URL';
  if (isCertificate(code)) {
    return {
      reason: 'Das Zertifikat des Mailservers ist nicht gültig.',
      remedy: 'Bitte sagen Sie Ihrer IT oder dem Mail-Anbieter Bescheid.',
    };
  }
  switch (code) {
    case 'ECONNREFUSED':
      return {
        reason: 'Der Mailserver nimmt keine Verbindung an.',
        remedy: `Bitte sagen Sie Ihrer IT Bescheid: Läuft der Server, und stimmt der Port in ${setting}?`,
      };
    case 'EAUTH':
    case 'ENOAUTH':
    case '530':
    case '535':
      return {
        reason: 'Benutzername oder Passwort werden abgelehnt.',
        remedy: `Wurde das Passwort des Postfachs geändert? Ihre IT trägt es auf dem Server in ${setting} ein.`,
      };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EDNS':
      return {
        reason: 'Der Name des Mailservers lässt sich nicht auflösen.',
        remedy: `Bitte sagen Sie Ihrer IT Bescheid: Geht das Internet am Server, und stimmt der Name in ${setting}?`,
      };
    case 'ETIMEDOUT':
    case 'ETIMEOUT':
    case 'EABORT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return {
        reason: 'Der Mailserver antwortet nicht.',
        remedy: 'Geht das Internet in der Praxis? Sonst sagen Sie bitte Ihrer IT Bescheid.',
      };
    case 'ETLS':
      return {
        reason: 'Der Mailserver bietet keine sichere Verbindung an.',
        remedy: `Bitte sagen Sie Ihrer IT Bescheid: Das Passwort wird nie unverschlüsselt geschickt. Stimmt ${setting}?`,
      };
    case 'ESTORAGE':
      return {
        reason: 'Der Server der Praxis kann gerade nichts speichern. Neue Mails bleiben im Postfach.',
        remedy: 'Bitte sagen Sie Ihrer IT Bescheid. Sobald wieder Platz ist, geht es von selbst weiter.',
      };
    case 'ENOFOLDER':
      return {
        reason: 'Den eingestellten Ordner gibt es im Postfach nicht.',
        remedy: `Bitte sagen Sie Ihrer IT Bescheid: Er steht am Ende von ${setting}.`,
      };
    case 'ESENDER':
      return {
        reason: 'Der Mailserver nimmt die Absenderadresse der Praxis nicht an.',
        remedy:
          'Gehört die Adresse zum Postfach? Sie steht in den Einstellungen oder auf dem Server in MAIL_FROM.',
      };
    case 'ENOSENDER':
      return {
        reason: 'Die Praxis hat noch keine E-Mail-Adresse.',
        remedy: 'Bitte tragen Sie sie in den Einstellungen ein.',
      };
    default:
      return {
        reason: 'Die Verbindung zum Mailserver bricht ab.',
        remedy: `Hält das an, sagen Sie bitte Ihrer IT Bescheid (Meldung: ${code || 'unbekannt'}).`,
      };
  }
}

function isCertificate(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^ERR_TLS|^UNABLE_TO_GET_ISSUER/.test(code);
}
