### The first page: what a video visit is, the steps, and three doors (code, request, technical check).

# Heading of the page. At most 70 characters.
landing-title = Ihre Sprechstunde, von zu Hause aus
# Below the heading, where the practice has written nothing of its own. At most 200 characters.
landing-lead = Sie sehen und sprechen Ihre Ärztin oder Ihren Arzt im Browser. Sie brauchen kein Konto und kein Programm.
# Button, the main one: leads to the form. At most 40 characters.
landing-request = Videosprechstunde anfragen
# Button: leads to the technical check. At most 36 characters.
try-devices = Technik ausprobieren
# Heading of the box with the field for the code. At most 50 characters.
door-title = Sie haben einen Termin?
# In the box with the field for the code. At most 200 characters.
door-text = { $minutes ->
    [one] Tippen Sie in unserer Mail auf den Link. Oder geben Sie hier Ihren Code ein. Das Wartezimmer öffnet eine Minute vorher.
   *[other] Tippen Sie in unserer Mail auf den Link. Oder geben Sie hier Ihren Code ein. Das Wartezimmer öffnet { $minutes } Minuten vorher.
  }
# Label of the field for the code. At most 40 characters.
code-label = Einwahlcode
# Below the label of the field for the code; the example stays as it is. At most 70 characters.
code-hint = Neun Zeichen, zum Beispiel <code>K7M-4QX-9TD</code>
# Button beside the code. At most 36 characters.
door-button = Zum Wartezimmer
# Heading above the three steps. At most 40 characters.
how-title = So geht es
# Heading of the first step. At most 30 characters.
how-request = Anfragen
# The first step. At most 180 characters.
how-request-text = Sie füllen das Formular aus oder rufen uns an. Wir schicken Ihnen die Einwilligung.
# Heading of the second step. At most 30 characters.
how-consent = Einwilligen
# The second step. At most 200 characters.
how-consent-text = Sie unterschreiben am Bildschirm oder auf Papier. Dann bekommen Sie Ihren Termin mit Link und Code.
# Heading of the third step. At most 30 characters.
how-talk = Sprechen
# The third step. At most 220 characters.
how-talk-text = Fünf Minuten vor dem Termin tippen Sie auf den Link und nennen Ihren Namen. Wir bitten Sie aus dem Wartezimmer herein.
# Heading above the three promises. At most 60 characters.
promises-title = Ihr Gespräch bleibt unter uns
# Heading of a promise. At most 60 characters.
promise-encrypted = Verschlüsselt von Gerät zu Gerät
# What the promise means. At most 260 characters.
promise-encrypted-text = Bild und Ton gehen verschlüsselt und direkt zwischen Ihrem Gerät und der Praxis hin und her. Mit einem Sicherheitscode können Sie das im Gespräch prüfen.
# Heading of a promise. At most 50 characters.
promise-no-recording = Keine Aufzeichnung
# What the promise means. At most 180 characters.
promise-no-recording-text = Weder Sie noch wir nehmen auf. Nach dem Gespräch bleibt auf Ihrem Gerät nur, was Sie selbst speichern.
# Heading of a promise. At most 50 characters.
promise-erased = { $days ->
    [one] Nach einem Tag gelöscht
   *[other] Nach { $days } Tagen gelöscht
  }
# What the promise means. At most 220 characters.
promise-erased-text = So lange nach dem Ende bleiben Ihre Angaben auf unserem Server, dann sind sie weg. Ohne Werbung, ohne Verfolgung.
# Heading above the practice's address. At most 50 characters.
contact-title = Sie erreichen uns auch so
# Instead of the practice's name where it has none yet. At most 40 characters.
contact-your-practice = Ihre Praxis
# Below the practice's mail address. At most 200 characters.
contact-form-is-safer = Eine Mail ist offen wie eine Postkarte. Für eine Anfrage ist das <link>Formular</link> der sicherere Weg.
# Beside the practice's address. The numbers stay as they are. At most 200 characters.
contact-emergency = Im Notfall wählen Sie <emergency>112</emergency>. Außerhalb der Sprechzeiten hilft der ärztliche Bereitschaftsdienst unter <doctor>116 117</doctor>.
