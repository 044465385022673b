import { judge } from '../../../engine/rules/judge.js'
import { NO_SETTINGS, type SettledCeiling } from '../../../engine/settings.js'
import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { consolidate } from '../../../pipeline/consolidate/consolidate.js'
import { poai } from '../../../pipeline/publish/poai.js'
import { PLAN_ROW } from '../../support/rows.js'
import { directory, formats } from '../../support/sheet.js'
import { cellOf, documentOf, type DocumentOptions, type Row } from '../../support/table.js'
import { opened, shown } from './open-workbook.js'

function plan(file: string, rows: readonly Row[], options: DocumentOptions = {}): Submission {
  const { format, plan: read } = documentOf('plan-accion', rows, { file, ...options })
  const verdict = {
    kind: 'plan' as const,
    format,
    plan: read,
    findings: [],
    notEvaluated: [],
    notes: [],
    modified: null,
  }
  return { file, sha256: file, verdict }
}

const LADERA = {
  ...PLAN_ROW,
  activity: 'Arreglar los senderos',
  project: 'Senderos de la ladera',
  bpin: '2024520010013',
  programCode: '4502',
}
const GENERAL = plan(
  'General.xlsx',
  [PLAN_ROW, { ...PLAN_ROW, activity: 'Sembrar flores', ownFunds: '^', sgp: '^', total: '^' }, LADERA],
  {
    heading: ['Dependencia: Secretaría General'],
    annexes: { ceilings: [{ programCode: '4501', source: 'Total', value: '{number 2000000}' }] },
  },
)
const HACIENDA = plan(
  'Hacienda.xlsx',
  [{ ...LADERA, activity: 'Iluminar los senderos', responsible: 'Secretaría de Hacienda' }],
  {
    heading: ['Dependencia: Secretaría de Hacienda'],
  },
)

const options = { formats, directory, vigencia: 2026, cutoff: '2026-04-30' }

const sheets = (...submissions: readonly Submission[]) => sheetsWith([], ...submissions)

async function sheetsWith(settled: readonly SettledCeiling[], ...submissions: readonly Submission[]) {
  const settings = { ...NO_SETTINGS, ceilings: settled }
  const consolidated = consolidate(submissions, { ...options, settings })
  const workbook = await opened(poai({ consolidated, directory, formats }, consolidated.investment!))
  return {
    projects: shown(workbook.getWorksheet('POAI')!),
    check: shown(workbook.getWorksheet('Comprobación')!),
  }
}

/** The rows of the table of ceilings. */
function ceilings(check: readonly (readonly unknown[])[]) {
  return check
    .filter((row) => typeof row[1] === 'string' && typeof row[2] === 'number')
    .map((row) => row.slice(0, 6))
}

