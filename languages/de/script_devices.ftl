### Camera, microphone and loudspeaker, as the scripts say it: what is wrong, and what helps. Sie-form, plain words.

# Last sentence of what helps; it names the button below (try-again). At most 80 characters.
device-again = Danach tippen Sie auf „Noch einmal versuchen“.
# Heading of a notice: the browser lets the page not use microphone, camera or both. At most 90 characters.
device-denied = { $device ->
    [audio] Ihr Browser lässt das Mikrofon noch nicht zu.
    [video] Ihr Browser lässt die Kamera noch nicht zu.
   *[both] Ihr Browser lässt Kamera und Mikrofon noch nicht zu.
  }
# In that notice, on an iPhone or iPad; what is quoted stands on its buttons. At most 190 characters.
device-denied-ios = { $device ->
    [audio] Tippen Sie neben der Adresse auf das Zeichen für die Seite, dann auf „Website-Einstellungen“, und erlauben Sie das Mikrofon.
    [video] Tippen Sie neben der Adresse auf das Zeichen für die Seite, dann auf „Website-Einstellungen“, und erlauben Sie die Kamera.
   *[both] Tippen Sie neben der Adresse auf das Zeichen für die Seite, dann auf „Website-Einstellungen“, und erlauben Sie Kamera und Mikrofon.
  }
# As above, in Safari on a Mac. At most 190 characters.
device-denied-safari = { $device ->
    [audio] Klicken Sie oben im Menü auf „Safari“, dann auf „Einstellungen für diese Website“, und erlauben Sie das Mikrofon.
    [video] Klicken Sie oben im Menü auf „Safari“, dann auf „Einstellungen für diese Website“, und erlauben Sie die Kamera.
   *[both] Klicken Sie oben im Menü auf „Safari“, dann auf „Einstellungen für diese Website“, und erlauben Sie Kamera und Mikrofon.
  }
# As above, in Firefox. At most 170 characters.
device-denied-firefox = { $device ->
    [audio] Tippen Sie oben neben der Adresse auf das durchgestrichene Zeichen und erlauben Sie das Mikrofon.
    [video] Tippen Sie oben neben der Adresse auf das durchgestrichene Zeichen und erlauben Sie die Kamera.
   *[both] Tippen Sie oben neben der Adresse auf das durchgestrichene Zeichen und erlauben Sie Kamera und Mikrofon.
  }
# As above, in Chrome, Edge and others. At most 180 characters.
device-denied-chromium = { $device ->
    [audio] Tippen Sie oben links neben der Adresse auf das Zeichen für die Seite und erlauben Sie das Mikrofon.
    [video] Tippen Sie oben links neben der Adresse auf das Zeichen für die Seite und erlauben Sie die Kamera.
   *[both] Tippen Sie oben links neben der Adresse auf das Zeichen für die Seite und erlauben Sie Kamera und Mikrofon.
  }
# Heading of a notice: the browser's question was closed without an answer. At most 100 characters.
device-dismissed = { $device ->
    [audio] Ihr Browser hat noch keine Antwort zu dem Mikrofon.
    [video] Ihr Browser hat noch keine Antwort zu der Kamera.
   *[both] Ihr Browser hat noch keine Antwort zu Kamera und Mikrofon.
  }
# In that notice; „Erlauben“ stands on the browser's own button. At most 120 characters.
device-dismissed-help = Bitte tippen Sie auf „Noch einmal versuchen“ und wählen Sie dann „Erlauben“.
# Heading of a notice: the privacy settings of the phone or computer. At most 90 characters.
device-blocked = { $device ->
    [audio] Ihr Gerät sperrt das Mikrofon für den Browser.
    [video] Ihr Gerät sperrt die Kamera für den Browser.
   *[both] Ihr Gerät sperrt Kamera und Mikrofon für den Browser.
  }
# In that notice. At most 170 characters.
device-blocked-help = { $device ->
    [audio] Öffnen Sie die Einstellungen des Geräts, dort „Datenschutz“, und erlauben Sie dem Browser das Mikrofon.
    [video] Öffnen Sie die Einstellungen des Geräts, dort „Datenschutz“, und erlauben Sie dem Browser die Kamera.
   *[both] Öffnen Sie die Einstellungen des Geräts, dort „Datenschutz“, und erlauben Sie dem Browser Kamera und Mikrofon.
  }
# Heading of a notice: there is none. At most 80 characters.
device-missing = { $device ->
    [audio] Das Mikrofon wurde nicht gefunden.
    [video] Die Kamera wurde nicht gefunden.
   *[both] Kamera und Mikrofon wurden nicht gefunden.
  }
# In that notice. At most 120 characters.
device-missing-help = Bitte prüfen Sie, ob alles eingesteckt und eingeschaltet ist.
# Heading of a notice: another program has it. At most 80 characters.
device-busy = { $device ->
    [audio] Das Mikrofon ist gerade belegt.
    [video] Die Kamera ist gerade belegt.
   *[both] Kamera und Mikrofon sind gerade belegt.
  }
# In that notice. At most 130 characters.
device-busy-help = Vielleicht läuft ein Telefonat oder ein anderes Videoprogramm. Bitte beenden Sie es.
# Heading of a notice: it was there, and has gone. At most 80 characters.
device-lost = { $device ->
    [audio] Das Mikrofon ist nicht mehr da.
    [video] Die Kamera ist nicht mehr da.
   *[both] Kamera und Mikrofon sind nicht mehr da.
  }
