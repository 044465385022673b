import type { Column, Format } from '../../format/format.js'
import { fold, words } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const FEWEST_ROWS = 5
const NEARLY_ALL = 0.9
/** "Sin novedad", "No aplica" may well be true of every row. */
const FEWEST_WORDS = 4

/** Columns that say something of their row alone; a product, a project or a period may rightly be the same on all. */
const OF_ITS_ROW =
  /\b(evaluacion|eficacia|evidencias?|soportes?|observaciones|actividades|acciones|realizad[ao]s?|ejecutad[ao]s?|situacion|mejoras?|beneficios?|controles|monitoreo)\b/

/**
 * One filler text down a whole column that should say something of each row: what is written about the row, and so stands
 * after what the row is about. Told once, on its first cell.
 */
export const placeholderRepeated: Rule = {
  id: 'placeholder-repeated',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) =>
    aboutTheRow(format).flatMap((column) => {
      const filled = plan.activities.filter((row) => (row.fields.get(column.key)?.text ?? '') !== '')
      const times = new Map<string, typeof filled>()
      for (const row of filled) {
        const text = fold(row.fields.get(column.key)!.text)
        times.set(text, [...(times.get(text) ?? []), row])
      }
      const [most] = [...times].sort((a, b) => b[1].length - a[1].length)
      if (!most) return []
      const [text, rows] = most
      const cells = new Set(rows.map((row) => `${row.sheet} ${String(row.fields.get(column.key)!.at?.row)}`))
      if (cells.size < FEWEST_ROWS || words(text).length < FEWEST_WORDS) return []
      if (rows.length < NEARLY_ALL * plan.activities.length) return []
      const place = { ...placeOf(rows[0]!, format, column.key), row: null }
      const facts = { header: column.header, count: rows.length, of: plan.activities.length }
      return [finding('placeholder-repeated', 'warning', place, facts)]
    }),
}

function aboutTheRow({ columns }: Format): readonly Column[] {
  const subject = columns.findIndex(({ type }) => type === 'subject')
  return columns
    .slice(subject + 1)
    .filter(({ type, header }) => (type === 'text' || type === 'list') && OF_ITS_ROW.test(fold(header)))
}
