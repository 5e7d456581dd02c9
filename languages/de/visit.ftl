### The page of the visit before the conversation, as the server makes it: name, camera and sound, waiting room, the end.

# Where no doctor is named, in place of the name; in no case. At most 30 characters.
the-practice = Die Praxis
# First of the four steps at the top. At most 14 characters.
visit-step-name = Name
# Second of the four steps at the top: camera and sound. At most 14 characters.
visit-step-technique = Technik
# Third of the four steps at the top. At most 16 characters.
visit-step-waiting = Wartezimmer
# Last of the four steps at the top. At most 14 characters.
visit-step-call = Gespräch
# Heading where the browser runs no scripts. At most 80 characters.
script-needed = Für das Videogespräch braucht Ihr Browser JavaScript.
# Below that heading, before the practice's telephone number. At most 110 characters.
script-needed-text = Bitte schalten Sie es ein und laden Sie die Seite neu. Oder rufen Sie uns an: <phone/>
# In the bar above the conversation. At most 44 characters.
no-recording = Aufzeichnung ist nicht erlaubt
# Name of the screen with the conversation, for those who hear it. At most 30 characters.
talk-label = Gespräch
# Heading of that screen, for those who hear it. $other is a name, in no case. At most 60 characters.
talk-with = Gespräch mit { $other }
# At the end, before the practice's telephone number. At most 80 characters.
farewell-question = Sie haben noch eine Frage? <phone/>
# Above the first question. $when is a day and a time, as date-time says it, and is not declined. At most 20 characters.
visit-lead = { $when }
# As above, with the doctor's name, in no case. At most 40 characters.
visit-lead-with = { $when } bei { $doctor }
# As visit-lead, for somebody whom the practice has invited besides the patient. At most 60 characters.
visit-invited = Einladung zur Videosprechstunde: { $when }
# As above, with the doctor's name, in no case. At most 70 characters.
visit-invited-with = Einladung zur Videosprechstunde: { $when } bei { $doctor }
# Heading of the first screen. At most 40 characters.
name-title = Wie heißen Sie?
# Below that heading: why the practice has invited them. $kind says as what. At most 160 characters.
guest-note = { $kind ->
    [relative] Die Praxis hat Sie dazu eingeladen (Begleitung). Sie sieht, wenn Sie warten, und bittet Sie herein.
    [interpreter] Die Praxis hat Sie dazu eingeladen (Dolmetschen). Sie sieht, wenn Sie warten, und bittet Sie herein.
   *[guest] Die Praxis hat Sie dazu eingeladen (Gast). Sie sieht, wenn Sie warten, und bittet Sie herein.
  }
# Label of the field. At most 40 characters.
name-label = Vor- und Nachname
# Below that label. At most 60 characters.
name-hint = Damit die Praxis weiß, wer Sie sind.
# At the field, which is empty. At most 80 characters.
name-missing = Bitte geben Sie Ihren Vor- und Nachnamen an.
# Beside the box to tick. Binding: other languages show the German text below. At most 170 characters.
alone-label = Ich bin in einem geschlossenen Raum, in dem niemand mithört. Wer bei mir ist, stelle ich zu Beginn vor.
# At the box, which is not ticked. At most 80 characters.
alone-missing = Bitte bestätigen Sie, dass niemand mithört.
# Heading of the second screen. At most 40 characters.
technique-title = Kamera und Ton
# Below that heading, before the browser asks; „Erlauben“ stands on the browser's own button. At most 180 characters.
technique-explain = Ihr Browser fragt jetzt, ob wir Kamera und Mikrofon benutzen dürfen. Bitte wählen Sie „Erlauben“. Nichts wird aufgezeichnet.
# Below the own picture. At most 60 characters.
only-you-see = Nur Sie sehen dieses Bild.
# Below the own picture in the waiting room. At most 150 characters.
only-you-see-waiting = Nur Sie sehen dieses Bild. Die Praxis sieht und hört Sie erst, wenn das Gespräch beginnt.
# Below the own picture, where a bar shows how loud it is. At most 110 characters.
say-something = Sprechen Sie ein paar Worte. Der Balken bewegt sich, wenn wir Sie hören.
# Beside the button play-tones. At most 120 characters.
sound-test = Sie hören drei Töne. Wenn nicht: Lautstärke höher, Stummschalter lösen.
# Opens the lists of devices. At most 50 characters.
choose-or-restart = Geräte wählen oder neu starten
# Link back to the first screen. At most 30 characters.
back-to-name = Namen ändern
# Link beside by-itself, which stops the countdown. At most 30 characters.
stay-here = Hier bleiben
# Above four answers in the waiting room; one tap tells the practice. At most 50 characters.
tell-practice = Der Praxis Bescheid geben
# One of those answers. At most 50 characters.
reply-back_soon = Ich bin gleich zurück
# One of those answers. At most 50 characters.
reply-moment = Ich brauche noch einen Moment
# One of those answers. At most 50 characters.
reply-back = Ich bin wieder da
# One of those answers. At most 50 characters.
reply-phone = Bitte rufen Sie mich an
# Button in the waiting room: text beside the voice. At most 50 characters.
write-along = Im Gespräch mitschreiben
# Beside that button. At most 150 characters.
write-along-hint = Für alle, die schlecht hören oder sprechen: Jeder Buchstabe steht sofort auf der anderen Seite.
# Label before time and length, for the patient. At most 20 characters.
fact-appointment = Ihr Termin
# As above, for somebody whom the practice has invited. At most 20 characters.
fact-appointment-guest = Termin
# Behind that label. $time is a time alone, as clock-time says it. At most 30 characters.
fact-length = { $minutes ->
    [one] { $time }, etwa eine Minute
   *[other] { $time }, etwa { $minutes } Minuten
  }
# Label before the doctor's name. At most 20 characters.
fact-doctor = Bei
# In the waiting room; the second sentence may be taken away (screen-stays-dark). At most 110 characters.
keep-open = Bitte lassen Sie diese Seite offen. <screen>Der Bildschirm bleibt an.</screen>
# Opens the lists of devices in the waiting room. At most 40 characters.
check-devices = Ton und Geräte prüfen
# Link in the waiting room; it shows a picture that the phone's camera reads. At most 50 characters.
move-to-phone = Auf dem Handy weitermachen
# Opens some lines of help. At most 20 characters.
help-title = Hilfe
# First of those lines. At most 100 characters.
help-longer = Es kann etwas länger dauern als bis zum Termin. Ihr Platz bleibt.
# Second of those lines. At most 100 characters.
help-ready = Legen Sie Versichertenkarte und Medikamentenplan bereit.
# Third of those lines. At most 80 characters.
help-headphones = Kopfhörer verhindern, dass es hallt.
# Last of those lines, before the practice's telephone number. At most 80 characters.
help-call = Wenn etwas nicht klappt, rufen Sie uns an: <phone/>
# Link below those lines. At most 40 characters.
leave-waiting = Wartezimmer verlassen
# Large, where the connection does not come, before the practice's telephone number. At most 40 characters.
large-phone = <label>Rufen Sie uns an:</label> <phone/>
