/**
 * How digits and letters are said on the telephone, in Serbian Latin. A letter is said with a word that begins with it
 * ("A kao Avala"); letters that Serbian has not are said by their names.
 */
export const spellingWords = {
  asIn: '{{letter}} kao {{word}}',
  digit: {
    d0: 'nula',
    d1: 'jedan',
    d2: 'dva',
    d3: 'tri',
    d4: 'četiri',
    d5: 'pet',
    d6: 'šest',
    d7: 'sedam',
    d8: 'osam',
    d9: 'devet'
  },
  letter: {
    a: 'Avala',
    b: 'Beograd',
    c: 'Cer',
    d: 'Dunav',
    e: 'Evropa',
    f: 'Futog',
    g: 'Golija',
    h: 'Homolje',
    i: 'Ibar',
    j: 'Jagodina',
    k: 'Kragujevac',
    l: 'Leskovac',
    m: 'Morava',
    n: 'Niš',
    o: 'Obrenovac',
    p: 'Pirot',
    q: 'ku',
    r: 'Ruma',
    s: 'Sava',
    t: 'Timok',
    u: 'Užice',
    v: 'Valjevo',
    w: 'duplo ve',
    x: 'iks',
    y: 'ipsilon',
    z: 'Zemun'
  }
} as const
