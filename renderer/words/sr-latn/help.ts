/** The guide inside the program, in Serbian. Short: what one needs on the first shift, and where the rest is. */
export const helpWords = {
  title: 'Uputstvo',
  open: 'Uputstvo (F1)',
  about: 'F1 otvara ovo uputstvo na svakom mestu, Esc ga zatvara. Ono što ste radili ostaje kako je bilo.',
  chapters: 'Poglavlja',
  keysOnly: 'Tasteri',
  chapter: {
    find: 'Pronaći nekoga',
    trust: 'Koliko se odgovoru može verovati',
    edit: 'Ispraviti i dopuniti',
    gaps: 'Praznine i poslovi',
    exchange: 'Razmena sa drugim stanicama',
    sheets: 'Excel tabele',
    paper: 'Na papiru i na telefonu',
    safety: 'Da se ništa ne izgubi',
    people: 'Podaci o ljudima',
    keys: 'Tasteri'
  },
  find: {
    lead: 'U polje pišite kako stignete: centar, usluga, organizacija, ime ili nekoliko cifara telefona, bilo kojim redom, latinicom ili ćirilicom, sa kvačicama ili bez njih.',
    guess: 'Iznad odgovora piše šta je razumljeno. Ako nije to, jedan klik menja centar ili uslugu.',
    copy: 'Enter kopira telefon izabrane kartice, Ctrl+Enter otvara zapis. Strelice idu kroz kartice, Esc briše upisano.',
    empty: 'Dok je polje prazno, stoje usluge vašeg centra: prvo one za koje niko nije zadužen.',
    gap: 'Kad niko nije zadužen, to jasno piše. Ispod, odvojeno i sa izvorom, stoji ko možda može da pomogne: te organizacije nisu zadužene, pozovite pre nego što nekoga uputite.'
  },
  trust: {
    lead: 'Uz svaki broj stoji kada je poslednji put neko njime dobio osobu i ko to kaže. Istekli i neprovereni podaci se ne kriju: prikazani su i označeni.',
    say: 'Kad nekoga dobijete, pritisnite „dobio sam ih“. Kad broj ne radi ili osoba više nije tu, recite i to: sledeća smena će znati.',
    news: 'Loša vest ostaje vidljiva dok je neko ne ispravi ili ponovo ne potvrdi.',
    memorandum:
      'Memorandum važi i celog svog poslednjeg dana. Kad istekne, zaduženje ostaje na ekranu sa oznakom: proverite telefonom.',
    date: 'Ako datum računara ne može biti tačan, na vrhu piše da ga proverite, a rokovi se prikazuju bez ocene.'
  },
  edit: {
    lead: 'Pre prve izmene program pita ko radi. Na promeni smene ime se menja u gornjem desnom uglu, sa dva klika.',
    form: 'Obrazac se otvara preko zapisa. Ctrl+Enter čuva. Esc zatvara i pita samo ako je nešto upisano.',
    phone: 'Ispod telefona piše kako je broj razumljen. Ako to nije taj broj, ispravite ga odmah.',
    saved: 'Gore piše kada je poslednja izmena sačuvana na disk. Dok to ne piše, izmena se vidi, ali čeka.',
    undo: 'Ctrl+Z vraća poslednju izmenu ove smene. Starije vrednosti vraćaju se iz istorije zapisa.',
    apart: 'Ako je isto polje na dve stanice izmenjeno različito, vide se obe vrednosti dok neko ne izabere.'
  },
  gaps: {
    lead: 'Pokrivenost pokazuje sve centre i usluge u jednoj tabeli: ko je nadležan, ko samo podržava i gde nema nikoga.',
    cell: 'Strelice idu kroz tabelu, Enter otvara polje pored nje: zaduženje koje postoji ili novo.',
    one: 'Oznaka 1 znači da sve zavisi od jedne osobe.',
    jobs: 'Poslovi skupljaju ono što čeka: praznine, zaduženja bez kontakta, rokovi koji ističu, dugo neprovereni kontakti, pokvareni brojevi, mogući duplikati i neslaganja. Svaki red se rešava na licu mesta.'
  },
  exchange: {
    lead: 'Stanice se nikad ne spajaju mrežom: razmenjuju pakete, datoteke sa završetkom .putokaz, na USB stiku ili u prilogu pošte.',
    drop: 'Paket prevucite bilo gde u prozor, ili ga otvorite dvoklikom. Ništa se ne menja dok ne pritisnete „Primeni“.',
    look: 'Pregled prvo pokazuje neslaganja: vaša i njihova vrednost jedna pored druge. Ono što nije označeno ne uzima se, a uklanjanja su isključena dok ih sami ne uključite.',
    undo: 'Uvoz ne vraća Ctrl+Z: poništava se u delu Razmena, iz spiska „Uvezeno“, i mnogo kasnije.',
    trust:
      'Potpis govori sa koje je stanice paket. Kad se neka stanica javi prvi put, otisak njenog ključa uporedite telefonom.',
    secret: 'Paket može da se zaštiti lozinkom. Lozinku javite drugim putem, ne uz paket.'
  },
  sheets: {
    lead: 'Postojeću tabelu (.xlsx ili .csv) prevucite u prozor. Program prepoznaje kolone po naslovima, na srpskom u oba pisma i na engleskom, i pokazuje prve redove onako kako ih je razumeo.',
    columns: 'Pogrešno prepoznatu kolonu ispravite izborom iznad nje. Program to pamti za sledeću istu tabelu.',
    faults:
      'Redovi sa greškom nabrojani su po redu i koloni; ispravni se mogu uzeti i bez njih. Mogući duplikati se pitaju, nikad se ne spajaju sami.',
    out: 'U Razmeni se iz imenika pravi i Excel tabela. Kad se takva tabela dopuni i vrati, menja se samo ono što je u njoj promenjeno.'
  },
  paper: {
    lead: 'Na strani centra je list za zid, kod organizacije uputnica, a Pokrivenost se štampa kao tabela. Ctrl+P vodi do pregleda, odakle se štampa ili čuva PDF.',
    pocket: 'Džepni spisak se štampa na jednoj strani papira i savija dva puta.',
    valid:
      'Na svakom listu stoje verzija podataka i datum. List na zidu je svež dokle god nov pregled nosi istu oznaku.',
    code: 'QR kod na kartici prenosi kontakt u telefon, a Kontakti za telefon prave datoteku za ceo centar.'
  },
  safety: {
    lead: 'Svaka izmena je na disku čim to gore piše, i kad odmah zatim nestane struje.',
    backups:
      'Jednom dnevno, i pre svakog uvoza, pravi se proverena rezervna kopija. Sve su na spisku u Podešavanjima, odakle se i vraćaju.',
    full: 'Kad je disk pun ili ne prima, izmene čekaju i to piše na vrhu. Oslobodite mesto: čuvaju se čim disk primi.',
    damaged:
      'Oštećena baza se ne briše i ne zamenjuje sama. Program kaže šta je našao i ponudi najnoviju ispravnu kopiju, a vi odlučujete.',
    lock: 'Ako računar može da dođe u tuđe ruke, u Podešavanjima uključite zaključavanje lozinkom. Odštampajte list za oporavak: bez lozinke i bez lista podaci se ne mogu otvoriti.',
    folder:
      'Svi podaci su u jednoj fascikli, navedenoj u Podešavanjima. Nemojte je držati u fascikli koja se sama usklađuje sa oblakom.'
  },
  people: {
    lead: 'O ljudima koji traže azil ovde se ne upisuje ništa, ni u napomene. U imeniku su organizacije i njihove osobe za vezu.',
    out: 'Svaki izvoz, list i tabela kažu da li sadrže lične kontakte i mogu se napraviti bez njih.',
    erase:
      'Ko traži da se njegovi podaci izbrišu, briše se zauvek: iz imenika, istorije i rezervnih kopija. Program kaže u kojim datotekama koje ste već dali drugima ti podaci možda još stoje.',
    by: 'Imena onih koji upisuju stoje u istoriji i putuju u paketima.'
  },
  figure: {
    card: {
      label: 'Kartica odgovora sa označenim delovima',
      organisation: 'Primer, udruženje za pravnu pomoć',
      role: 'nadležna',
      memorandum: 'memorandum do 31.12.2026.',
      person: 'Ana Primerić, pravnica',
      phone: '067 000 00 28',
      today: 'danas 9–15 · engleski, arapski',
      trust: 'potvrđeno pre 12 dana',
      parts: {
        role: 'ko je nadležan, a ko podržava',
        memorandum: 'do kada važi memorandum',
        phone: 'broj: klik ili Enter ga kopira',
        today: 'kada danas rade i na kojim jezicima',
        trust: 'kada ih je neko poslednji put dobio'
      }
    },
    trust: {
      label: 'Oznake poverenja',
      verified: 'potvrđeno pre 12 dana',
      verifiedMeans: 'neko je dobio osobu ovim brojem',
      unverified: 'nepotvrđeno',
      unverifiedMeans: 'niko odavde još nije probao',
      doubted: 'javljeno juče: broj ne radi',
      doubtedMeans: 'neko je probao i nije uspeo',
      expired: 'isteklo 31.12.2025.',
      expiredMeans: 'memorandum ili zaduženje više ne važi'
    },
    cover: {
      label: 'Oznake u tabeli pokrivenosti',
      responsible: 'nadležna organizacija',
      supporting: 'samo podržava',
      later: 'počinje kasnije',
      expired: 'isteklo',
      gap: 'praznina: nema nikoga'
    },
    edit: {
      label: 'Put izmene',
      one: 'Ispravite i pritisnete Ctrl+Enter',
      two: 'Izmena se odmah vidi',
      three: 'Gore piše: sačuvano na disk',
      four: 'Ctrl+Z je vraća ako treba'
    },
    exchange: {
      label: 'Put paketa',
      one: 'Stanica napravi paket',
      two: 'Paket putuje na stiku ili poštom',
      three: 'Druga stanica ga otvori i pregleda',
      four: 'Primeni, a po potrebi i poništi'
    },
    sheets: {
      label: 'Put tabele',
      one: 'Prevučete tabelu u prozor',
      two: 'Proverite kolone i greške',
      three: 'Pregledate šta bi se promenilo',
      four: 'Primenite ispravne redove'
    },
    safety: {
      label: 'Gde je izmena',
      one: 'Upisana je u dnevnik na disku',
      two: 'Prelazi u bazu',
      three: 'Ulazi u rezervnu kopiju dana'
    }
  },
  keys: {
    lead: 'Sve se može i bez miša. Tab ide dalje, Shift+Tab nazad, razmak i Enter pritiskaju.',
    caption: 'Tasteri i šta rade',
    key: 'Taster',
    does: 'Šta radi',
    anywhere: 'Svuda',
    lookup: 'U polju za traženje',
    forms: 'U obrascu',
    screens: 'Na pojedinim stranama',
    box: 'u polje za traženje, odakle god',
    rail: 'na delove programa, redom kako stoje levo',
    back: 'nazad, na isto mesto',
    guide: 'ovo uputstvo',
    list: 'samo tasteri',
    undo: 'vraća poslednju izmenu',
    redo: 'ponavlja vraćenu izmenu',
    print: 'list za štampu onoga što je na ekranu',
    lock: 'zaključava, kad je zaključavanje uključeno',
    arrows: 'kroz kartice odgovora',
    copy: 'kopira telefon izabrane kartice',
    open: 'otvara zapis',
    clear: 'briše upisano',
    save: 'čuva obrazac',
    leave: 'zatvara; pita ako je nešto upisano',
    leaveRecord: 'sa strane centra ili organizacije u polje za traženje, gde još stoji što je traženo',
    grid: 'kroz tabelu pokrivenosti, na početak i kraj reda',
    cell: 'otvara polje tabele ili red posla'
  }
}
