import { formatOfAnnex, NUMERIC, type Column, type Format } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity, Field, Plan } from '../../plan/plan.js'
import { placeOf } from '../place.js'
import { isBroken } from '../fields.js'
import { finding, type Rule } from '../rule.js'

/** Up to here each cell is told of by itself; beyond, the column once, on its first cell. */
const FEW = 5

type Problem = 'code' | 'number'

const BARE_NUMBER = /^\d[\d.,]*$/

/**
 * A code stored as a number, which loses its leading zeros, or a number stored as a text, which does not add up. Where a
 * column is so throughout it is one slip of whoever filled it in, and is told once.
 */
export const codeAsNumber: Rule = {
  id: 'code-as-number',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    tables(plan, format).flatMap(({ own, rows }) =>
      own.columns.flatMap((column): Finding[] => {
        const problem = problemOf(column, own)
        if (problem === null) return []
        const wrong = rows.flatMap((row) => {
          const field = row.fields.get(column.key)
          return field?.at && isStoredWrong(field, problem, column) && !isBroken(plan, row, column.key)
            ? [{ row, text: field.text }]
            : []
        })
        const told = wrong.length > FEW ? wrong.slice(0, 1) : wrong
        return told.map(({ row, text }) => {
          const place = placeOf(row, own, column.key)
          const count = wrong.length > FEW ? wrong.length : 1
          return finding('code-as-number', 'warning', count > 1 ? { ...place, row: null } : place, {
            problem,
            header: column.header,
            count,
            code: problem === 'code' ? withZeros(text, column.digits) : null,
          })
        })
      }),
    ),
}

/** The code as it should read, or null where no zero is known to be lost. */
function withZeros(text: string, digits: number | null): string | null {
  return digits !== null && /^\d+$/.test(text) && text.length < digits ? text.padStart(digits, '0') : null
}

/** What may be wrong in a column; a goal with its unit in a column of its own is a number too. */
function problemOf({ type }: Column, { columns }: Format): Problem | null {
  if (type === 'code') return 'code'
  const isNumber = NUMERIC.has(type) || (type === 'goal' && columns.some(({ key }) => key === 'unit'))
  return isNumber ? 'number' : null
}

function isStoredWrong(field: Field, problem: Problem, { type }: Column): boolean {
  if (problem === 'code') return field.stored === 'number'
  if (field.stored !== 'text') return false
  return type === 'goal' ? BARE_NUMBER.test(field.text) : field.number !== null
}

/** The table of the format and its others, each with the format by which it was read. */
function tables(plan: Plan, format: Format): { readonly own: Format; readonly rows: readonly Activity[] }[] {
  return [
    { own: format, rows: plan.activities },
    ...format.annexes.map((annex) => ({
      own: formatOfAnnex(format, annex),
      rows: plan.annexes.get(annex.key) ?? [],
    })),
  ]
}
