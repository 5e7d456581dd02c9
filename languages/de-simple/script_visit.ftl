by-itself = { $seconds ->
    [one] Es geht weiter in { $seconds } Sekunde
   *[other] Es geht weiter in { $seconds } Sekunden
  }
queue-place = { $ahead ->
    [0] Sie kommen als Nächstes dran
    [one] Vor Ihnen ist noch ein Mensch
   *[other] Vor Ihnen sind noch { $ahead } Menschen
  }
mark-good = : ist gut
mark-fair = : nicht ganz gut
mark-bad = : geht nicht
mark-skipped = : nicht nötig
slow-network = Ihr Internet ist gerade langsam. Gehen Sie näher an das WLAN-Gerät. Oft hilft das.
way-closed = Ihr Netz lässt den Weg zur Praxis nicht zu. Bitte versuchen Sie ein anderes Netz. Oder rufen Sie uns an.
way-narrow = Ihr Netz lässt einen Weg zur Praxis nicht zu. Meistens geht es trotzdem. Sonst ruft die Praxis Sie an.
way-on = Weiter
way-on-enter = In das Warte-Zimmer gehen
way-on-without = { $device ->
    [audio] Ohne Mikrofon weiter
    [video] Ohne Kamera weiter
   *[both] Ohne Kamera und Mikrofon weiter
  }
enter-failed = Das hat noch nicht geklappt. Bitte versuchen Sie es noch einmal.
called-in = Die Praxis holt Sie herein
called-back = { $other } hat noch etwas vergessen.
called-back-help = Gleich geht es weiter. Kamera und Mikrofon gehen dann an. Möchten Sie das nicht? Dann schließen Sie das Fenster.
return-now = Jetzt weiter-machen
return-again = Wieder herein-kommen
return-here = Hier weiter-machen
doctor-coming = { $other } kommt gleich
doctor-in_call = { $other } spricht noch mit jemandem
doctor-pause = { $other } macht gerade eine Pause
doctor-late = { $minutes ->
    [one] { $other } kommt etwa eine Minute später
   *[other] { $other } kommt etwa { $minutes } Minuten später
  }
steps-now = Schritt { $current } von { $count }: { $name }
move-done = Es geht auf Ihrem anderen Gerät weiter.
move-done-help = Hier sind Kamera und Mikrofon aus. Sie können auch hier wieder weiter-machen.
move-failed = Das geht gerade nicht
move-failed-help = Bitte versuchen Sie es gleich noch einmal.
move-failed-often = Das waren viele Versuche in kurzer Zeit. Bitte versuchen Sie es in einer Stunde noch einmal.
move-close = Zu-machen
move-left = Noch { $time } Minuten gültig
move-over = Dieses Bild gilt nicht mehr.
