/**
 * The fictional directory with an attack in every text that a person can write: markup, script, formulas, lines of
 * other formats, directions of writing, control characters. Values stay within what the records allow, so nothing of
 * it is filtered out as unreadable; what is changed is only the text. `kanarinka` stands in all of them.
 */
import type { Field, Fields } from '../../shared/records/field.ts'
import { fieldsOf } from '../../shared/records/kinds.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { fictionalEntries } from './fictional-directory.ts'

/** The word by which text of an attack is found again, as text. */
export const canary = 'kanarinka'

/** What each attack would do if it worked: run, ask the network, or become an element, a cell or a line of its own. */
const attacks: readonly string[] = [
  `<img src=x onerror="window.pwned=1">${canary}`,
  `<script>window.pwned=1</script>${canary}`,
  `"><svg/onload=window.pwned=1>${canary}`,
  `<iframe src="http://127.0.0.1:9/${canary}"></iframe>`,
  `<a href="javascript:window.pwned=1">${canary}</a>`,
  `<style>*{display:none}</style>${canary}`,
  `</title><base href=//127.0.0.1:9/><meta http-equiv=refresh content=0>${canary}`,
  `${canary}\r\nEND:VCARD\r\nBEGIN:VCARD\r\nTEL:+38199999\r\n`,
  `${canary}";"=1+1"\r\n=1+1;x`,
  `{{constructor.constructor('window.pwned=1')()}}${canary}$t(app.close){{file}}`,
  `\u202e${canary}\u2066fdp\u2069\u200b\ufeff\u0007\u0000\u001b[2J\u001b]0;x\u0007`,
  `javascript:window.pwned=1//${canary}`,
  `%3Cscript%3E&lt;b&gt;&#60;i&#62;${canary}`,
  `../../../../tmp/${canary}`,
  `${canary}${'W'.repeat(160)}`,
  `\u0421\u0435ntar za azil Krnj\u0430\u010da ${canary}`,
  `_x000D_=1+1${canary}`
]

/** In front of a text, since a cell is a formula only from its beginning. */
const formulas: readonly string[] = [
  `=HYPERLINK("http://127.0.0.1:9/${canary}","x")`,
  `+cmd|' /C calc'!A0 ${canary}`,
  `@SUM(1+1)*${canary}`,
  `-2+3+${canary}`,
  `\t=1+1 ${canary}`,
  `\uff1d1+1 ${canary}`,
  `;=1+1;${canary}`,
  `|x ${canary}`
]

type Spoil = (text: string) => string

/** Fields that hold a person's text, and how much of it. */
const texts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  centre: { name: 300, aliases: 200, settlement: 200, municipality: 200, address: 300, note: 4000 },
  organisation: { name: 300, shortName: 60, aliases: 300, nameEnglish: 300, seat: 200, address: 300, note: 4000 },
  contact: { name: 300, role: 200, note: 2000 },
  service: { name: 300, shortName: 60, nameEnglish: 200, shortNameEnglish: 60, words: 60, note: 2000 },
  memorandum: { reference: 200, note: 4000 },
  assignment: { note: 2000 },
  verification: { note: 2000 }
}

/** Of these the words stay in front: screens are found by them. */
const titles: ReadonlySet<string> = new Set(['name', 'nameEnglish', 'aliases', 'words', 'shortName'])

/** All entries, attacked. */
export function hostileEntries(entries: readonly Entry[] = fictionalEntries()): readonly Entry[] {
  let turn = 0
  const next = <One>(of: readonly One[]): One => of[turn++ % of.length] as One
  const behind =
    (most: number): Spoil =>
    text =>
      cut(`${text} ${next(attacks)}`, most)
  const inFront =
    (most: number): Spoil =>
    text =>
      cut(`${next(formulas)} ${text} ${next(attacks)}`, most)

  const spoiled = (kind: string, field: string, value: unknown): unknown => {
    const most = texts[kind]?.[field]
    if (field === 'phones') {
      return (value as readonly { readonly text: string; readonly number: string | null }[]).map(one => ({
        number: one.number,
        // A number that does not follow from its text is marked, and shown as it was typed.
        text: cut(`${one.text}${next(attacks)}`, 60),
        note: inFront(200)('')
      }))
    }
    if (field === 'websites') return [`https://127.0.0.1:9/"><script>window.pwned=1</script>${canary}\n\u202e`]
    if (field === 'email') return `+${canary}=cmd@primer.example`.replace('=', '-')
    if (field === 'statements') {
      return (value as readonly object[]).map(one => ({
        ...one,
        text: behind(300)('izjava'),
        url: `https://127.0.0.1:9/"onmouseover="window.pwned=1${canary}`
      }))
    }
    if (most === undefined) return value
    const spoil = titles.has(field) ? behind(most) : inFront(most)
    if (Array.isArray(value)) return value.length === 0 ? [spoil('i')] : value.map(one => spoil(String(one)))
    return spoil(typeof value === 'string' ? value : 'tekst')
  }

  return entries.map(entry => {
    const fields: Record<string, Entry['fields'][string]> = {}
    for (const [field, rows] of Object.entries(entry.fields)) {
      fields[field] = rows.map(row => {
        const value = row[0] === null ? null : spoiled(entry.kind, field, row[0])
        return [value, ...row.slice(1)] as unknown as Entry['fields'][string][number]
      })
    }
    // Fields that nobody wrote are attacked, too.
    for (const field of Object.keys(texts[entry.kind] ?? {})) {
      const absent = fieldOf(entry.kind, field)?.absent
      fields[field] ??= [[spoiled(entry.kind, field, Array.isArray(absent) ? [] : null), 0]]
    }
    const stamps = entry.stamps.map(([writer, count, station, , at]): Entry['stamps'][number] => [
      writer,
      count,
      station,
      cut(`Ana ${next(attacks)}`, 200),
      at
    ])
    const sources = (entry.sources ?? []).map(one => ({
      ...one,
      url: `https://127.0.0.1:9/"><img src=x onerror=window.pwned=1>${canary}`,
      note: inFront(300)('')
    }))
    return { ...entry, stamps, fields: ordered(fields), ...(entry.sources === undefined ? {} : { sources }) }
  })
}

/** Fields of hostile entries that the records would not read: the attack would then prove nothing there. */
export function unreadableIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ id, kind, fields }) =>
    Object.entries(fields).flatMap(([field, rows]) => {
      const declared = fieldOf(kind, field)
      if (declared === undefined) return []
      return rows.flatMap(([value]) =>
        value === null || declared.schema.safeParse(value).success ? [] : [`${id}.${field}`]
      )
    })
  )
}

function fieldOf(kind: string, field: string): Field<unknown> | undefined {
  const all: Readonly<Record<string, Fields>> = fieldsOf
  const declared = Object.hasOwn(all, kind) ? all[kind] : undefined
  return declared !== undefined && Object.hasOwn(declared, field) ? declared[field] : undefined
}

/** At most so many UTF-16 units, as the records count, and no half letter. */
function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed()
}

function ordered<Value>(fields: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
