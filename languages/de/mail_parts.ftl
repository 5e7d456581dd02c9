### Mails to patients and their companions: what follows the opening. Buttons and links have their address on a line of its own below them.

# Button to the personal page. At most 60 characters.
mail-to-page = Zu Ihrer persönlichen Seite
# Name of the link to the personal page. At most 50 characters.
mail-own-page = Ihre persönliche Seite
# Above the dial-in code. At most 40 characters.
mail-code = Ihr Einwahlcode
# Below the dial-in code; a link follows. At most 220 characters.
mail-code-text = Den Code brauchen Sie nur, wenn Sie ein anderes Gerät benutzen. Öffnen Sie dort diese Adresse und geben Sie ihn ein.
# Name of the link to the page for the code. At most 50 characters.
mail-code-link = Einwahl mit Code
# Heading above three steps. At most 40 characters.
mail-how-title = So geht es
# First step. $time is when the waiting room opens, a time alone: 09:45. At most 260 characters.
mail-how-open = Öffnen Sie etwa 5 Minuten vor dem Termin den Link. Das Wartezimmer ist ab { $time } Uhr offen. Sie brauchen kein Konto und kein zusätzliches Programm.
# Second step. At most 160 characters.
mail-how-allow = Erlauben Sie Kamera und Mikrofon und geben Sie Ihren Vor- und Nachnamen an.
# Third step. $doctor is a name. At most 160 characters.
mail-how-wait = Warten Sie im Wartezimmer. { $doctor } weiß, dass Sie da sind, und bittet Sie herein.
# Third step, where no doctor is named. At most 180 characters.
mail-how-wait-practice = Warten Sie im Wartezimmer. Die Praxis weiß, dass Sie da sind, und bittet Sie herein.
# Below the steps. At most 180 characters.
mail-room = Bitte sorgen Sie für einen ruhigen, geschlossenen Raum. Das Gespräch darf niemand aufzeichnen.
# Heading. At most 40 characters.
mail-try-title = Vorher ausprobieren
# Below that heading; a link follows. At most 220 characters.
mail-try = Prüfen Sie Kamera, Mikrofon und Lautsprecher einige Tage vorher, am besten mit dem Gerät, das Sie für das Gespräch nehmen.
# Name of the link to the check of the device. At most 40 characters.
mail-check = Technik prüfen
# A calendar entry is attached. At most 160 characters.
mail-calendar = Den Termin finden Sie auch als Kalendereintrag im Anhang (invite.ics).
# Heading. At most 40 characters.
mail-help-title = Absagen oder Hilfe
# Below that heading; mail-call or mail-call-at follows. At most 140 characters.
mail-help = Absagen können Sie auf Ihrer persönlichen Seite. Klappt etwas nicht?
# Label in the table of the appointment; a colon follows. At most 16 characters.
mail-fact-date = Datum
# Label in the table of the appointment; a colon follows. At most 16 characters.
mail-fact-time = Uhrzeit
# The time in the table of the appointment. At most 10 characters.
mail-clock = { $time } Uhr
# Label in the table of the appointment; a colon follows. At most 16 characters.
mail-fact-length = Dauer
# Label in the table of the appointment, before a doctor's name; a colon follows. At most 20 characters.
mail-fact-doctor = Gespräch mit
# In the table of the appointment. At most 40 characters.
mail-length = { $minutes ->
    [one] etwa eine Minute
   *[other] etwa { $minutes } Minuten
  }
