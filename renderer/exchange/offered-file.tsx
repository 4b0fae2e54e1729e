/** One file of an offer: who made it and when, what it holds, who vouches for it, or why it cannot be taken. */
import { useState } from 'react'
import type { OfferedFile as File, Signature } from '../../shared/exchange/offer.ts'
import type { PackageHead, PackageProblem } from '../../shared/exchange/package.ts'
import { countsInWords, sizeInWords, whenMade } from '../backups/backup-words.ts'
import { Badge, type Tone } from '../parts/badge.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { FileCard, FileProblem } from '../parts/file-card.tsx'
import type { Shape } from '../parts/mark.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useReading } from '../record/reading.ts'
import type { Words } from '../words/words.ts'
import styles from './exchange.module.css'
import { contactsInWords, dayOf, forSupport, offeredName, problemInWords, scopeInWords } from './file-words.ts'
import { Fingerprint } from './fingerprint.tsx'
import { useExchangeDesk } from './use-exchange.ts'

export interface OfferedFileProps {
  readonly file: File
  /** its place in the offer */
  readonly place: number
  /** the focus begins at its passphrase */
  readonly startsHere: boolean
}

export function OfferedFile({ file, place, startsHere }: OfferedFileProps) {
  const { words } = useReading()
  const { t } = words
  const { head, problem, isProtected, signature } = file
  const [tone, shape] = looks[signature]
  return (
    <FileCard
      name={offeredName(words, file)}
      beside={
        <>
          {isFile(file) ? <span className={styles['quiet']}>{sizeInWords(words, file.sizeBytes)}</span> : null}
          {head === null || problem !== null ? null : (
            <Badge tone={tone} shape={shape}>
              {t(`exchange.file.signature.${signature}`)}
            </Badge>
          )}
          {isProtected ? <span className={styles['quiet']}>{t('exchange.file.isProtected')}</span> : null}
        </>
      }
    >
      {problem === null ? null : <Problem file={file} place={place} startsHere={startsHere} />}
      {head === null || problem !== null ? null : (
        <>
          <p>{headInWords(words, file, head)}</p>
          <Remarks file={file} />
          <Vouching file={file} />
        </>
      )}
    </FileCard>
  )
}

/** Rows of a spreadsheet, and the public directory, are no file of a size. */
function isFile({ signature, head }: File): boolean {
  return head === null || (signature !== 'sheet' && signature !== 'published')
}

function headInWords(words: Words, { signature }: File, head: PackageHead): string {
  const { t } = words
  const counts = countsInWords(words, head.summary)
  if (signature === 'sheet') return t('exchange.file.fromSheet', { counts })
  if (signature === 'published') {
    const on = dayOf(head.createdAt)
    return on === '' ? t('exchange.published.holdsUndated', { counts }) : t('exchange.published.holds', { on, counts })
  }
  const when = whenMade(words, { at: head.createdAt })
  const made = t('exchange.file.made', { station: head.station.name, who: head.by, when })
  const scope = scopeInWords(words, head.scope)
  return `${made} ${t('exchange.file.holds', { scope, contacts: contactsInWords(words, head.scope), counts })}`
}

const looks: Readonly<Record<Signature, readonly [Tone, Shape]>> = {
  own: ['good', 'check'],
  trusted: ['good', 'check'],
  'first-seen': ['check', 'question'],
  withdrawn: ['check', 'warning'],
  'key-changed': ['check', 'cross'],
  unsigned: ['check', 'warning'],
  'unsigned-but-known': ['check', 'cross'],
  sheet: ['plain', 'check'],
  published: ['good', 'check']
}

function Remarks({ file }: { readonly file: File }) {
  const { t } = useReading().words
  const { takenAt, freshness, lacksBase, knewMore } = file
  const remarks = [
    takenAt === null ? null : `${t('exchange.file.takenBefore', { on: dayOf(takenAt) })}.`,
    freshness.kind === 'nothing-new' ? t('exchange.file.nothingNew') : null,
    freshness.kind === 'older' ? t('exchange.file.older') : null,
    lacksBase ? t('exchange.file.lacksBase') : null,
    knewMore ? t('exchange.file.knewMore') : null
  ].filter(remark => remark !== null)
  return remarks.length === 0 ? null : (
    <ul className={styles['remarks']}>
      {remarks.map(remark => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}

/** What there is to know of the key it is signed with, and to decide about it. */
function Vouching({ file }: { readonly file: File }) {
  const { words } = useReading()
  const { t } = words
  const exchange = useExchangeDesk()
  const say = useSay()
  const { head, signature, fingerprint } = file
  if (signature === 'sheet' || signature === 'published') return null
  if (signature === 'own' || signature === 'trusted' || head === null) {
    return fingerprint === null ? null : (
      <p className={styles['quiet']}>{t('exchange.file.fingerprint', { fingerprint })}</p>
    )
  }
  const { publicKey, name: station } = head.station
  async function trust(): Promise<void> {
    if (publicKey === null) return
    const trusted = await exchange.setTrust(publicKey, true)
    if (trusted.ok) say(t('exchange.file.trusted', { station }), 'done')
    else say(t('exchange.failed.trust', { cause: t(`saving.cause.${trusted.problem.cause}`) }), 'failure')
  }
  const isLoud = signature === 'key-changed' || signature === 'unsigned-but-known'
  return (
    <Banner
      manner={isLoud ? 'failure' : 'check'}
      isBoxed={true}
      action={
        publicKey === null ? null : (
          <Button onPress={() => void trust()} label={`${t('exchange.file.trust')}: ${words.name(station)}`}>
            {t('exchange.file.trust')}
          </Button>
        )
      }
    >
      <p>{t(`exchange.file.warning.${signature}`, { station })}</p>
      {fingerprint === null ? null : <Fingerprint of={fingerprint} />}
    </Banner>
  )
}

function Problem({ file, place, startsHere }: OfferedFileProps) {
  const { words } = useReading()
  const { problem } = file
  if (problem === null) return null
  if (isLocked(problem)) return <PassphraseForm file={file} place={place} startsHere={startsHere} />
  const { text, detail } = problemInWords(words, problem)
  return <FileProblem isFailure={problem.kind !== 'cancelled'} text={text} detail={forSupport(words, detail)} />
}

/** Whether a passphrase would open it. */
export function isLocked(problem: PackageProblem | null): boolean {
  return problem?.kind === 'passphrase-needed' || problem?.kind === 'passphrase-wrong'
}

function PassphraseForm({ file, place, startsHere }: OfferedFileProps) {
  const { words } = useReading()
  const { t } = words
  const exchange = useExchangeDesk()
  const [passphrase, setPassphrase] = useState('')
  const [isTrying, setIsTrying] = useState(false)
  const isWrong = file.problem?.kind === 'passphrase-wrong'
  async function open(): Promise<void> {
    if (passphrase === '' || isTrying) return
    setIsTrying(true)
    await exchange.givePassphrase(place, passphrase)
    setIsTrying(false)
  }
  return (
    <form
      className={styles['passphrase']}
      onSubmit={event => {
        event.preventDefault()
        void open()
      }}
    >
      <TextField
        label={`${t('exchange.file.passphrase')}: ${file.name}`}
        value={passphrase}
        onChange={setPassphrase}
        isHidden={true}
        startsHere={startsHere}
        hint={t('exchange.file.passphraseHint')}
        problem={isWrong ? t('exchange.problem.passphrase-wrong') : null}
        beside={<Button type="submit">{t('exchange.file.open')}</Button>}
      />
    </form>
  )
}
