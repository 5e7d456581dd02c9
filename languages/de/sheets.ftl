### What a practice hangs up and hands out, on paper: the poster and the hand-out. Room is scarce.

# Below the heading of the poster. At most 140 characters.
poster-lead = Mit uns sprechen, ohne herzukommen: mit Handy, Tablet oder Computer.
# Name of the QR code, for those who hear it. At most 60 characters.
poster-qr = QR-Code zum Anfrageformular
# Beside the QR code, above an address. At most 140 characters.
poster-how = So fragen Sie an: mit dem Handy abfotografieren oder eingeben
# Below that address, before the practice's telephone number. At most 50 characters.
poster-call = Oder rufen Sie uns an: <phone/>
# First of three steps. At most 160 characters.
poster-request = <strong>Anfragen.</strong> Wir melden uns und geben Ihnen einen Termin.
# Second of three steps. At most 160 characters.
poster-consent = <strong>Einwilligen.</strong> Sie lesen und unterschreiben am Bildschirm oder auf Papier.
# Third of three steps. At most 160 characters.
poster-talk = <strong>Sprechen.</strong> Zum Termin tippen Sie auf den Link in unserer Mail.
# Below the steps. § 9 HWG: it never says that a video takes the place of an examination. At most 280 characters.
poster-terms = Sie brauchen kein Konto und kein Programm. Niemand zeichnet das Gespräch auf. Ob es für Ihr Anliegen passt, entscheidet Ihre Ärztin oder Ihr Arzt.
# Small, at the foot. The numbers stay as they are. At most 120 characters.
poster-emergency = Im Notfall: 112. Ärztlicher Bereitschaftsdienst: 116 117.
# Small, at the foot of the poster and on the legal pages. "Anlage 31b BMV-Ä" and "GKV" keep their German names. At most 160 characters.
not-certified = Nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV.
# Heading of the hand-out. At most 50 characters.
handout-title = So geht Ihr Videotermin
# Above an empty line, to be written by hand. At most 40 characters.
handout-when = Tag und Uhrzeit
# Above an empty line, to be written by hand. At most 30 characters.
handout-code = Ihr Code
# First of five steps. At most 220 characters.
handout-place = Setzen Sie sich allein in einen ruhigen, hellen Raum. Stellen Sie Handy, Tablet oder Computer vor sich hin.
# Second of five steps. At most 320 characters.
handout-open = { $minutes ->
    [one] 5 Minuten vorher: Tippen Sie auf den Link in unserer Mail. Oder fotografieren Sie das schwarze Muster ab und geben Sie Ihren Code ein. Das geht ab einer Minute vor dem Termin.
   *[other] 5 Minuten vorher: Tippen Sie auf den Link in unserer Mail. Oder fotografieren Sie das schwarze Muster ab und geben Sie Ihren Code ein. Das geht ab { $minutes } Minuten vor dem Termin.
  }
# Third of five steps. At most 200 characters.
handout-allow = Geben Sie Ihren Namen ein. Fragt das Gerät nach Kamera und Mikrofon, tippen Sie auf „Erlauben“.
# Fourth of five steps. At most 180 characters.
handout-wait = Warten Sie. Wir wissen, dass Sie da sind, und bitten Sie herein. Sie müssen nichts tun.
# Fifth of five steps. "Auflegen" is a button. At most 120 characters.
handout-end = Am Ende tippen Sie auf „Auflegen“. Danach ist alles aus.
# Name of the QR code, for those who hear it. At most 60 characters.
handout-qr = QR-Code zur Eingabe des Codes
# Above an address. At most 40 characters.
handout-type = Zum Eingeben:
# Above an address. At most 70 characters.
handout-try = Vorher ausprobieren, sooft Sie wollen:
# Before the practice's telephone number. At most 70 characters.
handout-help = Klappt etwas nicht? Rufen Sie uns an: <phone/>
