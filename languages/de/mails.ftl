### Mails to patients and their companions: subjects, openings, and what all mails have. Sie-form, plain words, short sentences. The subject tells no name and no reason, because others see the mailbox, too.

# Salutation. $name is first and last name; what comes behind it is in each mail. At most 30 characters.
mail-greeting = Guten Tag { $name }
# Salutation where no name is known. At most 30 characters.
mail-greeting-nameless = Guten Tag
# Stands for the practice's name where it has none yet. At most 30 characters.
mail-your-practice = Ihre Praxis
# Above the practice's name at the end. At most 50 characters.
mail-regards = Freundliche Grüße
# Before the practice's telephone number at the end; a colon follows. At most 30 characters.
mail-phone = Telefon
# A sentence of its own, often after a question. At most 50 characters.
mail-call = Rufen Sie uns an.
# The same with the practice's telephone number. At most 50 characters.
mail-call-at = Rufen Sie uns an: { $phone }.
# Small print, where the practice takes no mail. At most 100 characters.
mail-automatic = Diese Nachricht wurde automatisch verschickt.
# Small print, where one can answer. At most 340 characters.
mail-automatic-reply = Diese Nachricht wurde automatisch verschickt. Wenn Sie Fragen haben, antworten Sie einfach darauf. Geburtsdatum, Krankenkasse und Versichertennummer schreiben Sie bitte nicht in eine Mail: Sicherer ist das Formular auf unserer Seite.
# Small print: the mail has the personal link in it. At most 140 characters.
mail-personal-link = Sie enthält Ihren persönlichen Link. Bitte geben Sie sie nicht weiter.
# Small print: what to do when it is urgent. At most 260 characters.
mail-emergency = Für Notfälle ist dieser Weg zu langsam: Wählen Sie dann 112. Außerhalb der Sprechzeiten hilft Ihnen der ärztliche Bereitschaftsdienst unter 116117.
# Above words that the practice has typed, in mails of another language. At most 60 characters.
mail-in-german = Die Praxis schreibt auf Deutsch:
# Subject of the first mail: the request has arrived. At most 70 characters.
mail-request_received-subject = Ihre Videosprechstunde: Anfrage erhalten
# Opening of that mail, with the salutation. At most 300 characters.
mail-request_received-body =
    { $greeting },

    wir haben Ihre Anfrage für eine Videosprechstunde erhalten. Wir sehen sie uns an und melden uns bei Ihnen. Sie müssen jetzt nichts tun.
# Subject: the request lacks something. At most 70 characters.
mail-ask_missing-subject = Ihre Videosprechstunde: Bitte ergänzen
# Opening; a list of what is missing follows. At most 260 characters.
mail-ask_missing-body =
    { $greeting },

    für Ihre Videosprechstunde fehlen uns noch Angaben. Bitte ergänzen Sie sie auf Ihrer persönlichen Seite.
# Subject: no video consultation. It does not say so, because others see it. At most 70 characters.
mail-declined-subject = Ihre Videosprechstunde: Unsere Antwort
# Opening; the practice's reason follows. At most 260 characters.
mail-declined-body =
    { $greeting },

    vielen Dank für Ihre Anfrage. Eine Videosprechstunde können wir Ihnen leider nicht anbieten.
# Subject: the request is accepted, the consent is to be signed. At most 70 characters.
mail-consent_form-subject = Ihre Videosprechstunde: Bitte unterschreiben
# Opening. $next is one of the two messages mail-next-below and mail-next-later. At most 260 characters.
mail-consent_form-body =
    { $greeting },

    gern sprechen wir mit Ihnen per Video. Vorher brauchen wir Ihre Einwilligung. { $next }
# A sentence in that opening, where times are offered. At most 140 characters.
mail-next-below = Den Termin wählen Sie selbst: Die Zeiten stehen unten.
# A sentence in that opening. At most 140 characters.
mail-next-later = Danach schicken wir Ihnen den Termin.
# Subject: appointment and consent in one mail. $when is date and time in figures. At most 70 characters.
mail-consent_and_appointment-subject = Ihr Videotermin am { $when }: Bitte unterschreiben
# Opening. $when is a day and a time, as date-time says it, and is not declined. At most 320 characters.
mail-consent_and_appointment-body =
    { $greeting },

    wir haben einen Termin für Ihre Videosprechstunde reserviert: { $when }. Damit er stattfinden kann, brauchen wir vorher Ihre Einwilligung.
