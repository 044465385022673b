import { Resolver } from '../../../engine/directory/resolve.js'
import { identityOf, isOwnOutput } from '../../../engine/reading/document-facts.js'
import { recognise, readPlan, viewsOf } from '../../../engine/reading/read-plan.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { formatOf } from '../../support/sheet.js'
import { directory, paac } from './invented-plan.js'
import { opened, partsOf, shown } from './open-workbook.js'

const filled = () => plantilla(paac, directory, { dependencia: 'tic', vigencia: 2031 })

it('has the form, the instructions and hidden lists', async () => {
  const { worksheets } = await opened(filled())
  expect(worksheets.map((s) => [s.name, s.state])).toEqual([
    ['Anexo 1', 'visible'],
    ['Instrucciones', 'visible'],
    ['Listas', 'hidden'],
  ])
})

it('fills in dependencia and vigencia where given', async () => {
  const rows = shown((await opened(filled())).worksheets[0]!)
  expect(rows).toContainEqual(['Dependencia:', 'Dirección de Tecnologías', null, null, null, null, null])
  expect(rows).toContainEqual(['Vigencia:', '2031', null, null, null, null, null])
  const blank = shown((await opened(plantilla(paac, directory))).worksheets[0]!)
  expect(blank).toContainEqual(['Dependencia:', null, null, null, null, null, null])
})

it('has every section with the exact headers of the format', async () => {
  const rows = shown((await opened(filled())).worksheets[0]!)
  const headers = paac.columns.map((c) => c.header)
  for (const section of paac.sections) {
    const below = rows[rows.findIndex((r) => r[0] === section.title) + 1]
    if (section.reference) expect(below![0]).toBe(section.reference)
    else expect(below).toEqual(section.without.length > 0 ? [null, ...headers.slice(1)] : headers)
  }
})

it('opens the cells to fill in and locks the rest', async () => {
  const sheet = (await opened(filled())).worksheets[0]!
  const locked = (address: string) => sheet.getCell(address).protection?.locked ?? true
  const header = shown(sheet).findIndex((r) => r[0] === 'Subcomponente / Proceso') + 1
  expect(locked('A1')).toBe(true)
  expect(locked(`B${header}`)).toBe(true)
  for (const letter of ['A', 'B', 'E', 'G']) expect(locked(`${letter}${header + 1}`)).toBe(false)
  const xml = partsOf(await writeWorkbook(filled())).get('xl/worksheets/sheet1.xml')!
  expect(xml).toMatch(/<sheetProtection(?![^>]*password)[^>]*sheet="1"/)
})

it('helps to fill in: lists, dates of the vigencia, an end not before its start', async () => {
  const xml = partsOf(await writeWorkbook(filled())).get('xl/worksheets/sheet1.xml')!
  const rules = [...xml.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)\d+[^>]*>.*?<\/dataValidation>/g)]
  const of = (letter: string) => rules.filter((r) => r[1] === letter).map((r) => r[0])
  expect(of('A')).toHaveLength(4)
  expect(of('A')[0]).toContain('Listas!$B$2:$B$6')
  expect(of('E')).toHaveLength(5)
  expect(of('E')[0]).toMatch(/errorStyle="warning".*Listas!\$A\$2:\$A\$12/)
  expect(of('F')[0]).toMatch(/type="date".*<formula1>47849<\/formula1><formula2>48244<\/formula2>/)
  expect(of('G')[0]).toMatch(/AND\(ISNUMBER\(G(\d+)\),G\1&gt;=N\(F\1\),G\1&gt;=47849,G\1&lt;=48244\)/)
  for (const [rule] of rules) {
    expect(/ prompt="([^"]*)"/.exec(rule)![1]!.length).toBeLessThanOrEqual(255)
    expect(/ promptTitle="([^"]*)"/.exec(rule)![1]!.length).toBeLessThanOrEqual(32)
  }
})

it('knows what it is, and is no output to skip', async () => {
  const read = readWorkbook(await writeWorkbook(filled()))
  if (!read.ok) throw new Error(read.why.kind)
  expect(isOwnOutput(read.workbook)).toBe(false)
  expect(read.workbook.names.get('Cotejo.Formato')).toBe('paac-anexo-1@1')
  expect(identityOf(read.workbook)).toEqual({
    format: 'paac-anexo-1',
    version: '1',
    dependencia: 'tic',
    vigencia: 2031,
  })
})

it('is read by our own reader as a blank plan of its format', async () => {
  const read = readWorkbook(await writeWorkbook(filled()))
  if (!read.ok) throw new Error(read.why.kind)
  expect(recognise(viewsOf(read.workbook), paac)).toMatchObject({ recognised: true, missing: [] })
  const plan = readPlan(read.workbook, recognise(viewsOf(read.workbook), paac), {
    resolver: new Resolver(directory),
    file: 'plantilla.xlsx',
    vigencia: null,
  })
  expect(plan).toMatchObject({ dependencia: 'tic', vigencia: 2031, activities: [], observations: [] })
  expect(plan.sections.map((s) => s.number)).toEqual([1, 2, 3, 4, 5, 6])
})

it('explains every column', async () => {
  const rows = shown((await opened(filled())).getWorksheet('Instrucciones')!)
  for (const { header, help } of paac.columns) expect(rows).toContainEqual([header, help])
})

describe('the forms of other formats', () => {
  const form = (id: string) => plantilla(formatOf(id), directory, { vigencia: 2031 })
  const sheetXml = async (id: string) =>
    partsOf(await writeWorkbook(form(id))).get('xl/worksheets/sheet1.xml')!
  const steps = async (id: string) =>
    shown((await opened(form(id))).getWorksheet('Instrucciones')!)
      .filter((row) => String(row[0]).startsWith('Paso'))
      .map((row) => String(row[1]))

  it('take no date after the vigencia where no follow-up is due then', async () => {
    // 2031-01-01 and 2031-12-31
    expect(await sheetXml('plan-accion')).toMatch(
      /type="date"[^>]*>.*?<formula1>47849<\/formula1><formula2>48213<\/formula2>/,
    )
    expect(await sheetXml('plan-accion')).not.toContain('48244')
  })

  it('say of rows only what applies to them', async () => {
    expect((await steps('plan-accion'))[1]).toBe(
      'En «Actividad» escriba una sola cosa por fila: si son dos, use dos filas. Si una misma fila lleva varios datos en «Responsable» o en «Fecha Inicio» y «Fecha Final», siga en las filas de abajo y deje en ellas vacía la columna «Actividad».',
    )
    expect((await steps('plan-indicativo'))[1]).toBe(
      'En «Indicador de producto» escriba una sola cosa por fila: si son dos, use dos filas.',
    )
    expect(await steps('rendicion-cuentas')).toContain('Deje vacías las filas que sobren.')
    expect((await steps('paac-anexo-1')).join()).toContain('No borre ningún componente')
  })

  it('begin no printed page in the middle of columns under one title', async () => {
    // after the sources of funds, and before the project
    expect(await sheetXml('poai')).toMatch(/<colBreaks[^>]*><brk id="13"[^>]*\/><\/colBreaks>/)
    expect(await sheetXml('plan-accion')).toMatch(/<colBreaks[^>]*><brk id="18"[^>]*\/><\/colBreaks>/)
    expect(await sheetXml('poai')).not.toContain('fitToPage')
    expect(await sheetXml('paac-anexo-1')).toContain('fitToPage')
  })
})
