### What a patient's link says when it opens nothing any more, or never did.

# Heading after the conversation. At most 70 characters.
ended-completed = Ihre Videosprechstunde ist beendet
# Below that heading. At most 160 characters.
ended-completed-text = Dieser Link öffnet nichts mehr. Wenn Sie noch eine Frage haben, rufen Sie uns bitte an.
# Heading after an appointment to which the patient did not come. At most 70 characters.
ended-no_show = Wir haben Sie nicht erreicht
# Below that heading. $when is a day and a time, as date-time says it, and is not declined. At most 160 characters.
ended-no_show-text = Ihr Termin am { $when } ist vorbei. Brauchen Sie einen neuen? Rufen Sie uns bitte an.
# Heading where the practice has said no. At most 70 characters.
ended-declined = Diesmal geht es nicht per Video
# Below that heading. At most 200 characters.
ended-declined-text = Wir können Ihnen keine Videosprechstunde anbieten. Rufen Sie uns bitte an, dann finden wir einen anderen Weg.
# Below that heading, above what the practice has written in German. At most 160 characters.
ended-declined-why = Wir können Ihnen keine Videosprechstunde anbieten. Die Praxis schreibt Ihnen dazu:
# Heading where the patient has asked twice. At most 70 characters.
ended-merged = Ihre Anfrage ist aufgenommen
# Below that heading; says nothing of the other request. At most 220 characters.
ended-merged-text = Dieser Link wird nicht mehr gebraucht. Alles Weitere schicken wir Ihnen; wenn Sie nichts hören, rufen Sie uns bitte an.
# Heading where the patient has withdrawn the consent. At most 70 characters.
ended-withdrawn = Ihre Einwilligung ist widerrufen
# Heading where the patient has withdrawn the request. At most 70 characters.
ended-taken-back = Ihre Anfrage ist zurückgezogen
# Below that heading. At most 200 characters.
ended-withdrawn-text = Es findet keine Videosprechstunde statt. Nachteile haben Sie dadurch nicht. Wir sind auf anderem Weg für Sie da.
# Heading where an appointment is cancelled. At most 70 characters.
ended-cancelled = Dieser Termin ist abgesagt
# Heading where a request is closed that had no appointment. At most 70 characters.
ended-closed = Diese Anfrage ist geschlossen
# Below that heading. At most 140 characters.
ended-call = Wenn Sie einen neuen Termin brauchen, rufen Sie uns bitte an.
# Below that heading, above what the practice has written in German. At most 80 characters.
ended-why = Die Praxis schreibt Ihnen dazu:
# Last line of the page. At most 120 characters.
ended-erased = { $days ->
    [one] Ihre Angaben werden hier spätestens nach einem Tag gelöscht.
   *[other] Ihre Angaben werden hier spätestens nach { $days } Tagen gelöscht.
  }
# Heading 24 hours after the appointment. At most 70 characters.
expired-title = Dieser Zugang ist abgelaufen
# Below that heading. At most 160 characters.
expired-text = Die Zeit für diesen Termin ist vorbei. Wenn Sie einen neuen Termin brauchen, rufen Sie uns bitte an.
# Heading for a link that nobody knows. At most 70 characters.
link-unknown-title = Diesen Link kennen wir nicht
# Below that heading. At most 220 characters.
link-unknown-text = Vielleicht ist er nicht vollständig, oder die Zeit dafür ist vorbei. Bitte tippen Sie noch einmal auf den Link in unserer letzten Mail.
# Button below that. At most 36 characters.
link-unknown-code = Einwahlcode eingeben
