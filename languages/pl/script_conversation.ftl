volume-percent = { $percent } procent
with-name = { $label }: { $name }
code-chip = { $verdict ->
    [forming] Kod powstaje …
    [missing] Brak kodu
    [same] Kod porównany
    [told] Kod: zgłoszono zgodność
    [mismatch] Kod się nie zgadza
    [refused] Niebezpieczne
   *[open] Kod
  }
code-forming = powstaje …
code-verdict = { $verdict ->
    [forming] Liczba właśnie powstaje.
    [missing] Brakuje liczby. Bez niej nie da się sprawdzić, czy ktoś podsłuchuje.
    [same] Porównano: liczby są zgodne.
    [told] Na drugim urządzeniu zgłoszono, że liczba się zgadza. Liczy się to tylko wtedy, gdy naprawdę przeczytali ją Państwo na głos albo usłyszeli.
    [mismatch] Liczby nie są zgodne.
    [refused] Liczby nie udało się bezpiecznie utworzyć.
   *[open] Jeszcze nie porównano.
  }
code-warning = { $verdict ->
    [mismatch] Liczby nie są zgodne.
   *[refused] To połączenie nie jest bezpieczne.
  }
code-warning-help = { $verdict ->
    [mismatch] Być może ktoś podsłuchuje. Prosimy się rozłączyć i kontynuować przez telefon.
   *[refused] Ktoś wtrącił się przy nawiązywaniu połączenia. Państwa obraz i dźwięk są wstrzymane. Prosimy się rozłączyć i kontynuować przez telefon.
  }
code-guest-warning = { $verdict ->
    [missing] Brak kodu. Obraz i dźwięk już tam nie docierają.
    [mismatch] Liczby nie są zgodne. Być może ktoś podsłuchuje.
   *[refused] To połączenie nie jest bezpieczne. Obraz i dźwięk już tam nie docierają.
  }
code-guest-changed = Liczba się zmieniła. Prosimy porównać ją jeszcze raz.
code-read = { $off ->
    [yes] Prosimy włączyć mikrofon i przeczytać na głos:
   *[no] Prosimy przeczytać na głos:
  }
code-read-new = { $off ->
    [yes] Prosimy włączyć mikrofon i przeczytać gabinetowi nową liczbę:
   *[no] Prosimy przeczytać gabinetowi nową liczbę:
  }
code-read-done = Liczba przeczytana
code-compare-done = Liczba porównana
code-by-phone = Nie słychać Państwa. Prosimy porównać liczbę przez telefon:
code-new-by-phone = Nie słychać Państwa. Prosimy porównać nową liczbę przez telefon:
code-nod = Nie słychać Państwa. Prosimy skinąć głową na dźwięk tej liczby:
code-same = Zgadza się
code-other = Nie zgadza się
code-go-on = Mimo to kontynuuj
other-away = { $name }: otwarte jest teraz inne okno.
welcome-restarted = { $devices ->
    [video] Kamera została uruchomiona ponownie.
    [audio] Mikrofon został uruchomiony ponownie.
   *[both] Kamera i mikrofon zostały uruchomione ponownie.
  }
welcome-running = { $devices ->
    [video] Kamera działa.
    [audio] Mikrofon działa.
   *[both] Kamera i mikrofon działają.
  }
other-video = { $state ->
    [off] { $name }: kamera jest wyłączona.
    [paused] { $name }: kamera jest wstrzymana.
    [denied] { $name }: brak zgody na kamerę.
    [missing] { $name }: brak kamery.
    [busy] { $name }: kamery używa inny program.
   *[none] { $name }: obraz nie dociera.
  }
other-audio = { $state ->
    [off] { $name }: mikrofon jest wyłączony.
    [paused] { $name }: mikrofon jest wstrzymany.
    [denied] { $name }: brak zgody na mikrofon.
    [missing] { $name }: brak mikrofonu.
    [busy] { $name }: mikrofonu używa inny program.
   *[none] { $name }: dźwięk nie dociera.
  }
