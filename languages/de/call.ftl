### The page of a conversation, as the patient or a guest sees it before a script says anything. Sie-form, plain words.

# Name of the large picture, for those who hear it; with the name of the other person. At most 20 characters.
stage-picture = Bild: { $name }
# Name of the other person's screen while it is shown. At most 30 characters.
stage-screen = Gezeigter Bildschirm
# Where there is no picture, with the practice's telephone number. At most 30 characters.
stage-call = <label>Rufen Sie an:</label> <phone/>
# Button over the picture, where the browser waits for a tap before it plays anything. At most 40 characters.
stage-start = Bild und Ton starten
# Name of the row of small pictures of further people. At most 30 characters.
stage-people = Weitere Personen
# Heading of the sheet where one chooses between cameras and microphones. At most 30 characters.
stage-devices = Kamera und Mikrofon
# Heading of the sheet, and button that opens it: what helps when a device does not work. At most 24 characters.
stage-how = So geht es
# Label of the slider for how loud the others are; the percentage follows it. At most 40 characters.
stage-volume = Lautstärke des Gesprächs
# Below that slider. At most 90 characters.
stage-louder = Über 100 Prozent macht dieses Gerät die Stimme lauter, als sie ankommt.
# Button with a cross that closes a sheet, said to those who hear it. At most 24 characters.
stage-close = Schließen
# Button with a cross that puts a notice over the picture away, and a button. At most 24 characters.
stage-hide = Ausblenden
# Name of the buttons on a desktop that change between the sheets beside the picture. At most 30 characters.
stage-tabs = Neben dem Bild
# Name of the row of keys below the picture. At most 20 characters.
stage-keys = Gespräch
# Key below the picture, in a narrow place. At most 12 characters.
key-mic = Mikrofon
# Key below the picture, in a narrow place. At most 12 characters.
key-camera = Kamera
# Key below the picture, in a narrow place: shows the own screen to the others. At most 12 characters.
key-screen = Bildschirm
# Key below the picture, in a narrow place, and the heading of its sheet. At most 12 characters.
key-chat = Chat
# Key below the picture, in a narrow place, and the heading of its sheet. At most 12 characters.
key-more = Mehr
# Key that ends the call at once. At most 14 characters.
key-hang-up = Auflegen
# Name of the banner over the picture that asks about an offered file. At most 10 characters.
stage-file = Datei
# Name of the bar that shows how far a file or a picture has come. At most 20 characters.
stage-transfer = Übertragung
# Name of the banner that says what is wrong with the own camera or microphone. At most 30 characters.
stage-own-devices = Ihre Geräte
# Name of the banner that shows a chat message while the chat is closed. At most 30 characters.
stage-new-message = Neue Nachricht
# Name of the frame over the picture in which the insurance card is shown. At most 50 characters.
card-title = Versichertenkarte zeigen
# In that frame. At most 110 characters.
card-hold = Halten Sie Ihre Versichertenkarte in den Rahmen. Es wird kein Bild gespeichert.
# Button in that frame, when the card has been shown. At most 24 characters.
card-done = Fertig
# Heading of the sheet for messages and files. At most 30 characters.
chat-and-files = Chat und Dateien
# Name of the part with what has been written so far. At most 20 characters.
chat-so-far = Bisher
# Above the messages. At most 120 characters.
chat-rule = Was Sie schreiben, steht nur auf den offenen Seiten. Werden alle neu geladen, ist es weg.
# Above the messages, where files may be sent. At most 120 characters.
chat-file-rule = Dateien bis 100 MB. Erhaltene speichern Sie selbst; mit dem Gespräch sind sie hier weg.
# Above the messages, where the patient has not agreed to the exchange of files. At most 110 characters.
chat-no-files = Dateien lassen sich hier nicht senden: Dem Austausch von Dateien wurde nicht zugestimmt.
# Name of the list of messages. At most 20 characters.
chat-messages = Nachrichten
# Name of the list of files. At most 20 characters.
chat-files = Dateien
# In the field for a message, and its name. At most 24 characters.
chat-message = Nachricht
# Button beside that field, in a narrow place. At most 14 characters.
chat-send = Senden
# Button with a paper clip beside that field. At most 30 characters.
chat-send-file = Datei senden
# Entry in the list of what one needs seldom: from the front camera to the back one. At most 40 characters.
more-flip = Kamera wechseln
# Entry in that list: more detail in the own picture, fewer pictures a second. At most 40 characters.
more-sharp = Scharfes Bild senden
# Entry in that list, and heading of its sheet: text that the others read letter by letter. At most 40 characters.
more-text = Echtzeittext
# In the list "Mehr": captions of what the other side says; also their name for those who hear it. At most 30 characters.
more-captions = Untertitel
# Entry in that list: the picture is made for sign language. At most 40 characters.
more-signing = Gebärdensprache
# Entry in that list: one points at something in the other's picture. At most 40 characters.
more-point = Im Bild zeigen
# Entry in that list: the browser's small window over everything else. At most 40 characters.
more-pip = Bild im Bild
# Entry in that list. At most 40 characters.
more-fullscreen = Vollbild
# Entry in that list, which opens the sheet for camera and microphone. At most 45 characters.
more-devices = Kamera und Mikrofon wählen
# Entry in that list: when something hangs. At most 45 characters.
more-restart = Bild und Ton neu starten
# Entry in that list: the call goes on on another device. At most 40 characters.
more-move = Auf dem Handy weitermachen
# Label of a field: everybody in the room is introduced to the others. At most 60 characters.
room-label = Wer ist noch bei Ihnen im Raum?
# In that field, as an example. At most 50 characters.
room-example = zum Beispiel: meine Tochter Anna
# Button beside that field. At most 20 characters.
room-tell = Mitteilen
# Below that field. At most 60 characters.
room-read = Die Praxis sieht, was Sie hier schreiben.
# Below that list. At most 60 characters.
more-no-recording = Aufzeichnung ist nicht erlaubt.
# Below that list, with the practice's telephone number. At most 40 characters.
more-call = Praxis anrufen: <phone/>
# Below that list: the keys stay as they are. At most 60 characters.
more-keyboard = Mikrofon an und aus: Alt + M
# In the bar at the top, before a word such as "gut" or "schwach". At most 20 characters.
quality-name = Verbindung
# Heading of the sheet about the connection; the word is "gut", "schwach" and the like. At most 20 characters.
quality-title = Verbindung: <word/>
# Button in that sheet. At most 30 characters.
quality-copy = Bericht kopieren
# Name of the field with the report, where it cannot be copied by a button. At most 20 characters.
quality-report = Bericht
# Name of the notice that the picture is off because the line is weak. At most 30 characters.
weak-label = Schwache Verbindung
# In that notice, above two buttons. At most 70 characters.
weak-how = Der Ton geht weiter. Wie möchten Sie weitermachen?
# First button in that notice. At most 26 characters.
weak-picture = Weiter mit Bild
# Second button in that notice. At most 26 characters.
weak-sound = Nur Ton
# Beside those buttons, with the practice's telephone number. At most 20 characters.
weak-phone = <label>Telefon:</label> <phone/>
# Over the picture, as long as it is so. At most 50 characters.
weak-only-sound = Es geht nur mit Ton weiter.
# Button beside that. At most 32 characters.
weak-picture-on = Bild wieder einschalten
# Over the picture, as long as the own picture is sent sharp. At most 90 characters.
sharp-note = Sie senden ein scharfes Bild: mehr Einzelheiten, dafür weniger flüssig.
# Button beside that, which ends it. At most 24 characters.
sharp-end = Wieder wie üblich
# Label of the field for text that the others read letter by letter. At most 20 characters.
rtt-label = Ihr Text
# Button beside that field: the line is finished. At most 20 characters.
rtt-done = Zeile fertig
# Above the text. At most 140 characters.
rtt-rule = Die anderen lesen jeden Buchstaben sofort mit, auch wenn Sie etwas verbessern. Die Eingabetaste beendet die Zeile.
# Name of the part with finished lines. At most 30 characters.
rtt-written = Geschriebenes
# Name of the part with what others write at this moment. At most 50 characters.
rtt-writing = Wird gerade geschrieben
# Heading of the notice, where people could talk for ten seconds and no code came. At most 40 characters.
code-missing-title = Der Sicherheitscode fehlt.
# Below that heading. At most 210 characters.
code-missing-help = Ihr Bild und Ihr Ton sind angehalten: Ohne den Code lässt sich nicht prüfen, ob jemand mithört. Oft hilft es, die Seite neu zu laden. Sprechen Sie sonst bitte am Telefon weiter.
# Button below that, after one's own decision. At most 44 characters.
code-missing-go-on = Ohne Code weitersprechen
# Heading of the notice, where another page is at the other end than before. At most 50 characters.
code-changed-title = Der Sicherheitscode hat sich geändert.
# Below that heading. At most 150 characters.
code-changed-why = Das ist so, wenn die Praxis ihre Seite neu geladen hat. Es kann auch heißen, dass sich jemand dazwischengeschaltet hat.
# Heading of the sheet about the code, with the digits of the code. At most 30 characters.
code-title = Sicherheitscode <digits/>
# Name of the part with the codes that one has with further people. At most 50 characters.
code-with-others = Zahlen mit den weiteren Personen
# In that sheet. At most 150 characters.
code-how = <strong>So geht es:</strong> Eine Person liest die Zahl vor, die andere vergleicht. Beide sehen dieselbe Zahl, wenn alles stimmt.
# In that sheet. At most 190 characters.
code-proves = <strong>Das beweist die Zahl:</strong> Bild und Ton laufen verschlüsselt von Ihrem Gerät zum anderen. Niemand sitzt dazwischen, auch nicht der Server der Praxis.
# In that sheet. At most 210 characters.
code-proves-not = <strong>Das beweist sie nicht:</strong> wer die andere Person ist. Auch schützt sie nicht, wenn ein Gerät oder diese Seite selbst verändert wurde. Darum: Achten Sie auf Gesicht und Stimme.
# Name of the notice in which the number is compared. At most 30 characters.
code-compare = Zahl vergleichen
# Heading of the sheet for one still picture that the doctor has asked for. At most 20 characters.
still-title = Standbild
# Name of the place where the picture is drawn. At most 20 characters.
still-place = Bild
# Name of that picture. At most 50 characters.
still-picture = Dieses Bild würde gesendet
# Name of the picture of the own camera. At most 30 characters.
still-live = Ihr eigenes Bild
# Button: the picture goes to the doctor. At most 30 characters.
still-allow = Dieses Bild senden
# Button: the camera takes the picture now; named in a sentence. At most 20 characters.
still-take = Aufnehmen
# Button: another picture instead of this one. At most 32 characters.
still-again = Noch einmal aufnehmen
# Name of the question whether the doctor may use zoom and light of the own camera. At most 30 characters.
lens-label = Zoom und Licht
# That question, with the doctor's name. At most 130 characters.
lens-question = { $name } möchte Zoom und Licht Ihrer Kamera bedienen. Sie können das jederzeit beenden.
# Button: yes. At most 20 characters.
lens-allow = Erlauben
# Button: no. At most 24 characters.
lens-refuse = Nicht erlauben
# Button over the picture that ends it. At most 32 characters.
lens-stop = Nicht mehr erlauben
# Name of the layer over the picture while one points at something; the keys are on the keyboard. At most 70 characters.
point-layer = Zeigen: Pfeiltasten bewegen, Escape beendet
# Over the picture, while a file is dragged over the page. At most 40 characters.
chat-drop = Datei hier loslassen
# Below the key for the own screen, as long as it is shown. At most 12 characters.
key-on = an
