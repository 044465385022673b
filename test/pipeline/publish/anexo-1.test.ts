import type ExcelJS from 'exceljs'
import { Resolver } from '../../../engine/directory/resolve.js'
import { readPlan, recognise, viewsOf } from '../../../engine/reading/read-plan.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { anexo1 } from '../../../pipeline/publish/anexo-1.js'
import type { Publication } from '../../../pipeline/publish/publication.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { consolidated, directory, paac, publication } from './invented-plan.js'
import { opened, shown } from './open-workbook.js'

let sheet: ExcelJS.Worksheet
let rows: ReturnType<typeof shown>
beforeAll(async () => {
  sheet = (await opened(anexo1(publication))).worksheets[0]!
  rows = shown(sheet)
})

const first = (text: string): number => rows.findIndex((r) => r.some((v) => String(v).startsWith(text)))
const column = (index: number, from: number, count: number) =>
  rows.slice(from, from + count).map((r) => r[index])

it('is one sheet, printed on letter paper across, with its header on each page', async () => {
  const workbook = await opened(anexo1(publication))
  expect(workbook.worksheets.map((s) => s.name)).toEqual(['Anexo 1'])
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 1, fitToWidth: 1 })
  const header = Number(sheet.pageSetup.printTitlesRow?.split(':')[0])
  expect(rows[header - 1]).toEqual(paac.columns.map((c) => c.header))
})

it('has the title with its vigencia, and every component under its banner', () => {
  expect(rows[0]![0]).toBe('Anexo 1. Plan Anticorrupción y de Atención al Ciudadano 2031')
  const banners = paac.sections.map((s) => first(s.title))
  expect(banners).toEqual([...banners].sort((a, b) => a - b))
  for (const row of banners) expect(sheet.getCell(row + 1, 7).master.address).toBe(`A${row + 1}`)
})

it('refers to the annex in component 2, over the whole width', () => {
  const row = first(paac.sections[1]!.title) + 1
  expect(rows[row]![0]).toBe(paac.sections[1]!.reference)
  expect(sheet.getCell(row + 1, 7).master.address).toBe(`A${row + 1}`)
})

it('gives component 6 six columns over the same width', () => {
  const row = first(paac.sections[5]!.title) + 1
  expect(rows[row]!.filter((v) => v !== null)).toEqual(paac.columns.slice(1).map((c) => c.header))
  expect(sheet.getCell(row + 1, 2).master.address).toBe(`A${row + 1}`)
  expect(rows[row + 1]![0]).toBe('1 Sembrar un árbol por cada denuncia resuelta en la ronda del río')
})

it('orders activities by the parts of their numbers, the unnumbered last', () => {
  const numbers = rows
    .slice(first('Componente 3'), first('Componente 4'))
    .map((r) => /^\d+\.\d+/.exec(String(r[1]))?.[0])
    .filter(Boolean)
  expect(numbers).toEqual(['1.2', '1.2', '1.9', '1.10', '2.1'])
  expect(first('Traducir el portal')).toBeGreaterThan(first('2.1 Responder'))
})

it('gives each window its row, and merges the rest of the activity over them', () => {
  const row = first('5.1 Hacer')
  expect(column(5, row, 3)).toEqual(['2031-04-01', '2031-08-01', '2031-12-01'])
  expect(column(6, row, 3)).toEqual(['31/04/2031', '2031-08-31', '2031-12-31'])
  for (const letter of ['B', 'C', 'D', 'E'])
    expect(sheet.getCell(`${letter}${row + 3}`).master.address).toBe(`${letter}${row + 1}`)
  expect(sheet.getCell(`G${row + 1}`).font.bold).toBe(true)
  expect(sheet.getCell(`F${row + 1}`).numFmt).toBe('dd/mm/yyyy')
})

it('gives each responsible its row; the last window goes down to the end', () => {
  const row = first('1.10 Elaborar')
  expect(column(4, row, 3)).toEqual([
    'Secretaría de Educación y Saberes Ancestrales del Territorio',
    'Secretaría de Cultura',
    'Oficina de Lenguas',
  ])
  expect(column(5, row, 3)).toEqual(['2031-05-02', '2031-10-01', null])
  expect(sheet.getCell(`F${row + 3}`).master.address).toBe(`F${row + 2}`)
})

