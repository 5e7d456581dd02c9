cancel-question = Möchten Sie den Termin absagen?
cancel-text = Das ist Ihr Termin: { $when }. Sie sagen ihn ab. Die Praxis weiß es sofort.
cancel-move = Möchten Sie lieber eine andere Zeit? <link>Bitten Sie die Praxis darum.</link>
cancel-move-call = Möchten Sie lieber eine andere Zeit? <link>Bitten Sie die Praxis darum.</link> Oder rufen Sie uns an: <phone/>
cancel-yes = Ja, absagen
cancel-no = Nein, der Termin bleibt
withdraw-question = Möchten Sie Ihr Ja zurück-nehmen?
take-back-question = Möchten Sie Ihre Anfrage zurück-nehmen?
withdraw-text = Dann gibt es keine Video-Sprechstunde. Das ist nicht schlimm für Sie.
withdraw-text-appointment = Dann gibt es keine Video-Sprechstunde. Ihr Termin fällt aus. Das ist nicht schlimm für Sie.
withdraw-no-reason = Sie müssen nicht sagen, warum.
withdraw-yes = Ja, zurück-nehmen
take-back-yes = Ja, Anfrage zurück-nehmen
withdraw-no = Nein, zurück
other-time-title = Andere Zeit
other-time-question = Wann passt es Ihnen besser?
other-time-text = Das ist Ihr Termin: { $when }. Er bleibt. Vielleicht schreibt die Praxis Ihnen eine andere Zeit.
wish-label = Ihr Wunsch
wish-hint = Zum Beispiel: „Montag nach 15 Uhr.“ Schreiben Sie hier nichts über Krankheiten.
wish-missing = Bitte schreiben Sie, wann es Ihnen passt.
wish-too-long = { $most ->
    [one] Das ist zu lang. Erlaubt ist ein Zeichen.
   *[other] Das ist zu lang. Erlaubt sind { $most } Zeichen.
  }
wish-send = Wunsch senden
wish-keep = Der Termin bleibt
wish-urgent = Ist es eilig? Rufen Sie uns an: <phone/>
