privacy-lead = Hier steht: Diese Daten gibt es. Diese Menschen sehen sie. Dann löschen wir sie.
privacy-summary = Das Wichtigste
privacy-summary-direct = Bild und Ton gehen direkt von Ihrem Gerät zum Gerät der Praxis. Manchmal erlaubt das Netz das nicht. Bild und Ton sind immer verschlüsselt.
privacy-summary-record = Niemand nimmt etwas auf. Kein Bild. Keinen Ton. Keine Nachrichten.
privacy-summary-ads = Es gibt keine Werbung. Niemand verfolgt Sie. Nichts kommt von fremden Servern.
privacy-summary-erase = { $days ->
    [one] Dieser Server löscht Ihre Daten. Das macht er einen Tag nach dem Ende.
   *[other] Dieser Server löscht Ihre Daten. Das macht er { $days } Tage nach dem Ende.
  }
privacy-who = Wer ist verantwortlich?
privacy-responsible = Verantwortlich: <value/>
privacy-officer = Person für den Daten-Schutz: <value/>
privacy-what = Diese Daten gibt es
privacy-request = Wenn Sie an-fragen
privacy-request-text = Wir speichern Ihren Namen und Ihr Geburts-Datum. Und Ihre Telefon-Nummer. Und Ihre Kranken-Kasse mit der Versicherten-Nummer. Und Ihre E-Mail-Adresse, wenn Sie eine haben. Wir fragen hier nicht nach Ihrer Krankheit. Sie können auch eine Mail schreiben. Dann liest der Server die Angaben aus der Mail. Er behält Ihren Text, bis die Praxis entschieden hat. Sie antworten auf eine Mail von uns? Dann bleibt Ihr Text bei Ihren Angaben. Wir löschen beides zusammen. Sicherer als eine Mail ist das <form>Formular</form>.
privacy-check = Wenn Sie die Technik aus-probieren
privacy-check-text = Ihr Gerät prüft alles selbst. Sie können das Ergebnis an die Praxis schicken. Nur dann speichern wir es. Wir speichern: Was ging? Was ging nicht? Welcher Browser war es?
privacy-agree = Wenn Sie Ja sagen
privacy-agree-text = Wir speichern Ihr Ja mit Ihrer Unterschrift. Und die Zeit. Und Ihren Namen. Und welchen Text Sie gelesen haben.
privacy-visit = Wenn Sie zum Termin kommen
privacy-visit-text = Wir speichern die Zeit vom Termin. Und den Namen, den Sie am Eingang sagen. Wann sind Sie gekommen? Wann waren Sie dran? Wann sind Sie gegangen? Auch das speichern wir.
privacy-guests = Wenn die Praxis noch jemanden ein-lädt
privacy-guests-text = Jemand hilft Ihnen? Oder jemand dolmetscht für Sie? Diese Person bekommt einen eigenen Link und Code. Wir speichern ihren Namen und ihre E-Mail-Adresse. Und warum sie dabei ist. Und wann sie gekommen ist.
privacy-talk = Im Gespräch
privacy-talk-text = Bild, Ton, Nachrichten und Dateien gehen nur von Gerät zu Gerät. Der Server speichert sie nicht. Jedes Gerät im Gespräch sieht die IP-Adresse von den anderen. Das ist die Nummer von einem Gerät im Internet. Manchmal geht der direkte Weg nicht. Dann hilft ein anderer Server: das TURN-Relay. Bild und Ton sind auch dort verschlüsselt. Er kann nichts lesen.
privacy-pages = Wenn Sie diese Seiten öffnen
privacy-pages-text = Der Server braucht Ihre IP-Adresse. Sonst kann er nicht antworten. Und er schützt sich damit vor Angriffen. Er merkt sich die Adresse nur kurz. Der Server schreibt auf, was er tut. Dort stehen keine Namen. Und keine Codes. Und keine Links von Ihnen.
privacy-device = Auf Ihrem Gerät
privacy-device-text = Sie bekommen kein Cookie. Die Seite merkt sich Ihren Platz im Warte-Zimmer. Das macht sie nur in diesem Fenster. So verlieren Sie den Platz nicht, wenn Sie die Seite neu laden. Nach dem Gespräch löscht sie auch das. Nur das Team der Praxis bekommt ein Cookie. Es braucht das zum An-melden.
privacy-basis = Warum dürfen wir das?
privacy-basis-text = Wir brauchen die Daten für Ihre Video-Sprechstunde. Für die Video-Sprechstunde haben wir Ihr Ja (Art. 9 Abs. 2 Buchst. a und Art. 7 DSGVO). Für Ihre Anfrage und den Termin gilt der Vertrag über Ihre Behandlung (Art. 6 Abs. 1 Buchst. b, Art. 9 Abs. 2 Buchst. h DSGVO). Der Server soll sicher laufen. Daran haben wir ein berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO).
privacy-voluntary = Sie müssen keine Video-Sprechstunde machen. Sie können immer in die Praxis kommen. Oder anrufen. Manche Angaben brauchen wir aber. Ohne sie erkennen wir Sie nicht. Dann geht die Video-Sprechstunde nicht.
privacy-recipients = Wer bekommt die Daten?
privacy-recipients-text = Nur das Team der Praxis. Alle dort müssen schweigen (§ 203 StGB). Diese Firmen arbeiten für uns:
privacy-hosting = Server und Relay
privacy-mail = Mail-Anbieter
privacy-sms = SMS-Anbieter
privacy-mails-hold = In Mails stehen der Termin und der Zugang. Dort steht nicht, warum Sie kommen. Und keine Krankheit.
privacy-messages-hold = In Mails und SMS stehen der Termin und der Zugang. Dort steht nicht, warum Sie kommen. Und keine Krankheit. Sie nennen uns eine Handy-Nummer? Dann bekommen Sie eine SMS. Der SMS-Anbieter bekommt die Nummer und diesen Text.
privacy-abroad = Wir schicken die Daten nicht in Länder außerhalb der Europäischen Union. Das haben wir nicht vor. Kein Computer entscheidet allein über Sie.
privacy-erasing = Wann löschen wir?
privacy-erasing-text = { $days ->
    [one] Die Video-Sprechstunde ist zu Ende. Oder jemand hat sie ab-gesagt. Oder die Praxis hat Nein gesagt. Einen Tag danach löscht der Server alles: Angaben, Ihr Ja, Mails und Zeiten. Auch bei Anfragen, bei denen so lange nichts passiert ist. Das geht von selbst.
   *[other] Die Video-Sprechstunde ist zu Ende. Oder jemand hat sie ab-gesagt. Oder die Praxis hat Nein gesagt. { $days } Tage danach löscht der Server alles: Angaben, Ihr Ja, Mails und Zeiten. Auch bei Anfragen, bei denen so lange nichts passiert ist. Das geht von selbst.
  }
