### The request form, the form again where something is wrong, and the page after it is sent.

# Heading and title of the page. At most 60 characters.
request-title = Videosprechstunde anfragen
# Below the heading. At most 160 characters.
request-lead = Sieben Angaben. Danach schicken wir Ihnen die Einwilligung und Ihren Termin.
# Below the heading: nobody is to write here what ails them. At most 160 characters.
request-no-reason = Warum Sie kommen möchten, fragen wir hier nicht. Das besprechen Sie im Gespräch.
# Before the practice's telephone number. At most 60 characters.
request-by-phone = Lieber am Telefon? <phone/>
# On the form that asks all on one page, above it: a link to the one that asks one thing a page. At most 60 characters.
request-one = Lieber eine Frage nach der anderen
# On the first page of the request that asks one thing a page: a link to the form with all of it. At most 60 characters.
request-all = Alle Fragen auf einer Seite
# Above the question of a page, and in its title. $current and $count are numbers. At most 30 characters.
request-step = Schritt { $current } von { $count }
# Heading of the page that asks for first and last name. At most 60 characters.
question-name = Wie heißen Sie?
# Heading of the page that asks for the birth date. At most 60 characters.
question-birth = Wann sind Sie geboren?
# Heading of the page that asks for a telephone number. At most 60 characters.
question-phone = Wie erreichen wir Sie am Telefon?
# Heading of the page that asks for a mail address. At most 60 characters.
question-mail = Wohin schicken wir Ihnen Mails?
# Heading of the page that asks for insurer and insurance number. At most 60 characters.
question-insurance = Wie sind Sie versichert?
# Heading of the last page, which shows all that was said. At most 60 characters.
question-review = Stimmt alles?
# Below that heading. At most 140 characters.
review-lead = Das haben Sie geschrieben. Die Praxis bekommt es erst, wenn Sie ganz unten auf „Anfrage senden“ tippen.
# Button beside what was said, which leads back to its question. At most 20 characters.
review-change = Ändern
# Button that leads to the next question. At most 30 characters.
request-next = Weiter
# Button that leads to the question before. At most 30 characters.
request-back = Zurück
# Heading of a notice on the first of these pages: the one that was opened was kept for ten minutes only. At most 80 characters.
request-expired = Bitte beginnen Sie noch einmal.
# In that notice. At most 180 characters.
request-expired-text = Was Sie noch nicht gesendet haben, bewahren wir nur zehn Minuten lang auf. So liest es kein anderer.
# Beside the box to tick, with a link to the privacy page. Binding: other languages show the German text below. At most 260 characters.
privacy-consent = Ich habe die <link>Hinweise zum Datenschutz</link> gelesen. Die Praxis darf meine Angaben verwenden, um die Videosprechstunde vorzubereiten.
# At the box and in the list above the form, where it is not ticked. At most 140 characters.
missing-privacy = Bitte setzen Sie den Haken. Ohne ihn dürfen wir Ihre Anfrage nicht annehmen.
# Label of a field that no patient sees; it catches programs. At most 40 characters.
trap-label = Bitte leer lassen
# Beside a box to tick; only where the field that nobody sees was filled in. At most 120 characters.
person-label = Ich bin ein Mensch und habe das Formular selbst ausgefüllt.
# Below that box. At most 300 characters.
person-hint = Ein unsichtbares Feld dieser Seite ist ausgefüllt. Das machen Programme, manchmal auch ein Kennwort-Manager. Ihre Angaben sind noch da: Setzen Sie den Haken und senden Sie noch einmal.
# At that box and in the list above the form, where it is not ticked. At most 120 characters.
missing-person = Bitte bestätigen Sie, dass Sie ein Mensch sind.
# Button that sends the form. At most 36 characters.
request-send = Anfrage senden
# Heading of a notice above the form, which came back within two seconds. At most 100 characters.
too-fast-title = Bitte prüfen Sie Ihre Angaben und senden Sie noch einmal.
# In that notice. At most 180 characters.
too-fast-text = Das ging so schnell, dass wir nicht sicher sind, ob Sie selbst gesendet haben. Ihre Angaben sind noch da.
# Heading of a notice above the form. At most 80 characters.
too-many-title = Gerade kommen sehr viele Anfragen an.
# In that notice; the practice's telephone number stands below. At most 180 characters.
too-many-text = Ihre Angaben sind noch da. Bitte senden Sie in einer Stunde noch einmal, oder rufen Sie uns an.
# Heading of a notice above the form. At most 80 characters.
not-saved-request = Ihre Anfrage konnte nicht gespeichert werden.
# Heading of a notice above the consent. At most 80 characters.
not-saved-signature = Ihre Unterschrift konnte nicht gespeichert werden.
# In that notice; the practice's telephone number stands below. At most 240 characters.
not-saved-text = Der Speicher unseres Servers ist gestört oder gerade belegt. Ihre Angaben sind noch da. Bitte senden Sie sie in einigen Minuten noch einmal, oder rufen Sie uns an.
# Heading and title of the page after the form is sent. At most 60 characters.
sent-title = Ihre Anfrage ist bei uns
# Below that heading. At most 160 characters.
sent-text = Wir sehen sie uns an und melden uns bei Ihnen. Sie müssen jetzt nichts tun.
# Heading of the first of three steps. At most 50 characters.
sent-mail = Sie bekommen eine Mail
# The first step. At most 180 characters.
sent-mail-text = Darin ist der Link zu Ihrer persönlichen Seite. Sehen Sie auch im Ordner „Spam“ nach.
# In the first step, on a day on which many mails go out. At most 180 characters.
sent-mail-late = <strong>Heute kommt sie später, vielleicht erst morgen.</strong> Ist es eilig, rufen Sie uns bitte an.
# Heading of the second step. At most 50 characters.
sent-consent = Sie willigen ein
# The second step. At most 180 characters.
sent-consent-text = Wir schicken Ihnen das Formular. Am einfachsten unterschreiben Sie es am Bildschirm.
# Heading of the third step. At most 50 characters.
sent-appointment = Wir nennen Ihnen den Termin
# The third step, with a link to the technical check. At most 180 characters.
sent-appointment-text = Mit Link und Einwahlcode. Bis dahin können Sie <link>die Technik ausprobieren</link>.