it('prints who answers by the official name', () => {
  expect(rows[first('5.1 Hacer')]![4]).toBe('Oficina de Control Interno')
})

it('merges a subcomponent over all its activities', () => {
  const row = first('Subcomponente 1. Información')
  const last = first('1.10 Elaborar') + 2
  expect(sheet.getCell(`A${last + 1}`).master.address).toBe(`A${row + 1}`)
  expect(sheet.getCell(`A${last + 2}`).master.address).not.toBe(`A${row + 1}`)
})

it('shows both of two claims side by side, and says so', () => {
  const row = first('1.2 Preparar el informe anual de gestión del sector')
  expect(rows[row + 1]![1]).toBe('1.2 Preparar el informe anual de gestión cultural')
  for (const at of [row, row + 1]) expect(sheet.getCell(`B${at + 1}`).font.italic).toBe(true)
  expect(sheet.headerFooter.oddFooter).toContain('En cursiva: actividad que traen dos archivos')
})

it('leaves out what another version replaces, and marks nothing because of it', () => {
  const row = first('2.1 Reunirse')
  expect(rows.filter((r) => String(r[1]).startsWith('2.1 Reunirse'))).toHaveLength(1)
  expect(rows[row]![1]).toContain('madres comunitarias')
  expect(sheet.getCell(`B${row + 1}`).font.italic).toBeFalsy()
})

it('says where nothing came in', async () => {
  const empty: Publication = { ...publication, consolidated: { ...consolidated, activities: [] } }
  const texts = shown((await opened(anexo1(empty))).worksheets[0]!).map((r) => r[0])
  expect(texts.filter((t) => t === 'Sin actividades recibidas')).toHaveLength(5)
})

it('prints activities of no known component at the end', async () => {
  const stray = consolidated.activities.map((a, i) =>
    i === 0 ? { ...a, component: null, subcomponent: null } : a,
  )
  const { worksheets } = await opened(
    anexo1({ ...publication, consolidated: { ...consolidated, activities: stray } }),
  )
  const texts = shown(worksheets[0]!)
  const at = texts.findIndex((r) => r[0] === 'Actividades sin componente reconocido')
  expect(texts[at + 2]![1]).toBe(`1.1 ${consolidated.activities[0]!.activity}`)
})

it('gives rows the room that their texts need', () => {
  const row = first('Subcomponente 1. Información')
  let height = 0
  for (let r = row; r <= first('1.10 Elaborar') + 2; r++) height += sheet.getRow(r + 1).height
  expect(height).toBeGreaterThan(60)
})

it('says discreetly how many files it comes from', () => {
  expect(sheet.headerFooter.oddFooter).toContain(
    'Alcaldía de Villaflor · Consolidado a partir de 10 archivos',
  )
  expect(rows.at(-2)![0]).toMatch(/^1 Sembrar/)
})

it('is read back by our own reader as the plan that went in', async () => {
  const activities = consolidated.activities.filter((a) => a.component !== 4)
  const partial = { ...publication, consolidated: { ...consolidated, activities } }
  const read = readWorkbook(await writeWorkbook(anexo1(partial)))
  if (!read.ok) throw new Error(read.why.kind)
  const plan = readPlan(read.workbook, recognise(viewsOf(read.workbook), paac), {
    resolver: new Resolver(directory),
    file: 'anexo-1.xlsx',
    vigencia: null,
  })
  expect(plan.vigencia).toBe(2031)
  const standing = activities.filter((a) => !a.source.file.includes('salud v1'))
  const key = (section: number | null, number: string | null, text: string) => `${section} ${number} ${text}`
  const expected = new Map(standing.map((a) => [key(a.component, a.number, a.activity), a]))
  expect(plan.activities).toHaveLength(standing.length)
  for (const activity of plan.activities) {
    const source = expected.get(
      key(activity.section, activity.number, activity.fields.get('activity')!.text),
    )!
    expect(activity.subcomponent).toBe(source.subcomponent)
    expect(activity.fields.get('goal')!.text).toBe(source.goal.text)
    expect(activity.responsibles.map((r) => r.name)).toEqual(source.responsibles.map((r) => r.name))
    expect(activity.windows.map((w) => [w.start?.iso ?? null, w.end?.iso ?? null])).toEqual(
      source.schedule.map((w) => [w.start, w.end]),
    )
  }
})
