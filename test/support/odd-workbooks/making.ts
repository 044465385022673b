import { address } from '../../../engine/grid/address.js'
import { isoToSerial } from '../../../engine/workbook/serial-date.js'
import type { Entry } from '../../engine/workbook/make-zip.js'
import { MERGES, ROWS, SHEET, type Value } from './plan.js'

/** How the plan is written as parts of a workbook: each property is one way in which programs differ. */
export interface Making {
  readonly strings: 'shared' | 'inline' | 'str' | 'rich' | 'rich-inline' | 'phonetic'
  /** what addresses rows and cells carry */
  readonly refs: 'all' | 'rows' | 'none'
  readonly prefix: string
  readonly strict: boolean
  readonly date1904: boolean
  /** the format of the dates: its code, a built-in one by number, or ISO text of type `d` */
  readonly dates: string | number | 'iso'
  readonly formulas: 'none' | 'plain' | 'shared' | 'array'
  /** what stands before and after `<sheetData>`, and after the last row in it */
  readonly before: string
  readonly after: string
  readonly last: string
  /** further merges */
  readonly merges: readonly string[]
  readonly names: string
  readonly workbookPr: string
  readonly calcPr: string
  /** the attributes of a row and of a cell besides its own */
  readonly rowAttributes: string
  readonly emptyCells: boolean
  /** the parts, by what they are */
  readonly paths: {
    readonly workbook: string
    readonly sheet: string
    readonly strings: string
    readonly styles: string
  }
  readonly targets: 'relative' | 'absolute' | 'dotted' | 'backslash'
  /** further sheets of the workbook: type of relationship, part, and state */
  readonly moreSheets: readonly { readonly type: string; readonly part: string; readonly xml: string }[]
  readonly mainType: string
  readonly links: string
  readonly extra: readonly Entry[]
}