# Heading above the times to choose from. At most 60 characters.
mail-offers-title = Diese Zeiten können Sie wählen
# One of them. $when is a day and a time, $doctor is a name. At most 30 characters.
mail-offer = { $when }, mit { $doctor }
# Button below them. At most 40 characters.
mail-choose = Termin wählen
# Below that button; mail-call or mail-call-at follows. At most 160 characters.
mail-offers-soon = Bitte wählen Sie bald: Die Zeiten sind nicht für Sie reserviert. Passt keine davon?
# A cancelled appointment. At most 180 characters.
mail-calendar-out = Steht der Termin in Ihrem Kalender? Die Datei im Anhang (invite.ics) nimmt ihn dort heraus.
# A cancelled appointment; mail-call or mail-call-at follows, then mail-or-request. At most 80 characters.
mail-new-appointment = Möchten Sie einen neuen Termin?
# After those sentences; a link follows. At most 80 characters.
mail-or-request = Oder stellen Sie eine neue Anfrage.
# Name of the link to the form. At most 40 characters.
mail-new-request = Neue Anfrage
# Heading above two or three ways. At most 50 characters.
mail-sign-title = So können Sie unterschreiben
# First way. At most 220 characters.
mail-sign-screen = Am Bildschirm: Öffnen Sie den Link und unterschreiben Sie mit dem Finger oder der Maus. Das geht am schnellsten.
# Second way, with the form attached. At most 280 characters.
mail-sign-paper = Auf Papier: Drucken Sie das Formular im Anhang aus und unterschreiben Sie es. Laden Sie es über denselben Link hoch, als PDF oder als Fotos der Seiten.
# Second way, with the form on the personal page. At most 280 characters.
mail-sign-paper-page = Auf Papier: Drucken Sie das Formular von Ihrer persönlichen Seite aus und unterschreiben Sie es. Laden Sie es über denselben Link hoch, als PDF oder als Fotos der Seiten.
# Third way. At most 300 characters.
mail-sign-mail = Per E-Mail: Antworten Sie auf diese Nachricht und hängen Sie das unterschriebene Formular an, als PDF oder als Fotos. Sicherer ist der Weg über den Link, denn eine Mail ist offen wie eine Postkarte.
# Why the attached form has gaps; a link follows. At most 380 characters.
mail-blanks = Im Formular im Anhang sind Geburtsdatum, Krankenversicherung und Versichertennummer leer, weil sie nicht in eine Mail gehören. Tragen Sie sie bitte von Hand ein. Oder drucken Sie das ausgefüllte Formular von Ihrer persönlichen Seite:
# Name of the link to the form as a PDF. At most 50 characters.
mail-blanks-link = Ausgefülltes Formular
# Below the ways to sign. At most 280 characters.
mail-consent-free = Die Einwilligung ist freiwillig. Sie können stattdessen in die Praxis kommen oder anrufen. Sie können sie jederzeit auf Ihrer persönlichen Seite widerrufen.
# In the mail of an appointment; the button to the consent follows. At most 160 characters.
mail-consent-missing = Damit das Gespräch stattfinden kann, brauchen wir vorher noch Ihre Einwilligung.
# Heading: first of two things. At most 50 characters.
mail-first-consent = Zuerst: Ihre Einwilligung
# Heading: second of two things. At most 50 characters.
mail-then-appointment = Dann: Ihr Termin
# Below the button to the personal page: the consent is accepted. At most 220 characters.
mail-accepted = Dort finden Sie auch das unterschriebene Formular. Sie können Ihre Einwilligung dort jederzeit widerrufen.
# Heading above three steps. At most 40 characters.
mail-next-title = So geht es weiter
# First step after a request. At most 120 characters.
mail-next-form = Wir schicken Ihnen das Formular für Ihre Einwilligung.
# Second step after a request. At most 120 characters.
mail-next-sign = Sie unterschreiben es, am einfachsten gleich am Bildschirm.
# Third step after a request. At most 120 characters.
mail-next-time = Sie erhalten Ihren Termin mit Link und Einwahlcode.
# For whoever has not asked for anything. At most 220 characters.
mail-not-you = Haben Sie keine Anfrage gestellt? Dann hat jemand versehentlich Ihre Adresse angegeben. Bitte löschen Sie diese Nachricht.
# In a list of what is missing. At most 50 characters.
mail-phone-number = Telefonnummer
# Below the button to the missing data. At most 220 characters.
mail-not-by-mail = Bitte schicken Sie uns diese Angaben nicht als Antwort auf diese Nachricht: Auf Ihrer Seite sind sie besser geschützt.
# Where there is no video consultation; mail-call or mail-call-at follows. At most 100 characters.
mail-other-way = Wir sind auf anderem Weg für Sie da.
# To a companion; a link follows. At most 180 characters.
mail-guest-open = Öffnen Sie etwa fünf Minuten vorher diesen Link. Sie brauchen kein Konto und kein Programm.
# To a companion. $code is the dial-in code. At most 160 characters.
mail-guest-code = Auf einem anderen Gerät: mit dem Einwahlcode { $code }. Link und Code gelten nur für Sie.
# Button to the page for the code. At most 50 characters.
mail-guest-join = Mit dem Code einwählen
# To a companion; mail-call or mail-call-at follows. At most 120 characters.
mail-guest-cannot = Es wird nichts aufgezeichnet. Sie können nicht?
# Heading above a list. At most 50 characters.
mail-ready-title = Was Sie bereithalten
# In that list. At most 140 characters.
mail-ready-device = Ein Gerät mit Kamera, Mikrofon und Lautsprecher, aufgeladen oder am Netz.
# In that list. At most 80 characters.
mail-ready-room = Einen ruhigen, geschlossenen Raum.
# In that list. At most 80 characters.
mail-ready-card = Ihre Versichertenkarte.
# The day before; a link follows. At most 120 characters.
mail-try-today = Probieren Sie das Gerät am besten noch heute aus.
# When the waiting room opens. $time is a time alone: 09:45. At most 80 characters.
mail-room-open = Das Wartezimmer ist ab { $time } Uhr offen.
# One hour before. $time is a time alone: 09:45. At most 160 characters.
mail-open-link = Öffnen Sie den Link etwa 5 Minuten vorher. Das Wartezimmer ist ab { $time } Uhr offen.
# A withdrawal, where there was no appointment. At most 100 characters.
mail-withdrawn-none = Die Videosprechstunde findet nicht statt.
# A withdrawal. $when is a day and a time, not declined. At most 260 characters.
mail-withdrawn-appointment = Ihr Videotermin am { $when } findet nicht statt. Steht er in Ihrem Kalender, nimmt ihn die Datei im Anhang (invite.ics) dort heraus.
# A withdrawal of the request. At most 200 characters.
mail-erased = { $days ->
    [one] Ihre Angaben werden hier nach einem Tag gelöscht. Nachteile haben Sie dadurch nicht.
   *[other] Ihre Angaben werden hier nach { $days } Tagen gelöscht. Nachteile haben Sie dadurch nicht.
  }
# A withdrawal of the consent. At most 240 characters.
mail-erased-form = { $days ->
    [one] Ihre Angaben und das Formular werden hier nach einem Tag gelöscht. Nachteile haben Sie dadurch nicht.
   *[other] Ihre Angaben und das Formular werden hier nach { $days } Tagen gelöscht. Nachteile haben Sie dadurch nicht.
  }
