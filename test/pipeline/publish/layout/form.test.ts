import type ExcelJS from 'exceljs'
import { SPANISH } from '../../../../engine/findings/spanish.js'
import { plantilla } from '../../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import { directory, formatOf } from '../../../support/sheet.js'
import { opened, partsOf, shown } from '../open-workbook.js'

const spec = (id: string) => plantilla(formatOf(id), directory, { dependencia: 'opgi', vigencia: 2026 })

/** Row (from 1) and letter of the cell that says a text. */
function find(sheet: ExcelJS.Worksheet, text: string): { row: number; letter: string } {
  for (const [r, cells] of shown(sheet).entries()) {
    const c = cells.indexOf(text)
    if (c >= 0) return { row: r + 1, letter: sheet.getCell(r + 1, c + 1).address.replace(/\d/g, '') }
  }
  throw new Error(`nobody says ${text}`)
}

async function validationOf(id: string, header: string): Promise<string> {
  const { letter } = find((await opened(spec(id))).worksheets[0]!, header)
  const xml = partsOf(await writeWorkbook(spec(id))).get('xl/worksheets/sheet1.xml')!
  const found = new RegExp(`<dataValidation [^>]*sqref="${letter}\\d+:[^>]*>.*?</dataValidation>`).exec(xml)
  return found?.[0] ?? 'none'
}

describe('the blank plan de acción', () => {
  it('has its code in the head and its header on two levels', async () => {
    const sheet = (await opened(spec('plan-accion'))).worksheets[0]!
    expect(find(sheet, 'CÓDIGO: PE-F-012 · VERSIÓN: 1').row).toBe(3)
    const title = find(sheet, 'Programación de la meta')
    expect(find(sheet, 'Trimestre 1')).toEqual({ row: title.row + 1, letter: title.letter })
    expect(find(sheet, 'Proyecto').row).toBe(title.row)
    expect(sheet.getCell(`${find(sheet, 'Proyecto').letter}${title.row + 1}`).isMerged).toBe(true)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: title.row + 1 })
  })

  it('checks numbers, codes and lists, and lets a word stand for a number where the format does', async () => {
    expect(await validationOf('plan-accion', 'Trimestre 2')).toMatch(
      /type="custom".*AND\(ISNUMBER\((\w+)\),\1&gt;=0\)<.*/,
    )
    expect(await validationOf('plan-accion', 'Línea base')).toMatch(/OR\(AND\(.*\),(\w+)="SD",\1="NA"\)/)
    expect(await validationOf('plan-accion', 'Año línea base')).toMatch(/ISNUMBER/)
    expect(await validationOf('plan-accion', 'Código programa')).toMatch(
      /errorStyle="warning".*LEN\((\w+)\)&gt;=4,ISNUMBER\(VALUE\(LEFT\(\1,4\)\)\)/,
    )
    expect(await validationOf('plan-accion', 'Tipo de acumulación')).toMatch(
      /type="list".*Listas!\$C\$2:\$C\$7/,
    )
    expect(await validationOf('seguimiento', '% de avance')).toMatch(
      /OR\(AND\(ISNUMBER\((\w+)\),\1&gt;=0,\1&lt;=100\),\1="N\/A"\)/,
    )
  })

  it('adds up its sources, and shows nothing until there is something to add', async () => {
    const sheet = (await opened(spec('plan-accion'))).worksheets[0]!
    const { row, letter } = find(sheet, 'Total programado')
    const own = find(sheet, 'Recursos propios').letter
    const others = find(sheet, 'Otros').letter
    expect(sheet.getCell(`${letter}${row + 1}`).formula).toBe(
      `IF(COUNT(${own}${row + 1}:${others}${row + 1})=0,"",SUM(${own}${row + 1}:${others}${row + 1}))`,
    )
  })

  it('closes the ceilings and opens the modifications', async () => {
    const workbook = await opened(spec('plan-accion'))
    const locked = (name: string): boolean =>
      workbook.getWorksheet(name)!.getCell('A6').protection?.locked ?? true
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Plan de acción',
      'Techos presupuestales',
      'Modificaciones',
      'Instrucciones',
      'Listas',
    ])
    expect([locked('Techos presupuestales'), locked('Modificaciones')]).toEqual([true, false])
  })
})

describe('the other blank forms', () => {
  it('leave out the columns that only other versions print', async () => {
    const rows = shown((await opened(spec('participacion'))).worksheets[0]!)
    const header = rows.find(([first]) => first === 'CATEGORÍAS')!
    expect(header).toEqual([
      'CATEGORÍAS',
      'ACTIVIDADES DE GESTIÓN',
      'DISEÑE ALTERNATIVAS DE MEJORA',
      'FECHA',
      'EVALUACIÓN DE LA EFICACIA DE LAS ACCIONES IMPLEMENTADAS',
    ])
  })

  it('ask in the head for what the format must say there', async () => {
    const guia = shown((await opened(spec('guia-4-2'))).worksheets[0]!).map(([first]) => first)
    expect(guia).toEqual(expect.arrayContaining(['DEPARTAMENTO:', 'MUNICIPIO:']))
    const follow = shown((await opened(spec('seguimiento'))).worksheets[0]!).map(([first]) => first)
    expect(follow).toContain('Corte:')
  })

  it('choose the group of each band from its own list', async () => {
    const xml = partsOf(await writeWorkbook(spec('guia-4-2'))).get('xl/worksheets/sheet1.xml')!
    const lists = [...xml.matchAll(/<formula1>Listas!\$([B-Z]\$[^<]*)<\/formula1>/g)].map(
      ([, source]) => source,
    )
    expect(lists).toEqual(['B$2:$B$5', 'C$2:$C$2', 'D$2:$D$4', 'E$2:$E$3'])
    const choices = shown((await opened(spec('guia-4-2'))).getWorksheet('Listas')!)
    expect(choices[1]!.slice(1)).toEqual([
      'Primera infancia (desde la gestación hasta los 5 años)',
      'Arquitectura Institucional',
      'Gestión del Riesgo y Migración',
      'Con NNAJ',
    ])
  })

  it('say what each column takes and what will be checked', async () => {
    const rows = shown((await opened(spec('mapa-riesgos'))).getWorksheet('Instrucciones')!)
    expect(rows).toContainEqual(['Probabilidad (Riesgo residual)', expect.stringMatching(/^Elija/)])
    expect(rows).toContainEqual([SPANISH['required-empty'].title, SPANISH['required-empty'].why])
  })
})
