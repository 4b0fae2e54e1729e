/**
 * Names for synthetic directories: common Serbian first names and surnames, in Latin letters, the commonest first in
 * each list. No real person is meant; first names and surnames are drawn independently of each other.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

export const maleNames = list(`
Dragan Milan Aleksandar Nikola Marko Zoran Stefan Dušan Miloš Jovan Goran Nenad Dejan Petar Slobodan Miroslav Vladimir
Luka Branislav Ivan Milorad Saša Dragoljub Ljubiša Radovan Živorad Bojan Predrag Nemanja Igor Darko Filip Lazar Uroš
Srđan Đorđe Vladan Ljubomir Milutin Radomir Tomislav Boban Bratislav Dalibor Momčilo Slaviša Željko Vojislav Mihajlo
Aleksa Veljko Ognjen Strahinja Vuk Andrija Pavle Matija Mladen Ratko Rade Rastko Relja Relja Siniša Časlav Čedomir
Ćiro Šćepan Žarko Života Živko Živojin Đura Đurađ Đuro Đoko Ljuba Ljuban Njegoš Njegovan Obrad Ostoja Pero Perica
Ranko Sava Savo Simo Sreten Stanko Stevan Stojan Svetislav Svetozar Tihomir Todor Toma Trajko Tripko Uglješa Vasilije
Vaso Velibor Velimir Veselin Vidoje Vidosav Vitomir Vlado Vladeta Vlastimir Vojin Vukan Vukašin Vukota Zdravko Zlatan
Zlatko Zvezdan Zvonko Adam Adnan Admir Ahmed Alen Amar Armin Arsen Arsenije Avram Balša Berislav Biljan Blagoje Blaža
Bogdan Bogoljub Bogosav Boris Borislav Borivoje Božidar Božo Brane Branimir Branko Budimir Bulat Cvetko Damir Damjan
Danilo Danko Dobrica Dobrivoje Dimitrije Dmitar Dobrosav Dragi Dragiša Dragomir Dragorad Dragoslav Dragutin Draško
Dušica Edin Elvir Emil Emir Enes Ernest Esad Fadil Ferenc Gavrilo Gligorije Gojko Gorčilo Gradimir Grigorije Grujica
Gvozden Haris Hasan Ibrahim Igić Ilija Isak Ismet Ištvan Jakov Janko Janoš Jaroslav Jasmin Jeftimije Jezdimir Josif
Jug Kosta Konstantin Kristijan Krsta Krsto Laslo Lenko Leon Ljubivoje Ljupko Lola Maksim Manojlo Marijan Marinko Marin
Mašan Mihailo Mijat Mile Milenko Mileta Milić Milisav Milivoje Milivoj Miljan Miljko Milojko Milovan Miodrag Mirko
Mirče Mirsad Miša Mitar Mlađan Mojsije Muhamed Nebojša Neđo Negovan Nikodije Nikša Novak Novica Oliver Omer Oskar
Ostojin Pantelija Patrik Periša Pešo Petko Petrašin Prvoslav Puniša Radiša Radivoje Rado Radoica Radoje Radoman
Radoman Radosav Radoslav Radoš Rajko Rasim Risto Robert Samir Sandor Selim Senad Senka Sergej Slađan Slavko Slavoljub
Sofronije Spasoje Srboljub Srećko Stamenko Staniša Stanimir Stanislav Stanoje Stevica Stojadin Tadija Tanasije Teodor
Timotej Todosije Tugomir Vanja Vasa Vehid Vid Viktor Vjekoslav Vladislav Vlajko Vojkan Vujadin Vujica Vule Zlatomir
`)

export const femaleNames = list(`
Milica Marija Jelena Ljiljana Dragana Snežana Vesna Mirjana Gordana Ana Ivana Slavica Biljana Radmila Svetlana Jovana
Katarina Olivera Tamara Sanja Nataša Danijela Branka Zorica Dušanka Ljubica Nada Verica Vera Aleksandra Milena Teodora
Anđela Sara Sofija Dunja Anastasija Tijana Maja Nevena Kristina Bojana Sonja Tatjana Jasmina Suzana Violeta Marina
Nikolina Jasna Sandra Slađana Radica Rada Ruža Rajna Desanka Stana Stanka Stojanka Smiljana Spomenka Senka Selma
Sabina Samira Sandrina Silvana Simona Sladjana Sneška Stamenka Tanja Tea Tina Todora Tonka Una Vanja Vasilija Velinka
Veroljuba Veselinka Vida Vidosava Viktorija Višnja Vladanka Vladimira Vojislava Vojka Vuka Vukica Vukosava Zaga Zdenka
Zdravka Zlata Zlatija Zora Zorka Zvezdana Ženja Žaklina Željka Živadinka Živana Živka Adela Adrijana Agata Agneš Aida
Aleksija Alma Amela Amina Amra Anica Anita Anka Antonija Anđelija Anđelka Arijana Arsenija Asja Azra Barbara Bela
Biserka Blagica Blaženka Bogdanka Boginja Borica Borka Bosiljka Božana Božica Božidarka Branislava Brankica Bubica
Cana Cveta Cvijeta Čarna Ćana Dafina Dana Danica Danka Dara Darija Darinka Daša Deana Desa Divna Dobrila Dojna Dolores
Doroteja Dragica Draginja Dragoslava Drenka Dubravka Duška Đina Đula Đurđa Đurđica Đurđina Elena Elizabeta Elma Elvira
Ema Emilija Emina Erika Eržebet Eva Fatima Fata Filipa Gabrijela Galina Gara Gina Gloria Goca Gora Gorica Gospava Grozda
Hana Hatidža Helena Ika Ilda Ilinka Ilona Irena Irina Iris Iskra Isidora Iva Ivanka Ivona Izabela Jadranka Jagoda
Jagodinka Jana Janja Jefimija Jela Jelica Jelisaveta Jelka Jorgovanka Josipa Jovanka Jovka Judita Julija Juliana
Kadira Kaja Kalina Karolina Kasija Kata Katica Klara Koviljka Kosa Kosara Kosana Krinka Kruna Krstina Ksenija Lana
Lara Latinka Lazarka Lejla Lela Lena Lenka Lepa Lepava Leposava Lidija Lila Lina Ljuba Ljubinka Ljubomirka Ljuljeta
Ljupka Lola Luna Luca Magdalena Manda Manja Manuela Mara Margita Marica Marijana Marta Martina Maša Matilda Medina
Melanija Melisa Merima Mia Mica Mihaela Mihajla Mila Milada Milanka Mileva Milijana Milina Milinka Milka Miljana
Milosava Miloševa Milunka Mina Minja Mira Miroslava Mirsada Miša Mitra Mladenka Monika Munira Nadežda Nađa Natalija
Neda Nedeljka Negica Nela Nera Nevenka Nina Njegosava Obrenka Obrenija Oksana Olga Olgica Olja Persida Persa Perunika
Petra Petrija Petrana Plana Polina Poleksija Rabija Radinka Radisavka Radojka Radosava Ranka Rebeka Renata Romana
Rosa Rozalija Rumena Ružica Slavka Slavna Slobodanka Snežanka Sretenka Stanija Stanislava Stefana Stefanija Stela
Stoja Stojana Strahinja Svetozarka Šeherzada Šejla Šana Šahza Štefanija
`)

/** Surnames as they are; many more are made from first names and trades below. */
const plainSurnames = list(`
Jovanović Petrović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Milošević Popović Kovačević Živković
Todorović Tomić Savić Ristić Jović Kostić Vasić Simić Lukić Krstić Antić Mitrović Radovanović Filipović Janković
Đurić Vuković Lazić Milić Mladenović Milenković Božić Obradović Pešić Perić Arsić Novaković Radosavljević Cvetković
Aleksić Stevanović Bogdanović Stefanović Mihajlović Knežević Milovanović Grujić Spasić Lazarević Vasiljević Gajić
Milutinović Ivanović Maksimović Veljković Matić Babić Blagojević Marjanović Tasić Zdravković Živanović Đukić Radić
Jakovljević Rakić Stamenković Trajković Gavrilović Dimitrijević Mišić Aksentijević Zečević Ćirić Ćirković Ćosić
Čolić Čolović Čanković Čavić Čović Šarić Šašić Šćekić Šćepanović Šljivić Šoškić Šunjevarić Žarković Žigić Živojinović
Žujović Žunić Đajić Đaković Đekić Đelić Đenić Đikić Đilas Đinđić Đogo Đokić Đoković Đorić Đukanović Đuraković Đurović
Džamić Džodan Džodžo Džuganj Džunić Hadžić Hadžidedić Hadžijević Odžić Karadžić Madžarević Pandžić Adžić Bradarić
Njegić Njegovan Njegomir Ljubojević Ljubičić Ljujić Ljušić Kljajić Kljakić Krnjaić Krnjajić Banjac Banjanin Manjak
Sinđelić Andrić Anđelković Anđelić Andrejić Arnautović Avramović Bajić Bakić Balać Balšić Barać Baralić Basara Batić
Bećirović Belić Beljić Berić Bikić Bilbija Birčanin Bjelić Bjeletić Bjelogrlić Bogavac Bojić Bojović Borić Borota
Bošković Bošnjak Božović Brajović Brankov Brdar Brkić Brzaković Budimir Bugarski Bukvić Bulajić Bulatović Burić
Cerović Crnčević Crnjanski Cvijić Cvijović Cucić Curčić Dabić Dačić Damjanović Danilović Daničić Dašić Davidović
Dedić Delić Denić Despotović Deljanin Dević Dikić Dobrić Dojčinović Dragaš Dragić Dragičević Dragojević Dragović
Drašković Drobnjak Drulović Dugalić Dujaković Dukić Dulić Durutović Erić Erceg Fekete Filipov Furtula Gačić Gagić
Galić Garić Gašić Gavranović Gligorić Glišić Glumac Gogić Gojković Golubović Gordić Grbić Grković Grubor Grubišić
Gvozdenović Halilović Horvat Hrnjak Ignjatović Ikonić Isaković Ivanišević Ivetić Ivić Ivković Jablan Jakšić Jaćimović
Janićijević Janjić Janjušević Jaramaz Jauković Jekić Jelić Jeličić Jelisavčić Jerotić Jevremović Jevtić Jezdić Jokić
Jokanović Joksimović Jončić Jugović Jurić Jurišić Kalezić Kaluđerović Kanazir Kapor Karan Karanović Karapandžić Katić
Kecman Kekić Kisić Kitanović Kljajević Knez Kojić Kokotović Kolarov Kolundžija Komnenić Komljenović Konatar Korać
Kordić Kosanović Kosić Kovač Kovačev Kovjanić Kozić Kragović Krasić Krga Krivokapić Krsmanović Krunić Kukić Kulić Kurtić
Lakić Lalić Lalović Lainović Lančić Lekić Leković Lončar Lončarević Lučić Lukač Lukšić Macura Majstorović Makević Malešević
Malinić Mandić Mančić Maravić Maričić Marić Marinković Martinović Mašić Matijević Mazić Medić Međedović Mićić Mićović
Mihailović Mijailović Mijatović Mijović Mikić Miladinović Milanović Milašinović Milivojević Miljković Milojević
Milojković Miloradović Milosavljević Minić Mirić Mirčić Mirković Misailović Mitić Mladžić Mojsilović Momčilović Mraović
Mrkalj Mrđa Mrkšić Mujić Mutavdžić Nađ Nedeljković Nedić Nenadić Nenadović Nešić Nešković Nikčević Ninić Ninković
Njezić Novak Novčić Novičić Novković Obućina Ognjanović Ognjenović Oljača Opačić Orlović Ostojić Ožegović Pajić
Palić Panić Panović Pantelić Pantić Papić Paspalj Patić Paunović Pavić Pavićević Pavlov Pejić Pejović Pejčinović
Pekić Perišić Perković Perović Petković Petronijević Petrov Piperski Plavšić Plećaš Pavković Počuča Prodanović Prokić
Protić Prvulović Puača Pušić Račić Radak Radaković Radenković Radević Radivojević Radmanović Radojčić Radojević
Radojković Radonić Radonjić Radulović Rafailović Raičević Raičković Rajić Rajković Ralić Ranković Rančić Rašić Rašković
Ratković Raković Reljić Repac Rikalo Romić Rosić Roksandić Ršumović Rudić Rusić Ružić Sabo Samardžić Sandić Santrač
Sarić Savanović Savičić Savković Sekulić Selaković Selimović Sentić Simeunović Simonović Skoko Skorić Slavković Slijepčević
Smiljanić Smiljković Sokić Sokolović Soldatović Sofronić Spasojević Spremo Sremac Srećković Sretenović Stajić Stamatović
Stanić Stanišić Stanimirović Stanojević Stanojlović Starčević Stefanov Stepanović Stevanov Stević Stojadinović Stojić
Stojiljković Stojković Stošić Subotić Subotin Sudarević Šainović Šakić Šaranović Ščekić Šekularac Šešelj Šijan Šimić
Škorić Škrbić Šormaz Špirić Štrbac Štulić Šubarić Šuković Šutić Švabić Tadić Tanasković Tanić Tatić Tepavčević Terzić
Tešić Timotijević Tirnanić Todić Tolić Tomašević Tomanović Tomović Torlak Tošić Tošković Tripković Trifunović Trkulja
Trnavac Tubić Tucaković Tucić Turanjanin Ugrenović Ugrinović Uskoković Uzelac Varga Vasović Velimirović Veličković
Veselinović Vesić Vesović Vidaković Vidić Vidović Vignjević Vitas Vitorović Vlahović Vlajić Vlajković Vladisavljević
Vojinović Vojnović Vojvodić Vračar Vranić Vranješ Vraneš Vrbić Vučeljić Vučenović Vučetić Vučić Vučićević Vučinić Vučković
Vujačić Vujadinović Vujanić Vujić Vujičić Vujinović Vujović Vukadinović Vukajlović Vukašinović Vukićević Vukmirović
Vukojević Vukomanović Vukosavljević Vuksanović Vulević Vulović Zarić Zdravić Zeković Zeljković Zlatanović Zlatković
Zorić Zrnić Zubac Zukić Zukanović
`)

