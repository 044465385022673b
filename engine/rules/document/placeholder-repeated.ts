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
      const said = (row: Activity): string => fold(row.fields.get(column.key)?.text ?? '')
      const text = ofMost(plan.activities, said)
      if (text === '') return []
      const rows = rowsThatSay(text, plan.activities, said)
      if (rows.length === 0) return []
      const cells = new Set(rows.map((row) => `${row.sheet} ${String(row.fields.get(column.key)!.at?.row)}`))
      if (cells.size < FEWEST_ROWS || !isFiller(text, column, format)) return []
      const place = { ...placeOf(rows[0]!, format, column.key), row: null }
      const facts = { header: column.header, count: rows.length, of: plan.activities.length }
      return [finding('placeholder-repeated', 'warning', place, facts)]
    }),
}

/** The text that more than half of the rows have, if there is one; else any of theirs. */
function ofMost(rows: readonly Activity[], said: (row: Activity) => string): string {
  let most = ''
  let ahead = 0
  for (const row of rows) {
    const text = said(row)
    if (ahead === 0) most = text
    ahead += text === most ? 1 : -1
  }
  return most
}

/** The rows that say it, where nearly all do; else none. */
function rowsThatSay(text: string, rows: readonly Activity[], said: (row: Activity) => string): Activity[] {
  const alike: Activity[] = []
  let left = rows.length
  for (const row of rows) {
    if (said(row) === text) alike.push(row)
    else if (--left < NEARLY_ALL * rows.length) return []
  }
  return alike
}

function isFiller(text: string, { key, header, required }: Column, { columns }: Format): boolean {
  if (PENDING.test(text) || (required && NOTHING.test(text))) return true
  const subject = columns.findIndex(({ type }) => type === 'subject')
  const about = columns.slice(subject + 1).some((column) => column.key === key)
  return about && words(text).length >= FEWEST_WORDS && OF_ITS_ROW.test(fold(header))
}
