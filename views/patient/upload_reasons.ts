import type { UploadRefusal } from '../../documents/upload_rules.ts';

/** Why an upload was not kept, and what to do. Nothing has been lost: the form is still open. */
export const uploadReasons: Record<UploadRefusal, string> = {
  empty: 'Es ist keine Datei angekommen. Bitte wählen Sie eine Datei aus und senden Sie sie noch einmal.',
  too_large:
    'Die Dateien sind zusammen größer als 15 MB. Bitte machen Sie kleinere Fotos oder senden Sie weniger Seiten.',
  too_many_pages: 'Das sind mehr als 20 Seiten. Bitte senden Sie nur die Seiten des Formulars.',
  unknown_type:
    'Diese Art von Datei können wir nicht lesen. Bitte senden Sie ein PDF oder Fotos als JPEG oder PNG.',
  heic: 'Dieses Foto ist im Format HEIC, das wir nicht lesen können. Auf dem iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“. Dann fotografieren Sie bitte noch einmal.',
  encrypted:
    'Dieses PDF ist mit einem Passwort geschützt. Bitte senden Sie es ohne Passwort oder fotografieren Sie die Seiten.',
  broken:
    'Dieses PDF lässt sich nicht öffnen. Bitte speichern Sie es noch einmal oder fotografieren Sie die Seiten.',
  active:
    'In diesem PDF stecken Programme oder Anhänge, die wir nicht annehmen. Bitte drucken Sie es als neues PDF oder fotografieren Sie die Seiten.',
  mixed: 'Bitte senden Sie entweder ein PDF oder Fotos, nicht beides zusammen.',
  image_broken: 'Eines der Fotos lässt sich nicht öffnen. Bitte fotografieren Sie diese Seite noch einmal.',
  image_too_large:
    'Eines der Fotos ist zu groß. Bitte fotografieren Sie diese Seite mit einer kleineren Auflösung.',
  unreadable:
    'Diese Datei konnten wir nicht lesen. Bitte drucken Sie sie als neues PDF oder fotografieren Sie die Seiten.',
  busy: 'Gerade kommen sehr viele Dateien an, deshalb konnten wir Ihre noch nicht lesen. Bitte senden Sie sie in einer Minute noch einmal.',
};

/** 413: what was sent is more than the server reads at all. */
export const bodyTooLarge = uploadReasons.too_large;
