### What every page for patients has around its contents. Sie-form, plain words, short sentences.

# Never shown. "original" in German; elsewhere "none" until a native speaker has read the language, then name and date. At most 60 characters.
translation-reviewed = original
# At the foot of each page of a language that nobody has reviewed. At most 200 characters.
translation-unreviewed = Diese Übersetzung ist ohne Prüfung durch jemanden entstanden, dessen Muttersprache es ist. Es gilt der deutsche Text.
# Before the name of the language at the top of the page, for those who hear it. At most 20 characters.
language-label = Sprache:
# Opens the choice of how large the page is written, beside the language. At most 24 characters.
look-label = Schrift
# The letter that shows the three sizes. At most 2 characters.
look-letter = A
# Size of text: as usual. At most 16 characters.
look-normal = normal
# Size of text: larger. At most 16 characters.
look-large = groß
# Size of text: largest. At most 20 characters.
look-largest = sehr groß
# Link: black and white instead of soft colours. At most 30 characters.
look-contrast = Mehr Kontrast
# Link: soft colours again. At most 30 characters.
look-contrast-off = Weniger Kontrast
# First link of each page, seen with the keyboard only. At most 40 characters.
skip-to-content = Zum Inhalt
# Before the telephone number at the top of the page, for those who hear it. At most 40 characters.
call-practice = Praxis anrufen
# Name of the page where the practice has none yet, and title of the first page. At most 40 characters.
video-visit = Videosprechstunde
# Foot of each page: three short assurances. At most 120 characters.
footer-line = Ohne Konto. Ohne Aufzeichnung. Von Ihrer Praxis selbst betrieben.
# Name of the list of links at the foot, for those who hear it. At most 40 characters.
footer-label = Rechtliches
# Link at the foot to the page for whoever helps a patient. At most 40 characters.
footer-helping = Jemandem helfen
# Link at the foot to the terms of use. At most 40 characters.
footer-terms = Nutzungsbedingungen
# Link at the foot to the privacy page. At most 40 characters.
footer-privacy = Datenschutz
# Link at the foot: who runs this page. At most 40 characters.
footer-imprint = Impressum
# Link at the foot to the page on accessibility. At most 40 characters.
footer-accessibility = Barrierefreiheit
# Link at the foot to the source of the program. At most 30 characters.
footer-source = Quelltext
# Shown when the pointer rests on the link to the source. At most 160 characters.
footer-source-title = Sprechzimmer ist freie Software (AGPL-3.0): der Quelltext dieses Programms zum Herunterladen
# Link at the foot for the practice's own staff. At most 40 characters.
footer-practice = Für die Praxis
# Name of the bar at the top of a demonstration, for those who hear it. At most 30 characters.
demo-label = Vorführung
# Bar at the top of a demonstration. At most 160 characters.
demo-text = <strong>Vorführung.</strong> Erfundene Praxis, erfundene Daten. Bitte geben Sie hier nichts Echtes ein.
# Behind the label of a field that must be filled in. At most 24 characters.
field-required = Pflichtangabe
# Above the list of what is wrong in a form. At most 100 characters.
errors-title = Bitte sehen Sie noch einmal auf diese Angaben:
# Button: the device reads the page aloud. At most 24 characters.
read-aloud = Vorlesen
# Button while it reads. At most 24 characters.
read-aloud-stop = Anhalten
# Name of the row of steps, for those who hear it. At most 20 characters.
steps-label = Schritte
# On a page that says one thing, where there is a telephone number. At most 80 characters.
message-stuck = Sie kommen nicht weiter? Rufen Sie uns an: <phone/>
# A day and a time within a sentence: Montag, 30. November 2026, 10:15 Uhr. At most 10 characters.
date-time = { $day }, { $time } Uhr
# A time alone. At most 10 characters.
clock-time = { $time } Uhr
