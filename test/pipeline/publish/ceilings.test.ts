import ExcelJS from 'exceljs'
import { checkFile } from '../../../engine/check-file.js'
import type { PlanVerdict } from '../../../engine/check.js'
import { numberIn, textIn } from '../../../engine/rules/fields.js'
import { NO_SETTINGS, type SettledCeiling } from '../../../engine/settings.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { partsOf } from './open-workbook.js'

const catalogue = builtInCatalogue()
const format = catalogue.formats.find(({ id }) => id === 'plan-accion')!
const TITLE = format.annexes.find(({ key }) => key === 'ceilings')!.title

const ceiling = (
  program: string,
  source: string | null,
  value: number,
  dependencia: string | null = 'salud',
): SettledCeiling => ({ program, source, value, dependencia })

const CEILINGS = [
  ceiling('1905 Salud pública', 'SGP', 1_234_567_891),
  ceiling('1905 Salud pública', 'Recursos propios', 250_000_001),
  ceiling('1905', 'SGP', 9, null),
  ceiling('4599', null, 80_000_000, null),
  ceiling('1905', 'SGP', 7, 'gobierno'),
]

const form = (dependencia: string | undefined, ceilings: readonly SettledCeiling[]) =>
  writeWorkbook(
    plantilla(format, catalogue.directory, {
      ...(dependencia !== undefined && { dependencia }),
      vigencia: 2027,
      ceilings,
    }),
  )

/** The verdict of somebody who knows of the ceilings only what the workbook says. */
function verdictOn(bytes: Uint8Array): PlanVerdict {
  const verdict = checkFile(bytes, 'libro.xlsx', {
    ...catalogue,
    settings: NO_SETTINGS,
    vigencia: null,
    format: null,
  })
  if (verdict.kind !== 'plan') throw new Error(verdict.kind)
  return verdict
}

function carried({ plan }: PlanVerdict): [string, string, number | null][] {
  return plan.annexes
    .get('ceilings')!
    .map((row) => [textIn(row, 'programCode'), textIn(row, 'source'), numberIn(row, 'value')])
}

it('carries the ceilings of its dependencia, and those of everybody that they leave open, to the peso', async () => {
  const verdict = verdictOn(await form('salud', CEILINGS))
  expect(carried(verdict)).toEqual([
    ['1905 Salud pública', 'SGP', 1_234_567_891],
    ['1905 Salud pública', 'Recursos propios', 250_000_001],
    ['4599', 'Todas las fuentes', 80_000_000],
  ])
  expect(verdict.findings).toEqual([])
  expect(verdict.plan).toMatchObject({
    activities: [],
    observations: [],
    dependencia: 'salud',
    vigencia: 2027,
  })
})

it('says which of them are not its own', async () => {
  const xml = partsOf(await form('salud', CEILINGS)).get('xl/sharedStrings.xml')!
  expect(xml).toContain('El techo de 4599 es de toda la entidad: cuenta lo que sumen todas las dependencias.')
  const own = partsOf(await form('gobierno', [CEILINGS[4]!])).get('xl/sharedStrings.xml')!
  expect(own).not.toContain('de toda la entidad')
})

it('keeps the rows to fill in where there is nothing to carry, or nobody to carry it for', async () => {
  expect(carried(verdictOn(await form('salud', [CEILINGS[4]!])))).toEqual([])
  expect(carried(verdictOn(await form(undefined, CEILINGS)))).toEqual([])
  const blank = partsOf(await form('salud', [])).get('xl/worksheets/sheet2.xml')!
  const given = partsOf(await form('salud', CEILINGS)).get('xl/worksheets/sheet2.xml')!
  const rows = (xml: string) => [...xml.matchAll(/<row /g)].length
  expect(rows(blank) - rows(given)).toBe(26)
})

it('is closed to the dependencia, with every ceiling', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await form('salud', CEILINGS)) as unknown as ExcelJS.Buffer)
  const sheet = workbook.getWorksheet(TITLE)!
  sheet.eachRow((row) => row.eachCell((cell) => expect(cell.protection?.locked ?? true).toBe(true)))
})

describe('a plan written in it', () => {
  /** One row that programmes some pesos of SGP in 1905. */
  async function spending(pesos: number): Promise<PlanVerdict> {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await form('salud', CEILINGS)) as unknown as ExcelJS.Buffer)
    const sheet = workbook.worksheets[0]!
    const cells: [string, ExcelJS.CellValue][] = [
      ['Código programa', '1905'],
      ['Actividad', 'Vacunar en las veredas'],
      ['SGP', pesos],
    ]
    for (const [header, value] of cells) {
      let at: ExcelJS.Cell | undefined
      sheet.eachRow((row) => row.eachCell((cell) => (at = cell.text === header ? cell.master : at)))
      const below = at!.isMerged ? 2 : 1
      sheet.getCell(Number(at!.row) + below, Number(at!.col)).value = value
    }
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula, date1904: false }
      }),
    )
    return verdictOn(new Uint8Array(await workbook.xlsx.writeBuffer()))
  }
  const over = ({ findings }: PlanVerdict) => findings.filter(({ rule }) => rule === 'budget-over-ceiling')

  it('may reach the ceiling', async () => {
    const verdict = await spending(1_234_567_891)
    expect(verdict.plan.activities).toHaveLength(1)
    expect(over(verdict)).toEqual([])
  })

  it('may not pass it by one peso', async () => {
    expect(over(await spending(1_234_567_892))).toMatchObject([
      {
        severity: 'error',
        facts: { program: '1905', source: 'SGP', programmed: 1_234_567_892, ceiling: 1_234_567_891 },
      },
    ])
  })
})
