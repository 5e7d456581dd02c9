### The page on which a patient reads and signs the consent, what is said where something is wrong, and the words of the printed form in the patient's language. The consent itself is consent_text.ftl.

# Heading of a notice above the consent, in every language but German. At most 60 characters.
consent-translated = Das ist eine Übersetzung
# In that notice. At most 220 characters.
consent-translated-text = Zu jedem Absatz steht der deutsche Text dabei. Nur er ist verbindlich: Sie unterschreiben den deutschen Text.
# Below the title, with a link to the place further down. At most 140 characters.
consent-lead = Lesen Sie in Ruhe. Unterschreiben können Sie <link>am Ende der Seite</link>.
# In its place for whoever is on the way into the waiting room. At most 180 characters.
consent-lead-door = Lesen Sie in Ruhe. Nach Ihrer Unterschrift kommen Ihr Name, Kamera und Ton, dann das Wartezimmer.
# Heading above a list of five sentences. At most 40 characters.
consent-short = In Kürze
# Below that list: the whole text follows. At most 140 characters.
consent-whole-follows = Sie willigen in den ganzen Text ein. Hier folgt er.
# In its place, where the whole text must be opened. At most 140 characters.
consent-whole-here = Sie willigen in den ganzen Text ein. Hier steht er.
# Opens the whole text. At most 40 characters.
consent-whole = Ganzer Text
# Below the text. $version is a date. At most 100 characters.
consent-version = Fassung { $version }. Rechtlich gilt der deutsche Text.
# Heading above the fields to sign. At most 60 characters.
sign-title = Am Bildschirm unterschreiben
# Above two boxes to tick that are voluntary. At most 60 characters.
sign-options = Wenn Sie möchten
# Label of a field. At most 60 characters.
sign-name = Ihr Vor- und Nachname
# Below that label. $name is the patient's name. At most 60 characters.
sign-name-hint = So steht er in der Anfrage: { $name }
# In its place for whoever came with a code: the name is not shown. At most 80 characters.
sign-name-hint-door = So, wie Sie ihn der Praxis gesagt haben.
# Button that signs. At most 40 characters.
sign-send = Verbindlich unterschreiben
# Below that button. At most 180 characters.
sign-voluntary = Die Einwilligung ist freiwillig. Sie können sie jederzeit auf Ihrer Seite widerrufen.
# In its place for whoever came with a code. At most 180 characters.
sign-voluntary-door = Die Einwilligung ist freiwillig. Sie können sie jederzeit bei der Praxis widerrufen.
# At the box to tick and in the list above, where it is not ticked. At most 160 characters.
sign-not-ticked = Bitte setzen Sie den Haken, wenn Sie einverstanden sind. Sonst rufen Sie uns bitte an.
# At the field for the name and in the list above, where it is empty. At most 100 characters.
sign-no-name = Bitte tippen Sie Ihren Vor- und Nachnamen.
# At the field for the name and in the list above. At most 140 characters.
sign-long-name = Dieser Name ist zu lang. Bitte kürzen Sie ihn auf höchstens 200 Zeichen.
# At the drawn signature and in the list above. At most 220 characters.
sign-busy = Gerade kommen sehr viele Dateien an, deshalb konnten wir Ihre Unterschrift noch nicht lesen. Bitte senden Sie das Formular in einer Minute noch einmal.
# At the drawn signature and in the list above. At most 200 characters.
sign-broken = Ihre Unterschrift ist nicht vollständig angekommen. Bitte zeichnen Sie sie noch einmal oder lassen Sie das Feld leer.
# Name of the field to draw in. At most 40 characters.
pad-title = Ihre Unterschrift
# Below that name. At most 180 characters.
pad-hint = Mit dem Finger, dem Stift oder der Maus. Sie können nicht zeichnen? Der getippte Name genügt.
# Button below the field: empties it. At most 40 characters.
pad-clear = Noch einmal zeichnen
# Heading of a card: the other way to sign. At most 60 characters.
paper-title = Lieber auf Papier?
# Heading of the first of three steps. At most 60 characters.
paper-print = Drucken und unterschreiben
# Link to the form. At most 40 characters.
paper-pdf = Formular als PDF
# Heading of the second step. At most 60 characters.
paper-photo = Fotografieren oder einscannen
# The second step. At most 200 characters.
paper-photo-text = Die unterschriebene Seite 1, bei gutem Licht. Sind es mehrere Seiten, dann jede einzeln oder als ein PDF.
# Heading of the third step. At most 60 characters.
paper-upload = Hochladen
# Label of the field for the file. At most 60 characters.
paper-file = Unterschriebenes Formular
# Below that label. At most 120 characters.
paper-file-hint = PDF, JPEG oder PNG, zusammen höchstens 15 MB und 20 Seiten
# Button that sends the file. At most 40 characters.
paper-send = Formular hochladen
# Heading of a page: it is signed already. At most 60 characters.
signed-already = Sie haben schon unterschrieben
# On that page. At most 140 characters.
signed-already-text = Ihre Einwilligung ist bei uns. Sie müssen nichts mehr tun.
# Heading of a page: the practice has not accepted the request yet. At most 70 characters.
nothing-to-sign = Noch gibt es nichts zu unterschreiben
# On that page. At most 160 characters.
nothing-to-sign-text = Wir sehen uns Ihre Anfrage gerade an. Danach schicken wir Ihnen die Einwilligung.
# Button to the patient's own page. At most 40 characters.
to-your-page = Zu Ihrer Seite
# Button: a German PDF. At most 60 characters.
consent-copy = Meine Einwilligung (PDF)

