privacy-lead = Hier steht: Diese Daten gibt es. Diese Menschen sehen sie. Dann löschen wir sie.
privacy-summary = Das Wichtigste
privacy-summary-direct = Bild und Ton gehen direkt von Gerät zu Gerät. Manchmal erlaubt das Netz das nicht. Dann hilft ein anderer Server. Bild und Ton sind immer verschlüsselt.
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
privacy-request = Wenn Sie anfragen
privacy-request-text = Wir speichern Ihren Namen und Ihr Geburts-Datum. Und Ihre Telefon-Nummer. Und Ihre Kranken-Kasse mit der Versicherten-Nummer. Und Ihre E-Mail-Adresse. Und die Sprache, die Sie lesen. Sie können auch anrufen. Dann schreibt die Praxis Ihre Angaben auf. Dafür brauchen Sie keine E-Mail-Adresse. Wir fragen hier nicht nach Ihrer Krankheit. Sie können auch eine Mail schreiben. Dann liest der Server die Angaben aus der Mail. Er behält Ihren Text, bis die Praxis entschieden hat. Sie schreiben uns später noch etwas? Dann bleibt Ihr Text bei Ihren Angaben. Wir löschen beides zusammen. Sicherer als eine Mail ist das <form>Formular</form>.
privacy-check = Wenn Sie die Technik aus-probieren
privacy-check-text = Ihr Gerät prüft alles selbst. Es prüft auch den Weg zu uns. Sie können das Ergebnis an die Praxis schicken. Nur dann speichern wir es. Wir speichern: Was ging? Was ging nicht? Wie schnell war es? Welcher Browser war es? Schicken Sie es von Ihrer eigenen Seite? Dann bleibt es bei Ihren Angaben.
privacy-agree = Wenn Sie Ja sagen
privacy-agree-text = Wir speichern Ihr Ja mit Ihrer Unterschrift. Und die Zeit. Und Ihren Namen. Und welchen Text Sie gelesen haben. Und: Dürfen wir Sie an den Termin erinnern? Dürfen wir Dateien aus-tauschen?
privacy-visit = Wenn Sie zum Termin kommen
privacy-visit-text = Wir speichern die Zeit vom Termin. Und den Namen, den Sie am Eingang sagen. Und Ihr Wort, dass niemand mit-hört. Wann sind Sie gekommen? Wann waren Sie dran? Wann sind Sie gegangen? Auch das speichern wir. Und am Ende: Haben Sie den Sicherheits-Code verglichen? Was ist als Nächstes dran?
privacy-guests = Wenn die Praxis noch jemanden ein-lädt
privacy-guests-text = Jemand hilft Ihnen? Oder jemand dolmetscht für Sie? Diese Person bekommt einen eigenen Link und Code. Wir speichern ihren Namen und ihre E-Mail-Adresse. Und warum sie dabei ist. Und welchen Namen sie am Eingang sagt. Und wann sie gekommen ist. Und wann sie dran war.
privacy-talk = Im Gespräch
privacy-talk-text = Bild, Ton und Nachrichten gehen nur von Gerät zu Gerät. Auch Sofort-Text und Dateien. Der Server speichert sie nicht. Untertitel schreibt Ihr Gerät selbst. Niemand speichert sie. Jedes Gerät im Gespräch kann die IP-Adresse von den anderen sehen. Das ist die Nummer von einem Gerät im Internet. Manchmal geht der direkte Weg nicht. Dann hilft ein anderer Server: das TURN-Relay. Bild und Ton sind auch dort verschlüsselt. Er kann nichts lesen.
privacy-pages = Wenn Sie diese Seiten öffnen
privacy-pages-text = Der Server braucht Ihre IP-Adresse. Sonst kann er nicht antworten. Und er schützt sich damit vor Angriffen. Er merkt sich die Adresse nur kurz. Sie senden ein Formular? Dann sehen Sie eine neue Seite. Darauf steht auch, was Sie geschrieben haben. Der Server merkt sich diese Seite 10 Minuten. Der Server schreibt auf, was er tut. Dort stehen keine Namen. Und keine Codes. Und keine Links von Ihnen. Er schreibt auch auf: Wer in der Praxis hat etwas getan? Und wann?
privacy-device = Auf Ihrem Gerät
privacy-device-text = Sie bekommen kein Cookie. Die Seite merkt sich den Namen, den Sie schreiben. Und Ihren Platz im Warte-Zimmer. Und ob Sie den Sofort-Text möchten. Das macht sie nur in diesem Fenster. Laden Sie die Seite neu? Dann ist alles noch da. Nach dem Gespräch löscht sie auch das. Sie wählen eine Sprache oder eine große Schrift? Das steht in der Adresse von der Seite. Ihr Browser merkt sich die Adressen. Das heißt: Verlauf. Sie können den Verlauf löschen. Nur das Team von der Praxis bekommt ein Cookie. Es braucht das zum Anmelden.
privacy-basis = Warum dürfen wir das?
privacy-basis-text = Wir brauchen die Daten für Ihre Video-Sprechstunde. Sie haben Ja gesagt. Darum dürfen wir das. Das steht in der Daten-Schutz-Grund-Verordnung (DSGVO): Artikel 9 Absatz 2 Buchstabe a und Artikel 7. Für Anfrage und Termin gilt der Vertrag über Ihre Behandlung. Das steht in Artikel 6 Absatz 1 Buchstabe b. Und in Artikel 9 Absatz 2 Buchstabe h. Der Server soll sicher laufen. Das ist uns wichtig. Das Gesetz nennt das: berechtigtes Interesse. Das steht in Artikel 6 Absatz 1 Buchstabe f.
privacy-voluntary = Sie müssen keine Video-Sprechstunde machen. Sie können immer in die Praxis kommen. Oder anrufen. Manche Angaben brauchen wir aber. Ohne sie erkennen wir Sie nicht. Dann geht die Video-Sprechstunde nicht.
privacy-recipients = Wer bekommt die Daten?
privacy-recipients-text = Nur das Team von der Praxis. Alle dort müssen schweigen. Das steht im Straf-Gesetz-Buch: Paragraf 203. Diese Firmen arbeiten für uns:
privacy-hosting = Server und Relay
privacy-mail = Mail-Anbieter
privacy-sms = SMS-Anbieter
privacy-mails-hold = In Mails stehen Ihr Name, der Termin und der Zugang. An mancher Mail hängt das Blatt zum Unterschreiben. Darauf steht auch Ihre Telefon-Nummer. In Mails steht nicht, warum Sie kommen. Und keine Krankheit.
privacy-messages-hold = In Mails stehen Ihr Name, der Termin und der Zugang. An mancher Mail hängt das Blatt zum Unterschreiben. Darauf steht auch Ihre Telefon-Nummer. In Mails steht nicht, warum Sie kommen. Und keine Krankheit. In einer SMS stehen nur der Termin und der Zugang. Sie nennen uns eine Handy-Nummer? Dann bekommen Sie eine SMS. Der SMS-Anbieter bekommt die Nummer und diesen Text.
privacy-abroad = Wir schicken die Daten nicht in Länder außerhalb der Europäischen Union. Das haben wir nicht vor. Kein Computer entscheidet allein über Sie.
privacy-erasing = Wann löschen wir?
privacy-erasing-text = { $days ->
    [one] Die Video-Sprechstunde ist zu Ende. Oder jemand hat sie abgesagt. Oder die Praxis hat Nein gesagt. Einen Tag danach löscht der Server alles: Angaben und Ihr Ja. Auch Mails und Zeiten. Manchmal passiert lange nichts. Dann löschen wir auch. Das geht von selbst.
   *[other] Die Video-Sprechstunde ist zu Ende. Oder jemand hat sie abgesagt. Oder die Praxis hat Nein gesagt. { $days } Tage danach löscht der Server alles: Angaben und Ihr Ja. Auch Mails und Zeiten. Manchmal passiert lange nichts. Dann löschen wir auch. Das geht von selbst.
  }
