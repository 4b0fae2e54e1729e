/** The pieces that both sheets of a centre are made of: its heading, the gaps, the help, the codes. */
import type { CentreSheet, PaperHelp } from '../../shared/paper/centre-sheet.ts'
import type { PaperAssignment } from '../../shared/paper/paper-lines.ts'
import type { Service } from '../../shared/records/service.ts'
import { standingInWords } from '../record/badges.tsx'
import { serviceName } from '../record/names.ts'
import { phoneText } from '../record/phone-text.ts'
import type { Words } from '../words/words.ts'
import { Said } from './scripts.tsx'
import styles from './sheet.module.css'

export function CentreHead({ sheet: { centre } }: { readonly sheet: CentreSheet }) {
  return (
    <div className={styles['head']}>
      <h1 className={styles['title']}>
        <Said of={({ name }) => name(centre.name)} />
      </h1>
      <div className={styles['about']}>
        {centre.centreType === null || centre.name.toLowerCase().startsWith(typeWord(centre.centreType)) ? null : (
          <span>
            <Said of={({ t }) => t(`centre.type.${centre.centreType ?? 'asylum'}`)} />
          </span>
        )}
        {centre.address === null ? null : (
          <span>
            <Said of={({ name }) => name(centre.address ?? '')} />
          </span>
        )}
        {centre.phones.map(phone => (
          <span key={phone.text} className={styles['phone']}>
            {phoneText(phone)}
          </span>
        ))}
        {centre.email === null ? null : <span>{centre.email}</span>}
      </div>
      {centre.status === 'active' ? null : (
        <div className={styles['warning']}>
          <Said of={words => statusInWords(words, centre)} />
        </div>
      )}
    </div>
  )
}

/** The name of a centre mostly says of which type it is. */
function typeWord(type: 'asylum' | 'reception'): string {
  return type === 'asylum' ? 'centar za azil' : 'prihvatni centar'
}

function statusInWords({ t }: Words, { status, statusAsOf }: CentreSheet['centre']): string {
  if (status === null) return t('centre.statusUnknown')
  const asOf = statusAsOf === null ? '' : `, ${t('centre.statusAsOf', { asOf: statusAsOf })}`
  return `${t(`centre.status.${status}`)}${asOf}. ${t('centre.notActive')}`
}

/** Above every page but the first. */
export function RunningHead({ sheet: { centre } }: { readonly sheet: CentreSheet }) {
  return (
    <div className={styles['running']}>
      <span>
        <Said of={({ name }) => name(centre.name)} inLine={true} />
      </span>
    </div>
  )
}

export function nameOfService(words: Words, service: Service): string {
  return words.name(serviceName(words, service))
}

/** What has to be said of an assignment whatever was chosen: that it supports only, has expired, or was written apart. */
export function labelsOf({ card }: PaperAssignment): readonly ((words: Words) => string)[] {
  const { assignment, standing, memorandum, conflicts } = card
  const labels: ((words: Words) => string)[] = []
  if (assignment.role === 'supporting') labels.push(({ t }) => t('paper.sheet.supporting'))
  if (card.centre === null) labels.push(({ t }) => t('paper.sheet.everywhere'))
  if (standing.kind === 'expired' || standing.kind === 'not-yet') labels.push(words => standingInWords(words, standing))
  if (memorandum?.standing.kind === 'expired' && standing.kind !== 'expired') {
    const { on } = memorandum.standing
    labels.push(({ t }) => t('standing.memorandumExpired', { on }))
  }
  if (conflicts.length > 0) labels.push(({ t }) => t('paper.sheet.doubtful'))
  return labels
}

export function Uncovered({ services }: { readonly services: readonly Service[] }) {
  return (
    <div className={styles['block']}>
      <div className={styles['uncovered']}>
        <Said
          of={words =>
            `${words.t('paper.sheet.uncovered')} ${services.map(one => nameOfService(words, one)).join(', ')}.`
          }
        />
      </div>
    </div>
  )
}

export function Helps({ helps }: { readonly helps: readonly PaperHelp[] }) {
  const [emergency, others] = [helps.filter(one => one.isEmergency), helps.filter(one => !one.isEmergency)]
  return (
    <div className={styles['block']}>
      <HelpGroup title="paper.sheet.emergency" helps={emergency} />
      <HelpGroup title="paper.sheet.help" helps={others} />
    </div>
  )
}

function HelpGroup({
  title,
  helps
}: {
  readonly title: 'paper.sheet.emergency' | 'paper.sheet.help'
  readonly helps: readonly PaperHelp[]
}) {
  if (helps.length === 0) return null
  return (
    <div className={styles['helps']}>
      <h2 className={styles['blockTitle']}>
        <Said of={({ t }) => t(title)} />
      </h2>
      {helps.map(({ organisation, isEmergency, lines }) => (
        <span key={organisation.id}>
          <Said of={({ name }) => name(organisation.name)} />{' '}
          {lines.flatMap(({ line }) =>
            (line.reference.record?.phones ?? []).map(phone => (
              <span key={`${line.reference.id} ${phone.text}`} className={styles['phone']}>
                {phoneText(phone)}
              </span>
            ))
          )}
          {isEmergency || organisation.address === null ? null : (
            <Said of={({ name }) => name(organisation.address ?? '')} />
          )}
        </span>
      ))}
    </div>
  )
}
