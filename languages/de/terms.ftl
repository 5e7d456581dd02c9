### `/terms`: what both sides can expect of each other. Sie-form, plain words; the German text binds. What the practice has entered stays as it is.

# Below the title. At most 160 characters.
terms-lead = So verwenden Sie die Videosprechstunde, und darauf können Sie sich verlassen.
# Heading of the box above all. At most 50 characters.
terms-emergency = Nicht für Notfälle
# In that box. The two numbers are links and stay as they are. At most 260 characters.
terms-emergency-text = Bei Lebensgefahr wählen Sie <emergency>112</emergency>. Außerhalb der Sprechzeiten hilft der ärztliche Bereitschaftsdienst unter <service>116 117</service>.
# Heading. At most 70 characters.
terms-who = 1. Wer die Videosprechstunde anbietet
# Below that heading. <practice/> is the practice's name, or that it is missing; <imprint> is the link to the legal notice. At most 320 characters.
terms-who-text = Anbieter ist die Praxis: <practice/>. Sie betreibt das Programm selbst. Einen Videodienst als dritte Stelle gibt es nicht. Alle Angaben stehen im <imprint>Impressum</imprint>.
# Heading. At most 70 characters.
terms-cost = 2. Was es kostet
# Below that heading. At most 480 characters.
terms-cost-text = Das Programm kostet Sie nichts. Sie brauchen kein Konto und müssen nichts installieren. Ihr Internetanbieter kann für die übertragenen Daten Geld verlangen: Ein Gespräch von zehn Minuten braucht meist 50 bis 200 Megabyte. Was Ihre Behandlung kostet, sagt Ihnen die Praxis vorher.
# Heading of a list. At most 70 characters.
terms-need = 3. Was Sie brauchen
# Item of that list. At most 180 characters.
terms-need-device = ein Smartphone, ein Tablet oder einen Computer mit Kamera, Mikrofon und Lautsprecher,
# Item of that list. Names of browsers stay as they are. At most 140 characters.
terms-need-browser = einen aktuellen Browser: Chrome, Edge, Firefox oder Safari,
# Item of that list. At most 100 characters.
terms-need-line = eine stabile Internetverbindung.
# Below that list. <check> is the link to the technical check. At most 160 characters.
terms-need-check = Ob alles geht, können Sie jederzeit <check>ausprobieren</check>.
# Heading of a list. At most 70 characters.
terms-access = 4. Wie Sie Zugang bekommen
# Item of that list. At most 240 characters.
terms-access-consent = Vor dem ersten Gespräch brauchen wir Ihre Einwilligung. Sie ist freiwillig und jederzeit widerrufbar.
# Item of that list. At most 260 characters.
terms-access-link = Danach bekommen Sie einen persönlichen Link und einen Einwahlcode. Beide gelten nur für diesen einen Termin.
# Item of that list. At most 120 characters.
terms-access-secret = Geben Sie Link und Code nicht weiter.
# Item of that list. At most 320 characters.
terms-access-open = Das Wartezimmer öffnet { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
  } vor dem Termin. Link und Code gelten, bis die Praxis das Gespräch beendet, längstens 24 Stunden nach dem Termin.
# Item of that list. At most 220 characters.
terms-access-name = Nennen Sie am Eingang Ihren richtigen Namen. Daran erkennt Sie die Ärztin oder der Arzt.
# Heading of a list. At most 70 characters.
terms-talk = 5. Im Gespräch
# Item of that list. At most 220 characters.
terms-talk-record = <strong>Aufzeichnung ist nicht erlaubt</strong>, auch keine Bildschirmfotos. Das gilt für beide Seiten.
# Item of that list. At most 200 characters.
terms-talk-place = Setzen Sie sich in einen ruhigen, geschlossenen Raum. Die Praxis tut das auch.
# Item of that list. At most 240 characters.
terms-talk-room = Wer noch im Raum ist, wird zu Beginn vorgestellt. Beide Seiten müssen einverstanden sein.
# Item of that list. At most 220 characters.
terms-talk-company = Minderjährige und Menschen mit rechtlicher Betreuung können begleitet werden.
# Item of that list. At most 300 characters.
terms-talk-guest = Wer Sie begleitet oder für Sie dolmetscht, kann auch mit einem eigenen Gerät dabei sein. Die Praxis lädt die Person mit Ihnen zusammen ein.
# Item of that list. At most 140 characters.
terms-talk-driving = Führen Sie das Gespräch nicht am Steuer.
# Heading. At most 70 characters.
terms-limits = 6. Was per Video nicht geht
# Below that heading. At most 440 characters.
terms-limits-text = Eine Untersuchung mit den Händen ist nicht möglich. Die Ärztin oder der Arzt entscheidet, ob das Gespräch per Video ausreicht, und bittet Sie sonst in die Praxis. Termine vergeben wir allein nach medizinischer Notwendigkeit.
# Heading. At most 70 characters.
terms-broken = 7. Wenn die Verbindung abbricht
# Below that heading. <phone/> is the practice's number, or that it is missing. At most 400 characters.
terms-broken-text = Die Seite versucht von selbst, sie wiederherzustellen. Gelingt das nicht, rufen wir Sie unter der Telefonnummer an, die Sie uns gegeben haben. Sie erreichen uns unter <phone/>.
# Heading. At most 70 characters.
terms-end = 8. Absagen und beenden
# Below that heading. “Auflegen” is the word of the button in the call: key-hang-up in call.ftl. At most 340 characters.
terms-end-text = Sie können jeden Termin auf Ihrer persönlichen Seite oder am Telefon absagen. Beide Seiten können das Gespräch jederzeit beenden. Für den Abschied genügt „Auflegen“.
# Heading. At most 70 characters.
terms-running = 9. Verfügbarkeit
# Below that heading. At most 460 characters.
terms-running-text = Wir halten das Angebot mit Sorgfalt in Betrieb. Dass es jederzeit ohne Unterbrechung läuft, können wir nicht zusagen. Für Vorsatz, grobe Fahrlässigkeit und Schäden an Leben, Körper oder Gesundheit haften wir nach dem Gesetz.
# Heading. At most 70 characters.
terms-data = 10. Ihre Daten
# Below that heading. <privacy> is the link to the page on data protection. At most 160 characters.
terms-data-text = Was mit Ihren Daten geschieht, steht unter <privacy>Datenschutz</privacy>.
