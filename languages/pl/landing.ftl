landing-title = Wizyta u lekarza bez wychodzenia z domu
landing-lead = W przeglądarce widzą Państwo swoją lekarkę lub lekarza i z nimi rozmawiają. Nie potrzeba konta ani programu.
landing-request = Poproś o wideokonsultację
try-devices = Wypróbuj sprzęt
door-title = Mają Państwo termin?
door-text = { $minutes ->
    [one] Prosimy kliknąć link w naszym mailu. Albo wpisać tutaj swój kod. Poczekalnia otwiera się minutę wcześniej.
    [few] Prosimy kliknąć link w naszym mailu. Albo wpisać tutaj swój kod. Poczekalnia otwiera się { $minutes } minuty wcześniej.
    [many] Prosimy kliknąć link w naszym mailu. Albo wpisać tutaj swój kod. Poczekalnia otwiera się { $minutes } minut wcześniej.
   *[other] Prosimy kliknąć link w naszym mailu. Albo wpisać tutaj swój kod. Poczekalnia otwiera się { $minutes } minuty wcześniej.
  }
code-label = Kod dostępu
code-hint = Dziewięć znaków, na przykład <code>K7M-4QX-9TD</code>
door-button = Do poczekalni
how-title = Jak to działa
how-request = Zapytanie
how-request-text = Wypełniają Państwo formularz albo dzwonią do nas. Wysyłamy Państwu formularz zgody.
how-consent = Zgoda
how-consent-text = Podpisują Państwo na ekranie albo na papierze. Potem otrzymują Państwo termin z linkiem i kodem.
how-talk = Rozmowa
how-talk-text = Pięć minut przed terminem klikają Państwo link i podają nazwisko. Prosimy Państwa z poczekalni do środka.
promises-title = Rozmowa zostaje między nami
promise-encrypted = Szyfrowanie od urządzenia do urządzenia
promise-encrypted-text = Obraz i dźwięk są szyfrowane i płyną bezpośrednio między Państwa urządzeniem a gabinetem. Podczas rozmowy można to sprawdzić kodem bezpieczeństwa.
promise-no-recording = Bez nagrywania
promise-no-recording-text = Ani Państwo, ani my niczego nie nagrywamy. Po rozmowie na Państwa urządzeniu zostaje tylko to, co sami Państwo zapiszą.
promise-erased = { $days ->
    [one] Usuwane po jednym dniu
    [few] Usuwane po { $days } dniach
    [many] Usuwane po { $days } dniach
   *[other] Usuwane po { $days } dnia
  }
promise-erased-text = Tyle po zakończeniu Państwa dane pozostają na naszym serwerze, potem znikają. Bez reklam, bez śledzenia.
contact-title = Tak też można się z nami skontaktować
contact-your-practice = Państwa gabinet
contact-form-is-safer = Mail jest otwarty jak pocztówka. Do zapytania bezpieczniejszy jest <link>formularz</link>.
contact-emergency = W nagłym wypadku prosimy dzwonić pod <emergency>112</emergency>. Poza godzinami przyjęć pomaga dyżur lekarski pod numerem <doctor>116 117</doctor>.
