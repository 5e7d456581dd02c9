allow-chrome = Prosimy kliknąć symbol z dwoma suwakami po lewej stronie adresu.
allow-chrome-then = { $device ->
    [audio] Prosimy włączyć mikrofon.
    [video] Prosimy włączyć kamerę.
   *[both] Prosimy włączyć kamerę i mikrofon.
  }
allow-android = Prosimy stuknąć symbol z dwoma suwakami po lewej stronie adresu.
allow-android-then = { $device ->
    [audio] Prosimy stuknąć „Uprawnienia” i włączyć mikrofon.
    [video] Prosimy stuknąć „Uprawnienia” i włączyć kamerę.
   *[both] Prosimy stuknąć „Uprawnienia” i włączyć kamerę i mikrofon.
  }
allow-edge = Prosimy kliknąć kłódkę po lewej stronie adresu.
allow-edge-then = { $device ->
    [audio] Prosimy wybrać „Uprawnienia dla tej witryny” i przy mikrofonie „Zezwalaj”.
    [video] Prosimy wybrać „Uprawnienia dla tej witryny” i przy kamerze „Zezwalaj”.
   *[both] Prosimy wybrać „Uprawnienia dla tej witryny” i przy kamerze i mikrofonie „Zezwalaj”.
  }
allow-firefox = { $device ->
    [audio] Prosimy kliknąć przekreślony mikrofon po lewej stronie adresu.
   *[video] Prosimy kliknąć przekreśloną kamerę po lewej stronie adresu.
  }
allow-firefox-then = Prosimy usunąć blokadę małym krzyżykiem.
allow-safari = Prosimy kliknąć na samej górze „Safari”, a potem „Ustawienia dla tej witryny”.
allow-iphone = Prosimy stuknąć symbol strony obok adresu, a potem „Ustawienia witryny”.
allow-apple-then = { $device ->
    [audio] Prosimy wybrać „Pozwól” przy mikrofonie.
    [video] Prosimy wybrać „Pozwól” przy kamerze.
   *[both] Prosimy wybrać „Pozwól” przy kamerze i mikrofonie.
  }
allow-samsung = Prosimy stuknąć kłódkę po lewej stronie adresu.
allow-samsung-then = { $device ->
    [audio] Prosimy stuknąć „Uprawnienia” i zezwolić na mikrofon.
    [video] Prosimy stuknąć „Uprawnienia” i zezwolić na kamerę.
   *[both] Prosimy stuknąć „Uprawnienia” i zezwolić na kamerę i mikrofon.
  }
