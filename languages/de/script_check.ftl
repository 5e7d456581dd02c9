### The technical check, as its script says it: each row with a word and a sentence, and what came out. Sie-form, plain words.

# Name of a row. The last one is everything between this browser and the practice. At most 30 characters.
check-name = { $row ->
    [camera] Kamera
    [microphone] Mikrofon
    [speaker] Ton hören
   *[way] Verbindung
  }
# Word behind the name of a row: what came out. At most 24 characters.
check-good = in Ordnung
# As above: it works, with something that is not as good. At most 24 characters.
check-fair = mit Einschränkung
# As above: it does not work. At most 24 characters.
check-bad = geht nicht
# As above: it could not be looked at. At most 24 characters.
check-skipped = nicht geprüft
# As above: nothing has been looked at yet. At most 24 characters.
check-open = noch offen
# As above: it is being looked at. At most 24 characters.
check-running = wird geprüft
# Above all rows, meanwhile. At most 110 characters.
check-runs = Die Prüfung läuft. Sie dauert meist unter einer halben Minute.
# As above, while the browser's own question is unanswered. At most 110 characters.
check-waits = Ihr Browser fragt nach Kamera und Mikrofon. Antworten Sie dort, dann geht es weiter.
# Above all rows: it has come to no end. At most 110 characters.
check-broken = Die Prüfung ist abgerissen. Bitte prüfen Sie noch einmal.
# The button check-start, afterwards. At most 30 characters.
check-again = Noch einmal prüfen
# In a row: what to do. At most 70 characters.
check-speak = Bitte sprechen Sie ein paar Worte.
# In a row: what to do; it names the button below (play-tones). At most 100 characters.
check-tones = Tippen Sie auf „Ton abspielen“. Hören Sie den Ton?
# Above all rows, at the end: without these there is no visit. $rows are names of rows (check-name), in no case. At most 110 characters.
check-blocked = Noch geht nicht alles. Bitte sehen Sie nach bei: { $rows }.
# Above all rows, at the end: no way for the call. At most 220 characters.
check-no-way = In diesem Netz findet Ihr Browser keinen Weg für Bild und Ton. Bitte versuchen Sie ein anderes Netz oder rufen Sie uns an.
# Above all rows, at the end. At most 170 characters.
check-weak = Es wird gehen, aber Ihr Internet ist langsam: Der Ton hat Vorrang, das Bild kann stocken.
# Above all rows, at the end. At most 170 characters.
check-detour = Es wird gehen. Ein Weg ist versperrt, ein anderer ist frei; das Gespräch nimmt ihn von selbst.
# Above all rows, at the end: no relay could be tried. At most 150 characters.
check-unproven = Ihr Gerät ist bereit. Ob der Weg zur Praxis frei ist, zeigt sich im Gespräch.
# Above all rows, at the end. At most 150 characters.
check-limits = Es wird gehen, mit kleinen Einschränkungen. An der Zeile steht, was besser werden kann.
# Above all rows, at the end. At most 100 characters.
check-ready = Alles geht. So können Sie zur Videosprechstunde kommen.
# Above all rows, at the end: everything works, only the question about the sound is open. It names the row (check-name, speaker). At most 130 characters.
check-almost = Fast fertig. Bitte sagen Sie noch bei „Ton hören“, ob Sie den Ton hören.
# As above, where something does not work: $result is one of the messages check-blocked to check-limits, whole sentences. At most 110 characters.
check-unanswered = { $result } Bitte sagen Sie noch bei „Ton hören“, ob Sie den Ton hören.
# In the row "Verbindung": no way for the call. At most 190 characters.
check-way-none = In diesem Netz finden Bild und Ton keinen Weg. Bitte versuchen Sie ein anderes Netz oder rufen Sie uns an.
# In that row. At most 130 characters.
check-way-weak = Ihr Internet ist langsam: Der Ton hat Vorrang, das Bild kann stocken.
# In that row. At most 110 characters.
check-way-detour = Ein Weg ist versperrt, ein anderer ist frei. Das genügt.
# In that row: no relay could be tried. At most 150 characters.
check-way-unproven = Ihr Netz sieht gut aus. Ob der Weg bis zur Praxis frei ist, zeigt sich im Gespräch.
# In that row. At most 80 characters.
check-way-limits = Es geht, mit kleinen Einschränkungen.
# In a row: the address begins with http; https:// stays as it is. At most 140 characters.
check-insecure = Die Seite ist nicht verschlüsselt geöffnet. Die Adresse muss mit https:// beginnen.
# In a row: an old browser. At most 120 characters.
check-unsupported = Bitte öffnen Sie die Seite in Chrome, Firefox, Edge oder Safari.
# In a row: the microphone works, and nothing loud enough came. At most 170 characters.
check-silence = Wir haben noch nichts gehört. Bitte sprechen Sie ein paar Worte, lauter oder näher am Gerät.
# In a row: the tones were not heard. At most 180 characters.
check-unheard = Drehen Sie die Lautstärke höher, lösen Sie den Stummschalter am Gerät oder nehmen Sie Kopfhörer.
# In a row: the practice's server does not answer, on an iPhone or iPad and elsewhere. At most 170 characters.
check-unreachable = { $browser ->
    [ios] Die Praxis ist nicht zu erreichen. Sind Sie mit dem Internet verbunden, und ist der Flugmodus aus?
   *[any] Die Praxis ist nicht zu erreichen. Sind Sie mit dem Internet verbunden?
  }
# In a row. At most 130 characters.
check-slow = Ihr Internet ist gerade langsam. Näher am WLAN-Gerät wird es oft besser.
# In a row: the WebSocket answers late. At most 130 characters.
check-slow-answers = Die Antworten kommen langsam. Näher am WLAN-Gerät wird es oft besser.
# In a row for IT: so long the practice's server took. At most 60 characters.
check-answered = { $milliseconds ->
    [one] Antwort nach { $milliseconds } Millisekunde.
   *[other] Antwort nach { $milliseconds } Millisekunden.
  }
