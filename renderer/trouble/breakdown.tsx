/** A mistake of ours that broke a screen: said in words instead of leaving an empty window. Nothing is lost by it. */
import { Component, type ReactNode } from 'react'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words/use-words.ts'
import { Support } from './damaged.tsx'
import { Door } from './door.tsx'

interface State {
  readonly fault: unknown
}

export class Breakdown extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { fault: null }

  static getDerivedStateFromError(fault: unknown): State {
    return { fault }
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return <BrokenDown fault={fault} onTryAgain={() => this.setState({ fault: null })} />
  }
}

function BrokenDown({ fault, onTryAgain }: { readonly fault: unknown; readonly onTryAgain: () => void }) {
  const { t } = useWords()
  return (
    <Door title={t('problem.unexpected')}>
      <p>{t('problem.unexpectedNext')}</p>
      <Support lines={[String(fault)]} />
      <div>
        <Button kind="primary" onPress={onTryAgain}>
          {t('app.tryAgain')}
        </Button>
      </div>
    </Door>
  )
}
