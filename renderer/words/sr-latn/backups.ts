/** Backups, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

export const backupsWords = {
  title: 'Rezervne kopije',
  about:
    'Jedna dnevno se pravi sama i čuva 30 dana. Kopije leže na ovom računaru, u fascikli sa podacima: za prenos na drugi disk otvorite je u podešavanjima.',
  make: 'Napravi kopiju sada',
  made: 'Napravljena je rezervna kopija: {{counts}}',
  none: 'Još nema nijedne rezervne kopije.',
  listFailed: 'Spisak kopija ne može da se pročita: {{cause}}.',
  when: 'kada',
  reason: 'zašto',
  counts: 'šta je u njoj',
  size: 'veličina',
  /** of what is smaller than a kilobyte */
  bytes_one: '{{count}} bajt',
  bytes_few: '{{count}} bajta',
  bytes_other: '{{count}} bajtova',
  condition: 'stanje',
  reasons: {
    daily: 'dnevna',
    'before-import': 'pre uvoza',
    'before-migration': 'pre prelaska na novu verziju',
    'before-restore': 'pre vraćanja kopije',
    'by-hand': 'napravljena ručno'
  },
  conditions: {
    sound: 'ispravna',
    damaged: 'oštećena',
    unchecked: 'proverava se pri vraćanju'
  },
  countsUnknown: 'ne zna se',
  restore: 'vrati',
  restoreThis: 'Vrati kopiju: {{when}}',
  remove: 'ukloni',
  removeThis: 'Ukloni kopiju: {{when}}',
  removed: 'Uklonjena je kopija: {{when}}',
  removeTitle: 'Ukloniti kopiju: {{when}}?',
  removeText: 'Uklonjena kopija ne može da se vrati.',
  confirmRemove: 'Ukloni kopiju',
  restoreTitle: 'Vratiti kopiju: {{when}}?',
  restoreText: 'Imenik će biti onakav kakav je bio u kopiji ({{counts}}). Podešavanja i istorija ostaju.',
  restoreNow: 'Sada je u imeniku: {{counts}}.',
  restoreSafe:
    'Sadašnje stanje se prvo sačuva kao kopija „pre vraćanja kopije“, pa i ovo može da se poništi na isti način.',
  confirmRestore: 'Vrati ovu kopiju',
  restored: 'Vraćena je kopija: {{when}}. Stanje pre toga je na spisku, kao „pre vraćanja kopije“.',
  busy: 'Poslednje izmene još nisu na disku. Sačekajte da se sačuvaju, pa vratite kopiju.',
  failed: 'Nije uspelo: {{cause}}.',
  damagedOne: 'Ova kopija je oštećena i ne može da se vrati. Izaberite drugu.',
  noRoomTitle: 'Na disku nema mesta za kopiju',
  noRoomText: 'Nijedna kopija nije uklonjena. Izaberite koja može da ode, ili oslobodite mesto na disku.',
  noRoomNone: 'Nema kopije koja bi mogla da ode. Oslobodite mesto na disku.',
  noneToday: 'Danas nema rezervne kopije: {{cause}}.'
} as const
