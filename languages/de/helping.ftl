### The page for whoever helps a patient: daughter, neighbour, carer. Short, kind, to the point.

# Heading of the page. At most 70 characters.
helping-title = Jemandem bei der Videosprechstunde helfen
# Below the heading. At most 220 characters.
helping-lead = Sie begleiten Ihre Mutter, Ihren Nachbarn oder jemanden, den Sie pflegen? Mehr als das Folgende müssen Sie nicht wissen.
# Heading above what to do some days before. At most 40 characters.
helping-before-title = Einige Tage vorher
# Point of the list. At most 220 characters.
helping-device = Sie brauchen ein Telefon, ein Tablet oder einen Rechner mit Kamera und Mikrofon. Ihr eigenes Gerät geht auch: Danach löschen Sie am besten den Verlauf des Browsers, denn dort steht der Link.
# Point of the list; the link leads to the technical check. At most 200 characters.
helping-check = <check>Probieren Sie die Technik aus</check>, am besten an dem Platz, an dem gesprochen wird. Hörgerät, Brille und Ladekabel gehören dazu.
# Point of the list, on the form of consent: what the law says. At most 260 characters.
helping-sign = Die Einwilligung unterschreibt, wer behandelt wird. Für jemand anderen unterschreiben darf nur, wer ihn rechtlich vertritt: mit Vollmacht, als Betreuung oder als Eltern.
# Point of the list. At most 200 characters.
helping-link = Link und Code kommen von der Praxis. Wer sie hat, kommt in das Wartezimmer: Geben Sie beides nicht weiter.
# Heading above what to do on the day. At most 40 characters.
helping-day-title = Am Tag des Gesprächs
# Point of the list; the page asks for the name of the person who is treated. At most 240 characters.
helping-name = Tippen Sie fünf Minuten vorher auf den Link. Gefragt wird nach dem Namen der Patientin oder des Patienten, nicht nach Ihrem.
# Point of the list; the word in quotation marks is on the browser's own key. At most 200 characters.
helping-allow = Der Browser fragt nach Kamera und Mikrofon. Tippen Sie auf „Zulassen“. Es geht auch ohne Kamera.
# Point of the list. At most 200 characters.
helping-place = Stellen Sie das Gerät hin, statt es zu halten. Das Gesicht ist im Licht, das Fenster nicht im Rücken.
# Heading above how to behave in the talk. At most 40 characters.
helping-talk-title = Im Gespräch
# Point of the list. At most 220 characters.
helping-room = Sagen Sie am Anfang, dass Sie im Raum sind. Ob Sie bleiben, entscheidet die Person, die Sie begleiten.
# Point of the list. At most 200 characters.
helping-voice = Lassen Sie die Person selbst sprechen. Ergänzen Sie, wenn Sie gefragt werden.
# Point of the list. At most 120 characters.
helping-record = Niemand nimmt auf, auch Sie nicht.
# Heading for those who help from elsewhere. At most 50 characters.
helping-away-title = Sie helfen von einem anderen Ort aus?
# Below that heading. At most 220 characters.
helping-away = Bitten Sie die Praxis, Sie einzuladen. Dann bekommen Sie einen eigenen Link, und Sie sprechen zu dritt.
# Heading for those who get no further. At most 50 characters.
helping-stuck-title = Es geht nicht?
# Below that heading; the practice's address follows. At most 200 characters.
helping-stuck = Rufen Sie in der Praxis an. Das Gespräch geht dann am Telefon weiter, oder es gibt einen neuen Termin.
