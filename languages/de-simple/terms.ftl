terms-lead = Hier steht: So geht die Video-Sprechstunde. Und das versprechen wir Ihnen.
terms-emergency = Nicht für Not-Fälle
terms-emergency-text = Ist ein Leben in Gefahr? Dann rufen Sie <emergency>112</emergency> an. Ist die Praxis geschlossen? Dann hilft der ärztliche Bereitschafts-Dienst. Die Nummer ist <service>116 117</service>.
terms-who = 1. Wer macht die Video-Sprechstunde?
terms-who-text = Das macht die Praxis: <practice/>. Das Programm läuft bei der Praxis. Keine andere Firma macht das Video. Mehr über die Praxis steht hier: <imprint>Wer wir sind</imprint>.
terms-cost = 2. Was kostet es?
terms-cost-text = Das Programm kostet nichts. Sie brauchen kein Konto. Sie müssen nichts ein-richten. Ihr Internet kann Geld kosten. Ein Gespräch von 10 Minuten braucht meist 50 bis 200 Mega-Byte. Auch die Behandlung kann Geld kosten. Das sagt Ihnen die Praxis vorher.
terms-need = 3. Was brauchen Sie?
terms-need-device = Sie brauchen ein Handy, ein Tablet oder einen Computer. Das Gerät braucht Kamera und Mikrofon. Und einen Laut-Sprecher.
terms-need-browser = Sie brauchen einen neuen Browser: Chrome oder Edge. Auch Firefox oder Safari gehen.
terms-need-line = Sie brauchen gutes Internet.
terms-need-check = Geht alles auf Ihrem Gerät? Das können Sie immer <check>aus-probieren</check>.
terms-access = 4. Wie kommen Sie hinein?
terms-access-consent = Vor dem ersten Gespräch brauchen wir Ihr Ja. Sie müssen nicht Ja sagen. Sie können Ihr Ja immer zurück-nehmen.
terms-access-link = Dann bekommen Sie einen Link und einen Code. Beide sind nur für Sie. Und nur für diesen Termin.
terms-access-secret = Geben Sie den Link und den Code nicht weiter.
terms-access-open = { $minutes ->
    [one] Eine Minute vor dem Termin öffnet das Warte-Zimmer. Die Praxis beendet das Gespräch. Dann gelten Link und Code nicht mehr. Spätestens 24 Stunden nach dem Termin gelten sie nicht mehr.
   *[other] { $minutes } Minuten vor dem Termin öffnet das Warte-Zimmer. Die Praxis beendet das Gespräch. Dann gelten Link und Code nicht mehr. Spätestens 24 Stunden nach dem Termin gelten sie nicht mehr.
  }
terms-access-name = Am Eingang sagen Sie Ihren richtigen Namen. So erkennt Sie die Ärztin oder der Arzt.
terms-talk = 5. Im Gespräch
terms-talk-record = <strong>Niemand darf das Gespräch auf-nehmen.</strong> Auch Fotos vom Bildschirm sind verboten. Das gilt für Sie. Und das gilt für die Praxis.
terms-talk-place = Setzen Sie sich in ein ruhiges Zimmer. Die Tür ist zu. Die Praxis macht das auch.
terms-talk-room = Ist noch jemand im Zimmer? Das sagen Sie am Anfang. Auch die Praxis sagt es. Beide müssen Ja dazu sagen.
terms-talk-company = Kinder und Jugendliche dürfen jemanden mit-bringen. Menschen mit einem Betreuer auch.
terms-talk-guest = Jemand hilft Ihnen? Oder jemand dolmetscht für Sie? Diese Person kann ein eigenes Gerät nehmen. Die Praxis lädt die Person ein. Das macht sie mit Ihnen zusammen.
terms-talk-driving = Sprechen Sie nicht beim Auto-Fahren.
terms-limits = 6. Was geht nicht mit Video?
terms-limits-text = Eine Untersuchung mit den Händen geht nicht. Die Ärztin oder der Arzt entscheidet: Reicht das Video? Reicht es nicht? Dann kommen Sie bitte in die Praxis. Termine bekommen Menschen, die sie für ihre Gesundheit brauchen. Nur das zählt.
terms-broken = 7. Was ist, wenn die Verbindung weg ist?
terms-broken-text = Die Seite verbindet sich von selbst neu. Das klappt nicht? Dann rufen wir Sie an. Sie haben uns Ihre Nummer gegeben. Sie können auch uns anrufen: <phone/>.
terms-end = 8. Termin absagen. Gespräch beenden
terms-end-text = Sie können jeden Termin absagen. Auf Ihrer Seite. Oder am Telefon. Sie können das Gespräch immer beenden. Die Praxis kann das auch. Tippen Sie am Ende auf „Auflegen“.
terms-running = 9. Läuft es immer?
terms-running-text = Wir passen gut auf das Programm auf. Trotzdem kann es einmal aus-fallen. Dann rufen Sie uns bitte an. Haben wir mit Absicht etwas falsch gemacht? Oder haben wir sehr schlecht auf-gepasst? Oder ist jemand durch uns verletzt oder krank geworden? Dann müssen wir für den Schaden bezahlen. So steht es im Gesetz.
terms-data = 10. Ihre Daten
terms-data-text = Was machen wir mit Ihren Daten? Das steht unter <privacy>Daten-Schutz</privacy>.
