import type { MailTrouble } from '../components/context.ts';
import { consentTrouble } from './consent_words.ts';

interface Reason {
  /** What is wrong; a whole sentence. */
  reason: string;
  /** What to do. */
  remedy: string;
}

/** Where an administrator puts it right. */
const inAssistant = 'im Einrichtungs-Assistenten, Schritt „Mail“';

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
    case 'ENOPASSWORDS':
      return {
        reason: 'Der Anbieter nimmt für dieses Postfach keine Anmeldung mit Kennwort mehr an.',
        remedy: `Ein anderes Kennwort hilft nicht. Microsoft 365, Outlook.com und Google verlangen stattdessen eine Zustimmung (OAuth): ${inAssistant}.`,
      };
    case 'ESMTPOFF':
      return {
        reason: 'Der Anbieter hat das Senden durch Programme für dieses Postfach abgeschaltet (SMTP AUTH).',
        remedy:
          'Ihre IT schaltet es im Microsoft 365 Admin Center ein: Benutzer, E-Mail, E-Mail-Apps verwalten, „Authentifiziertes SMTP“.',
      };
    case 'EAPPPASSWORD':
      return {
        reason: 'Der Anbieter verlangt ein App-Passwort: ein eigenes Kennwort nur für dieses Programm.',
        remedy: `Legen Sie es auf den Seiten des Anbieters unter „Sicherheit“ an und tragen Sie es hier ein: ${inAssistant}. Das gewöhnliche Kennwort des Postfachs nimmt er von Programmen nicht an.`,
      };
    case 'EIMAPOFF':
      return {
        reason:
          'Der Zugriff durch Mailprogramme (IMAP und SMTP) ist bei diesem Postfach nicht eingeschaltet.',
        remedy:
          'Schalten Sie ihn beim Anbieter in den Einstellungen des Postfachs ein. Manche schalten ihn wieder ab, wenn er lange nicht benutzt wurde.',
      };
    case 'EPASSWORDEXPIRED':
      return {
        reason: 'Das Kennwort des Postfachs ist abgelaufen.',
        remedy: `Vergeben Sie beim Anbieter ein neues und tragen Sie es hier ein: ${inAssistant}.`,
      };
    case 'ELOCKED':
      return {
        reason: 'Der Anbieter hat das Postfach gesperrt.',
        remedy: 'Melden Sie sich im Browser am Postfach an. Dort steht, warum, und wie es weitergeht.',
      };
    case 'EWEBLOGIN':
      return {
        reason: 'Der Anbieter verlangt, dass sich zuerst jemand im Browser am Postfach anmeldet.',
        remedy:
          'Melden Sie sich dort an und bestätigen Sie, dass Sie es sind. Danach geht es von selbst weiter.',
      };
    case 'EPOLICY':
      return {
        reason: 'Die Sicherheitsregeln Ihrer Organisation lassen diese Anmeldung nicht zu.',
        remedy:
          'Bitte sagen Sie Ihrer IT Bescheid: Bedingter Zugriff oder Sicherheitsstandards in Microsoft 365 müssen dieses Programm erlauben.',
      };
    case 'ENOCONSENT':
      return {
        reason: 'Beim Anbieter hat noch niemand zugestimmt, dass dieses Programm das Postfach öffnet.',
        remedy: `Wer die Praxis verwaltet, stimmt dort zu: ${inAssistant}.`,
      };
    case 'ECONSENT':
      return {
        reason:
          'Die Zustimmung beim Anbieter gilt nicht mehr, oder das Kennwort des Postfachs wurde geändert.',
        remedy: `Wer die Praxis verwaltet, stimmt noch einmal zu: ${inAssistant}.`,
      };
    case 'EOAUTHCLIENT':
    case 'EOAUTHSCOPE':
    case 'EOAUTHREQUEST':
      return {
        reason: consentTrouble(code),
        remedy: `Nachsehen können Sie ${inAssistant}.`,
      };
    case 'EOAUTHSERVER':
      return {
        reason: 'Der Anmeldeserver des Mail-Anbieters antwortet nicht.',
        remedy: 'Es geht von selbst weiter, sobald er antwortet. Geht das Internet in der Praxis?',
      };
    case 'ETOKEN':
      return {
        reason: 'Der Mailserver nimmt die Zustimmung nicht an.',
        remedy: `Gilt sie für dieses Postfach, und darf es IMAP und SMTP benutzen? Noch einmal zustimmen können Sie ${inAssistant}.`,
      };
    case 'EWRONGBOX':
      return {
        reason: 'Die Zustimmung gilt für ein anderes Postfach als das eingestellte.',
        remedy: `Stimmen Sie noch einmal zu und melden Sie sich beim Anbieter mit dem Postfach der Praxis an: ${inAssistant}.`,
      };
    case 'ENOTOKENS':
      return {
        reason: 'Dieser Mailserver bietet keine Anmeldung mit einer Zustimmung (OAuth) an.',
        remedy: `Stimmt der Server in ${setting}?`,
      };
    case 'ELATER':
      return {
        reason: 'Der Mailserver bittet darum, es später noch einmal zu versuchen.',
        remedy: 'Sie müssen nichts tun. Hält es einen Tag an, sagen Sie bitte Ihrer IT Bescheid.',
      };
    case 'EAUTHSWITCH':
      return {
        reason:
          'Benutzername oder Passwort werden abgelehnt, oder der Zugriff durch Mailprogramme ist nicht eingeschaltet.',
        remedy: `GMX, WEB.DE und freenet lassen Programme erst zu, wenn POP3/IMAP in den Einstellungen des Postfachs eingeschaltet ist, und schalten es nach längerer Pause wieder ab. Mit Zwei-Faktor-Anmeldung brauchen Sie dort ein anwendungsspezifisches Passwort. Sonst: Stimmt das Kennwort in ${setting}?`,
      };
    case 'EAUTHOWN':
      return {
        reason: 'Benutzername oder Passwort werden abgelehnt.',
        remedy: `Die Telekom hat für Mailprogramme ein eigenes „Passwort für E-Mail-Programme“, das Sie im Kundencenter anlegen. Das Kennwort der Webseite nimmt sie hier nicht an. Es steht in ${setting}.`,
      };
    case 'EAUTHAPP':
      return {
        reason: 'Benutzername oder Passwort werden abgelehnt.',
        remedy: `Google, Apple und Yahoo nehmen von Programmen nur ein App-Passwort an, das Sie dort unter „Sicherheit“ anlegen; Google auch eine Zustimmung (OAuth): ${inAssistant}.`,
      };
    case 'EAUTHMS':
      return {
        reason: 'Benutzername oder Passwort werden abgelehnt.',
        remedy: `Microsoft nimmt von Programmen meist gar kein Kennwort mehr an, sondern eine Zustimmung (OAuth): ${inAssistant}.`,
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