other-both = { $state ->
    [denied] { $name }: brak zgody na kamerę i mikrofon.
    [missing] { $name }: brak kamery i mikrofonu.
    [busy] { $name }: kamery i mikrofonu używa inny program.
   *[none] { $name }: nie dociera ani obraz, ani dźwięk.
  }
own-devices = { $lack ->
    [both] Nie widać Państwa i nie słychać.
    [sound] Nie słychać Państwa.
    [only_picture] Nie widać Państwa, ale słychać.
   *[picture] Nie widać Państwa.
  }
tile-unheard = Teraz Państwa nie słyszy.
tile-away = W innym oknie.
tile-large = Powiększ
tile-enlarge = Pokaż w powiększeniu: { $name }
room-told = { $told ->
    [yes] Przekazano.
   *[no] Teraz brak połączenia. Informacja zostanie zaraz przekazana.
  }
room-others = Także w pokoju – { $people }
share-failed = Nie można teraz pokazać ekranu. Prosimy spróbować jeszcze raz.
share-on = Państwa ekran jest pokazywany.
chat-you = Państwo
chat-you-by = Państwo (według: { $name })
chat-delivery = { $state ->
    [partly] dotarło do niektórych
    [arrived] dotarło
   *[sent] wysłano
  }
chat-unsent = Teraz brak połączenia. Wiadomość nadal jest w polu.
chat-new = { $count } nowe
chat-left = { $count ->
    [one] Został { $count } znak
    [few] Zostały { $count } znaki
    [many] Zostało { $count } znaków
   *[other] Zostało { $count } znaku
  }
chat-too-long = Za długo na jedną wiadomość, znaków za dużo: { $count }
chat-in-parts = Przycisk „Wyślij” podzieli tekst na kilka wiadomości: { $count }.
chat-much-too-long = Tekst jest za długi: naraz mieści się około { $most } znaków. Prosimy go skrócić albo wysłać jako plik.
chat-left-out = { $count ->
    [one] { $name }: bardzo dużo wiadomości naraz. { $count } z nich nie jest tu widoczna.
    [few] { $name }: bardzo dużo wiadomości naraz. { $count } z nich nie są tu widoczne.
    [many] { $name }: bardzo dużo wiadomości naraz. { $count } z nich nie jest tu widocznych.
   *[other] { $name }: bardzo dużo wiadomości naraz. { $count } z nich nie jest tu widocznych.
  }
chat-before = Wcześniejsze wiadomości
chat-before-note = To zostało wcześniej napisane i otrzymane. Powtórzyła to strona innych osób.
chat-before-cut = Brakuje jeszcze starszych wiadomości.
chat-older-gone = Starszych wiadomości już tu nie ma.
chat-writing = { $count ->
    [one] { $names } pisze …
    [few] { $names } piszą …
    [many] { $names } piszą …
   *[other] { $names } piszą …
  }
file-facts = { $way ->
    [in] { $kind } · { $size } · od: { $name }
   *[out] { $kind } · { $size } · do: { $name }
  }
file-kind = { $kind ->
    [pdf] Dokument PDF
    [picture] Zdjęcie
    [scan] Zdjęcie rentgenowskie lub tomografia
    [text] Dokument tekstowy
    [table] Tabela
    [slides] Prezentacja
    [film] Film
    [sound] Dźwięk
    [archive] Archiwum
    [calendar] Wpis kalendarza
    [contact] Kontakt
    [program] Program
    [ending] Plik „{ $ending }”
   *[unknown] Plik
  }
file-size = { $unit ->
    [mega] { $size } MB
    [kilo] { $size } kB
   *[byte] { $size } B
  }
file-asked = { $way ->
    [in] Czy chcą Państwo otrzymać ten plik?
    [out] Zaproponowano. Musi jeszcze przyjąć: { $name }.
   *[offline] Zostanie zaproponowany po wznowieniu połączenia.
  }
file-running = { $connected ->
    [yes] { $arrived } z { $size }
   *[no] { $arrived } z { $size }. Przerwane, ruszy dalej samo.
  }
