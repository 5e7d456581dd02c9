import { type Sample, sample } from './sample.ts';

/** A second set, written after the first was read right: 201 of 210 fields at first. */
export const heldOut2: Sample[] = [
  sample('formal letter with reference line', {
    from: 'Lieselotte Krämer <l.kraemer@mail.example>',
    subject: 'Anfrage',
    text: `Lieselotte Krämer
Bachstr. 17
45470 Mülheim an der Ruhr
Tel. 0208/372811

Mülheim, den 20.11.2026

Betr.: Videosprechstunde

Sehr geehrte Damen und Herren,

hiermit bitte ich um einen Termin.
Ich bin am 13.08.1942 geboren und bei der DAK-Gesundheit unter der Nummer X000020012 versichert.

Hochachtungsvoll
Lieselotte Krämer`,
    is: 'Lieselotte|Krämer|1942-08-13|0208/372811|DAK-Gesundheit|X000020012',
  }),
  sample('inverted colon order, units in brackets', {
    text: `Familienname (wie im Ausweis): Nguyen
Vorname(n): Thi Mai
Geburtsdatum [TT/MM/JJJJ]: 15/03/1986
Tel. (mobil): 0152 - 3344 5566
Krankenkasse (gesetzlich oder privat): AOK Niedersachsen
Versichertennr. (siehe Karte): X000020123
Anliegen: Videosprechstunde`,
    is: 'Thi Mai|Nguyen|1986-03-15|0152 - 3344 5566|AOK Niedersachsen|X000020123',
  }),
  sample('one long sentence without punctuation', {
    text: `guten tag ich würde gerne eine videosprechstunde machen mein name ist sabrina wolff geboren am 14.09.1989 telefon 0176 44556677 krankenkasse barmer versichertennummer x000020234 danke`,
    is: 'Sabrina|Wolff|1989-09-14|0176 44556677|barmer|X000020234',
  }),
  sample('question and answer lines', {
    text: `Vorname?
Heike
Nachname?
Lorenzen
Geburtsdatum?
02.06.1971
Telefonnummer?
04851 9988
Krankenkasse?
IKK – Die Innovationskasse
Versichertennummer?
X000020345
Videosprechstunde`,
    is: 'Heike|Lorenzen|1971-06-02|04851 9988|IKK – Die Innovationskasse|X000020345',
  }),
  sample('husband writes for his wife', {
    from: 'Klaus Meinert <k.meinert@mail.example>',
    text: `Guten Tag,
meine Frau hat starke Rückenschmerzen und möchte gern die Videosprechstunde nutzen.
Ihre Daten:
Name: Brigitte Meinert
geb.: 19.12.1950
Kasse: Knappschaft
Nr.: X000020456
Sie erreichen uns unter 0208 5544332.
Mit freundlichem Gruß
Klaus Meinert`,
    is: 'Brigitte|Meinert|1950-12-19|0208 5544332|Knappschaft|X000020456',
  }),
  sample('ISO date and E.164', {
    text: `first name: Oleksandr
last name: Shevchenko
birth date: 1983-11-02
phone: +4915123456789
insurance: AOK Hessen
insurance number: X000020567
Videosprechstunde`,
    is: 'Oleksandr|Shevchenko|1983-11-02|+4915123456789|AOK Hessen|X000020567',
  }),
  sample('English long date in a table', {
    html: '<table><tr><td>Given name(s)</td><td>Amara</td></tr><tr><td>Family name</td><td>Okafor</td></tr><tr><td>Date of Birth</td><td>7th May 1995</td></tr><tr><td>Telephone</td><td>0157 88776655</td></tr><tr><td>Health Insurance</td><td>Techniker Krankenkasse</td></tr><tr><td>Insurance No.</td><td>X000020678</td></tr></table>Videosprechstunde please',
    is: 'Amara|Okafor|1995-05-07|0157 88776655|Techniker Krankenkasse|X000020678',
  }),
  sample('Name, Vorname, geb., with a bracket', {
    text: `Videosprechstunde für Richter, Hannelore (*11.11.1949), TK X000020789, Tel.: 02151-778899`,
    is: 'Hannelore|Richter|1949-11-11|02151-778899|TK|X000020789',
  }),
  sample('double-barrelled and a title in one line', {
    text: `Dr. Anna-Maria Schulze-Delitzsch, geb. 01.05.1964, privat bei Signal Iduna, Vers.-Nr. 7788990/1, 0171-4455 667 - bitte Videosprechstunde`,
    is: 'Anna-Maria|Schulze-Delitzsch|1964-05-01|0171-4455 667|Signal Iduna|7788990/1',
  }),
  sample('labels with colons on the next line and values indented', {
    text: `Videosprechstunde

  Vorname:
      Mehmet Ali
  Nachname:
      Aydın
  Geb.:
      6. Juni 1977
  Handy:
      0178 9900112
  Kasse:
      Siemens BKK
  KV-Nummer:
      X000020890`,
    is: 'Mehmet Ali|Aydın|1977-06-06|0178 9900112|Siemens BKK|X000020890',
  }),
  sample('reply above with > from another client', {
    text: `Guten Morgen, die Daten für die Videosprechstunde:
Gerda Thiel, 04.04.1934, Barmer, X000020901, 0208 445566

Gesendet: Donnerstag, 19. November 2026 um 11:20 Uhr
Von: "Praxis Dr. Beispiel" <praxis@praxis.example>
An: gerda@mail.example
Betreff: Re: Termin
Bitte senden Sie uns Vorname, Nachname, Geburtsdatum, Telefonnummer, Krankenkasse und Versichertennummer.
Praxis Dr. Beispiel, Tel. 0208 123456`,
    is: 'Gerda|Thiel|1934-04-04|0208 445566|Barmer|X000020901',
  }),
  sample('T-Online webmail with a lot of blank lines', {
    charset: 'iso-8859-1',
    encoding: 'quoted-printable',
    text: `Sehr geehrtes Praxisteam,



ich bitte um eine Videosprechstunde.



Name:  Kühn


Vorname:  Jürgen


Geburtsdatum:  30.03.1948


Telefonnummer:  0203 / 33 22 11


Krankenkasse:  BERGISCHE KRANKENKASSE


Versichertennummer:  X000021012



MfG

J. Kühn`,
    is: 'Jürgen|Kühn|1948-03-30|0203 / 33 22 11|BERGISCHE KRANKENKASSE|X000021012',
  }),
  sample('a bullet list with en dashes', {
    text: `Videosprechstunde:
• Vorname – Sina
• Nachname – Bergmann
• Geburtsdatum – 21.01.2004
• Mobil – 01577 1234567
• Krankenversicherung – AOK Sachsen-Anhalt
• Krankenversichertennummer – X000021123`,
    is: 'Sina|Bergmann|2004-01-21|01577 1234567|AOK Sachsen-Anhalt|X000021123',
  }),
  sample('Jotform-like', {
    from: 'Jotform <noreply@formulare.example>',
    headers: ['Reply-To: anke.sander@mail.example'],
    html: '<table><tr><td><b>Name</b></td><td>Anke Sander</td></tr><tr><td><b>Geburtsdatum</b></td><td>Dienstag, 14. Juli 1981</td></tr><tr><td><b>E-Mail</b></td><td>anke.sander@mail.example</td></tr><tr><td><b>Telefonnummer</b></td><td>(0208) 3344556</td></tr><tr><td><b>Krankenversicherung</b></td><td>BKK VBU</td></tr><tr><td><b>Versichertennummer</b></td><td>X000021234</td></tr><tr><td><b>Wunsch</b></td><td>Videosprechstunde</td></tr></table>',
    is: 'Anke|Sander|1981-07-14|(0208) 3344556|BKK VBU|X000021234|anke.sander@mail.example',
  }),
  sample('spelling errors everywhere', {
    text: `Guten tag ich möchte ein Termin für die Vidiosprechstunde
Vornamen: Waltraut
Nachnamme: Pietsch
Gebutsdatum: 9.3.38
Telefonnumer: 0208 / 667788
Krankenkasse Barmer
Versichtennummer: X000021345`,
    is: 'Waltraut|Pietsch|1938-03-09|0208 / 667788|Barmer|X000021345',
  }),
  sample('the name only in the greeting', {
    from: 'mausi1952@mail.example',
    text: `Hallo, ich hätte gern einen Termin in der Videosprechstunde. Geb. 23.02.1952, TK, X000021456, erreichbar unter 0208-112299.

Viele liebe Grüße
Ihre Roswitha Hoppe`,
    is: 'Roswitha|Hoppe|1952-02-23|0208-112299|TK|X000021456',
  }),
  sample('ref numbers around', {
    text: `Ihr Zeichen: VS-2026-0815
Datum: 20.11.2026
Videosprechstunde
Patientin: Elvira Sommerfeld
Geburtsdatum: 05.09.1957
Rückrufnummer: 0234-998877
Versicherung: Techniker
Mitgliedsnummer: X000021567
Rezept vom 02.10.2026 liegt vor.`,
    is: 'Elvira|Sommerfeld|1957-09-05|0234-998877|Techniker|X000021567',
  }),
  sample('KVNR before, date without year afterwards', {
    text: `Videosprechstunde am 3.12. möglich?
X000021678 ist meine Versichertennummer bei der KKH, ich bin Markus Thom, geboren 17.07.1973.
0163/7788990`,
    is: 'Markus|Thom|1973-07-17|0163/7788990|KKH|X000021678',
  }),
  sample('vCard-like signature', {
    from: 'Sven Rademacher <sven@mail.example>',
    text: `Hallo, bitte Videosprechstunde.
Geburtsdatum: 28.10.1979
Krankenkasse: Mobil Krankenkasse
Versichertennummer: X000021789

Beste Grüße
Sven Rademacher
---
Mobil: 0170 1122334`,
    is: 'Sven|Rademacher|1979-10-28|0170 1122334|Mobil Krankenkasse|X000021789',
  }),
  sample('values in bold below headings in HTML', {
    html: '<div>Vorname<br><b>Pia</b></div><div>Nachname<br><b>Stahl</b></div><div>Geburtsdatum<br><b>12.12.2012</b></div><div>Telefonnummer<br><b>0208 121212</b></div><div>Krankenkasse<br><b>Audi BKK</b></div><div>Versichertennummer<br><b>X000021890</b></div><div>Videosprechstunde</div>',
    is: 'Pia|Stahl|2012-12-12|0208 121212|Audi BKK|X000021890',
  }),
  sample('CSV-like with a header line', {
    text: `Videosprechstunde
Vorname,Nachname,Geburtsdatum,Telefon,Krankenkasse,Versichertennummer
Timo,Ebert,19.02.1992,0151 99887766,TK,X000021901`,
    is: 'Timo|Ebert|1992-02-19|0151 99887766|TK|X000021901',
  }),
  sample('a Turkish name with labels in one line', {
    text: `Ad Soyad yerine: Vorname Gülşen, Nachname Yıldırım, Geburtsdatum 01.01.1960, Tel. 0171 6655443, Kasse AOK Rheinland/Hamburg, Versichertennr. X000022012. Videosprechstunde`,
    is: 'Gülşen|Yıldırım|1960-01-01|0171 6655443|AOK Rheinland/Hamburg|X000022012',
  }),
  sample('year of two figures in the future', {
    text: `Vorname: Emma\nName: Lindner\nGeb: 5.5.26\nTel: 0208 454545\nKK: TK\nVers.Nr: X000022123\nVideosprechstunde`,
    is: 'Emma|Lindner|2026-05-05|0208 454545|TK|X000022123',
  }),
  sample('year of two figures last century', {
    text: `Vorname: Otto\nName: Lindner\nGeb: 5.5.27\nTel: 0208 454545\nKK: TK\nVers.Nr: X000022123\nVideosprechstunde`,
    is: 'Otto|Lindner|1927-05-05|0208 454545|TK|X000022123',
  }),
  sample('missing date and phone', {
    from: 'a.funke@mail.example',
    text: `Vorname: Achim
Nachname: Funke
Geburtsdatum:
Telefon:
Krankenkasse: AOK
Versichertennummer: X000022234
Videosprechstunde`,
    is: 'Achim|Funke|-|-|AOK|X000022234',
  }),
  sample('a chatty mail with other numbers', {
    from: 'Gabi Lenz <gabi@mail.example>',
    text: `Hallo liebes Team,

seit 3 Wochen habe ich Husten, gemessen 37,8 Grad, Blutdruck 140/90. Am 12.11. war ich in der Apotheke (Tel. 0208 999111).
Ich hätte gern eine Videosprechstunde. Meine Daten haben Sie ja: Gabi Lenz, 02.02.1966. Meine Handynummer hat sich geändert: 0160 4433221.
AOK, X000022345

LG Gabi`,
    is: 'Gabi|Lenz|1966-02-02|0160 4433221|AOK|X000022345',
  }),
  sample('HTML with font tags and nbsp padding', {
    html: '<font face="Arial">Vorname&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;:&nbsp;Detlef<br>Nachname&nbsp;&nbsp;&nbsp;&nbsp;:&nbsp;Kr&uuml;ger<br>Geburtsdatum&nbsp;:&nbsp;08.01.1954<br>Telefon&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;:&nbsp;0201&nbsp;/&nbsp;7766554<br>Krankenkasse&nbsp;:&nbsp;NOVITAS&nbsp;BKK<br>Vers.&nbsp;-&nbsp;Nr.&nbsp;&nbsp;&nbsp;:&nbsp;X&nbsp;000&nbsp;022&nbsp;456</font><br>Videosprechstunde',
    is: 'Detlef|Krüger|1954-01-08|0201 / 7766554|NOVITAS BKK|X000022456',
  }),
  sample('patient named after a relative with comma', {
    from: 'Svenja Koll <svenja@mail.example>',
    text: `Hallo, ich brauche für meinen Vater, Herrn Günter Koll (geb. 03.10.1940), einen Termin zur Videosprechstunde. Er ist bei der Barmer versichert, Versichertennr. X000022567, und telefonisch unter 0208 778800 erreichbar.
Danke und Grüße
Svenja Koll`,
    is: 'Günter|Koll|1940-10-03|0208 778800|Barmer|X000022567',
  }),
  sample('windows-1252 quotes and dashes', {
    charset: 'windows-1252',
    encoding: 'quoted-printable',
    text: `Stichwort „Videosprechstunde“ – Vorname: Änne – Nachname: Süß – geb.: 7.12.1931 – Tel.: 0208 – 13 14 15 – Kasse: BARMER – Nr.: X000022678`,
    is: 'Änne|Süß|1931-12-07|0208 - 13 14 15|BARMER|X000022678',
  }),
  sample('English reply to an English template', {
    text: `Hi, please find my details for the Videosprechstunde below.
Name: Rajesh Kumar Sharma
D.O.B.: 23-04-1985
Cell: +49 (0) 1523 4567890
Insurance provider: Barmer
Member ID: X000022789
Thanks, Rajesh`,
    is: 'Rajesh Kumar|Sharma|1985-04-23|+49 (0) 1523 4567890|Barmer|X000022789',
  }),
];
