### The consent itself, word for word, on the screen and on paper. The German text binds: its version in consultation/consent_text.ts rises with each word that changes here. Translations stand beside it or above it.

# Title of the consent. At most 60 characters.
consent-title = Einwilligung in die Videosprechstunde
# First sentence of the list "in short". At most 200 characters.
consent-short-visit = Statt in die Praxis zu kommen, sprechen Sie per Video mit Ihrer Ärztin oder Ihrem Arzt über Ihre Gesundheit.
# Second sentence of the list "in short". At most 200 characters.
consent-short-encrypted = Bild und Ton gehen verschlüsselt von Gerät zu Gerät. Niemand zeichnet sie auf.
# Third sentence of the list "in short". At most 200 characters.
consent-short-erased = { $days ->
    [one] Ihre Angaben werden verschlüsselt gespeichert und einen Tag nach dem Ende gelöscht.
   *[other] Ihre Angaben werden verschlüsselt gespeichert und { $days } Tage nach dem Ende gelöscht.
  }
# Fourth sentence of the list "in short". At most 220 characters.
consent-short-voluntary = Die Einwilligung ist freiwillig. Sie können sie jederzeit widerrufen, ohne einen Grund zu nennen und ohne Nachteil.
# Fifth sentence of the list "in short". At most 200 characters.
consent-short-emergency = In einem Notfall rufen Sie 112 an. Das Videogespräch ist dafür nicht geeignet.
# Beside a box to tick, voluntary. At most 160 characters.
consent-option-reminder = Die Praxis darf mich per E-Mail an den Termin erinnern.
# Beside the same box, where the practice sends text messages, too. At most 160 characters.
consent-option-reminder-sms = Die Praxis darf mich per E-Mail und per SMS an den Termin erinnern.
# Beside a box to tick, voluntary. At most 200 characters.
consent-option-files = Ich bin damit einverstanden, dass wir im Gespräch Dateien austauschen, zum Beispiel einen Befund.
# What the signature stands under, beside the box to tick. At most 320 characters.
consent-declaration = Ich habe den ganzen Text gelesen und verstanden. Ich willige ausdrücklich ein, dass meine Gesundheitsdaten in der Videosprechstunde so verarbeitet werden, wie es dort steht.
# Heading of a section. At most 60 characters.
consent-who = Wer ist beteiligt?
# First sentence of that section. $practice is the name of the practice. At most 60 characters.
consent-who-practice = Sie sprechen mit { $practice }.
# In its place, where the practice has no name yet. At most 60 characters.
consent-who-unnamed = Sie sprechen mit Ihrer Praxis.
# Next sentence. $doctor is a name. At most 60 characters.
consent-who-doctor = Das Gespräch führt { $doctor }.
# In its place, where no appointment names a doctor. At most 100 characters.
consent-who-open = Mit wem Sie sprechen, steht in Ihrem Termin.
# Last sentence of that section. At most 100 characters.
consent-who-responsible = Die Praxis ist für Ihre Daten verantwortlich.
# Item of a list: how the practice is reached. At most 20 characters.
consent-phone = Telefon { $phone }
# Item of a list: how the practice is reached. At most 20 characters.
consent-email = E-Mail { $email }
# Heading of a section. At most 60 characters.
consent-purpose = Wofür ist die Einwilligung?
# The whole section. At most 340 characters.
consent-purpose-text = Statt in die Praxis zu kommen, sprechen Sie per Video mit Ihrer Ärztin oder Ihrem Arzt. Ihre Daten dienen nur diesem Gespräch: um es zu vereinbaren, zu führen und danach zu löschen.
# Heading of a section. At most 60 characters.
consent-health_data = Gesundheitsdaten
# The whole section. At most 360 characters.
consent-health_data-text = Im Gespräch geht es um Ihre Gesundheit. Diese Daten sind besonders geschützt. Wir dürfen sie auf diesem Weg nur verarbeiten, wenn Sie ausdrücklich einwilligen (Artikel 9 Absatz 2 Buchstabe a der Datenschutz-Grundverordnung).
# Heading of a section. At most 60 characters.
consent-voluntary = Freiwillig
# The whole section. At most 260 characters.
consent-voluntary-text = Die Einwilligung ist freiwillig. Ohne sie entsteht Ihnen kein Nachteil. Sie können stattdessen in die Praxis kommen oder anrufen.
# Heading of a section. At most 60 characters.
consent-withdrawal = Widerruf
# The whole section. At most 400 characters.
consent-withdrawal-text = Sie können die Einwilligung jederzeit widerrufen, ohne einen Grund zu nennen: auf Ihrer persönlichen Seite, per E-Mail, am Telefon oder in der Praxis. Der Widerruf gilt ab dann. Was vorher geschehen ist, bleibt rechtmäßig.
# Heading of a section. At most 60 characters.
consent-no_recording = Keine Aufzeichnung
# First paragraph of that section. At most 340 characters.
consent-no_recording-text = Das Gespräch wird nicht aufgezeichnet, weder von der Praxis noch vom System. Auch Sie dürfen Bild und Ton nicht aufzeichnen und keine Bildschirmfotos machen. Das gilt für beide Seiten.
# Second paragraph of that section: the practice may ask for a still picture. At most 340 characters.
consent-no_recording-still = Zeigt die Praxis ein stehendes Bild, um etwas genau anzusehen, so entsteht es erst, wenn Sie es im Gespräch selbst freigeben. Es wird nicht gespeichert und ist mit dem Gespräch weg.
# Heading of a section. At most 60 characters.
consent-room = Ruhiger, geschlossener Raum
# The whole section. At most 320 characters.
consent-room-text = Beide Seiten sprechen in einem ruhigen, geschlossenen Raum, in dem niemand unbemerkt mithört. Wer sonst im Raum ist, wird zu Beginn vorgestellt.
# Heading of a section. At most 60 characters.
consent-third_persons = Weitere Personen
# The whole section. At most 260 characters.
consent-third_persons-text = Angehörige, Pflegende oder Dolmetschende dürfen dabei sein, wenn beide Seiten damit einverstanden sind.
# Heading of a section. At most 70 characters.
consent-minors = Kinder, Jugendliche und rechtliche Betreuung
# The whole section. At most 440 characters.
consent-minors-text = Für Kinder und Jugendliche willigen die Sorgeberechtigten ein. Wer seine Lage selbst beurteilen kann, willigt auch selbst ein. Bei rechtlicher Betreuung in Gesundheitsfragen unterschreibt die betreuende Person, soweit es nötig ist.
# Heading of a section. At most 60 characters.
consent-technique = Die Technik
# First paragraph of that section. At most 760 characters.
consent-technique-text = Bild, Ton und Nachrichten gehen verschlüsselt von Ihrem Gerät zum Gerät der Praxis (WebRTC, Ende zu Ende verschlüsselt). Der Server der Praxis bringt beide Geräte zusammen; Inhalte sieht und speichert er nicht. Wo kein direkter Weg möglich ist, leitet eine Vermittlung (TURN) die verschlüsselten Daten weiter. Bei direktem Weg kann die andere Seite die Internetadresse (IP-Adresse) Ihres Anschlusses sehen.
# Second paragraph of that section, where the practice has written nothing of its own. At most 260 characters.
consent-hosting = Den Server und die Vermittlung (TURN) betreibt die Praxis selbst oder lässt sie in ihrem Auftrag in der EU betreiben.
# In its place in a translation, where the practice has written the paragraph itself, in German; that stands beside it or below. At most 200 characters.
consent-own-text = Diesen Absatz hat die Praxis selbst geschrieben. Es gibt ihn nur auf Deutsch; die Praxis erklärt ihn Ihnen gern.
# Heading of a section. At most 60 characters.
consent-data_and_time = Welche Daten und wie lange
# Paragraph of that section; the list of what is stored follows. At most 560 characters.
consent-data_and_time-text = { $days ->
    [one] Gespeichert werden die Angaben unten, diese Einwilligung, Termin und Nachrichten dazu, der eingegebene Name und die Zeiten des Gesprächs. Alles außer den Zeiten wird verschlüsselt gespeichert; gelöscht wird alles einen Tag nach dem Ende, spätestens nach drei Monaten. Was Ihre Ärztin oder Ihr Arzt in die Patientenakte schreibt, folgt den Regeln für die Akte.
   *[other] Gespeichert werden die Angaben unten, diese Einwilligung, Termin und Nachrichten dazu, der eingegebene Name und die Zeiten des Gesprächs. Alles außer den Zeiten wird verschlüsselt gespeichert; gelöscht wird alles { $days } Tage nach dem Ende, spätestens nach drei Monaten. Was Ihre Ärztin oder Ihr Arzt in die Patientenakte schreibt, folgt den Regeln für die Akte.
  }