file-checking = Sprawdzanie …
file-done = { $direction ->
    [in] Dotarł i został sprawdzony.
   *[out] Dotarł.
  }
file-over = { $why ->
    [declined_in] Nie przyjęto.
    [declined_out] { $name }: plik nie został przyjęty.
    [stopped_here] Przerwano.
    [stopped_there] { $name }: przesyłanie przerwane.
    [gone] Przerwano, ponieważ { $name } już nie jest połączony/-a.
    [too_many] Plików było za dużo. Prosimy wysłać ten później jeszcze raz.
    [unreadable_in] Drugie urządzenie nie może już odczytać pliku.
    [unreadable_out] Państwa urządzenie nie może odczytać pliku. Prosimy wybrać go jeszcze raz.
    [damaged_in] Plik nie dotarł poprawnie i został odrzucony. Prosimy poprosić o ponowne wysłanie.
   *[damaged_out] Plik nie dotarł poprawnie. Prosimy wysłać go jeszcze raz.
  }
file-warning = Uwaga: ten plik może coś uruchomić na Państwa urządzeniu. Prosimy go przyjąć tylko, jeśli jest oczekiwany.
file-news = { $direction ->
    [in] { $file }: plik jest na miejscu.
   *[out] { $file }: plik dotarł.
  }
file-accept = Przyjmij
file-decline = Odrzuć
file-save = Zapisz
file-cancel = Przerwij
file-hide = Ukryj
file-unnamed = Plik
file-nobody = Teraz nikt nie jest połączony.
file-too-many = Prosimy wysyłać naraz nie więcej niż { $most } plików.
file-refused = { $why ->
    [empty] Plik „{ $file }” jest pusty.
   *[large] Plik „{ $file }” jest większy niż 100 MB.
  }
file-from-someone = Ktoś
weak-title = { $whose ->
    [both] Oba obrazy są wyłączone, bo połączenie jest słabe.
    [own] Państwa obraz jest wyłączony, bo połączenie jest słabe.
   *[theirs] Obraz jest wyłączony, bo połączenie jest słabe.
  }
rtt-refused = { $why ->
    [long] To za długie na tekst na żywo. Prosimy wysłać to na czacie.
   *[fast] To było bardzo dużo naraz. Prosimy chwilę poczekać.
  }
rtt-left-out = { $name }: bardzo dużo tekstu naraz. Części tu nie ma.
rtt-who = Tekst na żywo: { $names }
rtt-on = Tekst na żywo jest włączony
rtt-key = { $on ->
    [yes] Pisz dalej
   *[no] Pisz też
  }
rtt-offline = Teraz brak połączenia. To, co Państwo piszą, dotrze po wznowieniu połączenia.
rtt-unable = { $names }: tekst na żywo nie jest tu widoczny. Prosimy pisać na czacie.
rtt-before = Wcześniejsze wiersze
still-giving = { $step ->
    [taking] Chwileczkę, trwa robienie zdjęcia. Prosimy się nie ruszać.
    [ready] { $name } prosi o to zdjęcie. Zostanie wysłane dopiero po Państwa zgodzie i nie jest zapisywane.
    [framing] Prosimy pokazać kamerze to, co ma być widać, i nacisnąć „Zrób zdjęcie”.
   *[sending] Zdjęcie jest wysyłane.
  }
still-first = Prosimy najpierw odpowiedzieć.
still-refuse = Nie wysyłaj
still-arrived = Zdjęcie dotarło. Na Państwa urządzeniu nie zostaje.
lens-used = { $light ->
    [yes] { $name } może sterować zoomem i światłem Państwa kamery. Światło jest włączone.
   *[no] { $name } może sterować zoomem i światłem Państwa kamery.
  }
point-help = Prosimy dotknąć obrazu albo użyć klawiszy strzałek.
point-note = { $name } wskazuje miejsce na Państwa obrazie.
weak-unsent = Nie jest wysyłany
