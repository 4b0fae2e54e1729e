/**
 * The sheets as they are printed: beside the page, not in it, so that nothing of the screen (its scrolling, its theme,
 * its size of text) has a say. On screen it is not there.
 */
import { Fragment, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { PaperFormat } from '../../shared/paper/requests.ts'
import './print.css'

export function Printout({ format, sheets }: { readonly format: PaperFormat; readonly sheets: readonly ReactNode[] }) {
  return createPortal(
    <div data-printout={format}>
      {sheets.map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number
        <Fragment key={index}>{sheet}</Fragment>
      ))}
    </div>,
    document.body
  )
}
