import type { RefusalCode } from '../../consultation/refusal.ts';

/**
 * What the practice reads when a step was not possible: what happened, then what to do. One place for every
 * code.
 */
export const refusalWords: Record<RefusalCode, { title: string; text: string }> = {
  not_found: {
    title: 'Diesen Vorgang gibt es nicht',
    text: 'Vielleicht ist die Aufbewahrungsfrist abgelaufen, dann sind die Daten gelöscht. Alle offenen Vorgänge finden Sie in der Übersicht.',
  },
  stale: {
    title: 'Inzwischen hat sich dieser Vorgang geändert',
    text: 'Ihre Eingabe ist noch nicht gespeichert. Sehen Sie sich den jetzigen Stand an und entscheiden Sie dann noch einmal.',
  },
  not_allowed: {
    title: 'Das ist mit Ihrer Anmeldung nicht möglich',
    text: 'Das Gespräch führt nur die Ärztin oder der Arzt dieses Termins.',
  },
  not_your_hours: {
    title: 'Das gehört nicht zu Ihren Aufgaben',
    text: 'Ihre eigenen Sprechzeiten ändern Sie selbst, die der anderen nur, wer die Praxis verwaltet.',
  },
  lifecycle: {
    title: 'Dieser Schritt passt nicht zum jetzigen Stand',
    text: 'Der Vorgang ist inzwischen weiter oder schon beendet. Was jetzt möglich ist, steht unten.',
  },
  too_far_ahead: {
    title: 'Der Termin liegt zu weit in der Zukunft',
    text: 'Termine gehen höchstens 31 Tage im Voraus, weil ein Zugangscode nicht länger gelten darf. Bitte wählen Sie einen früheren Tag.',
  },
  in_the_past: {
    title: 'Dieser Zeitpunkt ist schon vorbei',
    text: 'Bitte wählen Sie einen Zeitpunkt, der noch kommt.',
  },
  bad_duration: {
    title: 'Diese Dauer geht nicht',
    text: 'Bitte wählen Sie eine Dauer aus der Liste.',
  },
  time_taken: {
    title: 'Diese Zeit ist gerade vergeben worden',
    text: 'Bitte wählen Sie eine andere Zeit, oder bestätigen Sie, dass es trotzdem diese sein soll.',
  },
  no_such_doctor: {
    title: 'Diese Ärztin oder diesen Arzt gibt es nicht',
    text: 'Vielleicht wurde das Konto gerade gesperrt. Bitte wählen Sie jemanden aus der Liste.',
  },
  already_admitted: {
    title: 'Das Gespräch hat schon begonnen',
    text: 'Vielleicht läuft es in einem anderen Fenster, oder jemand anderes führt es.',
  },
  busy: {
    title: 'Sie sind noch in einem anderen Gespräch',
    text: 'Bitte beenden Sie es zuerst. Dann können Sie die nächste Person hereinbitten.',
  },
  not_arrived: {
    title: 'Im Wartezimmer ist noch niemand',
    text: 'Sobald die Patientin oder der Patient eintritt, sehen und hören Sie es in der Übersicht.',
  },
  too_early: {
    title: 'Der Termin hat noch nicht begonnen',
    text: 'Das geht erst, wenn der vereinbarte Zeitpunkt erreicht ist.',
  },
  expired: {
    title: 'Der Zugang zu diesem Termin ist abgelaufen',
    text: 'Bitte vereinbaren Sie einen neuen Termin.',
  },
  too_many_guests: {
    title: 'Mehr als vier Personen passen nicht in ein Gespräch',
    text: 'Laden Sie zuerst jemanden aus, dann können Sie jemand anderen einladen.',
  },
  mail_settled: {
    title: 'Diese Mail ist schon bearbeitet',
    text: 'Was noch wartet, steht in der Übersicht.',
  },
  callback_gone: {
    title: 'Diesen Rückruf gibt es nicht mehr',
    text: 'Die Aufbewahrungsfrist ist abgelaufen. Was noch offen ist, steht in der Übersicht.',
  },
  undo_over: {
    title: 'Das lässt sich nicht mehr zurücknehmen',
    text: 'Die Mail ist schon hinausgegangen, oder der Schritt ist bereits zurückgenommen. Den jetzigen Stand sehen Sie unten.',
  },
  undo_changed: {
    title: 'Das lässt sich nicht mehr zurücknehmen',
    text: 'In diesem Vorgang ist inzwischen mehr geschehen. Den jetzigen Stand sehen Sie unten.',
  },
  unsure_data: {
    title: 'Bitte sehen Sie sich zuerst die markierten Angaben an',
    text: 'Beim Lesen der Mail war nicht sicher, was stimmt. Wählen Sie unten, was gilt; danach können Sie die Anfrage annehmen.',
  },
  no_email: {
    title: 'Zu dieser Person ist keine E-Mail-Adresse bekannt',
    text: 'Bitte fragen Sie telefonisch nach, oder tragen Sie zuerst eine Adresse ein.',
  },
  protected_words: {
    title: 'Geburtsdatum, Krankenkasse und Versichertennummer gehören in keine Mail',
    text: 'In Ihrem Text steht davon etwas. Gesendet ist noch nichts. Bitte nehmen Sie es heraus: Auf der persönlichen Seite sind diese Angaben geschützt.',
  },
  no_sms: {
    title: 'Eine SMS ist hier nicht möglich',
    text: 'Dafür braucht es einen SMS-Anbieter, eine Mobilnummer, eine Einwilligung, die SMS nennt, und ein offenes Wartezimmer. Bitte rufen Sie an.',
  },
  mail_words: {
    title: 'Die Mail kann so nicht hinausgehen',
    text: 'Gesendet ist noch nichts. Ihre Worte stehen noch da; was daran fehlt, steht bei ihnen.',
  },
  no_folder: {
    title: 'Der Eintrag konnte nicht übergeben werden',
    text: 'Der Ordner der Praxissoftware ist nicht erreichbar oder nimmt nichts an. Laden Sie den Eintrag herunter und lesen Sie ihn selbst ein, oder versuchen Sie es später noch einmal. Bitte sagen Sie es Ihrer Praxis-IT.',
  },
  no_storage: {
    title: 'Das konnte nicht gespeichert werden',
    text: 'Der Speicher des Servers ist voll, gestört oder von einem anderen Programm belegt. Ihre Eingabe steht noch hier. Bitte sagen Sie es Ihrer Praxis-IT, und versuchen Sie es danach noch einmal.',
  },
  bad_document: {
    title: 'Dieses Dokument können wir nicht annehmen',
    text: 'Möglich sind ein PDF oder Fotos der Seiten (JPEG, PNG), zusammen höchstens 15 MB und 20 Seiten, ohne Kennwort.',
  },
};
