/** Where a row (zero-based) now is. */
export type RowShift = (row: number) => number

const CELL = /(\$?[A-Z]{1,3}\$?)(\d+)/gi
const ROWS = /\d+/g
const REFERENCE =
  /"(?:[^"]|"")*"|&quot;[^]*?&quot;|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(])/giu

/** Addresses and ranges parted by spaces (`A9:A20 C9`), their rows moved. */
export function movedRanges(ranges: string, shift: RowShift): string {
  return ranges.replace(CELL, (_, column: string, row: string) => column + moved(row, shift))
}

/** A formula, as text or as XML holds it, with the rows moved that it names of a sheet: by the sheet's name, or without one where it stands in that sheet. */
export function movedFormula(formula: string, sheet: string, inSheet: boolean, shift: RowShift): string {
  return formula.replace(REFERENCE, (whole, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole
    const own = prefix === undefined ? inSheet : sheetOf(prefix) === sheet
    if (!own) return whole
    const rows = /^\$?\d/.test(reference)
    return (
      (prefix ?? '') +
      (rows ? reference.replace(ROWS, (row) => moved(row, shift)) : movedRanges(reference, shift))
    )
  })
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}

function moved(row: string, shift: RowShift): string {
  return String(shift(Number(row) - 1) + 1)
}