describe('poai.xlsx', () => {
  it('has a row for each project of each dependencia, with real numbers, and their total', async () => {
    const { projects } = await sheets(GENERAL, HACIENDA)
    const rows = projects.slice(4)
    expect(rows.map((row) => [row[1], row[2], row[3], row[5], row[6], row[7], row[12]])).toEqual([
      ['4501', PLAN_ROW['project'], '2024520010012', 'Secretaría General', 1_000_000, 500_000, 1_500_000],
      ['4502', 'Senderos de la ladera', '2024520010013', 'Secretaría General', 1_000_000, 500_000, 1_500_000],
      [
        '4502',
        'Senderos de la ladera',
        '2024520010013',
        'Secretaría de Hacienda Municipal',
        1_000_000,
        500_000,
        1_500_000,
      ],
      [null, 'Total', null, null, 3_000_000, 1_500_000, 4_500_000],
    ])
  })

  it('adds up against the plans, by programme, source and dependencia', async () => {
    const { check } = await sheets(GENERAL, HACIENDA)
    const line = (name: string) => check.find((row) => row[0] === name && typeof row[1] === 'number')
    expect(line('4501')?.slice(0, 5)).toEqual(['4501', 1_500_000, 1_500_000, 0, 'Coinciden'])
    expect(line('4502')?.slice(0, 5)).toEqual(['4502', 3_000_000, 3_000_000, 0, 'Coinciden'])
    expect(line('Recursos propios')?.slice(1, 5)).toEqual([3_000_000, 3_000_000, 0, 'Coinciden'])
    expect(line('Secretaría General')?.slice(1, 4)).toEqual([3_000_000, 3_000_000, 0])
    expect(check.filter((row) => row[0] === 'Total').map((row) => row[1])).toEqual([
      4_500_000, 4_500_000, 4_500_000,
    ])
  })

  it('compares each programme with its ceiling', async () => {
    const { check } = await sheets(GENERAL, HACIENDA)
    expect(ceilings(check)).toEqual([
      ['4501', 'Recursos propios', 1_000_000, null, null, 'Sin techo'],
      ['4501', 'SGP', 500_000, null, null, 'Sin techo'],
      ['4501', 'Todo el programa', 1_500_000, 2_000_000, 500_000, 'Dentro del techo'],
      ['4502', 'Recursos propios', 2_000_000, null, null, 'Sin techo'],
      ['4502', 'SGP', 1_000_000, null, null, 'Sin techo'],
      ['4502', 'Todo el programa', 3_000_000, null, null, 'Sin techo'],
    ])
  })

  it('says of each source whether it passes its ceiling, also where the whole programme does not', async () => {
    const { check } = await sheets(
      plan('a.xlsx', [PLAN_ROW], {
        annexes: {
          ceilings: [
            { programCode: '4501', source: 'Recursos propios', value: '{number 970000}' },
            { programCode: '4501', source: 'SGP', value: '{number 800000}' },
          ],
        },
      }),
    )
    expect(ceilings(check)).toEqual([
      ['4501', 'Recursos propios', 1_000_000, 970_000, -30_000, 'Pasa el techo'],
      ['4501', 'SGP', 500_000, 800_000, 300_000, 'Dentro del techo'],
      ['4501', 'Todo el programa', 1_500_000, 1_770_000, 270_000, 'Una fuente pasa su techo'],
    ])
  })

  it('does not say that a plan without ceilings is within those of another', async () => {
    const own = { ceilings: [{ programCode: '4502', source: 'SGP', value: '{number 500000}' }] }
    const { check } = await sheets(plan('a.xlsx', [LADERA], { annexes: own }), HACIENDA)
    expect(ceilings(check).map((row) => row.slice(1))).toEqual([
      ['Recursos propios', 2_000_000, null, null, 'Sin techo'],
      ['SGP', 1_000_000, 500_000, null, 'Faltan techos de otros planes'],
      ['Todo el programa', 3_000_000, null, null, 'Hay fuentes sin techo'],
    ])
  })

  it('compares all the plans together with a ceiling that the entity settles', async () => {
    const settled = [{ program: '4502', source: null, dependencia: null, value: 2_900_000 }]
    const { check } = await sheetsWith(settled, GENERAL, HACIENDA)
    expect(ceilings(check).at(-1)).toEqual([
      '4502',
      'Todo el programa',
      3_000_000,
      2_900_000,
      -100_000,
      'Pasa el techo',
    ])
  })

  it('says where a plan states another total than its sources', async () => {
    const { check } = await sheets(plan('a.xlsx', [{ ...PLAN_ROW, total: '{number 1600000}' }]))
    const line = check.find((row) => row[0] === '4501' && typeof row[1] === 'number')
    expect(line?.slice(0, 5)).toEqual(['4501', 1_500_000, 1_600_000, -100_000, 'No coinciden'])
  })

  it('counts an amount written as text in every table, and names its cell', async () => {
    const rows = [{ ...PLAN_ROW, ownFunds: '30.000.000', total: '{number 500000}' }]
    const { plan: read, format } = documentOf('plan-accion', rows, { file: 'a.xlsx' })
    const { findings, notEvaluated } = judge(read, { format, directory })
    const verdict = {
      kind: 'plan' as const,
      format,
      plan: read,
      findings,
      notEvaluated,
      notes: [],
      modified: null,
    }
    const { projects, check } = await sheets({ file: 'a.xlsx', sha256: 'a', verdict })
    expect(projects.at(-1)?.at(-1)).toBe(30_500_000)
    const numbers = (name: string) => check.find((row) => row[0] === name && typeof row[1] === 'number')
    expect(numbers('4501')?.slice(1, 3)).toEqual([30_500_000, 500_000])
    expect(numbers('Recursos propios')?.slice(1, 3)).toEqual([30_000_000, 30_000_000])
    expect(ceilings(check)[0]).toEqual(['4501', 'Recursos propios', 30_000_000, null, null, 'Sin techo'])
    const cells = check.filter((row) => row[0] === 'a.xlsx').map((row) => row[1])
    expect(cells).toContain(`Plan de acción!${cellOf('plan-accion', 'ownFunds')}`)
  })

  it('counts neither a copy nor an activity without money, and needs a plan de acción', async () => {
    const copy = { ...GENERAL, file: 'Copia de General.xlsx' }
    const free = plan('Gestión.xlsx', [
      { ...PLAN_ROW, activity: 'Hablar', ownFunds: '', sgp: '', sgr: '', total: 'Gestión' },
    ])
    const { projects } = await sheets(GENERAL, copy, free)
    expect(projects.at(-1)?.at(-1)).toBe(3_000_000)
    expect(consolidate([], options).investment).toBeUndefined()
  })
})
