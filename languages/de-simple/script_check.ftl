check-name = { $row ->
    [camera] Kamera
    [microphone] Mikrofon
    [speaker] Ton hören
   *[way] Verbindung
  }
check-good = ist gut
check-fair = nicht ganz gut
check-bad = geht nicht
check-skipped = nicht geprüft
check-open = noch offen
check-running = wir prüfen
check-runs = Wir prüfen jetzt. Das dauert nicht lange.
check-waits = Ihr Browser fragt nach Kamera und Mikrofon. Antworten Sie dort. Dann geht es weiter.
check-broken = Die Prüfung ist nicht fertig. Bitte prüfen Sie noch einmal.
check-again = Noch einmal prüfen
check-speak = Bitte sagen Sie ein paar Worte.
check-tones = Tippen Sie auf „Ton abspielen“. Hören Sie den Ton?
check-blocked = Etwas geht noch nicht. Bitte sehen Sie hier nach: { $rows }.
check-no-way = Ihr Browser findet keinen Weg für Bild und Ton. Bitte versuchen Sie ein anderes Netz. Oder rufen Sie uns an.
check-weak = Es geht. Aber Ihr Internet ist langsam. Der Ton geht vor. Das Bild kann stehen bleiben.
check-detour = Es geht. Ein Weg ist gesperrt. Ein anderer Weg ist frei. Das Gespräch nimmt den freien Weg.
check-unproven = Ihr Gerät ist bereit. Ist der Weg zur Praxis frei? Das zeigt sich im Gespräch.
check-limits = Es geht. Etwas kann noch besser werden. Was das ist, steht unten.
check-ready = Alles geht. Sie können zur Video-Sprechstunde kommen.
check-almost = Fast fertig. Hören Sie den Ton? Bitte antworten Sie noch bei „Ton hören“.
check-unanswered = { $result } Hören Sie den Ton? Bitte antworten Sie noch bei „Ton hören“.
check-way-none = In diesem Netz finden Bild und Ton keinen Weg. Bitte versuchen Sie ein anderes Netz. Oder rufen Sie uns an.
check-way-weak = Ihr Internet ist langsam. Der Ton geht vor. Das Bild kann stehen bleiben.
check-way-detour = Ein Weg ist gesperrt. Ein anderer Weg ist frei. Das reicht.
check-way-unproven = Ihr Netz sieht gut aus. Ist der Weg zur Praxis frei? Das zeigt sich im Gespräch.
check-way-limits = Es geht. Etwas kann noch besser werden.
check-insecure = Diese Seite ist nicht sicher geöffnet. Die Adresse muss so anfangen: https://
check-unsupported = Bitte nehmen Sie einen anderen Browser: Chrome oder Firefox. Auch Edge oder Safari gehen.
check-silence = Wir hören noch nichts. Bitte sagen Sie ein paar Worte. Sprechen Sie lauter. Oder gehen Sie näher an das Gerät.
check-unheard = Machen Sie den Ton lauter. Oder schalten Sie „stumm“ am Gerät aus. Oder nehmen Sie Kopf-Hörer.
check-unreachable = { $browser ->
    [ios] Wir erreichen die Praxis nicht. Sind Sie mit dem Internet verbunden? Ist der Flug-Modus aus?
   *[any] Wir erreichen die Praxis nicht. Sind Sie mit dem Internet verbunden?
  }
check-slow = Ihr Internet ist gerade langsam. Gehen Sie näher an das WLAN-Gerät. Oft hilft das.
check-slow-answers = Die Antworten kommen langsam. Gehen Sie näher an das WLAN-Gerät. Oft hilft das.
check-answered = { $milliseconds ->
    [one] Antwort nach { $milliseconds } Milli-Sekunde.
   *[other] Antwort nach { $milliseconds } Milli-Sekunden.
  }
