### How the connection does, in words: the bar, the sheet about it, and the report that can be copied.

# In the bar behind "Verbindung", and in the heading of the sheet. At most 24 characters.
quality-level = { $level ->
    [good] gut
    [fair] mittel
    [poor] schwach
    [bad] sehr schwach
   *[none] wird gemessen
  }
# In the sheet, where nothing is known yet. At most 60 characters.
quality-measuring = Einen Moment, die Verbindung wird gemessen.
# In the sheet, where all is well. At most 60 characters.
quality-fine = Alles in Ordnung. Sie müssen nichts tun.
# In the sheet: why it is not better; the number is a percentage from 1 to 100. At most 70 characters.
quality-loss = { $reason ->
    [sound_missing] Vom Ton, den Sie hören, fehlen { $percent } %.
    [loss_received] Auf dem Weg zu Ihnen gehen { $percent } % der Daten verloren.
   *[loss_sent] Auf dem Weg von Ihnen gehen { $percent } % der Daten verloren.
  }
# As above, with seconds such as 0.8 or 1.5. At most 50 characters.
quality-delay = Der Weg hin und zurück dauert { $seconds } Sekunden.
# As above, without a number. At most 100 characters.
quality-reason = { $reason ->
    [uneven] Der Ton kommt ungleichmäßig an.
    [busy] Ihr Gerät ist ausgelastet und sendet darum ein einfacheres Bild.
    [picture_off] Ihr Bild ist aus, damit der Ton bleibt.
    [other_picture_off] Das andere Bild ist aus, damit der Ton bleibt.
   *[picture_small] Ihr Bild ist kleiner, damit der Ton bleibt.
  }
# In the sheet: what to do, by what weighs most; `near`: sound or data are lost, `net`: it is slow. At most 110 characters.
quality-help = { $do ->
    [near] Es hilft oft, näher an den WLAN-Router zu gehen oder ein Netzwerkkabel zu benutzen.
    [net] Es hilft oft, Downloads und andere Videos in Ihrem Netz anzuhalten.
    [busy] Es hilft, andere Programme und Fenster zu schließen.
    [back] Das Bild kommt von selbst zurück, wenn die Verbindung wieder besser ist.
   *[larger] Das Bild wird von selbst wieder größer, wenn die Verbindung besser ist.
  }
# Below the button that copies the report. At most 100 characters.
quality-copied = Der Bericht ist kopiert. Sie können ihn jetzt einfügen, zum Beispiel in eine Mail.
# As above, where the browser does not let the page copy. At most 50 characters.
quality-copy-yourself = Bitte kopieren Sie den markierten Text.
# First line of the report. At most 50 characters.
report-title = Sprechzimmer: Bericht zur Verbindung
# Second line of the report: when it was made. At most 30 characters.
report-at = Stand: { $time } UTC
# Third line of the report, with "gut", "schwach" and the like. At most 20 characters.
report-level = Qualität: { $level }
# Last line of the report, and in the sheet. At most 70 characters.
quality-no-names = Der Bericht enthält keine Adressen und keine Namen.
# In the list of figures, for those who know networks: what has been measured. At most 44 characters.
figure-name = { $figure ->
    [way] Weg
    [round_trip] Laufzeit hin und zurück
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
# In that list: the way, with UDP, TCP or TLS. At most 50 characters.
figure-way = { $kind ->
    [direct] direkt ({ $transport })
   *[relay] über das Relay der Praxis ({ $transport })
  }
# In that list: what is done so that sound survives losses; RED and FEC are names. At most 60 characters.
figure-sound = { $how ->
    [red] doppelt gesendet (RED)
   *[fec] mit Fehlerkorrektur (FEC)
  }
# In that list, in the place of a size. At most 30 characters.
figure-no-picture = kein Bild
# In that list. At most 30 characters.
figure-pictures = { $count } Bilder je Sekunde
# In that list: a number with its unit; the units stay as they are. At most 20 characters.
figure-in = { $unit ->
    [ms] { $value } ms
    [mega] { $value } Mbit/s
    [kilo] { $value } kbit/s
   *[share] { $value } %
  }
