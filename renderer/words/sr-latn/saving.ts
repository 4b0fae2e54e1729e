/** How changes stand with the disk, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

/** how the changes made here stand with the disk */
export const savingWords = {
  saved: 'sačuvano na disk {{time}}',
  underWay: 'čuva se…',
  problem: 'nije sačuvano: {{cause}} – pokušavam ponovo',
  tryNow: 'pokušaj odmah',
  waiting: 'zatvara se čim se sačuva…',
  noBackup: 'danas nema rezervne kopije: {{cause}}',
  mistaken: 'greška u programu: što piše da je sačuvano jeste, a kad stignete, pokrenite Putokaz ponovo',
  cause: {
    full: 'disk je pun',
    denied: 'nema dozvole za upis u fasciklu sa podacima',
    busy: 'datoteku drži drugi program',
    broken: 'disk javlja grešku'
  },
  backupDamaged: 'kopija je oštećena',
  closing: {
    title: 'Izmene nisu na disku',
    text: 'Putokaz čeka da se zatvori, ali ovo još nije sačuvano ({{cause}}):',
    more_one: 'i još {{count}} zapis',
    more_few: 'i još {{count}} zapisa',
    more_other: 'i još {{count}} zapisa',
    tryAgain: 'Pokušaj ponovo',
    saveCopy: 'Sačuvaj kopiju na drugo mesto',
    saveCopyHint: 'Kopija može na prenosivi disk. Sadrži ceo imenik, zajedno sa ovim izmenama.',
    copied: 'Kopija je sačuvana: {{file}}',
    copyFailed: 'Kopija nije sačuvana: {{cause}}.',
    lose: 'Zatvori i odbaci ove izmene',
    keepOpen: 'Nemoj da zatvaraš'
  }
} as const
