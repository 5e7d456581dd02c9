privacy-lead = Tu jest napisane, jakie dane powstają przy wideokonsultacji, kto je widzi i kiedy są usuwane.
privacy-summary = Najważniejsze
privacy-summary-direct = Gdzie pozwala na to sieć, rozmowa przebiega bezpośrednio między Państwa urządzeniem a urządzeniem gabinetu. Zawsze jest szyfrowana.
privacy-summary-record = Nikt niczego nie nagrywa: ani obrazu, ani dźwięku, ani pisanych wiadomości.
privacy-summary-ads = Bez reklam, bez śledzenia, bez treści z obcych serwerów.
privacy-summary-erase = Ten serwer usuwa Państwa dane { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  } po zakończeniu.
privacy-who = Kto jest odpowiedzialny
privacy-responsible = Za dane odpowiada: <value/>
privacy-officer = Inspektor ochrony danych: <value/>
privacy-what = Jakie dane przetwarzamy
privacy-request = Gdy wysyłają Państwo zapytanie
privacy-request-text = Imię, nazwisko, data urodzenia, numer telefonu, kasa chorych, numer ubezpieczonego, adres e-mail oraz język, w którym Państwo czytają. Jeśli Państwo zadzwonią, gabinet wpisze to, co Państwo powiedzą; adres e-mail nie jest wtedy potrzebny. O powód zapytania ani o diagnozy tutaj nie pytamy. Jeśli zapytanie przyjdzie mailem, serwer odczytuje z niego te dane i przechowuje Państwa tekst, dopóki gabinet nie podejmie decyzji. To, co Państwo później napiszą mailem albo na swojej stronie, pozostaje przy Państwa sprawie i jest usuwane razem z nią. Bezpieczniejszy niż mail jest <form>formularz</form>.
privacy-check = Gdy wypróbowują Państwo sprzęt
privacy-check-text = Państwa urządzenie sprawdza siebie i drogę do naszego serwera. Wynik zapisujemy tylko wtedy, gdy wyślą go Państwo do gabinetu: co działało, co nie działało, co zmierzono i jaka to była przeglądarka. Jeśli wyślą go Państwo ze swojej osobistej strony, należy on do Państwa sprawy.
privacy-agree = Gdy wyrażają Państwo zgodę
privacy-agree-text = Państwa podpisana zgoda z datą i godziną, imieniem i nazwiskiem oraz wersją tekstu, na który się Państwo zgodzili. Także to, czy możemy przypominać o terminie i czy możemy wymieniać pliki.
privacy-visit = Gdy przychodzą Państwo na wideokonsultację
privacy-visit-text = Data i godzina terminu, imię i nazwisko podane przy wejściu, Państwa potwierdzenie, że nikt nie słucha, oraz to, kiedy Państwo przyszli, zostali poproszeni do środka i wyszli. Także to, co gabinet zapisuje na końcu: czy porównano kod bezpieczeństwa i co ustalono.
privacy-guests = Gdy gabinet zaprasza inne osoby
privacy-guests-text = Kto Państwu towarzyszy albo dla Państwa tłumaczy, otrzymuje własny link i kod. Zapisujemy imię i nazwisko tej osoby, adres e-mail, na który wysłano zaproszenie, po co ta osoba uczestniczy, imię i nazwisko podane przez nią przy wejściu oraz kiedy przyszła i została poproszona do środka.
privacy-talk = W czasie rozmowy
privacy-talk-text = Obraz, dźwięk, wiadomości, tekst na żywo i pliki są przesyłane tylko między urządzeniami, które biorą udział w rozmowie. Na serwerze nie są zapisywane. Napisy tworzy samo urządzenie, na którym je widać; one także nie są zapisywane. Każde z tych urządzeń może poznać adresy IP pozostałych. Gdzie bezpośrednie połączenie nie jest możliwe, zaszyfrowane dane przekazuje serwer pośredniczący (TURN). Odczytać ich nie może.
privacy-pages = Gdy otwierają Państwo te strony
privacy-pages-text = Serwer potrzebuje Państwa adresu IP, aby odpowiedzieć i bronić się przed nadużyciami. W tym celu przez krótki czas trzyma go w pamięci operacyjnej. Po wysłaniu formularza przez dziesięć minut leży tam także strona, którą Państwo wtedy widzą, z tym, co Państwo wpisali. W dzienniku serwera nie ma nazwisk, kodów dostępu ani osobistych linków. Drugi dziennik zapisuje, kto w gabinecie, kiedy i co zrobił z Państwa sprawą.
privacy-device = Na Państwa urządzeniu
privacy-device-text = Jako pacjenci nie otrzymują Państwo żadnego pliku cookie. Podczas wizyty strona pamięta w tym jednym oknie wpisane imię i nazwisko, Państwa miejsce w poczekalni oraz to, czy chcą Państwo pisać na żywo, aby przy odświeżaniu nic nie przepadło. Gdy rozmowa się skończy, także to jest usuwane. Wybrany język, wielkość liter i kontrast są zapisane w adresie strony. Przeglądarka przechowuje te adresy w swojej historii, dopóki jej Państwo nie usuną. Tylko pracownicy gabinetu otrzymują plik cookie do logowania.
privacy-basis = Do czego i na jakiej podstawie
privacy-basis-text = Danych potrzebujemy, aby przygotować i przeprowadzić Państwa wideokonsultację. Podstawą wideokonsultacji jest Państwa wyraźna zgoda (art. 9 ust. 2 lit. a i art. 7 RODO, po niemiecku DSGVO). Dla zapytania i umówienia terminu podstawą jest umowa o leczenie (art. 6 ust. 1 lit. b, art. 9 ust. 2 lit. h RODO). Dla bezpiecznego działania serwera podstawą jest nasz prawnie uzasadniony interes w tym zakresie (art. 6 ust. 1 lit. f RODO).
privacy-voluntary = Wideokonsultacja jest dobrowolna. W każdej chwili mogą Państwo zamiast tego przyjść do gabinetu albo zadzwonić. Bez wymaganych danych nie wiemy, kim Państwo są, i nie możemy zaproponować wideokonsultacji.
privacy-recipients = Kto otrzymuje dane
privacy-recipients-text = Tylko zespół gabinetu. Wszystkich obowiązuje tam tajemnica zawodowa (§ 203 StGB). Poza tym pracują dla nas:
privacy-hosting = Serwer i pośrednik (TURN)
privacy-mail = Dostawca poczty
privacy-sms = Dostawca SMS-ów
privacy-mails-hold = Maile zawierają Państwa nazwisko, termin i dane dostępu, niektóre także formularz do podpisania z numerem telefonu. Nie zawierają daty urodzenia, ubezpieczenia, powodu ani diagnozy.
privacy-messages-hold = Maile zawierają Państwa nazwisko, termin i dane dostępu, niektóre także formularz do podpisania z numerem telefonu. Nie zawierają daty urodzenia, ubezpieczenia, powodu ani diagnozy. SMS-y zawierają tylko termin i dane dostępu. SMS dostaje ten, kto poda nam numer telefonu komórkowego; dostawca otrzymuje ten numer i ten tekst.
privacy-abroad = Przekazywanie danych do krajów spoza Unii Europejskiej nie jest przewidziane. Nie ma automatycznych decyzji.
privacy-erasing = Kiedy usuwamy dane
privacy-erasing-text = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  } po zakończeniu wideokonsultacji, jej odwołaniu lub odmowie serwer usuwa wszystko, co jej dotyczy: dane, zgodę, maile, godziny. Tak samo jest z zapytaniami, przy których przez taki czas nic już się nie wydarzyło. Dzieje się to automatycznie.
privacy-erasing-backups = W zaszyfrowanych kopiach zapasowych dane pozostają najwyżej { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  } dłużej.
privacy-erasing-most = Razem nigdy nie jest to więcej niż 90 dni. Zostaje tylko to, ile wideokonsultacji odbyło się w kwartale, bez nazwisk.
privacy-erasing-mailbox = Maile, które Państwo do nas piszą, są także w skrzynce pocztowej gabinetu. Tam gabinet usuwa je sam.
privacy-record = To, co dotyczy leczenia, także Państwa zgodę, gabinet prowadzi w swojej dokumentacji medycznej, oddzielnie od tego serwera. Obowiązują ją okresy ustawowe, z reguły dziesięć lat (§ 630f BGB).
privacy-protect = Jak chronimy dane
privacy-protect-text = Wszystkie strony są przesyłane w postaci zaszyfrowanej (TLS). Rozmowa jest szyfrowana od urządzenia do urządzenia (DTLS-SRTP). Podczas rozmowy strona pokazuje obu osobom kod bezpieczeństwa. Jeśli się zgadza, gdy go sobie Państwo nawzajem przeczytają, nikogo nie ma pomiędzy. Państwa dane osobowe są na serwerze zaszyfrowane.
privacy-rights = Państwa prawa
privacy-right-withdraw = <strong>Wycofanie:</strong> Zgodę mogą Państwo wycofać w każdej chwili, na swojej osobistej stronie albo telefonicznie. To, co stało się wcześniej, pozostaje zgodne z prawem.
privacy-right-access = <strong>Dostęp do danych:</strong> Mogą się Państwo dowiedzieć, jakie Państwa dane mamy, i otrzymać ich kopię.
privacy-right-correct = <strong>Sprostowanie, usunięcie, ograniczenie:</strong> Mogą Państwo żądać, abyśmy poprawili błędy, usunęli dane lub na razie z nich nie korzystali.
privacy-right-take = <strong>Przeniesienie:</strong> Mogą Państwo otrzymać swoje dane w powszechnie używanym formacie.
privacy-right-object = <strong>Sprzeciw:</strong> Tam, gdzie opieramy się na prawnie uzasadnionym interesie, mogą się Państwo sprzeciwić.
privacy-right-complain = <strong>Skarga:</strong> Mogą Państwo złożyć skargę do organu nadzoru ochrony danych: <value/>
privacy-right-how = Wystarczy telefon lub mail do gabinetu.
