/**
 * Contacts as vCards, version 3.0 (RFC 2426), the version that Outlook and Android both read.
 *
 * Promises: UTF-8 text, lines ended by CRLF, every value escaped, each telephone with its type; in a file no line is
 * longer than 75 octets and none is cut inside a letter. Hides: what the two of them need beyond the RFC. Outlook takes
 * letters for those of the Windows code page unless each line names its charset, and passes over an address, a
 * web page or a telephone without a type (microformats.org/wiki/vcard-implementations, ical4j issue 190).
 *
 * Names stand as the directory has them, in whichever script. Notes are written for colleagues and stay here.
 */
import type { Contact } from './records/contact.ts'
import type { Organisation } from './records/organisation.ts'
import { type Phone, readablePhone } from './records/phone.ts'

/** Whom a card is about. */
export interface Reachable {
  readonly contact: Contact
  /** null when no station has told of it */
  readonly organisation: Organisation | null
}

/**
 * The text of a `.vcf` file: one card after another. Empty for no contacts.
 */
export function vcardFile(of: readonly Reachable[]): string {
  return of.map(one => linesFor(one, 'file').map(folded).join('')).join('')
}

/**
 * The same for a QR code: shorter, since every octet makes the code finer. Lines are not folded (readers of codes do
 * not all join them again), charsets are not named (telephones know them), and address, web page and whatever goes
 * beyond three numbers is left out.
 */
export function vcardCode(of: readonly Reachable[]): string {
  return of.map(one => linesFor(one, 'code').map(ended).join('')).join('')
}

/** Whether a contact is a person's: an output that is to hold no personal contacts leaves it out. Unless it is said to
 * be an office, it may be. */
export function isPersonal(contact: Contact): boolean {
  return contact.reach !== 'office'
}

/** Longer names of organisations are given by their short name in a code. */
const longestNameInCode = 60
const mostPhonesInCode = 3

function linesFor({ contact, organisation }: Reachable, use: 'file' | 'code'): readonly string[] {
  const inFile = use === 'file'
  const line = (property: string, value: string): string => {
    const charset = inFile && !isPlain(value) ? ';CHARSET=UTF-8' : ''
    return `${property}${charset}:${value}`
  }
  const dialled = contact.phones.flatMap(phone => (phone.number === null ? [] : [{ phone, number: phone.number }]))
  const phones = inFile ? dialled : dialled.slice(0, mostPhonesInCode)
  const name = shownName(contact, organisation)
  const addressed = inFile ? (organisation?.address ?? null) : null
  const website = inFile ? organisation?.websites[0] : undefined
  const remarks = inFile ? contact.phones.flatMap(remarkOn) : []
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    line('N', nameParts(contact, name).map(escaped).join(';')),
    line('FN', escaped(name)),
    ...(organisation === null ? [] : [line('ORG', escaped(inFile ? organisation.name : briefName(organisation)))]),
    ...(contact.role === null ? [] : [line('TITLE', escaped(contact.role))]),
    ...phones.map(({ number }) => line(`TEL;TYPE=${typeOf(number, inFile)}`, number)),
    ...(contact.email === null ? [] : [line('EMAIL;TYPE=INTERNET', escaped(contact.email))]),
    ...(addressed === null ? [] : [line('ADR;TYPE=WORK', `;;${escaped(addressed)};;;;`)]),
    ...(website === undefined ? [] : [line('URL;TYPE=WORK', escaped(website))]),
    ...(remarks.length === 0 ? [] : [line('NOTE', escaped(remarks.join('\n')))]),
    ...(inFile ? [line('UID', escaped(contact.id))] : []),
    'END:VCARD'
  ]
}

/**
 * What a telephone lists the contact under. A desk is named together with its organisation: a list that says "Front
 * desk" is of no use.
 */
function shownName(contact: Contact, organisation: Organisation | null): string {
  const name = contact.name.trim()
  if (isPersonal(contact) || organisation === null) return name
  const short = organisation.shortName ?? organisation.name
  const isNamed = [short, organisation.name].some(one => name.includes(one))
  return isNamed ? name : `${short}: ${name}`
}

/** Family name; given names; and three parts that are never known. The last word of a person's name is the family's. */
function nameParts(contact: Contact, shown: string): readonly string[] {
  const words = shown.split(/\s+/)
  const family = isPersonal(contact) && words.length > 1 ? (words.at(-1) ?? '') : shown
  return [family, family === shown ? '' : words.slice(0, -1).join(' '), '', '', '']
}

function briefName({ name, shortName }: Organisation): string {
  return name.length > longestNameInCode ? (shortName ?? name) : name
}

/** Serbian mobile numbers begin with 06 at home; of others nothing can be told. */
function typeOf(number: string, inFile: boolean): string {
  const type = number.startsWith('+3816') ? 'CELL' : 'WORK'
  return inFile ? `${type},VOICE` : type
}

/** What a number is for; and what was written in place of a number, such as "ask at the gate", which nothing can dial. */
function remarkOn(phone: Phone): readonly string[] {
  if (phone.number === null) return [phone.note === null ? phone.text : `${phone.text}: ${phone.note}`]
  return phone.note === null ? [] : [`${readablePhone(phone)}: ${phone.note}`]
}

/** RFC 2426, section 4: in text, these four are written with a backslash. Other control characters have no place there. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      .replace(/\p{Cc}/gu, ' ')
      // Some readers look for these anywhere, also in the middle of a value (npm: vcf).
      .replace(/(begin|end):(?=vcard)/gi, '$1 :')
  )
}

function ended(line: string): string {
  return `${line}\r\n`
}

const mostOctets = 75

/** A line of at most 75 octets, the rest of it on lines that begin with a blank (RFC 2425, section 5.8.1). */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const letter of line) {
    const more = octetsOf(letter)
    if (octets + more > mostOctets) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += more
  }
  return ended(text)
}

/** The octets of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}
