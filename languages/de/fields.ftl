### The fields that ask who a patient is: in the request form and on the patient's page. And what is said where one is wrong: what to do, never whose fault it is.

# Heading above name and birth date. At most 40 characters.
group-person = Wer Sie sind
# Heading above telephone and mail address. At most 40 characters.
group-contact = Wie wir Sie erreichen
# Heading above insurer and insurance number. At most 40 characters.
group-insurance = Wie Sie versichert sind
# Label of a field, half as wide as the form. At most 24 characters.
label-firstName = Vorname
# Label of a field, half as wide as the form. At most 24 characters.
label-lastName = Nachname
# Label of the field for the birth date. At most 40 characters.
label-birthDate = Geburtsdatum
# Label of the field for a telephone number. At most 40 characters.
label-phone = Telefon
# Label of the field for a mail address. At most 40 characters.
label-email = E-Mail-Adresse
# Label of the field for the health insurer; names of insurers stay German. At most 50 characters.
label-insurer = Krankenkasse oder Versicherung
# Label of the field for the number on the insurance card. At most 40 characters.
label-insuranceNumber = Versichertennummer
# Below the label of the birth date, above its three fields. Day, month and year stay in this order. At most 80 characters.
hint-birthDate = Tag, Monat und Jahr in Ziffern. Zum Beispiel: 12 8 1948
# Above the first field of the birth date. At most 12 characters.
birth-day = Tag
# Above the second field of the birth date. At most 12 characters.
birth-month = Monat
# Above the third field of the birth date. At most 12 characters.
birth-year = Jahr
# Below the label of the telephone number. At most 100 characters.
hint-phone = Wir rufen Sie an, wenn die Videoverbindung abbricht.
# Below the label of the mail address. At most 100 characters.
hint-email = Dorthin schicken wir Einwilligung, Termin und Link.
# Below the label of the insurer: names are suggested while typing. At most 120 characters.
hint-insurer = Tippen Sie die ersten Buchstaben, dann schlagen wir Namen vor.
# Below the label of the insurance number. The card is German: other languages say its German word, too. At most 220 characters.
hint-insuranceNumber = Sie steht auf der Vorderseite Ihrer Karte: ein Buchstabe und neun Ziffern. Private Versicherungen schreiben sie anders; das geht auch.
# At the field and in the list above the form, where the field is empty. At most 120 characters.
missing-firstName = Bitte tragen Sie Ihren Vornamen ein.
# At the field and in the list above the form, where the field is empty. At most 120 characters.
missing-lastName = Bitte tragen Sie Ihren Nachnamen ein.
# At the field and in the list above the form, where the field is empty. At most 120 characters.
missing-birthDate = Bitte tragen Sie Ihr Geburtsdatum ein.
# At the field and in the list above the form, where the field is empty. At most 160 characters.
missing-phone = Bitte tragen Sie eine Telefonnummer ein.
# At the field and in the list above the form, where the field is empty. At most 120 characters.
missing-insurer = Bitte tragen Sie Ihre Krankenkasse ein.
# At the field and in the list above the form, where the field is empty. At most 160 characters.
missing-insuranceNumber = Bitte tragen Sie Ihre Versichertennummer ein. Sie steht auf der Vorderseite der Karte.
# At the field and in the list above the form, where the field is empty. At most 160 characters.
missing-email = Bitte tragen Sie Ihre E-Mail-Adresse ein. Dorthin schicken wir den Link.
# At the field and in the list above the form. $label is the label of the field, as it stands there. At most 120 characters.
fault-too_long = „{ $label }“ ist zu lang. Bitte kürzen Sie die Angabe.
# At the field and in the list above the form. $label is the label of the field. At most 160 characters.
fault-control_characters = In „{ $label }“ steckt ein unsichtbares Zeichen. Bitte tippen Sie die Angabe neu.
# At the birth date and in the list above the form. The date stays in this order. At most 160 characters.
fault-invalid_date = Dieses Datum gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.
# At the birth date: one of the three fields is empty. At most 120 characters.
fault-incomplete_date = Vom Geburtsdatum fehlt etwas. Bitte füllen Sie Tag, Monat und Jahr aus.
# At the birth date: the year has two figures. At most 120 characters.
fault-short_year = Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1948.
# At the birth date and in the list above the form. At most 140 characters.
fault-in_the_future = Dieses Geburtsdatum liegt in der Zukunft. Bitte prüfen Sie das Jahr.
# At the birth date and in the list above the form. At most 160 characters.
fault-too_long_ago = Dieses Geburtsdatum liegt mehr als 130 Jahre zurück. Bitte prüfen Sie das Jahr.
# At the telephone number and in the list above the form; the example stays as it is. At most 180 characters.
fault-invalid_phone = Diese Telefonnummer ist nicht vollständig. Bitte schreiben Sie sie mit Vorwahl, zum Beispiel 0208 123456.
# At the insurance number and in the list above the form; the example stays as it is. At most 200 characters.
fault-invalid_insurance_number = Bitte schreiben Sie die Versichertennummer wie auf der Karte: ein Buchstabe und neun Ziffern, zum Beispiel A123456780.
# At the mail address and in the list above the form. At most 140 characters.
fault-incomplete = Diese E-Mail-Adresse ist nicht vollständig. Beispiel: name@beispiel.de.
# At the mail address and in the list above the form. At most 180 characters.
fault-several = Bitte tragen Sie genau eine E-Mail-Adresse ein, ohne Namen, Leerzeichen, Kommas und Klammern.
# At the mail address and in the list above the form. At most 260 characters.
fault-before_at = An diese Adresse können wir nicht schreiben. Vor dem @ stehen nur Buchstaben ohne Umlaute, Ziffern und einzelne Zeichen wie Punkt, Bindestrich und Unterstrich.
# At the mail address and in the list above the form. At most 200 characters.
fault-after_at = An diese Adresse können wir nicht schreiben. Bitte prüfen Sie, was hinter dem @ steht, zum Beispiel beispiel.de.
# At the mail address and in the list above the form. At most 160 characters.
fault-address_too_long = Diese E-Mail-Adresse ist zu lang: höchstens 64 Zeichen vor dem @ und 254 im Ganzen.
# Above a German text that is binding, below its translation. At most 60 characters.
binding-german = Es gilt der deutsche Text:
