consent-title = Zgoda na wideokonsultację
consent-short-visit = Zamiast przychodzić do gabinetu, rozmawiają Państwo z lekarką lub lekarzem o swoim zdrowiu przez wideo.
consent-short-encrypted = Obraz i dźwięk są przesyłane w postaci zaszyfrowanej z urządzenia do urządzenia. Nikt ich nie nagrywa.
consent-short-erased = { $days ->
    [one] Państwa dane są przechowywane w postaci zaszyfrowanej i usuwane jeden dzień po zakończeniu.
    [few] Państwa dane są przechowywane w postaci zaszyfrowanej i usuwane { $days } dni po zakończeniu.
    [many] Państwa dane są przechowywane w postaci zaszyfrowanej i usuwane { $days } dni po zakończeniu.
   *[other] Państwa dane są przechowywane w postaci zaszyfrowanej i usuwane { $days } dnia po zakończeniu.
  }
consent-short-voluntary = Zgoda jest dobrowolna. Mogą ją Państwo w każdej chwili wycofać, bez podania powodu i bez żadnych niekorzystnych skutków.
consent-short-emergency = W nagłym przypadku prosimy dzwonić pod 112. Rozmowa wideo się do tego nie nadaje.
consent-option-reminder = Gabinet może przypomnieć mi o terminie mailem.
consent-option-reminder-sms = Gabinet może przypomnieć mi o terminie mailem i SMS-em.
consent-option-files = Zgadzam się na wymianę plików podczas rozmowy, na przykład wyniku badania.
consent-declaration = Przeczytałem(-am) i zrozumiałem(-am) cały tekst. Wyraźnie zgadzam się na to, aby moje dane o zdrowiu były podczas wideokonsultacji przetwarzane tak, jak jest w nim napisane.
consent-who = Kto bierze udział?
consent-who-practice = Państwa gabinet: { $practice }.
consent-who-unnamed = Rozmawiają Państwo ze swoim gabinetem.
consent-who-doctor = Rozmowę prowadzi: { $doctor }.
consent-who-open = Z kim Państwo rozmawiają, jest podane przy terminie.
consent-who-responsible = Za Państwa dane odpowiada gabinet.
consent-phone = Telefon { $phone }
consent-email = E-mail { $email }
consent-purpose = Czemu służy zgoda?
consent-purpose-text = Zamiast przychodzić do gabinetu, rozmawiają Państwo z lekarką lub lekarzem przez wideo. Państwa dane służą tylko tej rozmowie: aby ją umówić, przeprowadzić, a potem usunąć.
consent-health_data = Dane o zdrowiu
consent-health_data-text = Rozmowa dotyczy Państwa zdrowia. Takie dane są szczególnie chronione. Wolno nam je w ten sposób przetwarzać tylko wtedy, gdy wyraźnie wyrażą Państwo zgodę (artykuł 9 ustęp 2 litera a ogólnego rozporządzenia o ochronie danych).
consent-voluntary = Dobrowolność
consent-voluntary-text = Zgoda jest dobrowolna. Jej brak nie ma dla Państwa żadnych niekorzystnych skutków. Mogą Państwo zamiast tego przyjść do gabinetu albo zadzwonić.
consent-withdrawal = Wycofanie
consent-withdrawal-text = Zgodę mogą Państwo wycofać w każdej chwili bez podania powodu: na swojej osobistej stronie, mailem, telefonicznie lub w gabinecie. Wycofanie działa od tej chwili. To, co stało się wcześniej, pozostaje zgodne z prawem.
consent-no_recording = Bez nagrywania
consent-no_recording-text = Rozmowy nie nagrywa ani gabinet, ani system. Państwu też nie wolno nagrywać obrazu i dźwięku ani robić zrzutów ekranu. Dotyczy to obu stron.
consent-no_recording-still = Jeśli gabinet pokazuje nieruchomy obraz, aby się czemuś dokładnie przyjrzeć, powstaje on dopiero wtedy, gdy sami Państwo na to pozwolą podczas rozmowy. Nie jest zapisywany i znika wraz z rozmową.
consent-room = Spokojne, zamknięte pomieszczenie
consent-room-text = Obie strony rozmawiają w spokojnym, zamkniętym pomieszczeniu, w którym nikt niezauważenie nie podsłuchuje. Inne osoby w pomieszczeniu są na początku przedstawiane.
consent-third_persons = Inne osoby
consent-third_persons-text = Bliscy, opiekunowie lub tłumacze mogą uczestniczyć, jeśli obie strony się na to zgadzają.
consent-minors = Dzieci, młodzież i opieka prawna
consent-minors-text = Za dzieci i młodzież zgodę wyrażają osoby sprawujące władzę rodzicielską. Kto sam potrafi ocenić swoją sytuację, także sam wyraża zgodę. Przy opiece prawnej w sprawach zdrowia podpisuje opiekun, o ile jest to konieczne.
consent-technique = Technika
consent-technique-text = Obraz, dźwięk i wiadomości są przesyłane w postaci zaszyfrowanej z Państwa urządzenia do urządzenia gabinetu (WebRTC, szyfrowanie od końca do końca). Serwer gabinetu łączy oba urządzenia; treści nie widzi ani nie zapisuje. Gdzie bezpośrednia droga nie jest możliwa, zaszyfrowane dane przekazuje pośrednik (TURN). Przy drodze bezpośredniej druga strona może zobaczyć adres internetowy (adres IP) Państwa łącza.
consent-hosting = Serwer i pośrednika (TURN) prowadzi sam gabinet albo zleca ich prowadzenie w UE.
consent-own-text = Ten akapit gabinet napisał sam. Istnieje on tylko po niemiecku; gabinet chętnie go Państwu wyjaśni.
consent-data_and_time = Jakie dane i jak długo
consent-data_and_time-text = { $days ->
    [one] Zapisywane są poniższe dane, ta zgoda, termin i wiadomości z nim związane, podane imię i nazwisko oraz czasy rozmowy. Wszystko oprócz czasów jest przechowywane w postaci zaszyfrowanej; wszystko jest usuwane jeden dzień po zakończeniu, najpóźniej po trzech miesiącach. To, co lekarka lub lekarz wpisuje do dokumentacji medycznej, podlega zasadom tej dokumentacji.
    [few] Zapisywane są poniższe dane, ta zgoda, termin i wiadomości z nim związane, podane imię i nazwisko oraz czasy rozmowy. Wszystko oprócz czasów jest przechowywane w postaci zaszyfrowanej; wszystko jest usuwane { $days } dni po zakończeniu, najpóźniej po trzech miesiącach. To, co lekarka lub lekarz wpisuje do dokumentacji medycznej, podlega zasadom tej dokumentacji.
    [many] Zapisywane są poniższe dane, ta zgoda, termin i wiadomości z nim związane, podane imię i nazwisko oraz czasy rozmowy. Wszystko oprócz czasów jest przechowywane w postaci zaszyfrowanej; wszystko jest usuwane { $days } dni po zakończeniu, najpóźniej po trzech miesiącach. To, co lekarka lub lekarz wpisuje do dokumentacji medycznej, podlega zasadom tej dokumentacji.
   *[other] Zapisywane są poniższe dane, ta zgoda, termin i wiadomości z nim związane, podane imię i nazwisko oraz czasy rozmowy. Wszystko oprócz czasów jest przechowywane w postaci zaszyfrowanej; wszystko jest usuwane { $days } dnia po zakończeniu, najpóźniej po trzech miesiącach. To, co lekarka lub lekarz wpisuje do dokumentacji medycznej, podlega zasadom tej dokumentacji.
  }
consent-data-person = Imię, nazwisko, data urodzenia
consent-data-contact = Numer telefonu i adres e-mail
consent-data-insurance = Kasa chorych i numer ubezpieczonego
consent-recipients = Kto otrzymuje dane
consent-recipients-text = Gabinet nie przekazuje niczego osobom nieuprawnionym.
consent-recipients-technical = Od strony technicznej uczestniczą operator serwera i dostawca poczty gabinetu.
consent-recipients-named = Od strony technicznej uczestniczą operator serwera i dostawca poczty gabinetu ({ $provider }).
consent-recipients-mails = Maile nie zawierają informacji o Państwa zdrowiu.
consent-recipients-sms = Jeśli podali Państwo numer telefonu komórkowego, gabinet może też wysyłać SMS-y: termin, przypomnienie, „Zaczynamy”. Dostawca SMS-ów gabinetu ({ $provider }) otrzymuje w tym celu numer i ten tekst, ale nie Państwa nazwisko ani niczego o Państwa zdrowiu.
consent-recipients-nobody = Nie ma reklam ani analizy danych przez osoby trzecie.
consent-rights = Państwa prawa
consent-rights-text = Mogą Państwo żądać informacji o swoich danych, ich sprostowania, usunięcia, ograniczenia lub przeniesienia oraz sprzeciwić się ich przetwarzaniu.
consent-rights-practice = Prosimy zwrócić się w tej sprawie do gabinetu.
consent-rights-officer = Prosimy zwrócić się w tej sprawie do gabinetu albo do osoby odpowiedzialnej za ochronę danych: { $officer }.
consent-rights-complaint = Mogą Państwo także złożyć skargę do organu nadzoru ochrony danych.
consent-rights-authority = Mogą Państwo także złożyć skargę do organu nadzoru ochrony danych: { $authority }.
consent-device = Czego potrzebuje Państwa urządzenie
consent-device-text = Telefon, tablet lub komputer z kamerą, mikrofonem, głośnikiem, internetem i aktualną przeglądarką. Konto ani dodatkowy program nie są potrzebne.
consent-limits = Granice i nagłe przypadki
consent-limits-text = Badanie rękami przez wideo nie jest możliwe. Jeśli rozmowa nie wystarcza, lekarka lub lekarz prosi Państwa do gabinetu. Wideokonsultacja nie nadaje się do nagłych przypadków: w nagłym przypadku prosimy dzwonić pod 112, dyżur lekarski jest dostępny pod numerem 116117.
consent-interruption = Gdy połączenie się przerwie
consent-interruption-text = Urządzenia w miarę możliwości łączą się ponownie same. Jeśli się to nie uda, gabinet dzwoni pod Państwa numer telefonu.
consent-interruption-phone = Telefon do gabinetu: { $phone }.
consent-billing = Rozliczenie
consent-billing-text = System nie ma certyfikatu według Anlage 31b BMV-Ä. Rozmowa nie jest rozliczana w ramach ustawowego ubezpieczenia zdrowotnego.
