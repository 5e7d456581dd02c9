const actions: Record<string, string> = {
  request: 'Anfrage eingegangen',
  accept: 'Anfrage angenommen',
  decline: 'Anfrage abgelehnt',
  ask_missing: 'Nach fehlenden Angaben gefragt',
  complete: 'Angaben ergänzt',
  correct: 'Angaben berichtigt',
  sign_screen: 'Einwilligung am Bildschirm unterschrieben',
  sign_upload: 'Unterschriebene Einwilligung hochgeladen',
  sign_mail: 'Unterschriebene Einwilligung per Mail gekommen',
  discard_mail: 'Mail verworfen',
  accept_consent: 'Einwilligung angenommen',
  reject_consent: 'Einwilligung zurückgegeben',
  schedule: 'Termin festgelegt',
  take_over: 'Termin übernommen',
  slip_shown: 'Zettel mit Link und Code geöffnet',
  follow_up: 'Als Folgetermin angelegt',
  arrive: 'Wartezimmer betreten',
  admit: 'Hereingebeten',
  invite_guest: 'Weitere Person eingeladen',
  admit_guest: 'Weitere Person hereingebeten',
  remove_guest: 'Weitere Person ausgeladen',
  end_visit: 'Gespräch beendet',
  no_show: 'Als nicht erschienen vermerkt',
  cancel: 'Abgesagt',
  withdraw: 'Einwilligung widerrufen',
  lapse: 'Wegen Ablauf der Frist geschlossen',
  view_document: 'Einwilligung angesehen',
};

/** One line of the history, in words; an action without words of its own stays readable. */
export function auditWords(action: string): string {
  return actions[action] ?? 'Geändert';
}
