import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { NotTheBlankForm, carryRows } from '../../../engine/carry/carry-rows.js'
import { formatOfAnnex, NUMERIC } from '../../../engine/format/format.js'
import type { Grid } from '../../../engine/grid/grid.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { partOf } from '../workbook/edit/zip-entries.js'
import { cell, makeXlsx } from '../workbook/make-xlsx.js'
import {
  anexo,
  check,
  directory,
  formatOf,
  line,
  more,
  paac,
  read,
  sheet,
  texts,
  who,
  windows,
} from '../../support/sheet.js'
import { temporaryFolder } from '../../support/commands.js'
import { blankOf, carry, readBack } from './carried.js'
import { contents } from './content.js'

const OLD = new Map([
  ['CotejoFormato', 'paac-anexo-1'],
  ['CotejoVersion', '0'],
  ['CotejoVigencia', '2023'],
  ['CotejoDependencia', 'opgi'],
])

function workbookOf(bytes: Uint8Array): Workbook {
  const result = readWorkbook(bytes)
  if (!result.ok) throw new Error(result.why.kind)
  return result.workbook
}

/** What the cells of a row of the sheet show, by address. */
function shown(grid: Grid, ...refs: string[]): Record<string, string> {
  return Object.fromEntries(refs.map((ref) => [ref, cell(grid, ref)?.text ?? '']))
}

const RISKS = 'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.'
/** The columns in another order, one by another name. */
const SWAPPED = `
  | Vigencia: 2023 |
  | ${RISKS} |
  | Actividades | Responsables | Fecha Inicio | Fecha Final | Entregable | Meta | Subcomponente / Proceso |
  | 1.1 Pintar el mural | Secretaría General | {2023-03-01} | 1/04/2023 | Mural⏎pintado | {number 0.9 as 90%} | Subcomponente 2 Construcción del Mapa de Riesgos de Corrupción |
  |  | OPGI | 31/06/2023 | Permanente |  |  |  |
  | 1.2 Cantar la ronda | UAC y los vecinos | 01/03/2023⏎01/08/2023 | 31/03/2023⏎31/08/2023 | 2023-05-05 | {number 3} |  |`

describe('a plan on an old version', () => {
  const old = sheet('Hoja1', SWAPPED)
  const plan = read(old, { properties: OLD, vigencia: null })

  it('is on the current one, each thing in its column', async () => {
    const { bytes, carried, left } = await carry(plan, paac)
    expect([carried, left]).toEqual([2, []])
    const { grids } = workbookOf(bytes)
    const form = grids[0]!
    expect(shown(form, 'A9', 'B9', 'C9', 'D9', 'E9', 'F9', 'G9')).toEqual({
      A9: 'Subcomponente 2. Gestión de riesgos de corrupción',
      B9: '1.1 Pintar el mural',
      C9: 'Mural\npintado',
      D9: '90%',
      E9: 'Secretaría General',
      F9: '01/03/2023',
      G9: '01/04/2023',
    })
    expect(shown(form, 'A10', 'B10', 'E10', 'F10', 'G10')).toEqual({
      A10: '',
      B10: '',
      E10: 'OPGI',
      F10: '31/06/2023',
      G10: 'Permanente',
    })
    expect(shown(form, 'A11', 'B11', 'C11', 'D11', 'E11', 'F11', 'G11')).toEqual({
      A11: 'Subcomponente 2. Gestión de riesgos de corrupción',
      B11: '1.2 Cantar la ronda',
      C11: '2023-05-05',
      D11: '3',
      E11: 'UAC y los vecinos',
      F11: '01/03/2023',
      G11: '31/03/2023',
    })
    expect(shown(form, 'B12', 'F12', 'G12')).toEqual({ B12: '', F12: '01/08/2023', G12: '31/08/2023' })
    const [start, typed, number] = ['F9', 'C11', 'D11'].map((ref) => cell(form, ref)!)
    expect([start!.date, typed!.date, number!.value]).toEqual(['2023-03-01', null, 3])
  })

  it('says who sends it and of which vigencia, in its head and in its identity', async () => {
    const { bytes, plan: back } = await carry(plan, paac)
    const { grids, properties } = workbookOf(bytes)
    expect(shown(grids[0]!, 'B4', 'B5')).toEqual({
      B4: 'Oficina de Planeación de Gestión Institucional',
      B5: '2023',
    })
    expect([...properties]).toEqual([
      ['CotejoFormato', 'paac-anexo-1'],
      ['CotejoVersion', paac.version],
      ['CotejoDependencia', 'opgi'],
      ['CotejoVigencia', '2023'],
    ])
    expect([back.version, back.vigencia, back.dependencia]).toEqual([paac.version, 2023, 'opgi'])
    const { plan: bare } = await carry({ ...plan, vigencia: null, dependencia: null }, paac)
    expect([bare.vigencia, bare.dependencia]).toEqual([null, null])
  })

  it('keeps what the official workbook is: its lists, checks and protection', async () => {
    const blank = await blankOf(paac)
    const { bytes } = await carry(plan, paac)
    const part = 'xl/worksheets/sheet1.xml'
    const tail = (file: Uint8Array): string => partOf(file, part).split('</sheetData>')[1]!
    expect(tail(bytes)).toBe(tail(blank))
    expect(partOf(bytes, 'xl/styles.xml')).toBe(partOf(blank, 'xl/styles.xml'))
  })
})

