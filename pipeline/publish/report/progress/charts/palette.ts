import type { Band } from '../../../../../engine/progress/semaphore.js'
import type { ProgressState } from '../labels.js'

/** How a part of a chart is painted, and the letters that stand on it. */
export interface Paint {
  readonly fill: string
  readonly stroke: string
  readonly ink: string
}

/** The colours and the letter of a chart; every one of them is written into the picture. */
export interface Palette {
  readonly font: string
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly track: string
  readonly main: string
  readonly second: string
  /** by the colour that a band has in the configuration */
  readonly bands: Readonly<Record<Band['color'], Paint>>
  readonly states: Readonly<Record<ProgressState, Paint>>
}

/** Colours that hold on paper, also where it is printed in black; the letter is the one that the pictures are made with. */
export const PRINTED: Palette = {
  font: 'DejaVu Sans',
  paper: '#ffffff',
  ink: '#1f282a',
  soft: '#566164',
  line: '#c9c4b6',
  track: '#f0ede5',
  main: '#1c6b66',
  second: '#8a6210',
  bands: {
    verde: { fill: '#2f7d4f', stroke: '#1f5a38', ink: '#ffffff' },
    amarillo: { fill: '#ecc46a', stroke: '#8a6210', ink: '#33270a' },
    naranja: { fill: '#e08a3c', stroke: '#8f4d12', ink: '#2b1503' },
    rojo: { fill: '#a83a2a', stroke: '#7c2418', ink: '#ffffff' },
    gris: { fill: '#b4b6b2', stroke: '#6b6f6c', ink: '#1f282a' },
  },
  states: {
    fulfilled: { fill: '#1c6b66', stroke: '#124a47', ink: '#ffffff' },
    behind: { fill: '#b9dad6', stroke: '#2f7d77', ink: '#153b39' },
    unreported: { fill: '#a83a2a', stroke: '#7c2418', ink: '#ffffff' },
    'not-calculable': { fill: '#ecc46a', stroke: '#8a6210', ink: '#33270a' },
    'not-scheduled': { fill: '#f3f0e8', stroke: '#8b8577', ink: '#1f282a' },
  },
}

/** How a band is painted; grey where its colour is none that we know. */
export function paintOf(band: Band | null, palette: Palette): Paint {
  return (band && palette.bands[band.color]) ?? palette.bands['gris']!
}
