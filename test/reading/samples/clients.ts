import { type Sample, sample } from './sample.ts';

const rows = (cells: [string, string][], cell = (text: string) => `<td>${text}</td>`) =>
  cells.map(([label, value]) => `<tr>${cell(label)}${cell(value)}</tr>`).join('');

/** What mail programs make of a text: HTML of all kinds, charsets, transfer encodings. */
export const clients: Sample[] = [
  sample('Outlook', {
    encoding: 'quoted-printable',
    charset: 'windows-1252',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt; content:"Vorname: Falsch"} --></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026"/></xml><![endif]--></head><body lang="DE" link="#0563C1"><div class="WordSection1"><p class="MsoNormal">Guten Tag,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">für die Videosprechstunde:<o:p></o:p></p><p class="MsoNormal"><b>Vorname:</b> J&ouml;rg<o:p></o:p></p><p class="MsoNormal"><b>Nachname:</b><span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp; </span>Weiß<o:p></o:p></p><p class="MsoNormal"><b>Geburtsdatum:</b> 24.12.1955<o:p></o:p></p><p class="MsoNormal"><b>Telefon:</b> <a href="tel:+492085550123">+49 208 5550123</a><o:p></o:p></p><p class="MsoNormal"><b>Krankenkasse:</b> AOK Rheinland/Hamburg<o:p></o:p></p><p class="MsoNormal"><b>Versichertennummer:</b> X000000012<o:p></o:p></p></div></body></html>`,
    is: 'Jörg|Weiß|1955-12-24|+49 208 5550123|AOK Rheinland/Hamburg|X000000012',
  }),
  sample('Gmail', {
    encoding: 'base64',
    html: `<div dir="ltr"><div>Hallo,</div><div><br></div><div>ich möchte eine Videosprechstunde.</div><div><br></div><div>Vorname: Mia</div><div>Name: Koch</div><div>Geburtsdatum: 3.7.88</div><div>Tel: 0151 55501988</div><div>Kasse: TK</div><div>Vers.-Nr.: X000000428</div><div><br></div><div>Grüße</div><div>Mia</div></div>`,
    text: `Hallo,

ich möchte eine Videosprechstunde.

Vorname: Mia
Name: Koch
Geburtsdatum: 3.7.88
Tel: 0151 55501988
Kasse: TK
Vers.-Nr.: X000000428

Grüße
Mia`,
    is: 'Mia|Koch|1988-07-03|0151 55501988|TK|X000000428',
  }),
  sample('Apple Mail with lists', {
    html: `<html><body style="overflow-wrap: break-word;">Videosprechstunde<br><ul><li>Vorname: Ida</li><li>Nachname: Franke</li><li>Geb.: 29. Februar 1992</li><li>Tel.: 0171&nbsp;5550192</li><li>Krankenkasse: BARMER</li><li>Versichertennummer: X000012346</li></ul><br>Von meinem iPad gesendet</body></html>`,
    is: 'Ida|Franke|1992-02-29|0171 5550192|BARMER|X000012346',
  }),
  sample('a table with a header row', {
    html: `<p>Videosprechstunde</p><table><thead><tr><th>Vorname</th><th>Nachname</th><th>Geburtsdatum</th><th>Telefon</th><th>Krankenkasse</th><th>Versichertennummer</th></tr></thead><tbody><tr><td>Ayşe</td><td>Yıldız</td><td>29.02.1992</td><td>0151&nbsp;55501234</td><td>AOK PLUS</td><td>X000000567</td></tr></tbody></table>`,
    is: 'Ayşe|Yıldız|1992-02-29|0151 55501234|AOK PLUS|X000000567',
  }),
  sample('a table with paragraphs in the cells', {
    html: `<table border=1>${rows(
      [
        ['Vorname', 'Bernd'],
        ['Name', 'Stein'],
        ['Geb. am', '02.03.1966'],
        ['Tel.', '02064 5550166'],
        ['Versicherung', 'LKH'],
        ['Versicherungs-Nr.', '88 1234 5'],
      ],
      (text) => `<td valign=top><p class=MsoNormal><span>${text}</span><o:p></o:p></p></td>`,
    )}</table><p>Bitte Videosprechstunde</p>`,
    is: 'Bernd|Stein|1966-03-02|02064 5550166|LKH|88 1234 5',
  }),
  sample('a table without a closing tag anywhere', {
    html: '<table><tr><td>Vorname<td>Elke<tr><td>Nachname<td>Busch<tr><td>Geburtsdatum<td>12.12.1959<tr><td>Telefon<td>0208 5550159<tr><td>Krankenkasse<td>DAK<tr><td>Versichertennummer<td>X000000688</table>Videosprechstunde',
    is: 'Elke|Busch|1959-12-12|0208 5550159|DAK|X000000688',
  }),
  sample('GMX: divs, and hidden text of the mailer', {
    html: `<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;"><div style="display:none;max-height:0">Vorname: Versteckt Nachname: Auch</div><div>Videosprechstunde</div><div>&nbsp;</div><div>Vorname:&nbsp;Tanja<br/>Nachname:&nbsp;Huber<br/>Geburtsdatum:&nbsp;14.05.1977<br/>Telefon:&nbsp;0911&nbsp;5550177<br/>Krankenkasse:&nbsp;BKK&nbsp;Linde<br/>Versichertennr.:&nbsp;X000000749</div></div></body></html>`,
    is: 'Tanja|Huber|1977-05-14|0911 5550177|BKK Linde|X000000749',
  }),
  sample('web.de: latin1 and no word of HTML', {
    charset: 'iso-8859-15',
    encoding: 'quoted-printable',
    text: `Vorname: Jürgen\nNachname: Größmann\nGeburtsdatum: 1.9.1960\nTelefon: 0721 5550160\nKrankenkasse: AOK Baden-Württemberg\nVersichertennummer: X000000880\nVideosprechstunde`,
    is: 'Jürgen|Größmann|1960-09-01|0721 5550160|AOK Baden-Württemberg|X000000880',
  }),
  sample('no charset at all, umlauts as bytes', {
    charset: 'none',
    text: `Videosprechstunde\nVorname: Käthe\nNachname: Böhm\nGeburtsdatum: 11. März 1947\nTelefon: 0208 – 5550147\nKrankenkasse: Württembergische\nVersicherungsnummer: 55.123`,
    is: 'Käthe|Böhm|1947-03-11|0208 - 5550147|Württembergische|55.123',
  }),
  sample('says ASCII and is not', {
    charset: 'us-ascii',
    text: `Vorname: René\nNachname: Groß\nGeb.: 6.6.66\nTel: 0681 5550166\nKasse: IKK Südwest\nVersichertennummer: X000000931\nVideosprechstunde`,
    is: 'René|Groß|1966-06-06|0681 5550166|IKK Südwest|X000000931',
  }),
  sample('UTF-16', {
    charset: 'utf-16',
    encoding: 'base64',
    text: `Videosprechstunde\nVorname: Zoë\nNachname: Çelik\nGeburtsdatum: 2000-01-31\nTelefon: 0152 55501200\nKrankenkasse: vivida bkk\nVersichertennummer: X000001020`,
    is: 'Zoë|Çelik|2000-01-31|0152 55501200|vivida bkk|X000001020',
  }),
  sample('UTF-16, big end first, without a mark', {
    charset: 'utf-16be',
    encoding: 'base64',
    text: `Videosprechstunde\nVorname: Noël\nNachname: Lang\nGeburtsdatum: 31.01.2001\nTelefon: 0152 55501201\nKrankenkasse: TK\nVersichertennummer: X000001020`,
    is: 'Noël|Lang|2001-01-31|0152 55501201|TK|X000001020',
  }),
  sample('Turkish', {
    charset: 'iso-8859-9',
    text: `Vorname: Işıl\nNachname: Şahin\nGeburtsdatum: 4.4.1984\nTelefon: 0172 5550184\nKrankenkasse: AOK Hessen\nVersichertennummer: X000001110\nVideosprechstunde`,
    is: 'Işıl|Şahin|1984-04-04|0172 5550184|AOK Hessen|X000001110',
  }),
  sample('UTF-8 that calls itself latin1', {
    headers: ['X-Mailer: broken'],
    charset: 'x-unknown',
    text: `Vorname: Anneliese\nNachname: Köhler\nGeburtsdatum: 10.10.1941\nTelefon: 0208 5550141\nKrankenkasse: Barmer\nVersichertennummer: X000001230\nVideosprechstunde`,
    is: 'Anneliese|Köhler|1941-10-10|0208 5550141|Barmer|X000001230',
  }),
  sample('flowed lines', {
    flowed: true,
    text: `Ich hätte gern eine Videosprechstunde. Meine Daten sind \nVorname: Gerd, Nachname: Wolf, Geburtsdatum: 5.1.1973, Telefon: 0208 \n5550173, Krankenkasse: AOK, Versichertennummer: X000001340 \n`,
    is: 'Gerd|Wolf|1973-01-05|0208 5550173|AOK|X000001340',
  }),
  sample('wrapped by an old mailer', {
    text: `Ich bitte um eine Videosprech-
stunde. Name: Edith Baumann, geboren am 21. April
1950, Telefon 0208 5550150, Krankenkasse: DAK-
Gesundheit, Versichertennummer X000001450`,
    is: 'Edith|Baumann|1950-04-21|0208 5550150|DAK-Gesundheit|X000001450',
  }),
  sample('decomposed letters, soft hyphens, zero width', {
    text: 'Vor\u00ADname: Ju\u0308rgen\nNach\u200Bname: Mu\u0308ller\nGeburts\u00ADdatum:\u00A003.07.1988\nTele\u00ADfon: 0208\u202F5550188\nKranken\u00ADkasse: Barmer\nVersicherten\u00ADnummer: X\u00A0000\u00A0001\u00A0560\nVideo\u00ADsprech\u00ADstunde',
    is: 'Jürgen|Müller|1988-07-03|0208 5550188|Barmer|X000001560',
  }),
];
