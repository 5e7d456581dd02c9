quality-level = { $level ->
    [good] gut
    [fair] mittel
    [poor] schwach
    [bad] sehr schwach
   *[none] wir messen
  }
quality-measuring = Einen Moment. Wir messen die Verbindung.
quality-fine = Alles ist gut. Sie müssen nichts tun.
quality-loss = { $reason ->
    [sound_missing] Es fehlen { $percent } % vom Ton.
    [loss_received] Auf dem Weg zu Ihnen gehen { $percent } % verloren.
   *[loss_sent] Auf dem Weg von Ihnen gehen { $percent } % verloren.
  }
quality-delay = Der Weg hin und zurück dauert { $seconds } Sekunden.
quality-reason = { $reason ->
    [uneven] Der Ton kommt mit Lücken an.
    [busy] Ihr Gerät hat viel zu tun. Darum sendet es ein einfaches Bild.
    [picture_off] Ihr Bild ist aus. So bleibt der Ton.
    [other_picture_off] Das andere Bild ist aus. So bleibt der Ton.
   *[picture_small] Ihr Bild ist kleiner. So bleibt der Ton.
  }
quality-help = { $do ->
    [near] Gehen Sie näher an den WLAN-Gerät. Oder nehmen Sie ein Netzwerk-Kabel. Das hilft oft.
    [net] Halten Sie Downloads und andere Videos an. Das hilft oft.
    [busy] Schließen Sie andere Programme und Fenster. Das hilft.
    [back] Das Bild kommt von selbst zurück.
   *[larger] Das Bild wird von selbst wieder größer.
  }
quality-copied = Der Bericht ist kopiert. Sie können ihn jetzt ein-fügen. Zum Beispiel in eine Mail.
quality-copy-yourself = Bitte kopieren Sie den markierten Text.
report-title = Sprechzimmer: Bericht zur Verbindung
report-at = Stand: { $time } UTC
report-level = Qualität: { $level }
quality-no-names = Im Bericht stehen keine Adressen und keine Namen.
figure-name = { $figure ->
    [way] Weg
    [round_trip] Zeit hin und zurück
    [jitter] Schwankung
    [loss_sent] Verlust gesendet
    [loss_received] Verlust empfangen
    [sound_kept] Ton erhalten
    [sound_sent] Ton gesendet
    [sound_received] Ton empfangen
    [picture_sent] Bild gesendet
    [picture_received] Bild empfangen
    [rate] Leitung trägt etwa
    [encryption] Verschlüsselung
   *[media] Bild und Ton
  }
figure-way = { $kind ->
    [direct] direkt ({ $transport })
   *[relay] über das Relay von der Praxis ({ $transport })
  }
figure-sound = { $how ->
    [red] doppelt gesendet (RED)
   *[fec] mit Fehler-Korrektur (FEC)
  }
figure-no-picture = kein Bild
figure-pictures = { $count } Bilder pro Sekunde
figure-in = { $unit ->
    [ms] { $value } ms
    [mega] { $value } Mbit/s
    [kilo] { $value } kbit/s
   *[share] { $value } %
  }
