mail-greeting = Dzień dobry, { $name }
mail-greeting-nameless = Dzień dobry
mail-your-practice = Państwa gabinet
mail-regards = Z poważaniem
mail-phone = Telefon
mail-call = Prosimy do nas zadzwonić.
mail-call-at = Prosimy do nas zadzwonić: { $phone }.
mail-automatic = Ta wiadomość została wysłana automatycznie.
mail-automatic-reply = Ta wiadomość została wysłana automatycznie. W razie pytań wystarczy na nią odpowiedzieć. Daty urodzenia, kasy chorych i numeru ubezpieczonego prosimy nie podawać w mailu: formularz na naszej stronie jest bezpieczniejszy.
mail-personal-link = Zawiera ona Państwa osobisty link. Prosimy nikomu go nie przekazywać.
mail-emergency = W nagłych wypadkach ta droga jest zbyt wolna: prosimy dzwonić pod 112. Poza godzinami przyjęć pomaga dyżur lekarski pod numerem 116117.
mail-in-german = Gabinet pisze po niemiecku:
mail-request_received-subject = Państwa wideokonsultacja: mamy zapytanie
mail-request_received-body =
    { $greeting }.

    Otrzymaliśmy Państwa zapytanie o wideokonsultację. Obejrzymy je i odezwiemy się do Państwa. Teraz nie muszą Państwo nic robić.
mail-ask_missing-subject = Państwa wideokonsultacja: prosimy uzupełnić
mail-ask_missing-body =
    { $greeting }.

    Do Państwa wideokonsultacji brakuje nam jeszcze danych. Prosimy uzupełnić je na Państwa osobistej stronie.
mail-declined-subject = Państwa wideokonsultacja: nasza odpowiedź
mail-declined-body =
    { $greeting }.

    Dziękujemy za zapytanie. Niestety nie możemy zaproponować Państwu wideokonsultacji.
mail-consent_form-subject = Państwa wideokonsultacja: prosimy podpisać
mail-consent_form-body =
    { $greeting }.

    Chętnie porozmawiamy z Państwem przez wideo. Najpierw potrzebujemy Państwa zgody. { $next }
mail-next-below = Termin wybierają Państwo sami: propozycje są poniżej.
mail-next-later = Potem wyślemy Państwu termin.
mail-consent_and_appointment-subject = Państwa wideokonsultacja { $when }: prosimy podpisać
mail-consent_and_appointment-body =
    { $greeting }.

    Zarezerwowaliśmy termin Państwa wideokonsultacji: { $when }. Aby mogła się odbyć, potrzebujemy wcześniej Państwa zgody.
mail-consent_accepted-subject = Państwa wideokonsultacja: formularz przyjęty
mail-consent_accepted-body =
    { $greeting }.

    Dziękujemy, mamy Państwa zgodę. { $next }
mail-next-stays = Termin zostaje bez zmian: { $when }.
mail-next-choose = Teraz brakuje już tylko terminu: prosimy wybrać jedną z propozycji na Państwa osobistej stronie.
mail-next-appointment = Następnie wyślemy Państwu termin. Teraz nie muszą Państwo nic robić.
mail-consent_rejected-subject = Państwa wideokonsultacja: prosimy podpisać jeszcze raz
mail-consent_rejected-body =
    { $greeting }.

    Podpisany formularz dotarł do nas. Niestety w tej postaci nie możemy go przyjąć:
mail-times_offered-subject = Państwa wideokonsultacja: prosimy wybrać termin
mail-times_offered-body =
    { $greeting }.

    Kiedy Państwu pasuje? Prosimy wybrać jeden z tych terminów.
mail-appointment-subject = Państwa wideokonsultacja: { $when }
mail-appointment-body =
    { $greeting }.

    Termin Państwa wideokonsultacji jest ustalony.
mail-appointment_moved-subject = Zmiana terminu wideokonsultacji: { $when }
mail-appointment_moved-body =
    { $greeting }.

    { $event } Państwa link i kod dostępu zostają bez zmian.
mail-moved-doctor = Podczas wideokonsultacji będzie teraz z Państwem rozmawiać: { $doctor }. Godzina zostaje bez zmian.
mail-moved-same = Coś się zmieniło w Państwa wideokonsultacji. Godzina zostaje bez zmian.
mail-moved-time = Przełożyliśmy Państwa wideokonsultację. Poprzedni termin już nie obowiązuje: { $when }.
mail-appointment_cancelled-subject = { $about }: odwołana
mail-about-appointment = Państwa wideokonsultacja { $when }
mail-about-visit = Państwa wideokonsultacja
mail-appointment_cancelled-body =
    { $greeting }.

    { $event }
mail-cancelled-yours-time = Odwołali Państwo swoją wideokonsultację: { $when }. Nie odbędzie się ona.
mail-cancelled-yours = Odwołali Państwo swoją wideokonsultację. Nie odbędzie się ona.
mail-cancelled-ours-time = Niestety musimy odwołać Państwa wideokonsultację: { $when }. Przepraszamy za niedogodności.
mail-cancelled-ours = Niestety musimy odwołać Państwa wideokonsultację. Przepraszamy za niedogodności.
mail-withdrawn-subject = Państwa wideokonsultacja: potwierdzenie
mail-withdrawn-body =
    { $greeting }.

    { $event }
mail-withdrawn-consent = Wycofali Państwo zgodę na wideokonsultację. Niniejszym to potwierdzamy.
mail-withdrawn-request = Wycofali Państwo zapytanie o wideokonsultację. Niniejszym to potwierdzamy.
mail-guest_invitation-subject = Wideokonsultacja: zaproszenie
mail-guest_invitation-body =
    { $greeting }.

    Zapraszamy Państwa na wideokonsultację. Lekarz: { $doctor }. Termin: { $when }.
mail-with-us = nasz gabinet
mail-reminder_day-subject = Państwa wideokonsultacja { $when }: przypomnienie
mail-reminder_day-body =
    { $greeting }.

    Przypominamy o Państwa wideokonsultacji: { $when }.
mail-reminder_hour-subject = Państwa wideokonsultacja, { $time }: przypomnienie
mail-reminder_hour-body =
    { $greeting }.

    Państwa wideokonsultacja wkrótce się zacznie. { $time }.
mail-answer-subject = Państwa wideokonsultacja: wiadomość z gabinetu
mail-answer-body =
    { $greeting }.

    Dziękujemy za wiadomość.
mail-answer_thanks-subject = Państwa wideokonsultacja: mamy wiadomość
mail-answer_thanks-body =
    { $greeting }.

    Dziękujemy za wiadomość. Przeczytaliśmy ją i zajmujemy się sprawą.
mail-answer_call-subject = Państwa wideokonsultacja: prosimy zadzwonić
mail-answer_call-body =
    { $greeting }.

    Dziękujemy za wiadomość. Najlepiej omówić to przez telefon. Nasz numer: { $phone }.
mail-answer_unreadable-subject = Państwa wideokonsultacja: prosimy wysłać jeszcze raz
mail-answer_unreadable-body =
    { $greeting }.

    Państwa wiadomość dotarła, ale nie możemy jej otworzyć: jest zaszyfrowana albo spakowana. Prosimy wysłać ją jeszcze raz bez szyfrowania, a formularz jako PDF. Bezpieczniejsza jest Państwa osobista strona.
