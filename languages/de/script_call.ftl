### The call as both sides see it, until a conversation begins: what happens, and what to do. In $other stands a name, in no case.

# Where one is, in two or three words: before the waiting room. At most 40 characters.
call-preparing = Noch nicht angemeldet
# As above. At most 40 characters.
call-waiting = Im Wartezimmer
# As above. At most 40 characters.
call-connecting = Verbindung wird aufgebaut
# As above. At most 40 characters.
call-connected = Verbunden
# As above. At most 40 characters.
call-reconnecting = Verbindung unterbrochen
# As above. At most 40 characters.
call-ended = Beendet
# Heading of the waiting room for somebody whom the practice has invited besides the patient. At most 60 characters.
wait-guest = Sie sind angemeldet.
# Below that heading. At most 120 characters.
wait-guest-help = Die Praxis bittet Sie herein, wenn das Gespräch begonnen hat.
# Heading of the waiting room: the doctor has it open. At most 90 characters.
wait-doctor-knows = { $other } weiß, dass Sie da sind.
# Heading of the waiting room: somebody in the practice has it open. At most 90 characters.
wait-practice-knows = Die Praxis weiß, dass Sie da sind.
# Heading of the waiting room: nobody in the practice looks at it yet. At most 90 characters.
wait-practice-told = Sie sind angemeldet. Die Praxis wird benachrichtigt.
# Below those headings. At most 80 characters.
wait-help = Das Gespräch beginnt von selbst.
# Heading: the doctor has clicked, and the connection is being made. At most 60 characters.
asked-in = Sie werden hereingebeten …
# Below that heading. At most 80 characters.
asked-in-help = { $other } ist gleich zu sehen.
# Heading in the place of the picture. At most 60 characters.
call-broken = Die Verbindung ist unterbrochen.
# Below that heading. At most 110 characters.
call-broken-help = Wir stellen sie gerade wieder her. Sie müssen nichts tun.
# Heading: the other side hears and sees nothing of this one, though they may be seen here. At most 90 characters.
call-unheard = { $other } hört und sieht Sie gerade nicht.
# Below that heading. At most 120 characters.
call-unheard-help = Wir stellen die Verbindung gerade wieder her. Sie müssen nichts tun.
# Heading: the page of the other side is closed. At most 90 characters.
call-away = { $other } ist gerade nicht verbunden.
# Below that heading. At most 110 characters.
call-away-help = Bitte bleiben Sie hier. Es geht von selbst weiter.
# Below any of these headings, after ten seconds. At most 110 characters.
call-slow = Das dauert ungewöhnlich lange. Wir versuchen es weiter.
# As above, where the practice has a telephone number. At most 150 characters.
call-slow-phone = Das dauert ungewöhnlich lange. Wir versuchen es weiter. Sie erreichen die Praxis auch am Telefon: { $phone }.
# Heading at the end, when the practice has ended the video consultation. At most 60 characters.
over-ended = Die Videosprechstunde ist beendet.
# Below that heading, in the first ten seconds: the practice may take it back. At most 150 characters.
over-ending-help = Kamera und Mikrofon sind aus. Hat die Praxis noch etwas vergessen, geht es gleich hier weiter.
# Below that heading. At most 150 characters.
over-ended-help = Kamera und Mikrofon sind aus. Auf diesem Gerät ist nichts geblieben. Sie können das Fenster schließen.
# Heading: the appointment was cancelled while the page was open. At most 60 characters.
over-cancelled = Der Termin ist abgesagt.
# Below such a heading. At most 60 characters.
over-off = Kamera und Mikrofon sind aus.
# Heading: the consent was withdrawn while the page was open. At most 60 characters.
over-withdrawn = Die Einwilligung ist widerrufen.
# Below that heading. At most 90 characters.
over-withdrawn-help = Das Gespräch ist beendet. Kamera und Mikrofon sind aus.
# Heading for a guest whom the practice has shown out. At most 60 characters.
over-removed = Sie nehmen nicht mehr am Gespräch teil.
# Below that heading. At most 110 characters.
over-removed-help = Die Praxis hat Ihre Teilnahme beendet. Kamera und Mikrofon sind aus.
# Heading: this side has hung up. At most 60 characters.
over-left = Sie haben aufgelegt.
# Below that heading. At most 140 characters.
over-left-help = Kamera und Mikrofon sind aus. Sie können wieder eintreten, bis die Praxis das Gespräch beendet.
# Heading: the same person has opened it in another window or on another device. At most 60 characters.
over-replaced = In einem anderen Fenster geöffnet
# Below that heading. At most 110 characters.
over-replaced-help = Dort geht es weiter. Hier sind Kamera und Mikrofon aus.
# Heading: the program itself has failed. At most 60 characters.
over-broken = Hier ist etwas schiefgegangen.
# Below that heading. At most 110 characters.
over-broken-help = Bitte laden Sie die Seite neu. Hilft das nicht, rufen Sie bitte an.