# In that notice. At most 80 characters.
device-lost-help = Vielleicht ist ein Kabel herausgerutscht.
# Heading of a notice: it has gone, and another one runs. At most 80 characters.
device-switched = { $device ->
    [audio] Das Mikrofon wurde gewechselt.
    [video] Die Kamera wurde gewechselt.
   *[both] Kamera und Mikrofon wurden gewechselt.
  }
# In that notice. At most 150 characters.
device-switched-help = Das bisherige Gerät ist nicht mehr da, ein anderes läuft. Unter „Geräte“ können Sie ein anderes wählen.
# Heading of a notice: what was chosen is not there. At most 80 characters.
device-replaced = { $device ->
    [audio] Das gewählte Mikrofon ist nicht da.
    [video] Die gewählte Kamera ist nicht da.
   *[both] Die gewählten Geräte sind nicht da.
  }
# In that notice. At most 120 characters.
device-replaced-help = Ein anderes Gerät läuft. Unter „Geräte“ sehen Sie, welches.
# Heading of a notice: the phone has taken it, e.g. for a call. At most 80 characters.
device-interrupted = { $device ->
    [audio] Das Mikrofon ist angehalten.
    [video] Die Kamera ist angehalten.
   *[both] Kamera und Mikrofon sind angehalten.
  }
# In that notice; it names the button below (restart). At most 180 characters.
device-interrupted-help = Vielleicht kommt gerade ein Anruf. Danach geht es von selbst weiter. Wenn nicht: „Bild und Ton neu starten“.
# Heading of a notice: the microphone runs, and gives nothing. At most 60 characters.
device-silent = Ihr Mikrofon ist stumm.
# In that notice. At most 190 characters.
device-silent-help = Vielleicht steht ein Schalter am Gerät, am Kabel oder am Headset auf „aus“. Sie können auch ein anderes Mikrofon wählen.
# Heading of a notice: an old browser. At most 80 characters.
device-unsupported = Dieser Browser kann keine Kamera benutzen.
# Heading of a notice: a mail program shows the page itself. At most 90 characters.
device-in-app = Diese Seite ist in einem anderen Programm geöffnet.
# In that notice; device-elsewhere follows. At most 80 characters.
device-in-app-help = Dort sind Kamera und Mikrofon gesperrt.
# What helps where this browser cannot do it. At most 100 characters.
device-elsewhere = Kopieren Sie den Link und öffnen Sie ihn in Chrome, Firefox oder Safari.
# As above, on an iPhone or iPad. At most 80 characters.
device-elsewhere-ios = Kopieren Sie den Link und öffnen Sie ihn in Safari.
# Heading of a notice: the address begins with http. At most 80 characters.
device-insecure = Diese Seite ist nicht verschlüsselt geöffnet.
# In that notice; https:// stays as it is. At most 130 characters.
device-insecure-help = Der Browser gibt ihr darum keine Kamera. Die Adresse muss mit https:// beginnen.
# Heading of a notice: nobody knows why. At most 80 characters.
device-unknown = { $device ->
    [audio] Das Mikrofon ist nicht bereit.
    [video] Die Kamera ist nicht bereit.
   *[both] Kamera und Mikrofon sind nicht bereit.
  }
# In that notice. At most 80 characters.
device-unknown-help = Bitte tippen Sie auf „Noch einmal versuchen“.
# Below such a notice: nobody is held up. $left says what still works: heard, seen or nothing. At most 120 characters.
device-without = { $left ->
    [heard] Sie können trotzdem weitermachen. Man sieht Sie dann nicht, hört Sie aber.
    [seen] Sie können trotzdem weitermachen. Man hört Sie dann nicht.
   *[nothing] Sie können trotzdem weitermachen. Man sieht und hört Sie dann nicht.
  }
# In the place of the own picture: switched off by hand. At most 30 characters.
self-off = Kamera aus
# In the place of the own picture: the phone has taken the camera for a while. At most 30 characters.
self-paused = Kamera angehalten
# In the place of the own picture: the browser does not allow it. At most 30 characters.
self-denied = Kamera gesperrt
# In the place of the own picture: there is no camera. At most 30 characters.
self-missing = Keine Kamera
# In the place of the own picture: another program has the camera. At most 30 characters.
self-busy = Kamera belegt
# In the place of the own picture: there is none, nobody knows why. At most 30 characters.
self-none = Kein Bild
# In the place of the own picture, before the browser has answered. At most 30 characters.
self-asking = Noch kein Bild
# In the small line of the keys "Mikro" and "Kamera": switched off. At most 14 characters.
key-off = aus
# As above: taken by the phone for a while. At most 14 characters.
key-paused = Pause
# As above: the browser does not allow it. At most 14 characters.
key-denied = gesperrt
# As above: there is none. At most 14 characters.
key-missing = fehlt
# As above: another program has it. At most 14 characters.
key-busy = belegt
# As above: it does not work, nobody knows why. At most 14 characters.
key-none = geht nicht
# On the button that copies the page's address, afterwards. At most 40 characters.
address-copied = Link kopiert
# On that button, where the browser does not let the page copy. At most 60 characters.
address-not-copied = Bitte kopieren Sie die Adresse oben
# In the waiting room, where the browser cannot keep the screen on. At most 90 characters.
screen-stays-dark = Bitte schalten Sie den Bildschirm nicht aus.
# Below the own picture, once the microphone has picked something up. At most 50 characters.
microphone-heard = Wir hören Ihr Mikrofon.