# Subject: the signed form is accepted. At most 70 characters.
mail-consent_accepted-subject = Ihre Videosprechstunde: Formular angenommen
# Opening. $next is one of the three messages that follow. At most 260 characters.
mail-consent_accepted-body =
    { $greeting },

    vielen Dank, Ihre Einwilligung ist bei uns. { $next }
# A sentence in that opening. $when is a day and a time, not declined. At most 140 characters.
mail-next-stays = Es bleibt bei Ihrem Termin: { $when }.
# A sentence in that opening, where times are offered. At most 180 characters.
mail-next-choose = Jetzt fehlt nur noch der Termin: Bitte wählen Sie eine der Zeiten auf Ihrer persönlichen Seite.
# Sentences in that opening. At most 160 characters.
mail-next-appointment = Als Nächstes schicken wir Ihnen den Termin. Sie müssen jetzt nichts tun.
# Subject: the signed form cannot be used. At most 80 characters.
mail-consent_rejected-subject = Ihre Videosprechstunde: Bitte noch einmal unterschreiben
# Opening; the practice's reason follows. At most 260 characters.
mail-consent_rejected-body =
    { $greeting },

    Ihr unterschriebenes Formular ist bei uns angekommen. Leider können wir es so nicht verwenden:
# Subject: times to choose from. At most 70 characters.
mail-times_offered-subject = Ihre Videosprechstunde: Bitte Termin wählen
# Opening; the times follow. At most 200 characters.
mail-times_offered-body =
    { $greeting },

    wann passt es Ihnen? Bitte wählen Sie eine von diesen Zeiten.
# Subject of the appointment. $when is date and time in figures. At most 60 characters.
mail-appointment-subject = Ihr Videotermin am { $when }
# Opening; day, time and link follow. At most 200 characters.
mail-appointment-body =
    { $greeting },

    Ihr Termin für die Videosprechstunde steht.
# Subject: another time or another doctor. $when is date and time in figures. At most 60 characters.
mail-appointment_moved-subject = Ihr Videotermin ist geändert: { $when }
# Opening. $event is one of the three messages that follow. At most 200 characters.
mail-appointment_moved-body =
    { $greeting },

    { $event } Ihr Link und Ihr Einwahlcode bleiben, wie sie sind.
# Sentences in that opening: another doctor. $doctor is a name. At most 200 characters.
mail-moved-doctor = bei Ihrem Termin für die Videosprechstunde führt das Gespräch jetzt { $doctor }. Die Zeit bleibt gleich.
# Sentences in that opening: nothing that the patient must do otherwise. At most 200 characters.
mail-moved-same = bei Ihrem Termin für die Videosprechstunde hat sich etwas geändert. Die Zeit bleibt gleich.
# Sentences in that opening. $when is the time before, not declined. At most 240 characters.
mail-moved-time = wir haben Ihren Termin für die Videosprechstunde verschoben. Der bisherige Termin am { $when } gilt nicht mehr.
# Subject: cancelled. $about is one of the two messages that follow. At most 40 characters.
mail-appointment_cancelled-subject = { $about } ist abgesagt
# In that subject. $when is date and time in figures. At most 40 characters.
mail-about-appointment = Ihr Videotermin am { $when }
# In that subject, where there was no time yet. At most 40 characters.
mail-about-visit = Ihre Videosprechstunde
# Opening. $event is one of the four messages that follow. At most 60 characters.
mail-appointment_cancelled-body =
    { $greeting },

    { $event }
