/** Settings, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const settingsWords = {
  title: 'Podešavanja',
  sections: 'Delovi podešavanja',
  section: {
    station: 'Stanica i ljudi',
    look: 'Jezik i izgled',
    freshness: 'Svežina podataka',
    data: 'Podaci i rezervne kopije',
    lock: 'Zaključavanje',
    exchange: 'Stanice i ključevi',
    update: 'Nova verzija',
    about: 'O programu'
  },
  station: 'Stanica',
  stationName: 'Naziv stanice',
  myCentre: 'Moj centar',
  language: 'Pismo i jezik',
  theme: 'Izgled',
  themes: {
    system: 'kao na računaru',
    light: 'svetao',
    dark: 'taman'
  },
  textSize: 'Veličina slova',
  textSizePercent: '{{percent}} %',
  dataFolder: 'Fascikla sa podacima',
  openFolder: 'Otvori fasciklu',
  version: 'Verzija {{version}}',

  people: {
    title: 'Ko ovde radi',
    about: 'Ova imena se nude kad Putokaz pita ko radi. Ko se ukloni sa spiska, ostaje u istoriji uz sve što je uneo.',
    none: 'Još nema nijednog imena. Ime se dodaje i samo, kad prvi put kažete ko radi.',
    add: 'Novo ime',
    addHint: 'Ime i prezime, kako ga kolege znaju.',
    addIt: 'Dodaj',
    rename: 'Promeni',
    renameThis: 'Promeni ime: {{name, name}}',
    newName: 'Ime: {{name, name}}',
    remove: 'Ukloni',
    removeThis: 'Ukloni sa spiska: {{name, name}}',
    added: 'Dodato: {{name, name}}',
    renamed: 'Od sada na spisku: {{name, name}}. Raniji unosi ostaju pod starim imenom.',
    removed: 'Uklonjeno sa spiska: {{name, name}}',
    putBack: 'Vrati',
    missing: 'Upišite ime.',
    tooLong: 'Ime može da ima najviše {{most}} znakova.',
    known: 'To ime je već na spisku.',
    full: 'Na spisak staje najviše {{most}} imena. Uklonite neko.'
  },

  freshness: {
    days: 'Kontakt se ponovo proverava posle toliko dana',
    daysHint: 'Do tada potvrda stoji kao sveža, a posle toga uz nju stoji sat i kontakt je na spisku poslova.',
    daysProblem: 'Upišite ceo broj od 1 do 3650.',
    hours: 'Posle toliko sati bez izmene ponovo se pita ko radi',
    hoursHint: 'Da se izmene sledeće smene ne upišu na ime prethodne.',
    hoursProblem: 'Upišite ceo broj od 1 do 24.'
  },

  folder: {
    size: 'Veličina',
    sizeIs_one: '{{size}} u {{count}} datoteci',
    sizeIs_few: '{{size}} u {{count}} datoteke',
    sizeIs_other: '{{size}} u {{count}} datoteka',
    sizeUnknown: 'ne može da se izmeri',
    withBackups: 'Sa istorijom i rezervnim kopijama.',
    /** what may go wrong where the folder lies; {{service}} is OneDrive, Dropbox… */
    warning: {
      cloud: 'Podaci leže u fascikli koju {{service}} prenosi na druge računare.',
      network: 'Podaci leže na mreži, na drugom računaru.',
      removable: 'Podaci leže na disku koji može da se izvuče.'
    },
    why: {
      cloud:
        'Ako Putokaz na dva računara radi nad istom fasciklom, jedan drugom prepisuju izmene. {{service}} ume i da skloni datoteku sa diska i ostavi samo njenu oznaku, pa podataka nema kad nema mreže.',
      network:
        'Kad mreža padne usred upisa, izmena ne stiže na disk. Dva računara nad istom fasciklom smetaju jedan drugom.',
      removable: 'Ako se disk izvuče dok Putokaz radi, poslednje izmene ne stignu na njega. Disk se i lakše izgubi.'
    },
    what: {
      cloud:
        'Zamolite informatičku podršku da premesti podatke u fasciklu koja ostaje na ovom računaru. Do tada neka Putokaz radi samo na jednom računaru, a između stanica prenosite datoteke iz Razmene.',
      network:
        'Zamolite informatičku podršku da premesti podatke na disk ovog računara. Između stanica prenosite datoteke iz Razmene.',
      removable:
        'Pre vađenja zatvorite Putokaz, pa disk bezbedno uklonite. Povremeno izvezite sve u datoteku na drugom mestu.'
    },
    where: 'Mesto: {{root}}',
    more: 'Više o tome'
  },

  backups: {
    open: 'Rezervne kopije',
    latest: 'Poslednja kopija: {{when}}',
    none: 'Još nema nijedne.'
  },

  stations: {
    open: 'Stanice i ključevi',
    own: 'Otisak ključa ove stanice',
    noKey: 'Ključ ove stanice ne može da se pročita. Na strani Stanice i ključevi može da se napravi novi.',
    keys: 'Ključevi kojima se veruje: {{trusted}}. Povučeni: {{withdrawn}}.'
  },

  /** a file of the program, before it is installed */
  check: {
    about:
      'Pre nego što instalirate datoteku sa stika, proverite da li je zaista od onih koji prave Putokaz i koja je to verzija. Uz nju treba da leže {{files}}.',
    choose: 'Proveri datoteku…',
    newer:
      'Datoteka {{file}} je ispravna: Putokaz {{version}} ({{on, day}}). To je novija verzija od ove ({{present}}).',
    same: 'Datoteka {{file}} je ispravna: Putokaz {{version}} ({{on, day}}). Ista verzija već radi ovde.',
    older:
      'Datoteka {{file}} je ispravna: Putokaz {{version}} ({{on, day}}). To je starija verzija od ove ({{present}}).',
    newerNext:
      'Zatvorite Putokaz i pokrenite tu datoteku. Podaci ostaju gde jesu; pre prelaska se sama napravi rezervna kopija.',
    sameNext: 'Nema šta da se instalira.',
    olderNext: 'Ne instalirajte je: starija verzija ne otvara novije podatke.',
    problem: {
      'no-list': 'Datoteka {{file}} ne može da se proveri: pored nje nema spiska kontrolnih zbirova.',
      'list-not-signed': 'Datoteka {{file}} ne može da se proveri: spisak pored nje nije potpisan ključem projekta.',
      'not-in-list': 'Datoteke {{file}} nema na potpisanom spisku.',
      changed: 'Datoteka {{file}} nije ona koja je objavljena: sadržaj joj je promenjen.',
      unreadable: 'Datoteka {{file}} ne može da se pročita ({{reason}}).'
    },
    next: {
      'no-list': 'Prekopirajte uz nju i ovo, iz iste fascikle iz koje je uzeta: {{wanted}}. Zatim proverite ponovo.',
      'list-not-signed':
        'Ne pokrećite je. Uzmite datoteku i spisak ponovo, sa mesta kome verujete, i javite informatičkoj podršci.',
      'not-in-list':
        'Ne pokrećite je. Možda je spisak od druge verzije: uzmite oba iz iste fascikle, pa proverite ponovo.',
      changed:
        'Ne pokrećite je. Kopiranje je možda prekinuto: prekopirajte je ponovo. Ako i tada ovo piše, pozovite informatičku podršku.',
      unreadable: 'Proverite da li je stik još u računaru, pa pokušajte ponovo.'
    }
  },

  about: {
    open: 'O programu i licence',
    title: 'O programu',
    purpose: 'Ko je zadužen za uslugu u centru i kako do njega, bez mreže.',
    version: 'Verzija',
    builtOn: 'napravljena {{on, day}}',
    dataVersion: 'Stanje podataka',
    dataVersionHint: 'Ista oznaka na dve stanice znači da imaju isti imenik.',
    changedAt: 'poslednja izmena {{on, day}}',
    spoken: 'Čita se: {{text}}',
    records: 'U imeniku',
    stationId: 'Oznaka stanice',
    published: 'Javni imenik',
    edition: 'Uz program ide javni imenik, izdanje {{edition}} od {{on, day}}: {{counts}}.',
    editionUndated: 'Uz program ide javni imenik, izdanje {{edition}}: {{counts}}.',
    sources: 'Izvori javnog imenika',
    pages_one: '{{count}} strana',
    pages_few: '{{count}} strane',
    pages_other: '{{count}} strana',
    undated: 'bez datuma',
    papers:
      'Uputstva za instalaciju, opis formata i izvorni kod su u fascikli projekta, u datotekama: {{files}}. Putokaz je slobodan softver; licenca: {{licence}}.',
    licences: 'Licence',
    licencesAbout: 'Putokaz sadrži i tuđi rad. Ovde su svi delovi, sa tekstom licence.',
    part: {
      program: 'U samom programu',
      runtime: 'Okruženje u kome program radi',
      browser: 'Delovi pregledača koji je u tom okruženju'
    },
    licenceOf: 'Licenca: {{name}}',
    licenceMissing: 'Tekst licence nije nađen pored programa.',
    noLicences: 'Spisak licenci nije nađen pored programa.',
    find: 'Nađi deo',
    noneFound: 'Nema dela sa tim imenom.'
  }
} as const
