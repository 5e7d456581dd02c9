### Own picture, trouble with devices and their choice, as the server makes them; also during the call and in the technical check.

# Name of the own picture, for those who hear it. At most 40 characters.
own-picture = Ihr eigenes Bild
# Button: camera and microphone are asked for once more. At most 40 characters.
try-again = Noch einmal versuchen
# Button: camera and microphone are had anew. At most 44 characters.
restart-devices = Bild und Ton neu starten
# Button: opens the lists of devices. At most 40 characters.
choose-device = Anderes Gerät wählen
# Button: copies the address of the page, for another browser. At most 30 characters.
copy-address = Link kopieren
# Label of a list, and of a mark. At most 20 characters.
device-microphone = Mikrofon
# Label of a list, and of a mark. At most 20 characters.
device-camera = Kamera
# Label of a list. At most 20 characters.
device-speaker = Lautsprecher
# Button: three tones are heard. At most 30 characters.
play-tones = Ton abspielen
# Below the lists. At most 70 characters.
echo-hint = Hallt es? Mit Kopfhörern hört es auf.
# Name of the small row of marks, for those who hear it. At most 20 characters.
short-check-label = Technik
# Label of the third mark. At most 20 characters.
short-connection = Verbindung
# Behind the label of a mark, before anything is known (mark-good), for those who hear it. At most 30 characters.
mark-open = : noch offen
# Link to the whole technical check. At most 50 characters.
to-check = Technik ausführlich prüfen
