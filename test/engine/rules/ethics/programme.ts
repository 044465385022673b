import type { Grid } from '../../../../engine/grid/grid.js'
import { formats, sheet } from '../../../support/sheet.js'

export const ptep = formats.find(({ id }) => id === 'ptep')!

interface Row {
  readonly strategicAction?: string
  readonly literal?: string
  readonly activity?: string
  readonly product?: string
}

/** A programme with these activities, under these titles. */
export function programme(rows: readonly Row[], ...titles: readonly string[]): Grid {
  const drawn = rows.map((changed, i) => {
    const cells: Readonly<Record<string, string>> = {
      strategicAction: 'Redes y articulación',
      literal: 'c',
      activity: `1.${String(i + 1)} Pintar el mural ${String(i + 1)}`,
      product: 'Mural pintado',
      goal: '1 mural pintado',
      responsible: 'Oficina de Comunicación Social',
      start: '{2026-03-02}',
      end: '{2026-03-31}',
      ...changed,
    }
    return `| ${ptep.columns.map(({ key }) => cells[key] ?? '').join(' | ')} |`
  })
  const header = `| ${ptep.columns.map((column) => column.header).join(' | ')} |`
  return sheet('PTEP', [...titles.map((title) => `| ${title} |`), header, ...drawn].join('\n'))
}
