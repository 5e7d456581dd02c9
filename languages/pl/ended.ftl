ended-completed = Państwa wideokonsultacja jest zakończona
ended-completed-text = Ten link już niczego nie otwiera. Jeśli mają Państwo jeszcze pytanie, prosimy do nas zadzwonić.
ended-no_show = Nie udało się nam z Państwem połączyć
ended-no_show-text = Państwa termin minął: { $when }. Potrzebują Państwo nowego? Prosimy do nas zadzwonić.
ended-declined = Tym razem wideo nie jest możliwe
ended-declined-text = Nie możemy zaproponować Państwu wideokonsultacji. Prosimy do nas zadzwonić, znajdziemy inną drogę.
ended-declined-why = Nie możemy zaproponować Państwu wideokonsultacji. Gabinet pisze do Państwa:
ended-merged = Państwa zapytanie jest przyjęte
ended-merged-text = Ten link nie jest już potrzebny. Wszystko inne wyślemy Państwu; jeśli nic nie przyjdzie, prosimy do nas zadzwonić.
ended-withdrawn = Państwa zgoda jest wycofana
ended-taken-back = Państwa zapytanie jest wycofane
ended-withdrawn-text = Wideokonsultacja się nie odbędzie. Nie mają Państwo przez to żadnych niedogodności. Pomożemy Państwu w inny sposób.
ended-cancelled = Ten termin jest odwołany
ended-closed = To zapytanie jest zamknięte
ended-call = Jeśli potrzebują Państwo nowego terminu, prosimy do nas zadzwonić.
ended-why = Gabinet pisze do Państwa:
ended-erased = { $days ->
    [one] Państwa dane zostaną tu usunięte najpóźniej po jednym dniu.
    [few] Państwa dane zostaną tu usunięte najpóźniej po { $days } dniach.
    [many] Państwa dane zostaną tu usunięte najpóźniej po { $days } dniach.
   *[other] Państwa dane zostaną tu usunięte najpóźniej po { $days } dnia.
  }
expired-title = Ten dostęp wygasł
expired-text = Czas tego terminu minął. Jeśli potrzebują Państwo nowego terminu, prosimy do nas zadzwonić.
link-unknown-title = Nie znamy tego linku
link-unknown-text = Może jest niepełny albo jego czas minął. Prosimy jeszcze raz kliknąć link w naszym ostatnim mailu.
link-unknown-code = Wpisz kod dostępu
