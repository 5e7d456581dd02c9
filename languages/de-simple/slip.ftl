slip-title = Ihr Video-Termin
slip-doctor = { $minutes ->
    [one] { $doctor }, ungefähr eine Minute
   *[other] { $doctor }, ungefähr { $minutes } Minuten
  }
slip-qr = QR-Code für Ihren Zugang
slip-enter = Machen Sie mit dem Handy ein Foto. Oder schreiben Sie:
slip-room = Suchen Sie einen ruhigen Raum. Niemand darf mit-hören. Sie brauchen ein Handy, ein Tablet oder einen Computer. Das Gerät braucht Kamera und Mikrofon.
slip-open = { $minutes ->
    [one] Öffnen Sie die Adresse 5 Minuten vor dem Termin. Schreiben Sie den Code. Das geht ab einer Minute vorher.
   *[other] Öffnen Sie die Adresse 5 Minuten vor dem Termin. Schreiben Sie den Code. Das geht ab { $minutes } Minuten vorher.
  }
slip-wait = Schreiben Sie Ihren Namen. Warten Sie im Warte-Zimmer. Wir sehen, dass Sie da sind. Dann holen wir Sie herein.
slip-call = Geht etwas nicht? Rufen Sie uns an: <phone/>
slip-keep = Bitte geben Sie den Code niemandem. Niemand nimmt das Gespräch auf.
