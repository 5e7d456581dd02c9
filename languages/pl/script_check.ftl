check-name = { $row ->
    [camera] Kamera
    [microphone] Mikrofon
    [speaker] Słyszalność dźwięku
   *[way] Połączenie
  }
check-good = w porządku
check-fair = z ograniczeniem
check-bad = nie działa
check-skipped = nie sprawdzono
check-open = jeszcze nie wiadomo
check-running = sprawdzanie
check-runs = Trwa sprawdzanie. Zwykle zajmuje mniej niż pół minuty.
check-waits = Przeglądarka pyta o kamerę i mikrofon. Proszę tam odpowiedzieć, wtedy idziemy dalej.
check-broken = Sprawdzanie zostało przerwane. Prosimy sprawdzić jeszcze raz.
check-again = Sprawdź jeszcze raz
check-speak = Prosimy powiedzieć kilka słów.
check-tones = Prosimy kliknąć „Odtwórz dźwięk”. Czy słyszą Państwo dźwięk?
check-blocked = Nie wszystko jeszcze działa. Prosimy zobaczyć: { $rows }.
check-no-way = W tej sieci przeglądarka nie znajduje drogi dla obrazu i dźwięku. Prosimy spróbować innej sieci albo do nas zadzwonić.
check-weak = Rozmowa się uda, ale Państwa internet jest wolny: dźwięk ma pierwszeństwo, obraz może się zacinać.
check-detour = Rozmowa się uda. Jedna droga jest zablokowana, inna jest wolna; rozmowa sama nią pójdzie.
check-unproven = Państwa urządzenie jest gotowe. Czy droga do gabinetu jest wolna, okaże się w rozmowie.
check-limits = Rozmowa się uda, z małymi ograniczeniami. W wierszu jest napisane, co może być lepsze.
check-ready = Wszystko działa. Tak mogą Państwo przyjść na wideokonsultację.
check-almost = Prawie gotowe. Prosimy jeszcze odpowiedzieć w wierszu „Słyszalność dźwięku”, czy słychać dźwięk.
check-unanswered = { $result } Prosimy jeszcze odpowiedzieć w wierszu „Słyszalność dźwięku”, czy słychać dźwięk.
check-way-none = W tej sieci nie ma drogi dla obrazu i dźwięku. Prosimy spróbować innej sieci albo do nas zadzwonić.
check-way-weak = Państwa internet jest wolny: dźwięk ma pierwszeństwo, obraz może się zacinać.
check-way-detour = Jedna droga jest zablokowana, inna jest wolna. To wystarczy.
check-way-unproven = Państwa sieć wygląda dobrze. Czy droga do gabinetu jest wolna, okaże się w rozmowie.
check-way-limits = Działa, z małymi ograniczeniami.
check-insecure = Strona jest otwarta bez szyfrowania. Adres musi zaczynać się od https://.
check-unsupported = Prosimy otworzyć stronę w Chrome, Firefoksie, Edge albo Safari.
check-silence = Jeszcze nic nie słyszymy. Prosimy powiedzieć kilka słów głośniej albo bliżej urządzenia.
check-unheard = Prosimy zwiększyć głośność, wyłączyć wyciszenie urządzenia albo użyć słuchawek.
check-unreachable = { $browser ->
    [ios] Nie ma połączenia z gabinetem. Czy są Państwo połączeni z internetem i czy tryb samolotowy jest wyłączony?
   *[any] Nie ma połączenia z gabinetem. Czy są Państwo połączeni z internetem?
  }
check-slow = Państwa internet jest teraz wolny. Bliżej routera często jest lepiej.
check-slow-answers = Odpowiedzi przychodzą powoli. Bliżej routera często jest lepiej.
check-answered = { $milliseconds ->
    [one] Odpowiedź po { $milliseconds } milisekundzie.
    [few] Odpowiedź po { $milliseconds } milisekundach.
    [many] Odpowiedź po { $milliseconds } milisekundach.
   *[other] Odpowiedź po { $milliseconds } milisekundy.
  }
