import { SaxesParser } from 'saxes'
import { annotate, withoutAnnotations } from '../../../../engine/workbook/annotate/annotate.js'
import type {
  AnnotateOptions,
  NotAnnotated,
  Observation,
} from '../../../../engine/workbook/annotate/observation.js'
import { everyElement, xmlTree, type Element } from '../../../support/xml-tree.js'
import { zipEntries } from '../edit/zip-entries.js'

export const OPTIONS: AnnotateOptions = { entity: 'Alcaldía de Prueba', deadline: '2026-12-04' }

/** Something to say of a cell of `Hoja1`, but for what is told. */
export function observation(told: Partial<Observation> = {}): Observation {
  return {
    severity: 'error',
    sheet: 'Hoja1',
    cell: 'B2',
    column: 'Fecha Final',
    row: '1.2 Pintar el mural',
    value: '31/04/2023',
    message: 'La fecha «31/04/2023» no existe.',
    why: 'Sin fecha no hay plazo.',
    how: 'Escriba una fecha que exista.',
    proposal: null,
    ...told,
  }
}

/** The annotated workbook, when it must go well. */
export function annotated(
  bytes: Uint8Array,
  all: readonly Observation[] = [observation()],
  options = OPTIONS,
): Uint8Array {
  const result = annotate(bytes, all, options)
  if (!result.ok) throw new Error(`not annotated: ${JSON.stringify(result.why)}`)
  return result.bytes
}

export function cleaned(bytes: Uint8Array): Uint8Array {
  const result = withoutAnnotations(bytes)
  if (!result.ok) throw new Error(`not cleaned: ${JSON.stringify(result.why)}`)
  return result.bytes
}

/** Why it was not annotated, when it must not be. */
export function notAnnotated(bytes: Uint8Array, all: readonly Observation[] = [observation()]): NotAnnotated {
  const result = annotate(bytes, all, OPTIONS)
  if (result.ok) throw new Error('was annotated')
  return result.why
}

/** How a file differs from another, part by part, compressed bytes and headers included. */
export function compared(
  before: Uint8Array,
  after: Uint8Array,
): {
  readonly changed: string[]
  readonly added: string[]
  readonly gone: string[]
  readonly inOrder: boolean
} {
  const [one, other] = [zipEntries(before).entries, zipEntries(after).entries]
  const names = one.map(({ name }) => name)
  const there = other.map(({ name }) => name)
  const of = (name: string): (typeof one)[number] => other.find((entry) => entry.name === name)!
  return {
    changed: one
      .filter(
        (entry) =>
          there.includes(entry.name) &&
          (of(entry.name).local !== entry.local || of(entry.name).central !== entry.central),
      )
      .map(({ name }) => name)
      .sort(),
    added: there.filter((name) => !names.includes(name)).sort(),
    gone: names.filter((name) => !there.includes(name)),
    inOrder:
      there.filter((name) => names.includes(name)).join('|') ===
      names.filter((n) => there.includes(n)).join('|'),
  }
}

/** What each part holds, by name. */
export function contents(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(zipEntries(bytes).entries.map(({ name, content }) => [name, content]))
}

