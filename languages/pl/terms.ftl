terms-lead = Tu jest napisane, jak korzystać z wideokonsultacji i na czym mogą Państwo polegać.
terms-emergency = Nie w nagłych przypadkach
terms-emergency-text = Gdy zagrożone jest życie, prosimy dzwonić pod <emergency>112</emergency>. Poza godzinami przyjęć pomaga dyżur lekarski pod numerem <service>116 117</service>.
terms-who = 1. Kto oferuje wideokonsultację
terms-who-text = Oferuje ją gabinet: <practice/>. Gabinet sam prowadzi ten program. Nie uczestniczy w tym żaden zewnętrzny dostawca wideo. Wszystkie informacje zawiera <imprint>Nota prawna</imprint>.
terms-cost = 2. Ile to kosztuje
terms-cost-text = Program nic Państwa nie kosztuje. Nie potrzebują Państwo konta i nie muszą niczego instalować. Dostawca internetu może pobierać opłatę za przesłane dane: dziesięć minut rozmowy zużywa zwykle od 50 do 200 megabajtów. Ile kosztuje leczenie, gabinet powie Państwu wcześniej.
terms-need = 3. Co jest potrzebne
terms-need-device = smartfon, tablet lub komputer z kamerą, mikrofonem i głośnikiem,
terms-need-browser = aktualna przeglądarka: Chrome, Edge, Firefox lub Safari,
terms-need-line = stabilne połączenie z internetem.
terms-need-check = W każdej chwili mogą Państwo <check>wypróbować</check>, czy wszystko działa.
terms-access = 4. Jak otrzymać dostęp
terms-access-consent = Przed pierwszą rozmową potrzebujemy Państwa zgody. Jest ona dobrowolna i można ją w każdej chwili wycofać.
terms-access-link = Potem otrzymują Państwo osobisty link i kod dostępu. Oba są ważne tylko na ten jeden termin.
terms-access-secret = Prosimy nikomu nie przekazywać linku ani kodu.
terms-access-open = Poczekalnia otwiera się { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
  } przed terminem. Link i kod są ważne, dopóki gabinet nie zakończy rozmowy, najdłużej 24 godziny po terminie.
terms-access-name = Przy wejściu prosimy podać swoje prawdziwe imię i nazwisko. Po tym rozpozna Państwa lekarka lub lekarz.
terms-talk = 5. W czasie rozmowy
terms-talk-record = <strong>Nagrywanie jest niedozwolone</strong>, robienie zrzutów ekranu też. Dotyczy to obu stron.
terms-talk-place = Prosimy usiąść w spokojnym, zamkniętym pomieszczeniu. Gabinet robi to samo.
terms-talk-room = Inne osoby w pomieszczeniu są na początku przedstawiane. Obie strony muszą się na to zgadzać.
terms-talk-company = Osobom niepełnoletnim i osobom pod opieką prawną może ktoś towarzyszyć.
terms-talk-guest = Kto Państwu towarzyszy albo dla Państwa tłumaczy, może uczestniczyć także z własnym urządzeniem. Gabinet zaprasza tę osobę razem z Państwem.
terms-talk-driving = Prosimy nie rozmawiać za kierownicą.
terms-limits = 6. Co przez wideo nie jest możliwe
terms-limits-text = Badanie rękami nie jest możliwe. Lekarka lub lekarz decyduje, czy rozmowa przez wideo wystarcza, a jeśli nie, prosi Państwa do gabinetu. O przyznaniu terminu decyduje u nas wyłącznie konieczność medyczna.
terms-broken = 7. Gdy połączenie się przerwie
terms-broken-text = Strona sama próbuje je przywrócić. Jeśli się to nie uda, dzwonimy pod numer telefonu, który nam Państwo podali. Mogą też Państwo zadzwonić do nas: <phone/>.
terms-end = 8. Odwołanie i zakończenie
terms-end-text = Każdy termin mogą Państwo odwołać na swojej osobistej stronie lub telefonicznie. Obie strony mogą w każdej chwili zakończyć rozmowę. Na pożegnanie wystarczy dotknąć „Rozłącz”.
terms-running = 9. Dostępność usługi
terms-running-text = Starannie dbamy o to, aby usługa działała. Nie możemy obiecać, że będzie działać zawsze i bez przerw. Za winę umyślną, rażące niedbalstwo oraz szkody na życiu, ciele lub zdrowiu odpowiadamy zgodnie z ustawą.
terms-data = 10. Państwa dane
terms-data-text = Co dzieje się z Państwa danymi, można przeczytać na stronie <privacy>Ochrona danych</privacy>.
