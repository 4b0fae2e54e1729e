/** A QR code as a drawing: dark on white in every theme, since telephones do not read the opposite. */
import type { QrCode } from './qr.ts'

export interface QrDrawingProps {
  readonly code: QrCode
  /** read out in its place */
  readonly label: string
  /** on paper; on screen the style sheet says how wide */
  readonly widthMm?: number
  readonly className?: string | undefined
}

export function QrDrawing({ code, label, widthMm, className }: QrDrawingProps) {
  const width = widthMm === undefined ? {} : { width: `${widthMm}mm`, height: `${widthMm}mm` }
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      {...width}
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
