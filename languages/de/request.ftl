### The request form, the form again where something is wrong, and the page after it is sent.

# Heading and title of the page. At most 60 characters.
request-title = Videosprechstunde anfragen
# Below the heading. At most 160 characters.
request-lead = Sieben Angaben. Danach schicken wir Ihnen die Einwilligung und Ihren Termin.
# Below the heading: nobody is to write here what ails them. At most 160 characters.
request-no-reason = Warum Sie kommen möchten, fragen wir hier nicht. Das besprechen Sie im Gespräch.
# Before the practice's telephone number. At most 60 characters.
request-by-phone = Lieber am Telefon? <phone/>
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
