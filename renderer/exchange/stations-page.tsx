/** Keys of stations: the fingerprint of one's own, and of the others which are trusted, with what came from each. */
import { useState } from 'react'
import type { KnownStation, OwnKey } from '../../shared/exchange/offer.ts'
import { Screen } from '../house/screen.tsx'
import { Badge } from '../parts/badge.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Cell, Row, RowHeader, Table } from '../parts/table.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { CopyText } from '../record/copying.tsx'
import { useReading } from '../record/reading.ts'
import { CompareQuestion } from './compare-question.tsx'
import styles from './exchange.module.css'
import { dayOf } from './file-words.ts'
import fingerprints from './fingerprint.module.css'
import { Fingerprint } from './fingerprint.tsx'
import { ImportTable } from './past-imports.tsx'
import { useExchangeDesk, useKept } from './use-exchange.ts'

export function StationsPage() {
  const { t } = useReading().words
  const stations = useKept(exchange => exchange.listStations())
  return (
    <Screen title={t('exchange.stations.title')}>
      <p className={styles['about']}>{t('exchange.stations.about')}</p>
      {stations === null ? null : (
        <>
          <section className={styles['section']} aria-labelledby="own-key">
            <SectionHead id="own-key" title={t('exchange.stations.own')} />
            {stations.own === null ? <NoKey /> : <Own own={stations.own} />}
          </section>
          <section className={styles['section']} aria-labelledby="known-stations">
            <SectionHead id="known-stations" title={t('exchange.stations.known')} />
            {stations.known.length === 0 ? (
              <p className={styles['quiet']}>{t('exchange.stations.none')}</p>
            ) : (
              <Known known={stations.known} />
            )}
          </section>
        </>
      )}
    </Screen>
  )
}

function Own({ own }: { readonly own: OwnKey }) {
  const { t } = useReading().words
  return (
    <>
      <p className={styles['about']}>{t('exchange.stations.readOut')}</p>
      <Fingerprint of={own.fingerprint} />
      <Facts>
        <Fact name={t('exchange.stations.protection')}>
          <Badge
            tone={own.protection === 'system' ? 'good' : 'check'}
            shape={own.protection === 'system' ? 'check' : 'warning'}
          >
            {t(`exchange.stations.protections.${own.protection}`)}
          </Badge>
        </Fact>
      </Facts>
    </>
  )
}

function NoKey() {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  const say = useSay()
  async function renew(): Promise<void> {
    const answer = await exchange.renewKey()
    if (answer.ok) say(t('exchange.stations.renewed', { fingerprint: answer.value.fingerprint }), 'done')
    else say(t('exchange.failed.trust', { cause: t(`saving.cause.${answer.problem.cause}`) }), 'failure')
  }
  return (
    <Banner manner="failure" action={<Button onPress={() => void renew()}>{t('exchange.stations.renew')}</Button>}>
      <p>{t('exchange.stations.noKey')}</p>
    </Banner>
  )
}

function Known({ known }: { readonly known: readonly KnownStation[] }) {
  const { words } = useReading()
  const { t } = words
  const exchange = useExchangeDesk()
  const say = useSay()
  const imports = useKept(one => one.listImports())
  const [opened, setOpened] = useState<string | null>(null)
  const [compared, setCompared] = useState<KnownStation | null>(null)
  const ofOpened = known.find(({ publicKey }) => publicKey === opened) ?? null

  async function setTrust({ publicKey, name }: KnownStation, trusted: boolean): Promise<void> {
    const answer = await exchange.setTrust(publicKey, trusted)
    if (!answer.ok) {
      say(t('exchange.failed.trust', { cause: t(`saving.cause.${answer.problem.cause}`) }), 'failure')
      return
    }
    if (!trusted) setOpened(publicKey)
    say(t(trusted ? 'exchange.stations.trustedNow' : 'exchange.stations.withdrawnNow', { name }), 'done')
  }

  return (
    <>
      <Table
        label={t('exchange.stations.known')}
        columns={[
          t('exchange.stations.station'),
          t('exchange.stations.fingerprint'),
          t('exchange.stations.state'),
          t('exchange.stations.imports')
        ]}
      >
        {known.map(station => {
          const { publicKey, name, fingerprint, state, since } = station
          const isTrusted = state === 'trusted'
          return (
            <Row key={publicKey}>
              <RowHeader>{words.name(name)}</RowHeader>
              <Cell column={1}>
                <div className={fingerprints['apart']}>
                  <p>
                    <CopyText text={fingerprint} />
                  </p>
                  <p>
                    <TextButton
                      isAction={true}
                      label={t('exchange.stations.compareThis', { name })}
                      onClick={() => setCompared(station)}
                    >
                      {t('exchange.stations.compare')}
                    </TextButton>
                  </p>
                </div>
              </Cell>
              <Cell column={2}>
                <p>
                  <Badge tone={isTrusted ? 'good' : 'check'} shape={isTrusted ? 'check' : 'cross'}>
                    {t(`exchange.stations.${state}`, { on: dayOf(since) })}
                  </Badge>
                </p>
                <p>
                  <TextButton
                    isAction={true}
                    label={t(isTrusted ? 'exchange.stations.withdrawThis' : 'exchange.stations.trustThis', { name })}
                    onClick={() => void setTrust(station, !isTrusted)}
                  >
                    {t(isTrusted ? 'exchange.stations.withdraw' : 'exchange.stations.trust')}
                  </TextButton>
                </p>
              </Cell>
              <Cell column={3}>
                {station.imports.length === 0 ? null : (
                  <TextButton
                    label={`${t('exchange.stations.importCount', { count: station.imports.length })}: ${words.name(name)}`}
                    onClick={() => setOpened(now => (now === publicKey ? null : publicKey))}
                  >
                    {t('exchange.stations.importCount', { count: station.imports.length })}
                  </TextButton>
                )}
              </Cell>
            </Row>
          )
        })}
      </Table>
      <p className={styles['about']}>{t('exchange.stations.differs')}</p>
      {compared === null ? null : (
        <CompareQuestion
          station={compared.name}
          fingerprint={compared.fingerprint}
          onSame={() => {
            setCompared(null)
            if (compared.state === 'trusted') say(t('exchange.stations.trustedNow', { name: compared.name }), 'done')
            else void setTrust(compared, true)
          }}
          onPutAway={() => setCompared(null)}
        />
      )}
      {ofOpened === null || ofOpened.imports.length === 0 || imports === null ? null : (
        <ImportTable
          label={`${t('exchange.imports.title')}: ${words.name(ofOpened.name)}`}
          imports={imports.filter(({ number }) => ofOpened.imports.includes(number))}
        />
      )}
    </>
  )
}
