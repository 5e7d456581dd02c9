volume-percent = { $percent } Prozent
with-name = { $label }: { $name }
code-chip = { $verdict ->
    [forming] Der Code kommt gleich …
    [missing] Code fehlt
    [same] Code verglichen
    [told] Code: gemeldet, dass er stimmt
    [mismatch] Code stimmt nicht
    [refused] Nicht sicher
   *[open] Code
  }
code-forming = kommt gleich …
code-verdict = { $verdict ->
    [forming] Die Zahl kommt gleich.
    [missing] Die Zahl fehlt. Ohne die Zahl weiß niemand: Hört jemand mit?
    [same] Verglichen: Die Zahlen sind gleich.
    [told] Die andere Person sagt: Die Zahl stimmt. Haben Sie die Zahl wirklich vor-gelesen oder gehört? Nur dann gilt das.
    [mismatch] Die Zahlen sind nicht gleich.
    [refused] Die Zahl ist nicht sicher.
   *[open] Noch nicht verglichen.
  }
code-warning = { $verdict ->
    [mismatch] Die Zahlen sind nicht gleich.
   *[refused] Diese Verbindung ist nicht sicher.
  }
code-warning-help = { $verdict ->
    [mismatch] Vielleicht hört jemand mit. Bitte legen Sie auf. Sprechen Sie am Telefon weiter.
   *[refused] Jemand hat die Verbindung gestört. Ihr Bild und Ihr Ton sind angehalten. Bitte legen Sie auf. Sprechen Sie am Telefon weiter.
  }
code-guest-warning = { $verdict ->
    [missing] Der Code fehlt. Diese Person sieht und hört Sie nicht mehr.
    [mismatch] Die Zahlen sind nicht gleich. Vielleicht hört jemand mit.
   *[refused] Diese Verbindung ist nicht sicher. Diese Person sieht und hört Sie nicht mehr.
  }
code-guest-changed = Die Zahl ist jetzt anders. Bitte vergleichen Sie noch einmal.
code-read = { $off ->
    [yes] Bitte schalten Sie das Mikrofon ein. Dann lesen Sie vor:
   *[no] Bitte lesen Sie vor:
  }
code-read-new = { $off ->
    [yes] Bitte schalten Sie das Mikrofon ein. Dann lesen Sie der Praxis die neue Zahl vor:
   *[no] Bitte lesen Sie der Praxis die neue Zahl vor:
  }
code-read-done = Ich habe die Zahl vor-gelesen
code-compare-done = Ich habe die Zahl verglichen
code-by-phone = Man hört Sie nicht. Vergleichen Sie die Zahl bitte am Telefon:
code-new-by-phone = Man hört Sie nicht. Vergleichen Sie die neue Zahl bitte am Telefon:
code-nod = Man hört Sie nicht. Hören Sie diese Zahl? Dann nicken Sie:
code-same = Stimmt
code-other = Stimmt nicht
code-go-on = Trotzdem weiter
other-away = { $name } hat gerade ein anderes Fenster offen.
welcome-restarted = { $devices ->
    [video] Die Kamera läuft wieder.
    [audio] Das Mikrofon läuft wieder.
   *[both] Kamera und Mikrofon laufen wieder.
  }
welcome-running = { $devices ->
    [video] Die Kamera läuft.
    [audio] Das Mikrofon läuft.
   *[both] Kamera und Mikrofon laufen.
  }
other-video = { $state ->
    [off] { $name } hat die Kamera aus-geschaltet.
    [paused] Die Kamera von { $name } ist angehalten.
    [denied] { $name } hat die Kamera nicht erlaubt.
    [missing] { $name } hat keine Kamera.
    [busy] Ein anderes Programm nutzt die Kamera von { $name }.
   *[none] Von { $name } kommt kein Bild.
  }
