/**
 * Two readers of vCards that share no code with ours or with each other: the npm package vcf, and Python's vobject where
 * the machine has it (Debian: python3-vobject). Each tells what it understood.
 */
import { spawnSync } from 'node:child_process'
import VCard from 'vcf'

/** One card as a reader understood it; lists in the order of the file. */
export interface ReadCard {
  readonly version: string
  readonly name: string
  /** family name and given names */
  readonly parts: readonly [string, string]
  readonly organisation: string
  readonly phones: readonly { readonly number: string; readonly types: readonly string[] }[]
  readonly email: string
  readonly note: string
}

export function readByVcf(text: string): readonly ReadCard[] {
  return VCard.parse(text).map(card => {
    const all = (name: string) => [card.get(name) ?? []].flat()
    const one = (name: string): string => plain(all(name)[0]?.valueOf() ?? '')
    const [family = '', given = ''] = (all('n')[0]?.valueOf() ?? '').split(/(?<!\\);/).map(plain)
    return {
      version: card.version,
      name: one('fn'),
      parts: [family, given],
      organisation: one('org'),
      phones: all('tel').map(phone => ({
        number: plain(phone.valueOf()),
        types: [phone.type ?? []].flat().map(type => type.toUpperCase())
      })),
      email: one('email'),
      note: one('note')
    }
  })
}

export const hasVobject = spawnSync('python3', ['-c', 'import vobject']).status === 0

/** Throws what vobject has to say against the text. */
export function readByVobject(text: string): readonly ReadCard[] {
  const ended = spawnSync('python3', ['-c', program], { input: text, encoding: 'utf8', maxBuffer: 50_000_000 })
  if (ended.status !== 0) throw new Error(ended.stderr)
  return JSON.parse(ended.stdout)
}

const program = `
import io, json, sys, vobject
def text(card, name):
    found = card.contents.get(name, [])
    value = found[0].value if found else ''
    return value[0] if isinstance(value, list) else value
cards = []
for card in vobject.readComponents(io.StringIO(sys.stdin.buffer.read().decode('utf-8'), newline=''), validate=True):
    name = card.n.value
    cards.append({
        'version': card.version.value, 'name': card.fn.value, 'parts': [name.family, name.given],
        'organisation': text(card, 'org'), 'email': text(card, 'email'), 'note': text(card, 'note'),
        'phones': [{'number': one.value, 'types': [t.upper() for t in one.params.get('TYPE', [])]}
                   for one in card.contents.get('tel', [])]})
json.dump(cards, sys.stdout)
`

/** vcf hands out values as they are written. */
function plain(value: string): string {
  return value.replace(/\\n/g, '\n').replace(/\\([\\;,])/g, '$1')
}
