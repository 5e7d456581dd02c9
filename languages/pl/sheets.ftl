poster-lead = Rozmowa z nami bez przychodzenia: telefonem, tabletem lub komputerem.
poster-qr = Kod QR do formularza zapytania
poster-how = Aby wysłać zapytanie: zeskanować telefonem albo wpisać
poster-call = Albo prosimy do nas zadzwonić: <phone/>
poster-request = <strong>Zapytanie.</strong> Odezwiemy się i damy Państwu termin.
poster-consent = <strong>Zgoda.</strong> Czytają i podpisują Państwo na ekranie lub na papierze.
poster-talk = <strong>Rozmowa.</strong> W terminie prosimy dotknąć linku w naszym mailu.
poster-terms = Nie potrzeba konta ani programu. Nikt nie nagrywa rozmowy. Czy nadaje się ona do Państwa sprawy, decyduje lekarka lub lekarz.
poster-emergency = W nagłym przypadku: 112. Dyżur lekarski: 116 117.
not-certified = Bez certyfikatu według Anlage 31b BMV-Ä – bez rozliczenia przez GKV (ustawowe ubezpieczenie zdrowotne).
handout-title = Tak przebiega wideokonsultacja
handout-when = Dzień i godzina
handout-code = Państwa kod
handout-place = Prosimy usiąść samemu w spokojnym, jasnym pomieszczeniu. Telefon, tablet lub komputer prosimy postawić przed sobą.
handout-open = { $minutes ->
    [one] 5 minut wcześniej: prosimy dotknąć linku w naszym mailu. Albo zeskanować czarny wzór i wpisać swój kod. Można to zrobić od jednej minuty przed terminem.
    [few] 5 minut wcześniej: prosimy dotknąć linku w naszym mailu. Albo zeskanować czarny wzór i wpisać swój kod. Można to zrobić od { $minutes } minut przed terminem.
    [many] 5 minut wcześniej: prosimy dotknąć linku w naszym mailu. Albo zeskanować czarny wzór i wpisać swój kod. Można to zrobić od { $minutes } minut przed terminem.
   *[other] 5 minut wcześniej: prosimy dotknąć linku w naszym mailu. Albo zeskanować czarny wzór i wpisać swój kod. Można to zrobić od { $minutes } minuty przed terminem.
  }
handout-allow = Prosimy wpisać imię i nazwisko. Gdy urządzenie zapyta o kamerę i mikrofon, prosimy dotknąć „Zezwól”.
handout-wait = Prosimy czekać. Wiemy, że Państwo są, i poprosimy do środka. Nie trzeba nic robić.
handout-end = Na koniec prosimy dotknąć „Rozłącz”. Potem wszystko jest wyłączone.
handout-qr = Kod QR do wpisania kodu
handout-type = Do wpisania:
handout-try = Można wcześniej wypróbować, ile razy się chce:
handout-help = Coś nie działa? Prosimy do nas zadzwonić: <phone/>
