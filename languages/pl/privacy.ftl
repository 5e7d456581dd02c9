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
privacy-request-text = Imię, nazwisko, data urodzenia, numer telefonu, kasa chorych, numer ubezpieczonego oraz adres e-mail, jeśli go Państwo mają. O powód zapytania ani o diagnozy tutaj nie pytamy. Jeśli zapytanie przyjdzie mailem, serwer odczytuje z niego te dane i przechowuje Państwa tekst, dopóki gabinet nie podejmie decyzji. Jeśli odpowiedzą Państwo na jeden z naszych maili, Państwa tekst pozostaje przy Państwa sprawie i jest usuwany razem z nią. Bezpieczniejszy niż mail jest <form>formularz</form>.
privacy-check = Gdy wypróbowują Państwo sprzęt
privacy-check-text = Sprawdzanie odbywa się na Państwa urządzeniu. Wynik zapisujemy tylko wtedy, gdy wyślą go Państwo do gabinetu: co działało, co nie działało i jaka to była przeglądarka.
privacy-agree = Gdy wyrażają Państwo zgodę
privacy-agree-text = Państwa podpisana zgoda z datą i godziną, imieniem i nazwiskiem oraz wersją tekstu, na który się Państwo zgodzili.
privacy-visit = Gdy przychodzą Państwo na wideokonsultację
privacy-visit-text = Data i godzina terminu, imię i nazwisko podane przy wejściu oraz to, kiedy Państwo przyszli, zostali poproszeni do środka i wyszli.
privacy-guests = Gdy gabinet zaprasza inne osoby
privacy-guests-text = Kto Państwu towarzyszy albo dla Państwa tłumaczy, otrzymuje własny link i kod. Zapisujemy imię i nazwisko tej osoby, adres e-mail, na który wysłano zaproszenie, po co ta osoba uczestniczy i kiedy przyszła.
privacy-talk = W czasie rozmowy
privacy-talk-text = Obraz, dźwięk, wiadomości i pliki są przesyłane tylko między urządzeniami, które biorą udział w rozmowie. Na serwerze nie są zapisywane. Każde z tych urządzeń poznaje przy tym adresy IP pozostałych. Gdzie bezpośrednie połączenie nie jest możliwe, zaszyfrowane dane przekazuje serwer pośredniczący (TURN). Odczytać ich nie może.
privacy-pages = Gdy otwierają Państwo te strony
privacy-pages-text = Serwer potrzebuje Państwa adresu IP, aby odpowiedzieć i bronić się przed nadużyciami. W tym celu przez krótki czas trzyma go w pamięci operacyjnej. W dzienniku serwera nie ma nazwisk, kodów dostępu ani osobistych linków.
privacy-device = Na Państwa urządzeniu
privacy-device-text = Jako pacjenci nie otrzymują Państwo żadnego pliku cookie. Podczas wizyty strona pamięta w tym jednym oknie Państwa miejsce w poczekalni, aby nie przepadło przy odświeżaniu. Gdy rozmowa się skończy, także to jest usuwane. Tylko pracownicy gabinetu otrzymują plik cookie do logowania.
privacy-basis = Do czego i na jakiej podstawie
privacy-basis-text = Danych potrzebujemy, aby przygotować i przeprowadzić Państwa wideokonsultację. Podstawą wideokonsultacji jest Państwa wyraźna zgoda (art. 9 ust. 2 lit. a i art. 7 RODO, po niemiecku DSGVO). Dla zapytania i umówienia terminu podstawą jest umowa o leczenie (art. 6 ust. 1 lit. b, art. 9 ust. 2 lit. h RODO). Dla bezpiecznego działania serwera podstawą jest nasz prawnie uzasadniony interes w tym zakresie (art. 6 ust. 1 lit. f RODO).
privacy-voluntary = Wideokonsultacja jest dobrowolna. W każdej chwili mogą Państwo zamiast tego przyjść do gabinetu albo zadzwonić. Bez wymaganych danych nie wiemy, kim Państwo są, i nie możemy zaproponować wideokonsultacji.
privacy-recipients = Kto otrzymuje dane
privacy-recipients-text = Tylko zespół gabinetu. Wszystkich obowiązuje tam tajemnica zawodowa (§ 203 StGB). Poza tym pracują dla nas:
privacy-hosting = Serwer i pośrednik (TURN)
privacy-mail = Dostawca poczty
privacy-sms = Dostawca SMS-ów
privacy-mails-hold = Maile zawierają termin i dane dostępu, ale nie powód ani diagnozę.
privacy-messages-hold = Maile i SMS-y zawierają termin i dane dostępu, ale nie powód ani diagnozę. SMS dostaje ten, kto poda nam numer telefonu komórkowego; dostawca otrzymuje ten numer i ten tekst.
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
