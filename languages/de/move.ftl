### To go on with another device: what the first one shows, and the page that the second one opens.

# Below the heading move-to-phone: the second device reads the picture below. At most 150 characters.
move-show = Halten Sie die Kamera Ihres Handys auf dieses Bild und öffnen Sie die Adresse, die dort erscheint.
# Name of that picture, for those who hear it. At most 40 characters.
move-picture = Bild zum Abfotografieren
# Below the picture; the address stays as it is. At most 190 characters.
move-then = Sobald es dort weitergeht, gehen hier Kamera und Mikrofon aus. Ohne Kamera geht es auch mit dem Einwahlcode aus unserer Mail: <address>{ $address }</address>
# Button: another picture, when the time of this one is over. At most 30 characters.
move-again = Neues Bild zeigen
# Title and button of the page on the second device. At most 30 characters.
move-title = Hier weitermachen
# Heading of that page. At most 40 characters.
move-question = Hier weitermachen?
# Below that heading, for the patient. At most 150 characters.
move-lead = Ihre Videosprechstunde zieht auf dieses Gerät um. Auf dem anderen Gerät gehen Kamera und Mikrofon aus.
# As above, for somebody whom the practice has invited. At most 150 characters.
move-lead-guest = Ihr Platz in der Videosprechstunde zieht auf dieses Gerät um. Auf dem anderen Gerät gehen Kamera und Mikrofon aus.
# Below that; „Erlauben“ stands on the browser's own button. At most 150 characters.
move-allow = Gleich fragt Ihr Browser, ob wir Kamera und Mikrofon benutzen dürfen. Bitte wählen Sie „Erlauben“.
# Below the button. Binding: other languages show the German text below. At most 150 characters.
move-confirms = Damit bestätigen Sie: Auch hier hört niemand mit. Wer bei Ihnen ist, stellen Sie zu Beginn vor.
# Heading: the picture has been used. At most 60 characters.
move-used = Dieses Bild wurde schon benutzt
# Below that heading; what is quoted is move-to-phone. At most 150 characters.
move-used-text = Ihr Platz ist noch da. Bitte tippen Sie auf dem ersten Gerät noch einmal auf „Auf dem Handy weitermachen“.
# Heading: the picture is older than two minutes. At most 60 characters.
move-expired = Dieses Bild gilt nicht mehr
# Below that heading; what is quoted is move-to-phone. At most 180 characters.
move-expired-text = Es gilt zwei Minuten. Ihr Platz ist noch da. Bitte tippen Sie auf dem ersten Gerät noch einmal auf „Auf dem Handy weitermachen“.
# Heading: the first device has shown another picture since. At most 80 characters.
move-replaced = Auf dem ersten Gerät ist ein neueres Bild zu sehen
# Below that heading. At most 80 characters.
move-replaced-text = Bitte fotografieren Sie das neue ab.
# Heading: no picture has had this address. At most 60 characters.
move-unknown = Diese Adresse kennen wir nicht
# Below that heading; what is quoted is move-to-phone. At most 190 characters.
move-unknown-text = Vielleicht ist sie nicht vollständig. Ihr Platz ist noch da. Bitte tippen Sie auf dem ersten Gerät noch einmal auf „Auf dem Handy weitermachen“.
