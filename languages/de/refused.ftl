### Pages that say no, and pages that say that something went wrong: 403, 404, 413, 415, 421, 500, 503, 507.

# Heading of a page that does not exist. At most 60 characters.
not-found-title = Diese Seite gibt es nicht
# On that page. At most 220 characters.
not-found-text = Bitte vergleichen Sie die Adresse mit Ihrer Mail. Ist der Termin schon länger her, dann ist die Seite inzwischen gelöscht.
# Button to the page where a code is typed. At most 40 characters.
not-found-code = Einwahlcode eingeben
# Button to the first page. At most 40 characters.
to-start = Zur Startseite
# After the text of a page that refuses a form. At most 80 characters.
refused-nothing-saved = Gespeichert ist davon nichts.
# Button back to the form that was refused. At most 40 characters.
refused-back = Zurück zum Formular
# Heading: the page was opened under another name than the practice's own. At most 70 characters.
refused-host-title = Diese Praxis hat eine andere Adresse
# On that page, for a form. $opened and $own are addresses. PUBLIC_URL stays as it is. At most 420 characters.
refused-host-form = Sie haben die Seite unter „{ $opened }“ geöffnet; sie gehört zu { $own }. Bitte öffnen Sie sie dort und füllen Sie das Formular noch einmal aus. Für die Praxis-IT: Die Einstellung PUBLIC_URL nennt die Adresse, die alle öffnen.
# On that page, where no form was sent. $opened and $own are addresses; PUBLIC_URL and the command stay as they are. At most 460 characters.
refused-host-page = Sie haben die Seite unter „{ $opened }“ geöffnet; sie gehört zu „{ $own }“. Bitte öffnen Sie sie dort. Für die Praxis-IT: Die Einstellung PUBLIC_URL nennt die Adresse, die alle öffnen. Vor der Einrichtung führt „ssh -L 8080:localhost:8080“ zu einem Server ohne Bildschirm.
# Button on that page. $own is an address. At most 20 characters.
refused-host-link = Zu { $own }
# Heading: the form came from another page. At most 70 characters.
refused-foreign-title = Das kam nicht von unserer Seite
# On that page. $own is an address. At most 240 characters.
refused-foreign-text = Ihr Browser sagt, dass dieses Formular von einer anderen Adresse kommt. Bitte öffnen Sie { $own } und füllen Sie es dort noch einmal aus.
# Heading. At most 60 characters.
refused-file-title = Die Datei ist zu groß
# On that page. $most is a size: 15 MB. At most 220 characters.
refused-file-text = Hier passen höchstens { $most } hinein. Bitte nehmen Sie ein kleineres Bild oder weniger Seiten und senden Sie noch einmal.
# On that page, where the size is not known. At most 220 characters.
refused-file-any = Hier passt sie nicht hinein. Bitte nehmen Sie ein kleineres Bild oder weniger Seiten und senden Sie noch einmal.
# A size within a sentence. At most 10 characters.
size-megabytes = { $count } MB
# A size within a sentence. At most 10 characters.
size-kilobytes = { $count } kB
# Heading: too much was typed. At most 60 characters.
refused-text-title = Das ist zu viel Text
# On that page; the word in quotation marks is the browser's button. At most 200 characters.
refused-text-text = Mit „Zurück“ im Browser steht er noch da. Bitte kürzen Sie ihn und senden Sie noch einmal.
# Heading: a program has sent something that is no form. At most 60 characters.
refused-kind-title = Das ist kein Formular
# On that page. At most 240 characters.
refused-kind-text = Diese Adresse nimmt nur, was ein Formular unserer Seiten sendet. Bitte öffnen Sie die Seite im Browser und füllen Sie das Formular dort aus.
# Heading: too much comes at once. At most 70 characters.
refused-busy-title = Gerade kommt sehr viel auf einmal an
# On that page. At most 180 characters.
refused-busy-text = Bitte gehen Sie zurück und senden Sie Ihre Eingabe in einer Minute noch einmal.
# Heading of any other refusal. At most 60 characters.
refused-title = Das ist hier nicht möglich
# On that page. At most 160 characters.
refused-text = Bitte öffnen Sie die Seite neu und versuchen Sie es noch einmal.
# Heading: an error on our side. At most 60 characters.
failed-title = Das hat nicht geklappt
# On that page. At most 220 characters.
failed-text = Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es in einer Minute noch einmal oder rufen Sie uns an.
# The same where not even a page can be made: one sentence on an empty page. At most 160 characters.
failed-plain = Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es in einer Minute noch einmal.
# Button on that page. At most 40 characters.
failed-again = Noch einmal versuchen
# Heading: nothing can be saved. At most 70 characters.
storage-title = Wir können gerade nichts speichern
# Heading: the disk is full. At most 70 characters.
storage-full = Der Speicher ist voll
# Heading: the practice's share of the disk is used up. At most 70 characters.
storage-quota = Wir können gerade nichts annehmen
# Heading: something else holds the storage at this moment. At most 70 characters.
storage-busy = Der Speicher ist gerade belegt
# On these pages, with a button that sends the same form again. At most 300 characters.
storage-keep-open = Ihre letzte Eingabe ist noch nicht gespeichert. Lassen Sie diese Seite offen: Mit dem Knopf senden Sie dieselbe Eingabe später noch einmal. Alles Frühere ist noch da.
# On these pages, without that button. At most 240 characters.
storage-later = Ihre letzte Eingabe ist nicht gespeichert; alles Frühere ist noch da. Bitte versuchen Sie es später noch einmal oder rufen Sie uns an.
# That button. At most 40 characters.
storage-again = Noch einmal senden
