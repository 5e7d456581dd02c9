### Pages below the patient's own page that ask once before something ends, and the one that asks for another time.

# Heading of the page that cancels the appointment. At most 70 characters.
cancel-question = Möchten Sie den Termin absagen?
# Below that heading. $when is a day and a time, as date-time says it, and is not declined. At most 140 characters.
cancel-text = Ihr Termin am { $when } findet dann nicht statt. Die Praxis erfährt es sofort.
# Below that, where the practice has no telephone number. At most 100 characters.
cancel-move = Lieber verschieben? <link>Bitten Sie um eine andere Zeit</link>.
# Below that, with the practice's telephone number. At most 120 characters.
cancel-move-call = Lieber verschieben? <link>Bitten Sie um eine andere Zeit</link> oder rufen Sie uns an: <phone/>
# Button that cancels. At most 40 characters.
cancel-yes = Ja, Termin absagen
# Button that leads back. At most 40 characters.
cancel-no = Nein, behalten
# Heading of the page that withdraws the consent. At most 80 characters.
withdraw-question = Möchten Sie Ihre Einwilligung widerrufen?
# Heading of that page where no consent was given yet. At most 80 characters.
take-back-question = Möchten Sie Ihre Anfrage zurückziehen?
# Below that heading. At most 140 characters.
withdraw-text = Dann findet keine Videosprechstunde statt. Nachteile haben Sie dadurch nicht.
# Below that heading, where there is an appointment. At most 180 characters.
withdraw-text-appointment = Dann findet keine Videosprechstunde statt, und Ihr Termin entfällt. Nachteile haben Sie dadurch nicht.
# Below that; a sentence on the erasure follows. At most 80 characters.
withdraw-no-reason = Einen Grund brauchen wir nicht.
# Button that withdraws the consent. At most 40 characters.
withdraw-yes = Ja, Einwilligung widerrufen
# Button that withdraws the request. At most 40 characters.
take-back-yes = Ja, Anfrage zurückziehen
# Button that leads back. At most 40 characters.
withdraw-no = Nein, zurück
# Title of the page that asks for another time. At most 40 characters.
other-time-title = Andere Zeit
# Heading of that page. At most 60 characters.
other-time-question = Wann passt es Ihnen besser?
# Below that heading. $when as before. At most 160 characters.
other-time-text = Ihr Termin ist am { $when }. Er bleibt, bis die Praxis Ihnen eine andere Zeit schreibt.
# Label of the field. At most 40 characters.
wish-label = Ihr Wunsch
# Below the label: an example, and that nothing on their health belongs there. At most 140 characters.
wish-hint = Zum Beispiel: „Montag oder Dienstag nach 15 Uhr.“ Bitte nichts zu Ihrer Gesundheit.
# At the field, which is empty. At most 80 characters.
wish-missing = Bitte schreiben Sie, wann es Ihnen passt.
# At the field. At most 80 characters.
wish-too-long = { $most ->
    [one] Bitte kürzer: höchstens ein Zeichen.
   *[other] Bitte kürzer: höchstens { $most } Zeichen.
  }
# Button that sends the wish. At most 40 characters.
wish-send = Wunsch senden
# Button that leads back. At most 40 characters.
wish-keep = Termin behalten
# Below the form, with the practice's telephone number. At most 80 characters.
wish-urgent = Eilig? Rufen Sie uns an: <phone/>
