### The patient's own page behind the link of the mails: how it stands, the one thing to do next, and what it says after the end. And the page on which a patient completes the request.

# Title of the page in the browser. At most 50 characters.
personal-title = Ihre Videosprechstunde
# First of four steps in a row. At most 16 characters.
step-request = Anfrage
# Second of four steps in a row. At most 16 characters.
step-consent = Einwilligung
# Third of four steps in a row. At most 16 characters.
step-appointment = Termin
# Fourth of four steps in a row. At most 16 characters.
step-talk = Gespräch
# Heading while the practice looks at the request. At most 60 characters.
state-requested = Ihre Anfrage ist bei uns
# Below that heading. At most 120 characters.
state-requested-lead = Wir sehen sie uns an und schreiben Ihnen.
# Below that heading, where the request lacks something. At most 120 characters.
state-missing-lead = Damit es weitergeht, brauchen wir noch etwas von Ihnen.
# Heading while the consent is not signed. At most 60 characters.
state-consent_pending = Wir brauchen Ihre Einwilligung
# Below that heading. At most 160 characters.
state-consent_pending-lead = Lesen Sie bitte den Text und unterschreiben Sie. Am Bildschirm geht das ohne Drucker.
# Heading while the practice looks at the signed consent. At most 60 characters.
state-consent_review = Ihre Einwilligung ist bei uns
# Below that heading. At most 120 characters.
state-consent_review-lead = Die Praxis sieht sie sich an. Sie müssen jetzt nichts tun.
# Heading when the consent is accepted and there is no appointment yet. At most 60 characters.
state-consented = Ihre Einwilligung ist angenommen
# Below that heading. At most 160 characters.
state-consented-lead = Als Nächstes nennen wir Ihnen den Termin. Er kommt per Mail oder Telefon.
# Below that heading, where there are times to choose from. At most 100 characters.
state-choose-lead = Jetzt fehlt nur noch der Termin.
# Heading when there is an appointment. At most 60 characters.
state-scheduled = Ihr Termin steht
# Below that heading. At most 120 characters.
state-scheduled-lead = Alles ist vorbereitet. Wir freuen uns auf Sie.
# Heading when the waiting room is open. At most 60 characters.
state-open = Das Wartezimmer ist offen
# Below that heading. At most 120 characters.
state-open-lead = Kommen Sie herein, am besten fünf Minuten vor dem Termin.
# Notice after the consent is signed. At most 100 characters.
done-signed = Danke, das Formular ist angekommen.
# Notice after the request is completed. At most 100 characters.
done-data = Danke, Ihre Angaben sind gespeichert.
# Notice after one of the offered times is chosen. At most 140 characters.
done-chosen = Danke, das ist jetzt Ihr Termin. Wir haben ihn Ihnen auch geschrieben.
# Heading of a notice, above what the patient has written. At most 80 characters.
wish-title = Sie haben um eine andere Zeit gebeten.
# Below what the patient has written, with a link to change it. At most 180 characters.
wish-text = Die Praxis meldet sich. Bis dahin bleibt der Termin, wie er ist. <link>Wunsch ändern</link>
# Heading of a card: the request lacks something. At most 60 characters.
lacking-title = Uns fehlen noch Angaben
# In that card. At most 140 characters.
lacking-text = Ohne sie können wir Ihre Anfrage nicht bearbeiten. Das dauert eine Minute.
# Button in that card. At most 36 characters.
lacking-button = Angaben ergänzen
# Heading of a notice: the practice has not accepted the signed form. At most 80 characters.
sign-again-title = Bitte unterschreiben Sie noch einmal.
# In that notice, above what the practice has written in German. At most 140 characters.
sign-again-text = Die Praxis konnte das Formular nicht annehmen und schreibt:
# Button to the consent. At most 50 characters.
sign-button = Einwilligung lesen und unterschreiben
# Below that button, with a link to the form as a PDF. At most 160 characters.
sign-paper = Sie können auch <link>das Formular drucken</link> und unterschrieben hochladen.
# Below the time of the appointment. $doctor is a name. At most 24 characters.
appointment-with = Mit { $doctor }
# Below the time of the appointment. At most 40 characters.
appointment-length = { $minutes ->
    [one] Etwa eine Minute
   *[other] Etwa { $minutes } Minuten
  }
