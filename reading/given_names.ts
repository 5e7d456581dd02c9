/**
 * Given names that are usual in Germany and where its people come from, in plain letters (`joerg`). Only
 * hints: which word of three is still a first name, and whether two words in small letters are a name at all.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `april june may gott baerbel ottokar sri heidemarie hannelore traudl gundula winfried  rahman rosario a aaliyah aaron abdul abdulrahman abel abena abigail abu achim adaeze adam adaobi adebayo adel adela
adelheid ademola adnan adolf adrian adriana adrien afua agata agathe agnes agnieszka ahmad ahmed ahmet aida
aileen aisha aishwarya aisulu aiyana ajay akif akin akosua akshay alan alba albert alberta alberto aldo
alejandra alejandro aleksandar aleksander aleksandra aleksei alena alenka alessandra alessandro alessia
alexa alexander alexandra alexandru alexei alexey alexia alexis alfonso alfred alfredo ali alice alicia alin
alina alisa alisha alison aliya aliyah allan allen alma almut alois alper alvaro alwin alwine amadou amal
amalia amanda amara amber ameer amela amelie amin amina aminata amir amira amirah amit amna amrita ana anand
anastasia anastasiia anatoli anatoly and andre andrea andreas andreea andrei andrej andres andrew andrey
andrii andriy andrzej aneta anette angel angela angelica angelika angelina angelo anh anika anil anisa anish
anita anja anjali ankit anna annabel annabell annabelle annalena anne annegret annegrete anneke annelie
annelies anneliese annemarie annett annette annie annika annina anouk anselm anthony antje antoine
antoinette anton antonella antonia antonio anuja anush anusha aparna araceli arash are aref ariana arif
arjun arlette armand armando armin arndt arne arno arnold arnulf artem arthur artur arturo arun arvid arwen
asad asena ashley ashok asif asiye asli asma astou astrid at atilla attila aud august augusta augustin
aurelia aurelie aurora ava axel axelle aya ayguel aygul ayhan aylan aylin aynur ayse ayseguel aysegul aysel
aysenur ayten ayub aziz aziza azra bahar baran barbara baris barthel bartholomaeus bartosz bashir basil
basma bastian batuhan beata beate beatrix beatriz bekir bela belinda bella ben benedetta benedikt benedikta
benita benito benjamin benno beril berit berkan berkay bernadette bernardo bernd berndt bernhard bert berta
bertram bettina bettine betuel betul bhavna bianca bich bilal bilge bilgin binh birger birgit birgitta birte
bjarne bjoern blanca blessing bodo bogdan boglarka bogna bohdan bojan bora boris borys bozena brahim branko
brian bridget brigitte brit britt britta bruna bruno bryan buelent buesra buket bulat burak burcu burhan
burkhard busra cafer caitlin camila camilla camille can candan caner cansu carina carl carla carlo carlos
carlota carmelo carmen carola carolin carolina caroline carsta carsten caspar catalina catarina caterina
catherine catrin cecilia cecilie celal celia celina celine cem cemal cemile cengiz cesar chad chang chantal
charles charlie charlotte chau chen chiamaka chiara chidi chidinma chijioke chinedu chinonso chinyere chioma
chloe christa christel christian christiane christin christina christine christof christoph christopher
chukwuemeka cigdem cihan cilia cindy claire clara clarence clarissa claudia claudine claudio claus clemens
clement cleo colette conny conrad const constanze cora coralie cordula corinna cornelia cosima cosmin
costanza craig cristian cristiano cristina cuma curt cynthia cyril czeslaw dagmar dalia dalibor dalila
damian damir damla dan dana danai danica daniel daniela daniele danijela danilo danuta dao dara daria darina
dario darius dariusz darja dasha david davide dawid deborah deepa deepak deepika deike dejan delia delphine
denisa denise deniz dennis denys derya desiree despina destiny detlef detlev devi devran dhruv dian diana
diego dieke dieter dietlind dietlinde dietmar dietrich dilan dilara dilek diljot dimitra dimitri dimitrios
dimitris dina dinah dinh dino dion dirk divya djamila dmitri dmitrij dmitry dmytro dolores domenica domenico
dominik dominika dominique donald donata donatella dong donna dora dorian dorina doris dorit dorota dorothe
dorothea dorothee dorte dorthe douglas dragan dragana dritan duc dung dunja dusan duy duygu dylan ebba
eberhard ebru ece ecem eckhard eda edda edeltraud edeltraut edgar edgardo edith edmond edmund edna edouard
eduard eduarda eduardo edward edyta efe egon eike eileen eilika einar ekaterina ekin ekkehard ekrem elaine
eleanor eleftheria elena eleni eleonore elfi elfriede elham eliana eliane elias elif elina eliot elisa
elisabeth elisabetta elise eliza elizabeth elizaveta elke ella ellen elli ellinor elmar elmedin elodie elona
elsa else elvira elvis emanuel emanuela emeka emel emil emilia emiliano emilie emilio emily emin emine emir
emircan emma emmanuel emmi emmy emre ender engelbert engin enis enno enock enrico enrique enver enzo eray
ercan erdal eren erhard eric erich erik erika erkan erna ernestine ernesto ernst erol ersin ertan ertugrul
erwan erwin eryk esad eser esin esma esmanur esmeralda esra esteban estefania estelle esther eszter etienne
eugen eugenia eugenie eugenio eun eva evangelos evelin eveline evelyn evgeni evgenia evgeny evi ewa ewald
ewelina export eyluel eylul eymen eyuep ezgi ezra fabian fabiana fabienne fabio fabrice fabrizio fadi fadime
fahad faisal falk fanny farah farid farida farouk faruk fatema fatih fatima fatimah fatma fatmata fatou
fatoumata fehmi feleknas felicia felicitas felipe felix feng ferda ferdi ferdinand ferenc ferhat feride
ferit fernanda fernando feyza fidan fikret filip filippa filippo filiz filomena finja finn fiona firat first
flavia flavio fleur flora florence florentina florian florina folashade folke francesca francesco francis
francisca francisco franco francois francoise franjo frank franka frankie franz franziska franziskus frauke
fred freda frederic frederica frederick frederik frederike fredi fredrik freya frida fridolin frieda
friedbert friedel friedemann friedericke friederike friedhelm friedrich fritjof fritz fuat fulya funda
funmilayo furkan fynn gabi gabor gabriel gabriela gabriele gabriella gaetano gail galina gamze ganna garance
gareth gary gaurav geert gemma genc genevieve gennadi geoffrey georg georges georgi georgia georgina
georgios gerald geraldine gerard gerardo gerd gerda gerhard gerhardt gerlind gerlinde germaine german gernot
gero gerrit gert gerta gertraud gertraude gertrud gesa gesche ghada gia giacomo gian giancarlo gianluca
gianna gianni gideon giesela gina ginevra gino giorgia giorgio giovanna giovanni gisa gisela gitta giulia
giuliana giulio giuseppe giuseppina gizem gjergj glenn gloria godehard goekhan goenuel goerkem gonca gonul
gonzalo goran gordana gordon gottfried grace gracia graham grazia grazyna greetje gregor gregory greta
gretchen grete gretel grigori grzegorz gudrun gudula guel guelay guelcan guelnur guelsen guelten guenter
guenther guido guillaume guillermo gulsen gunda gunhild gunnar gunter gunther gurpreet gustav gustavo
gwendolin gyula habib habiba hacer hadi hadiya hafsa hai haider hakan hala halil halima halina hamid hamida
hamza hana hanan hande haneen hang hani hania hanife hanka hanna hannah hanne hannele hannelies hannelore
hannes hans hans-peter hansjoerg harald hardy hari harjit harold haroun harri harriet harry hartmut harun
hasan hasnaa hassan hatice hauke havva hayat hayri hazal heather hedda hedi hedwig hedy heidemarie heiderose
heidi heidrun heike heiko heimo heiner heinke heinrich heinz heinz-peter hektor helen helena helene helga
helge heli hella helma helmut helmuth hendrik henk henni henning henny henri henrieke henrietta henriette
henrik henrike henry henryk herbert heribert herlinde herman hermann hermine hernan herta hicham hien hikmet
hila hilal hilary hilda hilde hildegard hildegart hildegund hilke hilmi himanshu hina hind hinnerk hiroko
hiroshi hoa hoang hoda holger holly hong horatiu horst hortensia hubert huda hue huelya hueseyin hugo hulya
hung huong huseyin hussein huy huyen hyun iain iannis ibolya ibrahim ibrahima ida idil idris idrissa ieva
ifeanyi ifeoma ignacio ignacy igor ihor ihsan ikbal ikram ilaria ildiko ilhan iliana ilir ilja ilka ilker
ilknur illia ilona ilse ilya imad imam imane imke imran imre imtraud in ina inaam inci inder indira ines
inga ingar inge ingeborg inger ingmar ingo ingolf ingrid ingrun inka inken inna ioan ioana ioanna ioannis
ion ionela ipek ira iracema irem irene irfan irina irini iris irma irmela irmgard irmhild irmtraud irving is
isa isaac isabel isabela isabell isabella isabelle isadora isak isatou ishan isidora isil iskender islam
ismael ismail ismet isra issa istvan iva ivan ivana ivanka ivar ivo ivona ivonne ivy iwan iwona iyad izabela
izzet jaap jacek jack jackie jacob jacqueline jacques jad jadwiga jae jagdish jaime jakob jakov jakub jalal
jale jamal james jamila jamilah jan jana janet janica janina janine jann janna janne jannes jannik jannika
jannis janosch janosz janusz jaqueline jari jarmila jaroslav jaroslaw jascha jasmin jason jasper javed
javier jawad jaya jean jeanette jeanne jeannette jeannine jeff jelena jelka jelle jelto jemima jenna jenni
jennie jennifer jenny jeno jens jeremias jeremy jeroen jerome jerzy jessica jessika jesus jette jia jian
jianhua jihad jil jill jim jimena jimmy jin jindrich jing jiri jo joachim joan joana joanna joanne joao
jobst jochen jodie joe joel joelle joerg joern johan johana johann johanna johannes john johnny jolanda
jolanta jolene jolie jon jona jonas jonathan jonna joost jordan jorge joris jorn jos jose josef josefa
josefina josefine joseph josephina josephine joshua josua joy joyce jozef juan juana juanita judit judith
juergen juho jula jule julek jules juli julia julian juliana juliane julieta juliette julio julius june
jungmin jurek jurgen juri jurij justin justina justine justus justyna jusuf jutta jyoti kaan kacper kader
kadir kadriye kaethe kai kaia kaja kalle kamal kamil kamila kamran kamuran kang karam karel karen karim
karima karin karina karl karla karlheinz karola karolin karolina karoline karsten karthik kasimir kaspar
kassandra kata katalin katarina katarzyna kate katerina kateryna katharina katharine kathi kathleen kathrin
kathryn kathy kati katie katinka katja katka katrin katy katya kavita kay kazim kazimierz keiko keith
kelechi kelly kemal ken kenan kendra kenneth kerem keren keresztely kerim kerrin kerstin ketevan kevin
khadija khaled khalid khanh khoa khuong kiana kiara kien kiera kieran kilian kim kimberly kimmy kinga kira
kiran kiril kirill kirsten kirsti kirstin kjell klara klaudia klaus klaus-dieter klemens knud knut koen kofi
kojo konrad konstantin konstanze koray korbinian kordula korhan korinna kornelia kornelius kosta kostas
koumba kreszentia krishna kristel kristian kristiane kristin kristina kristof kristoffer krystian krystyna
krzysztof kubilay kubra kuebra kumar kunal kunigunde kurt kwabena kwaku kwame kyle kyra kyrill ladislav laetitia
laila lakshmi lale lalita lamia lamin lan lana lance lara larissa lars lasse laszlo latifa laura laurent
laurenz lauretta lauri laurin lavinia lawrence layla lea leah leander leandro leevke leif leila leilani
lejla lela lemi lena lene leni lenka lenn lennard lennart lennox leo leokadia leon leonard leonardo leonhard
leoni leonid leonida leonie leonore leopold leopoldine leroy lesley leszek leticia letters levent levin
levke leyla lia liam liana liane lidia lidija lien liesbet liesbeth liesel lieselore lieselott lieselotte
lilia lilian liliana liliane lilija lilith lilli lilly lilo lilou lin lina linda ling linh linn linnea lino
linus lioba lionel lisa lisanne lisbet lisbeth lise liselotte lisette liv livia liya ljiljana ljubica lluis
lola lore loreen lorena lorenz lorenza lorenzo loretta lorna lorraine lothar lotta lotte louane louis louisa
louise lovis luan luana luc luca lucas lucia lucian luciana luciano lucie lucien lucija lucio lucjan
lucrezia lucy ludger ludmila ludmilla ludovica ludwig luetfi luigi luis luisa luise luiza luka lukas lukasz
luke lukrecia luljeta luna luo lutfiye lutz luu luzie lydia lydie lyle lynn lyudmila maarten mabel macarena
maciej macy madalena madalina maddalena madeleine madlen magali magda magdalena magdalene magnus magomed
maha mahbub mahdi mahesh mahir mahmood mahmoud mahmut mai maida maik maike maileen mailin maira maisha maite
maj maja majid makbule maksim maksym malak malene malgorzata malia malik malika malin malina malou malte
malwine mamadou mamun manar mandy manfred mani manish manja manju manoj manon mansour manuel manuela mara
marah maral marc marcel marcela marcelina marceline marcello marcelo marcia marcin marco marcus mareike
marek maren marga margaret margarete margaretha margarethe margarita margherita margit margitta margo margot
margret margrete margriet margrit mari maria mariam mariama mariana marianne mariano maribel maricel marie
mariella marielle mariia marija marijan marijana marijke marika marilena mariluz marin marina marinela
marinus mario mariola marion marisa marisol marit marita maritta marius mariusz mariya marjan marjana
marjorie mark marketa markian marko markus marla marleen marlen marlena marlene marlies marlis marlon marlou
marlow maron marta marte martha marthe marti martijn martin martina martinus marty marvin marwa marwan mary
maryam maryna marzena masha massimo mateja mateo mateusz mathias mathieu mathilda mathilde mathis mathys
matilda mats matteo matthaeus matthew matthias matthieu matthis mattis matus maureen maurice mauricio
maurits maurizio mauro max maxi maxim maxima maxime maximilian maxine may maya mayra mazen mechthild
mechtild meera megan mehdi mehmet mei meike meinhard meinolf mel melahat melania melanie melek melike melina
melis melisa melissa melitta mercedes meret merete meri meric merit merle merlin mert merve meryem mesut
mete metin mette mevluet mia miao micaela michael michaela michaele michail michal michalina micheal michel
michele micheline michelle michiel mick mieke miguel mihael mihaela mihai mika mikael mikail mike mikhail
mikko mikolaj mila milada milagros milan milana milena milica milla millie milo milos milosz mimi min mina
minh minna minnie mira mirabella mircea mirco mireille mirela mirella miriam mirja mirjam mirjana mirka
mirko miro miroslav miroslava miroslaw mirta mitra mladen moesha mohamad mohamed mohammad mohammed mohan
mohsen moira moise mona monica monika monique monir morena morgane moritz morris morten moses mostafa
mouhamed mourad moussa mstyslav muejgan muemtaz mueruevvet muhamed muhammad muhammed muhammet muhsin mukesh
munir murad murat muriel musa mustafa mustapha muzaffer my mykhailo mykola myra myriam nabil nabila nadeem
nadeschda nadezda nadezhda nadia nadim nadin nadine nadja nadya naemi nafissatou nagihan nahid nahla naima
naina najat najib nam name nana nancy nandini nanna nanni naoki naomi narcisa narges nasim nasreen nasrin
nassim natacha natalia natalie nataliia nataliya natalja natascha natasha nathalie nathan nathanael naveed
navid nawal nayla nazan nazar nazim nazli neele neema neha neil nejla nele nelli nelly nelson nena nenad
neriman nermin nesrin nesrine nevena nevin new nezahat ngoc ngozi nguyet nhi nhung niall nicki nicklas nico
nicol nicola nicolaas nicolai nicolas nicolaus nicole nicolette nicolo niels nika nikhil niki nikita niklas
niklaus nikol nikola nikolai nikolaj nikolaos nikolas nikolaus nikolay nikolina nilay nilguen nilgun nils
niluefer nilufar nimet nina ninja nino niran nisha nisrine nitin niyazi nizar noa noah noel noelia noemi nok
nola nomi noor nora norah norbert noreen norina norma norman noura nouri nuno nur nuran nuray nurcan nurdan
nurhan nuri nuria nursel nurten nurullah nwamaka obinna oddny odile odilie oemer oender oezcan oezguer
oezkan oezlem of ofelia ogechi oguz oguzhan okan oksana oktay ola olaf olamide ole oleg oleh oleksandr
oleksandra oleksii olena olesia olga olha oliver olivia oliwia olumide olusegun oluwaseun oluwaseyi
oluwatobi omar omer onder ondrej only onur onyeka oona ophelia oren orhan orlando ornella orsola orsolya
ortrud ortrun ortwin oscar oskar osman oswald ottilie otto ouafa ousmane oxana ozan pablo padma palina
paloma pamela panagiota panagiotis paola paolo parisa parminder parvin pascal pascale pasquale patience
patrice patricia patricio patrick patrik patrycja patryk paul paul-gerhard paula paulina pauline paulo pavel
pavla pavlo pawel paz pedro peer peggy pelin penelope pepe per perihan perla pernilla perry petar peter
peter-paul petr petra petre petros petru philine philip philipp philippa philippe phillip philo phoebe phong
phuc phuong phyllis pia pierre piet pieter pietro pilar pina pinar piotr pirmin pius poldi polina pooja
poonam prakash pranav prasad praveen precious predrag preeti prisca priscilla priska priya priyanka prosper
przemyslaw qasim qi qing quang quentin quirin quoc quyen raban rabea rabia rachel rachid rada radek radhika
radim radka radmila radomir radoslaw radu rafael rafaela rafal rafat raffael raffaela raffaele raffaella
raghad rahel rahim rahma rahul raik raimund raina rainald rainer raj raja rajan rajesh rajiv rajko ralf
ralph rama ramadan ramazan rami ramin ramiro ramiz ramon ramona rana randolf randy rania ranjit raoul
raphael raphaela raquel rasa rasha rashid rasim rasmus raul ravi ravza rayan rayen raymond razan razvan
rebeca rebecca rebecka rebekka recep refik regina reginald regine regula reham rehana reiko reiner reinhard
reinhilde reinhold reka remo remzi remziye rena renan renata renate renato rene renee renuka resi resul
reyhan reza ria ricarda ricardo riccarda riccardo richard richarda rick ricky rieke rifat rik rima rina
ringo rino risto rita ritva riza rob robbie robert roberta roberto robin robyn rocco rocio roderich rodica
rodolfo rodrigo roel rogelio roger rohan rohit roksana roland rolanda rolando rolf roma romain roman romana
romano romeo romina romuald romy ron rona ronald ronaldo ronan ronja ronnie ronny roos rosa rosalia rosalie
rosalind rosalinde rosanna rosaria rosario rose roselinde rosemarie rosemary rosi rosina rosita roslyn
rosmarie roswita roswitha rotraud rotraut rowan rowena roxana roxanne roy royce roza ruben rubina ruby rudi
rudolf rudolph rudy ruediger rufus rui rukiye rupert ruslan russell rut ruta rute ruth ruud ruzica ryan
ryszard saad saba sabah sabahat sabahattin sabiha sabin sabina sabine sabri sabrina sabriye sadia sadik
sadiye saeed safa safak safiye saga said saida saif saime sakine sakura salah salih saliha salim salima
sally salma salman salome salvador salvatore sam saman samantha sameer sami samia samina samir samira samson
samuel samy sana sandeep sander sandor sandra sandrine sandro sandy sangeeta sanja sanjay sanna sanne santa
santiago santino saoirse saphira sara sarah sarai sarita sascha saskia satoshi saverio savina saviour
scarlett scott sean sebastian seda sedat sefa seher selahattin selcuk selda selen selena selenay selene
selim selin selina selma selman selvi sema semih semiha semira semra senad senay sener senol senta sepp
serafina serap serdar serena serge sergei sergej sergey sergio serhat serhii serhiy serife serkan sertac
servet seval sevcan sevda severin sevgi sevil sevilay sevim sevinc sevtap seyhan seyit seyma shahid shaima
shakira shakti shalini shamsa shane shanice shanti sharon shawn sheila shelly shengwei shirin shirley shiva
shreya shubham shun siarhei sibel sibylla sibylle sidney sidonie siegfried sieglinde siegmar siegmund
siegrid siegrun sienna sif sigismund siglinde sigmar sigmund signe sigrid sigrun sigurd silas silja silke
silvan silvana silvester silvia silvie silvio sima simeon simin simon simona simone simonetta simran sina
sinan sinem sinisa sinja siobhan siri sirin sissi sita sivan siyar skadi slavica slavko slawomir slobodan
small smilla snezana soeren sofia sofie sofiia sofija sohail sol solange soledad soleil solvei solveig sona
sondra songuel songul sonja sophia sophie soraya soren sotirios souad spyridon srecko stana stanislav
stanislava stanislaw stavros stefan stefani stefania stefanie stefano steffen steffi stefka stelian steliana
stella steluta sten stephan stephane stephanie stephen steve steven stig stijn stine stjepan stuart styliani
suad sude suekran sueleyman suereyya suhail suheyla sukru sulaiman suleyman sultan suman suna sunil sunita
sunniva suraj suresh susan susana susann susanna susanne suse susi susie suzan suzana suzanne svea sven
sven-erik svend svenja sverre svetlana svitlana swantje swati sybil sybille syed sylke sylvain sylvester
sylvia sylvie sylwia szabolcs szilvia szymon taavi tabea tabita tadeusz taha tahir tahsin taiga taina taisia
takeshi talea talha talia tam tamara tamas tamer tamina tammo taner tanisha tanja tanvi tanya tao tara tarek
tarik tariq tarkan tarun taryn tasnim tassilo tatiana tatjana tatyana tayfun taylan taylor tea ted teddy
teemu teija tekla telse temitope teo teodor teodora teofil terence teresa teresia terri terry tessa tetiana
tevfik thaddaeus thalia thanh thao the thea theda thekla themba theo theodor theodora theofanis theresa
therese theresia thi thibault thiemo thies thijs thilo thimo thinh thom thomas thor thora thorben thordis
thore thorge thorid thorsten thorwald thu thuy thyra tia tiago tiana tiara tibor tien tiffany tijen tilda
till tilla tillmann tilly tilman tilmann tim timea timm timmy timo timon timotheus timothy timur tin tina
tine tineke tinka titus tizian tiziana tobi tobias toby tochi todd todor toke tolga tom tomas tomasz tomke
tomma tommaso tommy tomoko tona tone toni tonio tonja tony tonya torben tore torge torsten tosca tove tracy
trang traudel traudl traugott traute tricia trieu trine trinh tristan trude trudi trudy trung truong
tsvetan tsvetelina tuan tuba tudor tuelay tuerkan tugba tugce tunahan tunc tuncay turan turgay turgut tuyet
two tycho tyler tyra ubbo udo uemit ufuk ugochukwu ugur ulas ulf uli ulla ulli ulrich ulrika ulrike ulrikka
ulvi uma umar umberto umit umut unai unal undine uri uriel urs ursel ursina ursula ursulina uschi usha usman
uta ute utku utz uwe uygar uzoma vaclav vadim vahide valbona valentin valentina valeri valeria valerie
valerij valerio valery valeska valter van vanessa vanja vanna varun vasco vasil vasile vasileios vasiliki
vasily vasyl veit velia venera venkat vera verena verica veronica veronika veronique vesna vicente vicky
victor victoria vida vidya vien viet vigdis vijay viki viktor viktoria viktoriia viktorija vilhelm vilma
vilmos vinay vincent vincente vincenzo vinh vinko viola violet violeta violetta vira virgil virginia visar
vishal vit vita vitali vitalij vitaly vito vittoria vittorio vivek vivian viviana vivien vivienne vlad
vladimir vladislav vlado vlasta volha volkan volker volkhard volkmar volodymyr vreni vroni vukasin vural vy
wafa wafaa wahid wahida wail walburg walburga waldemar waldtraud walentina wali walid wally walter walther
waltraud waltraut wanda wanja warren wassili wassim wayne wei weiwei wencke wendelin wendi wendy wenke
wenzel wera werner wesley whether which wibke wico wiebe wiebke wieland wieslaw wieslawa wiktor wiktoria
wilfred wilfried wilhelm wilhelmina wilhelmine wilko willem willi william willy wilma wim winfrid winfried
winifred winnie winona winston wioletta wito witold wladimir wladislaw wladyslaw wojciech wolf wolf-dieter
wolfdieter wolfgang wolfhard wolfhart wolfram words wouter wulf xaver xavier xenia xiao xiaoli xiaoming
xiaoyan ximena xin xu xuan xueming yael yagmur yahya yakup yan yana yanick yanis yanna yannick yannik yannis
yao yara yaren yaroslav yaroslava yasar yasemin yash yasin yasmin yasmina yasmine yaw yeliz yener yerin
yesim yetunde yevhen yevheniia yewande ygritte yi yildirim yildiz ying yngve yoko yolanda yolande yonas
yorick yosef yoshiko younes yousef youssef ysabel ysaline yu yue yui yuki yuliia yuliya yunus yuri yurii
yury yusra yusuf yuta yuval yves yvette yvo yvonne zacharias zafer zahide zahra zaid zaida zaina zainab
zakaria zara zarah zarina zbigniew zdenek zdenka zdzislaw zehra zekeriya zeki zeliha zelimir zeljko zena
zenon zerrin zeynel zeynep zhanna zhen zhi ziad zilan zita zivko ziya zlata zlatan zlatko zoe zofia zoi
zoltan zora zoran zorica zsofia zsolt zsuzsanna zubeyde zuebeyde zuhal zuleyka zuzana zuzanna zvonimir
zygmunt`.split(/\s+/),
);
