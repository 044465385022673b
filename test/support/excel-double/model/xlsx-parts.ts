import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Scalar } from './cell.js'
import type { ValidationData } from './sheet-model.js'

/** What exceljs does not give of a workbook, read from its parts. */
export interface XlsxParts {
  readonly names: Readonly<Record<string, string>>
  readonly customProperties: Readonly<Record<string, Scalar>>
  readonly active: number | undefined
  /** By name. */
  readonly sheets: ReadonlyMap<string, SheetParts>
}

export interface SheetParts {
  readonly validations: readonly ValidationData[]
  /** Addresses of formulas whose result is a text. */
  readonly texts: ReadonlySet<string>
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
  readonly parent: Element | null
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels'
const CUSTOM = 'docProps/custom.xml'

/** Validation types as the API names them, by their name in the file. */
const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
}

/** True where the workbook lies where Excel puts it. */
export const hasUsualParts = (bytes: Uint8Array): boolean =>
  WORKBOOK in unzipSync(bytes, { filter: ({ name }) => name === WORKBOOK })

export function readParts(bytes: Uint8Array): XlsxParts {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      [WORKBOOK, RELATIONSHIPS, CUSTOM].includes(name) || name.startsWith('xl/worksheets/sheet'),
  })
  const elements = (part: string): Element[] => (parts[part] ? elementsOf(strFromU8(parts[part])) : [])
  const workbook = elements(WORKBOOK)
  const targets = new Map(
    elements(RELATIONSHIPS).map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  )
  const named = (name: string): Element[] => workbook.filter((element) => element.name === name)
  return {
    names: Object.fromEntries(
      named('definedName')
        .filter(({ attributes }) => !attributes['localSheetId'] && !attributes['name']?.startsWith('_xlnm'))
        .map(({ attributes, text }) => [attributes['name'], `=${text}`]),
    ),
    customProperties: customProperties(elements(CUSTOM)),
    active: numberOf(named('workbookView')[0]?.attributes['activeTab']),
    sheets: new Map(
      named('sheet').map(({ attributes }) => {
        const target = targets.get(attributes['r:id']) ?? ''
        const part = parts[target.startsWith('/') ? target.slice(1) : `xl/${target}`]
        const xml = part ? strFromU8(part) : ''
        return [attributes['name'] ?? '', { validations: validations(xml), texts: calculatedTexts(xml) }]
      }),
    ),
  }
}

/** Formulas that came to a text; exceljs forgets it of those that came to ''. */
const calculatedTexts = (sheet: string): ReadonlySet<string> =>
  new Set([...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]* t="str"/g)].map((match) => match[1]!))

/** Only the validations are parsed: sheets are large, and exceljs has read their cells. */
function validations(sheet: string): ValidationData[] {
  const block = /<(?:\w+:)?dataValidations[\s>][\s\S]*?<\/(?:\w+:)?dataValidations>/.exec(sheet)?.[0]
  if (block === undefined) return []
  return elementsOf(block)
    .filter(({ name, attributes }) => name === 'dataValidation' && attributes['sqref'] && attributes['type'])
    .map(({ attributes }) => ({
      type: VALIDATION_TYPES[attributes['type']!] ?? 'None',
      cells: attributes['sqref']!.trim(),
    }))
}

function customProperties(elements: readonly Element[]): Record<string, Scalar> {
  const properties: Record<string, Scalar> = {}
  for (const { name, text, parent } of elements) {
    const key = parent?.name === 'property' ? parent.attributes['name'] : undefined
    if (key === undefined) continue
    if (name === 'bool') properties[key] = text === 'true' || text === '1'
    else if (/^(i\d|int|r\d|ui\d|uint|decimal)$/.test(name)) properties[key] = Number(text)
    else properties[key] = text
  }
  return properties
}

function elementsOf(xml: string): Element[] {
  const found: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: name.replace(/^.*:/, ''), attributes, text: '', parent: open.at(-1) ?? null }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)
