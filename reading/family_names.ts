/**
 * Family names that are usual in Germany and where its people come from, in plain letters (`mueller`). Only
 * hints: of three words, whether the second begins the last name; of two, whether they may be turned around.
 */
export const familyNames: ReadonlySet<string> = new Set(
  `abdallah abdi abdullah abebe acar ackermann adam adamczyk adebayo adeleke aden adeyemi agarwal aguilar
agyeman ahmad ahmed ahrens akhtar aksoy aktas albrecht ali almeida alonso altun alvarez alves amato amoah
anders andersen andersson andrade appiah arias arndt arnold arslan asante aslan ates auer avci awad aydin
aziz babic bachmann baecker bah bak bakker balde balogh balogun banerjee baran barbieri barbosa barone barry
bartels barth bauer baumann bayer bayram beck becker beckmann begum behrens bekele bender benedetti benitez
berg berger bergmann berisha bernardi bertrand beyer bhatt bianchi bianco bilgin blanc blanco block blum
boateng bock boehm boettcher bondar bondarenko bonnet bos bose boyko bozkurt brand brandt braun bravo breuer
brinkmann brouwer brown brueckner bruno buchholz bui bulut burger busch butt byrne caballero cabrera cai
cakir calvo camara campos can cano cao caputo carbone cardoso carmona carrasco caruso carvalho castillo
castro cattaneo celik cerny cetin ceylan chatterjee chaudhary chaudhry chen cheng chevalier cho choi chopra
choudhury christ christensen chukwu cisse clark clarke coelho colombo connor constantin conte conteh conti
cooper coppola correia cortes coskun costa coulibaly crespo cruz cunha czarnecki dabrowski dang darwish das
davies decker dejong dekker delgado demir deng desai desantis devries dhillon diallo dias diaz dietrich
dietz diez dijkstra dimitriou ding diop dittrich dlamini do dogan doll dominguez dong dordevic doyle du
dubois duda dudek duman dumitru duong dupont duran durand durmaz dvorak ebert eckert ehlers ekinci engel
erdogan eriksson ernst esposito esser esteban evans eze fabbri fall farah farina farkas faure feng fernandes
fernandez fernando ferrara ferrari ferraro ferreira ferrer ferri fiedler figueiredo fink fiore fischer
flores foerster fonseca fontaine fontana fournier frank franke franz freitag freitas friedrich fritz fuchs
fuentes gaertner gallardo gallego galli gallo gao garcia garnier garrido gashi gatti gebre geiger gentile
georgiou gerlach gheorghe ghosh gil gill gimenez giordano girard girma giuliani goetz gomes gomez goncalves
gonzalez gorski graf grassi grasso greco green grimm gross gruber gueler guenes guenther guerin guerra
guerrero gueven guler gunes guo gupta gutierrez haan haas haase haddad hahn haile hall hamdan hamid han
hansen harris hartmann hartwig hassan haupt hauser he hecht heck hein heinemann heinrich heinze heise heller
hendriks hermann hermes hernandez herrera herrero herrmann herzog hess hesse hidalgo hildebrandt hinz hirsch
ho hoang hoekstra hoffmann hofmann hoppe horak horn horvat horvath hossain hoxha hrytsenko hu huang huber
huebner huisman hussain hussein huynh ibanez ibrahim iglesias ilic ionescu iqbal islam issa ito ivanov
ivanova iyer jablonski jackson jacobs jaeger jahn jakob jama jang jankowski jansen janssen jasinski jaworski
jensen jiang jimenez johansen johansson johnson jones jordan jorgensen joshi jost jovanovic juergens jung
juric kaiser kamara kamau kaminski kang kaplan kapoor kara karaca karatas kariuki karlsson kaufmann kaur
kaya kebede keita keller kelly kern kersten keskin kessler khalil khan khoury kilic kim kirchner kiss klein
klose kluge klymenko kobayashi koc kocaman koch koehler koenig koerner kohl kok konate konrad korhonen
korkmaz koster kovacevic kovacs koval kovalchuk kovalenko kowalczyk kowalenko kowalski kozlov kozlova
kozlowski kraemer kraft kramer krasniqi kraus krause kravchenko krawczyk krebs krieger krishnan kristensen
krol krueger krupa kruse kucera kuehn kuhn kuipers kumar kunz kunze kurt kuznetsov kuznetsova kwiatkowski
lambert lang lange langer larsen larsson lauer laurent le lebedev lee lefebvre lefevre lehmann lehner lemke
lenz leon leone leroy lewandowska lewandowski lewis li liang lim lima lin lindner linke litvinenko liu
loeffler lombardi lombardo longo lopes lopez lorenz lorenzo lozano lu ludwig luo lutz ly lysenko ma machado
madsen maekinen mahmoud maier majewski malik malinowski mancini mann mansour marchenko marciniak mariani
maric marin marini marino markovic marques marquez martin martinelli martinez martini martino martins marx
matei matos maurer mayer mazur mazza mbeki mccarthy medina mehta meier meijer melnik melnyk mendes mendez
mengistu menon mensah menzel mercier merkel mertens messina metz meyer michalski michel mirza mishra moeller
mohamed mohammed mohamud mohr molina molnar montag montanari monteiro montero monti mora morales moreau
moreira morelli moreno moretti moroz morozov morozova moser moya mueller mukherjee mulder muller munoz
munteanu murphy mustafa mutua mwangi nagel nagy nair najjar nakamura nascimento nasser naumann navarro
ndiaye ndlovu nemec nemeth neumann neves ngo nguyen nielsen nieminen nieto nikolaidis nikolic nilsson
njoroge nkosi noack noll novak novikov novikova novotny nowak nowakowska nowakowski nowicki nunes nunez
nwosu obi odhiambo oezcan oezdemir oezkan oeztuerk ogunleye okafor okeke okonkwo olawale oliveira oliynyk
olsen olsson olszewski omar opitz ortega ortiz osei osman ostrowski otieno ott otto owusu ozkan ozturk
palmieri palumbo pan pandey papadopoulos papadopoulou pape papp pappas parisi park parra pascual pastor
patel paul pavlenko pavlov pavlova pawlak pedersen pellegrini pellegrino pena peng pereira perera perez
persson peter peters petersen petrenko petrov petrova petrovic pfeiffer pham phan pietrzak pillai pinto pohl
polat polishchuk ponomarenko pop popa popescu popov popova postma prieto prins probst prochazka qureshi
rahman ramirez ramos rao rasmussen rau rausch reddy reichert reimann reinhardt ren renner reuter reyes
ribeiro ricci richter riedel rieger rinaldi ritter rizzi rizzo roberts robinson rocha rodrigues rodriguez
rohde rojas roman romano romanov romanova romero rossetti rossi roth rothe rousseau roux rubio rudenko
rudolph ruiz russo rusu rutkowski ryan saad sadowski saez sahin said sala saleh salem samstag sanchez sander
sandhu sanna santana santiago santoro santos sanz sari sarr sato sauer savchenko schade schaefer scheffler
scherer schewtschenko schilling schindler schmid schmidt schmitt schmitz schneider scholz schouten schramm
schreiber schroeder schubert schuette schuetz schulte schulz schulze schumacher schumann schuster schwarz
seidel seifert seitz sen serra serrano sesay shah shaikh shala sharma sheikh shen shevchenko shevchuk
shevtschenko shin siddiqui sidorov sikora silva silvestri simon simsek singh sissoko smirnov smirnova smit
smith smits soares soenmez sokolov sokolova soler sommer song sonntag sorensen soto sousa souza sow sperling
stahl stan stark stein steiner stephan stepien stoica stojanovic strauss strobel sturm su suarez subramanian
suleiman sullivan sun suzuki svensson svoboda sydorenko szabo szewczyk szymanski tadesse takahashi tanaka
tang tas tavares taylor teixeira tekin tesfaye testa thiel thiele thoma thomas thompson tian tkachenko
tkachuk tomaszewski toprak torres toth toure tran traore trivedi tunc turan ucar uenal uhl ullrich ulrich
unal uysal valentini varga vargas vazquez vega velasco verma vermeulen vesely vetter vicente vidal vieira
villa vincent virtanen visser vitale vo voelker vogel vogt voigt volk volkov volkova vollmer vos vu wagner
walczak walker walsh walter walther wang wanjiru warsame watanabe weber wegner wei weiss wendt wenzel werner
white wieczorek wiesner wild wilhelm wilk willems williams wilson winkler winter witkowski witt witte
wittmann wojciechowski wojcik wolf wolff wolter wood wozniak wright wrobel wroblewski wu xiao xie xu yalcin
yamamoto yang yao yavuz ye yildirim yildiz yilmaz yoon youssef yu yuan yueksel zajac zakharchenko zalewski
zawadzki zeng zhang zhao zheng zhou zhu ziegler zielinski zimmer zimmermann`.split(/\s+/),
);
