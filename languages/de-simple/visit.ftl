the-practice = Die Praxis
visit-step-name = Name
visit-step-technique = Technik
visit-step-waiting = Warte-Zimmer
visit-step-call = Gespräch
script-needed = Für das Video-Gespräch braucht Ihr Browser JavaScript.
script-needed-text = Bitte schalten Sie es ein. Laden Sie die Seite neu. Oder rufen Sie uns an: <phone/>
no-recording = Auf-nehmen ist nicht erlaubt
talk-label = Gespräch
talk-with = Gespräch mit { $other }
farewell-question = Haben Sie noch eine Frage? <phone/>
visit-lead = { $when }
visit-lead-with = { $when } bei { $doctor }
visit-invited = Einladung zur Video-Sprechstunde: { $when }
visit-invited-with = Einladung zur Video-Sprechstunde: { $when } bei { $doctor }
name-title = Wie heißen Sie?
guest-note = { $kind ->
    [relative] Die Praxis hat Sie eingeladen (Begleitung). Sie sieht, wenn Sie warten. Dann holt sie Sie herein.
    [interpreter] Die Praxis hat Sie eingeladen (Dolmetschen). Sie sieht, wenn Sie warten. Dann holt sie Sie herein.
   *[guest] Die Praxis hat Sie eingeladen (Gast). Sie sieht, wenn Sie warten. Dann holt sie Sie herein.
  }
name-label = Vor-Name und Nach-Name
name-hint = Dann weiß die Praxis, wer Sie sind.
name-missing = Bitte schreiben Sie Ihren Vor-Namen und Nach-Namen.
alone-label = Ich bin in einem Raum mit geschlossener Tür. Niemand hört mit. Ist jemand bei mir? Dann sage ich am Anfang, wer das ist.
alone-missing = Bitte sagen Sie uns: Niemand hört mit.
technique-title = Kamera und Ton
technique-explain = Ihr Browser fragt jetzt: Dürfen wir Kamera und Mikrofon benutzen? Bitte wählen Sie „Erlauben“. Wir nehmen nichts auf.
only-you-see = Nur Sie sehen dieses Bild.
only-you-see-waiting = Nur Sie sehen dieses Bild. Erst im Gespräch sieht und hört die Praxis Sie.
say-something = Sagen Sie ein paar Worte. Bewegt sich der Balken? Dann hören wir Sie.
sound-test = Sie hören 3 Töne. Wenn nicht: Machen Sie den Ton lauter. Oder schalten Sie „stumm“ aus.
choose-or-restart = Geräte wählen oder neu starten
back-to-name = Namen ändern
stay-here = Hier bleiben
tell-practice = Der Praxis etwas sagen
reply-back_soon = Ich bin gleich wieder da
reply-moment = Ich brauche noch etwas Zeit
reply-back = Ich bin wieder da
reply-phone = Bitte rufen Sie mich an
write-along = Im Gespräch mit-schreiben
write-along-hint = Hören oder sprechen Sie schlecht? Dann schreiben Sie. Jeder Buchstabe steht sofort auf der anderen Seite.
fact-appointment = Ihr Termin
fact-appointment-guest = Termin
fact-length = { $minutes ->
    [one] { $time }, ungefähr eine Minute
   *[other] { $time }, ungefähr { $minutes } Minuten
  }
fact-doctor = Bei
keep-open = Bitte lassen Sie diese Seite offen. <screen>Der Bildschirm bleibt an.</screen>
check-devices = Ton und Geräte prüfen
move-to-phone = Auf dem Handy weiter-machen
help-title = Hilfe
help-longer = Vielleicht müssen Sie länger warten. Ihr Platz bleibt.
help-ready = Legen Sie Ihre Kranken-Kassen-Karte bereit. Und die Liste mit Ihren Medikamenten.
help-headphones = Hallt es? Kopf-Hörer helfen.
help-call = Klappt etwas nicht? Rufen Sie uns an: <phone/>
leave-waiting = Aus dem Warte-Zimmer gehen
large-phone = <label>Rufen Sie uns an:</label> <phone/>
