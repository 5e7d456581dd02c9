### What the scripts of a conversation say, to patients and in German to the practice.

# Beside the slider for how loud the others are: 10 to 300. At most 20 characters.
volume-percent = { $percent } Prozent
# Something with the name of what it is about: a button and a file, a person and a message. At most 10 characters.
with-name = { $label }: { $name }
# In the bar, before the digits of the security code, and below small pictures. At most 44 characters.
code-chip = { $verdict ->
    [forming] Code wird gebildet …
    [missing] Code fehlt
    [same] Code verglichen
    [told] Code: gemeldet, dass er stimmt
    [mismatch] Code stimmt nicht
    [refused] Nicht sicher
   *[open] Code
  }
# In the place of the digits, while there are none yet. At most 30 characters.
code-forming = wird gebildet …
# In the sheet about the code, and in the list of further people: what is known of the number. At most 170 characters.
code-verdict = { $verdict ->
    [forming] Die Zahl wird gerade gebildet.
    [missing] Die Zahl fehlt. Ohne sie lässt sich nicht prüfen, ob jemand mithört.
    [same] Verglichen: Die Zahlen stimmen überein.
    [told] Am anderen Gerät wurde gemeldet, dass die Zahl stimmt. Das gilt nur, wenn Sie die Zahl wirklich vorgelesen oder gehört haben.
    [mismatch] Die Zahlen stimmen nicht überein.
    [refused] Die Zahl ließ sich nicht sicher bilden.
   *[open] Noch nicht verglichen.
  }
# Heading of the warning over the whole picture. At most 60 characters.
code-warning = { $verdict ->
    [mismatch] Die Zahlen stimmen nicht überein.
   *[refused] Diese Verbindung ist nicht sicher.
  }
# Below that heading: what to do. At most 180 characters.
code-warning-help = { $verdict ->
    [mismatch] Vielleicht hört jemand mit. Bitte legen Sie auf und sprechen Sie am Telefon weiter.
   *[refused] Jemand hat sich in den Aufbau der Verbindung eingemischt. Ihr Bild und Ihr Ton sind angehalten. Bitte legen Sie auf und sprechen Sie am Telefon weiter.
  }
# Below a small picture, about the code with one of several people; the call with the others goes on. At most 100 characters.
code-guest-warning = { $verdict ->
    [missing] Der Code fehlt. Dorthin gehen Bild und Ton nicht mehr.
    [mismatch] Die Zahlen stimmen nicht überein. Vielleicht hört jemand mit.
   *[refused] Diese Verbindung ist nicht sicher. Dorthin gehen Bild und Ton nicht mehr.
  }
# As above: another page is at the other end. At most 80 characters.
code-guest-changed = Die Zahl hat sich geändert. Bitte vergleichen Sie sie noch einmal.
# Before the digits; `yes`: the own microphone is off. At most 70 characters.
code-read = { $off ->
    [yes] Bitte schalten Sie das Mikrofon ein und lesen Sie vor:
   *[no] Bitte lesen Sie vor:
  }
# Before the digits of a new code; `yes`: the own microphone is off. At most 100 characters.
code-read-new = { $off ->
    [yes] Bitte schalten Sie das Mikrofon ein und lesen Sie der Praxis die neue Zahl vor:
   *[no] Bitte lesen Sie der Praxis die neue Zahl vor:
  }
# Button below the new number. At most 44 characters.
code-read-done = Ich habe die Zahl vorgelesen
# Button below the new number, where it is compared in another way. At most 44 characters.
code-compare-done = Ich habe die Zahl verglichen
# Before the digits, where the patient cannot be heard. At most 80 characters.
code-by-phone = Man hört Sie nicht. Vergleichen Sie die Zahl bitte am Telefon:
# As above, with a new number. At most 90 characters.
code-new-by-phone = Man hört Sie nicht. Vergleichen Sie die neue Zahl bitte am Telefon:
# Before the digits, where the patient cannot be heard but seen; the doctor reads the number aloud. At most 80 characters.
code-nod = Man hört Sie nicht. Nicken Sie, wenn Sie diese Zahl hören:
# Button: the number that was heard is the same. At most 30 characters.
code-same = Stimmt überein
# Button: the number that was heard is another one. At most 30 characters.
code-other = Stimmt nicht
# Button below a warning, after one's own decision. At most 30 characters.
code-go-on = Trotzdem weiter
# Over the picture, with the other person's name: that page is in the background. At most 50 characters.
other-away = { $name } hat gerade ein anderes Fenster offen.
# Over the own picture for some seconds, when one comes back to the page. At most 60 characters.
welcome-restarted = { $devices ->
    [video] Kamera wurde neu gestartet.
    [audio] Mikrofon wurde neu gestartet.
   *[both] Kamera und Mikrofon wurden neu gestartet.
  }