privacy-erasing-backups = { $days ->
    [one] Wir haben auch verschlüsselte Kopien zur Sicherheit. Dort bleibt alles höchstens einen Tag länger.
   *[other] Wir haben auch verschlüsselte Kopien zur Sicherheit. Dort bleibt alles höchstens { $days } Tage länger.
  }
privacy-erasing-most = Zusammen sind es nie mehr als 90 Tage. Eine Zahl bleibt: So viele Video-Sprechstunden gab es in 3 Monaten. Ohne Namen.
privacy-record = Die Praxis schreibt Ihre Behandlung in Ihre Akte. Auch Ihr Ja kommt in die Akte. Die Akte ist nicht auf diesem Server. Für die Akte gilt das Gesetz. Die Praxis muss sie meist 10 Jahre behalten (§ 630f BGB).
privacy-protect = So schützen wir Ihre Daten
privacy-protect-text = Alle Seiten sind verschlüsselt (TLS). Das Gespräch ist von Gerät zu Gerät verschlüsselt (DTLS-SRTP). Im Gespräch sehen beide eine Zahl. Das ist der Sicherheits-Code. Lesen Sie die Zahl vor. Beide sehen die gleiche Zahl? Dann sitzt niemand dazwischen. Ihre Angaben sind auch auf dem Server verschlüsselt.
privacy-rights = Ihre Rechte
privacy-right-withdraw = <strong>Ja zurück-nehmen:</strong> Sie können Ihr Ja immer zurück-nehmen. Auf Ihrer Seite. Oder mit einem Anruf. Was vorher war, bleibt erlaubt.
privacy-right-access = <strong>Fragen:</strong> Sie können fragen, welche Daten wir von Ihnen haben. Sie können eine Kopie bekommen.
privacy-right-correct = <strong>Ändern, löschen, warten:</strong> Etwas ist falsch? Dann ändern wir es. Sie können sagen: Löschen Sie meine Daten. Oder: Benutzen Sie meine Daten erst einmal nicht.
privacy-right-take = <strong>Mit-nehmen:</strong> Sie können Ihre Angaben als Datei bekommen. Andere Programme können die Datei lesen.
privacy-right-object = <strong>Widersprechen:</strong> Manches machen wir, weil wir ein berechtigtes Interesse haben. Dagegen können Sie Nein sagen.
privacy-right-complain = <strong>Sich beschweren:</strong> Ein Amt passt auf den Daten-Schutz auf. Dort können Sie sich beschweren: <value/>
privacy-right-how = Rufen Sie die Praxis an. Oder schreiben Sie eine Mail. Das reicht.