# In the card of the appointment, where the consent is missing. At most 140 characters.
needs-consent = Damit das Gespräch stattfinden kann, brauchen wir vorher Ihre Einwilligung.
# Button, the main one: leads into the waiting room. At most 40 characters.
to-visit = Zur Videosprechstunde
# Above the countdown. $when is a day and a time, as date-time says it, and is not declined. At most 60 characters.
opens-at = Das Wartezimmer öffnet am { $when }.
# Button: downloads a calendar entry. At most 36 characters.
to-calendar = In meinen Kalender
# Opens the two lines below. At most 50 characters.
other-device-title = Lieber auf einem anderen Gerät?
# Above the dial-in code. $address is the address of a page. At most 100 characters.
other-device-text = Öffnen Sie dort <address>{ $address }</address> und geben Sie diesen Code ein:
# Heading of a card. At most 40 characters.
meanwhile-title = In der Zwischenzeit
# In that card. At most 160 characters.
meanwhile-text = Probieren Sie aus, ob Kamera und Mikrofon auf Ihrem Gerät gehen. Das dauert zwei Minuten.
# Name of the list of links at the end of the page, for those who hear it. At most 30 characters.
more-label = Weiteres
# Link in that list. At most 60 characters.
more-data = Angaben ansehen und ändern
# Link in that list: a German PDF. At most 70 characters.
more-consent-copy = Meine unterschriebene Einwilligung (PDF)
# Link in that list. At most 60 characters.
more-time = Um eine andere Zeit bitten
# Link in that list. At most 60 characters.
more-cancel = Termin absagen
# Link in that list, where a consent was given. At most 60 characters.
more-withdraw = Einwilligung widerrufen
# Link in that list, where no consent was given yet. At most 60 characters.
more-take-back = Anfrage zurückziehen
# Heading of a notice: somebody else was faster. At most 80 characters.
times-taken-title = Diese Zeit ist leider gerade vergeben worden.
# In that notice. At most 80 characters.
times-another = Bitte wählen Sie eine andere.
# In that notice, where nothing is left. At most 80 characters.
times-gone = Jetzt ist keine der Zeiten mehr frei.
# After the sentence before, where there is an appointment already. At most 80 characters.
times-gone-keep = Ihr Termin bleibt, wie er ist.
# A sentence of its own, where the practice has no telephone number. At most 60 characters.
call-us = Bitte rufen Sie uns an.
# A sentence of its own, with the practice's telephone number. At most 60 characters.
call-us-at = Bitte rufen Sie uns an: <phone/>
# Heading of the card with times to choose from. At most 60 characters.
times-title = Wählen Sie Ihren Termin
# Heading of that card, where there is an appointment already. At most 60 characters.
times-title-move = Möchten Sie eine andere Zeit?
# In that card, where there is an appointment already. At most 100 characters.
times-stay = Ihr Termin bleibt, solange Sie nichts wählen.
# Name of the list of times, for those who hear it. At most 40 characters.
times-label = Freie Zeiten
# Above the list, where none was chosen. At most 80 characters.
times-missing = Bitte tippen Sie auf eine der Zeiten.
# One of the times: Montag, 30. November, 10:15 Uhr. At most 12 characters.
times-one = { $day }, <strong>{ $time } Uhr</strong>
# Below one of the times. $doctor is a name. At most 50 characters.
times-with = { $minutes ->
    [one] mit { $doctor }, etwa eine Minute
   *[other] mit { $doctor }, etwa { $minutes } Minuten
  }
# Button below the times. At most 36 characters.
times-take = Diesen Termin nehmen
# Below that button. At most 100 characters.
times-not-reserved = Die Zeiten sind nicht für Sie reserviert.
# After the sentence before, where the practice has no telephone number. At most 80 characters.
times-none-fits = Passt keine davon? Rufen Sie uns an.
# After the sentence before, with the practice's telephone number. At most 80 characters.
times-none-fits-at = Passt keine davon? Rufen Sie uns an: <phone/>
# Heading and title of the page where the patient completes the request. At most 50 characters.
data-title = Ihre Angaben
# Below that heading. At most 140 characters.
data-lead = Bitte ergänzen Sie, was fehlt. Was schon da ist, können Sie ändern.
# Button below the fields. At most 36 characters.
data-save = Angaben speichern
# Link at the top of a page below the patient's own page. At most 50 characters.
back-to-page = Zurück zu Ihrer Seite
