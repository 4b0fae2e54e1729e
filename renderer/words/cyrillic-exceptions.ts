/**
 * What the letter-by-letter rule of Serbian transliteration gets wrong, as lists that a person can add to.
 *
 * Sources: Pravopis srpskoga jezika (Matica srpska, 2010), on the digraphs lj, nj, dž as one letter each; the
 * well-kept public transliterators (turanjanin/serbian-transliterator, Pology's sr converter) keep the same kind
 * of list. The entries here are our own, written by the rule "a prefix ends in d or n and the stem begins with
 * ž or j", and each is a line of the tests.
 */

/**
 * Words in which the two letters belong to two parts of the word, so that they stay two letters in Cyrillic:
 * "in|jekc" makes injekcija инјекција. An entry holds from the beginning of a word, also behind ne- and naj-;
 * with a star it holds anywhere in a word. For lj no such Serbian word is known.
 */
export const lettersApart: readonly string[] = [
  // n + j
  '*in|jekc', // injekcija, reinjekcija
  '*in|jekt', // injektor
  'in|jicir', // injicirati
  'in|junkt', // injunktiv
  'in|jurij', // injurija
  '*kon|jug', // konjugacija, dekonjugacija
  '*kon|junk', // konjunktura, konjunkcija, konjunktiv
  'kon|jekt', // konjektura
  'an|jon', // anjon; not kanjon, which is кањон
  '*van|jezič', // vanjezički, izvanjezički
  'pan|jugosl', // panjugoslovenski
  'tan|jug', // Tanjug: Telegrafska agencija nove Jugoslavije
  // d + ž; not nadžak (наџак), Odžaci (Оџаци) or odžak (оџак)
  'nad|žanj',
  'nad|ždrel',
  'nad|žel',
  'nad|žeo',
  'nad|žet',
  'nad|živ', // nadživeti, nadživljavati
  'nad|žnj', // nadžnjeti
  'nad|žup',
  'od|žal', // odžaliti
  'od|žari',
  'od|živ', // odživeti
  'od|žubor',
  'od|žvak',
  'od|žvać',
  'pod|ž', // podžanr, podžeći, podžupan: no Serbian word begins with поџ-
  'pred|ž', // predživot, predželudac: no Serbian word begins with преџ-
  'feld|žandarm'
]

/**
 * Words that stay Latin, written exactly so (product.md: "names that are Latin by nature"). The rule for names of
 * organisations: an acronym of a name in another language stays as its owner writes it (IDEAS, PIN, UNHCR); one of
 * a Serbian name, or a Serbian word in capitals, is written in Cyrillic (КИРС, АТИНА, ЦИМ, ЖУКО, ЕХО, ИНДИГО, МУП).
 */
export const latinWords: ReadonlySet<string> = new Set([
  // partners, international organisations and their programmes
  ...['IDEAS', 'PIN', 'IAN', 'CRPC', 'BCHR', 'APC', 'Caritas'],
  ...['UNHCR', 'UNFPA', 'UNDP', 'UNOPS', 'UNVFVT', 'IOM', 'ICMPD', 'ICRC', 'IFRC', 'IRC', 'DRC', 'MSF', 'GIZ'],
  ...['EUAA', 'ECRE', 'AIDA', 'ELCA', 'OCHA', 'COVID'],
  // what machines are made of
  ...['PDF', 'CSV', 'ODS', 'UTF', 'JSON', 'USB', 'URL', 'HTML', 'HTTP', 'ID', 'IP', 'SHA', 'HSDS'],
  // units, and keys as they are printed on keyboards
  ...['km', 'cm', 'mm', 'kg', 'kB', 'MB', 'GB', 'TB'],
  ...[
    'Ctrl',
    'AltGr',
    'Alt',
    'Shift',
    'Cmd',
    'Esc',
    'Enter',
    'Tab',
    'Space',
    'Caps',
    'Lock',
    'Backspace',
    'Delete',
    'Insert',
    'Home'
  ],
  ...['End', 'PageUp', 'PageDown'],
  // firms and their products; those with a capital inside (OneDrive, vCard) need no entry
  ...['Viber', 'Facebook', 'Instagram', 'Google', 'Microsoft', 'Android', 'Electron']
])

/**
 * English words that names of foreign organisations are made of and that no letter gives away (q, w, x, y and
 * doubled consonants do). Lower case; none of them is a Serbian word.
 */
export const englishWords: ReadonlySet<string> = new Set([
  ...['and', 'of', 'the', 'for'],
  ...['aid', 'association', 'border', 'borders', 'center', 'children', 'citizens', 'council', 'crisis', 'danish'],
  ...['development', 'doctors', 'foundation', 'group', 'help', 'initiative', 'international', 'legal', 'medical'],
  ...['project', 'refugee', 'refugees', 'relief', 'rescue', 'research', 'response', 'rights', 'sans', 'serbia'],
  ...['service', 'services', 'united', 'volunteers']
])

/** Small English words that are Serbian ones too, or nearly: they stay Latin only inside a foreign name. */
export const englishJoints: ReadonlySet<string> = new Set(['at', 'by', 'from', 'in', 'on', 'or', 'to'])