# As above, where they have run all the time. At most 40 characters.
welcome-running = { $devices ->
    [video] Kamera läuft.
    [audio] Mikrofon läuft.
   *[both] Kamera und Mikrofon laufen.
  }
# Over the picture: what the other person's camera gives, with the person's name. At most 70 characters.
other-video = { $state ->
    [off] { $name } hat die Kamera ausgeschaltet.
    [paused] Die Kamera von { $name } ist angehalten.
    [denied] { $name } hat die Kamera nicht freigegeben.
    [missing] { $name } hat keine Kamera.
    [busy] Die Kamera von { $name } ist durch ein anderes Programm belegt.
   *[none] Von { $name } kommt kein Bild.
  }
# As above, for the microphone. At most 70 characters.
other-audio = { $state ->
    [off] { $name } hat das Mikrofon ausgeschaltet.
    [paused] Das Mikrofon von { $name } ist angehalten.
    [denied] { $name } hat das Mikrofon nicht freigegeben.
    [missing] { $name } hat kein Mikrofon.
    [busy] Das Mikrofon von { $name } ist durch ein anderes Programm belegt.
   *[none] Von { $name } kommt kein Ton.
  }
# As above, where camera and microphone are in the same state. At most 80 characters.
other-both = { $state ->
    [denied] { $name } hat Kamera und Mikrofon nicht freigegeben.
    [missing] { $name } hat weder Kamera noch Mikrofon.
    [busy] Kamera und Mikrofon von { $name } sind durch ein anderes Programm belegt.
   *[none] Von { $name } kommen weder Bild noch Ton.
  }
# Heading of the banner about the own camera and microphone. At most 60 characters.
own-devices = { $lack ->
    [both] Man sieht und hört Sie nicht.
    [sound] Man hört Sie nicht.
    [only_picture] Man sieht Sie nicht, hört Sie aber.
   *[picture] Man sieht Sie nicht.
  }
# Below a small picture: the others cannot hear this page. At most 40 characters.
tile-unheard = Hört Sie gerade nicht.
# Below a small picture: that page is in the background. At most 40 characters.
tile-away = In einem anderen Fenster.
# Button below a small picture that makes it large. At most 14 characters.
tile-large = Groß
# Name of that button. At most 40 characters.
tile-enlarge = Bild von { $name } groß zeigen
# Below the field for who is in the room; `no`: the others are not connected. At most 80 characters.
room-told = { $told ->
    [yes] Mitgeteilt.
   *[no] Gerade nicht verbunden. Es wird gleich mitgeteilt.
  }
# Over the picture: who else is in the others' rooms, as they have written it. At most 30 characters.
room-others = Mit im Raum – { $people }
# Over the picture: the browser could not show the screen. At most 100 characters.
share-failed = Der Bildschirm lässt sich gerade nicht zeigen. Bitte versuchen Sie es noch einmal.
# Over the picture, as long as it is so. At most 50 characters.
share-on = Ihr Bildschirm wird gezeigt.
# Before an own message. At most 20 characters.
chat-you = Sie
# Before an own message that another page has repeated, with the name of its person. At most 30 characters.
chat-you-by = Sie, laut { $name }
# Below an own message: how far it has come. At most 40 characters.
chat-delivery = { $state ->
    [partly] bei einigen angekommen
    [arrived] angekommen
   *[sent] gesendet
  }
# Below the messages: nothing could be sent. At most 80 characters.
chat-unsent = Gerade nicht verbunden. Ihre Nachricht steht noch im Feld.
# On the key for the chat, below "Chat": messages that came while it was closed. At most 12 characters.
chat-new = { $count } neu
# At the field for a message: how many characters are left in it. At most 40 characters.
chat-left = { $count ->
    [one] Noch 1 Zeichen
   *[other] Noch { $count } Zeichen
  }
