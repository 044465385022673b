/** What begins a formula in Excel, LibreOffice, Numbers or Google Sheets, also in its full-width and small forms. */
const STARTERS = '=+\\-@＝＋－＠﹦﹢﹣﹫−⁼⁺⁻₌₊₋'

/**
 * Where a cell may begin: the text itself, and what follows a semicolon, a comma or a bar in it, which a spreadsheet with
 * another list separator than the file's takes for the beginning of the next cell.
 */
const BEGINS = '(^|[;,|])'

const RUNS = new RegExp(`${BEGINS}(?=[\\s'"]*[${STARTERS}])`, 'gu')

/**
 * A text as it stands in a CSV: an apostrophe before what a spreadsheet would run as a formula. csv-stringify's own
 * `escape_formulas` looks at the first character only, so that ` =1+1` and `a;=1+1` would pass.
 */
export function formulaSafe(text: string): string {
  return text.replace(RUNS, "$1'")
}
