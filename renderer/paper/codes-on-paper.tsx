/** QR codes on paper, as many side by side as there is room for, each with whom it is of. */
import type { PaperCode } from '../../shared/paper/centre-sheet.ts'
import { phoneText } from '../record/phone-text.ts'
import type { Words } from '../words/words.ts'
import { codeWidthMm, type QrCode, qrCode } from './qr.ts'
import { QrDrawing } from './qr-drawing.tsx'
import { Said, useScripts } from './scripts.tsx'
import styles from './sheet.module.css'

export interface DrawnCode {
  readonly of: PaperCode
  readonly code: QrCode
}

/** Strips of codes that fit side by side into so many millimetres. A contact with too much for a code has none. */
export function stripsOf(codes: readonly PaperCode[], widthMm: number): readonly (readonly DrawnCode[])[] {
  const strips: DrawnCode[][] = []
  let left = 0
  for (const of of codes) {
    const code = qrCode(of.vcard)
    if (code === null) continue
    const width = Math.max(leastCellMm, codeWidthMm(code)) + gapMm
    if (strips.length === 0 || left < width) {
      strips.push([])
      left = widthMm + gapMm
    }
    strips.at(-1)?.push({ of, code })
    left -= width
  }
  return strips
}

/** As in sheet.module.css. */
const leastCellMm = 44
const gapMm = 2

export function CodeStrip({ codes, isFirst }: { readonly codes: readonly DrawnCode[]; readonly isFirst: boolean }) {
  return (
    <div className={styles['block']}>
      {isFirst ? (
        <h2 className={styles['blockTitle']}>
          <Said of={({ t }) => t('paper.sheet.codes')} />
        </h2>
      ) : null}
      <div className={styles['codes']}>
        {codes.map(({ of, code }) => (
          <CodeOnPaper key={of.reachable.contact.id} of={of} code={code} />
        ))}
      </div>
    </div>
  )
}

function CodeOnPaper({ of: { reachable }, code }: DrawnCode) {
  const { contact, organisation } = reachable
  const [phone] = contact.phones
  const isWide = codeWidthMm(code) > leastCellMm
  return (
    <div className={`${styles['code']} ${isWide ? styles['codeWide'] : ''}`}>
      <CodeDrawing of={{ vcard: '', reachable }} code={code} />
      {organisation === null ? null : (
        <strong>
          <Said of={({ name }) => name(organisation.shortName ?? organisation.name)} />
        </strong>
      )}
      <div>
        <Said of={({ name }) => name(contact.name)} />
      </div>
      {phone === undefined ? null : <div>{phoneText(phone)}</div>}
    </div>
  )
}

/** A code as wide as its modules need. */
export function CodeDrawing({ of, code }: DrawnCode) {
  const [words] = useScripts()
  return (
    <QrDrawing className={styles['codeDrawing']} code={code} widthMm={codeWidthMm(code)} label={labelOf(words, of)} />
  )
}

function labelOf({ t, name }: Words, { reachable }: PaperCode): string {
  return `${t('paper.open.codeLabel')}: ${name(reachable.contact.name)}`
}