# As above, where it is too many for one message. At most 60 characters.
chat-too-long = { $count } Zeichen zu lang für eine Nachricht
# Below that field: what "Senden" makes of a long text; two to ten messages. At most 80 characters.
chat-in-parts = „Senden“ verschickt den Text in { $count } Nachrichten.
# Below that field: longer than all messages together; 20,000 or so. At most 140 characters.
chat-much-too-long = Der Text ist zu lang: Auf einmal gehen etwa { $most } Zeichen. Bitte kürzen Sie ihn, oder senden Sie ihn als Datei.
# Between the messages: a person's page has sent far too many. At most 90 characters.
chat-left-out = { $count ->
    [one] Von { $name } kamen sehr viele Nachrichten auf einmal. 1 davon steht nicht hier.
   *[other] Von { $name } kamen sehr viele Nachrichten auf einmal. { $count } davon stehen nicht hier.
  }
# Name of the part with messages from before the page was loaded anew. At most 40 characters.
chat-before = Frühere Nachrichten
# Above those messages. At most 110 characters.
chat-before-note = Das haben Sie vorher geschrieben und bekommen. Die Seite der anderen hat es wiederholt.
# Above those messages, where some are missing. At most 50 characters.
chat-before-cut = Noch ältere Nachrichten fehlen.
# Above the messages: the oldest have gone from the page. At most 60 characters.
chat-older-gone = Ältere Nachrichten stehen nicht mehr hier.
# Below the messages: one person, or several by name, are writing. At most 60 characters.
chat-writing = { $count ->
    [one] { $names } schreibt …
   *[other] { $names } schreiben …
  }
# Below a file's name: what it is, how large, and from whom or to whom. At most 30 characters.
file-facts = { $way ->
    [in] { $kind } · { $size } · von { $name }
   *[out] { $kind } · { $size } · an { $name }
  }
# What a file is; `ending`: something else, by the end of its name, such as "xyz". At most 50 characters.
file-kind = { $kind ->
    [pdf] PDF-Dokument
    [picture] Bild
    [scan] Röntgen- oder Schnittbild
    [text] Textdokument
    [table] Tabelle
    [slides] Präsentation
    [film] Film
    [sound] Ton
    [archive] Archiv
    [calendar] Kalendereintrag
    [contact] Kontakt
    [program] Programm
    [ending] Datei „{ $ending }“
   *[unknown] Datei
  }
# How large a file is; the number comes as it is written in the language. At most 20 characters.
file-size = { $unit ->
    [mega] { $size } MB
    [kilo] { $size } kB
   *[byte] { $size } Byte
  }
# Below a file, where it is offered; `in`: to this person. At most 80 characters.
file-asked = { $way ->
    [in] Möchten Sie diese Datei haben?
    [out] Angeboten. { $name } muss noch annehmen.
   *[offline] Wird angeboten, sobald Sie wieder verbunden sind.
  }
# Below a file that is on its way: two sizes, such as "1,2 MB"; `no`: the connection is gone. At most 70 characters.
file-running = { $connected ->
    [yes] { $arrived } von { $size }
   *[no] { $arrived } von { $size }. Unterbrochen, es geht von selbst weiter.
  }
# Below a file: all of it is there, and it is compared. At most 30 characters.
file-checking = Wird geprüft …
# Below a file that has arrived; `in`: here. At most 40 characters.
file-done = { $direction ->
    [in] Angekommen und geprüft.
   *[out] Angekommen.
  }
# Below a file that has come to nothing, with the other person's name; `…_in`: it came from there. At most 120 characters.
file-over = { $why ->
    [declined_in] Nicht angenommen.
    [declined_out] { $name } hat die Datei nicht angenommen.
    [stopped_here] Abgebrochen.
    [stopped_there] { $name } hat abgebrochen.
    [gone] Abgebrochen, weil { $name } nicht mehr da ist.
    [too_many] Das waren zu viele Dateien. Bitte senden Sie diese später noch einmal.
    [unreadable_in] Das andere Gerät kann die Datei nicht mehr lesen.
    [unreadable_out] Ihr Gerät kann die Datei nicht lesen. Bitte wählen Sie sie noch einmal aus.
    [damaged_in] Die Datei kam nicht richtig an und ist verworfen. Bitten Sie darum, sie noch einmal zu senden.
   *[damaged_out] Die Datei kam nicht richtig an. Bitte senden Sie sie noch einmal.
  }
# Below a file that can run something, before it is taken. At most 130 characters.
file-warning = Vorsicht: Diese Datei kann auf Ihrem Gerät etwas ausführen. Nehmen Sie sie nur, wenn Sie sie erwarten.
# Said once when a file has arrived, with the file's name; `in`: here. At most 40 characters.
file-news = { $direction ->
    [in] { $file } ist da.
   *[out] { $file } ist angekommen.
  }