other-audio = { $state ->
    [off] { $name } hat das Mikrofon aus-geschaltet.
    [paused] Das Mikrofon von { $name } ist angehalten.
    [denied] { $name } hat das Mikrofon nicht erlaubt.
    [missing] { $name } hat kein Mikrofon.
    [busy] Ein anderes Programm nutzt das Mikrofon von { $name }.
   *[none] Von { $name } kommt kein Ton.
  }
other-both = { $state ->
    [denied] { $name } hat Kamera und Mikrofon nicht erlaubt.
    [missing] { $name } hat keine Kamera und kein Mikrofon.
    [busy] Ein anderes Programm nutzt Kamera und Mikrofon von { $name }.
   *[none] Von { $name } kommen kein Bild und kein Ton.
  }
own-devices = { $lack ->
    [both] Man sieht und hört Sie nicht.
    [sound] Man hört Sie nicht.
    [only_picture] Man sieht Sie nicht. Man hört Sie aber.
   *[picture] Man sieht Sie nicht.
  }
tile-unheard = Hört Sie gerade nicht.
tile-away = In einem anderen Fenster.
tile-large = Groß
tile-enlarge = Bild von { $name } groß zeigen
room-told = { $told ->
    [yes] Mitgeteilt.
   *[no] Gerade nicht verbunden. Die anderen sehen es gleich.
  }
room-others = Mit im Raum – { $people }
share-failed = Der Bildschirm lässt sich gerade nicht zeigen. Bitte versuchen Sie es noch einmal.
share-on = Die anderen sehen Ihren Bildschirm.
chat-you = Sie
chat-you-by = Sie (das sagt { $name })
chat-delivery = { $state ->
    [partly] bei einigen angekommen
    [arrived] angekommen
   *[sent] gesendet
  }
chat-unsent = Gerade nicht verbunden. Ihre Nachricht steht noch im Feld.
chat-new = { $count } neu
chat-left = { $count ->
    [one] Noch 1 Zeichen
   *[other] Noch { $count } Zeichen
  }
chat-too-long = Die Nachricht ist { $count } Zeichen zu lang
chat-in-parts = „Senden“ macht daraus { $count } Nachrichten.
chat-much-too-long = Der Text ist zu lang. Auf einmal gehen etwa { $most } Zeichen. Machen Sie den Text kürzer. Oder senden Sie ihn als Datei.
chat-left-out = { $count ->
    [one] Von { $name } kamen sehr viele Nachrichten auf einmal. 1 davon steht nicht hier.
   *[other] Von { $name } kamen sehr viele Nachrichten auf einmal. { $count } davon stehen nicht hier.
  }
chat-before = Frühere Nachrichten
chat-before-note = Das haben Sie vorher geschrieben und bekommen. Die Seite der anderen zeigt es noch einmal.
chat-before-cut = Ältere Nachrichten fehlen.
chat-older-gone = Ältere Nachrichten sind nicht mehr hier.
chat-writing = { $count ->
    [one] { $names } schreibt …
   *[other] { $names } schreiben …
  }
file-facts = { $way ->
    [in] { $kind } · { $size } · von { $name }
   *[out] { $kind } · { $size } · an { $name }
  }
file-kind = { $kind ->
    [pdf] PDF-Dokument
    [picture] Bild
    [scan] Röntgen-Bild
    [text] Text
    [table] Tabelle
    [slides] Präsentation
    [film] Film
    [sound] Ton
    [archive] Archiv
    [calendar] Termin
    [contact] Kontakt
    [program] Programm
    [ending] Datei „{ $ending }“
   *[unknown] Datei
  }
file-size = { $unit ->
    [mega] { $size } MB
    [kilo] { $size } kB
   *[byte] { $size } Byte
  }
file-asked = { $way ->
    [in] Möchten Sie diese Datei haben?
    [out] Angeboten. { $name } muss noch Ja sagen.
   *[offline] Sie sind gerade nicht verbunden. Danach bieten wir die Datei an.
  }
file-running = { $connected ->
    [yes] { $arrived } von { $size }
   *[no] { $arrived } von { $size }. Gerade nicht verbunden. Es geht von selbst weiter.
  }
