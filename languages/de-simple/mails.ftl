mail-greeting = Guten Tag { $name }
mail-greeting-nameless = Guten Tag
mail-your-practice = Ihre Praxis
mail-regards = Freundliche Grüße
mail-phone = Telefon
mail-call = Rufen Sie uns an.
mail-call-at = Rufen Sie uns an: { $phone }.
mail-automatic = Ein Computer hat diese Nachricht verschickt.
mail-automatic-reply = Ein Computer hat diese Nachricht verschickt. Haben Sie Fragen? Dann antworten Sie einfach. Schreiben Sie aber keine Geburts-Daten in die Mail. Schreiben Sie auch nichts von Ihrer Kranken-Kasse. Auf unserer Seite ist das sicherer.
mail-personal-link = In der Nachricht ist Ihr eigener Link. Bitte geben Sie ihn nicht weiter.
mail-emergency = Ist es ein Not-Fall? Dann rufen Sie 112 an. Ist die Praxis zu? Dann hilft Ihnen der Bereitschafts-Dienst. Die Nummer ist 116117.
mail-in-german = Die Praxis schreibt:
mail-request_received-subject = Ihre Video-Sprechstunde: Anfrage ist da
mail-request_received-body =
    { $greeting },

    wir haben Ihre Anfrage bekommen. Sie möchten eine Video-Sprechstunde. Wir lesen Ihre Anfrage. Dann schreiben wir Ihnen. Sie müssen jetzt nichts tun.
mail-ask_missing-subject = Ihre Video-Sprechstunde: Es fehlt etwas
mail-ask_missing-body =
    { $greeting },

    wir brauchen noch Angaben von Ihnen. Bitte schreiben Sie sie auf Ihre eigene Seite.
mail-declined-subject = Ihre Video-Sprechstunde: Unsere Antwort
mail-declined-body =
    { $greeting },

    danke für Ihre Anfrage. Eine Video-Sprechstunde geht leider nicht.
mail-consent_form-subject = Ihre Video-Sprechstunde: Bitte unterschreiben
mail-consent_form-body =
    { $greeting },

    wir sprechen gern mit Ihnen über Video. Vorher brauchen wir Ihr Ja. { $next }
mail-next-below = Sie wählen den Termin selbst. Die Zeiten stehen unten.
mail-next-later = Danach bekommen Sie den Termin.
mail-consent_and_appointment-subject = Ihr Video-Termin am { $when }: Bitte unterschreiben
mail-consent_and_appointment-body =
    { $greeting },

    wir haben einen Termin für Sie: { $when }. Vorher brauchen wir Ihr Ja.
mail-consent_accepted-subject = Ihre Video-Sprechstunde: Wir haben Ihr Ja
mail-consent_accepted-body =
    { $greeting },

    danke. Ihr Ja ist bei uns. { $next }
mail-next-stays = Ihr Termin bleibt: { $when }.
mail-next-choose = Jetzt fehlt nur noch der Termin. Bitte wählen Sie eine Zeit auf Ihrer eigenen Seite.
mail-next-appointment = Als Nächstes bekommen Sie den Termin. Sie müssen jetzt nichts tun.
mail-consent_rejected-subject = Ihre Video-Sprechstunde: Bitte noch einmal unterschreiben
mail-consent_rejected-body =
    { $greeting },

    Ihr Blatt mit der Unterschrift ist da. Aber etwas stimmt nicht:
mail-times_offered-subject = Ihre Video-Sprechstunde: Bitte Termin wählen
mail-times_offered-body =
    { $greeting },

    wann haben Sie Zeit? Bitte wählen Sie einen Termin.
mail-appointment-subject = Ihr Video-Termin am { $when }
mail-appointment-body =
    { $greeting },

    Sie haben einen Termin für die Video-Sprechstunde.
mail-appointment_moved-subject = Ihr Video-Termin ist anders: { $when }
mail-appointment_moved-body =
    { $greeting },

    { $event } Ihr Link bleibt gleich. Ihr Code bleibt auch gleich.
mail-moved-doctor = jetzt spricht jemand anderes mit Ihnen: { $doctor }. Die Zeit bleibt gleich.
mail-moved-same = bei Ihrem Termin ist etwas anders. Die Zeit bleibt gleich.
mail-moved-time = Ihr Termin hat einen neuen Tag oder eine neue Zeit. Der alte Termin gilt nicht mehr: { $when }.
mail-appointment_cancelled-subject = { $about } findet nicht statt
mail-about-appointment = Ihr Video-Termin am { $when }
mail-about-visit = Ihre Video-Sprechstunde
mail-appointment_cancelled-body =
    { $greeting },

    { $event }
mail-cancelled-yours-time = Sie haben Ihren Termin abgesagt: { $when }. Er findet nicht statt.
mail-cancelled-yours = Sie haben Ihre Video-Sprechstunde abgesagt. Sie findet nicht statt.
mail-cancelled-ours-time = Ihr Termin findet leider nicht statt: { $when }. Das tut uns leid.
mail-cancelled-ours = Ihre Video-Sprechstunde findet leider nicht statt. Das tut uns leid.
mail-withdrawn-subject = Ihre Video-Sprechstunde: Bestätigung
mail-withdrawn-body =
    { $greeting },

    { $event }
mail-withdrawn-consent = Sie haben Ihr Ja zurück-genommen. Das bestätigen wir Ihnen.
mail-withdrawn-request = Sie haben Ihre Anfrage zurück-genommen. Das bestätigen wir Ihnen.
mail-guest_invitation-subject = Ihre Video-Sprechstunde: Einladung
mail-guest_invitation-body =
    { $greeting },

    wir laden Sie ein. Es ist eine Video-Sprechstunde bei { $doctor }. Der Termin ist: { $when }.
mail-with-us = uns
mail-reminder_day-subject = Ihr Video-Termin am { $when }: Erinnerung
mail-reminder_day-body =
    { $greeting },

    denken Sie bitte an Ihre Video-Sprechstunde: { $when }.
mail-reminder_hour-subject = Ihr Video-Termin um { $time }: Erinnerung
mail-reminder_hour-body =
    { $greeting },

    Ihre Video-Sprechstunde beginnt bald: um { $time }.
mail-answer-subject = Ihre Video-Sprechstunde: Nachricht von der Praxis
mail-answer-body =
    { $greeting },

    danke für Ihre Nachricht.
mail-answer_thanks-subject = Ihre Video-Sprechstunde: Ihre Nachricht ist da
mail-answer_thanks-body =
    { $greeting },

    danke für Ihre Nachricht. Wir haben sie gelesen. Wir kümmern uns darum.
mail-answer_call-subject = Ihre Video-Sprechstunde: Bitte rufen Sie an
mail-answer_call-body =
    { $greeting },

    danke für Ihre Nachricht. Am besten sprechen wir am Telefon. Unsere Nummer ist { $phone }.
mail-answer_unreadable-subject = Ihre Video-Sprechstunde: Bitte noch einmal senden
mail-answer_unreadable-body =
    { $greeting },

    Ihre Nachricht ist da. Wir können sie aber nicht öffnen. Sie ist verschlüsselt oder verpackt. Bitte schicken Sie sie noch einmal. Schicken Sie ein Blatt als PDF. Auf Ihrer eigenen Seite ist das sicherer.
