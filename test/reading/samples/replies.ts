import { type Sample, sample } from './sample.ts';

const template = [
  'Bitte schicken Sie uns für die Videosprechstunde:',
  '',
  'Vorname:',
  'Nachname:',
  'Geburtsdatum (z. B. 24.12.1955):',
  'Telefon:',
  'Krankenkasse:',
  'Versichertennummer (z. B. A123456789):',
  '',
  'Mit freundlichen Grüßen',
  'Praxis Dr. Beispiel',
  'Marktstraße 1, 45468 Mülheim',
  'Telefon: 0208 123456',
  'E-Mail: praxis@praxis.example',
];

const quoted = (lines: string[]) => lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');

/** Replies to a template, forwards, forms of websites. */
export const replies: Sample[] = [
  sample('answer above an empty template', {
    text: `Vorname: Doris
Nachname: Ernst
Geburtsdatum: 08.08.1958
Telefon: 0208 5550158
Krankenkasse: Barmer
Versichertennummer: X000000428

Am 19.11.2026 um 10:00 schrieb Praxis Dr. Beispiel:
${quoted(template)}`,
    is: 'Doris|Ernst|1958-08-08|0208 5550158|Barmer|X000000428',
  }),
  sample('the quoted template filled inside', {
    text: `Am 19.11.2026 schrieb Praxis Dr. Beispiel <praxis@praxis.example>:

${quoted(template.slice(0, 2))}
> Vorname: Manfred
> Nachname: Otten
> Geburtsdatum (z. B. 24.12.1955): 16.04.1946
> Telefon: 0208 5550146
> Krankenkasse: Knappschaft
> Versichertennummer (z. B. A123456789): X000000567
${quoted(template.slice(8))}`,
    is: 'Manfred|Otten|1946-04-16|0208 5550146|Knappschaft|X000000567',
  }),
  sample('answers between the quoted lines', {
    text: `> Vorname:
Silke
> Nachname:
Arnold
> Geburtsdatum (z. B. 24.12.1955):
27.7.1974
> Telefon:
0173 5550174
> Krankenkasse:
AOK Hessen
> Versichertennummer (z. B. A123456789):
X000000688
>
> Mit freundlichen Grüßen
> Praxis Dr. Beispiel
> Telefon: 0208 123456`,
    is: 'Silke|Arnold|1974-07-27|0173 5550174|AOK Hessen|X000000688',
  }),
  sample('answer below the template', {
    text: `${quoted(template)}

Vorname: Frank
Nachname: Busse
Geburtsdatum: 3.3.1963
Telefon: 02041 5550163
Krankenkasse: Novitas BKK
Versichertennummer: X000000749`,
    is: 'Frank|Busse|1963-03-03|02041 5550163|Novitas BKK|X000000749',
  }),
  sample('only a sentence above an empty template', {
    from: 'Maria Conrad <maria@mail.example>',
    text: `Hallo, hier meine Nummer für die Videosprechstunde: 0170 5550177

-----Ursprüngliche Nachricht-----
Von: Praxis Dr. Beispiel <praxis@praxis.example>
Gesendet: Donnerstag, 19. November 2026 10:00
An: Maria Conrad
Betreff: Videosprechstunde

${template.join('\n')}`,
    is: 'Maria|Conrad|-|0170 5550177|-|-',
  }),
  sample('Outlook, the template filled below the head of the original', {
    subject: 'AW: Videosprechstunde',
    text: `Anbei die Daten.

Von: Praxis Dr. Beispiel <praxis@praxis.example>
Gesendet: Donnerstag, 19. November 2026 10:00
An: 'Kunz, Armin'
Betreff: Videosprechstunde

Bitte schicken Sie uns für die Videosprechstunde:

Vorname: Armin
Nachname: Kunz
Geburtsdatum (z. B. 24.12.1955): 24.06.1956
Telefon: 0208 5550156
Krankenkasse: IKK classic
Versichertennummer (z. B. A123456789): X000000880

Mit freundlichen Grüßen
Praxis Dr. Beispiel
Telefon: 0208 123456`,
    is: 'Armin|Kunz|1956-06-24|0208 5550156|IKK classic|X000000880',
  }),
  sample('an example in the quote is not read', {
    from: 'Petra <petra@mail.example>',
    text: `Videosprechstunde bitte

> Schreiben Sie uns zum Beispiel so:
> Vorname: z. B. Erika
> Nachname: z. B. Mustermann
> Geburtsdatum: z. B. 12.08.1964
> Telefon: z. B. 0208 123456
> Krankenkasse: z. B. AOK
> Versichertennummer: z. B. A123456789`,
    is: 'Petra|-|-|-|-|-',
  }),
  sample('a Gmail quote in HTML', {
    html: `<div dir="ltr">Vorname: Lotte<br>Nachname: Seiler<br>Geburtsdatum: 1.1.1999<br>Telefon: 0176 5550199<br>Krankenkasse: TK<br>Versichertennummer: X000000931</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Am Do., 19. Nov. 2026 um 10:00 Uhr schrieb Praxis &lt;<a href="mailto:praxis@praxis.example">praxis@praxis.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0px">${template.join('<br>')}</blockquote></div>`,
    is: 'Lotte|Seiler|1999-01-01|0176 5550199|TK|X000000931',
  }),
  sample('a daughter forwards her father’s mail', {
    from: 'Tina Wirth <tina@mail.example>',
    subject: 'WG: Videosprechstunde',
    text: `Guten Tag, ich leite Ihnen die Mail meines Vaters weiter.
Gruß, Tina Wirth

---------- Forwarded message ---------
Von: Erich Wirth <erich@mail.example>
Date: Mi., 18. Nov. 2026 um 08:12 Uhr
Subject: Videosprechstunde
To: <tina@mail.example>

Vorname: Erich
Nachname: Wirth
Geburtsdatum: 26.05.1949
Telefon: 0208 5550149
Krankenkasse: AOK
Versichertennummer: X000001020`,
    is: 'Erich|Wirth|1949-05-26|0208 5550149|AOK|X000001020',
  }),
  sample('a website’s form', {
    from: 'Praxis Website <wordpress@praxis.example>',
    headers: ['Reply-To: "Ulla Brand" <ulla@mail.example>'],
    subject: '[Praxis] Neue Nachricht vom Kontaktformular',
    text: `Name: Ulla Brand
E-Mail: ulla@mail.example
Telefon: 0208 5550171
Betreff: Videosprechstunde
Nachricht: Ich bin am 07.10.1971 geboren, AOK, X000001110.

--
Diese E-Mail wurde über das Kontaktformular auf Praxis (https://praxis.example) gesendet`,
    is: 'Ulla|Brand|1971-10-07|0208 5550171|AOK|X000001110|ulla@mail.example',
  }),
  sample('a website’s form without Reply-To', {
    from: 'noreply@formular.example',
    subject: 'Formular: Videosprechstunde',
    html: `<table><tr><th>Feld</th><th>Wert</th></tr><tr><td>Anrede</td><td>Herr</td></tr><tr><td>Vorname</td><td>Dirk</td></tr><tr><td>Nachname</td><td>Pohl</td></tr><tr><td>Geburtsdatum</td><td>1967-09-12</td></tr><tr><td>E-Mail-Adresse</td><td><a href="mailto:dirk@mail.example">dirk@mail.example</a></td></tr><tr><td>Telefon</td><td>0208 5550167</td></tr><tr><td>Krankenkasse</td><td>SBK</td></tr><tr><td>Versichertennummer</td><td>X000001230</td></tr></table>`,
    is: 'Dirk|Pohl|1967-09-12|0208 5550167|SBK|X000001230|dirk@mail.example',
  }),
  sample('the name with a script and a line of a head', {
    text: `Vorname: <script>alert(1)</script>Eve
Nachname: O'Hara\rBcc: all@mail.example
Geburtsdatum: 2.4.1982
Telefon: 0208 5550182
Krankenkasse: =cmd|' /C calc'!A0
Versichertennummer: X000001340
Videosprechstunde`,
    is: "<script>alert(1)</script>Eve|O'Hara|1982-04-02|0208 5550182|cmd|X000001340",
  }),
  sample('the practice’s phone in the quote is not the patient’s', {
    text: `Gern eine Videosprechstunde. Erika Mustermann, geb. 12.8.1964, AOK, X000000012

Am 19.11.2026 schrieb Praxis Dr. Beispiel:
> Bitte nennen Sie uns Ihre Daten.
> Unsere Telefonnummer: 0208 123456`,
    is: 'Erika|Mustermann|1964-08-12|-|AOK|X000000012',
  }),
  sample('nor is it where the quote was filled and the phone left out', {
    text: `> Vorname: Erika
> Nachname: Mustermann
> Geburtsdatum (z. B. 24.12.1955): 12.8.1964
> Telefon:
> Krankenkasse: AOK
> Versichertennummer (z. B. A123456789): X000000012
${quoted(template.slice(8))}
Videosprechstunde, bitte`,
    is: 'Erika|Mustermann|1964-08-12|-|AOK|X000000012',
  }),
];