## Why a file was not taken: at its field and in the list above. Nothing has been lost.

# No file came, or an empty one. At most 220 characters.
upload-empty = Es ist keine Datei angekommen. Bitte wählen Sie eine Datei aus und senden Sie sie noch einmal.
# More than 15 MB. At most 220 characters.
upload-too_large = Die Dateien sind zusammen größer als 15 MB. Bitte machen Sie kleinere Fotos oder senden Sie weniger Seiten.
# More than 20 pages. At most 220 characters.
upload-too_many_pages = Das sind mehr als 20 Seiten. Bitte senden Sie nur die Seiten des Formulars.
# Neither PDF nor JPEG nor PNG. At most 220 characters.
upload-unknown_type = Diese Art von Datei können wir nicht lesen. Bitte senden Sie ein PDF oder Fotos als JPEG oder PNG.
# A photo of an iPhone, with the way through its settings as the phone names them. At most 280 characters.
upload-heic = Dieses Foto ist im Format HEIC, das wir nicht lesen können. Auf dem iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“. Dann fotografieren Sie bitte noch einmal.
# A PDF with a password. At most 220 characters.
upload-encrypted = Dieses PDF ist mit einem Passwort geschützt. Bitte senden Sie es ohne Passwort oder fotografieren Sie die Seiten.
# A PDF that cannot be opened. At most 220 characters.
upload-broken = Dieses PDF lässt sich nicht öffnen. Bitte speichern Sie es noch einmal oder fotografieren Sie die Seiten.
# A PDF with programs or files in it. At most 260 characters.
upload-active = In diesem PDF stecken Programme oder Anhänge, die wir nicht annehmen. Bitte drucken Sie es als neues PDF oder fotografieren Sie die Seiten.
# A PDF and photos at once. At most 160 characters.
upload-mixed = Bitte senden Sie entweder ein PDF oder Fotos, nicht beides zusammen.
# A photo that cannot be opened. At most 200 characters.
upload-image_broken = Eines der Fotos lässt sich nicht öffnen. Bitte fotografieren Sie diese Seite noch einmal.
# A photo with too many pixels. At most 200 characters.
upload-image_too_large = Eines der Fotos ist zu groß. Bitte fotografieren Sie diese Seite mit einer kleineren Auflösung.
# It took too long to read. At most 220 characters.
upload-unreadable = Diese Datei konnten wir nicht lesen. Bitte drucken Sie sie als neues PDF oder fotografieren Sie die Seiten.
# Too many files come at once. At most 220 characters.
upload-busy = Gerade kommen sehr viele Dateien an, deshalb konnten wir Ihre noch nicht lesen. Bitte senden Sie sie in einer Minute noch einmal.
# The disk did not take it. At most 180 characters.
upload-not-saved = Das Formular konnte nicht gespeichert werden. Bitte laden Sie es später noch einmal hoch.
# After one of these sentences, where several files were sent. $file is the name of one. At most 60 characters.
upload-of-file = Es geht um „{ $file }“.

## The printed form of a patient who reads another language: its first page is German.

# One line on the German first page, in the patient's language. At most 90 characters.
form-translated-behind = Diese Seite in Ihrer Sprache: siehe Seite 2.
# Heading of the second page: a translation of the first one. At most 60 characters.
form-first-page = Seite 1 in Ihrer Sprache
# Below that heading: what the first page has between the practice's address and the list. At most 220 characters.
form-fields = Oben auf Seite 1 stehen Ihr Name, Geburtsdatum, Telefon, Krankenversicherung und Versichertennummer. Was leer ist, schreiben Sie bitte dazu.
# Below the two boxes to tick and the declaration. At most 220 characters.
form-lines = Unten schreiben Sie auf die linke Linie Ort und Datum, auf die rechte Ihre Unterschrift. Für Kinder unterschreiben die Sorgeberechtigten.
# Last sentence of that page. At most 220 characters.
form-back = Schicken Sie nur Seite 1 zurück: über Ihre persönliche Seite als PDF oder Foto, oder bringen Sie sie in die Praxis.
# Heading above the whole text, each paragraph with the German one below. At most 80 characters.
form-whole = Der ganze Text, mit dem deutschen Text darunter