it('gives each name of the directory a row of its own, and keeps others as they were typed', async () => {
  const plan = read(
    anexo(`
      ${line({ responsible: 'Secretaría General, OPGI' })}
      ${line({ activity: '1.2 Cantar', responsible: '• UAC⏎• Oficina de los Sueños' })}
      ${more({ responsible: 'SSI', start: '{2023-05-01}', end: '' })}`),
  )
  const { bytes, plan: back } = await carry(plan, paac)
  expect(shown(workbookOf(bytes).grids[0]!, 'E9', 'E10', 'E11', 'E12', 'F12')).toEqual({
    E9: 'Secretaría General',
    E10: 'OPGI',
    E11: '• UAC\n• Oficina de los Sueños',
    E12: 'SSI',
    F12: '01/05/2023',
  })
  expect(back.activities.map(who)).toEqual(plan.activities.map(who))
  expect(back.activities.map(windows)).toEqual([
    ['2023-03-01…2023-03-31'],
    ['2023-03-01…2023-03-31', '2023-05-01…-'],
  ])
})

it('keeps a label that it does not know, and puts those without any before it', async () => {
  const plan = read(
    anexo(`
      ${line({ subcomponent: '', activity: '1.1 Pintar' })}
      ${line({ subcomponent: 'Subcomponente 2. Los murales', activity: '1.2 Cantar' })}`),
  )
  const more = read(anexo(line({ subcomponent: '', activity: '1.3 Bailar' })))
  const all = { ...plan, activities: [...plan.activities, ...more.activities] }
  const { bytes } = await carry(all, paac)
  expect(shown(workbookOf(bytes).grids[0]!, 'A9', 'B9', 'A10', 'B10', 'A11', 'B11')).toEqual({
    A9: '',
    B9: '1.1 Pintar',
    A10: '',
    B10: '1.3 Bailar',
    A11: 'Subcomponente 2. Los murales',
    B11: '1.2 Cantar',
  })
})

