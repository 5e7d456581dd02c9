/** Words of letters that begin with a capital in German and are nobody's name. */
export const neverNames: ReadonlySet<string> = new Set(
  `videosprechstunde videotermin videosprechstd i'm geborene geborener geboren née video sprechstunde termin termine
terminanfrage terminwunsch anfrage danke dankeschön hallo guten schönen schöne schönes angenehmen sehr geehrte geehrter
geehrtes liebe lieber liebes damen herren mr mrs ms miss team praxis praxisteam patient patientin privatpatient
privatpatientin kassenpatient kassenpatientin versichert versicherter krankenkasse krankenversicherung
krankenversicherungsnummer versicherung telefon telefonnummer handynummer handy mobil geburtsdatum geburtstag
versichertennummer versichertennr versichertenkarte nummer ich wir mein meine ihre ihr und mit freundlichen freundliche
freundlichem grüßen grüßli viele vielen beste besten herzliche herzlichen meinem iphone gesendet gmbh ohg betreff rezept
überweisung rückruf online online-sprechstunde mail email e-mail antwort anbei hier hi moin servus thanks regards request appointment seit heute gestern
nächsten nächste kommenden letzten letzte letzter diesen jeden wunschtermin interesse ca z.b. bzw zur zum wegen krankmeldung folgetermin
bescheinigung medikamente medikament tabletten schmerzen rückenschmerzen husten fieber blutdruck befund befunde labor
scan kopierer weitergeleitet fwd wg aw re kinderarzt hausarzt hausärztin allgemeinmedizin innere medizin facharzt
gemeinschaftspraxis hausarztpraxis ihnen ihm uns mich dich euch jetzt auch noch nun familienversichert privatversichert für fuer betrifft betr unser unsere unseren meinen meiner es punkt komma doppelpunkt gesetzlich privat zusätzlich bitte dringend`.split(
    /\s+/,
  ),
);

/**
 * Words that are people's names, too: days, months, titles, what one calls a relative. A name of nothing else
 * is none, unless its first word is a given name (`August Herr`).
 */
export const alsoNames: ReadonlySet<string> = new Set(
  `i born tag morgen abend abends mittag nacht herr herrn hr frau fr fräulein fam familie professor professorin doktor krank tel
rentner rentnerin student studentin mutter vater tochter sohn oma opa tante onkel bruder schwester jahre jahr alt sie der die
das str straße strasse weg platz allee am im in an bei von ag kg rechtsanwalt rechtsanwältin januar februar märz april
mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend
sonntag uhr neu neue neuer arzt ärztin name vorname nachname daten hi grüß gruß grüße gott dear sir madam hello best kind
baby geb dank süd nord ost west woche monat kasse nr ort stadt land zeit grund eltern mann`.split(/\s+/),
);
