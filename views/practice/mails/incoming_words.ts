import type { IncomingMail } from '../../../letters/incoming.ts';
import type { MailReason } from '../../../letters/reasons.ts';

const reasons: Record<string, string> = {
  unmatched: 'Wir wissen nicht, zu welchem Vorgang sie gehört.',
  encrypted: 'Die Mail oder ihr Anhang ist verschlüsselt. Wir können sie nicht öffnen.',
  unopened:
    'Der Anhang steckt in einer Verpackung, die wir nicht öffnen können. Bitte sehen Sie in Ihrem Postfach nach.',
  damaged:
    'Der Anhang ist beschädigt oder nicht vollständig angekommen. Bitte lassen Sie ihn sich noch einmal schicken.',
  wants_cancel: 'Jemand will einen Termin absagen oder verlegen. Wir wissen nicht, welchen.',
  near_keyword: 'Sie klingt nach einer Anfrage, nennt aber das Stichwort „Videosprechstunde“ nicht.',
  not_expected: 'Zu diesem Vorgang wird gerade keine Einwilligung erwartet.',
  from_guest: 'Sie kommt von einer eingeladenen Person, nicht von der Patientin oder dem Patienten.',
  unreadable: 'Sie konnte nicht gelesen werden. Bitte sehen Sie in Ihrem Postfach nach.',
  mail_too_large: 'Sie ist größer, als wir übernehmen können. Bitte sehen Sie in Ihrem Postfach nach.',
  document_empty: 'Es ist kein Formular angehängt.',
  document_too_large: 'Die Anhänge sind zusammen größer als 15 MB.',
  document_too_many_pages: 'Der Anhang hat mehr als 20 Seiten.',
  document_unknown_type: 'Der Anhang ist weder PDF noch Foto (JPEG oder PNG).',
  document_heic: 'Die Fotos sind im Format HEIC, das wir nicht lesen können.',
  document_encrypted: 'Das PDF ist mit einem Kennwort geschützt.',
  document_broken: 'Das PDF lässt sich nicht öffnen.',
  document_active: 'Im PDF stecken Programme oder Anhänge, die wir nicht annehmen.',
  document_mixed: 'Es sind mehrere Dokumente angehängt, nicht ein PDF oder Fotos der Seiten.',
  document_image_broken: 'Eines der Fotos lässt sich nicht öffnen.',
  document_image_too_large: 'Eines der Fotos ist zu groß.',
  document_unreadable: 'Der Anhang konnte nicht gelesen werden. Bitte sehen Sie in Ihrem Postfach nach.',
  document_busy:
    'Gerade kommen sehr viele Dateien an, deshalb wurde der Anhang noch nicht gelesen. Bitte versuchen Sie es in einer Minute noch einmal.',
};

/** Why a mail waits. */
export function reasonWords(reason: MailReason | null): string {
  return reasons[reason ?? ''] ?? 'Bitte sehen Sie sie an.';
}

const kinds: Record<IncomingMail['kind'], string> = {
  request: 'Anfrage per Mail',
  consent: 'Einwilligung per Mail',
  bounce: 'Unzustellbar-Meldung',
  answer: 'Antwort per Mail',
  calendar: 'Antwort aus dem Kalender',
  page: 'Nachricht von der persönlichen Seite',
  other: 'Antwort per Mail',
};

/** What a mail was, in the list of a case. */
export function incomingKind(kind: IncomingMail['kind']): string {
  return kinds[kind];
}

/** `Erika Mustermann <erika@mail.example>`, or as much of it as there is. */
export function senderWords({ from }: IncomingMail['header']): string {
  if (!from) return 'Unbekannter Absender';
  if (!from.address) return from.name;
  return from.name ? `${from.name} <${from.address}>` : from.address;
}

/** `120 kB`, `1,4 MB` */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}
