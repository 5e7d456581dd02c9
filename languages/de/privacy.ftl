### `/privacy`: the information of Art. 13 GDPR. Sie-form, plain words; the German text binds. Laws keep their German short names and their numbers. What the practice has entered stays as it is.

# Below the title. At most 220 characters.
privacy-lead = Hier steht, welche Daten bei der Videosprechstunde entstehen, wer sie sieht und wann sie gelöscht werden.
# Heading of a list. At most 60 characters.
privacy-summary = Das Wichtigste
# Item of that list. At most 300 characters.
privacy-summary-direct = Das Gespräch läuft direkt zwischen Ihrem Gerät und dem Gerät der Praxis, wo das Netz es zulässt. Es ist immer verschlüsselt.
# Item of that list. At most 180 characters.
privacy-summary-record = Niemand zeichnet auf, weder Bild noch Ton noch geschriebene Nachrichten.
# Item of that list. At most 180 characters.
privacy-summary-ads = Keine Werbung, keine Verfolgung, keine Inhalte von fremden Servern.
# Item of that list. $days from 1 to 90. At most 180 characters.
privacy-summary-erase = Ihre Daten löscht dieser Server { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  } nach dem Ende.
# Heading. At most 70 characters.
privacy-who = Wer verantwortlich ist
# <value/> is a name, or that it is missing. At most 60 characters.
privacy-responsible = Verantwortlich: <value/>
# <value/> is a name, or that it is missing. At most 100 characters.
privacy-officer = Datenschutzbeauftragte Person: <value/>
# Heading. At most 70 characters.
privacy-what = Welche Daten wir verarbeiten
# Smaller heading. At most 70 characters.
privacy-request = Wenn Sie anfragen
# Below that heading. <form> is the link to the request form. At most 1100 characters.
privacy-request-text = Vorname, Nachname, Geburtsdatum, Telefonnummer, Krankenkasse, Versichertennummer, E-Mail-Adresse und die Sprache, in der Sie lesen. Rufen Sie an, trägt die Praxis ein, was Sie sagen; eine E-Mail-Adresse brauchen Sie dann nicht. Nach dem Grund Ihrer Anfrage oder nach Diagnosen fragen wir hier nicht. Fragen Sie per Mail an, liest der Server diese Angaben daraus und bewahrt Ihren Text auf, bis die Praxis entschieden hat. Was Sie danach mailen oder auf Ihrer Seite schreiben, bleibt bei Ihrem Vorgang und wird mit ihm gelöscht. Sicherer als eine Mail ist das <form>Formular</form>.
# Smaller heading. At most 80 characters.
privacy-check = Wenn Sie die Technik ausprobieren
# Below that heading. At most 400 characters.
privacy-check-text = Ihr Gerät prüft sich selbst und den Weg zu unserem Server. Nur wenn Sie das Ergebnis an die Praxis senden, speichern wir es: was ging, was nicht ging, was gemessen wurde und welcher Browser es war. Senden Sie es von Ihrer persönlichen Seite aus, gehört es zu Ihrem Vorgang.
# Smaller heading. At most 70 characters.
privacy-agree = Wenn Sie einwilligen
# Below that heading. At most 300 characters.
privacy-agree-text = Ihre unterschriebene Einwilligung mit Zeitpunkt, Name und der Fassung des Textes, dem Sie zugestimmt haben. Dazu, ob wir Sie an den Termin erinnern und ob wir Dateien austauschen dürfen.
# Smaller heading. At most 80 characters.
privacy-visit = Wenn Sie den Termin wahrnehmen
# Below that heading. At most 420 characters.
privacy-visit-text = Zeitpunkt des Termins, der Name, den Sie am Eingang nennen, Ihre Bestätigung, dass niemand mithört, und wann Sie gekommen sind, hereingebeten wurden und gegangen sind. Dazu, was die Praxis am Ende festhält: ob der Sicherheitscode verglichen wurde und was vereinbart ist.
# Smaller heading. At most 80 characters.
privacy-guests = Wenn die Praxis weitere Personen einlädt
# Below that heading. At most 460 characters.
privacy-guests-text = Wer Sie begleitet oder für Sie dolmetscht, bekommt einen eigenen Link und Code. Wir speichern den Namen, die E-Mail-Adresse der Einladung, wozu die Person dabei ist, den Namen, den sie am Eingang nennt, und wann sie gekommen ist und hereingebeten wurde.
# Smaller heading. At most 50 characters.
privacy-talk = Im Gespräch
# Below that heading. At most 740 characters.
privacy-talk-text = Bild, Ton, Nachrichten, Echtzeittext und Dateien gehen nur zwischen den Geräten hin und her, die am Gespräch teilnehmen. Auf dem Server werden sie nicht gespeichert. Untertitel schreibt das Gerät selbst, auf dem sie stehen; auch sie werden nicht gespeichert. Jedes dieser Geräte kann die IP-Adressen der anderen erfahren. Wo keine direkte Verbindung möglich ist, leitet ein Vermittlungsserver (TURN-Relay) die verschlüsselten Daten weiter. Lesen kann er sie nicht.
# Smaller heading. At most 80 characters.
privacy-pages = Wenn Sie diese Seiten aufrufen
# Below that heading. At most 760 characters.
privacy-pages-text = Der Server braucht Ihre IP-Adresse, um zu antworten und um Missbrauch abzuwehren. Er hält sie dafür kurz im Arbeitsspeicher. Dort liegt nach dem Absenden eines Formulars auch die Seite, die Sie dann sehen, mit dem, was Sie eingegeben haben: zehn Minuten lang. Im Protokoll des Servers stehen keine Namen, keine Zugangscodes und keine persönlichen Links. Ein zweites hält fest, wer in der Praxis wann was mit Ihrem Vorgang getan hat.
# Heading. At most 60 characters.
privacy-device = Auf Ihrem Gerät
# Below that heading. At most 860 characters.
privacy-device-text = Als Patientin oder Patient bekommen Sie kein Cookie. Während des Besuchs merkt sich die Seite in diesem einen Fenster den Namen, den Sie eintippen, Ihren Platz im Wartezimmer und ob Sie mitschreiben möchten, damit beim Neuladen nichts verloren geht. Ist das Gespräch vorbei, wird auch das gelöscht. Sprache, Schriftgröße und Kontrast, die Sie wählen, stehen in der Adresse der Seite. Diese Adressen behält Ihr Browser in seinem Verlauf, bis Sie ihn löschen. Nur Mitarbeitende der Praxis bekommen zum Anmelden ein Cookie.
# Heading. At most 80 characters.
privacy-basis = Wofür und auf welcher Grundlage
# Below that heading. Art., Abs., Buchst. and DSGVO may be said as in the language's own text of the GDPR. At most 900 characters.
privacy-basis-text = Wir brauchen die Daten, um Ihre Videosprechstunde vorzubereiten und durchzuführen. Grundlage für die Videosprechstunde ist Ihre ausdrückliche Einwilligung (Art. 9 Abs. 2 Buchst. a und Art. 7 DSGVO). Für Ihre Anfrage und die Vereinbarung des Termins ist es der Behandlungsvertrag (Art. 6 Abs. 1 Buchst. b, Art. 9 Abs. 2 Buchst. h DSGVO). Für den sicheren Betrieb des Servers ist es unser berechtigtes Interesse daran (Art. 6 Abs. 1 Buchst. f DSGVO).
# Below that. At most 400 characters.
privacy-voluntary = Die Videosprechstunde ist freiwillig. Sie können jederzeit stattdessen in die Praxis kommen oder anrufen. Ohne die Pflichtangaben können wir Sie nicht erkennen und keine Videosprechstunde anbieten.
# Heading. At most 60 characters.
privacy-recipients = Wer Daten bekommt
# Below that heading, before a list. At most 260 characters.
privacy-recipients-text = Nur das Team der Praxis. Alle dort unterliegen der Schweigepflicht (§ 203 StGB). Außerdem arbeiten für uns:
# Term of that list: who runs the machine. At most 50 characters.
privacy-hosting = Server und Relay
# Term of that list. At most 50 characters.
privacy-mail = Mail-Anbieter
# Term of that list. At most 50 characters.
privacy-sms = SMS-Anbieter
# Below that list, where no text messages are sent. At most 320 characters.
privacy-mails-hold = Mails enthalten Ihren Namen, den Termin und den Zugang, manche auch das Formular zum Unterschreiben mit Ihrer Telefonnummer. Geburtsdatum und Versicherung, Grund und Diagnose enthalten sie nicht.
# Below that list, where text messages are sent as well. At most 620 characters.
privacy-messages-hold = Mails enthalten Ihren Namen, den Termin und den Zugang, manche auch das Formular zum Unterschreiben mit Ihrer Telefonnummer. Geburtsdatum und Versicherung, Grund und Diagnose enthalten sie nicht. SMS enthalten nur den Termin und den Zugang. Eine SMS bekommt, wer uns eine Mobilnummer nennt; der Anbieter erhält die Nummer und diesen Text.
# After that. At most 300 characters.
privacy-abroad = Eine Übermittlung in Länder außerhalb der Europäischen Union ist nicht vorgesehen. Automatische Entscheidungen gibt es nicht.
# Heading. At most 60 characters.
privacy-erasing = Wann wir löschen
# Below that heading. $days from 1 to 90. At most 560 characters.
privacy-erasing-text = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  } nach dem Ende der Videosprechstunde, der Absage oder der Ablehnung löscht der Server alles, was zu ihr gehört: Angaben, Einwilligung, Mails, Zeiten. Das gilt auch für Anfragen, bei denen so lange nichts mehr geschehen ist. Es geschieht automatisch.
# After that, where there are backups. $days from 1 to 89. At most 220 characters.
privacy-erasing-backups = In verschlüsselten Sicherungskopien bleibt es höchstens { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  } länger.
# After that. At most 300 characters.
privacy-erasing-most = Insgesamt sind es nie mehr als 90 Tage. Übrig bleibt nur, wie viele Videosprechstunden es im Quartal gab, ohne Namen.
# After that. At most 200 characters.
privacy-erasing-mailbox = Mails, die Sie uns schreiben, liegen auch im Postfach der Praxis. Dort löscht die Praxis sie selbst.
# Below that. At most 440 characters.
privacy-record = Was zu Ihrer Behandlung gehört, auch Ihre Einwilligung, führt die Praxis in ihrer Patientenakte, getrennt von diesem Server. Dafür gelten die gesetzlichen Fristen, in der Regel zehn Jahre (§ 630f BGB).
# Heading. At most 60 characters.
privacy-protect = Wie wir schützen
# Below that heading. At most 620 characters.
privacy-protect-text = Alle Seiten werden verschlüsselt übertragen (TLS). Das Gespräch ist von Gerät zu Gerät verschlüsselt (DTLS-SRTP). Im Gespräch zeigt die Seite beiden einen Sicherheitscode. Stimmt er überein, wenn Sie ihn einander vorlesen, sitzt niemand dazwischen. Ihre persönlichen Angaben liegen auf dem Server verschlüsselt.
# Heading of a list. At most 50 characters.
privacy-rights = Ihre Rechte
# Item of that list. At most 340 characters.
privacy-right-withdraw = <strong>Widerruf:</strong> Sie können Ihre Einwilligung jederzeit zurücknehmen, auf Ihrer persönlichen Seite oder mit einem Anruf. Was bis dahin geschah, bleibt rechtmäßig.
# Item of that list. At most 240 characters.
privacy-right-access = <strong>Auskunft:</strong> Sie können erfahren, welche Daten wir von Ihnen haben, und eine Kopie bekommen.
# Item of that list. At most 320 characters.
privacy-right-correct = <strong>Berichtigung, Löschung, Einschränkung:</strong> Sie können verlangen, dass wir Falsches ändern, Daten löschen oder vorerst nicht nutzen.
# Item of that list. At most 220 characters.
privacy-right-take = <strong>Mitnahme:</strong> Sie können Ihre Angaben in einem gängigen Format bekommen.
# Item of that list. At most 260 characters.
privacy-right-object = <strong>Widerspruch:</strong> Wo wir uns auf ein berechtigtes Interesse stützen, können Sie widersprechen.
# Item of that list. <value/> is the authority, or that it is missing. At most 260 characters.
privacy-right-complain = <strong>Beschwerde:</strong> Sie können sich bei der Aufsichtsbehörde für den Datenschutz beschweren: <value/>
# Last sentence. At most 140 characters.
privacy-right-how = Ein Anruf oder eine Mail an die Praxis genügt.
