import type { Column, Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { fold, words } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const FEWEST_ROWS = 5
const NEARLY_ALL = 0.9
/** A sentence of fewer words ("Sin novedad") may well be true of every row. */
const FEWEST_WORDS = 4

/** What people write where they have nothing to write yet. */
const PENDING =
  /^(pendientes?|(por|sin) (definir|establecer|determinar|confirmar|diligenciar|completar|llenar)|x+|tbd|lorem ipsum.*)$/
/** What says that there is nothing to write, and is no answer where one is due. */
const NOTHING = /^(n a|na|no aplica|n d|s d|sd|ningun[oa]|nada)$/

/** Columns that say something of their row alone; a product, a project or a period may rightly be the same on all. */
const OF_ITS_ROW =
  /\b(evaluacion|eficacia|evidencias?|soportes?|observaciones|actividades|acciones|realizad[ao]s?|ejecutad[ao]s?|situacion|mejoras?|beneficios?|controles|monitoreo)\b/

/**
 * One filler down a whole column of texts: words that stand for nothing yet, or one sentence in a column that should say
 * something of each row. Told once, on its first cell.
 */
export const placeholderRepeated: Rule = {
  id: 'placeholder-repeated',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) =>
    format.columns.flatMap((column) => {
      if (column.type !== 'text' && column.type !== 'list') return []
      const byText = new Map<string, Activity[]>()
      for (const row of plan.activities) {
        const text = fold(row.fields.get(column.key)?.text ?? '')
        const alike = byText.get(text)
        if (alike) alike.push(row)
        else if (text !== '') byText.set(text, [row])
      }
      const [most] = [...byText].sort((a, b) => b[1].length - a[1].length)
      if (!most) return []
      const [text, rows] = most
      const cells = new Set(rows.map((row) => `${row.sheet} ${String(row.fields.get(column.key)!.at?.row)}`))
      const throughout = cells.size >= FEWEST_ROWS && rows.length >= NEARLY_ALL * plan.activities.length
      if (!throughout || !isFiller(text, column, format)) return []
      const place = { ...placeOf(rows[0]!, format, column.key), row: null }
      const facts = { header: column.header, count: rows.length, of: plan.activities.length }
      return [finding('placeholder-repeated', 'warning', place, facts)]
    }),
}

function isFiller(text: string, { key, header, required }: Column, { columns }: Format): boolean {
  if (PENDING.test(text) || (required && NOTHING.test(text))) return true
  const subject = columns.findIndex(({ type }) => type === 'subject')
  const about = columns.slice(subject + 1).some((column) => column.key === key)
  return about && words(text).length >= FEWEST_WORDS && OF_ITS_ROW.test(fold(header))
}
