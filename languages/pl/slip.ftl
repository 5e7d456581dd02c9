slip-title = Państwa wideokonsultacja
slip-doctor = { $minutes ->
    [one] { $doctor }, około minuty
    [few] { $doctor }, około { $minutes } minut
    [many] { $doctor }, około { $minutes } minut
   *[other] { $doctor }, około { $minutes } minuty
  }
slip-qr = Kod QR Państwa dostępu
slip-enter = Prosimy sfotografować telefonem albo wpisać:
slip-room = Prosimy znaleźć cichy pokój, w którym nikt Państwa nie słyszy. Potrzebny jest telefon, tablet albo komputer z kamerą i mikrofonem.
slip-open = { $minutes ->
    [one] Około 5 minut przed terminem prosimy otworzyć adres i wpisać kod. Można to zrobić najwcześniej minutę przed terminem.
    [few] Około 5 minut przed terminem prosimy otworzyć adres i wpisać kod. Można to zrobić najwcześniej { $minutes } minuty przed terminem.
    [many] Około 5 minut przed terminem prosimy otworzyć adres i wpisać kod. Można to zrobić najwcześniej { $minutes } minut przed terminem.
   *[other] Około 5 minut przed terminem prosimy otworzyć adres i wpisać kod. Można to zrobić najwcześniej { $minutes } minuty przed terminem.
  }
slip-wait = Prosimy podać imię i nazwisko i zaczekać w poczekalni. Wiemy, że Państwo są, i poprosimy do środka.
slip-call = Jeśli coś nie działa, prosimy zadzwonić: <phone/>
slip-keep = Prosimy nikomu nie podawać kodu. Rozmowa nie jest nagrywana.