file-checking = Wir prüfen …
file-done = { $direction ->
    [in] Angekommen und geprüft.
   *[out] Angekommen.
  }
file-over = { $why ->
    [declined_in] Nicht angenommen.
    [declined_out] { $name } möchte die Datei nicht.
    [stopped_here] Abgebrochen.
    [stopped_there] { $name } hat abgebrochen.
    [gone] Abgebrochen. { $name } ist nicht mehr da.
    [too_many] Das waren zu viele Dateien. Bitte senden Sie diese Datei später.
    [unreadable_in] Das andere Gerät kann die Datei nicht mehr lesen.
    [unreadable_out] Ihr Gerät kann die Datei nicht lesen. Bitte wählen Sie die Datei noch einmal aus.
    [damaged_in] Die Datei ist kaputt. Wir haben sie gelöscht. Bitten Sie noch einmal um die Datei.
   *[damaged_out] Die Datei kam kaputt an. Bitte senden Sie die Datei noch einmal.
  }
file-warning = Vorsicht: Diese Datei kann ein Programm starten. Erwarten Sie diese Datei? Nur dann nehmen Sie die Datei an.
file-news = { $direction ->
    [in] { $file } ist da.
   *[out] { $file } ist angekommen.
  }
file-accept = Annehmen
file-decline = Ablehnen
file-save = Speichern
file-cancel = Abbrechen
file-hide = Aus-blenden
file-unnamed = Datei
file-nobody = Gerade ist niemand verbunden.
file-too-many = Bitte senden Sie nicht mehr als { $most } Dateien auf einmal.
file-refused = { $why ->
    [empty] „{ $file }“ ist leer.
   *[large] „{ $file }“ ist größer als 100 MB.
  }
file-from-someone = Jemand
weak-title = { $whose ->
    [both] Die Verbindung ist schwach. Beide Bilder sind aus.
    [own] Die Verbindung ist schwach. Ihr Bild ist aus.
   *[theirs] Die Verbindung ist schwach. Das Bild ist aus.
  }
rtt-refused = { $why ->
    [long] Das ist zu lang für den Sofort-Text. Bitte senden Sie es im Chat.
   *[fast] Das war sehr viel auf einmal. Bitte warten Sie einen Moment.
  }
rtt-left-out = Von { $name } kam sehr viel Text auf einmal. Ein Teil steht nicht hier.
rtt-who = Sofort-Text: { $names }
rtt-on = Sofort-Text ist an
rtt-key = { $on ->
    [yes] Weiter-schreiben
   *[no] Mit-schreiben
  }
rtt-offline = Gerade nicht verbunden. Ihr Text kommt später an.
rtt-unable = { $names } kann den Sofort-Text hier nicht lesen. Bitte schreiben Sie im Chat.
rtt-before = Frühere Zeilen
still-giving = { $step ->
    [taking] Einen Moment. Die Kamera macht das Bild. Bitte halten Sie still.
    [ready] { $name } bittet um dieses Bild. Sie sagen Ja? Dann senden wir das Bild. Wir speichern das Bild nicht.
    [framing] Zeigen Sie der Kamera die Stelle. Tippen Sie dann auf „Auf-nehmen“.
   *[sending] Wir senden das Bild.
  }
still-first = Bitte antworten Sie zuerst.
still-refuse = Nicht senden
still-arrived = Das Bild ist da. Auf Ihrem Gerät bleibt es nicht.
lens-used = { $light ->
    [yes] { $name } darf Zoom und Licht von Ihrer Kamera bedienen. Das Licht ist an.
   *[no] { $name } darf Zoom und Licht von Ihrer Kamera bedienen.
  }
point-help = Tippen Sie auf das Bild. Oder nehmen Sie die Pfeil-Tasten.
point-note = { $name } zeigt auf eine Stelle in Ihrem Bild.
weak-unsent = Andere sehen das Bild nicht
