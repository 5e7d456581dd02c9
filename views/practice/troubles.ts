import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Trouble } from '../components/context.ts';
import { formatDate, formatTime } from '../components/formats.ts';
import { Notice } from '../components/notice.ts';
import { refusalWords } from './refusal_words.ts';

/** On every page of the practice, until it is over; failed sign-ins on one. */
export function Troubles({ troubles, timeZone }: { troubles: Trouble[]; timeZone: string }): VNode[] {
  return troubles.map((trouble) => {
    const { title, text } = troubleWords(trouble, timeZone);
    return Notice({
      kind: mild.has(trouble.kind) ? 'wait' : 'error',
      title,
      children: html`<p>${text}</p>`,
    });
  });
}

/** Nothing is lost or at a stand yet. */
const mild: ReadonlySet<Trouble['kind']> = new Set(['failed_sign_ins', 'quota_near', 'mail_limit']);

/** Above a form whose content could not be kept: everything typed is there again. */
export function NotSavedNotice(): VNode {
  const { title, text } = refusalWords.no_storage;
  return Notice({ kind: 'error', title, live: true, children: html`<p>${text}</p>` });
}

function troubleWords(trouble: Trouble, timeZone: string): { title: string; text: string } {
  switch (trouble.kind) {
    case 'full':
      return {
        title: 'Der Speicher des Servers ist voll',
        text: 'Es kann nichts gespeichert werden, auch keine Anfrage. Alles Frühere ist noch da. Bitte sagen Sie es sofort Ihrer Praxis-IT.',
      };
    case 'quota':
      return {
        title: 'Der Speicherplatz dieser Praxis ist aufgebraucht',
        text: `Neue Anfragen, Unterschriften und Mails von Patienten werden nicht angenommen; sie lesen, dass sie anrufen sollen, und Mails bleiben im Postfach. Termine und Gespräche gehen weiter, alles Frühere ist noch da. Bitte sagen Sie es Ihrer Praxis-IT: Belegt sind ${megabytes(trouble.used)} von ${megabytes(trouble.limit)} (STORAGE_LIMIT_MB).`,
      };
    case 'quota_near':
      return {
        title: 'Der Speicherplatz dieser Praxis wird knapp',
        text: `Belegt sind ${megabytes(trouble.used)} von ${megabytes(trouble.limit)}. Ist er aufgebraucht, können Patienten nichts mehr senden. Bitte sagen Sie es Ihrer Praxis-IT (STORAGE_LIMIT_MB).`,
      };
    case 'mail_limit':
      return {
        title: `${trouble.waiting === 1 ? 'Eine Mail wartet' : `${trouble.waiting} Mails warten`}: Für heute ist die Grenze erreicht`,
        text: `In 24 Stunden gehen höchstens ${trouble.perDay} Mails hinaus (MAILS_PER_DAY). Was wartet, geht von selbst, sobald es darf; nichts geht verloren. Was eilt, sagen Sie bitte am Telefon.`,
      };
    case 'read_only':
      return {
        title: 'Der Server kann nichts speichern',
        text: 'Seine Festplatte nimmt nichts mehr an. Alles Frühere ist noch da. Bitte sagen Sie es sofort Ihrer Praxis-IT.',
      };
    case 'busy':
      return {
        title: 'Ein anderes Programm hält die Datenbank',
        text: 'So lange wird nichts gespeichert, auch keine Anfrage; lesen können Sie alles. Bitte sagen Sie es sofort Ihrer Praxis-IT: Meist ist es ein Programm für Sicherungen. Danach geht es von selbst weiter.',
      };
    case 'damaged':
      return {
        title: 'Die Datenbank ist beschädigt',
        text: 'Bitte sagen Sie es sofort Ihrer Praxis-IT. Sie muss den Server anhalten und eine Sicherung zurückspielen.',
      };
    case 'clock':
      return {
        title: 'Die Uhr des Servers geht vielleicht falsch',
        text: `Sie zeigt den ${formatDate(trouble.now, timeZone)}, ${formatTime(trouble.now, timeZone)} Uhr${trouble.behind ? ', eine Zeit, die schon vorbei ist' : ''}. Bis das geklärt ist, wird nichts gelöscht. Bitte sagen Sie es Ihrer Praxis-IT; der Befehl „sprechzimmer check“ hilft weiter.`,
      };
    case 'backup':
      return {
        title: 'Die Sicherung gelingt nicht',
        text: `Seit dem ${formatDate(trouble.since, timeZone)} konnte keine Sicherung geschrieben werden. Bitte sagen Sie es Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.`,
      };
    case 'offsite':
      return {
        title: 'Die Sicherung kommt nicht aus dem Haus',
        text: `Seit dem ${formatDate(trouble.since, timeZone)} wurde keine Sicherung an den zweiten Ort gebracht; im Haus liegt sie. Bitte sagen Sie es Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.`,
      };
    case 'rehearsal':
      return {
        title: 'Die Sicherung ließ sich nicht zurückspielen',
        text: 'Der Server hat es zur Probe versucht und versucht es jede Nacht wieder. Bitte sagen Sie es heute noch Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.',
      };
    case 'failed_sign_ins': {
      const { number, lastAt, now } = trouble;
      const day = formatDate(lastAt, timeZone);
      const when = day === formatDate(now, timeZone) ? 'heute' : `am ${day}`;
      return {
        title: `Seit Ihrer letzten Anmeldung: ${number === 1 ? 'ein Versuch' : `${number} Versuche`} mit falschem Kennwort, zuletzt ${when} ${formatTime(lastAt, timeZone)}`,
        text: 'Waren Sie es selbst, ist alles in Ordnung. Sonst hat jemand Ihr Kennwort raten wollen und es nicht gefunden. Hat er es öfter versucht, sagen Sie es bitte Ihrer Praxis-IT.',
      };
    }
    case 'gdt_folder':
      return trouble.damaged
        ? {
            title: 'Eine Datei der Praxissoftware konnte nicht gelesen werden',
            text: 'Im GDT-Ordner steht neben ihr eine Notiz, die Zeile und Fehler nennt. Bitte tragen Sie die Anfrage selbst ein und löschen Sie beide Dateien dort, dann verschwindet dieser Hinweis.',
          }
        : {
            title: 'Der Ordner der Praxissoftware ist nicht erreichbar',
            text: 'Aufträge aus der Praxissoftware kommen zurzeit nicht an. Bitte sagen Sie es Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.',
          };
    case 'certificate':
      return {
        title: trouble.expired ? 'Das Zertifikat ist abgelaufen' : 'Das Zertifikat ist nicht erneuert worden',
        text: `${trouble.expired ? 'Patienten sehen eine Warnung und kommen nicht herein.' : 'Läuft es ab, kommen Patienten nicht mehr herein.'} Bitte sagen Sie es Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.`,
      };
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
