/**
 * Given names that are usual in Germany, in plain letters (`joerg`). Only hints: which of two words is the
 * first name, and whether two words in small letters are a name at all.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `abdullah adam adrian agnes agnieszka ahmed ahmet albert aleksander aleksandra alexander alexandra alfred ali
alice alicia alina alois amelie amir ana andre andrea andreas angela angelika anita anja anna annalena anne
annegret anneliese annemarie annette annika antje anton antonia armin arne arno arthur astrid august axel
ayhan aylin ayse barbara bastian beate beatrix ben benedikt benjamin berit bernd bernhard bert berta bertram
bettina bianca birgit birte bjoern bodo boris brigitte britta bruno burkhard can carina carl carla carmen
carolin carolina caroline carsten caspar cem charlotte chiara christa christel christian christiane christin
christina christine christof christoph christopher clara claudia claus clemens constanze cordula corinna
cornelia dagmar daniel daniela dariusz david denise dennis detlef detlev diana dieter dietmar dietrich
dilara dirk dominik dora doris dorothea dorothee eberhard eckhard edeltraud edgar edith eduard egon ekkehard
elena eleonore elfriede elias elif elisa elisabeth elise elke ella ellen elli elmar elsa else emil emilia
emilie emily emine emma emmanuel emre engelbert enrico ercan erhard eric erich erik erika erna ernst erwin
esther eugen eva evelin evelyn ewa ewald fabian fabienne falk fatih fatima fatma felicitas felix ferdinand
filiz finja finn florian frank franz franziska frauke fred frederic frederik frieda friedel friedhelm
friedrich fritz gabi gabriel gabriele georg gerald gerd gerda gerhard gerlinde gernot gero gert gertrud gesa
gisela gitta goekhan gottfried gregor greta gudrun guenter guenther guido gunnar gunter gunther gustav hakan
halil hanna hannah hannelore hannes hans harald hartmut hasan hatice hedwig heidemarie heidi heike heiko
heiner heinrich heinz helena helene helga hella helmut helmuth henning henri henriette henrik henry herbert
heribert hermann herta hilda hilde hildegard hildegund holger horst hubert hueseyin hugo huseyin ibrahim ida
ilona ilse ina ines inga inge ingeborg ingo ingolf ingrid irene irina iris irma irmgard irmtraud isabel
isabell isabella isabelle isil ismail ivan ivonne jacqueline jakob jakub james jan jana janina janine jannik
jannis jasmin jasper jean jelena jennifer jenny jens jessica joachim joanna jochen joel joerg joern johann
johanna johannes john jolanda jonas jonathan joost josef josefine joseph josephine joshua josua juergen
julia julian juliane julius jungmin justin justus jutta kaethe kai karen karim karin karina karl karla
karlheinz karolin karoline karsten kaspar katarina katarzyna katharina kathi kathrin katja katrin kemal
kerstin kevin khaled kilian kim kirsten klara klaus konrad konstantin konstanze korbinian kristian kristin
kristina krzysztof kurt lara larissa lars laura lea leah leander lena leni lennard lennart leo leon leonard
leoni leonie leopold levin liam liesbeth liesel lieselotte lilian lilli lilly lina linda linus lisa lisbeth
lore lothar lotta lotte louis louisa louise luca lucas lucia lucie ludger ludwig luis luisa luise lukas luna
lutz lydia maciej maik maike maja malgorzata malte mandy manfred manuel manuela mara marc marcel marco
marcus mareike marek maren margarete margarethe margit margot margret margrit maria marianne marie marina
mario marion marius mariusz mark marko markus marlene marlies marta martha martin martina marvin mateo
mathias mathilda mathilde matilda mats matteo matthias max maximilian maya mechthild mehmet meike melanie
melina melissa merle mert merve meryem mia michael michaela michel mika mila milan miriam mirjam mirko
mohamed mohammad mohammed mona monika moritz muhammed murat mustafa nadine nadja natalia natalie natascha
nele nico nicola nicole niels nika nikita niklas nikola nikolai nikolaus nils nina noah noel nora norbert
nurcan nuri oezlem oguz oksana olaf oleg olena olga oliver olivia omar orhan oscar oskar osman oswald
ottilie otto pascal patricia patrick patrik paul paula pauline pawel peer peggy peter petra philip philipp
phillip pia piotr priya rabea rafael rainer ralf ralph ramazan ramona raphael rebecca rebekka recep regina
regine reiner reinhard reinhold renate rene ria ricarda richard rita robert robin roger roland rolf roman
romy ronald ronny rosa rosemarie roswitha rudi rudolf rudolph ruediger rupert ruth sabine sabrina samira
samuel sandra sara sarah sascha saskia sebastian selim selina selma semra sergej serkan sevda severin
sibylle siegfried sieglinde sigrid silja silke silvia simon simone sina siobhan sofia sofie sonja sophia
sophie stefan stefanie steffen steffi stella sten stephan stephanie suleyman susanne suzanne svea sven
svenja svetlana sybille sylvia tamara tanja tatjana teresa thea theo theodor theresa therese thomas thorben
thorsten tilda tilman tim timo tina tobi tobias tom tomasz toni torben torsten traute trude tuelay udo ulf
uli ulla ulli ulrich ulrike ursel ursula uta ute uwe valentin valentina vanessa vera verena veronika
victoria viktor viktoria vincent viola vladimir volker volkmar walburga waldemar walter waltraud wanda
werner wiebke wieland wilfried wilhelm wilhelmine willi willy winfried wojciech wolf wolfgang wolfram xaver
yannick yara yasemin yasin yasmin youssef yuki yusuf yvette yvonne zehra zeynep zita zoe`.split(/\s+/),
);
