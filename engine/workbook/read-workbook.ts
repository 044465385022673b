import type { Grid } from '../grid/grid.js'
import { sheetsOfTheirs } from './annotation.js'
import { SheetBudget } from './sheet-budget.js'
import { CellMaker } from './cell.js'
import { ContentTypes, kindOfMain } from './content-types.js'
import { LIMITS, type Limits } from './limits.js'
import { Package } from './package.js'
import { relationshipsOf } from './part-name.js'
import { openDocumentKind, readOds } from './ods/read-ods.js'
import { readCustomProperties, readModified } from './properties.js'
import { damaged, Refusal } from './refusal.js'
import { readRelationships, type Relationship } from './relationships.js'
import { readSharedStrings } from './shared-strings.js'
import { readSheet } from './sheet.js'
import { sniff } from './sniff.js'
import { withStaleResults } from './stale-results.js'
import { readStyles } from './styles.js'
import { OWN_UNPACKING, type Unpacking } from './unpacking.js'
import type { Note, ReadResult, Workbook } from './workbook.js'
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.js'
import { XmlReader } from './xml.js'

/**
 * The bytes of an `.xlsx`, `.xlsm` or `.ods` → its sheets as grids, its identity and what was neutralised; or why it cannot be
 * read. Takes in no more than `limits`, keeps nothing live and throws for no input. `onGuarded` is called once the zip's
 * directory has passed; what inflates is counted later, as it does.
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  onGuarded?: () => void,
  unpacking = OWN_UNPACKING,
): ReadResult {
  try {
    const sniffed = sniff(bytes)
    if (sniffed !== 'zip') return { ok: false, why: sniffed }
    const reader = new WorkbookReader(bytes, limits, unpacking)
    onGuarded?.()
    return { ok: true, workbook: reader.read() }
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, why: thrown.why }
    throw thrown
  }
}

const ROOT_RELATIONSHIPS = '_rels/.rels'
const CONTENT_TYPES = '[content_types].xml'
/** The relationship of what Excel 5 called a module sheet: Excel still lists it, without a part. */
const MACRO_MODULE = ''
/** Where every Word document has its text, whatever its content types say. */
const WORD_MAIN = 'word/document.xml'
const MACRO_SHEETS: ReadonlySet<string> = new Set(['xlMacrosheet', 'xlIntlMacrosheet'])
const SHEETS_WITHOUT_CELLS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', ...MACRO_SHEETS])

class WorkbookReader {
  readonly #package: Package
  readonly #xml: XmlReader
  readonly #notes: Note[] = []

  constructor(
    bytes: Uint8Array,
    private readonly limits: Limits,
    unpacking: Unpacking,
  ) {
    if (bytes.length > limits.totalBytes) {
      throw new Refusal({ kind: 'too-large', limitBytes: limits.totalBytes })
    }
    this.#package = new Package(bytes, limits, unpacking)
    this.#xml = new XmlReader(limits)
  }

