personal-title = Państwa wideokonsultacja
step-request = Zapytanie
step-consent = Zgoda
step-appointment = Termin
step-talk = Rozmowa
state-requested = Mamy Państwa zapytanie
state-requested-lead = Obejrzymy je i napiszemy do Państwa.
state-missing-lead = Aby iść dalej, potrzebujemy od Państwa jeszcze czegoś.
state-consent_pending = Potrzebujemy Państwa zgody
state-consent_pending-lead = Prosimy przeczytać tekst i podpisać. Na ekranie nie potrzeba drukarki.
state-consent_review = Mamy Państwa zgodę
state-consent_review-lead = Gabinet ją sprawdza. Teraz nie muszą Państwo nic robić.
state-consented = Państwa zgoda jest przyjęta
state-consented-lead = Następnie podamy Państwu termin. Przyjdzie mailem albo telefonicznie.
state-choose-lead = Teraz brakuje już tylko terminu.
state-scheduled = Termin jest ustalony
state-scheduled-lead = Wszystko jest przygotowane. Czekamy na Państwa.
state-open = Poczekalnia jest otwarta
state-open-lead = Zapraszamy, najlepiej pięć minut przed terminem.
done-signed = Dziękujemy, formularz dotarł.
done-data = Dziękujemy, Państwa dane są zapisane.
done-chosen = Dziękujemy, to teraz Państwa termin. Wysłaliśmy go także mailem.
wish-title = Poprosili Państwo o inny termin.
wish-text = Gabinet się odezwie. Do tego czasu termin zostaje bez zmian. <link>Zmień prośbę</link>
lacking-title = Brakuje nam jeszcze danych
lacking-text = Bez nich nie możemy zająć się zapytaniem. To potrwa minutę.
lacking-button = Uzupełnij dane
sign-again-title = Prosimy podpisać jeszcze raz.
sign-again-text = Gabinet nie mógł przyjąć formularza i pisze:
sign-button = Przeczytaj i podpisz zgodę
sign-paper = Można też <link>wydrukować formularz</link> i przesłać go z podpisem.
appointment-with = Lekarz: { $doctor }
appointment-length = { $minutes ->
    [one] Około minuty
    [few] Około { $minutes } minut
    [many] Około { $minutes } minut
   *[other] Około { $minutes } minuty
  }
needs-consent = Aby rozmowa mogła się odbyć, potrzebujemy wcześniej Państwa zgody.
to-visit = Do wideokonsultacji
opens-at = Poczekalnia otwiera się: { $when }.
to-calendar = Do mojego kalendarza
other-device-title = Wolą Państwo inne urządzenie?
other-device-text = Prosimy otworzyć tam <address>{ $address }</address> i wpisać ten kod:
meanwhile-title = W międzyczasie
meanwhile-text = Prosimy wypróbować, czy kamera i mikrofon działają na Państwa urządzeniu. To potrwa dwie minuty.
more-label = Więcej
more-data = Zobacz i zmień dane
more-consent-copy = Moja podpisana zgoda (PDF, po niemiecku)
more-time = Poproś o inny termin
more-cancel = Odwołaj termin
more-withdraw = Wycofaj zgodę
more-take-back = Wycofaj zapytanie
times-taken-title = Niestety ten termin został właśnie zajęty.
times-another = Prosimy wybrać inny.
times-gone = Nie ma już żadnego wolnego terminu.
times-gone-keep = Państwa termin zostaje bez zmian.
call-us = Prosimy do nas zadzwonić.
call-us-at = Prosimy do nas zadzwonić: <phone/>
times-title = Prosimy wybrać termin
times-title-move = Wolą Państwo inny termin?
times-stay = Państwa termin zostaje, dopóki nic nie zostanie wybrane.
times-label = Wolne terminy
times-missing = Prosimy kliknąć jeden z terminów.
times-one = { $day }, <strong>godz. { $time }</strong>
times-with = { $minutes ->
    [one] Lekarz: { $doctor }, około minuty
    [few] Lekarz: { $doctor }, około { $minutes } minut
    [many] Lekarz: { $doctor }, około { $minutes } minut
   *[other] Lekarz: { $doctor }, około { $minutes } minuty
  }
times-take = Wybierz ten termin
times-not-reserved = Te terminy nie są dla Państwa zarezerwowane.
times-none-fits = Żaden nie pasuje? Prosimy do nas zadzwonić.
times-none-fits-at = Żaden nie pasuje? Prosimy zadzwonić: <phone/>
data-title = Państwa dane
data-lead = Prosimy uzupełnić to, czego brakuje. To, co już jest, można zmienić.
data-save = Zapisz dane
back-to-page = Powrót do Państwa strony
