/** Words of a cell that stand for one of a few values: kinds, states, roles, languages. Null for what is not known. */
import { fold } from '../../lookup/fold.ts'
import type { CentreStatus } from '../../records/centre.ts'
import type { OrganisationType } from '../../records/organisation.ts'

export function readCentreType(text: string): 'asylum' | 'reception' | null {
  return chosen(text, [
    ['asylum', /azil|asylum|^caz?\b/],
    ['reception', /prihvat|recept|^pc\b|tranzit/]
  ])
}

export function readStatus(text: string): CentreStatus | null {
  return chosen(text, [
    ['closed', /zatvoren|ugasen|closed|shut/],
    ['suspended', /obustavljen|suspend|mirovanj|pauz|privremeno ne/],
    ['inactive', /^ne\b|neaktiv|nije|van (?:funkcije|upotrebe)|inactive|not in use|ne radi|^no\b/],
    ['active', /aktiv|^da\b|radi|u funkciji|otvoren|active|open|operational|functional|^yes\b/]
  ])
}

export function readOrganisationType(text: string): OrganisationType | null {
  return chosen(text, [
    ['ngo', /nvo|ngo|nevladin|udruzenj|ocd|\bcso\b|civil|fondacij|non ?government|nonprofit|humanitarna org/],
    ['emergency', /hitn|emergency/],
    ['international', /medunarod|international|\bun\b|united nations|\bio\b/],
    ['state', /drzav|state|vlad|javn|ministar|komesarijat|government|public|institucij|ustanov/]
  ])
}

export function readRole(text: string): 'responsible' | 'supporting' | null {
  return chosen(text, [
    ['supporting', /podrzav|podrsk|support|pomaz|pomoc|ucestvu|partner|dopun|zamen|secondary/],
    ['responsible', /nadlez|odgovor|nosilac|nosi|glavn|vod|zaduzen|responsib|lead|primary|main|^x$|^da$|^yes$/]
  ])
}

export function readReach(text: string): 'office' | 'personal' | null {
  return chosen(text, [
    ['personal', /osob|licn|lice|personal|person|individual|covek/],
    ['office', /sluzb|kancelar|office|desk|pult|linij|centrala|zajednic|shared|hotline|institu/]
  ])
}

/** Whether folded words name a desk, a line or a room. Anything else is taken for a person, whose data is personal. */
export function isDesk(words: string): boolean {
  return desk.test(words)
}

const desk =
  /\b(?:kancelar\w*|pult\w*|info\w*|linij\w*|centrala|sos|hotline|dezurn\w*|recepcij\w*|prijem\w*|sluzb\w*|office|desk|helpline|tim|team|ambulant\w*|sekretarijat|pisarnica|savetovalist\w*|telefon\w*|broj|centar|centre|center|uprava|odeljenje|udruzenje|organizacija|nvo)\b/

function chosen<Key extends string>(text: string, forms: readonly (readonly [Key, RegExp])[]): Key | null {
  const words = fold(text)
  return forms.find(([, form]) => form.test(words))?.[0] ?? null
}

export interface LanguagesReading {
  /** ISO 639 codes */
  readonly codes: readonly string[]
  readonly unknown: readonly string[]
}

/** "arapski, farsi i engleski", "AR/FA", "English and Pashto". */
export function readLanguages(text: string): LanguagesReading {
  const codes = new Set<string>()
  const unknown: string[] = []
  for (const part of text.split(/[,;/\n+&|]|\s+(?:i|и|and)\s+|\s-\s/)) {
    const words = fold(part.replace(/\([^)]*\)/g, ' '))
      .replace(/ ?\b(?:jezik|language|osnovni|tecno|basic|fluent|[abc][12])\b/g, '')
      .trim()
    if (words === '') continue
    const code = codeOf(words)
    if (code === null) unknown.push(part.trim())
    else codes.add(code)
  }
  return { codes: [...codes], unknown }
}

function codeOf(words: string): string | null {
  return languages.get(words) ?? (/^[a-z]{2}$/.test(words) && languageCodes.has(words) ? words : null)
}

/** Folded names in Serbian and English, ISO 639 codes. */
const languages: ReadonlyMap<string, string> = new Map(
  (
    'ar arapski arabic;fa farsi persijski persian;prs dari;ps pastu pastunski pasto pashto pushto;ur urdu;ku kurdski kurdish;' +
    'ckb sorani;kmr kurmandzi kurmanji;tr turski turkish;en engleski english;fr francuski french;de nemacki german;' +
    'ru ruski russian;uk ukrajinski ukrainian;so somalski somali;am amharski amharic;ti tigrinja tigrinya;bn bengalski bengali bangla;' +
    'hi hindi;pa pandzabi pendzabi punjabi;ne nepalski nepali;ta tamilski tamil;es spanski spanish;it italijanski italian;' +
    'el grcki greek;bg bugarski bulgarian;ro rumunski romanian;hu madarski hungarian;sq albanski albanian;mk makedonski macedonian;' +
    'sr srpski serbian;hr hrvatski croatian;bs bosanski bosnian;sl slovenacki slovenian;rom romski romani;sw svahili swahili;' +
    'zh kineski chinese;my burmanski burmese;uz uzbecki uzbek;tg tadzicki tajik;az azerbejdzanski azerbaijani;pt portugalski portuguese;' +
    'pl poljski polish;nl holandski dutch;sv svedski swedish;ber berberski berber;ha hausa;yo joruba yoruba;wo volof wolof'
  )
    .split(';')
    .flatMap(line => {
      const [code = '', ...names] = line.split(' ')
      return names.map(name => [name, code] as const)
    })
)
const languageCodes = new Set(languages.values())
