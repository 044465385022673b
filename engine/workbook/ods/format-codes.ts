import type { Attributes } from '../xml.js'
import type { Vocabulary } from './vocabulary.js'

const DATA_STYLES: ReadonlySet<string> = new Set(
  'number-style currency-style percentage-style date-style time-style boolean-style text-style'.split(' '),
)
const MOST_DECIMALS = 30
const MOST_DIGITS = 30
const NO_CONDITION = /^value\(\)(?:<=1\.7976931348623157E\+308|>=-1\.7976931348623157E\+308)$/

interface DataStyle {
  readonly kind: string
  /** whether hours, minutes or seconds are elapsed ones, `[h]` */
  readonly elapsed: boolean
  code: string
  readonly maps: { readonly condition: string; readonly style: string }[]
}

/** The number formats of an OpenDocument (`number:date-style` …) → the codes that Excel has for them. */
export class FormatCodes {
  readonly #styles = new Map<string, DataStyle>()
  #open: DataStyle | null = null
  #depth = 0
  #literal: string | null = null

  constructor(private readonly words: Vocabulary) {}

  /** An element within a section of styles. */
  open(name: string, depth: number, attributes: Attributes): void {
    const get = (attribute: string): string | undefined => this.words.of(attributes, attribute)
    if (!this.#open) {
      const own = DATA_STYLES.has(name) ? get('style:name') : undefined
      if (own === undefined) return
      const elapsed = get('number:truncate-on-overflow') === 'false'
      this.#open = { kind: name, elapsed, code: '', maps: [] }
      this.#depth = depth
      this.#styles.set(own, this.#open)
    } else if (depth === this.#depth + 1) this.#piece(this.#open, name, get)
  }

  text(text: string): void {
    if (this.#literal !== null) this.#literal += text
  }

  close(depth: number): void {
    if (this.#open && depth === this.#depth) this.#open = null
    else if (this.#open && this.#literal !== null && depth === this.#depth + 1) {
      this.#open.code += literal(this.#literal, this.#open.kind)
      this.#literal = null
    }
  }

  /** The code of a style by its name; undefined for one that is not there or shows numbers as they come. */
  of(name: string): string | undefined {
    const style = this.#styles.get(name)
    if (!style) return undefined
    const code = this.#sections(style)
    return code === '' ? undefined : code
  }

  #sections({ code, maps, kind }: DataStyle): string {
    const mapped = maps.slice(0, 3).map(({ condition, style }) => ({
      condition: condition.replace(/\s/g, ''),
      code: this.#styles.get(style)?.code ?? '',
    }))
    const [first, second] = mapped
    if (!first) return code
    if (NO_CONDITION.test(first.condition)) return first.code
    if (!second && first.condition === 'value()>=0') return `${first.code};${code}`
    if (first.condition === 'value()>0' && second?.condition === 'value()<0') {
      const zero = mapped[2]?.code ?? (kind === 'text-style' ? null : code)
      return [first.code, second.code, ...(zero === null ? [] : [zero])].join(';')
    }
    return [
      ...mapped.map((map) => `[${map.condition.replace('value()', '').replace('!=', '<>')}]${map.code}`),
      code,
    ].join(';')
  }

  #piece(style: DataStyle, name: string, get: (attribute: string) => string | undefined): void {
    const long = get('number:style') === 'long'
    const add = (code: string): void => {
      style.code += code
    }
    switch (name) {
      case 'text':
      case 'currency-symbol':
        this.#literal = ''
        return
      case 'number':
        return add(digits(get))
      case 'scientific-number':
        return add(`${digits(get)}E+00`)
      case 'fraction':
        return add('# ?/?')
      case 'text-content':
        return add('@')
      case 'day':
        return add(long ? 'dd' : 'd')
      case 'month': {
        const run = get('number:textual') === 'true' ? 'mmm' : 'm'
        return add(long ? run.padEnd(run.length === 3 ? 4 : 2, 'm') : run)
      }
      case 'year':
        return add(long ? 'yyyy' : 'yy')
      case 'day-of-week':
        return add(long ? 'dddd' : 'ddd')
      case 'hours':
        return add(style.elapsed ? '[h]' : long ? 'hh' : 'h')
      case 'minutes':
        return add(long ? 'mm' : 'm')
      case 'seconds': {
        const decimals = count(get('number:decimal-places'), MOST_DECIMALS)
        return add((long ? 'ss' : 's') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : ''))
      }
      case 'am-pm':
        return add('AM/PM')
      case 'map':
        style.maps.push({
          condition: get('style:condition') ?? '',
          style: get('style:apply-style-name') ?? '',
        })
        return
      // no code shows these as they are shown there
      case 'era':
      case 'quarter':
      case 'week-of-year':
        return add('e')
    }
  }
}

function digits(get: (attribute: string) => string | undefined): string {
  const decimals = get('number:decimal-places')
  const least = get('number:min-integer-digits')
  const grouping = get('number:grouping') === 'true'
  if (decimals === undefined && !grouping && (least === undefined || least === '1')) return 'General'
  const whole = count(least, MOST_DIGITS)
  const most = count(decimals, MOST_DECIMALS)
  const fewest = Math.min(most, count(get('number:min-decimal-places') ?? decimals, MOST_DECIMALS))
  const factor = count(get('number:display-factor'), 1e9)
  const thousands = factor >= 1e9 ? 3 : factor >= 1e6 ? 2 : factor >= 1000 ? 1 : 0
  const integer = '0'.repeat(whole) || '#'
  return (
    (grouping ? grouped(integer) : integer) +
    (most > 0 ? `.${'0'.repeat(fewest)}${'#'.repeat(most - fewest)}` : '') +
    ','.repeat(thousands)
  )
}

/** `0` → `#,##0` */
function grouped(integer: string): string {
  return integer.padStart(4, '#').replace(/(?<=.)(?=(?:...)+$)/g, ',')
}

function literal(text: string, kind: string): string {
  const quoted = (part: string): string => (part === '' ? '' : `"${part.replaceAll('"', '"\\""')}"`)
  return kind === 'percentage-style' ? text.split('%').map(quoted).join('%') : quoted(text)
}

/** A number written in an attribute, at most `most`; 0 for what is none. */
function count(written: string | undefined, most: number): number {
  return written !== undefined && /^\d{1,10}$/.test(written) ? Math.min(Number(written), most) : 0
}
