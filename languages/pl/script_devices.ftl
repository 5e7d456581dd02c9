device-again = Potem prosimy kliknąć „Spróbuj ponownie”.
device-denied = { $device ->
    [audio] Państwa przeglądarka nie pozwala jeszcze używać mikrofonu.
    [video] Państwa przeglądarka nie pozwala jeszcze używać kamery.
   *[both] Państwa przeglądarka nie pozwala jeszcze używać kamery i mikrofonu.
  }
device-denied-ios = { $device ->
    [audio] Prosimy stuknąć symbol strony obok adresu, potem „Ustawienia witryny” i zezwolić na mikrofon.
    [video] Prosimy stuknąć symbol strony obok adresu, potem „Ustawienia witryny” i zezwolić na kamerę.
   *[both] Prosimy stuknąć symbol strony obok adresu, potem „Ustawienia witryny” i zezwolić na kamerę i mikrofon.
  }
device-denied-safari = { $device ->
    [audio] Prosimy kliknąć u góry w menu „Safari”, potem „Ustawienia dla tej witryny” i zezwolić na mikrofon.
    [video] Prosimy kliknąć u góry w menu „Safari”, potem „Ustawienia dla tej witryny” i zezwolić na kamerę.
   *[both] Prosimy kliknąć u góry w menu „Safari”, potem „Ustawienia dla tej witryny” i zezwolić na kamerę i mikrofon.
  }
device-denied-firefox = { $device ->
    [audio] Prosimy stuknąć u góry obok adresu przekreślony symbol i zezwolić na mikrofon.
    [video] Prosimy stuknąć u góry obok adresu przekreślony symbol i zezwolić na kamerę.
   *[both] Prosimy stuknąć u góry obok adresu przekreślony symbol i zezwolić na kamerę i mikrofon.
  }
device-denied-chromium = { $device ->
    [audio] Prosimy stuknąć u góry po lewej obok adresu symbol strony i zezwolić na mikrofon.
    [video] Prosimy stuknąć u góry po lewej obok adresu symbol strony i zezwolić na kamerę.
   *[both] Prosimy stuknąć u góry po lewej obok adresu symbol strony i zezwolić na kamerę i mikrofon.
  }
device-dismissed = { $device ->
    [audio] Przeglądarka nie ma jeszcze odpowiedzi w sprawie mikrofonu.
    [video] Przeglądarka nie ma jeszcze odpowiedzi w sprawie kamery.
   *[both] Przeglądarka nie ma jeszcze odpowiedzi w sprawie kamery i mikrofonu.
  }
device-dismissed-help = Prosimy kliknąć „Spróbuj ponownie”, a potem wybrać „Zezwól”.
device-blocked = { $device ->
    [audio] Państwa urządzenie blokuje mikrofon dla przeglądarki.
    [video] Państwa urządzenie blokuje kamerę dla przeglądarki.
   *[both] Państwa urządzenie blokuje kamerę i mikrofon dla przeglądarki.
  }
device-blocked-help = { $device ->
    [audio] Prosimy otworzyć ustawienia urządzenia, tam „Prywatność”, i zezwolić przeglądarce na mikrofon.
    [video] Prosimy otworzyć ustawienia urządzenia, tam „Prywatność”, i zezwolić przeglądarce na kamerę.
   *[both] Prosimy otworzyć ustawienia urządzenia, tam „Prywatność”, i zezwolić przeglądarce na kamerę i mikrofon.
  }
device-missing = { $device ->
    [audio] Nie znaleziono mikrofonu.
    [video] Nie znaleziono kamery.
   *[both] Nie znaleziono kamery i mikrofonu.
  }
device-missing-help = Prosimy sprawdzić, czy wszystko jest podłączone i włączone.
device-busy = { $device ->
    [audio] Mikrofon jest właśnie zajęty.
    [video] Kamera jest właśnie zajęta.
   *[both] Kamera i mikrofon są właśnie zajęte.
  }
device-busy-help = Może trwa rozmowa telefoniczna albo działa inny program wideo. Prosimy go zamknąć.
device-lost = { $device ->
    [audio] Mikrofonu już nie ma.
    [video] Kamery już nie ma.
   *[both] Kamery i mikrofonu już nie ma.
  }
device-lost-help = Może wysunął się kabel.
device-switched = { $device ->
    [audio] Mikrofon został zmieniony.
    [video] Kamera została zmieniona.
   *[both] Kamera i mikrofon zostały zmienione.
  }
device-switched-help = Poprzedniego urządzenia już nie ma, działa inne. W części „Urządzenia” można wybrać inne.
device-replaced = { $device ->
    [audio] Wybranego mikrofonu nie ma.
    [video] Wybranej kamery nie ma.
   *[both] Wybranych urządzeń nie ma.
  }
device-replaced-help = Działa inne urządzenie. W części „Urządzenia” widać, które.
device-interrupted = { $device ->
    [audio] Mikrofon jest wstrzymany.
    [video] Kamera jest wstrzymana.
   *[both] Kamera i mikrofon są wstrzymane.
  }
device-interrupted-help = Może właśnie ktoś dzwoni. Potem wszystko ruszy samo. Jeśli nie: „Uruchom obraz i dźwięk ponownie”.
device-silent = Państwa mikrofon jest wyciszony.
device-silent-help = Może przełącznik na urządzeniu, kablu albo słuchawkach jest ustawiony na „wył.”. Można też wybrać inny mikrofon.
device-unsupported = Ta przeglądarka nie może używać kamery.
device-in-app = Ta strona jest otwarta w innym programie.
device-in-app-help = Kamera i mikrofon są tam zablokowane.
device-elsewhere = Prosimy skopiować link i otworzyć go w Chrome, Firefoksie albo Safari.
device-elsewhere-ios = Prosimy skopiować link i otworzyć go w Safari.
device-insecure = Ta strona jest otwarta bez szyfrowania.
device-insecure-help = Dlatego przeglądarka nie daje jej kamery. Adres musi zaczynać się od https://.
device-unknown = { $device ->
    [audio] Mikrofon nie jest gotowy.
    [video] Kamera nie jest gotowa.
   *[both] Kamera i mikrofon nie są gotowe.
  }
device-unknown-help = Prosimy kliknąć „Spróbuj ponownie”.
device-without = { $left ->
    [heard] Mimo to można kontynuować. Wtedy Państwa nie widać, ale słychać.
    [seen] Mimo to można kontynuować. Wtedy Państwa nie słychać.
   *[nothing] Mimo to można kontynuować. Wtedy Państwa nie widać ani nie słychać.
  }
self-off = Kamera wyłączona
self-paused = Kamera wstrzymana
self-denied = Kamera zablokowana
self-missing = Brak kamery
self-busy = Kamera zajęta
self-none = Brak obrazu
self-asking = Jeszcze brak obrazu
key-off = wyłączone
key-paused = pauza
key-denied = zablokowane
key-missing = brak
key-busy = zajęte
key-none = nie działa
address-copied = Link skopiowany
address-not-copied = Prosimy skopiować adres u góry
screen-stays-dark = Prosimy nie wyłączać ekranu.
microphone-heard = Słyszymy Państwa mikrofon.
