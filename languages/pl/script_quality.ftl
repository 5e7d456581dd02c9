quality-level = { $level ->
    [good] dobre
    [fair] średnie
    [poor] słabe
    [bad] bardzo słabe
   *[none] trwa pomiar
  }
quality-measuring = Chwileczkę, trwa pomiar połączenia.
quality-fine = Wszystko w porządku. Nie trzeba nic robić.
quality-loss = { $reason ->
    [sound_missing] W słyszanym dźwięku brakuje { $percent } %.
    [loss_received] W drodze do Państwa ginie { $percent } % danych.
   *[loss_sent] W drodze od Państwa ginie { $percent } % danych.
  }
quality-delay = Droga tam i z powrotem trwa { $seconds } s.
quality-reason = { $reason ->
    [uneven] Dźwięk dociera nierówno.
    [busy] Państwa urządzenie jest obciążone i dlatego wysyła prostszy obraz.
    [picture_off] Państwa obraz jest wyłączony, żeby dźwięk pozostał.
    [other_picture_off] Drugi obraz jest wyłączony, żeby dźwięk pozostał.
   *[picture_small] Państwa obraz jest mniejszy, żeby dźwięk pozostał.
  }
quality-help = { $do ->
    [near] Często pomaga podejść bliżej routera Wi-Fi albo użyć kabla sieciowego.
    [net] Często pomaga zatrzymać pobieranie plików i inne filmy w Państwa sieci.
    [busy] Pomaga zamknięcie innych programów i okien.
    [back] Obraz wróci sam, gdy połączenie się poprawi.
   *[larger] Obraz sam znów się powiększy, gdy połączenie się poprawi.
  }
quality-copied = Raport jest skopiowany. Można go teraz wkleić, na przykład do maila.
quality-copy-yourself = Prosimy skopiować zaznaczony tekst.
report-title = Sprechzimmer: raport o połączeniu
report-at = Stan na: { $time } UTC
report-level = Jakość: { $level }
quality-no-names = Raport nie zawiera adresów ani nazwisk.
figure-name = { $figure ->
    [way] Droga
    [round_trip] Czas tam i z powrotem
    [jitter] Wahania
    [loss_sent] Straty wysyłania
    [loss_received] Straty odbioru
    [sound_kept] Dźwięk zachowany
    [sound_sent] Dźwięk wysłany
    [sound_received] Dźwięk odebrany
    [picture_sent] Obraz wysłany
    [picture_received] Obraz odebrany
    [rate] Łącze przenosi około
    [encryption] Szyfrowanie
   *[media] Obraz i dźwięk
  }
figure-way = { $kind ->
    [direct] bezpośrednio ({ $transport })
   *[relay] przez przekaźnik gabinetu ({ $transport })
  }
figure-sound = { $how ->
    [red] wysłany podwójnie (RED)
   *[fec] z korekcją błędów (FEC)
  }
figure-no-picture = brak obrazu
figure-pictures = { $count } kl./s
figure-in = { $unit ->
    [ms] { $value } ms
    [mega] { $value } Mbit/s
    [kilo] { $value } kbit/s
   *[share] { $value } %
  }
