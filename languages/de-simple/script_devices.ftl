device-again = Tippen Sie dann auf „Noch einmal versuchen“.
device-denied = { $device ->
    [audio] Ihr Browser erlaubt das Mikrofon noch nicht.
    [video] Ihr Browser erlaubt die Kamera noch nicht.
   *[both] Ihr Browser erlaubt Kamera und Mikrofon noch nicht.
  }
device-denied-ios = { $device ->
    [audio] Neben der Adresse ist ein Zeichen für die Seite. Tippen Sie darauf. Tippen Sie auf „Website-Einstellungen“. Erlauben Sie das Mikrofon.
    [video] Neben der Adresse ist ein Zeichen für die Seite. Tippen Sie darauf. Tippen Sie auf „Website-Einstellungen“. Erlauben Sie die Kamera.
   *[both] Neben der Adresse ist ein Zeichen für die Seite. Tippen Sie darauf. Tippen Sie auf „Website-Einstellungen“. Erlauben Sie Kamera und Mikrofon.
  }
device-denied-safari = { $device ->
    [audio] Klicken Sie oben im Menü auf „Safari“. Klicken Sie auf „Einstellungen für diese Website“. Erlauben Sie das Mikrofon.
    [video] Klicken Sie oben im Menü auf „Safari“. Klicken Sie auf „Einstellungen für diese Website“. Erlauben Sie die Kamera.
   *[both] Klicken Sie oben im Menü auf „Safari“. Klicken Sie auf „Einstellungen für diese Website“. Erlauben Sie Kamera und Mikrofon.
  }
device-denied-firefox = { $device ->
    [audio] Oben neben der Adresse ist ein durchgestrichenes Zeichen. Tippen Sie darauf. Erlauben Sie das Mikrofon.
    [video] Oben neben der Adresse ist ein durchgestrichenes Zeichen. Tippen Sie darauf. Erlauben Sie die Kamera.
   *[both] Oben neben der Adresse ist ein durchgestrichenes Zeichen. Tippen Sie darauf. Erlauben Sie Kamera und Mikrofon.
  }
device-denied-chromium = { $device ->
    [audio] Oben links neben der Adresse ist ein Zeichen für die Seite. Tippen Sie darauf. Erlauben Sie das Mikrofon.
    [video] Oben links neben der Adresse ist ein Zeichen für die Seite. Tippen Sie darauf. Erlauben Sie die Kamera.
   *[both] Oben links neben der Adresse ist ein Zeichen für die Seite. Tippen Sie darauf. Erlauben Sie Kamera und Mikrofon.
  }
device-dismissed = { $device ->
    [audio] Ihr Browser wartet noch auf eine Antwort. Es geht um das Mikrofon.
    [video] Ihr Browser wartet noch auf eine Antwort. Es geht um die Kamera.
   *[both] Ihr Browser wartet noch auf eine Antwort. Es geht um Kamera und Mikrofon.
  }
device-dismissed-help = Tippen Sie auf „Noch einmal versuchen“. Wählen Sie dann „Erlauben“.
device-blocked = { $device ->
    [audio] Ihr Gerät sperrt das Mikrofon für den Browser.
    [video] Ihr Gerät sperrt die Kamera für den Browser.
   *[both] Ihr Gerät sperrt Kamera und Mikrofon für den Browser.
  }
device-blocked-help = { $device ->
    [audio] Öffnen Sie die Einstellungen vom Gerät. Öffnen Sie „Datenschutz“. Erlauben Sie dem Browser das Mikrofon.
    [video] Öffnen Sie die Einstellungen vom Gerät. Öffnen Sie „Datenschutz“. Erlauben Sie dem Browser die Kamera.
   *[both] Öffnen Sie die Einstellungen vom Gerät. Öffnen Sie „Datenschutz“. Erlauben Sie dem Browser Kamera und Mikrofon.
  }
device-missing = { $device ->
    [audio] Wir finden das Mikrofon nicht.
    [video] Wir finden die Kamera nicht.
   *[both] Wir finden Kamera und Mikrofon nicht.
  }