# Item of the list of what is stored. At most 80 characters.
consent-data-person = Vorname, Name, Geburtsdatum
# Item of the list of what is stored. At most 80 characters.
consent-data-contact = Telefonnummer und E-Mail-Adresse
# Item of the list of what is stored. At most 80 characters.
consent-data-insurance = Krankenversicherung und Versichertennummer
# Heading of a section. At most 60 characters.
consent-recipients = Wer Daten erhält
# First sentence of that section. At most 120 characters.
consent-recipients-text = Die Praxis gibt nichts an Unbefugte weiter.
# Next sentence. At most 180 characters.
consent-recipients-technical = Technisch beteiligt sind der Betreiber des Servers und der Mail-Anbieter der Praxis.
# In its place, where the provider of the mails is known: $provider is its name. At most 180 characters.
consent-recipients-named = Technisch beteiligt sind der Betreiber des Servers und der Mail-Anbieter der Praxis ({ $provider }).
# Next sentence. At most 120 characters.
consent-recipients-mails = E-Mails enthalten keine Angaben zu Ihrer Gesundheit.
# Next sentences, where the practice sends text messages. $provider is a host name. At most 420 characters.
consent-recipients-sms = Haben Sie eine Mobilnummer angegeben, kann die Praxis Ihnen auch SMS schicken: Termin, Erinnerung, „Es geht los“. Der SMS-Anbieter der Praxis ({ $provider }) erhält dafür die Nummer und diesen Text, nicht Ihren Namen und nichts zu Ihrer Gesundheit.
# Last sentence of that section. At most 120 characters.
consent-recipients-nobody = Es gibt keine Werbung und keine Auswertung durch Dritte.
# Heading of a section. At most 60 characters.
consent-rights = Ihre Rechte
# First paragraph of that section. At most 280 characters.
consent-rights-text = Sie können Auskunft über Ihre Daten verlangen, sie berichtigen, löschen, einschränken oder übertragen lassen und der Verarbeitung widersprechen.
# Next sentence. At most 120 characters.
consent-rights-practice = Wenden Sie sich dafür an die Praxis.
# In its place, where somebody answers for data protection: $officer is a name or an address. At most 160 characters.
consent-rights-officer = Wenden Sie sich dafür an die Praxis oder an den Datenschutz: { $officer }.
# Last sentence of that section. At most 140 characters.
consent-rights-complaint = Sie können sich auch bei der Datenschutz-Aufsicht beschweren.
# In its place, where the practice has said whose it is. $authority is a name. At most 140 characters.
consent-rights-authority = Sie können sich auch bei der Datenschutz-Aufsicht beschweren: { $authority }.
# Heading of a section. At most 60 characters.
consent-device = Was Ihr Gerät braucht
# The whole section. At most 340 characters.
consent-device-text = Ein Handy, Tablet oder einen Computer mit Kamera, Mikrofon, Lautsprecher, Internet und einem aktuellen Browser. Ein Konto oder ein zusätzliches Programm brauchen Sie nicht.
# Heading of a section. At most 60 characters.
consent-limits = Grenzen und Notfälle
# The whole section. The numbers stay as they are. At most 560 characters.
consent-limits-text = Eine Untersuchung mit den Händen ist per Video nicht möglich. Reicht das Gespräch nicht aus, bittet Ihre Ärztin oder Ihr Arzt Sie in die Praxis. Für Notfälle ist die Videosprechstunde nicht geeignet: Im Notfall rufen Sie 112 an, den ärztlichen Bereitschaftsdienst erreichen Sie unter 116117.
# Heading of a section. At most 60 characters.
consent-interruption = Wenn die Verbindung abbricht
# First sentences of that section. At most 240 characters.
consent-interruption-text = Die Geräte verbinden sich möglichst von selbst neu. Gelingt das nicht, ruft die Praxis Sie unter Ihrer Telefonnummer an.
# Last sentence of that section, where the practice has a telephone number. At most 80 characters.
consent-interruption-phone = Sie erreichen die Praxis unter { $phone }.
# Heading of a section. At most 60 characters.
consent-billing = Abrechnung
# The whole section. "Anlage 31b BMV-Ä" keeps its German name. At most 300 characters.
consent-billing-text = Das System ist nicht zertifiziert nach Anlage 31b BMV-Ä. Das Gespräch wird nicht zulasten der gesetzlichen Krankenversicherung abgerechnet.
