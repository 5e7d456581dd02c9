### What only the practice reads in a conversation. It is German in every language, so no other folder has this file.

# Before the digits of the security code, which the patient reads aloud. At most 60 characters.
doctor-listen = Lassen Sie sich die Zahl vorlesen:
# As above, with a new number. At most 60 characters.
doctor-listen-new = Lassen Sie sich bitte die neue Zahl vorlesen:
# Before the digits, where the patient cannot be heard, with the patient's name. At most 120 characters.
doctor-by-phone = { $name } ist nicht zu hören. Vergleichen Sie die Zahl bitte am Telefon:
# As above, with a new number. At most 120 characters.
doctor-new-by-phone = { $name } ist nicht zu hören. Vergleichen Sie die neue Zahl bitte am Telefon:
# Before the digits, where the patient can be seen but not heard; `yes`: the own microphone is off. At most 140 characters.
doctor-nod = { $off ->
    [yes] { $name } ist nicht zu hören. Bitte schalten Sie das Mikrofon ein und lesen Sie vor, und achten Sie auf ein Nicken:
   *[no] { $name } ist nicht zu hören. Bitte lesen Sie vor, und achten Sie auf ein Nicken:
  }
# In the sheet for a still picture, with the patient's name. At most 140 characters.
still-asking = { $step ->
    [open] { $name } wird gefragt. Das Bild kommt erst, wenn es dort freigegeben ist.
    [shown] Aufgenommen um { $time } Uhr. Es wird nicht gespeichert und verschwindet mit diesem Gespräch.
    [refused] { $name } möchte kein Bild senden.
    [unable] Die Kamera von { $name } gibt gerade kein Bild.
    [broken] Das Bild ist nicht heil angekommen. Bitte fragen Sie noch einmal.
   *[coming] Das Bild ist freigegeben und kommt gerade an.
  }
# Button in that sheet, with the picture and before it. At most 30 characters.
still-end = { $step ->
    [shown] Bild verwerfen
   *[open] Nicht mehr fragen
  }
# Over the picture, with the patient's name, until the patient has answered. At most 100 characters.
lens-asking = { $name } wird gefragt, ob Sie Zoom und Licht bedienen dürfen.
# As above: the patient has said no. At most 60 characters.
lens-refused = { $name } möchte das nicht.
