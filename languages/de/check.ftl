### The technical check, as the server makes it: `/check` for everybody, `/c/TOKEN/check` on the way to a visit. Its heading is try-devices. Sie-form, plain words.

# Link above the heading, back to the visit. At most 60 characters.
check-back = Zurück zu Ihrer Videosprechstunde
# Button at the end, which leads there as well. At most 50 characters.
check-back-button = Zurück zur Videosprechstunde
# Below the heading, on the way to a visit. At most 90 characters.
check-lead = Eine Minute. Bild und Ton bleiben auf Ihrem Gerät.
# As above, for everybody: nobody needs an appointment for it. At most 110 characters.
check-lead-open = Eine Minute, ohne Termin. Bild und Ton bleiben auf Ihrem Gerät.
# Heading where the browser runs no scripts; script-needed-text follows. At most 70 characters.
check-script-needed = Dafür braucht Ihr Browser JavaScript.
# The one large button. At most 30 characters.
check-start = Prüfung starten
# Below that button; „Erlauben“ stands on the browser's own button. At most 130 characters.
check-asks = Ihr Browser fragt dabei nach Kamera und Mikrofon. Bitte wählen Sie „Erlauben“.
# Heading above the rows, for those who hear it. At most 40 characters.
check-rows = Was geprüft wird
# Opens the rows that only IT understands. At most 40 characters.
check-for-it = Für die Praxis-IT
# Name of the group of the three buttons play-tones, check-yes and check-no, for those who hear it. At most 40 characters.
check-hear = Hören Sie den Ton?
# Button: the tones were heard. At most 24 characters.
check-yes = Ja, gehört
# Button: they were not. At most 16 characters.
check-no = Nein
# Name of a row for IT. At most 40 characters.
check-row-browser = Browser
# Name of a row for IT: the practice's server answers. At most 40 characters.
check-row-server = Verbindung zur Praxis
# Name of a row for IT: a WebSocket, which stays open. At most 40 characters.
check-row-websocket = Ständige Verbindung
# Name of a row for IT: without a relay. At most 40 characters.
check-row-direct = Direkter Weg
# Name of a row for IT: a picture is sent and received. At most 40 characters.
check-row-video = Videotest
# Name of a row for IT; UDP stays as it is. At most 40 characters.
check-row-relay-udp = Relay über UDP
# Name of a row for IT; TCP stays as it is. At most 40 characters.
check-row-relay-tcp = Relay über TCP
# Name of a row for IT: how fast it sends. At most 40 characters.
check-row-bandwidth-up = Tempo beim Senden
# Name of a row for IT: how fast it receives. At most 40 characters.
check-row-bandwidth-down = Tempo beim Empfangen
# Heading of the card that sends the result. At most 40 characters.
check-report = Der Praxis zeigen
# In that card, before anything is sent: what the practice will see. At most 260 characters.
check-report-what = Die Praxis sieht dann, was oben steht, auch das für ihre IT, und welchen Browser Sie benutzen. Ihr Name und Ihre Internet-Adresse sind nicht dabei.
# In its place for a patient on the way to a visit: it is kept with the case. At most 280 characters.
check-report-own = Die Praxis sieht dann, was oben steht, auch das für ihre IT, und welchen Browser Sie benutzen. Es steht bei Ihrem Termin, also mit Ihrem Namen. Ihre Internet-Adresse ist nicht dabei.
# Button in that card. At most 50 characters.
check-send = Ergebnis an die Praxis senden
# In that card, afterwards, above a number of four digits. At most 130 characters.
check-sent = Das Ergebnis ist bei der Praxis. Nennen Sie am Telefon diese Nummer:
# At the end, before the practice's telephone number. At most 70 characters.
check-phone = Etwas geht nicht? Rufen Sie uns an: <phone/>
