import { MAX_COLUMNS, parseAddress, parseRange } from '../grid/address.js'
import { cellAt, holds, type CellAt, type Grid } from '../grid/grid.js'
import { isTrue, type XmlReader } from './xml.js'

/** Formulas longer than this are not reckoned. */
const MOST_CHARS = 200
/** How many cells the formulas of one sheet may look at. */
const MOST_LOOKED_AT = 200_000
const TOLERANCE = 1e-6
const LEXEMES = /\s*(?:(\d+(?:\.\d+)?)|SUM\(|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|([-+*/(),%]))/iy

/** The sheet, those of its cells marked whose stored result is stale. */
export function withStaleResults(xml: XmlReader, part: string, bytes: Uint8Array, grid: Grid): Grid {
  const stale = staleResults(xml, part, bytes, grid)
  if (stale.length === 0) return grid
  const rows = new Map(grid.rows)
  for (const { row, column } of stale) {
    const cells = new Map(rows.get(row))
    cells.set(column, { ...cells.get(column)!, stale: true })
    rows.set(row, cells)
  }
  return { ...grid, rows }
}

/**
 * The cells of a worksheet whose stored result cannot be what their formula gives of the cells that it names: programs that
 * do not calculate leave them behind. Only sums and the four operations on numbers of the same sheet are reckoned; of any
 * other formula nothing is said.
 */
function staleResults(xml: XmlReader, part: string, bytes: Uint8Array, grid: Grid): readonly CellAt[] {
  if (!hasNumericFormula(grid)) return []
  const stale: CellAt[] = []
  const reckoner = new Reckoner(grid)
  let row = -1
  let column = -1
  let formula: string | null = null
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 3 && name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1
        column = -1
      } else if (depth === 4 && name === 'c') {
        column = parseAddress(attributes['r'] ?? '')?.column ?? Math.min(column + 1, MAX_COLUMNS)
        formula = null
      } else if (depth === 5 && name === 'f')
        formula = attributes['t'] === undefined && !isTrue(attributes['ca']) ? '' : null
    },
    text: (text) => {
      if (formula !== null && formula.length <= MOST_CHARS) formula += text
    },
    close: (name, depth) => {
      if (depth !== 5 || name !== 'f' || formula === null) return
      const own = { row, column }
      const stored = cellAt(grid, row, column)?.value
      const reckoned = typeof stored === 'number' ? reckoner.resultOf(formula, own) : null
      if (reckoned !== null && differs(reckoned, stored as number)) stale.push(own)
      formula = null
    },
  })
  return stale
}

function hasNumericFormula(grid: Grid): boolean {
  for (const cells of grid.rows.values())
    for (const { formula, value } of cells.values()) if (formula && typeof value === 'number') return true
  return false
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Thrown inside where a formula says more than is reckoned here. */
class Unreckoned extends Error {
  override readonly name = 'Unreckoned'
}

class Reckoner {
  #looked = 0
  #tokens: readonly string[] = []
  #at = 0
  #own: CellAt = { row: -1, column: -1 }

  constructor(private readonly grid: Grid) {}

  /** What a formula gives; null where it is not one that is reckoned, or it names what is no number. */
  resultOf(formula: string, own: CellAt): number | null {
    const tokens = formula.length > MOST_CHARS ? null : tokensOf(formula)
    if (!tokens) return null
    this.#tokens = tokens
    this.#at = 0
    this.#own = own
    try {
      const result = this.#sum()
      return this.#at === tokens.length && Number.isFinite(result) ? result : null
    } catch (thrown) {
      if (thrown instanceof Unreckoned) return null
      throw thrown
    }
  }

  #sum(): number {
    let result = this.#product()
    for (;;) {
      if (this.#takes('+')) result += this.#product()
      else if (this.#takes('-')) result -= this.#product()
      else return result
    }
  }

  #product(): number {
    let result = this.#signed()
    for (;;) {
      if (this.#takes('*')) result *= this.#signed()
      else if (this.#takes('/')) result /= this.#signed()
      else return result
    }
  }

  #signed(): number {
    if (this.#takes('-')) return -this.#signed()
    if (this.#takes('+')) return this.#signed()
    let result = this.#operand()
    while (this.#takes('%')) result /= 100
    return result
  }

  #operand(): number {
    const token = this.#tokens[this.#at++]
    if (token === undefined) throw new Unreckoned()
    if (token === '(') return this.#closed(this.#sum())
    if (/^sum\($/i.test(token)) return this.#closed(this.#total())
    if (/^\d/.test(token)) return Number(token)
    const place = parseAddress(token.replaceAll('$', ''))
    if (!place) throw new Unreckoned()
    return this.#numberAt(place)
  }

  #closed(result: number): number {
    if (!this.#takes(')')) throw new Unreckoned()
    return result
  }

  #total(): number {
    let total = 0
    do {
      const token = this.#tokens[this.#at]
      const next = this.#tokens[this.#at + 1]
      if (token !== undefined && /^\$?[a-z]/i.test(token) && (next === ',' || next === ')')) {
        this.#at++
        total += this.#totalOf(token)
      } else total += this.#sum()
    } while (this.#takes(','))
    return total
  }

  /** As Excel adds up a range: its numbers, whatever else stands in it. */
  #totalOf(range: string): number {
    const rect = parseRange(range)
    if (!rect || holds(rect, this.#own)) throw new Unreckoned()
    let total = 0
    for (let row = rect.top; row <= rect.bottom; row++) {
      this.#look(1)
      const cells = this.grid.rows.get(row)
      if (!cells) continue
      for (let column = rect.left; column <= rect.right; column++) {
        this.#look(1)
        const cell = cells.get(column)
        if (!cell) continue
        if (cell.error !== null || (cell.formula && cell.value === null)) throw new Unreckoned()
        if (typeof cell.value === 'number') total += cell.value
      }
    }
    return total
  }

  #numberAt(place: CellAt): number {
    this.#look(1)
    if (place.row === this.#own.row && place.column === this.#own.column) throw new Unreckoned()
    const cell = cellAt(this.grid, place.row, place.column)
    if (!cell) return 0
    if (typeof cell.value !== 'number') throw new Unreckoned()
    return cell.value
  }

  #look(cells: number): void {
    this.#looked += cells
    if (this.#looked > MOST_LOOKED_AT) throw new Unreckoned()
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }
}

function tokensOf(formula: string): readonly string[] | null {
  const text = formula.trim()
  const tokens: string[] = []
  LEXEMES.lastIndex = 0
  while (LEXEMES.lastIndex < text.length) {
    const match = LEXEMES.exec(text)
    if (!match) return null
    tokens.push(match[0].trim())
  }
  return tokens
}
