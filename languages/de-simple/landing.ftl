landing-title = Mit dem Arzt sprechen. Zu Hause.
landing-lead = Sie sehen Ihren Arzt oder Ihre Ärztin auf dem Bildschirm. Sie können miteinander sprechen. Sie brauchen kein Konto. Sie brauchen kein Programm.
landing-request = Um einen Termin bitten
try-devices = Technik aus-probieren
door-title = Haben Sie einen Termin?
door-text = { $minutes ->
    [one] Wir haben Ihnen eine Mail geschickt. Tippen Sie dort auf den Link. Oder schreiben Sie hier Ihren Code. Das Warte-Zimmer öffnet eine Minute vorher.
   *[other] Wir haben Ihnen eine Mail geschickt. Tippen Sie dort auf den Link. Oder schreiben Sie hier Ihren Code. Das Warte-Zimmer öffnet { $minutes } Minuten vorher.
  }
code-label = Ihr Code
code-hint = Der Code hat 9 Zeichen. So sieht er aus: <code>K7M-4QX-9TD</code>
door-button = Zum Warte-Zimmer
how-title = So geht es
how-request = Fragen
how-request-text = Sie füllen ein Formular aus. Oder Sie rufen uns an. Dann schicken wir Ihnen ein Blatt zum Unterschreiben.
how-consent = Ja sagen
how-consent-text = Sie unterschreiben das Blatt. Das geht am Bildschirm. Das geht auch auf Papier. Dann bekommen Sie einen Termin.
how-talk = Sprechen
how-talk-text = Ihr Termin ist da. Tippen Sie 5 Minuten vorher auf den Link. Schreiben Sie Ihren Namen. Sie kommen in ein Warte-Zimmer. Dann holen wir Sie.
promises-title = Niemand hört mit
promise-encrypted = Bild und Ton sind geschützt
promise-encrypted-text = Bild und Ton gehen direkt von Ihnen zur Praxis. Sie sind verschlüsselt. Das heißt: Andere können nichts sehen und nichts hören. Im Gespräch gibt es einen Code. Damit können Sie das prüfen.
promise-no-recording = Niemand nimmt auf
promise-no-recording-text = Sie nehmen nichts auf. Wir nehmen nichts auf. Nach dem Gespräch ist alles weg. Nur was Sie selbst speichern, bleibt.
promise-erased = { $days ->
    [one] Nach einem Tag ist alles weg
   *[other] Nach { $days } Tagen ist alles weg
  }
promise-erased-text = So lange bleiben Ihre Daten bei uns. Dann löschen wir sie. Es gibt keine Werbung. Niemand verfolgt Sie im Internet.
contact-title = So erreichen Sie uns auch
contact-your-practice = Ihre Praxis
contact-form-is-safer = Eine Mail ist nicht geheim. Unser <link>Formular</link> ist sicherer.
contact-emergency = Ist es ein Not-Fall? Rufen Sie die <emergency>112</emergency> an. Ist die Praxis zu? Dann hilft der Bereitschafts-Dienst. Die Nummer ist <doctor>116 117</doctor>.
