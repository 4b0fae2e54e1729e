/** How digits and letters are said on the telephone, in English. */
export const spellingWords = {
  asIn: '{{letter}} as in {{word}}',
  digit: {
    d0: 'zero',
    d1: 'one',
    d2: 'two',
    d3: 'three',
    d4: 'four',
    d5: 'five',
    d6: 'six',
    d7: 'seven',
    d8: 'eight',
    d9: 'nine'
  },
  letter: {
    a: 'Alpha',
    b: 'Bravo',
    c: 'Charlie',
    d: 'Delta',
    e: 'Echo',
    f: 'Foxtrot',
    g: 'Golf',
    h: 'Hotel',
    i: 'India',
    j: 'Juliet',
    k: 'Kilo',
    l: 'Lima',
    m: 'Mike',
    n: 'November',
    o: 'Oscar',
    p: 'Papa',
    q: 'Quebec',
    r: 'Romeo',
    s: 'Sierra',
    t: 'Tango',
    u: 'Uniform',
    v: 'Victor',
    w: 'Whisky',
    x: 'X-ray',
    y: 'Yankee',
    z: 'Zulu'
  }
} as const
