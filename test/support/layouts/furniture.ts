import type { Layout } from './layout.js'
import { officialName, written } from './names.js'
import type { Pen } from './pen.js'
import type { Content } from './sketch.js'
import type { TableColumns } from './table-columns.js'
import { componentName } from './wording.js'

const YEAR: Content = { kind: 'number', value: 2023, format: 'General', shown: '2023' }
const PAGE_TITLES = ['ALCALDÍA DE PASTO', 'PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2023']
/** The block of a quality system: what changed, when, and who answers for it. */
const CHANGES = [
  ['Control de cambios'],
  ['Versión', 'Fecha', 'Descripción', 'Responsable'],
  ['01', '10/01/2023', 'Creación del documento', 'Oficina de Planeación de Gestión Institucional'],
]

/** What stands above the first table of a sheet. */
export function drawTitles(pen: Pen, { titles, left, banner, unit }: Layout, component: number): void {
  for (const title of titles) {
    const words = title.replace('name', officialName(unit)).replace('ACRONYM', written(unit, 'acronym'))
    pen.line(
      left,
      words.split(' | ').map((part) => (part === '2023' ? YEAR : part)),
    )
  }
  if (banner === 'title')
    pen.line(left, [
      `Plan anticorrupción 2023 – Componente ${String(component)}: ${componentName(component)}`,
    ])
  if (titles.length > 2) pen.row++
}

/** What a page break brings back above a repeated heading. */
export function drawPageTitles(pen: Pen, { bannerMerged }: Layout, { first, last }: TableColumns): void {
  for (const title of PAGE_TITLES) pen.line(first, [title], bannerMerged ? last : null)
}

/** A row between banner and heading. */
export function drawObjective(pen: Pen, { bannerMerged }: Layout, { first, last }: TableColumns): void {
  pen.line(first, ['Objetivo: acercar la gestión a la ciudadanía'], bannerMerged ? last : null)
}

/** What stands below a table. */
export function drawFooters(
  pen: Pen,
  { footers, footerMerged }: Layout,
  { first, last }: TableColumns,
): void {
  if (footers.length > 0) pen.row++
  for (const footer of footers) {
    if (footer === 'changes') for (const cells of CHANGES) pen.line(first, cells)
    else pen.line(first, footer.split(' | '), footerMerged ? last : null)
  }
}

/** A blank row, which may hold a space that nobody sees. */
export function drawBlank(pen: Pen, { blankSpaces }: Layout, { first }: TableColumns): void {
  pen.line(first, [blankSpaces ? ' ' : ''])
}
