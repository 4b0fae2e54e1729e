/** The lock of what lies on the disk, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const lockWords = {
  /** a button, and the key Ctrl+Shift+L */
  now: 'Zaključaj',
  nowHint: 'Zaključaj (Ctrl+Shift+L)',

  /** the page before anything can be read */
  locked: {
    title: 'Zaključano',
    about: 'Podaci na ovom računaru su zaključani. Upišite lozinku ove stanice.',
    passphrase: 'Lozinka',
    show: 'prikaži lozinku',
    showCode: 'prikaži kod',
    unlock: 'Otključaj',
    working: 'Otključavanje traje nekoliko sekundi…',
    missing: 'Upišite lozinku.',
    wrong: 'Lozinka nije tačna.',
    notOpened: 'Nije otključano.',
    wrongNext:
      'Pogledajte šta je upisano („prikaži lozinku“), da li je uključen Caps Lock i koje je pismo na tastaturi. Pokušavati možete koliko puta treba.',
    capsLock: 'Uključen je Caps Lock.',
    forgotten: 'Zaboravljena lozinka',
    filesWait: 'Datoteka koju sada otvorite čeka: pregled se otvara posle otključavanja.'
  },

  /** the way in with the paper sheet */
  recovery: {
    title: 'Otključavanje kodom sa lista',
    about: 'Uzmite list za oporavak iz koverte, prepišite kod i smislite novu lozinku. Stara posle toga ne važi.',
    code: 'Kod sa lista',
    codeHint: 'Piše se latinicom. Crtice, razmaci i velika slova nisu važni.',
    codeMissing: 'Upišite kod sa lista.',
    wrong: 'Kod nije tačan.',
    wrongNext:
      'Uporedite ga sa listom znak po znak, i proverite da li je to najnoviji list ove stanice: nov list zamenjuje stari.',
    open: 'Otključaj i postavi novu lozinku',
    back: 'Nazad na lozinku',
    noSheet: 'Za ove podatke list za oporavak ne postoji.',
    nothingTitle: 'Nemate ni lozinku ni list?',
    nothing:
      'Onda ove podatke niko ne može da otvori: ni vi, ni informatička podrška, ni oni koji su napravili Putokaz. Zadnja vrata ne postoje.',
    nothingNext: 'Do podataka se ipak može doći na tri načina:',
    ways: {
      others: 'Druga stanica vam pošalje svoj izvoz, pa ga ovde uvezete.',
      exports: 'Uvezete datoteku koju ste sami ranije izvezli i sačuvali na drugom mestu.',
      copies: 'Nađete kopiju fascikle sa podacima napravljenu pre uključivanja zaključavanja.'
    },
    anew: 'Ako počinjete iznova',
    anewHow:
      'Zatvorite Putokaz, fascikli {{folder}} promenite ime i pokrenite Putokaz ponovo: počinje kao na novom računaru, pa u njega uvezite šta imate. Preimenovanu fasciklu sačuvajte, ako se lozinka ili list ipak nađu.',
    passphraseNotSet:
      'Otključano je kodom sa lista, ali nova lozinka nije sačuvana: {{cause}}. Za sada važi stara. Postavite novu u podešavanjima.'
  },

  /** in the settings */
  section: {
    isOff: 'isključeno',
    isOn: 'uključeno',
    offAbout:
      'Sada svako ko dođe do ovog računara ili do fascikle sa podacima može da ih pročita. Sa zaključavanjem je sve u fascikli šifrovano, a Putokaz se otvara lozinkom.',
    onAbout: 'Sve što se upisuje u fasciklu sa podacima je šifrovano. Putokaz se otvara lozinkom.',
    protects: 'Od čega štiti',
    protectsList: {
      disk: 'Računar, disk ili fascikla su izgubljeni ili ukradeni: imenik, istorija i rezervne kopije u njoj ne mogu da se pročitaju.',
      away: 'Udaljili ste se od stola: prozor se zaključava dugmetom, tasterima ili sam posle nekoliko minuta.'
    },
    protectsNot: 'Od čega ne štiti',
    protectsNotList: {
      outside: 'Što je odštampano, izvezeno ili sačuvano na drugom mestu ostaje čitljivo.',
      copies:
        'Kopije fascikle napravljene pre uključivanja ostaju čitljive, a ostaci starih datoteka na disku posebnim alatima mogu da se nađu još neko vreme.',
      open: 'Dok je otključano, ko sedi za računarom vidi sve, a štetan program na računaru može sve da pročita.'
    },
    forgotten:
      'Ko zaboravi lozinku, otključava kodom sa lista za oporavak. Bez lozinke i bez lista podatke niko ne može da otvori.',
    turnOn: 'Uključi zaključavanje…',
    changePassphrase: 'Promeni lozinku…',
    newSheet: 'Nov list za oporavak…',
    turnOff: 'Isključi zaključavanje…',
    after: 'Automatski zaključaj kad niko ništa ne radi',
    never: 'nikad automatski',
    minutes_one: 'posle {{count}} minuta',
    minutes_few: 'posle {{count}} minuta',
    minutes_other: 'posle {{count}} minuta',
    afterHint: 'Pola minuta pre toga pita da li ste tu.',
    keys: 'Ctrl+Shift+L zaključava odmah, sa svakog ekrana.',
    unfinished_one: 'Još {{count}} datoteka čeka da bude prerađena: {{files}}',
    unfinished_few: 'Još {{count}} datoteke čekaju da budu prerađene: {{files}}',
    unfinished_other: 'Još {{count}} datoteka čeka da bude prerađeno: {{files}}',
    unfinishedSealing:
      'Dok se ne preradi, stari sadržaj tih datoteka je čitljiv. Nastavlja se i pri sledećem pokretanju.',
    unfinishedOpening: 'Nastavlja se i pri sledećem pokretanju.'
  },

  /** the sheets at the side */
  turnOn: {
    title: 'Uključivanje zaključavanja',
    about: 'Svi na stanici otključavaju istom lozinkom.',
    passphrase: 'Lozinka stanice',
    next: 'Uključi i napravi list',
    working: 'Ovo traje nekoliko sekundi…',
    after: 'Zatim se pravi list za oporavak, koji treba odštampati ili prepisati.'
  },
  change: {
    title: 'Nova lozinka',
    about: 'Stara lozinka posle ovoga ne otključava. List za oporavak važi i dalje.',
    copies: 'Kopije fascikle napravljene ranije i dalje se otvaraju starom lozinkom.',
    present: 'Sadašnja lozinka',
    useCode: 'Ne znam lozinku, imam kod sa lista',
    usePassphrase: 'Ipak znam lozinku',
    next: 'Nova lozinka',
    save: 'Promeni lozinku',
    done: 'Lozinka je promenjena.'
  },
  renew: {
    title: 'Nov list za oporavak',
    about: 'Kod sa starog lista posle ovoga ne otključava. Stari list pocepajte.',
    copies: 'Kopije fascikle napravljene ranije i dalje se otvaraju starim kodom.',
    make: 'Napravi nov list'
  },
  turnOff: {
    title: 'Isključivanje zaključavanja',
    about:
      'Sve u fascikli sa podacima biće opet upisano čitljivo, i svako ko dođe do nje moći će da je pročita. Lozinka i list za oporavak više neće važiti.',
    confirm: 'Isključi zaključavanje',
    done: 'Zaključavanje je isključeno.'
  },
  present: {
    label: 'Lozinka',
    missing: 'Upišite lozinku.',
    wrong: 'Lozinka nije tačna.',
    wrongCode: 'Kod nije tačan.',
    nothingDone: 'Ništa se nije promenilo.'
  },
  /** why something could not be done */
  failed: {
    'not-saved': 'Nije uspelo: {{cause}}. Ništa se nije promenilo.',
    'not-all-saved': 'Nije uspelo: poslednje izmene još nisu na disku. Sačekajte da se sačuvaju, pa pokušajte ponovo.',
    'lock-is-on': 'Zaključavanje je već uključeno.',
    'lock-is-off': 'Zaključavanje je već isključeno.',
    'lock-is-opening':
      'Isključivanje zaključavanja još nije završeno: neke datoteke tek treba upisati čitljivo. Sačekajte da to bude gotovo, pa pokušajte ponovo. Ako potraje, zatvorite Putokaz i pokrenite ga ponovo.',
    'no-recovery': 'Za ove podatke list za oporavak ne postoji.'
  },
  notLocked: 'Nije zaključano: poslednje izmene nisu na disku ({{cause}}), a zaključavanjem bi se izgubile.',
  notLockedYet: 'još se čuvaju',

  /** the code, once it is made */
  sheet: {
    title: 'List za oporavak',
    about: 'Ovaj kod se prikazuje samo sada. Odštampajte list, sačuvajte ga kao PDF ili prepišite kod na papir.',
    code: 'Kod za oporavak',
    print: 'Štampaj list',
    savePdf: 'Sačuvaj PDF',
    pdfHint: 'PDF ne ostavljajte na ovom računaru: prenesite ga na drugo mesto ili odštampajte, pa obrišite.',
    written: 'Kod je prepisan na papir i proveren',
    keep: 'Držite list u zatvorenoj koverti, u sefu ili zaključanoj fioci, nikako uz računar.',
    notYet: 'Prvo odštampajte list, sačuvajte PDF ili potvrdite da je kod prepisan. Kasnije se ne može videti.',
    done: 'Gotovo, zatvori list',
    printed: 'poslato na štampač',
    saved: 'sačuvano',
    turnedOn: 'Zaključavanje je uključeno.',
    renewed: 'Nov list je napravljen, stari više ne važi.'
  },

  /** on the paper itself */
  paper: {
    title: 'List za oporavak',
    file: 'List za oporavak, {{station, name}}',
    station: 'Stanica',
    made: 'Napravljen',
    code: 'Kod za oporavak',
    letters: 'Latinica, bez slova {{letters}} i bez cifara 0 i 1, da se ne bi zamenili.',
    whatFor: 'Čemu služi',
    whatForText:
      'Ovim kodom se otključavaju podaci Putokaza na ovoj stanici kad se lozinka zaboravi. Ko ima list, može da ih otključa i bez lozinke.',
    where: 'Gde se drži',
    whereText:
      'U zatvorenoj koverti, potpisanoj preko šava, u sefu ili zaključanoj fioci. Nikako uz računar i ne kao slika u telefonu.',
    how: 'Kako se koristi',
    steps: {
      first: 'Na ekranu „Zaključano“ izaberite „Zaboravljena lozinka“.',
      second: 'Upišite kod latinicom. Crtice i velika slova nisu važni.',
      third: 'Smislite novu lozinku. List ostaje važeći: vratite ga u novu kovertu.'
    },
    lost: 'Ako se list izgubi ili ga je video neko ko ne treba',
    lostText:
      'U podešavanjima, pod „Zaključavanje“, napravite nov list. Ovaj od tada ne otključava stanicu, ali se kopije fascikle napravljene ranije njime i dalje otvaraju.',
    keeper: 'Koverta je kod (ime i prezime, potpis, datum):'
  },

  /** before it closes by itself */
  /** before locking by hand while files that were opened are half gone through */
  half: {
    title: 'Zaključati?',
    text: 'Datoteka koju ste otvorili još čeka. Ono što ste u njoj ispravili ili izabrali neće biti sačuvano: posle otključavanja otvorite je ponovo. U imeniku se ništa nije promenilo.',
    lock: 'Zaključaj i odbaci ispravke',
    goOn: 'Nemoj da zaključavaš'
  },
  idle: {
    title: 'Još ste tu?',
    text_one: 'Putokaz se zaključava za {{count}} sekundu.',
    text_few: 'Putokaz se zaključava za {{count}} sekunde.',
    text_other: 'Putokaz se zaključava za {{count}} sekundi.',
    lost: 'Što je upisano a nije sačuvano neće biti sačuvano.',
    stay: 'Tu sam, ne zaključavaj',
    lock: 'Zaključaj odmah'
  }
} as const
