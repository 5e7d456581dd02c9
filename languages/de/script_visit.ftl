### What the scripts of the patient's page say until the conversation. Sie-form, plain words, short sentences.

# Beside a link "Hier bleiben": the page goes on by itself in so many seconds, 20 and less. At most 40 characters.
by-itself = { $seconds ->
    [one] Weiter in { $seconds } Sekunde
   *[other] Weiter in { $seconds } Sekunden
  }
# In the waiting room: how many people come before the patient. At most 70 characters.
queue-place = { $ahead ->
    [0] Sie sind als Nächstes dran
    [one] Vor Ihnen ist noch eine Person
   *[other] Vor Ihnen sind noch { $ahead } Personen
  }
# Behind "Kamera", "Mikrofon" or "Verbindung" in the small row of what was looked at, for those who hear it. At most 30 characters.
mark-good = : in Ordnung
# As above: it works, with something that is not as good. At most 30 characters.
mark-fair = : mit Einschränkung
# As above: it does not work. At most 30 characters.
mark-bad = : geht nicht
# As above: the patient has switched it off. At most 30 characters.
mark-skipped = : nicht nötig
# Below the small row of what was looked at, before the waiting room. At most 130 characters.
slow-network = Ihr Internet ist gerade langsam. Näher am WLAN-Gerät wird es oft besser.
# As above: this network lets no call through. At most 150 characters.
way-closed = Ihr Netz lässt den Weg zur Praxis nicht zu. Bitte versuchen Sie ein anderes Netz oder rufen Sie uns an.
# As above: this network lets one of the ways not through. At most 150 characters.
way-narrow = Ihr Netz lässt einen der Wege zur Praxis nicht zu. Meist geht es trotzdem; sonst ruft die Praxis Sie an.
# The one button below the name. At most 40 characters.
way-on = Weiter
# The one button below camera and sound. At most 40 characters.
way-on-enter = Wartezimmer betreten
# The same button, where the camera, the microphone or both do not work. At most 50 characters.
way-on-without = { $device ->
    [audio] Ohne Mikrofon weiter
    [video] Ohne Kamera weiter
   *[both] Ohne Kamera und Mikrofon weiter
  }
# Above the name, where the server did not let the page in. At most 110 characters.
enter-failed = Das hat noch nicht geklappt. Bitte versuchen Sie es noch einmal.
# For three seconds when the conversation begins, and in the title of the tab. At most 40 characters.
called-in = Sie werden hereingebeten
# Heading: the practice takes the end back. At most 80 characters.
called-back = { $other } hat noch etwas vergessen.
# Below that heading. At most 150 characters.
called-back-help = Gleich geht es weiter, mit Kamera und Mikrofon. Wenn Sie das nicht möchten, schließen Sie bitte das Fenster.
# Button below that. At most 40 characters.
return-now = Jetzt weitermachen
# Button at the end, where the patient has hung up. At most 40 characters.
return-again = Wieder eintreten
# Button at the end, where another window or device has taken over. At most 40 characters.
return-here = Hier weitermachen
# In the waiting room, as the doctor has said it by one tap. At most 70 characters.
doctor-coming = { $other } kommt gleich
# As above. At most 70 characters.
doctor-in_call = { $other } ist noch im Gespräch
# As above. At most 70 characters.
doctor-pause = { $other } macht gerade eine Pause
# As above, with minutes: 5, 10, 15 and more. At most 90 characters.
doctor-late = { $minutes ->
    [one] { $other } verspätet sich um etwa eine Minute
   *[other] { $other } verspätet sich um etwa { $minutes } Minuten
  }
# In place of the row of steps on a small screen. $name is the step's name. At most 30 characters.
steps-now = Schritt { $current } von { $count }: { $name }
# Heading at the end: the place has moved to the other device. At most 60 characters.
move-done = Es geht auf Ihrem anderen Gerät weiter.
# Below that heading. At most 150 characters.
move-done-help = Hier sind Kamera und Mikrofon aus. Sie können den Platz jederzeit hierher zurückholen.
# Heading in a small window, where the server has no picture for the phone. At most 50 characters.
move-failed = Das geht gerade nicht
# Below that heading. At most 80 characters.
move-failed-help = Bitte versuchen Sie es gleich noch einmal.
# As above, after many tries. At most 130 characters.
move-failed-often = Das waren viele Versuche in kurzer Zeit. Bitte versuchen Sie es in einer Stunde noch einmal.
# Button of that small window. At most 20 characters.
move-close = Schließen
# Below the picture: minutes and seconds that it can be used, 1:59. At most 40 characters.
move-left = Noch { $time } Minuten gültig
# In its place, when the time is over. At most 50 characters.
move-over = Dieses Bild gilt nicht mehr.
