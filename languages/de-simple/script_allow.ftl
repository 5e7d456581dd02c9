allow-chrome = Links neben der Adresse ist ein Zeichen mit 2 Reglern. Klicken Sie darauf.
allow-chrome-then = { $device ->
    [audio] Schalten Sie das Mikrofon ein.
    [video] Schalten Sie die Kamera ein.
   *[both] Schalten Sie Kamera und Mikrofon ein.
  }
allow-android = Links neben der Adresse ist ein Zeichen mit 2 Reglern. Tippen Sie darauf.
allow-android-then = { $device ->
    [audio] Tippen Sie auf „Berechtigungen“. Schalten Sie das Mikrofon ein.
    [video] Tippen Sie auf „Berechtigungen“. Schalten Sie die Kamera ein.
   *[both] Tippen Sie auf „Berechtigungen“. Schalten Sie Kamera und Mikrofon ein.
  }
allow-edge = Links neben der Adresse ist ein Schloss. Klicken Sie darauf.
allow-edge-then = { $device ->
    [audio] Wählen Sie „Berechtigungen für diese Website“. Wählen Sie bei Mikrofon „Zulassen“.
    [video] Wählen Sie „Berechtigungen für diese Website“. Wählen Sie bei Kamera „Zulassen“.
   *[both] Wählen Sie „Berechtigungen für diese Website“. Wählen Sie bei Kamera und Mikrofon „Zulassen“.
  }
allow-firefox = { $device ->
    [audio] Links neben der Adresse ist ein durchgestrichenes Mikrofon. Klicken Sie darauf.
   *[video] Links neben der Adresse ist eine durchgestrichene Kamera. Klicken Sie darauf.
  }
allow-firefox-then = Dort ist ein kleines Kreuz. Nehmen Sie damit die Sperre weg.
allow-safari = Klicken Sie ganz oben auf „Safari“. Klicken Sie dann auf „Einstellungen für diese Website“.
allow-iphone = Neben der Adresse ist ein Zeichen für die Seite. Tippen Sie darauf. Tippen Sie dann auf „Website-Einstellungen“.
allow-apple-then = { $device ->
    [audio] Wählen Sie bei Mikrofon „Erlauben“.
    [video] Wählen Sie bei Kamera „Erlauben“.
   *[both] Wählen Sie bei Kamera und Mikrofon „Erlauben“.
  }
allow-samsung = Links neben der Adresse ist ein Schloss. Tippen Sie darauf.
allow-samsung-then = { $device ->
    [audio] Tippen Sie auf „Berechtigungen“. Erlauben Sie das Mikrofon.
    [video] Tippen Sie auf „Berechtigungen“. Erlauben Sie die Kamera.
   *[both] Tippen Sie auf „Berechtigungen“. Erlauben Sie Kamera und Mikrofon.
  }