const tradeRoots = list(`
Kovač Lončar Kolar Ribar Lovac Mlinar Pekar Zidar Stolar Sarač Kujundžija Terzija Abadžija Mumdžija Samardžija Ćurčija
Sapundžija Bakal Tufegdžija Mutavdžija Barjaktar Vojvoda Knez Kmet Ban Hajduk Starac Mladenac Gostiljac Zlatar Srebrar
Drvar Ugljar Vodeničar Čobanin Govedar Svinjar Konjar Ovčar Kozar Vinogradar Medar Pčelar Duvandžija Kafedžija Handžija
`)

export const surnames: readonly string[] = [...new Set([...plainSurnames, ...patronymics(), ...tradeNames()])]

/** Milutin -> Milutinović, Ljubiša -> Ljubišić, Đorđe -> Đorđević: most Serbian surnames are made so. */
function patronymics(): readonly string[] {
  return maleNames.flatMap(name => {
    const stem = name.replace(/(je|[aoe])$/u, '')
    const soft = /[jčćšžđ]$|lj$|nj$/u.test(stem)
    return name.endsWith('a')
      ? [`${stem}ić`, `${stem}in`]
      : [`${stem}${soft ? 'ević' : 'ović'}`, `${stem}${soft ? 'ev' : 'ov'}`]
  })
}

function tradeNames(): readonly string[] {
  return tradeRoots.flatMap(root => {
    const stem = root.replace(/(ija|in|ac|a)$/u, '')
    return [`${stem}ić`, `${stem}ević`]
  })
}
