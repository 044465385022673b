import type { Column } from '../format/format.js'
import type { Cell } from '../grid/grid.js'

/** Whether a total is a formula that shows nothing yet, like those of a blank form: nobody wrote it, so it is not missing either. */
export function isUnworkedTotal(column: Column, cell: Cell | undefined): boolean {
  return isTotal(column) && isUnworked(cell)
}

/** The column that adds up the amounts of its row. */
export function isTotal({ key, type }: Column): boolean {
  return key === 'total' && type === 'money'
}

/**
 * The same of the percentage that a prepared follow-up works out: nothing was executed yet, or the program that saved it
 * keeps no results.
 */
export function isUnworkedShare({ type }: Column, cell: Cell | undefined): boolean {
  return type === 'percent' && isUnworked(cell)
}

function isUnworked(cell: Cell | undefined): boolean {
  return cell?.formula === true && cell.error === null && cell.text.trim() === ''
}
