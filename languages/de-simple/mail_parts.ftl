mail-to-page = Zu Ihrer eigenen Seite
mail-own-page = Ihre eigene Seite
mail-code = Ihr Code
mail-code-text = Nehmen Sie ein anderes Gerät? Dann brauchen Sie den Code. Öffnen Sie dort diese Adresse. Schreiben Sie den Code.
mail-code-link = Mit dem Code hinein
mail-how-title = So geht es
mail-how-open = Öffnen Sie den Link 5 Minuten vor dem Termin. Das Warte-Zimmer öffnet um { $time } Uhr. Sie brauchen kein Konto. Sie brauchen kein Programm.
mail-how-allow = Erlauben Sie Kamera und Mikrofon. Schreiben Sie Ihren Vor-Namen und Nach-Namen.
mail-how-wait = Warten Sie im Warte-Zimmer. { $doctor } sieht, dass Sie da sind. Dann holen wir Sie herein.
mail-how-wait-practice = Warten Sie im Warte-Zimmer. Die Praxis sieht, dass Sie da sind. Dann holen wir Sie herein.
mail-room = Suchen Sie einen ruhigen Raum. Machen Sie die Tür zu. Niemand darf das Gespräch auf-nehmen.
mail-try-title = Vorher aus-probieren
mail-try = Gehen Kamera, Mikrofon und Laut-Sprecher? Probieren Sie es ein paar Tage vorher. Nehmen Sie dafür das gleiche Gerät.
mail-check = Technik aus-probieren
mail-calendar = Eine Datei für Ihren Kalender hängt an der Mail (invite.ics).
mail-help-title = Absagen oder Hilfe
mail-help = Absagen können Sie auf Ihrer eigenen Seite. Geht etwas nicht?
mail-fact-date = Tag
mail-fact-time = Uhrzeit
mail-clock = { $time } Uhr
mail-fact-length = Dauer
mail-fact-doctor = Gespräch mit
mail-length = { $minutes ->
    [one] ungefähr eine Minute
   *[other] ungefähr { $minutes } Minuten
  }
mail-offers-title = Das sind die freien Zeiten
mail-offer = { $when }, mit { $doctor }
mail-choose = Termin wählen
mail-offers-soon = Bitte wählen Sie bald. Auch andere können diese Zeiten wählen. Passt keine Zeit?
mail-calendar-out = Steht der Termin in Ihrem Kalender? Öffnen Sie die Datei an der Mail (invite.ics). Dann ist er dort weg.
mail-new-appointment = Möchten Sie einen neuen Termin?
mail-or-request = Oder schicken Sie eine neue Anfrage.
mail-new-request = Neue Anfrage
mail-sign-title = So können Sie unterschreiben
mail-sign-screen = Am Bildschirm: Öffnen Sie den Link. Unterschreiben Sie mit dem Finger oder der Maus. Das geht am schnellsten.
mail-sign-paper = Auf Papier: Das Blatt hängt an der Mail. Drucken Sie es. Unterschreiben Sie es. Machen Sie ein Foto davon. Schicken Sie uns das Foto über den Link. Auch ein PDF geht.
mail-sign-paper-page = Auf Papier: Das Blatt ist auf Ihrer eigenen Seite. Drucken Sie es. Unterschreiben Sie es. Machen Sie ein Foto davon. Schicken Sie uns das Foto über den Link. Auch ein PDF geht.
mail-sign-mail = Mit einer Mail: Antworten Sie auf diese Mail. Hängen Sie das Blatt mit der Unterschrift an. Der Link ist aber sicherer. Andere können Mails lesen.
mail-blanks = An der Mail hängt ein Blatt. Darin fehlen Geburts-Datum, Kranken-Kasse und Versicherten-Nummer. Sie gehören nicht in eine Mail. Schreiben Sie sie bitte selbst hinein. Das ganze Blatt ist auf Ihrer eigenen Seite:
mail-blanks-link = Das ganze Blatt
mail-consent-free = Sie müssen nicht Ja sagen. Sie können auch in die Praxis kommen. Oder Sie rufen an. Sie können Ihr Ja immer zurück-nehmen. Das geht auf Ihrer eigenen Seite.
mail-consent-missing = Vor dem Gespräch brauchen wir noch Ihr Ja.
mail-first-consent = Zuerst: Ihr Ja
mail-then-appointment = Dann: Ihr Termin
mail-accepted = Dort ist auch das Blatt mit Ihrer Unterschrift. Dort können Sie Ihr Ja immer zurück-nehmen.
mail-next-title = So geht es weiter
mail-next-form = Sie bekommen ein Blatt von uns.
mail-next-sign = Sie unterschreiben es. Das geht am Bildschirm.
mail-next-time = Sie bekommen Ihren Termin. Dazu bekommen Sie einen Link und einen Code.
mail-not-you = Haben Sie keine Anfrage geschickt? Dann hat jemand Ihre Adresse verwechselt. Bitte löschen Sie diese Mail.
mail-phone-number = Telefon-Nummer
mail-not-by-mail = Bitte schicken Sie das nicht mit einer Mail. Auf Ihrer eigenen Seite ist es sicherer.
mail-other-way = Wir helfen Ihnen auf andere Weise.
mail-guest-open = Öffnen Sie diesen Link 5 Minuten vorher. Sie brauchen kein Konto. Sie brauchen kein Programm.
mail-guest-code = Nehmen Sie ein anderes Gerät? Dann ist Ihr Code { $code }. Link und Code sind nur für Sie.
mail-guest-join = Mit dem Code hinein
mail-guest-cannot = Niemand nimmt etwas auf. Können Sie nicht?
mail-ready-title = Das brauchen Sie
mail-ready-device = Ein Gerät mit Kamera, Mikrofon und Laut-Sprecher. Der Akku ist voll.
mail-ready-room = Einen ruhigen Raum. Die Tür ist zu.
mail-ready-card = Ihre Versicherten-Karte.
mail-try-today = Probieren Sie das Gerät am besten heute.
mail-room-open = Das Warte-Zimmer öffnet um { $time } Uhr.
mail-open-link = Öffnen Sie den Link 5 Minuten vorher. Das Warte-Zimmer öffnet um { $time } Uhr.
mail-withdrawn-none = Die Video-Sprechstunde findet nicht statt.
mail-withdrawn-appointment = Ihr Termin findet nicht statt: { $when }. Steht er in Ihrem Kalender? Öffnen Sie die Datei an der Mail (invite.ics). Dann ist er dort weg.
mail-erased = { $days ->
    [one] Wir löschen Ihre Angaben nach einem Tag. Sie haben keinen Nachteil.
   *[other] Wir löschen Ihre Angaben nach { $days } Tagen. Sie haben keinen Nachteil.
  }
mail-erased-form = { $days ->
    [one] Wir löschen Ihre Angaben und das Blatt nach einem Tag. Sie haben keinen Nachteil.
   *[other] Wir löschen Ihre Angaben und das Blatt nach { $days } Tagen. Sie haben keinen Nachteil.
  }