check-too-many = Sprawdzanie odbywa się teraz zbyt często. Prosimy spróbować ponownie za godzinę.
check-refused = { $browser ->
    [firefox] Państwa sieć nie przepuszcza stałego połączenia z gabinetem. Na tę próbę prosimy wyłączyć w Firefoksie rozszerzenia i VPN albo użyć innej sieci.
    [ios] Państwa sieć nie przepuszcza stałego połączenia z gabinetem. Na tę próbę prosimy wyłączyć w ustawieniach „Przekazywanie prywatne” (Private Relay) i VPN albo przejść z Wi-Fi na dane komórkowe.
    [safari] Państwa sieć nie przepuszcza stałego połączenia z gabinetem. Na tę próbę prosimy wyłączyć w ustawieniach systemowych „Przekazywanie prywatne” (Private Relay) i VPN albo użyć innej sieci.
   *[chromium] Państwa sieć nie przepuszcza stałego połączenia z gabinetem. Na tę próbę prosimy wyłączyć rozszerzenia przeglądarki i VPN albo użyć innej sieci.
  }
check-direct = Przeglądarka może nawiązywać bezpośrednie połączenia. Czy bezpośrednia droga do gabinetu jest wolna, okaże się dopiero w rozmowie; w przeciwnym razie pójdzie ona przez przekaźnik.
check-no-udp = Przeglądarka nie dostaje szybkich połączeń (UDP). Wtedy rozmowa idzie przez przekaźnik.
check-not-direct = { $browser ->
    [firefox] Przeglądarka nie nawiązuje bezpośredniego połączenia. Na tę próbę prosimy wyłączyć w Firefoksie rozszerzenia i VPN albo użyć innej sieci.
    [ios] Przeglądarka nie nawiązuje bezpośredniego połączenia. Na tę próbę prosimy wyłączyć w ustawieniach „Przekazywanie prywatne” (Private Relay) i VPN albo przejść z Wi-Fi na dane komórkowe.
    [safari] Przeglądarka nie nawiązuje bezpośredniego połączenia. Na tę próbę prosimy wyłączyć w ustawieniach systemowych „Przekazywanie prywatne” (Private Relay) i VPN albo użyć innej sieci.
   *[chromium] Przeglądarka nie nawiązuje bezpośredniego połączenia. Na tę próbę prosimy wyłączyć rozszerzenia przeglądarki i VPN albo użyć innej sieci.
  }
check-not-wanted = Gabinet zawsze łączy Państwa przez swój przekaźnik, żeby nikt nie widział Państwa adresu internetowego.
check-picture = Przeglądarka wysłała i odebrała obraz.
check-no-picture = Przeglądarka nie przesyła obrazu. Prosimy odświeżyć stronę albo użyć innej przeglądarki.
check-no-camera = Bez kamery nie można tego sprawdzić.
check-no-connection = Bez połączenia w przeglądarce nie można tego sprawdzić.
check-no-relay = Gabinet nie ma przekaźnika. W większości sieci działa też bez niego.
check-not-this-way = Przekaźnik gabinetu nie używa tej drogi.
check-no-way-udp = Państwa sieć nie pozwala na tę drogę, jak często w firmach i szpitalach. Przez TCP zwykle mimo to się udaje, w przeciwnym razie w innej sieci.
check-no-way-tcp = Państwa sieć albo sieć gabinetu nie pozwala na tę drogę. To przeszkadza tylko wtedy, gdy zablokowane jest też UDP.
check-no-passage = Przekaźnik jest, ale nic nie dochodzi. Prosimy powiedzieć o tym gabinetowi.
check-not-asked = Bez stałego połączenia z gabinetem nie można tego sprawdzić.
check-bandwidth = { $grade ->
    [good] { $value } kbit/s: dobrze dla obrazu i dźwięku.
    [fair] { $value } kbit/s: wystarcza dla dźwięku i prostego obrazu. Mierzona jest droga do przekaźnika i z powrotem; liczy się wolniejsza część.
   *[bad] { $value } kbit/s: wystarcza dla dźwięku, ledwo dla obrazu. Mierzona jest droga do przekaźnika i z powrotem; liczy się wolniejsza część.
  }
check-not-measured = Można to zmierzyć tylko przez przekaźnik.
check-measure-broken = Pomiar został przerwany. Prosimy sprawdzić jeszcze raz.
check-send-busy = Przyszło właśnie bardzo wiele raportów. Prosimy do nas zadzwonić.
check-send-failed = To się nie udało. Prosimy odświeżyć stronę i sprawdzić jeszcze raz.
check-send-offline = Nie ma teraz połączenia z gabinetem. Prosimy spróbować ponownie albo do nas zadzwonić.
