mail-to-page = Do Państwa osobistej strony
mail-own-page = Państwa osobista strona
mail-code = Państwa kod dostępu
mail-code-text = Kod jest potrzebny tylko na innym urządzeniu. Prosimy otworzyć tam ten adres i wpisać kod.
mail-code-link = Wejście z kodem
mail-how-title = Jak to działa
mail-how-open = Prosimy otworzyć link około 5 minut przed terminem. Poczekalnia jest otwarta od godziny { $time }. Nie potrzeba konta ani dodatkowego programu.
mail-how-allow = Prosimy zezwolić na kamerę i mikrofon oraz podać imię i nazwisko.
mail-how-wait = Prosimy zaczekać w poczekalni. { $doctor } widzi, że Państwo są, i poprosi Państwa do środka.
mail-how-wait-practice = Prosimy zaczekać w poczekalni. Gabinet widzi, że Państwo są, i poprosi Państwa do środka.
mail-room = Prosimy o cichy, zamknięty pokój. Nikomu nie wolno nagrywać rozmowy.
mail-try-title = Wypróbować wcześniej
mail-try = Prosimy sprawdzić kamerę, mikrofon i głośnik kilka dni wcześniej, najlepiej na urządzeniu, którego użyją Państwo do rozmowy.
mail-check = Wypróbuj sprzęt
mail-calendar = Termin jest też w załączniku jako wpis do kalendarza (invite.ics).
mail-help-title = Odwołanie lub pomoc
mail-help = Odwołać termin można na Państwa osobistej stronie. Coś nie działa?
mail-fact-date = Data
mail-fact-time = Godzina
mail-clock = { $time }
mail-fact-length = Czas trwania
mail-fact-doctor = Lekarz
mail-length = { $minutes ->
    [one] około minuty
    [few] około { $minutes } minut
    [many] około { $minutes } minut
   *[other] około { $minutes } minuty
  }
mail-offers-title = Można wybrać jeden z tych terminów
mail-offer = { $when }, lekarz: { $doctor }
mail-choose = Wybierz termin
mail-offers-soon = Prosimy wybrać szybko: te terminy nie są dla Państwa zarezerwowane. Żaden nie pasuje?
mail-calendar-out = Czy termin jest w Państwa kalendarzu? Plik w załączniku (invite.ics) go stamtąd usunie.
mail-new-appointment = Chcą Państwo nowy termin?
mail-or-request = Można też wysłać nowe zapytanie.
mail-new-request = Nowe zapytanie
mail-sign-title = Jak można podpisać
mail-sign-screen = Na ekranie: prosimy otworzyć link i podpisać palcem albo myszą. Tak jest najszybciej.
mail-sign-paper = Na papierze: prosimy wydrukować i podpisać formularz z załącznika. Potem prosimy przesłać go przez ten sam link, jako PDF albo zdjęcia stron.
mail-sign-paper-page = Na papierze: prosimy wydrukować i podpisać formularz z Państwa osobistej strony. Potem prosimy przesłać go przez ten sam link, jako PDF albo zdjęcia stron.
mail-sign-mail = Mailem: prosimy odpowiedzieć na tę wiadomość i załączyć podpisany formularz jako PDF albo zdjęcia. Link jest bezpieczniejszy, bo mail jest otwarty jak pocztówka.
mail-blanks = W formularzu w załączniku data urodzenia, ubezpieczenie zdrowotne i numer ubezpieczonego są puste, bo nie powinny być w mailu. Prosimy wpisać je ręcznie. Można też wydrukować wypełniony formularz z Państwa osobistej strony:
mail-blanks-link = Wypełniony formularz
mail-consent-free = Zgoda jest dobrowolna. Mogą Państwo zamiast tego przyjść do gabinetu albo zadzwonić. Zgodę można w każdej chwili wycofać na Państwa osobistej stronie.
mail-consent-missing = Aby rozmowa mogła się odbyć, potrzebujemy jeszcze wcześniej Państwa zgody.
mail-first-consent = Najpierw: Państwa zgoda
mail-then-appointment = Potem: Państwa termin
mail-accepted = Tam jest też podpisany formularz. Zgodę można tam w każdej chwili wycofać.
mail-next-title = Co dalej
mail-next-form = Wyślemy Państwu formularz zgody.
mail-next-sign = Podpiszą go Państwo, najprościej od razu na ekranie.
mail-next-time = Otrzymają Państwo termin z linkiem i kodem dostępu.
mail-not-you = Nie wysłali Państwo zapytania? Wtedy ktoś przez pomyłkę podał Państwa adres. Prosimy usunąć tę wiadomość.
mail-phone-number = Numer telefonu
mail-not-by-mail = Prosimy nie wysyłać nam tych danych w odpowiedzi na tę wiadomość: na Państwa stronie są lepiej chronione.
mail-other-way = Możemy pomóc Państwu w inny sposób.
mail-guest-open = Prosimy otworzyć ten link około pięciu minut wcześniej. Nie potrzeba konta ani programu.
mail-guest-code = Na innym urządzeniu: z kodem dostępu { $code }. Link i kod są tylko dla Państwa.
mail-guest-join = Wejdź z kodem
mail-guest-cannot = Nic nie jest nagrywane. Nie mogą Państwo wziąć udziału?
mail-ready-title = Co przygotować
mail-ready-device = Urządzenie z kamerą, mikrofonem i głośnikiem, naładowane albo podłączone do prądu.
mail-ready-room = Cichy, zamknięty pokój.
mail-ready-card = Kartę ubezpieczenia.
mail-try-today = Najlepiej wypróbować urządzenie jeszcze dziś.
mail-room-open = Poczekalnia jest otwarta od godziny { $time }.
mail-open-link = Prosimy otworzyć link około 5 minut wcześniej. Poczekalnia jest otwarta od godziny { $time }.
mail-withdrawn-none = Wideokonsultacja się nie odbędzie.
mail-withdrawn-appointment = Państwa wideokonsultacja się nie odbędzie: { $when }. Jeśli jest w kalendarzu, plik w załączniku (invite.ics) ją stamtąd usunie.
mail-erased = { $days ->
    [one] Państwa dane zostaną tu usunięte po jednym dniu. Nie wynikną z tego dla Państwa żadne niekorzyści.
    [few] Państwa dane zostaną tu usunięte po { $days } dniach. Nie wynikną z tego dla Państwa żadne niekorzyści.
    [many] Państwa dane zostaną tu usunięte po { $days } dniach. Nie wynikną z tego dla Państwa żadne niekorzyści.
   *[other] Państwa dane zostaną tu usunięte po { $days } dnia. Nie wynikną z tego dla Państwa żadne niekorzyści.
  }
mail-erased-form = { $days ->
    [one] Państwa dane i formularz zostaną tu usunięte po jednym dniu. Nie wynikną z tego dla Państwa żadne niekorzyści.
    [few] Państwa dane i formularz zostaną tu usunięte po { $days } dniach. Nie wynikną z tego dla Państwa żadne niekorzyści.
    [many] Państwa dane i formularz zostaną tu usunięte po { $days } dniach. Nie wynikną z tego dla Państwa żadne niekorzyści.
   *[other] Państwa dane i formularz zostaną tu usunięte po { $days } dnia. Nie wynikną z tego dla Państwa żadne niekorzyści.
  }
