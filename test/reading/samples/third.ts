/** A mail as somebody wrote it, and what it says: the fields of the form but for the address, `|` between. */
export interface ThirdSample {
  name: string;
  from: string;
  subject?: string;
  text: string;
  /** First name, last name, birth date, phone, insurer, insurance number; empty where it says none. */
  is: string;
}

/**
 * 60 mails, many of them off the path, written before the rules had met them: who is the patient, whose are
 * the data, what is taken back.
 */
export const third: readonly ThirdSample[] = [
  {
    name: 'plain, one sentence',
    from: 'Gisela Hartung',
    text: 'Guten Tag,\nich bräuchte eine Videosprechstunde. Gisela Hartung, geboren am 14.2.1951, AOK Niedersachsen, A204319079, erreichbar unter 05121 448812.\nVielen Dank',
    is: 'Gisela|Hartung|1951-02-14|05121 448812|AOK Niedersachsen|A204319079',
  },
  {
    name: 'labels with chat around',
    from: 'olli77',
    text: 'moin praxisteam,\nanbei meine daten wie am telefon besprochen\n\nName: Oliver Brandt\ngeb: 03.11.1977\nTel: 0160 4471230\nKasse: Barmer\nVersNr: B208090369\n\nmfg olli',
    is: 'Oliver|Brandt|1977-11-03|0160 4471230|Barmer|B208090369',
  },
  {
    name: 'husband for wife, apposition at the end',
    from: 'Werner Kolbe',
    text: 'Sehr geehrte Damen und Herren,\nich bitte um einen Videotermin für Renate Kolbe, meine Frau. Geboren ist sie am 21.6.1948, versichert bei der DAK (C211861653).\nMit freundlichen Grüßen\nWerner Kolbe',
    is: 'Renate|Kolbe|1948-06-21||DAK|C211861653',
  },
  {
    name: 'daughter, own phone',
    from: 'Sandra Feld',
    text: 'Hallo, meine Mama Ingrid Schuster (geb. 9.9.1944) kommt nicht mehr die Treppe runter und bräuchte eine Videosprechstunde. Sie ist bei der Knappschaft, Nummer D215632944. Am besten rufen Sie mich an: 0177 3120984. Liebe Grüße Sandra Feld',
    is: 'Ingrid|Schuster|1944-09-09|0177 3120984|Knappschaft|D215632944',
  },
  {
    name: 'like my husband',
    from: 'Martina Ebert',
    text: 'Hallo, genau wie mein Mann Stefan Ebert (geb. 2.5.1969) möchte ich gern eine Videosprechstunde machen. Ich bin am 30.7.1971 geboren und auch bei der HEK, E219404238. Tel 04551 882310',
    is: 'Martina|Ebert|1971-07-30|04551 882310|HEK|E219404238',
  },
  {
    name: 'corrected in a postscript',
    from: 'Detlef Rahn',
    text: 'Name: Detlef Rahn\nGeburtsdatum: 12.8.1958\nTelefon: 03381 220114\nKrankenkasse: IKK classic\nVersichertennummer: F223175521\n\nViele Grüße\nDetlef Rahn\n\nP.S. Habe mich beim Geburtsdatum verschrieben, es muss 12.6.1958 heißen.',
    is: 'Detlef|Rahn|1958-06-12|03381 220114|IKK classic|F223175521',
  },
  {
    name: 'old form quoted, now for herself',
    from: 'Anke Pries',
    text: 'Hallo nochmal,\nheute bitte für mich selbst: Anke Pries, 8.12.1975, TK G226946813, 0431 558812\n\n> Vorname: Joris\n> Nachname: Pries\n> Geburtsdatum: 4.4.2013\n> Krankenkasse: TK\n> Versichertennummer: H230718109\n> Telefon: 0431 558812',
    is: 'Anke|Pries|1975-12-08|0431 558812|TK|G226946813',
  },
  {
    name: 'father for baby',
    from: 'Cem Aydın',
    text: 'Guten Abend, unsere Tochter Elif Aydın ist 5 Monate alt (geb. 11.06.2026) und hat Ausschlag. Geht eine Videosprechstunde? Versichert über mich bei der AOK Bayern, Nr. von Elif: I234489398. Meine Handynummer 0151 70440021. Cem Aydın',
    is: 'Elif|Aydın|2026-06-11|0151 70440021|AOK Bayern|I234489398',
  },
  {
    name: 'neighbour, no name of the patient',
    from: 'Birgit Thoms',
    text: 'Ich schreibe für meine Nachbarin, sie hat kein Internet. Sie ist 1938 geboren. Bitte um Anruf wegen Videosprechstunde: 0391 224488. Birgit Thoms',
    is: '|||0391 224488||',
  },
  {
    name: 'small letters, no commas',
    from: 'jessi',
    text: 'hey ich bin jessica ullmann geb 23.1.99 bin bei der tk brauche videosprechstunde wegen krankschreibung handy 0176 88120934 danke',
    is: 'Jessica|Ullmann|1999-01-23|0176 88120934|tk|',
  },
  {
    name: 'carer of a home',
    from: 'Pflegeheim Sonnenhof',
    text: 'Sehr geehrtes Praxisteam,\nfür unseren Bewohner Herrn Alfred Noack, geb. 17.03.1936, bitten wir um eine Videosprechstunde.\nKrankenkasse: AOK PLUS, Versichertennummer K238260682.\nRückruf bitte im Dienstzimmer: 0341 990221\nMit freundlichen Grüßen\nSr. Melanie Kunz',
    is: 'Alfred|Noack|1936-03-17|0341 990221|AOK PLUS|K238260682',
  },
  {
    name: 'maiden name and place of birth',
    from: 'Else Martens',
    text: 'Werte Frau Doktor, hier schreibt Else Martens, geb. Petersen, am 6.10.1939 in Husum geboren. Ich bitte höflich um eine Video-Sprechstunde. Meine Kasse ist die AOK NordWest, L242031976. Telefon 04841 3312. Hochachtungsvoll Else Martens',
    is: 'Else|Martens|1939-10-06|04841 3312|AOK NordWest|L242031976',
  },
  {
    name: 'two phones, one of the son',
    from: 'Heinrich Lohse',
    text: 'Heinrich Lohse, 1.1.1941, Barmer M245803260. Festnetz 05251 77120, wenn ich nicht rangehe bitte meinen Sohn Jörg anrufen 0172 5512098. Es geht um eine Videosprechstunde.',
    is: 'Heinrich|Lohse|1941-01-01|05251 77120|Barmer|M245803260',
  },
  {
    name: 'English, for her husband',
    from: 'Claire Whitman',
    text: 'Hello, I would like to book a video consultation for my husband Daniel Whitman, born 19 March 1983. He is insured with TK, number N249574550. My mobile is 0152 33019921. Kind regards, Claire Whitman',
    is: 'Daniel|Whitman|1983-03-19|0152 33019921|TK|N249574550',
  },
  {
    name: 'wrong check digit',
    from: 'Nadine Voss',
    text: 'Name: Nadine Voss\nGeburtstag: 5.5.1986\nTel.: 0231 880122\nKasse: Viactiv\nNr.: O253345846\n\nVideosprechstunde bitte wegen Rückenschmerzen',
    is: 'Nadine|Voss|1986-05-05|0231 880122|Viactiv|O253345846',
  },
  {
    name: 'the fund’s number behind its name',
    from: 'Kurt Ahlers',
    text: 'Vorname: Kurt\nName: Ahlers\ngeb.: 28.02.1949\nKrankenkasse: TK 101575519\nVersicherten-Nr.: P257117139\nTelefon: 040 7788120',
    is: 'Kurt|Ahlers|1949-02-28|040 7788120|TK|P257117139',
  },
  {
    name: 'change of insurer to come',
    from: 'Lisa Brenner',
    text: 'Hallo, Lisa Brenner, geb. 17.9.1992, aktuell noch AOK Hessen (R260888423), ab 1. Januar bei der hkk. Tel 069 1200345. Videosprechstunde gern diese Woche.',
    is: 'Lisa|Brenner|1992-09-17|069 1200345|AOK Hessen|R260888423',
  },
  {
    name: 'surgery date and birth date',
    from: 'Familie Gerlach',
    text: 'Manfred Gerlach, am Knie operiert am 4.11.2026, geboren 13.7.1952, bittet um Videosprechstunde zur Wundkontrolle. DAK-Gesundheit S264659715. Tel. 02841 55120',
    is: 'Manfred|Gerlach|1952-07-13|02841 55120|DAK|S264659715',
  },
  {
    name: 'twins',
    from: 'Julia Hoppe',
    text: 'Liebes Team, meine Zwillinge Mia und Ben Hoppe (geb. 1.10.2019) haben beide Bindehautentzündung. Videosprechstunde möglich? TK. 0178 2231456. LG Julia Hoppe',
    is: 'Mia|Hoppe|2019-10-01|0178 2231456|TK|',
  },
  {
    name: 'not for my son',
    from: 'Tanja Riedel',
    text: 'Diesmal geht es nicht um meinen Sohn Leon Riedel (geb. 3.3.2014), sondern um mich: Tanja Riedel, geb. 22.8.1984, BKK firmus, T268431008, 0421 771203. Bitte Videosprechstunde.',
    is: 'Tanja|Riedel|1984-08-22|0421 771203|BKK firmus|T268431008',
  },
  {
    name: 'labels are the mother’s, the child in the text',
    from: 'Katja Lindner',
    text: 'Name: Katja Lindner\nTelefon: 0351 440912\nKrankenkasse: AOK PLUS\nIch brauche eine Videosprechstunde für meine Tochter Emma, geb. 14.4.2020, sie hat seit gestern Fieber.',
    is: 'Emma|Lindner|2020-04-14|0351 440912|AOK PLUS|',
  },
  {
    name: 'signature of an office',
    from: 'Dr. Jan Petermann',
    text: 'Guten Tag,\nich hätte gern eine Videosprechstunde. Geburtsdatum 2.2.1980, privat bei der Debeka, Versicherungsnummer 4471209.8\n\nMit freundlichen Grüßen\nDr. Jan Petermann\nLeiter Einkauf\nMuster Werke GmbH\nTel. +49 201 4410-220\nFax +49 201 4410-299',
    is: 'Jan|Petermann|1980-02-02|+49 201 4410-220|Debeka|4471209.8',
  },
  {
    name: 'recommended by a friend',
    from: 'Sabine Kroll',
    text: 'Hallo, meine Freundin Heike Baumann, geb. 5.1.1970, hat Sie mir empfohlen. Ich würde gern eine Videosprechstunde machen. Sabine Kroll, 19.11.1968, Techniker, U272202292, 0211 330987',
    is: 'Sabine|Kroll|1968-11-19|0211 330987|Techniker|U272202292',
  },
  {
    name: 'dictated',
    from: 'Horst Ziegler',
    text: 'Guten Tag Komma hier spricht Horst Ziegler Punkt Ich bin geboren am 3. März 1945 und möchte eine Videosprechstunde Punkt Meine Krankenkasse ist die Barmer und die Telefonnummer ist 0911 445566 Punkt',
    is: 'Horst|Ziegler|1945-03-03|0911 445566|Barmer|',
  },
  {
    name: 'age does not fit',
    from: 'Yasmin Kaya',
    text: 'Mein Sohn Emir Kaya ist 3 Jahre alt, geb. 12.12.1993, AOK Rheinland/Hamburg V275973582. Er hat Husten, Videosprechstunde bitte. 0163 9981203 Yasmin Kaya',
    is: 'Emir|Kaya|2022-12-12|0163 9981203|AOK Rheinland/Hamburg|V275973582',
  },
  {
    name: 'from name is the account of somebody else',
    from: 'Peter Sandmann',
    text: 'Guten Tag, ich bin Ruth Sandmann und schreibe vom Rechner meines Mannes. Ich bin am 7.7.1950 geboren, AOK Sachsen-Anhalt, W279744874. Tel. 0345 221109. Bitte Videosprechstunde.',
    is: 'Ruth|Sandmann|1950-07-07|0345 221109|AOK Sachsen-Anhalt|W279744874',
  },
  {
    name: 'the patient in a sentence, no label',
    from: 'Ralf Ott',
    text: 'Videosprechstunde für unsere Oma: Sie heißt Hedwig Ott und wurde am 12.1.1931 geboren. Kasse: SBK, Z283516166. Ihre Nummer: 08031 44120.',
    is: 'Hedwig|Ott|1931-01-12|08031 44120|SBK|Z283516166',
  },
  {
    name: 'name order by comma, no labels',
    from: 'k.m',
    text: 'Mertens, Karl-Heinz\n*4.5.1947\nKKH\nA287287450\n02102/88312\n\nVideosprechstunde',
    is: 'Karl-Heinz|Mertens|1947-05-04|02102/88312|KKH|A287287450',
  },
  {
    name: 'forwarded by the son',
    from: 'Tobias Wendt',
    text: 'Hallo, siehe unten, bitte Videosprechstunde für meinen Vater.\nGruß Tobias\n\n---------- Weitergeleitete Nachricht ----------\nVon: Günter Wendt\nDatum: Montag\nBetreff: Arzt\nAn: Tobias\n\nName: Günter Wendt\nGeb.: 30.9.1943\nKasse: BARMER\nVers.-Nr.: B291058743\nTel.: 0521 330912',
    is: 'Günter|Wendt|1943-09-30|0521 330912|Barmer|B291058743',
  },
  {
    name: 'both spouses',
    from: 'Lothar Fink',
    text: 'Wir, Lothar Fink (geb. 8.8.1948) und Edith Fink (geb. 9.2.1950), möchten beide eine Videosprechstunde. AOK Baden-Württemberg. 07141 33012',
    is: 'Lothar|Fink|1948-08-08|07141 33012|AOK Baden-Württemberg|',
  },
  {
    name: 'insured over the father',
    from: 'Nina Scholz',
    text: 'Patientin: Lotte Scholz, geb. 2.6.2017\nfamilienversichert über den Vater Markus Scholz (geb. 1.4.1982), DAK\nVersichertennummer Lotte: C294830037\nTel Mutter: 0170 4412309\nVideosprechstunde bitte',
    is: 'Lotte|Scholz|2017-06-02|0170 4412309|DAK|C294830037',
  },
  {
    name: 'new number',
    from: 'Ulrike Hamann',
    text: 'Guten Morgen, Ulrike Hamann, 11.4.1963, hkk, D298601329. Achtung, meine Telefonnummer hat sich geändert: nicht mehr 0441 22110, sondern 0441 998812. Bitte um Videosprechstunde',
    is: 'Ulrike|Hamann|1963-04-11|0441 998812|hkk|D298601329',
  },
  {
    name: 'slip put right in the same line',
    from: 'Bernd Jacobi',
    text: 'Bernd Jacobi, geb. 1.12.1967 - quatsch, 12.1.1967 -, AOK Hessen, E302372611, 06421 22098. Videosprechstunde',
    is: 'Bernd|Jacobi|1967-01-12|06421 22098|AOK Hessen|E302372611',
  },
  {
    name: 'polite Vietnamese name',
    from: 'Nguyen Thi Lan',
    text: 'Sehr geehrte Praxis, mein Name ist Thi Lan Nguyen. Geburtsdatum: 15.08.1979. Ich bin bei AOK Nordost, F306143903. Meine Telefonnummer ist 030 4412087. Ich möchte eine Videosprechstunde. Danke',
    is: 'Thi Lan|Nguyen|1979-08-15|030 4412087|AOK Nordost|F306143903',
  },
  {
    name: 'guardian',
    from: 'Betreuungsbüro Hansen',
    text: 'Als rechtliche Betreuerin von Herrn Uwe Struck, geb. 19.05.1957, bitte ich um eine Videosprechstunde.\nKrankenkasse: AOK NordWest, G309915198\nBitte Rückruf an mich: 0461 220981\n\nMit freundlichen Grüßen\nSilke Hansen\nRechtliche Betreuerin',
    is: 'Uwe|Struck|1957-05-19|0461 220981|AOK NordWest|G309915198',
  },
  {
    name: 'subject holds it all',
    from: 'info@gartenbau-lenz.example',
    subject: 'Videosprechstunde Matthias Lenz 14.10.1974 AOK Bayern',
    text: 'H313686480\n\nGesendet von meinem iPhone',
    is: 'Matthias|Lenz|1974-10-14||AOK Bayern|H313686480',
  },
  {
    name: 'about Frau X, my mother',
    from: 'Dirk Reimers',
    text: 'Guten Tag, es geht um Frau Magda Reimers, meine Mutter, geb. 27.11.1937. Sie hört schlecht, ich würde bei der Videosprechstunde dabei sein. Kasse: LKK/SVLFG, I317457771. Tel. der Mutter 04621 33120',
    is: 'Magda|Reimers|1937-11-27|04621 33120|SVLFG|I317457771',
  },
  {
    name: 'date words',
    from: 'Charlotte Beyer',
    text: 'Charlotte Beyer, geboren am ersten Mai 1990, TK, K321229069, 0179 3341208, bitte Videosprechstunde',
    is: 'Charlotte|Beyer|1990-05-01|0179 3341208|TK|K321229069',
  },
  {
    name: 'an appointment, a visit and a birth date',
    from: 'Sven Krüger',
    text: 'Hallo, ich war am 5.6.2026 bei Ihnen und am 12.11.2026 beim Röntgen. Nun hätte ich gern eine Videosprechstunde am 3.12.2026. Sven Krüger, geb. 9.3.1981, Mobil Krankenkasse, L325000351, 04321 22109',
    is: 'Sven|Krüger|1981-03-09|04321 22109|Mobil Krankenkasse|L325000351',
  },
  {
    name: 'private, with Beihilfe',
    from: 'Annegret Storm',
    text: 'Annegret Storm, Lehrerin i.R., geb. 24.12.1949, Beihilfe und DKV 778.120.334, Tel. 0251 88123. Ich bitte um Videosprechstunde.',
    is: 'Annegret|Storm|1949-12-24|0251 88123|DKV|778.120.334',
  },
  {
    name: 'grandchild, other last name',
    from: 'Helga Brinkmann',
    text: 'Mein Enkel Paul Weidner (geb. 6.6.2016) ist diese Woche bei mir und hat Ohrenschmerzen. Können wir eine Videosprechstunde machen? Er ist bei der Barmer, M328771640. Ich bin unter 02361 55120 zu erreichen. Helga Brinkmann',
    is: 'Paul|Weidner|2016-06-06|02361 55120|Barmer|M328771640',
  },
  {
    name: 'the doctor is named, too',
    from: 'Monika Sachs',
    text: 'Mein Hausarzt Dr. Peter Lang (Tel. 0202 11000) meinte, ich soll eine Videosprechstunde bei Ihnen machen. Monika Sachs, 16.2.1959, IKK Südwest N332542934, 0202 445120',
    is: 'Monika|Sachs|1959-02-16|0202 445120|IKK Südwest|N332542934',
  },
  {
    name: 'last name in capitals first',
    from: 'SCHRÖDER Jens',
    text: 'SCHRÖDER Jens\n10.10.1970\nAOK NW\nO336314228\n0234/12098\nVideosprechstunde wg. Befund',
    is: 'Jens|Schröder|1970-10-10|0234/12098|AOK NW|O336314228',
  },
  {
    name: 'a form with crossed fields',
    from: 'Formular <noreply@praxis-web.example>',
    text: 'Anrede: Herr\nVorname: Ahmet\nNachname: Yıldırım\nGeburtsdatum: 1985-02-03\nTelefon: +49 (0) 157 88120934\nE-Mail: ahmet@mail.example\nKrankenkasse: BIG direkt gesund\nVersichertennummer: P340085511\nNachricht: Videosprechstunde',
    is: 'Ahmet|Yıldırım|1985-02-03|+49 (0) 157 88120934|BIG direkt gesund|P340085511',
  },
  {
    name: 'only a wish',
    from: 'Karsten',
    text: 'geht bei euch auch videosprechstunde? wenn ja wann? gruß karsten',
    is: 'Karsten|||||',
  },
  {
    name: 'her own data after the child’s',
    from: 'Melanie Kuhn',
    text: 'Kind: Jonas Kuhn, 4.9.2018\nMutter: Melanie Kuhn, 12.5.1988, Tel 0175 2231987\nKasse Kind: Novitas BKK, R343856805\nGrund: Videosprechstunde wegen Warzen',
    is: 'Jonas|Kuhn|2018-09-04|0175 2231987|Novitas BKK|R343856805',
  },
  {
    name: 'number with blanks, name with hyphen',
    from: 'Anna-Maria Schulte-Vogt',
    text: 'Guten Tag,\nAnna-Maria Schulte-Vogt\ngeb. 29. Februar 1988\nTechniker Krankenkasse\nS 347 628 099\nTel. 0 15 20 / 88 12 34 5\n\nIch möchte einen Termin zur Videosprechstunde.',
    is: 'Anna-Maria|Schulte-Vogt|1988-02-29|0 15 20 / 88 12 34 5|Techniker Krankenkasse|S347628099',
  },
  {
    name: 'husband’s birthday by the way',
    from: 'Petra Nolte',
    text: 'Ich brauche dringend eine Videosprechstunde, am 28.11. hat mein Mann Geburtstag und ich will fit sein. Petra Nolte, geb. 4.1.1966, Barmer, T351399381, 05231 22087',
    is: 'Petra|Nolte|1966-01-04|05231 22087|Barmer|T351399381',
  },
  {
    name: 'lives with',
    from: 'Agnes Thiel',
    text: 'Ich wohne jetzt bei meiner Tochter Claudia Roth, Tel. dort 06131 88120. Meine Daten: Agnes Thiel, geb. 13.3.1940, AOK Rheinland-Pfalz, U355170673. Bitte Videosprechstunde.',
    is: 'Agnes|Thiel|1940-03-13|06131 88120|AOK Rheinland-Pfalz|U355170673',
  },
  {
    name: 'an older and a newer name',
    from: 'Laura Beck',
    text: 'Hallo, ich habe geheiratet und heiße jetzt Laura Winter (früher Beck). Geb. 18.7.1993, hkk, V358941965, Handy 0172 9087123. Ich brauche eine Videosprechstunde.',
    is: 'Laura|Winter|1993-07-18|0172 9087123|hkk|V358941965',
  },
  {
    name: 'typed in a hurry',
    from: 'Dennis',
    text: 'Viedosprechstunde bitte!!! Denis Wagner gebohren 6.4.1995 AOK Plus W362713251 tel:01520-3312098',
    is: 'Denis|Wagner|1995-04-06|01520-3312098|AOK Plus|W362713251',
  },
  {
    name: 'table with bars',
    from: 'Erika Lauterbach',
    text: 'Vorname | Nachname | geboren | Kasse | Nummer | Telefon\nErika | Lauterbach | 7.12.1956 | DAK | Z366484544 | 09131 22087\n\nVideosprechstunde',
    is: 'Erika|Lauterbach|1956-12-07|09131 22087|DAK|Z366484544',
  },
  {
    name: 'wife writes in his name',
    from: 'Brigitte Stahl',
    text: 'i.A. Wolfgang Stahl, geb. 5.10.1947, BKK Pfalz, A370255834, 0621 33098: er hätte gern eine Videosprechstunde. Brigitte Stahl (Ehefrau)',
    is: 'Wolfgang|Stahl|1947-10-05|0621 33098|BKK Pfalz|A370255834',
  },
  {
    name: 'child with mother’s card number beside',
    from: 'Olga Petrowa',
    text: 'Mein Kind Maxim Petrow, 3.2.2019. Er ist bei mir versichert AOK Niedersachsen, meine Nummer B374027128, seine Nummer C377798418. Telefon 0511 220981. Brauche Videosprechstunde. Olga Petrowa',
    is: 'Maxim|Petrow|2019-02-03|0511 220981|AOK Niedersachsen|C377798418',
  },
  {
    name: 'answers between the questions',
    from: 'Rolf Danner',
    text: '> Wie heißen Sie?\nRolf Danner\n> Ihr Geburtsdatum?\n25.5.1953\n> Ihre Krankenkasse und Versichertennummer?\nAOK Bayern D381569702\n> Ihre Telefonnummer?\n09421 33120\n\nDanke, Videosprechstunde gern nachmittags',
    is: 'Rolf|Danner|1953-05-25|09421 33120|AOK Bayern|D381569702',
  },
  {
    name: 'the number corrected',
    from: 'Simone Graf',
    text: 'Simone Graf, 8.3.1978, KKH. Telefon 0511 88123. Entschuldigung, die Telefonnummer ist 0511 88132. Nummer der Karte E385340994. Videosprechstunde bitte',
    is: 'Simone|Graf|1978-03-08|0511 88132|KKH|E385340994',
  },
  {
    name: 'sister by the way',
    from: 'Frauke Jensen',
    text: 'Meine Schwester Maren Jensen, geb. 2.2.1960, ist auch bei Ihnen Patientin. Ich, Frauke Jensen, geb. 3.3.1962, hätte gern eine Videosprechstunde. TK F389112288. 04841 88120',
    is: 'Frauke|Jensen|1962-03-03|04841 88120|TK|F389112288',
  },
  {
    name: 'Turkish, mixed',
    from: 'Fatma Demir',
    text: 'Merhaba, benim adım Fatma Demir. Geburtsdatum 01.01.1965. Krankenkasse AOK Rheinland/Hamburg. Nummer G392883570. Telefon 0203 88120. Videosprechstunde lütfen',
    is: 'Fatma|Demir|1965-01-01|0203 88120|AOK Rheinland/Hamburg|G392883570',
  },
  {
    name: 'for a friend, data mixed',
    from: 'Eva Lang',
    text: 'Ich, Eva Lang (Tel. 089 220981), schreibe für meine Freundin Olena Kovalenko, geboren 20.09.1987. Sie spricht noch wenig Deutsch. Versichert AOK Bayern, H396654862. Es geht um eine Videosprechstunde.',
    is: 'Olena|Kovalenko|1987-09-20|089 220981|AOK Bayern|H396654862',
  },
  {
    name: 'reply with the practice’s signature below',
    from: 'Thomas Berger',
    text: 'Danke für die schnelle Antwort. Hier die fehlenden Angaben: geb. 31.12.1972, pronova BKK, I400426158, Handy 0171 2209812\nThomas Berger\n\nAm 20.11.2026 um 09:12 schrieb Praxis Dr. Sommer:\n> Guten Tag Herr Berger,\n> uns fehlen noch Geburtsdatum, Kasse und Telefon.\n> Mit freundlichen Grüßen\n> Praxis Dr. Sommer, Tel. 0201 110110',
    is: 'Thomas|Berger|1972-12-31|0171 2209812|pronova BKK|I400426158',
  },
];
