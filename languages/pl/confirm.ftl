cancel-question = Czy chcą Państwo odwołać termin?
cancel-text = Wtedy Państwa termin się nie odbędzie: { $when }. Gabinet dowie się o tym od razu.
cancel-move = Lepiej przełożyć? Można <link>poprosić o inny termin</link>.
cancel-move-call = Lepiej przełożyć? Można <link>poprosić o inny termin</link> albo zadzwonić: <phone/>
cancel-yes = Tak, odwołaj termin
cancel-no = Nie, zostaw
withdraw-question = Czy chcą Państwo wycofać zgodę?
take-back-question = Czy chcą Państwo wycofać zapytanie?
withdraw-text = Wtedy wideokonsultacja się nie odbędzie. Nie mają Państwo przez to żadnych niedogodności.
withdraw-text-appointment = Wtedy wideokonsultacja się nie odbędzie, a termin przepadnie. Nie mają Państwo przez to żadnych niedogodności.
withdraw-no-reason = Nie potrzebujemy powodu.
withdraw-yes = Tak, wycofaj zgodę
take-back-yes = Tak, wycofaj zapytanie
withdraw-no = Nie, wróć
other-time-title = Inny termin
other-time-question = Kiedy pasuje Państwu lepiej?
other-time-text = Państwa termin: { $when }. Zostaje, dopóki gabinet nie napisze Państwu innego terminu.
wish-label = Państwa życzenie
wish-hint = Na przykład: „Poniedziałek lub wtorek po 15.” Prosimy nie pisać nic o swoim zdrowiu.
wish-missing = Prosimy napisać, kiedy Państwu pasuje.
wish-too-long = { $most ->
    [one] Prosimy krócej: najwyżej jeden znak.
    [few] Prosimy krócej: najwyżej { $most } znaki.
    [many] Prosimy krócej: najwyżej { $most } znaków.
   *[other] Prosimy krócej: najwyżej { $most } znaku.
  }
wish-send = Wyślij życzenie
wish-keep = Zachowaj termin
wish-urgent = Pilne? Prosimy zadzwonić: <phone/>
