### The page for the dial-in code, and what a link says before the waiting room opens.

# Heading and title of the page. At most 50 characters.
join-title = Mit Code einwählen
# Below that heading. At most 120 characters.
join-lead = Der Code steht in unserer Mail oder auf dem Zettel der Praxis.
# Above the list of what is wrong. At most 60 characters.
join-errors = Das hat noch nicht geklappt:
# Label of the field. At most 40 characters.
join-label = Ihr Einwahlcode
# Below the label; the example stays as it is. At most 140 characters.
join-hint = Neun Zeichen, zum Beispiel <code>K7M-4QX-9TD</code>. Groß oder klein, mit oder ohne Striche: alles geht.
# At the field, which is empty; the example stays as it is. At most 140 characters.
join-empty = Bitte geben Sie den Code ein. Er hat neun Zeichen, zum Beispiel K7M-4QX-9TD.
# At the field; the example stays as it is. At most 180 characters.
join-wrong = Diesen Code kennen wir nicht. Bitte vergleichen Sie ihn mit Ihrer Mail: Er hat neun Zeichen, zum Beispiel K7M-4QX-9TD.
# At the field, after many wrong codes. At most 220 characters.
join-too_many = Das waren viele Versuche in kurzer Zeit. Bitte vergleichen Sie den Code in Ruhe mit Ihrer Mail und versuchen Sie es in einer Minute noch einmal.
# Below the form, with the practice's telephone number. At most 100 characters.
join-lost = Sie finden den Code nicht? Rufen Sie uns an: <phone/>
# Heading before the waiting room opens. At most 60 characters.
early-title = Das Wartezimmer ist noch geschlossen
# Below that heading. $when is a day and a time, as date-time says it, and is not declined. At most 40 characters.
early-text = Ihr Termin: { $when }.
# Above the countdown. $when as before. At most 40 characters.
early-opens = Es öffnet am { $when }.
# Below the countdown. At most 200 characters.
early-stay = Sie können diese Seite offen lassen: Sie lädt sich von selbst neu. Ohne JavaScript laden Sie sie bitte dann neu.
# Heading: the patient has signed at the last minute. At most 70 characters.
review-title = Die Praxis prüft gerade Ihre Einwilligung
# Below that heading. $when as before. At most 180 characters.
review-text = Ihr Termin: { $when }. Bleiben Sie auf dieser Seite: Sie lädt sich von selbst neu, und dann geht es weiter.
# Heading: the code is right, and the consent is not signed. At most 70 characters.
unsigned-title = Ihre Einwilligung fehlt noch
# Below that heading. At most 220 characters.
unsigned-text = Bitte öffnen Sie den Link in unserer Mail. Dort lesen Sie den Text und unterschreiben am Bildschirm. Danach öffnet auch Ihr Code das Wartezimmer.
# Heading for a guest, such as an interpreter, after the end. At most 70 characters.
guest-ended-title = Diese Einladung gilt nicht mehr
# Below that heading; says nothing of how it ended. At most 180 characters.
guest-ended-text = Die Videosprechstunde ist vorbei oder findet nicht statt. Ihr Link und Ihr Code öffnen nichts mehr.
# Heading for a guest before it begins. At most 70 characters.
guest-early-title = Die Videosprechstunde ist noch nicht offen
# Below that heading; says nothing of what is missing. At most 180 characters.
guest-early-text = Bleiben Sie auf dieser Seite: Sie lädt sich von selbst neu. Sobald die Praxis so weit ist, geht es weiter.
# Heading: the practice has ended the conversation and may take that back for some seconds. At most 70 characters.
ending-title = Die Videosprechstunde ist beendet
# Below that heading. At most 180 characters.
ending-text = Sie können das Fenster schließen. Hat die Praxis noch etwas vergessen, geht es gleich hier weiter.