describe('a plan of more rows than the form has', () => {
  const many = Array.from({ length: 30 }, (_, i) => line({ activity: `1.${String(i + 1)} Pintar el mural` }))
  const components = `
    | Componente 3: Rendición de cuentas | < | < | < | < | < | < |
    | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
    ${line({ subcomponent: '', activity: '3.1 Cantar la ronda' })}`
  const plan = read(anexo(`${many.join('\n')}\n${components}`))

  it('makes the form longer: what stands below moves with its merges, lists and checks', async () => {
    const { bytes, carried, left } = await carry(plan, paac)
    expect([carried, left]).toEqual([31, []])
    const { grids } = workbookOf(bytes)
    const form = grids[0]!
    // 18 more rows: those of component 1 are 9 to 38, and component 3 begins in 41
    expect(shown(form, 'B9', 'B38', 'A39', 'A41', 'A42', 'B43')).toEqual({
      B9: '1.1 Pintar el mural',
      B38: '1.30 Pintar el mural',
      A39: paac.sections[1]!.title,
      A41: paac.sections[2]!.title,
      A42: 'Subcomponente / Proceso',
      B43: '3.1 Cantar la ronda',
    })
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    const merges = [...xml.matchAll(/mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref)
    expect(merges).toEqual([
      'A1:E1',
      'A2:E2',
      'A7:G7',
      'A39:G39',
      'A40:G40',
      'A41:G41',
      'A55:G55',
      'A69:G69',
      'A83:G83',
    ])
    expect(xml).toContain('<dimension ref="A1:G96"/>')
    const checks = [...xml.matchAll(/sqref="(G[^"]*)"[^>]*><formula1>([^<]*)</g)].map(([, at, rule]) => [
      at,
      rule,
    ])
    expect(checks.slice(0, 2)).toEqual([
      ['G9:G38', 'AND(ISNUMBER(G9),G9&gt;=N(F9),G9&gt;=36526,G9&lt;=73050)'],
      ['G43:G54', 'AND(ISNUMBER(G43),G43&gt;=N(F43),G43&gt;=36526,G43&lt;=73050)'],
    ])
    expect(xml).toContain('<formula1>Listas!$B$2:$B$6</formula1>')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'Anexo 1'!$8:$8<")
  })

  it('gives the new rows the look of the others, and reads back the same', async () => {
    const { bytes, plan: back } = await carry(plan, paac)
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    const styles = (row: number): string[] =>
      [...new RegExp(`<row r="${String(row)}"[^]*?</row>`).exec(xml)![0].matchAll(/ s="(\d+)"/g)].map(
        ([, s]) => s!,
      )
    expect(styles(25)).toEqual(styles(9))
    expect(contents(back.activities, paac)).toEqual(contents(plan.activities, paac))
  })

  it('also where rows have formulas of their own', async () => {
    const budget = formatOf('plan-accion')
    const header = budget.columns.map(({ header, group }) => (group === null ? header : `${header} `))
    const at = (key: string): number => budget.columns.findIndex((column) => column.key === key)
    const rows = Array.from({ length: 45 }, (_, i) => {
      const cells = header.map(() => '')
      cells[at('activity')] = `Pintar el mural ${String(i + 1)}`
      cells[at('ownFunds')] = '{number 1000 as $ 1.000}'
      cells[at('goal')] = '1 mural'
      return `| ${cells.join(' | ')} |`
    })
    const own = read(sheet('Plan', `| ${header.join(' | ')} |\n${rows.join('\n')}`), { format: budget })
    expect(own.activities).toHaveLength(45)
    const { bytes, left } = await carry(own, budget)
    expect(left).toEqual([])
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    const sums = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)
    expect(sums).toHaveLength(45)
    expect([sums[0], sums[43], sums[44]]).toEqual(
      [10, 53, 54].map((row) => `IF(COUNT(Y${row}:AD${row})=0,"",SUM(Y${row}:AD${row}))`),
    )
    expect(readBack(bytes).activities).toHaveLength(45)
  })
})

