import type { EditRefusal, NotEdited, RefusedEdit } from '../workbook/edit/edit-result.js'
import { shownNumber } from '../text/numbers.js'
import { unreadableWhy } from './spanish-unreadable.js'

/** Why a workbook was not corrected, in one sentence, with what to do instead. */
export function notEditedWhy(why: NotEdited): string {
  switch (why.kind) {
    case 'unreadable':
      return unreadableWhy(why.why)
    case 'signed':
      return 'El libro tiene firma digital, y cualquier cambio la dañaría: corríjalo en Excel y vuelva a firmarlo.'
    case 'cells':
      return why.refused.map(refusedEditWhy).join(' ')
  }
}

/** Why a cell was not written, in one sentence, with what to do instead. */
export function refusedEditWhy({ edit: { sheet, cell }, why }: RefusedEdit): string {
  return `La celda ${cell} de la hoja «${sheet}» ${because(why)}`
}

function because(why: EditRefusal): string {
  switch (why.kind) {
    case 'no-sheet':
      return 'no se puede corregir: el libro no tiene una hoja con ese nombre.'
    case 'no-cell':
      return 'no existe.'
    case 'merged':
      return `está combinada con otras: escriba el cambio en ${why.home}.`
    case 'shared-formula':
      return 'tiene una fórmula de la que dependen otras celdas: cámbiela en Excel.'
    case 'array-formula':
      return `es parte de la fórmula de ${why.range}: cámbiela en Excel.`
    case 'table-header':
      return 'es el encabezado de una tabla de Excel: cámbielo en Excel.'
    case 'protected':
      return 'está protegida: haga el cambio a mano después de desproteger la hoja, si le corresponde.'
    case 'too-long':
      return `recibiría un texto de más de ${shownNumber(why.limit)} caracteres, que es lo que cabe en una celda.`
    case 'no-number':
      return 'recibiría un valor que no es un número.'
    case 'no-styles':
      return 'no se puede escribir como fecha, porque el libro no tiene estilos: guárdelo de nuevo en Excel e intente otra vez.'
  }
}