device-missing-help = Bitte sehen Sie nach: Ist alles eingesteckt? Ist alles eingeschaltet?
device-busy = { $device ->
    [audio] Ein anderes Programm benutzt gerade das Mikrofon.
    [video] Ein anderes Programm benutzt gerade die Kamera.
   *[both] Ein anderes Programm benutzt gerade Kamera und Mikrofon.
  }
device-busy-help = Vielleicht läuft ein Anruf. Oder ein anderes Video-Programm. Bitte beenden Sie es.
device-lost = { $device ->
    [audio] Das Mikrofon ist nicht mehr da.
    [video] Die Kamera ist nicht mehr da.
   *[both] Kamera und Mikrofon sind nicht mehr da.
  }
device-lost-help = Vielleicht steckt ein Kabel nicht mehr fest.
device-switched = { $device ->
    [audio] Jetzt läuft ein anderes Mikrofon.
    [video] Jetzt läuft eine andere Kamera.
   *[both] Jetzt laufen andere Geräte.
  }
device-switched-help = Das alte Gerät ist nicht mehr da. Jetzt läuft ein anderes. Unter „Geräte“ können Sie wählen.
device-replaced = { $device ->
    [audio] Das gewählte Mikrofon ist nicht da.
    [video] Die gewählte Kamera ist nicht da.
   *[both] Die gewählten Geräte sind nicht da.
  }
device-replaced-help = Ein anderes Gerät läuft. Unter „Geräte“ sehen Sie, welches.
device-interrupted = { $device ->
    [audio] Das Mikrofon macht Pause.
    [video] Die Kamera macht Pause.
   *[both] Kamera und Mikrofon machen Pause.
  }
device-interrupted-help = Vielleicht ruft gerade jemand an. Danach geht es von allein weiter. Wenn nicht: Tippen Sie auf „Bild und Ton neu starten“.
device-silent = Ihr Mikrofon ist stumm.
device-silent-help = Vielleicht steht ein Schalter auf „aus“. Er kann am Gerät sein, am Kabel oder am Kopf-Hörer. Sie können auch ein anderes Mikrofon wählen.
device-unsupported = Dieser Browser kann keine Kamera benutzen.
device-in-app = Diese Seite ist in einem anderen Programm offen.
device-in-app-help = Dort sind Kamera und Mikrofon gesperrt.
device-elsewhere = Kopieren Sie den Link. Öffnen Sie ihn in Chrome, Firefox oder Safari.
device-elsewhere-ios = Kopieren Sie den Link. Öffnen Sie ihn in Safari.
device-insecure = Diese Seite ist nicht sicher geöffnet.
device-insecure-help = Darum bekommt sie keine Kamera. Die Adresse muss so anfangen: https://
device-unknown = { $device ->
    [audio] Das Mikrofon ist nicht bereit.
    [video] Die Kamera ist nicht bereit.
   *[both] Kamera und Mikrofon sind nicht bereit.
  }
device-unknown-help = Bitte tippen Sie auf „Noch einmal versuchen“.
device-without = { $left ->
    [heard] Sie können trotzdem weiter-machen. Man sieht Sie dann nicht. Man hört Sie aber.
    [seen] Sie können trotzdem weiter-machen. Man hört Sie dann nicht.
   *[nothing] Sie können trotzdem weiter-machen. Man sieht Sie dann nicht. Und man hört Sie nicht.
  }
self-off = Kamera ist aus
self-paused = Kamera macht Pause
self-denied = Kamera ist gesperrt
self-missing = Keine Kamera
self-busy = Kamera ist belegt
self-none = Kein Bild
self-asking = Noch kein Bild
key-off = aus
key-paused = Pause
key-denied = gesperrt
key-missing = fehlt
key-busy = belegt
key-none = geht nicht
address-copied = Link ist kopiert
address-not-copied = Bitte kopieren Sie die Adresse oben
screen-stays-dark = Bitte lassen Sie den Bildschirm an.
microphone-heard = Wir hören Ihr Mikrofon.
