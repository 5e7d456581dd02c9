### The appointment on paper, A5, which the practice prints for patients without mail.

# Heading. At most 40 characters.
slip-title = Ihr Videotermin
# Below the time. $doctor is a name. At most 40 characters.
slip-doctor = { $minutes ->
    [one] { $doctor }, etwa eine Minute
   *[other] { $doctor }, etwa { $minutes } Minuten
  }
# Name of the QR code, for those who hear it. At most 50 characters.
slip-qr = QR-Code Ihres Zugangs
# Above an address and the dial-in code. At most 80 characters.
slip-enter = Mit dem Handy abfotografieren, oder eingeben:
# First step. At most 220 characters.
slip-room = Suchen Sie einen ruhigen Raum, in dem niemand mithört. Sie brauchen ein Handy, ein Tablet oder einen Computer mit Kamera und Mikrofon.
# Second step. At most 240 characters.
slip-open = { $minutes ->
    [one] Öffnen Sie etwa 5 Minuten vor dem Termin die Adresse und geben Sie den Code ein. Das geht ab einer Minute vorher.
   *[other] Öffnen Sie etwa 5 Minuten vor dem Termin die Adresse und geben Sie den Code ein. Das geht ab { $minutes } Minuten vorher.
  }
# Third step. At most 200 characters.
slip-wait = Geben Sie Ihren Namen an und warten Sie im Wartezimmer. Wir wissen, dass Sie da sind, und bitten Sie herein.
# Below the steps. At most 80 characters.
slip-call = Wenn etwas nicht klappt, rufen Sie uns an: <phone/>
# Last line. At most 160 characters.
slip-keep = Bitte geben Sie den Code niemandem weiter. Das Gespräch wird nicht aufgezeichnet.
