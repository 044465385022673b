import { ANNOTATION_NAME, sheetReferred } from './annotation.js'
import { decodeText } from './text-value.js'
import { isTrue, prefixedAttribute, type XmlReader } from './xml.js'
import type { Grid } from '../grid/grid.js'

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string
  readonly visibility: Grid['visibility']
  readonly relationshipId: string | undefined
}

/** What the workbook part says, in its order. */
export interface WorkbookPart {
  readonly date1904: boolean
  readonly sheets: readonly SheetEntry[]
  /** text constants among the workbook-level defined names */
  readonly names: ReadonlyMap<string, string>
  /** the sheet that an annotation of ours added, by its name */
  readonly annotation: string | null
}

/** The workbook part → its sheets and names; `not-a-workbook` when its root element is another. */
export function readWorkbookPart(
  xml: XmlReader,
  part: string,
  bytes: Uint8Array,
): WorkbookPart | 'not-a-workbook' {
  const sheets: SheetEntry[] = []
  const names = new Map<string, string>()
  let date1904 = false
  let annotation: string | null = null
  let root = ''
  let section = ''
  let definedName: string | undefined
  let definition = ''
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 1) root = name
      if (depth === 2) {
        section = name
        if (name === 'workbookPr') date1904 = isTrue(attributes['date1904'])
      }
      if (depth === 3 && section === 'sheets' && name === 'sheet') {
        sheets.push({
          name: decodeText(attributes['name'] ?? ''),
          visibility: visibilityOf(attributes['state']),
          relationshipId: prefixedAttribute(attributes, 'id'),
        })
      }
      if (depth === 3 && section === 'definedNames' && name === 'definedName') {
        definedName = attributes['localSheetId'] === undefined ? attributes['name'] : undefined
        definition = ''
      }
    },
    text: (text) => {
      if (definedName !== undefined) definition += text
    },
    close: (_, depth) => {
      if (depth !== 3 || definedName === undefined) return
      const constant = textConstant(definition)
      if (constant !== null) names.set(definedName, constant)
      if (definedName === ANNOTATION_NAME) annotation = sheetReferred(definition)
      definedName = undefined
    },
  })
  return root === 'workbook' ? { date1904, sheets, names, annotation } : 'not-a-workbook'
}

function visibilityOf(state: string | undefined): Grid['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible'
}

/** `"paac-anexo-1@1"` → its text; null for a range, a number or any other formula. */
export function textConstant(definition: string): string | null {
  const trimmed = definition.trim()
  if (trimmed.length < 2 || !trimmed.startsWith('"') || !trimmed.endsWith('"')) return null
  const quoted = trimmed.slice(1, -1)
  if (quoted.replaceAll('""', '').includes('"')) return null
  return decodeText(quoted.replaceAll('""', '"'))
}