# Sentences in that opening, by the patient. $when is a day and a time, not declined. At most 200 characters.
mail-cancelled-yours-time = Sie haben Ihren Videotermin am { $when } abgesagt. Er findet nicht statt.
# Sentences in that opening, by the patient. At most 200 characters.
mail-cancelled-yours = Sie haben Ihre Videosprechstunde abgesagt. Sie findet nicht statt.
# Sentences in that opening, by the practice. $when is a day and a time, not declined. At most 240 characters.
mail-cancelled-ours-time = leider müssen wir Ihren Videotermin am { $when } absagen. Bitte entschuldigen Sie die Umstände.
# Sentences in that opening, by the practice. At most 200 characters.
mail-cancelled-ours = leider müssen wir Ihre Videosprechstunde absagen. Bitte entschuldigen Sie die Umstände.
# Subject: the patient has withdrawn. It does not say so, because others see it. At most 70 characters.
mail-withdrawn-subject = Ihre Videosprechstunde: Bestätigung
# Opening. $event is one of the two messages that follow. At most 60 characters.
mail-withdrawn-body =
    { $greeting },

    { $event }
# Sentences in that opening. They bind: the German text is repeated below. At most 240 characters.
mail-withdrawn-consent = Sie haben Ihre Einwilligung zur Videosprechstunde widerrufen. Wir bestätigen das hiermit.
# Sentences in that opening. They bind: the German text is repeated below. At most 240 characters.
mail-withdrawn-request = Sie haben Ihre Anfrage zur Videosprechstunde zurückgezogen. Wir bestätigen das hiermit.
# Subject of a companion's invitation. At most 70 characters.
mail-guest_invitation-subject = Ihre Videosprechstunde: Einladung
# Opening. $doctor is a name, or mail-with-us; $when is a day and a time, not declined. At most 200 characters.
mail-guest_invitation-body =
    { $greeting },

    Sie sind zu einer Videosprechstunde eingeladen bei { $doctor }: { $when }.
# Stands for the doctor's name in that opening, where none is known. At most 30 characters.
mail-with-us = uns
# Subject, the day before. $when is date and time in figures. At most 60 characters.
mail-reminder_day-subject = Ihr Videotermin am { $when }: Erinnerung
# Opening. $when is a day and a time, not declined. At most 160 characters.
mail-reminder_day-body =
    { $greeting },

    wir erinnern Sie an Ihre Videosprechstunde: { $when }.
# Subject, one hour before. $time is a time, as clock-time says it. At most 60 characters.
mail-reminder_hour-subject = Ihr Videotermin um { $time }: Erinnerung
# Opening. $time is a time, as clock-time says it. At most 160 characters.
mail-reminder_hour-body =
    { $greeting },

    Ihre Videosprechstunde beginnt bald: um { $time }.
# Subject of an answer in the practice's own words. At most 70 characters.
mail-answer-subject = Ihre Videosprechstunde: Nachricht der Praxis
# Opening; the practice's words follow. At most 120 characters.
mail-answer-body =
    { $greeting },

    vielen Dank für Ihre Nachricht.
# Subject of an answer. At most 70 characters.
mail-answer_thanks-subject = Ihre Videosprechstunde: Nachricht erhalten
# Opening, and all that this answer says. At most 180 characters.
mail-answer_thanks-body =
    { $greeting },

    vielen Dank für Ihre Nachricht. Wir haben sie gelesen und kümmern uns darum.
# Subject of an answer. At most 70 characters.
mail-answer_call-subject = Ihre Videosprechstunde: Bitte rufen Sie an
# Opening, and all that this answer says. At most 240 characters.
mail-answer_call-body =
    { $greeting },

    vielen Dank für Ihre Nachricht. Am besten besprechen wir das am Telefon. Sie erreichen uns unter { $phone }.
# Subject of an answer. At most 70 characters.
mail-answer_unreadable-subject = Ihre Videosprechstunde: Bitte noch einmal senden
# Opening; a link to the personal page follows. At most 380 characters.
mail-answer_unreadable-body =
    { $greeting },

    Ihre Nachricht ist angekommen, aber wir können sie nicht öffnen: Sie ist verschlüsselt oder verpackt. Bitte schicken Sie sie noch einmal ohne Verschlüsselung, ein Formular als PDF. Sicherer ist der Weg über Ihre persönliche Seite.