export const PLAIN: Making = {
  strings: 'shared',
  refs: 'all',
  prefix: '',
  strict: false,
  date1904: false,
  dates: 'dd/mm/yyyy',
  formulas: 'none',
  before: '',
  after: '',
  last: '',
  merges: [],
  names: '',
  workbookPr: '',
  calcPr: '',
  rowAttributes: '',
  emptyCells: false,
  paths: {
    workbook: 'xl/workbook.xml',
    sheet: 'xl/worksheets/sheet1.xml',
    strings: 'xl/sharedStrings.xml',
    styles: 'xl/styles.xml',
  },
  targets: 'relative',
  moreSheets: [],
  mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  links: '',
  extra: [],
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const DATE_STYLE = 1
const PERCENT_STYLE = 2

/** The parts of the workbook that holds the plan, made in one way. */
export function partsOf(making: Making): Entry[] {
  return new Writer(making).parts()
}

class Writer {
  readonly #strings: string[] = []

  constructor(private readonly making: Making) {}

  parts(): Entry[] {
    const { paths, moreSheets, extra } = this.making
    const sheet = this.#sheet()
    return [
      { name: '[Content_Types].xml', data: this.#contentTypes() },
      { name: '_rels/.rels', data: this.#relationships([['rId1', 'officeDocument', paths.workbook]], '') },
      { name: paths.workbook, data: this.#workbook() },
      { name: relsOf(paths.workbook), data: this.#workbookLinks() },
      { name: paths.sheet, data: sheet },
      { name: paths.strings, data: this.#sharedStrings() },
      { name: paths.styles, data: this.#styles() },
      ...moreSheets.map(({ part, xml }) => ({ name: part, data: HEAD + xml })),
      ...extra,
    ]
  }

  get #spaces(): typeof TRANSITIONAL {
    return this.making.strict ? STRICT : TRANSITIONAL
  }

  #part(root: string, attributes: string, content: string): string {
    const { prefix } = this.making
    const declared = `xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${this.#spaces.main}"`
    const rest = attributes === '' ? '' : ` ${attributes}`
    return `${HEAD}<${prefix}${root} ${declared}${rest}>${content}</${prefix}${root}>`
  }

  #element(name: string, attributes: string, content: string | null): string {
    const open = `${this.making.prefix}${name}${attributes === '' ? '' : ` ${attributes}`}`
    return content === null ? `<${open}/>` : `<${open}>${content}</${this.making.prefix}${name}>`
  }

  #workbook(): string {
    const { workbookPr, date1904, names, calcPr, moreSheets, strict } = this.making
    const sheets = [SHEET, ...moreSheets.map((_, at) => `Otra ${String(at + 1)}`)]
      .map((name, at) =>
        this.#element('sheet', `name="${name}" sheetId="${String(at + 1)}" r:id="rIdS${String(at)}"`, null),
      )
      .join('')
    return this.#part(
      'workbook',
      `xmlns:r="${this.#spaces.relations}"${strict ? ' conformance="strict"' : ''}`,
      this.#element('workbookPr', `${date1904 ? 'date1904="1"' : ''}${workbookPr}`, null) +
        this.#element('sheets', '', sheets) +
        (names === '' ? '' : this.#element('definedNames', '', names)) +
        calcPr,
    )
  }

  #workbookLinks(): string {
    const { paths, moreSheets, links } = this.making
    return this.#relationships(
      [
        ['rIdS0', 'worksheet', paths.sheet],
        ...moreSheets.map(({ type, part }, at) => [`rIdS${String(at + 1)}`, type, part] as const),
        ['rIdT', 'sharedStrings', paths.strings],
        ['rIdY', 'styles', paths.styles],
      ],
      paths.workbook,
      links,
    )
  }

  #relationships(
    all: readonly (readonly [id: string, type: string, part: string])[],
    source: string,
    more = '',
  ): string {
    const each = all.map(
      ([id, type, part]) =>
        `<Relationship Id="${id}" Type="${this.#spaces.relations}/${type}" Target="${this.#target(source, part)}"/>`,
    )
    return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}${more}</Relationships>`
  }

  #target(source: string, part: string): string {
    const { targets } = this.making
    const up = source.split('/').slice(0, -1)
    const same = up.every((folder, at) => part.split('/')[at] === folder)
    if (targets === 'absolute' || !same) return `/${part}`
    const relative = part.split('/').slice(up.length).join('/')
    if (targets === 'dotted') return `./${relative}`
    return targets === 'backslash' ? relative.replaceAll('/', '\\') : relative
  }

  #contentTypes(): string {
    const { paths, mainType } = this.making
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    const overrides = [
      [paths.workbook, mainType],
      [paths.sheet, `${type}.worksheet+xml`],
      [paths.strings, `${type}.sharedStrings+xml`],
      [paths.styles, `${type}.styles+xml`],
    ].map(([part, content]) => `<Override PartName="/${part!}" ContentType="${content!}"/>`)
    return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  }

  #styles(): string {
    const { dates } = this.making
    const code = typeof dates === 'string' && dates !== 'iso' ? dates : null
    const id = code !== null ? 164 : typeof dates === 'number' ? dates : 0
    const own =
      code === null
        ? ''
        : this.#element(
            'numFmts',
            'count="1"',
            this.#element('numFmt', `numFmtId="164" formatCode="${escaped(code)}"`, null),
          )
    const formats = [0, id, 9].map((format) =>
      this.#element('xf', `numFmtId="${String(format)}" xfId="0"`, null),
    )
    return this.#part('styleSheet', '', own + this.#element('cellXfs', 'count="3"', formats.join('')))
  }

  #sharedStrings(): string {
    return this.#part('sst', '', this.#strings.map((item) => this.#element('si', '', item)).join(''))
  }

  #sheet(): string {
    const { before, after, last, merges } = this.making
    const rows = ROWS.map((values, row) => this.#row(values, row)).join('')
    const blocks = [...MERGES, ...merges].map((ref) => this.#element('mergeCell', `ref="${ref}"`, null))
    return this.#part(
      'worksheet',
      `xmlns:r="${this.#spaces.relations}"`,
      before +
        this.#element('sheetData', '', rows + last) +
        this.#element('mergeCells', '', blocks.join('')) +
        after,
    )
  }

  #row(values: readonly (Value | null)[], row: number): string {
    const { refs, rowAttributes, emptyCells } = this.making
    const wide = emptyCells ? 300 : values.length
    const cells = Array.from({ length: wide }, (_, column) => {
      const value = values[column] ?? null
      if (value === null && !emptyCells && refs === 'all') return ''
      return this.#cell(value, row, column)
    }).join('')
    const ref = refs === 'none' ? '' : `r="${String(row + 1)}"`
    return this.#element('row', `${ref}${rowAttributes}`, cells)
  }

  #cell(value: Value | null, row: number, column: number): string {
    const at = this.making.refs === 'all' ? `r="${address(row, column)}"` : ''
    if (value === null) return this.#element('c', at, null)
    if (typeof value === 'string') return this.#text(value, at, row, column)
    if ('percent' in value) return this.#number(`${at} s="${String(PERCENT_STYLE)}"`, value.percent, row)
    if (this.making.dates === 'iso')
      return this.#element('c', `${at} t="d"`, this.#element('v', '', value.date))
    return this.#number(
      `${at} s="${String(DATE_STYLE)}"`,
      isoToSerial(value.date, this.making.date1904)!,
      row,
    )
  }

  #number(attributes: string, value: number, row: number): string {
    return this.#element(
      'c',
      attributes,
      this.#formula(row, `0+${String(value)}`) + this.#element('v', '', String(value)),
    )
  }

  /** Formulas in the rows of activities only: what stands above is what a person typed. */
  #formula(row: number, formula: string): string {
    const { formulas } = this.making
    if (formulas === 'none' || row < 5) return ''
    if (formulas === 'plain') return this.#element('f', '', escaped(formula))
    const kind = formulas === 'shared' ? 't="shared" si="0"' : `t="array" ref="Z1"`
    return this.#element('f', kind, row === 5 || formulas === 'array' ? escaped(formula) : null)
  }

  #text(text: string, at: string, row: number, column: number): string {
    const { strings, formulas } = this.making
    const formula = formulas !== 'none' && row >= 5 && column === 2 ? this.#formula(row, `"${text}"&""`) : ''
    if (strings === 'str' || formula !== '')
      return this.#element('c', `${at} t="str"`, formula + this.#element('v', '', escaped(text)))
    if (strings === 'inline' || strings === 'rich-inline')
      return this.#element('c', `${at} t="inlineStr"`, this.#element('is', '', this.#item(text)))
    const item = this.#item(text)
    if (!this.#strings.includes(item)) this.#strings.push(item)
    return this.#element('c', `${at} t="s"`, this.#element('v', '', String(this.#strings.indexOf(item))))
  }

  #item(text: string): string {
    const { strings } = this.making
    const t = (part: string): string => this.#element('t', 'xml:space="preserve"', escaped(part))
    if (strings === 'rich' || strings === 'rich-inline') {
      const middle = Math.floor(text.length / 2)
      return [text.slice(0, middle), '', text.slice(middle)]
        .map((part) =>
          this.#element('r', '', this.#element('rPr', '', this.#element('b', '', null)) + t(part)),
        )
        .join('')
    }
    if (strings !== 'phonetic') return t(text)
    return (
      t(text) +
      this.#element('rPh', 'sb="0" eb="1"', t('フリガナ')) +
      this.#element('phoneticPr', 'fontId="1"', null)
    )
  }
}

function relsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
