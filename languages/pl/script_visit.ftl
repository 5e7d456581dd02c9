by-itself = { $seconds ->
    [one] Dalej za { $seconds } sekundę
    [few] Dalej za { $seconds } sekundy
    [many] Dalej za { $seconds } sekund
   *[other] Dalej za { $seconds } sekundy
  }
queue-place = { $ahead ->
    [0] Teraz Państwa kolej
    [one] Przed Państwem jest jeszcze jedna osoba
    [few] Przed Państwem są jeszcze { $ahead } osoby
    [many] Przed Państwem jest jeszcze { $ahead } osób
   *[other] Przed Państwem jest jeszcze { $ahead } osoby
  }
mark-good = : w porządku
mark-fair = : z ograniczeniem
mark-bad = : nie działa
mark-skipped = : niepotrzebne
slow-network = Państwa internet jest teraz wolny. Bliżej routera często jest lepiej.
way-closed = Państwa sieć nie przepuszcza połączenia z gabinetem. Prosimy spróbować innej sieci albo do nas zadzwonić.
way-narrow = Państwa sieć nie przepuszcza jednej z dróg do gabinetu. Zwykle mimo to się udaje; w przeciwnym razie gabinet do Państwa zadzwoni.
way-on = Dalej
way-on-enter = Wejdź do poczekalni
way-on-without = { $device ->
    [audio] Dalej bez mikrofonu
    [video] Dalej bez kamery
   *[both] Dalej bez kamery i mikrofonu
  }
enter-failed = To się jeszcze nie udało. Prosimy spróbować ponownie.
called-in = Zapraszamy do środka
called-back = { $other }: trzeba jeszcze coś powiedzieć.
called-back-help = Zaraz wracamy, z kamerą i mikrofonem. Jeśli Państwo tego nie chcą, prosimy zamknąć okno.
return-now = Kontynuuj teraz
return-again = Wejdź ponownie
return-here = Kontynuuj tutaj
doctor-coming = { $other } zaraz przyjdzie
doctor-in_call = { $other } jeszcze rozmawia
doctor-pause = { $other } ma teraz przerwę
doctor-late = { $minutes ->
    [one] { $other } spóźni się około minuty
    [few] { $other } spóźni się około { $minutes } minut
    [many] { $other } spóźni się około { $minutes } minut
   *[other] { $other } spóźni się około { $minutes } minuty
  }
steps-now = Krok { $current } z { $count }: { $name }
move-done = Trwa dalej na Państwa drugim urządzeniu.
move-done-help = Tutaj kamera i mikrofon są wyłączone. Miejsce można w każdej chwili przenieść z powrotem.
move-failed = Teraz to nie działa
move-failed-help = Prosimy za chwilę spróbować ponownie.
move-failed-often = To było wiele prób w krótkim czasie. Prosimy spróbować ponownie za godzinę.
move-close = Zamknij
move-left = Ważny jeszcze { $time } min
move-over = Ten obraz jest już nieważny.
