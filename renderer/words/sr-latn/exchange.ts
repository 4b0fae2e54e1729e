/** Exchange of packages between stations, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const exchangeWords = {
  title: 'Razmena',
  about:
    'Stanice razmenjuju imenik datotekama. Pre uvoza se vidi šta bi se promenilo, a svaki uvoz može da se poništi. Uvoz dodaje i menja; ništa ne briše samo zato što toga nema u datoteci.',
  choose: 'Uvezi datoteku ili tabelu…',
  chooseHint:
    'Otvaraju se datoteke za razmenu i tabele (Excel, CSV). Možete i da ih prevučete na prozor programa, a datoteku za razmenu i da otvorite dvoklikom.',
  drop: 'Pustite datoteku ili tabelu da vidite šta bi promenila',
  dropNext: 'Ništa se ne menja dok to ne potvrdite.',
  dropNothing: 'Tu nema datoteke koja može da se otvori.',
  arrived: 'Datoteka čeka da je pogledate: {{files}}',
  waiting: 'Čeka da odlučite: {{files}}. Vaši podaci se nisu promenili.',
  look: 'Pogledaj',
  reading: 'Čitanje: {{name}}',
  readingSome: 'Čitanje datoteka…',
  applying: 'Upisivanje izmena…',
  writing: 'Pravljenje datoteke…',
  stop: 'Prekini',

  /** the public directory that comes with the program */
  published: {
    name: 'Javni imenik',
    take: 'Uvezi javni imenik…',
    takeHint: 'Vidite šta vam od toga nedostaje, pa odlučujete šta se uzima.',
    comes:
      'Uz program dolazi javni imenik: centri, organizacije i službe iz javnih izvora. Prvo vidite šta je u njemu, pa odlučujete šta se uzima.',
    about: 'Uz program dolazi i javni imenik.',
    instead: 'Imenik je još prazan. Uz program dolazi javni imenik, pa možete da počnete od njega.',
    holds: 'Dolazi uz ovaj program. Iz javnih izvora, stanje od {{on, day}}: {{counts}}.',
    holdsUndated: 'Dolazi uz ovaj program. Iz javnih izvora: {{counts}}.'
  },

  changes_one: '{{count}} izmena',
  changes_few: '{{count}} izmene',
  changes_other: '{{count}} izmena',
  conflicts_one: '{{count}} neslaganje',
  conflicts_few: '{{count}} neslaganja',
  conflicts_other: '{{count}} neslaganja',
  removals_one: '{{count}} uklanjanje',
  removals_few: '{{count}} uklanjanja',
  removals_other: '{{count}} uklanjanja',
  newRecords_one: '{{count}} novi zapis',
  newRecords_few: '{{count}} nova zapisa',
  newRecords_other: '{{count}} novih zapisa',
  declined_one: '{{count}} nije uzeto',
  declined_few: '{{count}} nisu uzeta',
  declined_other: '{{count}} nije uzeto',
  nothingChanged: 'ništa se nije promenilo',

  /** before anything is taken */
  import: {
    title: 'Pregled pre uvoza',
    none: 'Nema datoteke koja čeka.',
    noneNext: 'Izaberite datoteku, ili je prevucite na prozor programa.',
    verdict: '{{changes}}, {{conflicts}}, {{removals}}; vaši podaci se još nisu promenili.',
    verdictBeside: '{{changes}}, {{conflicts}} sa vašim podacima, {{removals}}; vaši podaci se još nisu promenili.',
    /** conflicts that arrive with new records */
    carried_one:
      'U novom je i {{count}} neslaganje koje još niko nije rešio. Posle uvoza čeka u delu Razmena da neko odluči.',
    carried_few:
      'U novom su i {{count}} neslaganja koja još niko nije rešio. Posle uvoza čekaju u delu Razmena da neko odluči.',
    carried_other:
      'U novom je i {{count}} neslaganja koja još niko nije rešio. Posle uvoza čekaju u delu Razmena da neko odluči.',
    nothingNew: 'Ništa novo: sve što je ovde već imate.',
    older: 'Starije od onoga što imate: sve odavde već imate, i novije od toga.',
    nothingVisible: 'Ništa što se vidi ne bi se promenilo. Uvoz samo beleži ko je šta potvrdio.',
    according: 'Ko je šta upisao i kada, piše onako kako stoji u datoteci.',
    locked: 'Upišite lozinku da vidite šta bi se promenilo.',
    unreadable: 'Odavde ništa ne može da se uzme.',
    apply_one: 'Primeni {{count}} izmenu',
    apply_few: 'Primeni {{count}} izmene',
    apply_other: 'Primeni {{count}} izmena',
    applyQuiet: 'Primeni',
    applyNothing: 'Ne uzimaj ništa',
    close: 'Zatvori pregled',
    applied: 'Uvezeno: {{what}}',
    appliedNothing: 'Ništa nije uzeto. Sledeći put će pisati da je već odbijeno.',
    sections: {
      conflicts: 'Neslaganja',
      changed: 'Izmene',
      created: 'Novo',
      removals: 'Uklanjanja',
      erasures: 'Brisanje podataka o osobama',
      unknown: 'Za novije verzije programa',
      rest: 'Ostalo'
    },
    conflictsAbout:
      'Isto je upisano različito kod vas i kod njih. Ako sada ne odlučite, obe vrednosti ostaju vidljive dok neko ne izabere.',
    removalsAbout: 'Ništa nije označeno. Označite samo ono što i vi želite da uklonite.',
    erasuresAbout: 'Ime, brojevi, e-pošta i napomena brišu se zauvek, i ovde i u rezervnim kopijama.',
    unknownAbout: 'Ovo vidi samo novija verzija programa. Ako uzmete, prenosi se dalje nepromenjeno.',
    unknown_one: 'Uzmi {{count}} takav podatak',
    unknown_few: 'Uzmi {{count}} takva podatka',
    unknown_other: 'Uzmi {{count}} takvih podataka',
    takeAll: 'uzmi sve',
    takeAllOf: 'Uzmi sve: {{section}}',
    takeNone: 'ne uzimaj ništa',
    takeNoneOf: 'Ne uzimaj ništa: {{section}}',
    take: 'Uzmi: {{what}}',
    identical_one: 'Isto kao kod vas: {{count}} podatak',
    identical_few: 'Isto kao kod vas: {{count}} podatka',
    identical_other: 'Isto kao kod vas: {{count}} podataka',
    quiet_one: 'Bez vidljive razlike: {{count}} podatak',
    quiet_few: 'Bez vidljive razlike: {{count}} podatka',
    quiet_other: 'Bez vidljive razlike: {{count}} podataka',
    yours: 'Kod vas',
    theirs: 'U datoteci',
    both: 'Kod vas i u datoteci',
    keepMine: 'zadrži moje',
    keepMineOf: 'Zadrži moje: {{what}}',
    kept: 'Ostaje vaše, i sledeća vaša datoteka to kaže i njima.',
    takeTheirs: 'uzmi njihovo',
    takeTheirsOf: 'Uzmi njihovo: {{what}}',
    declinedBefore: 'odbijeno {{on, day}}',
    settles: 'njihov izbor između više vrednosti',
    restores: 'vraća se u imenik',
    reappears: 'Kod vas je uklonjeno. Ako uzmete, ponovo se vidi.',
    contested: 'Kod vas je u međuvremenu menjano, pa ostaje vidljivo sa oznakom.',
    removedThere: 'kod njih već uklonjeno',
    erasedThere: 'podaci osobe su obrisani',
    lacks: 'Nije celo: u datoteci nema {{fields}}.',
    alike: 'Možda već postoji: {{name, name}}',
    writtenBy: 'upisuje {{who, name}}'
  },

  /** choosing between values that were written apart */
  settle: {
    take: 'Uzmi ovo',
    takeThis: 'Uzmi ovo: {{value}}',
    keepMine: 'Zadrži moje',
    keepThis: 'Zadrži moje: {{value}}',
    takeTheirs: 'Uzmi njihovo',
    takeTheirsThis: 'Uzmi njihovo: {{value}}',
    all: 'Zadrži sve',
    later: 'Kasnije',
    choose: 'Šta važi: {{what}}',
    chosen: 'izabrano',
    settledTwice:
      'Isto neslaganje su već rešavali {{one, name}} i {{other, name}}, i to različito. Najbolje je da se čuju.',
    done: 'Rešeno: {{name, name}} – {{field}}',
    removedApart: 'Na jednom mestu uklonjeno, na drugom menjano.',
    keepRecord: 'Neka ostane',
    removeRecord: 'Neka se ukloni'
  },

  /** what is still open */
  open: {
    title: 'Neslaganja',
    none: 'Nema neslaganja.',
    show: 'reši',
    showThis: 'Reši: {{what}}',
    hide: 'zatvori',
    more_one: 'Prikaži još {{count}}',
    more_few: 'Prikaži još {{count}}',
    more_other: 'Prikaži još {{count}}'
  },

  /** one file */
  file: {
    made: 'Napravljena na stanici {{station, name}} ({{who, name}}), {{when}}.',
    fromSheet: 'Iz tabele: {{counts}}.',
    holds: 'U njoj je: {{scope}}, {{contacts}}. Ukupno: {{counts}}.',
    withContacts: 'sa ličnim podacima kontakata',
    withoutContacts: 'bez ličnih podataka kontakata',
    isProtected: 'zaštićena lozinkom',
    takenBefore: 'Ista datoteka je ovde već uvezena {{on, day}}',
    lacksBase:
      'U njoj su samo izmene od ranije datoteke koju ova stanica nije uvezla. Neki zapisi mogu biti nepotpuni: tražite i tu raniju, ili ceo imenik.',
    knewMore:
      'Datoteka zna za izmene ove stanice kojih ovde nema, jer je vraćena kopija ili je program prepisan. Uvoz ih vraća; ništa se ne gubi.',
    nothingNew: 'U njoj nema ničeg novog.',
    older: 'Starija je od onoga što imate.',
    fingerprint: 'Otisak ključa: {{fingerprint}}',
    /** who vouches for it */
    signature: {
      own: 'potpisala ova stanica',
      trusted: 'potpisana, ključu se veruje',
      'first-seen': 'potpisana ključem koji se vidi prvi put',
      withdrawn: 'potpisana ključem kome se više ne veruje',
      'key-changed': 'potpisana drugim ključem',
      unsigned: 'nije potpisana',
      'unsigned-but-known': 'nije potpisana',
      sheet: 'red po red iz tabele koju ste pregledali',
      published: 'deo ovog programa'
    },
    warning: {
      'first-seen':
        'Pozovite stanicu {{station, name}} i uporedite otisak ključa. Ako je isti, ubuduće se njenim datotekama veruje.',
      withdrawn:
        'Ključu stanice {{station, name}} je povučeno poverenje. Proverite sa njima pre nego što nešto uzmete.',
      'key-changed':
        'Predstavlja se kao stanica {{station, name}}, a potpisana je drugim ključem nego do sada. Možda su promenili računar, a možda se neko predstavlja kao oni. Pozovite ih i uporedite otisak.',
      unsigned: 'Ne može da se proveri ko je napravio ovu datoteku. Uzmite je samo ako znate ko vam ju je dao.',
      'unsigned-but-known':
        'Predstavlja se kao stanica {{station, name}}, čije su datoteke uvek potpisane, a ova nije. Možda se neko predstavlja kao oni. Pozovite ih.'
    },
    trust: 'Isti je, veruj ovom ključu',
    trusted: 'Datotekama stanice {{station, name}} se ubuduće veruje.',
    accept: 'Znam ko je dao datoteku i uzimam je iako ne može da se proveri.',
    passphrase: 'Lozinka',
    passphraseHint: 'Kaže je onaj ko je datoteku napravio, najbolje telefonom.',
    open: 'Otvori',
    forSupport: 'Za informatičku podršku: {{detail}}'
  },

  /** why a file cannot be taken, and what to do next */
  problem: {
    'cannot-read':
      'Datoteka ne može da se pročita. Ako je na prenosivom disku, prepišite je na ovaj računar, pa je otvorite odatle.',
    foreign:
      'Ovo nije ni datoteka za razmenu ({{ending}}) ni tabela (XLSX, CSV). Proverite da li ste izabrali pravu datoteku.',
    spreadsheet:
      'Ovo je tabela sa nastavkom {{ending}}. Promenite joj nastavak u XLSX ili CSV, pa je otvorite ponovo: otvoriće se pregled tabele.',
    database: 'Ovo je baza ili rezervna kopija. Rezervne kopije se vraćaju u podešavanjima.',
    pdf: 'Ovo je dokument za čitanje i štampu, a ne datoteka za razmenu ({{ending}}).',
    zip: 'Ovo je spakovana arhiva. Raspakujte je, pa otvorite datoteku {{ending}} iz nje.',
    empty: 'Datoteka je prazna: prepisivanje verovatno nije završeno. Tražite je ponovo.',
    'too-large': 'Prevelika je za ovaj program. Tražite da se izveze manji deo, na primer jedan centar.',
    malformed:
      'Nije ispravna: prepisivanje je možda prekinuto, ili ju je neki drugi program menjao. Prepišite je ponovo sa mesta odakle je stigla, ili tražite da se izveze ponovo.',
    damaged: 'Oštećena je usput. Prepišite je ponovo sa mesta odakle je stigla, ili tražite da se izveze ponovo.',
    'signature-wrong': 'Menjana je posle potpisivanja. Ništa iz nje se ne uzima. Javite onome ko ju je poslao.',
    'contradicts-itself':
      'Podaci u njoj se ne slažu sami sa sobom. Ništa iz nje se ne uzima. Javite onome ko ju je poslao.',
    newer: 'Napravljena je novijom verzijom programa. Treba vam verzija {{needs}} ili novija.',
    newerUnknown: 'Napravljena je novijom verzijom programa od ove. Tražite noviju verziju od informatičke podrške.',
    'passphrase-needed': 'Zaštićena je lozinkom.',
    'passphrase-wrong': 'Lozinka nije tačna. Proverite velika i mala slova i pismo na tastaturi, pa pokušajte ponovo.',
    'cannot-unwrap': 'Zaštićena je na način koji ovaj program ne otvara. Tražite da se izveze ponovo, sa lozinkom.',
    cancelled: 'Čitanje je prekinuto. Ništa nije promenjeno. Izaberite je ponovo kad želite.',
    unexpected:
      'Nije pročitana zbog greške u samom programu. Ništa nije promenjeno. Otvorite je još jednom. Ako se ponovi, javite informatičkoj podršci i sačuvajte datoteku.'
  },

  /** why something was not taken or undone */
  failed: {
    apply: 'Nije uvezeno: {{cause}}. Ništa nije promenjeno, a ono što ste odlučili je još tu.',
    undo: 'Nije poništeno: {{cause}}. Ništa nije promenjeno.',
    noRoom: 'na disku nema mesta za rezervnu kopiju koja se pravi pre toga',
    backup: 'rezervna kopija pre toga nije uspela, {{cause}}',
    'offer-outdated': 'Podaci su se u međuvremenu promenili. Pogledajte pregled još jednom, pa primenite.',
    'not-accepted': 'Prvo označite da uzimate datoteku koja ne može da se proveri.',
    'no-such-import': 'Taj uvoz više nije na spisku.',
    'not-remembered':
      'Beleška o tome šta je tada uzeto je oštećena, pa ne može da se vrati samo. Vratite rezervnu kopiju „pre uvoza“.',
    'changed-since': 'Ne može: {{name, name}} – {{field}} je posle toga menjano. Ispravite to ručno.',
    trust: 'Nije sačuvano: {{cause}}.'
  },

  imports: {
    title: 'Uvezeno',
    none: 'Još ništa nije uvezeno.',
    when: 'kada',
    files: 'odakle',
    brought: 'šta je donelo',
    state: 'stanje',
    from: '{{file}}, stanica {{station, name}}',
    fileCount_one: '{{count}} datoteka',
    fileCount_few: '{{count}} datoteke',
    fileCount_other: '{{count}} datoteka',
    undone: 'poništeno {{on, day}} ({{who, name}})',
    takenBack: 'vraćene ranije vrednosti {{on, day}} ({{who, name}})',
    undo: 'poništi',
    undoThis: 'Poništi uvoz: {{when}}',
    older: 'Stariji uvozi',
    undoTitle: 'Poništiti uvoz: {{when}}?',
    undoText:
      'Imenik će biti kao da ovih datoteka nije bilo. Ostaje sve što ste upisali pre i posle uvoza, i ono što su donele druge datoteke. Isti uvoz može da se ponovi.',
    undoExported_one:
      'Posle ovog uvoza je izvezena {{count}} datoteka, pa oni koji su je uvezli imaju i ove izmene. Zato birate:',
    undoExported_few:
      'Posle ovog uvoza su izvezene {{count}} datoteke, pa oni koji su ih uvezli imaju i ove izmene. Zato birate:',
    undoExported_other:
      'Posle ovog uvoza je izvezeno {{count}} datoteka, pa oni koji su ih uvezli imaju i ove izmene. Zato birate:',
    forget: 'Zaboravi ovaj uvoz',
    forgetText: 'Samo na ovoj stanici. Sa njihovom datotekom se iste izmene mogu vratiti.',
    takeBack: 'Vrati ranije vrednosti svima',
    takeBackText: 'Upisuje vrednosti od pre uvoza kao nove, pa sa sledećim izvozom stižu i drugima.',
    forgotten: 'Poništen je uvoz: {{when}}',
    doneBack: 'Vraćene su vrednosti od pre uvoza: {{when}}'
  },

  exports: {
    title: 'Izvezeno',
    none: 'Još ništa nije izvezeno.',
    when: 'kada',
    file: 'datoteka',
    scope: 'šta je u njoj',
    actions: 'dalje',
    since: 'izvezi izmene od tada',
    sinceThis: 'Izvezi izmene od: {{when}}',
    older: 'Stariji izvozi'
  },

  /** what a package holds */
  scope: {
    all: 'ceo imenik',
    centre: 'jedan centar: {{name, name}}',
    organisation: 'jedna organizacija: {{name, name}}',
    search: 'pretraga „{{text}}“',
    changes: 'izmene od {{on, day}}',
    unknown: 'deo imenika'
  },

  export: {
    title: 'Izvoz',
    open: 'Izvezi…',
    openThis: 'Izvezi: {{name, name}}',
    openBrief: 'izvezi',
    openSearch: 'izvezi nađeno',
    about: 'Pravi datoteku koju druga stanica uvozi. Vaši podaci ostaju kakvi jesu.',
    what: 'Šta izvozite',
    parts: {
      all: 'ceo imenik',
      centre: 'jedan centar',
      organisation: 'jedna organizacija',
      changes: 'izmene od ranijeg izvoza',
      search: 'nađeno pretragom'
    },
    partAbout: {
      all: 'Sve što ova stanica zna. Tako se stanice potpuno usklade.',
      centre: 'Centar, njegova zaduženja i sve na šta se ona pozivaju, i ono što mu je ranije pripadalo.',
      organisation: 'Organizacija, njeni kontakti, memorandumi i zaduženja, i ono što joj je ranije pripadalo.',
      changes:
        'Samo ono što je ovde upisano ili uvezeno posle tog izvoza. Mala datoteka, za one koji su tu raniju uvezli.',
      search: 'Zapisi koje je našla pretraga, i ono na šta se oni pozivaju.'
    },
    centre: 'Centar',
    organisation: 'Organizacija',
    since: 'Od kog izvoza',
    chooseOne: 'Izaberite sa spiska.',
    noExports: 'Sa ove stanice još ništa nije izvezeno, pa nema od čega da se računa. Izvezite ceo imenik.',
    search: '„{{text}}“: {{records}}',
    records_one: '{{count}} zapis',
    records_few: '{{count}} zapisa',
    records_other: '{{count}} zapisa',
    contacts: 'I lični podaci kontakata',
    contactsYes: 'U datoteci su imena, brojevi, e-pošta i napomene osoba. Dajte je samo onome ko sme da ih vidi.',
    contactsNo:
      'Imena, brojevi, e-pošta i napomene osoba ostaju ovde. U datoteci su i dalje kancelarije i dežurni brojevi, i imena onih koji su upisivali izmene.',
    editors: 'Imena onih koji su upisivali izmene putuju u svakom slučaju.',
    protect: 'Zaštiti lozinkom',
    protectAbout:
      'Bez lozinke datoteku može da otvori svako ko je nađe. Lozinku recite telefonom; nemojte je slati uz datoteku. Ko je zaboravi, ne može da otvori datoteku.',
    passphrase: 'Lozinka',
    passphraseAgain: 'Lozinka još jednom',
    showPassphrase: 'prikaži lozinku',
    notTheSame: 'Nije isto kao gore.',
    passphraseMissing: 'Upišite lozinku, ili isključite zaštitu.',
    passphraseHint: 'Dobra lozinka: četiri reči koje nemaju veze jedna sa drugom.',
    strength: {
      label: 'Jačina lozinke',
      veryWeak: 'vrlo slaba: pogađa se odmah',
      weak: 'slaba: pogađa se brzo',
      fair: 'osrednja: dodajte još jednu reč',
      good: 'dobra',
      strong: 'jaka'
    },
    save: 'Sačuvaj datoteku…',
    name: 'Predloženo ime: {{name}}',
    done: 'Zapisano i provereno: {{name}}',
    doneAbout: 'Datoteka je posle pisanja ponovo pročitana i ispravna je. {{scope}}, {{contacts}}.',
    doneProtected: 'Zaštićena je lozinkom.',
    doneOpen: 'Nije zaštićena lozinkom: može da je otvori svako ko je ima.',
    another: 'Izvezi još nešto',
    failed: {
      full: 'Na tom disku nema mesta. Datoteka nije ostala na njemu. Oslobodite mesto ili izaberite drugi disk.',
      denied: 'Na taj disk ne može da se piše. Proverite da nije zaključan, ili izaberite drugo mesto.',
      busy: 'Datoteku sa tim imenom drži drugi program. Zatvorite ga ili upišite drugo ime.',
      broken:
        'Disk javlja grešku i datoteka nije zapisana. Ako je prenosivi disk izvučen, vratite ga pa ponovite, ili izaberite drugi.',
      'base-unknown': 'Ne može da se utvrdi šta se sve promenilo od tog izvoza. Izvezite ceo imenik.',
      'nothing-to-export': 'Nema šta da se izveze: od tada se ništa nije promenilo.',
      nothingInScope: 'Nema šta da se izveze.',
      'target-gone':
        'Tog mesta više nema: disk je izvučen ili je fascikla uklonjena. Vratite disk ili izaberite drugo mesto.',
      'not-verified':
        'Zapisano se ne čita isto kako je pisano: tom disku ne treba verovati. Na njemu ništa nije ostalo. Uzmite drugi.',
      'too-large': 'Prevelika je da bi je druga stanica primila. Izvezite deo, na primer centar po centar.',
      'key-unreadable':
        'Ključ kojim se potpisuje ne može da se pročita. Napravite novi u podešavanjima, pod „Stanice i ključevi“.'
    }
  },

  stations: {
    title: 'Stanice i ključevi',
    about:
      'Svaka stanica potpisuje svoje datoteke ključem. Po otisku ključa, telefonom, proverava se da je datoteka zaista od njih.',
    own: 'Ova stanica',
    fingerprint: 'Otisak ključa',
    compare: 'uporedi telefonom',
    compareThis: 'Uporedi telefonom otisak ključa: {{name, name}}',
    compareTitle: 'Da li je to isti otisak: {{name, name}}?',
    compareHow:
      'Pozovite tu stanicu na broj koji od ranije znate. Neka vam sa svoje strane Stanice i ključevi čitaju otisak, grupu po grupu. Označite svaku koja je ista.',
    compareGroup: 'Grupa {{number}} je ista: {{digits}}',
    compareSame: 'Sve je isto, veruj ključu',
    compareNot: 'Nije isto',
    compareLeft: 'Još nisu označene grupe {{groups}}. Ako neka nije ista, ne verujte ključu.',
    differs: 'Ako se otisci razlikuju, ne uzimajte njihove datoteke i javite informatičkoj podršci.',
    readOut: 'Kad druga stanica zove da uporedi, pročitajte ove brojeve redom.',
    protection: 'Čuvanje ključa',
    protections: {
      system: 'zaključan uz nalog na ovom računaru',
      plain:
        'leži otvoren u fascikli sa podacima: ovaj računar ne nudi zaključavanje, pa fasciklu ne treba davati drugima'
    },
    noKey:
      'Ključ ove stanice ne može da se pročita: oštećen je, ili je zaključan uz drugi nalog. Dok se ne napravi novi, ništa ne može da se izveze. Drugi će morati ponovo da uporede otisak.',
    renew: 'Napravi novi ključ',
    renewed: 'Napravljen je novi ključ. Otisak: {{fingerprint}}',
    known: 'Druge stanice',
    none: 'Još nijedna datoteka druge stanice nije uvezena sa poverenjem.',
    station: 'stanica',
    state: 'poverenje',
    imports: 'uvezeno',
    importCount_one: '{{count}} uvoz',
    importCount_few: '{{count}} uvoza',
    importCount_other: '{{count}} uvoza',
    trusted: 'veruje se od {{on, day}}',
    withdrawn: 'povučeno {{on, day}}',
    trust: 'veruj ključu',
    trustThis: 'Veruj ključu: {{name, name}}',
    withdraw: 'povuci poverenje',
    withdrawThis: 'Povuci poverenje: {{name, name}}',
    withdrawnNow: 'Povučeno je poverenje: {{name, name}}. Ispod su njihovi uvozi; svaki može da se poništi.',
    trustedNow: 'Veruje se ključu: {{name, name}}'
  },

  /** a person's data goes for good */
  erase: {
    open: 'Obriši podatke osobe…',
    title: 'Obrisati zauvek podatke: {{name, name}}?',
    text: 'Brišu se ime, brojevi, e-pošta i napomena: iz imenika, iz istorije i iz rezervnih kopija na ovom računaru. Sa sledećim izvozom brišu se i na drugim stanicama.',
    forGood: 'Ovo ne može da se poništi, i ista osoba se pod ovim zapisom više ne može upisati.',
    files: 'U ovim ranije izvezenim datotekama podaci mogu i dalje da stoje. Nađite ih i uklonite:',
    filesMore_one: 'i još {{count}} datoteka',
    filesMore_few: 'i još {{count}} datoteke',
    filesMore_other: 'i još {{count}} datoteka',
    noFiles: 'Sa ove stanice nije izvezena nijedna datoteka sa ličnim podacima.',
    paper: 'Odštampane liste i tabele uklonite sami.',
    understood: 'Razumem da se ovo ne može vratiti.',
    confirm: 'Obriši zauvek',
    done: 'Obrisani su podaci osobe.',
    left: 'Još mogu da stoje u ovim datotekama na ovom računaru: {{files}}',
    failed: 'Nije obrisano: {{cause}}.',
    erased: 'osoba čiji su podaci obrisani'
  }
} as const
