captions-who = Napisy tworzy Państwa urządzenie. Popełnia błędy.
captions-state = { $state ->
    [cannot] Ta przeglądarka nie potrafi tego na samym urządzeniu. Rozmowy nie przekazujemy obcej usłudze. Proszę poprosić o zapisanie ważnych słów.
    [to_load] Przeglądarka musi raz pobrać język od swojego producenta. Rozmowa pozostaje na urządzeniu.
    [loading] Język jest pobierany …
   *[stopped] Napisy teraz nie działają. Proszę poprosić o zapisanie ważnych słów.
  }
captions-key = { $state ->
    [to_load] Pobierz
   *[off] Wyłącz
  }