describe('the workbook of a budget', () => {
  const budget = formatOf('poai')
  const headers = budget.columns.map(({ header }) => header)
  const row = (cells: Readonly<Record<string, string>>): string =>
    `| ${budget.columns.map(({ key }) => cells[key] ?? '').join(' | ')} |`

  it('works out its totals itself, but for one that adds up to something else', async () => {
    const money = { ownFunds: '{number 1000 as $ 1.000}', sgp: '{number 500 as 500,00}' }
    const plan = read(
      sheet(
        'Hoja1',
        `
        | ${headers.join(' | ')} |
        ${row({ ...money, sectorCode: '0040', project: 'Pintar', bpin: '{number 2024520010001 as 2,02E+12}', total: '{formula 1500}' })}
        ${row({ ...money, sectorCode: '{number 40}', project: 'Cantar', total: '{number 1600 as $ 1.600}' })}`,
      ),
      { format: budget },
    )
    const { bytes } = await carry(plan, budget)
    const form = workbookOf(bytes).grids[0]!
    const header = [...form.rows].find(([, cells]) =>
      [...cells.values()].some(({ text }) => text === 'BPIN'),
    )![0]
    const at = (key: string, line: number) =>
      form.rows.get(header + 1 + line)!.get(budget.columns.findIndex((column) => column.key === key))
    expect([1, 2].map((line) => at('project', line)?.value)).toEqual(['Pintar', 'Cantar'])
    expect([1, 2].map((line) => at('sectorCode', line)?.value)).toEqual(['0040', '40'])
    expect(at('bpin', 1)?.value).toBe('2024520010001')
    expect([1, 2].map((line) => at('sgp', line)?.value)).toEqual([500, 500])
    expect([1, 2].map((line) => [at('total', line)?.formula, at('total', line)?.value])).toEqual([
      [true, ''],
      [false, 1600],
    ])
  })

  it('has its other tables too, those that only OPGI fills in as well', async () => {
    const format = formatOf('plan-accion')
    const drawn = (columns: readonly { readonly header: string }[], ...rows: string[][]): string =>
      [columns.map(({ header }) => header), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
    const main = sheet(
      'Plan',
      drawn(
        format.columns,
        format.columns.map(({ key }) => (key === 'activity' ? 'Pintar' : '')),
      ),
    )
    const annexes = format.annexes.map(({ title, columns }) =>
      sheet(
        title,
        drawn(
          columns,
          columns.map(({ type }) =>
            NUMERIC.has(type) ? '{number 7}' : type === 'date' ? '{2023-05-02}' : 'Mural',
          ),
        ),
      ),
    )
    const plan = read([main, ...annexes], { format })
    expect([...plan.annexes].map(([key, rows]) => [key, rows.length])).toEqual([
      ['ceilings', 1],
      ['modifications', 1],
    ])
    const { carried, left, plan: back } = await carry(plan, format)
    expect([carried, left]).toEqual([3, []])
    for (const annex of format.annexes) {
      const own = formatOfAnnex(format, annex)
      expect(contents(back.annexes.get(annex.key)!, own)).toEqual(contents(plan.annexes.get(annex.key)!, own))
    }
  })
})

it('makes its rows as high as their text needs', async () => {
  const plan = read(
    anexo(`${line()}\n${line({ activity: `1.2 ${'Pintar otro mural muy grande '.repeat(20)}` })}`),
  )
  const { bytes } = await carry(plan, paac)
  const height = (row: number): number =>
    Number(
      new RegExp(`<row r="${String(row)}" ht="([^"]*)" customHeight="1">`).exec(
        partOf(bytes, 'xl/worksheets/sheet1.xml'),
      )![1],
    )
  expect(height(10)).toBeGreaterThan(12 * 12)
  expect(height(11)).toBe(30)
})

describe('what finds no place', () => {
  it('is told: a row of a component that the form leaves to an annex', async () => {
    const plan = read(
      anexo(line({ activity: '2.1 Acortar el trámite' }), 'Componente 2: Racionalización de trámites'),
    )
    const { carried, left, plan: back } = await carry(plan, paac)
    expect(carried).toBe(0)
    expect(left).toEqual([{ kind: 'no-section', activity: plan.activities[0] }])
    expect(back.activities).toEqual([])
  })

  it('is told: what stands in a column that the form does not print', async () => {
    const format = formatOf('participacion')
    const drawing = `
      | CATEGORÍAS | ACTIVIDADES DE GESTIÓN | DISEÑE ALTERNATIVAS DE MEJORA | FECHA | EVALUACIÓN | Evidencia |
      | Ejecutar el Plan de participación | Invitar a los vecinos | Pegar 10 carteles | {2023-06-30} | Buena | Fotos de los carteles |`
    const plan = read(sheet('Hoja1', drawing), { format })
    expect(texts(plan.activities[0])['evidence']).toBe('Fotos de los carteles')
    const { carried, left, plan: back } = await carry(plan, format)
    expect(carried).toBe(1)
    expect(left).toEqual([
      { kind: 'no-column', activity: plan.activities[0], column: 'Evidencia', text: 'Fotos de los carteles' },
    ])
    expect(texts(back.activities[0])['improvement']).toBe('Pegar 10 carteles')
  })
})

it.each([
  ['as it is usual', 'DEPARTAMENTO: Nariño MUNICIPIO: Pasto'],
  ['after a sign of two units', '📌 DEPARTAMENTO: Nariño MUNICIPIO: Pasto'],
  ['with its accents apart', 'DEPARTAMENTO: Nariño MUNICIPIO: Pasto'.normalize('NFD')],
])('carries the other labels of the head, written %s', async (_, head) => {
  const format = formatOf('guia-4-2')
  const header = format.columns.map((column) => column.header)
  const row = header.map((_, at) => (format.columns[at]!.key === 'activity' ? 'Pintar el mural' : 'x'))
  const plan = read(
    sheet(
      'Guía',
      `
      | ${head} |
      | ${format.sections[0]!.title} |
      | ${header.join(' | ')} |
      | ${row.join(' | ')} |`,
    ),
    { format },
  )
  const { bytes } = await carry(plan, format)
  const form = workbookOf(bytes).grids[0]!
  expect(shown(form, 'A6', 'B6', 'A7', 'B7')).toEqual({
    A6: 'DEPARTAMENTO:',
    B6: 'Nariño',
    A7: 'MUNICIPIO:',
    B7: 'Pasto',
  })
})

it('has nothing more to say of it than what it said before, but of the version', async () => {
  const grid = sheet('Hoja1', SWAPPED)
  const before = check(grid, { properties: OLD }).findings.map(({ rule }) => rule)
  const { bytes } = await carry(read(grid, { properties: OLD }), paac)
  const { grids, properties, names } = workbookOf(bytes)
  const after = check(grids, { properties, names }).findings.map(({ rule }) => rule)
  expect(before).toContain('format-outdated')
  expect(after).not.toContain('format-outdated')
  expect(after.filter((rule) => !before.includes(rule))).toEqual([])
})

it('refuses a workbook that is not the blank form', () => {
  const plan = read(anexo(line()))
  expect(() => carryRows(plan, paac, makeXlsx(), directory)).toThrow(NotTheBlankForm)
  expect(() => carryRows(plan, paac, new Uint8Array(3), directory)).toThrow(NotTheBlankForm)
})

describe('a carried workbook in LibreOffice', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  it('opens with the rows that were put in', async () => {
    const rows = Array.from({ length: 15 }, (_, i) =>
      line({ activity: `1.${String(i + 1)} Pintar el mural` }),
    )
    const { bytes } = await carry(read(anexo(rows.join('\n'))), paac)
    writeFileSync(folder.in('libro.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${folder.in('perfil')}`
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder.path,
      folder.in('libro.xlsx'),
    ])
    const lines = readFileSync(folder.in('libro.csv'), 'utf8').split('\n')
    expect(lines[22]).toMatch(/,1\.15 Pintar el mural,Mural pintado,1 mural pintado,/)
    expect(lines[23]).toMatch(/^Componente 2: /)
  }, 120_000)
})
