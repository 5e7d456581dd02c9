### The legal pages: what stands around them, the legal notice, and the page on accessibility; terms.ftl and privacy.ftl have their own. What the practice has entered stays as it is.

# Above a legal page in every language but German; the German one stands below. At most 220 characters.
legal-translated = Das ist eine Übersetzung. Verbindlich ist der deutsche Text; er steht am Ende dieser Seite.
# Opens the German text at the end of such a page. At most 60 characters.
legal-german = Der verbindliche deutsche Text
# In place of what the practice has not entered yet. At most 50 characters.
legal-missing = noch nicht eingetragen
# Heading of the legal notice. At most 40 characters.
imprint-title = Impressum
# Heading. At most 40 characters.
imprint-practice = Praxis
# Where the address is not complete. $address is an address, or that it is missing. At most 40 characters.
imprint-address = Anschrift: <value/>
# Where the address is not complete. At most 40 characters.
imprint-phone = Telefon: <value/>
# Where the address is not complete. At most 40 characters.
imprint-email = E-Mail: <value/>
# Heading. At most 50 characters.
imprint-responsible = Verantwortlich
# Heading. At most 50 characters.
imprint-profession = Berufsbezeichnung
# Heading: the medical chamber and the authority above it. At most 60 characters.
imprint-chamber = Kammer und Aufsicht
# Below the chamber. At most 260 characters.
imprint-rules = Es gelten das Heilberufsgesetz des Landes und die Berufsordnung der Kammer. Beide stehen auf den Seiten der Kammer.
# Heading. At most 50 characters.
imprint-offer = Dieses Angebot
# Below that heading. "Sprechzimmer" is the program's name. At most 260 characters.
imprint-offer-text = Die Praxis betreibt diese Videosprechstunde selbst, mit dem freien Programm Sprechzimmer. Sie ist kein Angebot eines Videodienstanbieters.

## The page on accessibility

# Heading and title. At most 50 characters.
access-title = Barrierefreiheit
# Below the heading. At most 160 characters.
access-lead = Alle sollen die Videosprechstunde benutzen können. Daran arbeiten wir.
# Heading. At most 50 characters.
access-aim = Unser Ziel
# Below that heading. Names of laws and norms stay as they are. At most 480 characters.
access-aim-text = Diese Seiten richten sich nach den Web-Richtlinien WCAG 2.2, Stufe AA, und nach der Norm EN 301 549, wie es das Barrierefreiheitsstärkungsgesetz (BFSG) vorsieht. Wir prüfen sie bei jeder Änderung mit einem Prüfprogramm. Eine Prüfung durch eine unabhängige Stelle gab es noch nicht.
# Heading of a list. At most 50 characters.
access-works = Was schon geht
# Item of that list. At most 180 characters.
access-keyboard = Alles lässt sich mit der Tastatur bedienen. Man sieht immer, wo man gerade ist.
# Item of that list. At most 180 characters.
access-readers = Überschriften, Felder, Fehler und Meldungen sind für Vorleseprogramme ausgezeichnet.
# Item of that list. At most 180 characters.
access-read-aloud = Einwilligung und persönliche Seite können Sie sich vorlesen lassen, bis das Wartezimmer öffnet und wo Ihr Gerät selbst eine Stimme hat.
# Item of that list. At most 180 characters.
access-contrast = Schrift und Hintergrund haben einen Kontrast von mindestens 7 zu 1, hell wie dunkel.
# Item of that list. At most 220 characters.
access-zoom = Die Seiten lassen sich auf 200 Prozent und mehr vergrößern und passen sich an schmale Bildschirme an.
# Page on accessibility, list of what works: the choice of text size and contrast. At most 200 characters.
access-look = Schriftgröße und Kontrast wählen Sie oben auf der Seite („Schrift“). Ihre Wahl gilt auf allen Seiten, die Sie von dort aus öffnen.
# Item of that list. At most 140 characters.
access-targets = Schaltflächen sind groß genug für unruhige Finger.
# Item of that list. At most 180 characters.
access-motion = Nichts blinkt. Wer Bewegung auf dem Bildschirm abgeschaltet hat, sieht keine.
# Item of that list. At most 120 characters.
access-scripts = Formulare funktionieren auch ohne JavaScript.
# Item of that list. At most 180 characters.
access-sign = Wer nicht unterschreiben kann, bestätigt die Einwilligung mit dem getippten Namen.
# Item of that list. At most 140 characters.
access-chat = Im Gespräch können Sie Nachrichten schreiben und lesen.
# Item of that list. At most 280 characters.
access-text = Es gibt Echtzeittext: Jeder Buchstabe, den Sie tippen, steht sofort auf der anderen Seite. Sie können ihn schon im Wartezimmer einschalten.
# Item of that list. $most is a number of people. At most 360 characters.
access-guests = Wer für Sie dolmetscht, auch in Gebärdensprache, oder Sie begleitet, kann mit einem eigenen Gerät dazukommen. Die Praxis lädt die Person ein; bis zu { $most } sind möglich. Sagen Sie uns bitte vorher Bescheid.
# Item of that list: languages of the pages. At most 260 characters.
access-languages = Was Sie auf diesen Seiten lesen, gibt es in mehreren Sprachen und in Leichter Sprache. Es gilt der deutsche Text.
# Heading of a list. At most 50 characters.
access-lacks = Was noch nicht geht
# Item of that list. At most 240 characters.
access-captions = Untertitel schreibt nur Ihr eigenes Gerät, und nur, wenn Ihr Browser das kann. Sonst schreiben Sie Nachrichten, oder bringen Sie jemanden mit.
# Item of that list. At most 220 characters.
access-signed = Texte in Gebärdensprache gibt es noch nicht.
# Item of that list. At most 220 characters.
access-unheard = Mit dem Vorleseprogramm Orca haben wir zwei Wege ausprobiert. Ein Mensch, der ein solches Programm braucht, hat noch nicht geprüft.
# Item of that list. At most 180 characters.
access-needs-scripts = Für Wartezimmer und Gespräch muss JavaScript eingeschaltet sein.
# Heading. At most 50 characters.
access-other = Der andere Weg
# Below that heading. At most 220 characters.
access-other-text = Sie müssen nichts davon benutzen. Alles geht auch am Telefon oder in der Praxis, und wir helfen Ihnen gern.
# Heading. At most 60 characters.
access-tell = Sagen Sie uns, was nicht geht
# Below that heading. At most 180 characters.
access-tell-text = Schreiben Sie uns oder rufen Sie an. Wir antworten und suchen mit Ihnen einen Weg.
# Last sentence. The German authority keeps its short name. At most 320 characters.
access-authority = Wenn Sie mit unserer Antwort nicht zufrieden sind, können Sie sich an die Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und Dienstleistungen (MLBF) in Magdeburg wenden.
