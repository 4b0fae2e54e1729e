/** The referral slip, twice on a sheet of A4 where it fits: one to hand over, and one more. */
import type { ReactNode } from 'react'
import type { PaperChoices } from '../../shared/paper/choices.ts'
import type { Slip } from '../../shared/paper/slip.ts'
import type { Words } from '../words/words.ts'
import { labelsOf, nameOfService } from './centre-pieces.tsx'
import { CodeDrawing } from './codes-on-paper.tsx'
import type { PageToDraw, PaperWork } from './laying-out.tsx'
import { LineOnPaper } from './line-on-paper.tsx'
import { PageFrame } from './page-frame.tsx'
import { qrCode } from './qr.ts'
import { Said, ScriptsProvider, scriptsOf } from './scripts.tsx'
import styles from './sheet.module.css'
import { SheetFoot } from './sheet-foot.tsx'
import type { Imprint } from './wall-sheet.tsx'

export function referralSlip(title: string, slip: Slip, choices: PaperChoices, imprint: Imprint): PaperWork {
  return {
    title,
    format: 'a4',
    pieces: [{ key: 'one' }, { key: 'other', isOptional: true }],
    likeness: () => 1,
    drawPage: page => <SlipPage slip={slip} choices={choices} imprint={imprint} page={page} />
  }
}

interface SlipPageProps {
  readonly slip: Slip
  readonly choices: PaperChoices
  readonly imprint: Imprint
  readonly page: PageToDraw
}

function SlipPage({ slip, choices, imprint, page }: SlipPageProps) {
  return (
    <ScriptsProvider value={scriptsOf(choices.script)}>
      <PageFrame format="a4" size={choices.isLarge ? 'large' : 'normal'} isOpen={page.isOpen}>
        {page.pieces.map((place, index) => (
          <div key={place} data-piece={place} className={styles['slipHalf']}>
            {index === 0 ? null : (
              <span className={styles['slipCut']}>
                <Said of={({ t }) => t('paper.sheet.cut')} inLine={true} />
              </span>
            )}
            <OneSlip slip={slip} choices={choices} imprint={imprint} />
          </div>
        ))}
      </PageFrame>
    </ScriptsProvider>
  )
}

function OneSlip({ slip, choices, imprint }: Omit<SlipPageProps, 'page'>) {
  const { service, centre, organisation, line, card, hours, code } = slip
  const { fields } = choices
  const drawn = code === null ? null : qrCode(code.vcard)
  const labels = card === null ? [] : labelsOf({ card, lines: [], leftOut: 0 })
  return (
    <div className={styles['slip']}>
      <div>
        <h1 className={styles['slipTitle']}>
          <Said of={({ t }) => t('paper.sheet.slip')} inLine={true} />
        </h1>
        {service === null ? null : (
          <p className={styles['slipService']}>
            <Said of={words => nameOfService(words, service)} />
          </p>
        )}
        {organisation === null ? null : (
          <p className={styles['slipOrganisation']}>
            <Said of={({ name }) => name(organisation.name)} />
          </p>
        )}
        {labels.map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels have no other name
          <p key={index} className={styles['label']}>
            <Said of={label} inLine={true} />
          </p>
        ))}
        <dl className={styles['slipFacts']}>
          <SlipFact name={({ t }) => t('paper.sheet.contact')}>
            {line === null ? <Said of={({ t }) => t('card.noContact')} /> : <LineOnPaper of={line} fields={fields} />}
          </SlipFact>
          {fields.has('hours') && hours.length > 0 ? (
            <SlipFact name={({ t }) => t('field.hours')}>
              <Said of={({ week }) => week(hours).join(', ')} />
            </SlipFact>
          ) : null}
          {fields.has('address') && organisation?.address != null ? (
            <SlipFact name={({ t }) => t('card.address')}>
              <Said of={({ name }) => name(organisation.address ?? '')} />
            </SlipFact>
          ) : null}
          {centre === null ? null : (
            <SlipFact name={({ t }) => t('organisation.centre')}>
              <Said of={({ name }) => name(centre.name)} />
            </SlipFact>
          )}
        </dl>
      </div>
      <div>{drawn === null || code === null ? null : <CodeDrawing of={code} code={drawn} />}</div>
      {fields.has('lines') ? (
        <div className={styles['slipLines']}>
          <div className={styles['slipLine']}>
            <Said of={({ t }) => t('paper.sheet.appointment')} inLine={true} />
          </div>
          <div className={styles['slipLine']}>
            <Said of={({ t }) => t('paper.sheet.remark')} inLine={true} />
          </div>
          {moreLines.map(line => (
            <div key={line} className={styles['slipLine']} />
          ))}
        </div>
      ) : null}
      <div className={styles['slipFoot']}>
        <SheetFoot about={slip.about} {...imprint} />
      </div>
    </div>
  )
}

const moreLines = [3, 4, 5, 6, 7, 8, 9, 10]

function SlipFact({ name, children }: { readonly name: (words: Words) => string; readonly children: ReactNode }) {
  return (
    <div className={styles['slipFact']}>
      <dt>
        <Said of={name} inLine={true} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
