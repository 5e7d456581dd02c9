### Two steps to allow camera or microphone after all, beside a drawing of the browser. What is quoted stands in the browser itself.

# First step in Chrome on a computer. At most 110 characters.
allow-chrome = Klicken Sie links neben der Adresse auf das Zeichen mit den zwei Reglern.
# Second step in Chrome on a computer. At most 90 characters.
allow-chrome-then = { $device ->
    [audio] Schalten Sie Mikrofon ein.
    [video] Schalten Sie Kamera ein.
   *[both] Schalten Sie Kamera und Mikrofon ein.
  }
# First step in Chrome on a phone. At most 110 characters.
allow-android = Tippen Sie links neben der Adresse auf das Zeichen mit den zwei Reglern.
# Second step in Chrome on a phone. At most 130 characters.
allow-android-then = { $device ->
    [audio] Tippen Sie auf „Berechtigungen“ und schalten Sie Mikrofon ein.
    [video] Tippen Sie auf „Berechtigungen“ und schalten Sie Kamera ein.
   *[both] Tippen Sie auf „Berechtigungen“ und schalten Sie Kamera und Mikrofon ein.
  }
# First step in Edge. At most 90 characters.
allow-edge = Klicken Sie links neben der Adresse auf das Schloss.
# Second step in Edge. At most 140 characters.
allow-edge-then = { $device ->
    [audio] Wählen Sie „Berechtigungen für diese Website“ und bei Mikrofon „Zulassen“.
    [video] Wählen Sie „Berechtigungen für diese Website“ und bei Kamera „Zulassen“.
   *[both] Wählen Sie „Berechtigungen für diese Website“ und bei Kamera und Mikrofon „Zulassen“.
  }
# First step in Firefox: it shows the microphone crossed out, else the camera. At most 110 characters.
allow-firefox = { $device ->
    [audio] Klicken Sie links neben der Adresse auf das durchgestrichene Mikrofon.
   *[video] Klicken Sie links neben der Adresse auf die durchgestrichene Kamera.
  }
# Second step in Firefox. At most 90 characters.
allow-firefox-then = Nehmen Sie die Sperre mit dem kleinen Kreuz weg.
# First step in Safari on a Mac. At most 120 characters.
allow-safari = Klicken Sie ganz oben auf „Safari“ und dann auf „Einstellungen für diese Website“.
# First step on an iPhone or iPad. At most 150 characters.
allow-iphone = Tippen Sie neben der Adresse auf das Zeichen für die Seite und dann auf „Website-Einstellungen“.
# Second step in Safari and on an iPhone or iPad. At most 80 characters.
allow-apple-then = { $device ->
    [audio] Wählen Sie bei Mikrofon „Erlauben“.
    [video] Wählen Sie bei Kamera „Erlauben“.
   *[both] Wählen Sie bei Kamera und Mikrofon „Erlauben“.
  }
# First step in Samsung's browser. At most 90 characters.
allow-samsung = Tippen Sie links neben der Adresse auf das Schloss.
# Second step in Samsung's browser. At most 110 characters.
allow-samsung-then = { $device ->
    [audio] Tippen Sie auf „Berechtigungen“ und erlauben Sie Mikrofon.
    [video] Tippen Sie auf „Berechtigungen“ und erlauben Sie Kamera.
   *[both] Tippen Sie auf „Berechtigungen“ und erlauben Sie Kamera und Mikrofon.
  }
