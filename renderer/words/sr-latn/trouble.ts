/** When the directory cannot be opened, or a change cannot be kept, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

export const damagedWords = {
  title: 'Imenik ne može da se otvori',
  untouched: 'U datoteku ništa nije upisano i neće biti.',
  file: 'Datoteka',
  newer: {
    title: 'Podaci su iz novije verzije Putokaza',
    sound: 'Podaci su ispravni. Ova verzija u njih ništa nije upisala i neće.',
    get: 'Nabavite noviju verziju: od informatičke podrške, ili sa računara na kome je imenik poslednji put otvoren. Instalirajte je ovde i otvorite Putokaz njom; podaci ostaju gde jesu.',
    keep: 'Do tada ovde ništa ne vraćajte i ne brišite. Ako vam treba broj odmah, pozovite drugu stanicu.',
    tryAgainHint: 'Ako je u međuvremenu vraćena datoteka ove verzije.',
    openFolderHint: 'Ako informatička podrška to od vas traži.'
  },
  what: {
    empty: 'Datoteka je prazna.',
    truncated: 'Datoteka se prekida pre kraja.',
    damaged: 'Sadržaj datoteke je oštećen.',
    foreign: 'Ovo nije datoteka Putokaza.',
    newer: 'Datoteku je sačuvala novija verzija Putokaza, a ova ne ume da je pročita.',
    unreadable: 'Datoteka ne može da se pročita sa diska.',
    missing: 'Datoteke nema, a u fascikli stoje podaci koji idu uz nju.'
  },
  place: 'Mesto: {{place}}',
  forSupport: 'Za informatičku podršku',
  whatNow: 'Šta sad?',
  startBeside: 'Počni iznova pored nje',
  startBesideHint: 'Oštećena datoteka ostaje gde jeste, a Putokaz počinje novu.',
  openFolder: 'Otvori fasciklu',
  openFolderHint: 'Ako negde imate kopiju datoteke, tu joj je mesto.',
  tryAgainHint: 'Ako ste datoteku zamenili kopijom.',
  callSupport: 'Ako niste sigurni, ne dirajte ništa i pozovite informatičku podršku.',
  restore: 'Vrati kopiju od {{on, day}}',
  restoreHint: 'U njoj je: {{counts}}. Izmena posle tog dana u njoj nema.',
  noBackup: 'Ispravne rezervne kopije ovde nema.',
  restoreTitle: 'Vratiti kopiju od {{on, day}}?',
  restoreText: 'Imenik će biti onakav kakav je bio u kopiji. Oštećena datoteka ostaje gde jeste, netaknuta.',
  restoreWho: 'Ko vraća kopiju?'
} as const

export const noAccessWords = {
  title: 'Nema dozvole za čuvanje podataka',
  text: 'Putokaz ne može da upisuje u fasciklu {{folder}}.',
  next: 'Proverite da li je disk pun ili zaštićen od upisa, pa pokušajte ponovo. Ako ne pomogne, pozovite informatičku podršku.'
} as const

export const heldWords = {
  title: 'Podaci su otvoreni na drugom mestu',
  text: 'Istu fasciklu već koristi Putokaz na računaru {{computer}}.',
  textUnnamed: 'Istu fasciklu upravo otvara drugi Putokaz.',
  next: 'Zatvorite Putokaz tamo, pa pokušajte ponovo.',
  takeOver: 'Tamo više niko ne radi',
  takeOverHint: 'Samo ako ste sigurni: taj računar je ugašen, ili je Putokaz na njemu zatvoren.',
  sureTitle: 'Da li ste sigurni da na tom računaru niko ne radi?',
  sureText: 'Ako na računaru {{computer}} neko ipak radi, izmene jednog od vas dvoje će se izgubiti.',
  sure: 'Siguran sam, otvori',
  notSure: 'Nisam siguran'
} as const

export const noticeWords = {
  'unfinished-edit-left-out':
    'Poslednji upis pre gašenja nije bio završen i izostavljen je ({{file}}). Proverite svoju poslednju izmenu.',
  'page-came-back':
    'Prozor je naglo stao i ponovo je otvoren. Sve što ste sačuvali je tu; ono što ste tek kucali, upišite ponovo.'
} as const

export const notSavedWords = {
  title: 'Nije sačuvano',
  full: 'Disk je pun. Oslobodite prostor, pa sačuvajte ponovo.',
  denied: 'Nema dozvole za upis u fasciklu sa podacima. Pozovite informatičku podršku.',
  busy: 'Datoteku trenutno drži drugi program. Sačekajte malo, pa sačuvajte ponovo.',
  broken: 'Disk javlja grešku. Prepišite izmenu na papir i pozovite informatičku podršku.',
  kept: 'Upisano je još ovde na ekranu.'
} as const

export const notChangedWords = {
  'changed-meanwhile': 'Ovaj podatak je u međuvremenu promenjen. Pogledajte novu vrednost, pa sačuvajte ponovo.',
  'breaks-rules': 'Proverite označena polja.',
  'no-such-record': 'Ovog zapisa više nema u imeniku.',
  erased: 'Podaci ove osobe su trajno obrisani i ne mogu se ponovo upisati.',
  'id-in-use': 'Takav zapis već postoji.'
} as const
