import { type Sample, sample } from './sample.ts';

/**
 * Written after the reading was done, to see how well it does on mails it was not made for: 215 of 224 fields
 * at first.
 */
export const heldOut: Sample[] = [
  sample('colon with blank before, lower-case labels', {
    text: `Hallo,
bitte um Termin videosprechstunde
name : bauer
vorname : stefan
geburtsdatum : 4.11.1980
tel : 0208/44444 55
krankenkasse : ikk classic
versicherten nummer : x000004567

gruß stefan bauer`,
    is: 'Stefan|Bauer|1980-11-04|0208/44444 55|ikk classic|X000004567',
  }),
  sample('Patient: Nachname, Vorname', {
    text: `Betreff: Videosprechstunde
Patient: Lehmann, Katharina
Geboren: 17.08.1993
Telefon/Handy: 0157 12345678
KK: SBK Siemens-Betriebskrankenkasse
KVNR: X000005678`,
    is: 'Katharina|Lehmann|1993-08-17|0157 12345678|SBK Siemens-Betriebskrankenkasse|X000005678',
  }),
  sample('label with hyphen splits', {
    text: `Vor-Name: Beate
Nach-Name: Siebert
Geb.-Dat.: 03. 04. 1959
Tel.-Nummer: 0201 / 99 88 77
Kranken-Kasse: BARMER
Versicherten-Nummer: X000 006 789`,
    is: 'Beate|Siebert|1959-04-03|0201 / 99 88 77|BARMER|X000006789',
  }),
  sample('answers in a sentence with und', {
    from: 'Marta Nowak <m.nowak@mail.example>',
    text: `Guten Tag Frau Dr. Beispiel, ich heiße Marta Nowak und bin am 5.6.1970 geboren. Meine Telefonnummer ist 0176 111 222 33 und ich bin bei der AOK Rheinland/Hamburg versichert, die Versichertennummer lautet X000007890. Ich möchte eine Videosprechstunde.`,
    is: 'Marta|Nowak|1970-06-05|0176 111 222 33|AOK Rheinland/Hamburg|X000007890',
  }),
  sample('slash separated line', {
    text: `Videosprechstunde / Hofmann, Dieter / 21.03.1950 / 0211 998877 / TK / X000008901`,
    is: 'Dieter|Hofmann|1950-03-21|0211 998877|TK|X000008901',
  }),
  sample('pipes', {
    text: `Videosprechstunde bitte
Sandra Keller | 15.01.1985 | 0172-9988776 | DAK Gesundheit | X000009012`,
    is: 'Sandra|Keller|1985-01-15|0172-9988776|DAK Gesundheit|X000009012',
  }),
  sample('month in words with year of two figures', {
    text: `Vorname: Willi
Nachname: Scholz
Geburtsdatum: 3. Jul. 58
Telefonnummer: 02327/123456
Krankenkasse: Bosch BKK
Versichertennummer: X000009123`,
    is: 'Willi|Scholz|1958-07-03|02327/123456|Bosch BKK|X000009123',
  }),
  sample('digits without marks', {
    text: `Nachname: Yilmaz
Vorname: Emre
Geburtsdatum: 24121985
Telefon: 017699887766
Krankenkasse: AOK Bayern
Versichertennummer: X000009234`,
    is: 'Emre|Yilmaz|1985-12-24|017699887766|AOK Bayern|X000009234',
  }),
  sample('Englisch in Sätzen', {
    from: 'Carlos <carlos@mail.example>',
    text: `Hi,

I'm Carlos Mendes, DOB 12/08/1988. My phone number is +351 912 345 678, health insurance: Techniker Krankenkasse (TK), insurance no X000009345.
I would like a Videosprechstunde please.

Best regards,
Carlos`,
    is: 'Carlos|Mendes|1988-08-12|+351 912 345 678|Techniker Krankenkasse (TK)|X000009345',
  }),
  sample('an HTML definition list', {
    html: '<h2>Videosprechstunde</h2><dl><dt>Vorname</dt><dd>Jana</dd><dt>Nachname</dt><dd>Berger</dd><dt>Geburtsdatum</dt><dd>30.09.1978</dd><dt>Telefon</dt><dd>0208 776655</dd><dt>Krankenkasse</dt><dd>KNAPPSCHAFT</dd><dt>Versichertennummer</dt><dd>X000009456</dd></dl>',
    is: 'Jana|Berger|1978-09-30|0208 776655|KNAPPSCHAFT|X000009456',
  }),
  sample('an HTML table with four columns', {
    html: '<table><tr><td>Vorname:</td><td>Tobias</td><td>Nachname:</td><td>Reich</td></tr><tr><td>Geburtsdatum:</td><td>13.02.1969</td><td>Telefon:</td><td>0208 665544</td></tr><tr><td>Krankenkasse:</td><td>IKK gesund plus</td><td>Vers.-Nr.:</td><td>X000009567</td></tr></table><p>Videosprechstunde</p>',
    is: 'Tobias|Reich|1969-02-13|0208 665544|IKK gesund plus|X000009567',
  }),
  sample('spans and nested tables', {
    html: '<div><table><tr><td><table><tr><td><span><b>Name</b></span></td><td><span>Lena Fuchs</span></td></tr><tr><td>Geb.</td><td>1.12.2003</td></tr><tr><td>Tel</td><td>0151/1122334</td></tr><tr><td>Versicherung</td><td>HUK-COBURG</td></tr><tr><td>Versicherungsnummer</td><td>300/123456-X</td></tr></table></td></tr></table>Ich bitte um eine Videosprechstunde</div>',
    is: 'Lena|Fuchs|2003-12-01|0151/1122334|HUK-COBURG|300/123456-X',
  }),
  sample('phone first, name last', {
    text: `0170 3344556 - X000009678 - Barmer - 11.10.1962 - Petra Albrecht - Videosprechstunde`,
    is: 'Petra|Albrecht|1962-10-11|0170 3344556|Barmer|X000009678',
  }),
  sample('polite letter with data at the end', {
    from: 'Familie Brinkmann <brinkmann@mail.example>',
    text: `Sehr geehrte Frau Dr. Beispiel,

da ich zurzeit schlecht zu Fuß bin, würde ich gerne die Videosprechstunde nutzen.
Am besten passt es mir nach 15 Uhr.

Mit freundlichen Grüßen

Ernst Brinkmann
geb. 02.01.1937
AOK Rheinland/Hamburg, Nr. X000009789
Tel. 0208 334455`,
    is: 'Ernst|Brinkmann|1937-01-02|0208 334455|AOK Rheinland/Hamburg|X000009789',
  }),
  sample('father for a baby', {
    from: 'Jonas Arendt <arendt@mail.example>',
    text: `Hallo, unser Sohn Theo Arendt (geboren 14.02.2026) hat Ausschlag. Geht eine Videosprechstunde? Er ist bei der TK familienversichert: X000009890. Handy 0176/4455667. VG Jonas Arendt`,
    is: 'Theo|Arendt|2026-02-14|0176/4455667|TK|X000009890',
  }),
  sample('two phone numbers in one line', {
    text: `Vorname: Margot
Nachname: Pape
Geburtsdatum: 07.07.1941
Telefon: 0208 112233 oder 0171 2233445
Krankenkasse: Techniker Krankenkasse
Versichertennummer: X000009901`,
    is: 'Margot|Pape|1941-07-07|0208 112233|Techniker Krankenkasse|X000009901',
  }),
  sample('Mitglied der', {
    text: `Videosprechstunde
Ich, Christian Adam, geb. am 10. Dezember 1971, bin Mitglied der BKK firmus (Mitgliedsnr. X000010012). Telefonisch erreichen Sie mich tagsüber unter 0421-556677.`,
    is: 'Christian|Adam|1971-12-10|0421-556677|BKK firmus|X000010012',
  }),
  sample('windows line ends and blanks all over', {
    encoding: 'quoted-printable',
    charset: 'windows-1252',
    text: `  Vorname   :    Günther   \n\n\n   Nachname  :   Weiß-Müller   \n\n  Geburtsdatum :   01 . 02 . 1953  \n  Telefon   :   0208   443322  \n  Krankenkasse  :   hkk  \n  Versichertennummer :   X 0000 1012 3  \n Videosprechstunde`,
    is: 'Günther|Weiß-Müller|1953-02-01|0208 443322|hkk|X000010123',
  }),
  sample('a reply with the answer under a quoted question list', {
    subject: 'Re: Ihre Anfrage Videosprechstunde',
    text: `Hallo, hier die fehlenden Angaben: geb. 9.9.1990, AOK, X000010234, Tel 0163 5566778

Gruß
Daniel Voigt

Am 18.11.26 um 09:12 schrieb Praxis Dr. Beispiel:
> Guten Tag,
> für die Videosprechstunde brauchen wir noch:
> - Geburtsdatum
> - Telefonnummer
> - Krankenkasse
> - Versichertennummer
>
> Ihre Praxis Dr. Beispiel, Tel. 0208 123456`,
    is: 'Daniel|Voigt|1990-09-09|0163 5566778|AOK|X000010234',
  }),
  sample('business signature with much in it', {
    from: 'Nadine Becker <becker@firma.example>',
    text: `Guten Tag, ich hätte gerne eine Videosprechstunde. Geburtsdatum 16.05.1982, TK, Versichertennummer X000010345.

Mit freundlichen Grüßen / Kind regards
i. A. Nadine Becker
Leiterin Einkauf

Firma Muster GmbH & Co. KG
Industriestr. 5 | 45478 Mülheim
T +49 208 9988-123 | F +49 208 9988-100 | M +49 171 9988123
nadine.becker@firma.example | www.firma.example
Sitz: Mülheim | HRB 12345 Duisburg | USt-IdNr. DE123456789`,
    is: 'Nadine|Becker|1982-05-16|+49 208 9988-123|TK|X000010345',
  }),
  sample('Vorname and Nachname in one cell', {
    html: '<table><tr><td>Vorname Nachname</td><td>Ilse Bach</td></tr><tr><td>Geburtsdatum</td><td>19. Mai 1946</td></tr><tr><td>Telefonnummer</td><td>0208/998811</td></tr><tr><td>Krankenversicherung</td><td>Continentale</td></tr><tr><td>Versicherungsnummer</td><td>K 88-77.66</td></tr></table>Videosprechstunde',
    is: 'Ilse|Bach|1946-05-19|0208/998811|Continentale|K 88-77.66',
  }),
  sample('capital label and value glued', {
    text: `Name:Zimmermann
Vorname:Udo
Geb.:22.11.1955
Tel.:020311223344
Kasse:VIACTIV Krankenkasse
Vers.Nr.:X000010456
Videosprechstunde`,
    is: 'Udo|Zimmermann|1955-11-22|020311223344|VIACTIV Krankenkasse|X000010456',
  }),
  sample('date with month first in words', {
    text: `Name: Emily Carter
Date of birth: March 3, 1991
Phone number: 0049 160 1234567
Health insurance company: Barmer
Insurance ID: X000010567
Keyword: Videosprechstunde`,
    is: 'Emily|Carter|1991-03-03|0049 160 1234567|Barmer|X000010567',
  }),
  sample('arrows and emoji', {
    text: `👉 Vorname → Melanie
👉 Nachname → Kurz
👉 Geburtsdatum → 12.4.87
👉 Telefon → 0178 1231231
👉 Krankenkasse → mhplus Krankenkasse
👉 Versichertennummer → X000010678
#Videosprechstunde 🙏`,
    is: 'Melanie|Kurz|1987-04-12|0178 1231231|mhplus Krankenkasse|X000010678',
  }),
  sample('an impossible day in a sentence', {
    text: `Ich bin Rolf Decker, geboren am 31.04.1966, Telefon 0208 223344, AOK, X000010789. Videosprechstunde`,
    is: 'Rolf|Decker|!31.04.1966|0208 223344|AOK|X000010789',
  }),
  sample('the wish comes before the data', {
    text: `Ich möchte am Montag, 30.11.2026 um 10 Uhr eine Videosprechstunde, falls möglich, sonst am 02.12.
Vielen Dank, Anke Rose (geb. 8.3.1976)
Barmer X000010890
0151-7788991`,
    is: 'Anke|Rose|1976-03-08|0151-7788991|Barmer|X000010890',
  }),
  sample('latin1 base64 HTML', {
    charset: 'iso-8859-1',
    encoding: 'base64',
    html: '<html><body>Videosprechstunde<br>Name, Vorname: Möller, Jörn<br>geb. am: 28.02.1984<br>Tel.: 04321 778899<br>Krankenkasse: AOK NordWest<br>Versicherten-Nr.: X000010901</body></html>',
    is: 'Jörn|Möller|1984-02-28|04321 778899|AOK NordWest|X000010901',
  }),
  sample('double quotes around values', {
    text: `Vorname: "Karla"
Nachname: "Engels"
Geburtsdatum: "1979-11-30"
Telefon: "0208 556677"
Krankenkasse: "Novitas BKK"
Versichertennummer: "X000011012"
Betreff: "Videosprechstunde"`,
    is: 'Karla|Engels|1979-11-30|0208 556677|Novitas BKK|X000011012',
  }),
  sample('a question form with long labels', {
    text: `Wie heißen Sie mit Vornamen?: Burak
Wie lautet Ihr Nachname?: Arslan
Wann sind Sie geboren?: 14.07.1998
Unter welcher Telefonnummer erreichen wir Sie?: 0176 8899001
Bei welcher Krankenkasse sind Sie versichert?: AOK PLUS
Wie lautet Ihre Versichertennummer?: X000011123
Worum geht es?: Videosprechstunde`,
    is: 'Burak|Arslan|1998-07-14|0176 8899001|AOK PLUS|X000011123',
  }),
  sample('missing insurance only', {
    from: 'Ruth Stein <ruth@mail.example>',
    text: `Videosprechstunde
Ruth Stein, geb. 25.12.1944
Tel. 0208 889900
Versicherung reiche ich nach.`,
    is: 'Ruth|Stein|1944-12-25|0208 889900|-|-',
  }),
  sample('Geburtsname is not the name', {
    text: `Name: Hansen, geb. Petersen
Vorname: Antje
geb. 12.03.1967
Tel: 0461 112244
Krankenkasse: AOK NordWest
Versichertennummer: X000011234
Videosprechstunde`,
    is: 'Antje|Hansen|1967-03-12|0461 112244|AOK NordWest|X000011234',
  }),
  sample('privately insured, label PKV', {
    text: `Vorname: Henning
Nachname: von Arnim
Geb.: 20.10.1960
Mobilnummer: +49-171-2345678
PKV: Allianz Private Krankenversicherung
Vertragsnummer: AV 4711 0815
Videosprechstunde`,
    is: 'Henning|von Arnim|1960-10-20|+49-171-2345678|Allianz Private Krankenversicherung|AV 4711 0815',
  }),
];