  read(): Workbook {
    const openDocument = openDocumentKind(this.#package, this.#xml, this.limits)
    if (openDocument === 'spreadsheet') return readOds(this.#package, this.#xml, this.limits)
    if (openDocument === 'other') throw notAWorkbook('zip')
    const { listBytes } = this.limits
    const rootLinks = this.#links('', ROOT_RELATIONSHIPS)
    const { key, contentType } = this.#mainPart(rootLinks)
    const part = this.#required(key, readWorkbookPart, listBytes)
    if (part === 'not-a-workbook')
      throw contentType === '' ? notAWorkbook('zip') : damaged(this.#package.nameOf(key))
    const links = this.#links(key, relationshipsOf(key))
    const grids = this.#grids(key, part, links)
    if (grids.length === 0) throw new Refusal({ kind: 'no-sheets' })
    const properties = this.#optional(rootLinks, 'custom-properties', readCustomProperties, listBytes)
    const modified = this.#optional(rootLinks, 'core-properties', readModified, listBytes)
    this.#package.checkUnread()
    this.#noteMacros(contentType, links, part.sheets)
    this.#noteExternalLinks(links)
    return {
      grids: sheetsOfTheirs(grids, part.annotation),
      properties: properties ?? new Map<string, string>(),
      names: part.names,
      modified: modified ?? null,
      notes: this.#notes,
    }
  }

  /** The part that lists the sheets: where the root relationships say, else where the content types do. */
  #mainPart(rootLinks: readonly Relationship[]): { readonly key: string; readonly contentType: string } {
    const bytes = this.#package.read(CONTENT_TYPES, this.limits.listBytes)
    const types = bytes && new ContentTypes(this.#xml, this.#package.nameOf(CONTENT_TYPES), bytes)
    const key = rootLinks.find(({ type }) => type === 'officeDocument')?.target ?? types?.mainSpreadsheet()
    if (key === undefined) throw notAWorkbook(this.#package.has(WORD_MAIN) ? 'docx' : 'zip')
    const contentType = types?.of(key) ?? ''
    const kind = kindOfMain(contentType)
    if (kind === 'xlsb' || /\.bin$/.test(key)) throw new Refusal({ kind: 'xlsb' })
    if (kind === 'docx' || (kind === 'other' && key === WORD_MAIN)) throw notAWorkbook('docx')
    if (kind === 'other' && /\.main\+xml$/i.test(contentType)) throw notAWorkbook('zip')
    return { key, contentType: kind === 'xlsx' ? contentType : '' }
  }

  #grids(workbookKey: string, { sheets, date1904 }: WorkbookPart, links: readonly Relationship[]): Grid[] {
    const byId = new Map(links.map((link) => [link.id, link]))
    const shared = this.#optional(links, 'sharedStrings', readSharedStrings) ?? []
    const styles = this.#optional(links, 'styles', (xml, part, bytes) =>
      readStyles(xml, part, bytes, this.limits),
    )
    const cellMaker = new CellMaker(shared, styles ?? [], date1904)
    if (sheets.length > this.limits.sheets)
      throw new Refusal({ kind: 'too-many', what: 'sheets', limit: this.limits.sheets })
    const budget = new SheetBudget(this.limits)
    const seen = new Set<string>()
    const grids: Grid[] = []
    for (const entry of sheets) {
      if (entry.relationshipId === MACRO_MODULE) continue
      const link = entry.relationshipId === undefined ? undefined : byId.get(entry.relationshipId)
      if (!link) throw damaged(this.#package.nameOf(workbookKey))
      if (SHEETS_WITHOUT_CELLS.has(link.type)) continue
      if (link.type !== 'worksheet' || seen.has(link.target)) throw damaged(this.#package.nameOf(link.target))
      seen.add(link.target)
      const sheet = this.#required(link.target, (xml, part, bytes) => {
        const { name, visibility } = entry
        const read = readSheet(xml, part, bytes, cellMaker, budget, { name, visibility })
        return read && { ...read, grid: withStaleResults(xml, part, bytes, read.grid) }
      })
      if (!sheet) continue
      grids.push(sheet.grid)
      for (const note of sheet.notes) this.#notes.push(note)
    }
    return grids
  }

  #noteMacros(contentType: string, links: readonly Relationship[], sheets: readonly SheetEntry[]): void {
    const hasMacros =
      /macroenabled/i.test(contentType) ||
      [...this.#package.keys()].some((key) => /(?:^|\/)vbaproject\.bin$/.test(key)) ||
      links.some(({ type }) => MACRO_SHEETS.has(type)) ||
      sheets.some(({ relationshipId }) => relationshipId === MACRO_MODULE)
    if (hasMacros) this.#notes.push({ kind: 'macros' })
  }

  #noteExternalLinks(links: readonly Relationship[]): void {
    const count = new Set(links.filter(({ type }) => type === 'externalLink').map(({ target }) => target))
      .size
    if (count > 0) this.#notes.push({ kind: 'external-links', count })
  }

  #links(source: string, key: string): readonly Relationship[] {
    const bytes = this.#package.read(key, this.limits.listBytes)
    return bytes ? readRelationships(this.#xml, this.#package.nameOf(key), bytes, source) : []
  }

  #required<T>(
    key: string,
    read: (xml: XmlReader, part: string, bytes: Uint8Array) => T,
    most = this.limits.partBytes,
  ): T {
    const part = this.#package.nameOf(key)
    const bytes = this.#package.read(key, most)
    if (!bytes) throw damaged(part)
    return read(this.#xml, part, bytes)
  }

  /** What the part says to which a relationship of this type leads; undefined where there is none, as Excel has it. */
  #optional<T>(
    links: readonly Relationship[],
    type: string,
    read: (xml: XmlReader, part: string, bytes: Uint8Array) => T,
    most?: number,
  ): T | undefined {
    const link = links.find((candidate) => candidate.type === type)
    return link && this.#package.has(link.target) ? this.#required(link.target, read, most) : undefined
  }
}

function notAWorkbook(looksLike: 'zip' | 'docx'): Refusal {
  return new Refusal({ kind: 'not-a-workbook', looksLike })
}