check-too-many = Gerade prüfen wir zu oft. Bitte versuchen Sie es in einer Stunde noch einmal.
check-refused = { $browser ->
    [firefox] Ihr Netz sperrt die Dauer-Verbindung zur Praxis. Schalten Sie Zusatz-Programme in Firefox aus. Schalten Sie auch ein VPN aus. Oder nehmen Sie ein anderes Netz.
    [ios] Ihr Netz sperrt die Dauer-Verbindung zur Praxis. Öffnen Sie die Einstellungen. Schalten Sie „Privat-Relay“ aus. Schalten Sie auch ein VPN aus. Oder schalten Sie das WLAN aus und nehmen Sie das Handy-Netz.
    [safari] Ihr Netz sperrt die Dauer-Verbindung zur Praxis. Öffnen Sie die System-Einstellungen. Schalten Sie „Privat-Relay“ aus. Schalten Sie auch ein VPN aus. Oder nehmen Sie ein anderes Netz.
   *[chromium] Ihr Netz sperrt die Dauer-Verbindung zur Praxis. Schalten Sie Zusatz-Programme im Browser aus. Schalten Sie auch ein VPN aus. Oder nehmen Sie ein anderes Netz.
  }
check-direct = Ihr Browser kann direkte Verbindungen. Ist der direkte Weg zur Praxis frei? Das zeigt sich erst im Gespräch. Wenn nicht: Dann hilft das Relay.
check-no-udp = Ihr Browser bekommt keine schnellen Verbindungen (UDP). Das Gespräch läuft dann über das Relay.
check-not-direct = { $browser ->
    [firefox] Ihr Browser kann keine direkte Verbindung. Schalten Sie Zusatz-Programme in Firefox aus. Schalten Sie auch ein VPN aus. Oder nehmen Sie ein anderes Netz.
    [ios] Ihr Browser kann keine direkte Verbindung. Öffnen Sie die Einstellungen. Schalten Sie „Privat-Relay“ aus. Schalten Sie auch ein VPN aus. Oder schalten Sie das WLAN aus und nehmen Sie das Handy-Netz.
    [safari] Ihr Browser kann keine direkte Verbindung. Öffnen Sie die System-Einstellungen. Schalten Sie „Privat-Relay“ aus. Schalten Sie auch ein VPN aus. Oder nehmen Sie ein anderes Netz.
   *[chromium] Ihr Browser kann keine direkte Verbindung. Schalten Sie Zusatz-Programme im Browser aus. Schalten Sie auch ein VPN aus. Oder nehmen Sie ein anderes Netz.
  }
check-not-wanted = Die Praxis verbindet Sie immer über das Relay. So sieht niemand Ihre Internet-Adresse.
check-picture = Ihr Browser sendet ein Bild. Es kommt auch an.
check-no-picture = Ihr Browser sendet kein Bild. Bitte laden Sie die Seite neu. Oder nehmen Sie einen anderen Browser.
check-no-camera = Ohne Kamera können wir das nicht prüfen.
check-no-connection = Ohne Verbindung im Browser können wir das nicht prüfen.
check-no-relay = Die Praxis hat kein Relay. Meistens geht es auch ohne.
check-not-this-way = Das Relay von der Praxis benutzt diesen Weg nicht.
check-no-way-udp = Ihr Netz sperrt diesen Weg. Das ist oft so in Firmen und Kliniken. Über TCP geht es meistens trotzdem. Wenn nicht: Nehmen Sie ein anderes Netz.
check-no-way-tcp = Ihr Netz sperrt diesen Weg. Oder das Netz von der Praxis. Das stört nur, wenn auch UDP gesperrt ist.
check-no-passage = Das Relay ist da. Aber es kommt nichts an. Bitte sagen Sie es der Praxis.
check-not-asked = Ohne die Dauer-Verbindung zur Praxis können wir das nicht prüfen.
check-bandwidth = { $grade ->
    [good] { $value } kbit/s: Das ist gut für Bild und Ton.
    [fair] { $value } kbit/s: Das reicht für Ton und ein einfaches Bild. Wir messen zum Relay und zurück. Der langsamere Teil zählt.
   *[bad] { $value } kbit/s: Das reicht für den Ton. Es reicht kaum für ein Bild. Wir messen zum Relay und zurück. Der langsamere Teil zählt.
  }
check-not-measured = Wir können das nur über ein Relay messen.
check-measure-broken = Die Messung ist nicht fertig. Bitte prüfen Sie noch einmal.
check-send-busy = Gerade kommen sehr viele Berichte an. Bitte rufen Sie uns an.
check-send-failed = Das klappt nicht. Bitte laden Sie die Seite neu. Prüfen Sie dann noch einmal.
check-send-offline = Wir erreichen die Praxis gerade nicht. Bitte versuchen Sie es noch einmal. Oder rufen Sie uns an.
