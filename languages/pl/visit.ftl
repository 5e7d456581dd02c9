the-practice = Gabinet
visit-step-name = Nazwisko
visit-step-technique = Sprzęt
visit-step-waiting = Poczekalnia
visit-step-call = Rozmowa
script-needed = Do rozmowy wideo przeglądarka potrzebuje JavaScriptu.
script-needed-text = Prosimy go włączyć i odświeżyć stronę. Albo do nas zadzwonić: <phone/>
no-recording = Nagrywanie jest niedozwolone
talk-label = Rozmowa
talk-with = Rozmowa: { $other }
farewell-question = Mają Państwo jeszcze pytanie? <phone/>
visit-lead = { $when }
visit-lead-with = { $when } · Lekarz: { $doctor }
visit-invited = Zaproszenie na wideokonsultację: { $when }
visit-invited-with = Zaproszenie na wideokonsultację: { $when } · Lekarz: { $doctor }
name-title = Jak się Państwo nazywają?
guest-note = { $kind ->
    [relative] Gabinet zaprosił Państwa (osoba towarzysząca). Widzi, że Państwo czekają, i zaprosi do środka.
    [interpreter] Gabinet zaprosił Państwa (tłumaczenie). Widzi, że Państwo czekają, i zaprosi do środka.
   *[guest] Gabinet zaprosił Państwa (gość). Widzi, że Państwo czekają, i zaprosi do środka.
  }
name-label = Imię i nazwisko
name-hint = Aby gabinet wiedział, kim Państwo są.
name-missing = Prosimy podać imię i nazwisko.
alone-label = Jestem w zamkniętym pomieszczeniu, w którym nikt nie podsłuchuje. Osoby, które są ze mną, przedstawię na początku.
alone-missing = Prosimy potwierdzić, że nikt nie podsłuchuje.
technique-title = Kamera i dźwięk
technique-explain = Przeglądarka pyta teraz, czy możemy używać kamery i mikrofonu. Prosimy wybrać „Zezwól”. Nic nie jest nagrywane.
only-you-see = Ten obraz widzą tylko Państwo.
only-you-see-waiting = Ten obraz widzą tylko Państwo. Gabinet zobaczy i usłyszy Państwa dopiero, gdy rozmowa się zacznie.
say-something = Prosimy powiedzieć kilka słów. Pasek się porusza, gdy Państwa słyszymy.
sound-test = Słychać trzy dźwięki. Jeśli nie: prosimy zwiększyć głośność i wyłączyć wyciszenie.
choose-or-restart = Wybierz urządzenia albo uruchom je ponownie
back-to-name = Zmień nazwisko
stay-here = Zostań tutaj
tell-practice = Powiadom gabinet
reply-back_soon = Zaraz wracam
reply-moment = Potrzebuję jeszcze chwili
reply-back = Już jestem
reply-phone = Proszę do mnie zadzwonić
write-along = Chcę pisać podczas rozmowy
write-along-hint = Dla osób, które słabo słyszą lub mówią: każda litera od razu pojawia się po drugiej stronie.
fact-appointment = Państwa termin
fact-appointment-guest = Termin
fact-length = { $minutes ->
    [one] { $time }, około minuty
    [few] { $time }, około { $minutes } minut
    [many] { $time }, około { $minutes } minut
   *[other] { $time }, około { $minutes } minuty
  }
fact-doctor = Lekarz
keep-open = Prosimy zostawić tę stronę otwartą. <screen>Ekran nie zgaśnie.</screen>
check-devices = Sprawdź dźwięk i urządzenia
move-to-phone = Kontynuuj na telefonie
help-title = Pomoc
help-longer = To może potrwać trochę dłużej niż do terminu. Państwa miejsce zostaje.
help-ready = Prosimy przygotować kartę ubezpieczenia i plan leków.
help-headphones = Słuchawki zapobiegają pogłosowi.
help-call = Jeśli coś nie działa, prosimy do nas zadzwonić: <phone/>
leave-waiting = Wyjdź z poczekalni
large-phone = <label>Prosimy zadzwonić:</label> <phone/>