# In a row: one address may check so often in an hour. At most 140 characters.
check-too-many = Gerade wird zu oft geprüft. Bitte versuchen Sie es in einer Stunde noch einmal.
# In a row: no WebSocket, and what most often stands in its way in this browser. „Privat-Relay“ is Apple's name. At most 330 characters.
check-refused = { $browser ->
    [firefox] Ihr Netz lässt die ständige Verbindung zur Praxis nicht durch. Schalten Sie in Firefox Erweiterungen und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.
    [ios] Ihr Netz lässt die ständige Verbindung zur Praxis nicht durch. Schalten Sie in den Einstellungen „Privat-Relay“ und ein VPN für diesen Versuch aus oder gehen Sie vom WLAN ins Mobilfunknetz.
    [safari] Ihr Netz lässt die ständige Verbindung zur Praxis nicht durch. Schalten Sie in den Systemeinstellungen „Privat-Relay“ und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.
   *[chromium] Ihr Netz lässt die ständige Verbindung zur Praxis nicht durch. Schalten Sie Erweiterungen des Browsers und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.
  }
# In a row for IT: what the check cannot know. At most 270 characters.
check-direct = Ihr Browser kann direkte Verbindungen bauen. Ob der direkte Weg bis zur Praxis frei ist, zeigt sich erst im Gespräch; sonst läuft es über das Relay.
# In a row for IT; UDP stays as it is. At most 180 characters.
check-no-udp = Ihr Browser bekommt keine schnellen Verbindungen (UDP). Dann läuft das Gespräch über das Relay.
# In a row for IT: as check-refused, for a direct connection. At most 300 characters.
check-not-direct = { $browser ->
    [firefox] Ihr Browser baut keine direkte Verbindung. Schalten Sie in Firefox Erweiterungen und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.
    [ios] Ihr Browser baut keine direkte Verbindung. Schalten Sie in den Einstellungen „Privat-Relay“ und ein VPN für diesen Versuch aus oder gehen Sie vom WLAN ins Mobilfunknetz.
    [safari] Ihr Browser baut keine direkte Verbindung. Schalten Sie in den Systemeinstellungen „Privat-Relay“ und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.
   *[chromium] Ihr Browser baut keine direkte Verbindung. Schalten Sie Erweiterungen des Browsers und ein VPN für diesen Versuch aus oder nehmen Sie ein anderes Netz.
  }
# In a row for IT. At most 170 characters.
check-not-wanted = Die Praxis verbindet Sie immer über ihr Relay, damit niemand Ihre Internet-Adresse sieht.
# In a row for IT. At most 90 characters.
check-picture = Ihr Browser hat ein Bild gesendet und empfangen.
# In a row for IT. At most 190 characters.
check-no-picture = Ihr Browser überträgt kein Bild. Bitte laden Sie die Seite neu oder nehmen Sie einen anderen Browser.
# In a row for IT. At most 80 characters.
check-no-camera = Ohne Kamera lässt sich das nicht prüfen.
# In a row for IT. At most 110 characters.
check-no-connection = Ohne eine Verbindung im Browser lässt sich das nicht prüfen.
# In a row for IT. At most 150 characters.
check-no-relay = Die Praxis hat kein Relay eingerichtet. In den meisten Netzen geht es auch ohne.
# In a row for IT. At most 90 characters.
check-not-this-way = Das Relay der Praxis nutzt diesen Weg nicht.
# In a row for IT, about UDP; TCP stays as it is. At most 230 characters.
check-no-way-udp = Ihr Netz lässt diesen Weg nicht zu, wie oft in Firmen und Kliniken. Über TCP geht es meist trotzdem, sonst in einem anderen Netz.
# In a row for IT, about TCP; UDP stays as it is. At most 190 characters.
check-no-way-tcp = Ihr Netz oder das der Praxis lässt diesen Weg nicht zu. Das stört nur, wenn auch UDP versperrt ist.
# In a row for IT. At most 140 characters.
check-no-passage = Das Relay ist da, aber es kommt nichts an. Bitte sagen Sie es der Praxis.
# In a row for IT. At most 130 characters.
check-not-asked = Ohne die ständige Verbindung zur Praxis lässt sich das nicht prüfen.
# In a row for IT: how fast it was. kbit/s as the language writes it. At most 180 characters.
check-bandwidth = { $grade ->
    [good] { $value } kbit/s: gut für Bild und Ton.
    [fair] { $value } kbit/s: reicht für Ton und ein einfaches Bild. Gemessen wird zum Relay und zurück; der langsamere Teil zählt.
   *[bad] { $value } kbit/s: reicht für den Ton, kaum für ein Bild. Gemessen wird zum Relay und zurück; der langsamere Teil zählt.
  }
# In a row for IT. At most 90 characters.
check-not-measured = Das lässt sich nur über ein Relay messen.
# In a row for IT. At most 110 characters.
check-measure-broken = Die Messung ist abgerissen. Bitte prüfen Sie noch einmal.
# At the button check-send: the practice takes no more for now. At most 140 characters.
check-send-busy = Es sind gerade sehr viele Berichte angekommen. Bitte rufen Sie uns an.
# At that button. At most 140 characters.
check-send-failed = Das hat nicht geklappt. Bitte laden Sie die Seite neu und prüfen Sie noch einmal.
# At that button. At most 180 characters.
check-send-offline = Die Praxis ist gerade nicht zu erreichen. Bitte versuchen Sie es noch einmal oder rufen Sie uns an.