/** CT_Worksheet, as ECMA-376 part 1, 18.3.1.99, gives it. */
const WORKSHEET =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
  scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
  cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls
  webPublishItems tableParts extLst`.split(/\s+/)
/** CT_Workbook, 18.2.27. */
const WORKBOOK = `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
  externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`.split(/\s+/)
/** CT_Stylesheet, 18.8.39. */
const STYLES =
  `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`.split(/\s+/)

/** Fails unless a workbook is put together as OOXML asks: order, counts, references from part to part, namespaces. */
export function expectSound(bytes: Uint8Array): void {
  const parts = contents(bytes)
  const trees = new Map<string, Element>()
  for (const [name, text] of Object.entries(parts)) {
    if (!/\.(?:xml|rels|vml)$/.test(name) && name !== '[Content_Types].xml') continue
    expectNamespaces(name, text)
    trees.set(name, xmlTree(text.replace(/^\uFEFF/, '')))
  }
  const types = trees.get('[Content_Types].xml')!
  const declared = new Set(
    types.children.map(({ attributes }) => attributes['PartName'] ?? attributes['Extension']),
  )
  const overrides = types.children.flatMap(({ attributes }) => attributes['PartName'] ?? [])
  expect(new Set(overrides.map((name) => name.toLowerCase())).size).toBe(overrides.length)
  for (const name of Object.keys(parts)) {
    if (name === '[Content_Types].xml') continue
    expect([name, declared.has(`/${name}`) || declared.has(name.split('.').at(-1))]).toEqual([name, true])
  }
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue
    const base = name.replace('_rels/', '').replace(/\.rels$/, '')
    const ids = tree.children.map(({ attributes }) => attributes['Id'])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of tree.children) {
      if (attributes['TargetMode'] === 'External') continue
      expect(Object.keys(parts)).toContain(resolved(base, attributes['Target']!))
    }
  }
  let styles = 0
  let marks = 0
  for (const tree of trees.values()) {
    const kind = local(tree.name)
    if (kind === 'styleSheet') {
      expectOrder(tree, STYLES)
      for (const list of tree.children) {
        const { count } = list.attributes
        if (count !== undefined) expect([list.name, Number(count)]).toEqual([list.name, list.children.length])
        if (local(list.name) === 'cellXfs') styles = list.children.length
        if (local(list.name) === 'dxfs') marks = list.children.length
      }
    }
    if (kind === 'workbook') expectOrder(tree, WORKBOOK)
  }
  for (const [name, tree] of trees) {
    if (local(tree.name) !== 'worksheet') continue
    expectOrder(tree, WORKSHEET)
    for (const { name: element, attributes } of everyElement(tree)) {
      if (local(element) === 'c' && attributes['s'] !== undefined && styles > 0)
        expect(Number(attributes['s'])).toBeLessThan(styles)
      if (local(element) === 'cfRule' && attributes['dxfId'] !== undefined)
        expect(Number(attributes['dxfId'])).toBeLessThan(marks)
    }
    expectBoxes(name, tree, trees)
  }
}

/** Each comment has its box, and each box an id of its own. */
function expectBoxes(name: string, tree: Element, trees: ReadonlyMap<string, Element>): void {
  const links = trees.get(
    `${name.slice(0, name.lastIndexOf('/') + 1)}_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`,
  )
  const comments = links?.children.find(({ attributes }) => attributes['Type']!.endsWith('/comments'))
  if (!comments) return
  const cells = everyElement(trees.get(resolved(name, comments.attributes['Target']!))!)
    .filter((one) => local(one.name) === 'comment')
    .map(({ attributes }) => attributes['ref']!)
  expect(new Set(cells).size).toBe(cells.length)
  const drawing = tree.children.find((one) => local(one.name) === 'legacyDrawing')
  const id = Object.entries(drawing?.attributes ?? {}).find(([key]) => key.endsWith(':id'))?.[1]
  const link = links!.children.find(({ attributes }) => attributes['Id'] === id)
  const shapes = everyElement(trees.get(resolved(name, link!.attributes['Target']!))!).filter(
    (one) => local(one.name) === 'shape',
  )
  const ids = shapes.map(({ attributes }) => attributes['id'])
  expect(new Set(ids).size).toBe(ids.length)
  const notes = shapes.flatMap((shape) => {
    const told = everyElement(shape)
    const data = told.find(
      (one) => local(one.name) === 'ClientData' && one.attributes['ObjectType'] === 'Note',
    )
    const of = (what: string): number => Number(told.find((one) => local(one.name) === what)!.text)
    return data ? [`${String(of('Row'))} ${String(of('Column'))}`] : []
  })
  expect(notes.sort()).toEqual(cells.map(rowAndColumn).sort())
}

function rowAndColumn(cell: string): string {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(cell)!
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return `${String(Number(row) - 1)} ${String(column - 1)}`
}

export function resolved(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else path.push(step)
  }
  return path.join('/')
}

function expectOrder(tree: Element, order: readonly string[]): void {
  const ranks = tree.children.map(({ name }) => order.indexOf(local(name))).filter((rank) => rank >= 0)
  expect([tree.name, ranks]).toEqual([tree.name, [...ranks].sort((a, b) => a - b)])
}

function expectNamespaces(name: string, text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`)
  })
  parser.write(text.replace(/^\uFEFF/, '')).close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