# Button at an offered file. At most 20 characters.
file-accept = Annehmen
# Button at an offered file. At most 20 characters.
file-decline = Ablehnen
# Button at a file that has arrived. At most 20 characters.
file-save = Speichern
# Button at a file, or a picture, that is on its way. At most 20 characters.
file-cancel = Abbrechen
# Button that puts the banner about a file away. At most 24 characters.
file-hide = Ausblenden
# The name of a file that has none; it is saved by it. At most 20 characters.
file-unnamed = Datei
# Below the messages: the chosen files cannot be offered. At most 40 characters.
file-nobody = Gerade ist niemand verbunden.
# As above, with the number of files that may be offered at once. At most 70 characters.
file-too-many = Bitte senden Sie höchstens { $most } Dateien auf einmal.
# As above, with the name of the file. At most 50 characters.
file-refused = { $why ->
    [empty] „{ $file }“ ist leer.
   *[large] „{ $file }“ ist größer als 100 MB.
  }
# In the place of the name of a person who has gone. At most 20 characters.
file-from-someone = Jemand
# Heading of the notice that a picture is off because the line is weak. At most 90 characters.
weak-title = { $whose ->
    [both] Beide Bilder sind aus, weil die Verbindung schwach ist.
    [own] Ihr Bild ist aus, weil die Verbindung schwach ist.
   *[theirs] Das Bild ist aus, weil die Verbindung schwach ist.
  }
# Below the field for real-time text: it was not taken. At most 100 characters.
rtt-refused = { $why ->
    [long] Das ist zu lang für den Echtzeittext. Bitte senden Sie es im Chat.
   *[fast] Das war sehr viel auf einmal. Bitte warten Sie einen Moment.
  }
# Between the lines of real-time text: a person's page has sent far too much. At most 80 characters.
rtt-left-out = Von { $name } kam sehr viel Text auf einmal. Ein Teil steht nicht hier.
# Over the picture: who writes in real time, by name. At most 40 characters.
rtt-who = Echtzeittext: { $names }
# As above, where only this person has switched it on. At most 50 characters.
rtt-on = Echtzeittext ist an
# Button beside that; `yes`: one writes already. At most 26 characters.
rtt-key = { $on ->
    [yes] Weiterschreiben
   *[no] Mitschreiben
  }
# Below the field for real-time text. At most 110 characters.
rtt-offline = Gerade nicht verbunden. Was Sie schreiben, kommt an, sobald die Verbindung wieder steht.
# As above: these people's browsers cannot show it. At most 90 characters.
rtt-unable = { $names } kann den Echtzeittext hier nicht lesen. Bitte schreiben Sie im Chat.
# Name of the part with lines from before the page was loaded anew. At most 30 characters.
rtt-before = Frühere Zeilen
# In the sheet for a still picture, with the doctor's name; "Aufnehmen" is the button. At most 120 characters.
still-giving = { $step ->
    [taking] Einen Moment, das Bild wird aufgenommen. Bitte halten Sie still.
    [ready] { $name } bittet um dieses Bild. Es wird erst gesendet, wenn Sie es freigeben, und es wird nicht gespeichert.
    [framing] Zeigen Sie der Kamera, was zu sehen sein soll, und tippen Sie auf „Aufnehmen“.
   *[sending] Das Bild wird gesendet.
  }
# Before that text, where something else was to be opened first. At most 50 characters.
still-first = Bitte antworten Sie zuerst.
# Button in that sheet: the picture stays here. At most 24 characters.
still-refuse = Nicht senden
# Over the picture for some seconds. At most 70 characters.
still-arrived = Das Bild ist angekommen. Auf Ihrem Gerät bleibt es nicht.
# Over the own picture, with the doctor's name, as long as it is so; `yes`: the light is on. At most 90 characters.
lens-used = { $light ->
    [yes] { $name } darf Zoom und Licht Ihrer Kamera bedienen. Das Licht ist an.
   *[no] { $name } darf Zoom und Licht Ihrer Kamera bedienen.
  }
# Over the picture, while one points at something in it. At most 80 characters.
point-help = Tippen Sie auf das Bild, oder nehmen Sie die Pfeiltasten.
# Over the own picture, with the other person's name, while that person points at it. At most 50 characters.
point-note = { $name } zeigt auf eine Stelle in Ihrem Bild.
# Over the own picture, while the line is too weak for it. At most 32 characters.
weak-unsent = Wird nicht gesendet
