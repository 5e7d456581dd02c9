import { type Sample, sample } from './sample.ts';

/**
 * Labelled lines, in all the ways people label. Fictional people; insurance numbers from the range for tests.
 */
export const labelled: Sample[] = [
  sample('labels in another order', {
    text: `Guten Tag,
ich bitte um eine Videosprechstunde.

Versichertennummer: X000000428
Krankenkasse: DAK-Gesundheit
Geburtsdatum: 03.07.1988
Telefon: 0171/5550188
Nachname: Schöller
Vorname: Anja

Vielen Dank`,
    is: 'Anja|Schöller|1988-07-03|0171/5550188|DAK-Gesundheit|X000000428',
  }),
  sample('abbreviations without colons', {
    text: `Vn. Peter
Nn. Krause
geb. 12.8.64
Tel 0208 5550123
KK Barmer
KVNR X000012346`,
    is: 'Peter|Krause|1964-08-12|0208 5550123|Barmer|X000012346',
  }),
  sample('full name under Name', {
    text: `Name: Jörg Müller
Geburtstag: 1.2.1970
Handy: 0160 5550 1234
Versicherung: IKK classic
Versicherungsnr.: X000000567`,
    is: 'Jörg|Müller|1970-02-01|0160 5550 1234|IKK classic|X000000567',
  }),
  sample('Name, Vorname as one label', {
    text: `Name, Vorname: von der Heide, Karl-Heinz
Geb.-Datum: 9.11.1939
Tel.: 02041-555012
Kasse: Knappschaft
Versichertennr.: X000.000.688`,
    is: 'Karl-Heinz|von der Heide|1939-11-09|02041-555012|Knappschaft|X000000688',
  }),
  sample('Vorname Name in one', {
    text: `Vor- und Nachname: Dr. Sabine de Vries
geboren am: 30. Januar 1975
Telefonnummer: (0208) 555 01 77
Krankenkasse: Techniker
Versichertennummer: X000 000 749`,
    is: 'Sabine|de Vries|1975-01-30|(0208) 555 01 77|Techniker|X000000749',
  }),
  sample('English', {
    from: 'John Miller <john@mail.example>',
    text: `Dear Sir or Madam,

I would like to book a Videosprechstunde.

First name: John
Last name: Miller
Date of birth: 1970-06-05
Phone: +49 176 5550123
Health insurance: TK
Insurance number: X000000880

Kind regards
John`,
    is: 'John|Miller|1970-06-05|+49 176 5550123|TK|X000000880',
  }),
  sample('English short labels', {
    text: `Surname: O'Connor
Given name: Siobhán
DOB: 05/06/1970
Mobile: 0049 151 55501234
Insurer: Barmer
Insurance no.: X000000931`,
    is: "Siobhán|O'Connor|1970-06-05|0049 151 55501234|Barmer|X000000931",
  }),
  sample('equals signs', {
    text: `Vorname=Uwe
Nachname=Seidel
Geburtsdatum=17.05.1961
Telefon=0203 5550166
Krankenkasse=HEK
KVNR=X000001020`,
    is: 'Uwe|Seidel|1961-05-17|0203 5550166|HEK|X000001020',
  }),
  sample('dashes and bullets', {
    text: `Hallo Praxisteam, für die Videosprechstunde:
- Vorname - Renate
- Nachname - Öztürk
- Geburtsdatum - 24.12.1955
- Telefon - 0208 - 5550199
- Krankenkasse - Novitas BKK
- Versichertennummer - X000001110`,
    is: 'Renate|Öztürk|1955-12-24|0208 - 5550199|Novitas BKK|X000001110',
  }),
  sample('numbered', {
    text: `1. Vorname: Heinz
2. Name: Kowalski
3. Geburtsdatum: 02.02.1948
4. Telefon: 0208 5550133
5. Krankenkasse: AOK Rheinland/Hamburg
6. Versichertennummer: X000001230`,
    is: 'Heinz|Kowalski|1948-02-02|0208 5550133|AOK Rheinland/Hamburg|X000001230',
  }),
  sample('numbered with brackets and stars', {
    text: `1) *Vorname:* Lisa
2) *Nachname:* Brandt
3) *Geb.datum:* 29.02.2000
4) *Tel.-Nr.:* 0157-55501234
5) *Krankenvers.:* hkk
6) *Vers.Nr.:* X000001340`,
    is: 'Lisa|Brandt|2000-02-29|0157-55501234|hkk|X000001340',
  }),
  sample('markdown bold', {
    text: `**Vorname**: Tim
**Nachname**: Vogel
**Geburtsdatum**: 11.11.2001
**Telefon**: 0175 5550111
**Krankenkasse**: mhplus
**Versichertennummer**: X000001450`,
    is: 'Tim|Vogel|2001-11-11|0175 5550111|mhplus|X000001450',
  }),
  sample('label on its own line', {
    text: `Vorname:
Gisela
Nachname:
Hartmann
Geburtsdatum:
8. März 1951
Telefon:
0208 5550144
Krankenkasse:
BKK Pfalz
Versichertennummer:
X000001560`,
    is: 'Gisela|Hartmann|1951-03-08|0208 5550144|BKK Pfalz|X000001560',
  }),
  sample('label on its own line, empty lines between', {
    text: `Vorname

Nele

Familienname

Petersen

Geburtsdatum

14.04.1995

Telefonnummer

0431 5550122

Krankenversicherung

AOK NordWest

Versichertennummer

X000001670`,
    is: 'Nele|Petersen|1995-04-14|0431 5550122|AOK NordWest|X000001670',
  }),
  sample('dots as leaders', {
    text: `Vorname .......... Horst
Nachname ......... Lange
Geburtsdatum ..... 1.1.1940
Telefon .......... 0208/5550101
Krankenkasse ..... VIACTIV
Versichertennr. .. X000001780`,
    is: 'Horst|Lange|1940-01-01|0208/5550101|VIACTIV|X000001780',
  }),
  sample('tabs', {
    text: 'Vorname:\tClara\nName:\tWinter\nGeb.:\t05.10.1983\nTel.:\t0201 5550187\nKrankenkasse:\tSBK\nVersicherten-Nr.:\tX000001890',
    is: 'Clara|Winter|1983-10-05|0201 5550187|SBK|X000001890',
  }),
  sample('several labels in one line', {
    text: `Name: Müller, Vorname: Jörg, geb. 3.7.88
Tel.: 0208-5550123, Kasse: AOK, Vers.-Nr.: X000001900`,
    is: 'Jörg|Müller|1988-07-03|0208-5550123|AOK|X000001900',
  }),
  sample('several labels in one line, no commas', {
    text: `Vorname: Ali Name: Demir Geburtsdatum: 12.12.1990 Telefon: 0177 5550190 Krankenkasse: AOK Plus Versichertennummer: X000002010`,
    is: 'Ali|Demir|1990-12-12|0177 5550190|AOK Plus|X000002010',
  }),
  sample('semicolons and slashes', {
    text: `Vorname: Eva; Nachname: Roth; Geburtsdatum: 7/8/1969; Telefon: 0208/5550176; Krankenkasse: KKH; Versichertennummer: X000002120`,
    is: 'Eva|Roth|1969-08-07|0208/5550176|KKH|X000002120',
  }),
  sample('patient labels with extra words', {
    text: `Vorname des Patienten: Emil
Nachname des Patienten: Schäfer
Geburtsdatum (TT.MM.JJJJ): 15.06.2019
Telefonnummer (für Rückfragen): 0176 5550165
Name der Krankenkasse: Techniker Krankenkasse
Versichertennummer (10-stellig, auf der Karte): X000002230`,
    is: 'Emil|Schäfer|2019-06-15|0176 5550165|Techniker Krankenkasse|X000002230',
  }),
  sample('typing errors in the labels', {
    text: `Vornahme: Hildegard
Nachnahme: Schmitz
Geburstdatum: 13.03.1936
Telefonummer: 0208 5550136
Krankenkase: Barmer GEK
Versichertenumer: X000002340`,
    is: 'Hildegard|Schmitz|1936-03-13|0208 5550136|Barmer GEK|X000002340',
  }),
  sample('more typing errors, all lower case', {
    text: `vornmae: kurt
nachnme: fischer
geburtsdaum: 21.9.47
telfon: 02085550147
krankenkasse: aok
versicherungsnumer: x000002450`,
    is: 'Kurt|Fischer|1947-09-21|02085550147|aok|X000002450',
  }),
  sample('capitals', {
    text: `VORNAME: MARIA
NACHNAME: GROSS
GEBURTSDATUM: 19.01.1958
TELEFON: 0234 5550158
KRANKENKASSE: IKK SÜDWEST
VERSICHERTENNUMMER: X000002560`,
    is: 'Maria|Gross|1958-01-19|0234 5550158|IKK SÜDWEST|X000002560',
  }),
  sample('address and other lines between', {
    text: `Name: Feldmann
Vorname: Ines
Straße: Marktstr. 12
PLZ/Ort: 45468 Mülheim
Geburtsdatum: 06.06.1966
Geburtsort: Essen
Geburtsname: Kruse
Telefon: 0208 5550166
Fax: 0208 5550167
Krankenkasse: BIG direkt gesund
Kassennummer: 103501080
Versichertennummer: X000002670
Versichertenstatus: 1000
Hausarzt: Dr. Vogt
Wunschtermin: 30.11.2026 vormittags
Anliegen: Husten seit 12.11.2026`,
    is: 'Ines|Feldmann|1966-06-06|0208 5550166|BIG direkt gesund|X000002670',
  }),
  sample('private insurer with a number of its own', {
    text: `Vorname: Konrad
Nachname: Freiherr von Stein
Geburtsdatum: 22.02.1952
Telefon: 0228 5550152
Krankenversicherung: Debeka (privat)
Versicherungsnummer: 123/4567-89`,
    is: 'Konrad|Freiherr von Stein|1952-02-22|0228 5550152|Debeka (privat)|123/4567-89',
  }),
  sample('phone private and mobile', {
    text: `Vorname: Olga
Nachname: Weber
geb: 31.10.1979
Telefon privat: 0211 5550179
Mobil: 0173 5550179
Krankenkasse: DAK
Mitgliedsnummer: X000002780`,
    is: 'Olga|Weber|1979-10-31|0211 5550179|DAK|X000002780',
  }),
  sample('an impossible date', {
    text: `Vorname: Bodo
Nachname: Kern
Geburtsdatum: 31.02.1980
Telefon: 0208 5550180
Krankenkasse: AOK
Versichertennummer: X000002890`,
    is: 'Bodo|Kern|!31.02.1980|0208 5550180|AOK|X000002890',
  }),
  sample('a short insurance number and a short phone', {
    text: `Vorname: Ute
Nachname: Sommer
Geburtsdatum: 1.7.2030
Telefon: 1234
Krankenkasse: AOK
Versichertennummer: X000002`,
    is: 'Ute|Sommer|!1.7.2030|!1234|AOK|X000002',
  }),
  sample('the keyword in the middle of labels', {
    subject: 'Termin',
    text: `Anliegen: Videosprechstunde
Patient: Lukas Engel
Geb. am: 4. Oktober 1993
Rückruf unter: 0151 5550193
Versichert bei: Audi BKK
KV-Nr.: X000003010`,
    is: 'Lukas|Engel|1993-10-04|0151 5550193|Audi BKK|X000003010',
  }),
  sample('Herr and Frau', {
    text: `Name: Frau Prof. Dr. med. Elisabeth zu Salm-Horst
Geburtsdatum: 18-08-1949
Tel: 0043 1 5550149
Krankenkasse: SVLFG
Versicherten-Nummer: X 000 003 120`,
    is: 'Elisabeth|zu Salm-Horst|1949-08-18|0043 1 5550149|SVLFG|X000003120',
  }),
];
