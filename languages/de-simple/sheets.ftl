poster-lead = Sie müssen nicht zu uns kommen. Sprechen Sie mit uns per Video. Das geht mit Handy, Tablet oder Computer.
poster-qr = Muster für das Formular
poster-how = So fragen Sie an: Machen Sie mit dem Handy ein Foto vom Muster. Oder tippen Sie ein:
poster-call = Oder rufen Sie uns an: <phone/>
poster-request = <strong>Fragen.</strong> Wir melden uns. Wir geben Ihnen einen Termin.
poster-consent = <strong>Ja sagen.</strong> Sie lesen und unterschreiben. Das geht am Bildschirm oder auf Papier.
poster-talk = <strong>Sprechen.</strong> Sie bekommen eine Mail. Tippen Sie auf den Link.
poster-terms = Sie brauchen kein Konto. Sie brauchen kein Programm. Niemand nimmt auf. Passt ein Video-Gespräch für Sie? Das entscheidet die Ärztin oder der Arzt.
poster-emergency = Not-Fall: 112. Die Praxis hat zu und Sie brauchen einen Arzt: 116 117.
not-certified = Das Programm hat keine Zulassung nach Anlage 31b BMV-Ä. Die gesetzliche Kranken-Kasse (GKV) bezahlt das nicht.
handout-title = So geht Ihr Video-Termin
handout-when = Tag und Uhrzeit
handout-code = Ihr Code
handout-place = Gehen Sie allein in einen ruhigen Raum. Machen Sie Licht. Stellen Sie das Gerät vor sich hin.
handout-open = { $minutes ->
    [one] 5 Minuten vorher: Tippen Sie auf den Link in unserer Mail. Oder machen Sie ein Foto vom schwarzen Muster. Dann geben Sie Ihren Code ein. Das geht 1 Minute vor dem Termin.
   *[other] 5 Minuten vorher: Tippen Sie auf den Link in unserer Mail. Oder machen Sie ein Foto vom schwarzen Muster. Dann geben Sie Ihren Code ein. Das geht ab { $minutes } Minuten vor dem Termin.
  }
handout-allow = Geben Sie Ihren Namen ein. Das Gerät fragt nach Kamera und Mikrofon. Tippen Sie auf „Erlauben“.
handout-wait = Warten Sie. Wir wissen: Sie sind da. Wir holen Sie herein. Sie müssen nichts tun.
handout-end = Am Ende tippen Sie auf „Auflegen“. Dann ist alles aus.
handout-qr = Muster für den Code
handout-type = Zum Ein-Tippen:
handout-try = Vorher aus-probieren, so oft Sie wollen:
handout-help = Geht etwas nicht? Rufen Sie uns an: <phone/>
