import { type Sample, sample } from './sample.ts';

/** Without labels: one line, a block of lines, sentences. */
export const free: Sample[] = [
  sample('one line with commas', {
    text: 'Erika Mustermann, 12.08.1964, 0208 5550123, AOK Rheinland, X000000012',
    is: 'Erika|Mustermann|1964-08-12|0208 5550123|AOK Rheinland|X000000012',
  }),
  sample('one line with commas after a greeting', {
    text: `Guten Morgen, ich hätte gern eine Videosprechstunde.
Günter Jäger, 5.5.55, 0170/5550155, Knappschaft, X000000428
Danke`,
    is: 'Günter|Jäger|1955-05-05|0170/5550155|Knappschaft|X000000428',
  }),
  sample('one line, last name first', {
    from: 'sabine.otto@mail.example',
    text: 'Videosprechstunde bitte. Otto, Sabine, geb. 17.3.1972, Tel. 0208 5550172, Barmer, X000012346',
    is: 'Sabine|Otto|1972-03-17|0208 5550172|Barmer|X000012346',
  }),
  sample('like a chat message', {
    from: 'Kevin <kevin@mail.example>',
    text: 'hi brauche ne videosprechstunde kevin schulze 14.2.99 tk x000000567 015255501999',
    is: 'Kevin|Schulze|1999-02-14|015255501999|tk|X000000567',
  }),
  sample('a block of bare lines', {
    text: `Sehr geehrtes Praxisteam,

bitte um Videosprechstunde.

Ingrid Neumann
23.11.1944
0208 5550144
AOK Rheinland/Hamburg
X000000688`,
    is: 'Ingrid|Neumann|1944-11-23|0208 5550144|AOK Rheinland/Hamburg|X000000688',
  }),
  sample('a block of bare lines with an address', {
    text: `Videosprechstunde
Paul Graf
Hauptstr. 5
45468 Mülheim an der Ruhr
*30.06.1987
Tel. 0176-55501987
Techniker Krankenkasse
Nr. X000000749`,
    is: 'Paul|Graf|1987-06-30|0176-55501987|Techniker Krankenkasse|X000000749',
  }),
  sample('sentences', {
    text: `Guten Tag,
ich bin Max Beispiel, geboren am 3. Juli 1988, versichert bei der TK, meine Versichertennummer ist X000000880. Sie erreichen mich unter 0151 55501988.
Viele Grüße`,
    is: 'Max|Beispiel|1988-07-03|0151 55501988|TK|X000000880',
  }),
  sample('sentences, ich heiße', {
    text: `Hallo,

ich heiße Yasemin Kaya und möchte einen Termin zur Videosprechstunde. Geboren bin ich am 09.04.1991. Meine Krankenkasse ist die AOK Nordwest und meine Telefonnummer lautet 0173 / 555 0191. Auf der Karte steht die Nummer X000000931.

LG Yasemin`,
    is: 'Yasemin|Kaya|1991-04-09|0173 / 555 0191|AOK Nordwest|X000000931',
  }),
  sample('sentences, mein Name ist', {
    text: `Sehr geehrte Frau Doktor Beispiel,
mein Name ist Wolfgang Prinz, ich wurde am 1. Mai 1943 geboren. Ich bin bei der Barmer versichert (Versichertennummer X000001020). Bitte rufen Sie mich unter der Nummer 0208/5550143 zurück, falls eine Videosprechstunde möglich ist. Am 30.11.2026 habe ich Zeit.`,
    is: 'Wolfgang|Prinz|1943-05-01|0208/5550143|Barmer|X000001020',
  }),
  sample('a mother for her daughter', {
    from: 'Katrin Schulz <katrin@mail.example>',
    text: `Hallo,
ich hätte gern für meine Tochter Lena Schulz, geb. 03.04.2019, eine Videosprechstunde. Sie ist bei der hkk versichert, Versichertennummer X000001110. Meine Handynummer: 0162 5550119.
Viele Grüße
Katrin Schulz`,
    is: 'Lena|Schulz|2019-04-03|0162 5550119|hkk|X000001110',
  }),
  sample('the wished date is no birth date', {
    from: 'Anton Berg <anton@mail.example>',
    text: `Bitte um Videosprechstunde am 30.11.2026 um 10:15 Uhr oder ab 01.12.2026.
Beschwerden seit 05.11.2026.
Mit freundlichen Grüßen
Anton Berg
Tel. 0208 5550120`,
    is: 'Anton|Berg|-|0208 5550120|-|-',
  }),
  sample('names from the sender only', {
    from: 'Beispiel, Max <max@mail.example>',
    text: 'Ich möchte gern eine Videosprechstunde. Danke.',
    is: 'Max|Beispiel|-|-|-|-',
  }),
  sample('no name anywhere', {
    from: 'muckel77@mail.example',
    text: 'Videosprechstunde bitte',
    is: '-|-|-|-|-|-',
  }),
  sample('data in the subject', {
    from: 'r.lorenz@mail.example',
    subject: 'Videosprechstunde Rita Lorenz, geb. 07.07.1957',
    text: 'Guten Tag, bitte Termin. Tel.: 0208 5550157. AOK. X000001230',
    is: 'Rita|Lorenz|1957-07-07|0208 5550157|AOK|X000001230',
  }),
  sample('the signature is the only place for the phone', {
    text: `Vorname: Ralf
Nachname: Simon
Geburtsdatum: 1.10.1968
Krankenkasse: pronova BKK
Versichertennummer: X000001340

Mit freundlichen Grüßen
Ralf Simon

--
Simon Bau GmbH
Telefon 0208 5550100
Fax 0208 5550109
HRB 12345`,
    is: 'Ralf|Simon|1968-10-01|0208 5550100|pronova BKK|X000001340',
  }),
  sample('a phone in the text wins over the signature', {
    text: `Bitte eine Videosprechstunde: Vorname: Ralf, Nachname: Simon, geb. 1.10.1968, mobil 0171 5550168, pronova BKK, X000001340

Mit freundlichen Grüßen
Ralf Simon
--
Simon Bau GmbH
Telefon 0208 5550100`,
    is: 'Ralf|Simon|1968-10-01|0171 5550168|pronova BKK|X000001340',
  }),
  sample('sent from an iPhone', {
    from: 'Nina Peters <nina@mail.example>',
    text: `Videosprechstunde
Nina Peters 22.12.86
0172 5550186
Techniker X000001450

Von meinem iPhone gesendet`,
    is: 'Nina|Peters|1986-12-22|0172 5550186|Techniker|X000001450',
  }),
  sample('the number with blanks and hyphens', {
    text: `Für die Video-Sprechstunde: Oskar Voss, *5. 11. 1933, Tel 0208-55 50 133, BARMER, Versicherten-Nr. X 000-001-560`,
    is: 'Oskar|Voss|1933-11-05|0208-55 50 133|BARMER|X000001560',
  }),
  sample('a particle and a hyphen', {
    text: 'Hans-Peter van den Berg, geboren 28. Feb. 1965, 02043 5550165, Mobil Krankenkasse, X000001670, Videosprechstunde',
    is: 'Hans-Peter|van den Berg|1965-02-28|02043 5550165|Mobil Krankenkasse|X000001670',
  }),
  sample('an elderly lady writes a letter', {
    from: 'hildegard.tewes@mail.example',
    text: `Sehr geehrter Herr Doktor!

Meine Enkelin hat mir gesagt, dass man bei Ihnen jetzt auch per Videosprechstunde
kommen kann. Das möchte ich gern versuchen. Ich bin 1938 geboren, am 14. Januar 1938.
Krankenversichert bin ich bei der Barmer Ersatzkasse, Versichertennummer X000001780.
Telefonisch bin ich unter 0208 / 5 55 01 38 zu erreichen.

Herzliche Grüße
Ihre
Hildegard Tewes`,
    is: 'Hildegard|Tewes|1938-01-14|0208 / 5 55 01 38|Barmer Ersatzkasse|X000001780',
  }),
  sample('English sentences', {
    text: `Hello, my name is Priya Nair and I was born on 12 August 1994. I am insured with Techniker Krankenkasse, my insurance number is X000001890. You can reach me at +49 (0)176 5550 1894 for a Videosprechstunde.`,
    is: 'Priya|Nair|1994-08-12|+49 (0)176 5550 1894|Techniker Krankenkasse|X000001890',
  }),
  sample('a private insurer in a sentence', {
    from: 'Dr. Julius Ahrens <ahrens@kanzlei.example>',
    text: `Sehr geehrte Damen und Herren, ich bitte um eine Videosprechstunde. Ich bin privat versichert bei der Allianz, Versicherungsnummer 4711-0815/2. Geburtsdatum ist der 2.2.62, Telefon 0201 555 0162.
Mit besten Grüßen
Dr. Julius Ahrens
Rechtsanwalt`,
    is: 'Julius|Ahrens|1962-02-02|0201 555 0162|Allianz|4711-0815/2',
  }),
  sample('an IBAN and a customer number are nobody', {
    from: 'Lore Kamp <lore@mail.example>',
    text: `Betr.: Videosprechstunde, Ihre Rechnung 2026-117 vom 02.11.2026
IBAN DE02 1203 0000 0000 2020 51
Patient: Lore Kamp, geb. 19.9.1949
Tel: 0208 5550149
AOK, Vers.Nr. X000002010`,
    is: 'Lore|Kamp|1949-09-19|0208 5550149|AOK|X000002010',
  }),
];
