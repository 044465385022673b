import type { Grid } from '../../../../engine/grid/grid.js'
import { formats, sheet } from '../../../support/sheet.js'

export const participacion = formats.find(({ id }) => id === 'participacion')!

const PRINTED = ['category', 'activity', 'improvement', 'end', 'evaluation']

/** A plan de mejoramiento with these rows; the columns that it has besides the printed ones are those that a row fills. */
export function improvementPlan(
  extra: readonly string[],
  ...rows: readonly Readonly<Record<string, string>>[]
): Grid {
  const columns = participacion.columns.filter(({ key }) => PRINTED.includes(key) || extra.includes(key))
  const drawn = rows.map((changed, i) => {
    const cells: Readonly<Record<string, string>> = {
      category: 'Ejecutar el Plan de participación',
      activity: `Invitar a los vecinos del barrio ${String(i + 1)}`,
      improvement: `Pegar ${String(i + 10)} carteles en la plaza`,
      end: '{2024-06-28}',
      responsible: 'Secretaría General',
      product: 'Carteles pegados',
      evidence: 'Fotos de los carteles',
      score: '{number 80}',
      ...changed,
    }
    return `| ${columns.map(({ key }) => cells[key] ?? '').join(' | ')} |`
  })
  return sheet('PC.PL.002', [`| ${columns.map(({ header }) => header).join(' | ')} |`, ...drawn].join('\n'))
}