privacy-erasing-backups = { $days ->
    [one] Wir haben auch verschlüsselte Kopien zur Sicherheit. Dort bleibt alles höchstens einen Tag länger.
   *[other] Wir haben auch verschlüsselte Kopien zur Sicherheit. Dort bleibt alles höchstens { $days } Tage länger.
  }
privacy-erasing-most = Zusammen sind es nie mehr als 90 Tage. Eine Zahl bleibt: So viele Video-Sprechstunden gab es in 3 Monaten. Ohne Namen.
privacy-erasing-mailbox = Sie schreiben uns eine Mail? Die Mail ist auch im Post-Fach von der Praxis. Dort löscht die Praxis sie selbst.
privacy-record = Die Praxis schreibt Ihre Behandlung in Ihre Akte. Auch Ihr Ja kommt in die Akte. Die Akte ist nicht auf diesem Server. Für die Akte gilt das Gesetz. Die Praxis muss sie meist 10 Jahre behalten. Das steht im Bürgerlichen Gesetz-Buch: Paragraf 630f.
privacy-protect = So schützen wir Ihre Daten
privacy-protect-text = Alle Seiten sind verschlüsselt (TLS). Das Gespräch ist von Gerät zu Gerät verschlüsselt (DTLS-SRTP). Im Gespräch sehen beide eine Zahl. Das ist der Sicherheits-Code. Lesen Sie die Zahl vor. Beide sehen die gleiche Zahl? Dann sitzt niemand dazwischen. Ihre Angaben sind auch auf dem Server verschlüsselt.
privacy-rights = Ihre Rechte
privacy-right-withdraw = <strong>Ja zurück-nehmen:</strong> Sie können Ihr Ja immer zurück-nehmen. Auf Ihrer Seite. Oder mit einem Anruf. Was vorher war, bleibt erlaubt.
privacy-right-access = <strong>Fragen:</strong> Sie können fragen, welche Daten wir von Ihnen haben. Sie können eine Kopie bekommen.
privacy-right-correct = <strong>Ändern oder löschen:</strong> Etwas ist falsch? Dann ändern wir es. Sie können sagen: Löschen Sie meine Daten. Oder: Benutzen Sie meine Daten erst einmal nicht.
privacy-right-take = <strong>Mit-nehmen:</strong> Sie können Ihre Angaben als Datei bekommen. Andere Programme können die Datei lesen.
privacy-right-object = <strong>Widersprechen:</strong> Manches machen wir, weil wir ein berechtigtes Interesse haben. Dagegen können Sie Nein sagen.
privacy-right-complain = <strong>Sich beschweren:</strong> Ein Amt passt auf den Daten-Schutz auf. Dort können Sie sich beschweren: <value/>
privacy-right-how = Rufen Sie die Praxis an. Oder schreiben Sie eine Mail. Das reicht.
