import type { Severity } from '../../../engine/findings/finding.js'
import { SEVERITIES } from '../../../engine/findings/severity-counts.js'
import { parseAddress } from '../../../engine/grid/address.js'
import type { CellAt } from '../../../engine/grid/grid.js'
import { addressesOf, blocksOf } from './areas.js'
import type { Mark } from '../book.js'

/** How a mark looks: told apart by line and letter, not by colour alone. */
export interface MarkLook {
  readonly fill: string | null
  readonly bold: boolean
  readonly line: 'Continuous' | 'Dash' | 'Dot'
  readonly colour: string
}

export const LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: '#FBE3E4', bold: true, line: 'Continuous', colour: '#A4262C' },
  warning: { fill: '#FFF4CE', bold: false, line: 'Dash', colour: '#8A5A00' },
  info: { fill: null, bold: false, line: 'Dot', colour: '#0F5A9E' },
}

const SIGNATURE = 'cotejo:'

/** A formula that always holds, and by which a mark is known as ours on any other day. */
export function formulaOf(severity: Severity): string {
  return `=LEN("${SIGNATURE}${severity}")>0`
}

export function isOurs(formula: unknown): boolean {
  return typeof formula === 'string' && formula.includes(`"${SIGNATURE}`)
}

/** What is marked in one go: the address of many cells of a sheet (`A1,B7:B9`). */
export interface MarkedAreas {
  readonly sheet: string
  readonly severity: Severity
  readonly address: string
}

/** Marks → what is to be marked; a cell with several is marked for the worst. */
export function areasOf(marks: readonly Mark[]): readonly MarkedAreas[] {
  const areas: MarkedAreas[] = []
  for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
    const own = marks.filter((mark) => mark.sheet === sheet)
    const taken = new Set<string>()
    for (const severity of SEVERITIES) {
      const cells: CellAt[] = []
      for (const { cell, severity: marked } of own) {
        const at = marked === severity && !taken.has(cell) ? parseAddress(cell) : null
        if (!at) continue
        taken.add(cell)
        cells.push(at)
      }
      for (const address of addressesOf(blocksOf(cells))) areas.push({ sheet, severity, address })
    }
  }
  return areas
}
