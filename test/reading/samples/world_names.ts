/**
 * Given and family names as people in Germany bear them, by the habits of naming they come from. Written for
 * the test of 5,000 pairs and not taken from the lists that the reader has.
 */
export interface NameHabit {
  habit: string;
  given: readonly string[];
  family: readonly string[];
}

function list(words: string): string[] {
  return words.split(',').map((word) => word.trim());
}

export const nameHabits: readonly NameHabit[] = [
  {
    habit: 'German',
    given: list(
      'Anna, Peter, Sabine, Jürgen, Karl-Heinz, Hans Peter, Anna Lena, Lieselotte, Günther, Björn, Käthe, Marie-Luise, Ernst, Rosa, Wolfgang, Uwe, Ute, Jörg, Maximilian, Ben, Mia, Emilia, Finn, Kai, Ida, Otto, Annegret, Heinz-Werner, Marie Sophie, Karl Friedrich',
    ),
    family: list(
      'Müller, Schmidt, Weiß, Groß, Klein, Lang, Kurz, Fröhlich, Schäfer, Schulze-Delitzsch, von der Heide, von Platen, zu Guttenberg, zur Mühlen, vom Bruch, Freiherr von Stein, Müller-Lüdenscheidt, Mayr, Ossenkämper, Yxt, Öhler, Ue, Graf von Moltke, van Beethoven, Strauß, Goethe, Ritter, Becker-Kühn, am Ende, Kox',
    ),
  },
  {
    habit: 'rare German',
    given: list(
      'Adelgunde, Kreszentia, Eilert, Onno, Wiebke, Sünje, Ocke, Tjark, Notburga, Gotthilf, Leberecht, Fürchtegott, Ingeborg, Almut, Swaantje, Heilwig, Irmintraud, Korbinian, Vitus, Xaver, Quirin, Thusnelda, Ottokar, Ansgar, Wunibald, Roswitha, Friedlinde, Bodo, Ulf, Imke',
    ),
    family: list(
      'Kwiatkowski, Hinterhuber, Pfannenstiel, Unverzagt, Ohnesorge, Kesselhut, Zipf, Quast, Ypsilanti, Xylander, Ochs, Ei, Oy, Ehrlicher, Thumbnail, Wohlgemuth, Habenicht, Katzenellenbogen, Springinsfeld, Rohrwasser, Knopp, Ziegenhals, Lustig, Kuckuck, Siebenschläfer, Dünnebier, Sauerwein, Hasenöhrl, Gscheidle, Uhde',
    ),
  },
  {
    habit: 'words as names',
    given: list(
      'August, April, Mai, June, Rose, Ernst, Frank, Wolf, Engel, Gott, Phil, Nat, Mag, Ma, Ben, Al, Van, Di, Lo, Bo, Jo, Pax, Sommer, Summer, Victor, Regina, Clemens, Pius, Felix, Dolores',
    ),
    family: list(
      'Freitag, Sonntag, Montag, Samstag, August, Mai, Januar, März, Alt, Neu, Neue, Herr, Frau, Morgen, Abend, Tag, Best, Ma, Phil, Born, Kind, Vater, Mann, Sohn, Arzt, Krank, Ernst, Lieb, Sommer, Winter',
    ),
  },
  {
    habit: 'Turkish',
    given: list(
      'Ayşe, Fatma, Mehmet, Mustafa, Emine, Zeynep, Özlem, Gülsüm, İbrahim, Şule, Çiğdem, Ümit, Yağmur, Can, Deniz, Mehmet Ali, Ayşe Nur, Fatma Gül, Ömer Faruk, Elif, Hatice, Hüseyin, Süleyman, Tuğba, Berfin, Rojda, Kadir, Ali Rıza, Nurcan, Ece',
    ),
    family: list(
      'Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Kara, Koç, Kurt, Özkan, Şimşek, Tan, Güngör, Özgür, Işık, Ünal, Taş, Ağaoğlu, Karadağ, Hacıoğlu, Bozdağ, Er',
    ),
  },
  {
    habit: 'Arabic',
    given: list(
      'Mohammed, Ahmad, Fatima, Aisha, Omar, Abdullah, Abdul Rahman, Nour, Layla, Hassan, Mariam, Khadija, Youssef, Ibrahim, Zainab, Rania, Samir, Amina, Ali, Mahmoud, Salma, Bilal, Huda, Tarek, Noor, Hadi, Rami, Fatima Zahra, Muhammad Ali, Dua',
    ),
    family: list(
      'Al-Masri, El-Khoury, Al Hassan, Haddad, Ben Salah, Bin Said, Abdallah, Nasser, El Amrani, Khalil, Al-Sayed, Mansour, Hamdan, Benali, Bouazizi, Saleh, Darwish, Issa, Al Jaziri, Ibn Khaldun, Ali, Osman, Najjar, Farah, El Haj, Zaki, Aziz, Said, Al-Ahmad, Touré',
    ),
  },
  {
    habit: 'Vietnamese',
    given: list(
      'Van Anh, Thi Mai, Minh, Thi Lan, Duc, Quang Huy, Ngoc, Thu Ha, Phuong, Thanh, Hoa, Tuan, Linh, Thi Hong, Bao, Van, Lan Anh, Kim, Dung, My, Thi Thu Ha, Xuan, Hai, Long, Hieu, Trang, Khanh, Anh, Bich, Cuong',
    ),
    family: list(
      'Nguyen, Tran, Le, Pham, Hoang, Phan, Vu, Vo, Dang, Bui, Do, Ho, Ngo, Duong, Ly, Nguyễn, Trần, Lê, Phạm, Huỳnh, Đặng, Đỗ, Ngô, Mai, To, Cao, Ta, Chu, Luu, Quach',
    ),
  },
  {
    habit: 'Ukrainian and Russian',
    given: list(
      'Oleksandr, Olena, Iryna, Volodymyr, Yuliia, Dmytro, Tetiana, Serhii, Natalija, Mychajlo, Andrij, Oksana, Swetlana, Jewgenij, Ljudmila, Aleksej, Nadeschda, Wladimir, Irina, Olga Petrowna, Iwan Iwanowitsch, Ksenia, Bohdan, Ihor, Halyna, Zoja, Jurij, Lew, Inna, Alla',
    ),
    family: list(
      'Schewtschenko, Kowalenko, Bondarenko, Tkatschenko, Kravchenko, Iwanowa, Petrow, Sidorowa, Kusnezow, Popowa, Lebedew, Nowikowa, Melnyk, Koval, Hrytsenko, Sawtschuk, Schtscherbakow, Dostojewski, Tschernyschewa, Gogol, Lyssenko, Moros, Wolkowa, Jakowlew, Romanenko, Onyschtschuk, Zeh, Bojko, Rudenko, Solowjowa',
    ),
  },
  {
    habit: 'Polish',
    given: list(
      'Agnieszka, Krzysztof, Małgorzata, Wojciech, Zbigniew, Grażyna, Łukasz, Paweł, Stanisław, Bożena, Ewa, Jan, Anna Maria, Dorota, Jerzy, Kazimierz, Magdalena, Piotr, Tadeusz, Urszula, Wiesława, Zofia, Żaneta, Ścibor, Mateusz, Jadwiga, Halina, Leszek, Ola, Iga',
    ),
    family: list(
      'Kowalski, Nowak, Wiśniewska, Wójcik, Kowalczyk, Kamińska, Lewandowski, Zieliński, Szymańska, Woźniak, Dąbrowski, Kozłowska, Jankowski, Mazur, Kwiatkowska, Krawczyk, Grabowski, Pawłowska, Michalski, Król, Wróbel, Źrebiec, Świątek, Żak, Nowak-Kowalska, Bąk, Sęk, Łoś, Szczepaniak, Brzęczyszczykiewicz',
    ),
  },
  {
    habit: 'Spanish and Portuguese',
    given: list(
      'María, José, Maria José, Carlos, Lucía, Ana Belén, Juan Carlos, Guadalupe, João, Inês, Luís Miguel, Beatriz, Gonçalo, Jesús, Pilar, Íñigo, Paula, Rui, Fátima, Nuno, Concepción, Ángel, Rosa María, Iker, Ximena, Diogo, Marisol, Miguel Ángel, Teresa, Sol',
    ),
    family: list(
      'García López, Fernández, González Pérez, de la Cruz, Muñoz, dos Santos, Silva Santos, Oliveira, Pereira da Silva, Ruiz, Martínez Sánchez, Del Río, Ibáñez, Núñez Díaz, Souza, Costa, Gomes Ferreira, Ortega, Castillo Romero, de Souza, Vázquez, Peña, Rodríguez García, Mendes, Almeida Costa, Alves, Torres Vega, Moreno, Sáenz de Santamaría, Gil',
    ),
  },
  {
    habit: 'Dutch and Flemish',
    given: list(
      'Jan, Pieter, Sanne, Daan, Femke, Joost, Maaike, Willem, Anouk, Bram, Cornelis, Dirk-Jan, Els, Floor, Geert, Hanneke, Ingrid, Jeroen, Koen, Lotte, Marijke, Niels, Oscar, Pim, Ruud, Saskia, Thijs, Wouter, Ytje, Ad',
    ),
    family: list(
      "de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, de Jong, van der Meer, ter Horst, op den Kamp, 't Hart, van 't Hoff, in 't Veld, Vermeulen, de Groot, Mulder, Bos, Vos, Peters, Hendriks, van Leeuwen, Dekker, Dijkstra, den Uyl, ten Brink, van de Ven, Kuipers, Prins, Oei",
    ),
  },
  {
    habit: 'Indian',
    given: list(
      'Priya, Rajesh, Anjali, Sanjay, Lakshmi, Venkata Ramana, Amit, Deepika, Suresh, Kavita, Arjun, Sunita, Vijay, Meena, Ravi, Gurpreet, Harjit, Pooja, Krishna, Neha, Manoj, Rekha, Anand, Geeta, Ashwin, Divya, Om, Ishaan, Usha, Sri Devi',
    ),
    family: list(
      'Sharma, Patel, Singh, Kumar, Gupta, Reddy, Iyer, Nair, Das, Mukherjee, Chatterjee, Banerjee, Kaur, Menon, Rao, Joshi, Verma, Mishra, Desai, Bose, Pillai, Agarwal, Chopra, Jain, Shah, Krishnamurthy, Subramaniam, De, Sen, Roy',
    ),
  },
  {
    habit: 'Chinese and Korean',
    given: list(
      'Li, Wei, Xiaoming, Mei, Jing, Yan, Fang, Jun, Hui, Ling, Xia, Chen, Bo, Na, Hao, Yu, Min-jun, Ji-woo, Seo-yeon, Hyun, Ying, Qing, Xue, Zhi, Lan, Rui, Ting, Yang, Ming, Jia',
    ),
    family: list(
      'Wang, Li, Zhang, Liu, Chen, Yang, Huang, Zhao, Wu, Zhou, Xu, Sun, Ma, Zhu, Hu, Guo, He, Lin, Gao, Luo, Kim, Park, Lee, Choi, Jung, Ouyang, Ng, Wong, Chan, O',
    ),
  },
  {
    habit: 'African',
    given: list(
      'Amara, Kwame, Chukwuemeka, Oluwaseun, Fatou, Amadou, Nkechi, Abebe, Tesfaye, Wanjiru, Thabo, Nomvula, Kofi, Ama, Yaw, Ifeoma, Babajide, Zanele, Sekou, Mariama, Aminata, Ousmane, Selam, Hiwot, Ngozi, Tendai, Farai, Lerato, Jean-Baptiste, Marie-Claire',
    ),
    family: list(
      "Okafor, Adeyemi, Mensah, Diallo, Traoré, Nkrumah, Okonkwo-Eze, Balogun, Haile, Tekle, Mbeki, Dlamini, Mwangi, Otieno, Kamara, Sesay, N'Diaye, M'Bala, Ndlovu, Asante, Owusu, Boateng, Eze, Obi, Abiodun, Gebremariam, Habte, Keita, Bah, Ba",
    ),
  },
  {
    habit: 'French, Italian, English, Nordic',
    given: list(
      "François, Chloé, Jean-Luc, Giulia, Giovanni, Gianluca, Siobhán, Sean, Ewan, Björk, Åsa, Søren, Zoë, Aurélie, Benoît, Chiara, Luca, Ottavia, D'Arcy, Mary Ann, William, Emily, Astrid, Ingvild, Håkon, Léa, Noël, Hélène, Andrea, Nicola",
    ),
    family: list(
      "O'Brien, D'Angelo, Di Stefano, De Luca, Dubois, L'Hermite, McDonald, Mac Donald, Smith-Jones, Rossi, Esposito, Lo Russo, La Rosa, Della Valle, du Pont, de La Fontaine, Johansson, Ångström, Ødegaard, Sørensen, Murphy, Ní Bhriain, Le Goff, Lefèvre, Bianchi, Dal Maso, Hansen, Virtanen, Jónsdóttir, Taylor",
    ),
  },
  {
    habit: 'Balkan, Romanian, Hungarian, Greek, Persian',
    given: list(
      'Dragana, Zoran, Željko, Đorđe, Ivana, Ștefan, Ioana, Gheorghe, Zsuzsanna, László, Ágnes, Eleni, Georgios, Arben, Besnik, Vjosa, Ardita, Reza, Shirin, Parisa, Mohammad Reza, Mojtaba, Ana Maria, Mirela, Goran, Snežana, Dimitra, Kostas, Ildikó, Milan',
    ),
    family: list(
      'Petrović, Jovanović, Kovačević, Horvat, Šarić, Đukić, Ionescu, Popescu, Nagy, Szabó, Kovács, Papadopoulos, Georgiou, Krasniqi, Hoxha, Berisha, Ahmadi, Hosseini, Karimi, Rezaei, Țepeș, Munteanu, Varga, Tóth, Babić, Nikolaidis, Gashi, Shala, Rostami, Vuk',
    ),
  },
];
