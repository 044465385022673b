import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { consolidate } from '../../../pipeline/consolidate/consolidate.js'
import { poai } from '../../../pipeline/publish/poai.js'
import { PLAN_ROW } from '../../support/rows.js'
import { directory, formats } from '../../support/sheet.js'
import { documentOf, type DocumentOptions, type Row } from '../../support/table.js'
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

async function sheets(...submissions: readonly Submission[]) {
  const consolidated = consolidate(submissions, options)
  const workbook = await opened(poai({ consolidated, directory, formats }, consolidated.investment!))
  return {
    projects: shown(workbook.getWorksheet('POAI')!),
    check: shown(workbook.getWorksheet('Comprobación')!),
  }
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

  it('adds up against the plans and their ceilings, by programme, source and dependencia', async () => {
    const { check } = await sheets(GENERAL, HACIENDA)
    const line = (name: string) => check.find((row) => row[0] === name)
    expect(line('4501')).toEqual(['4501', 1_500_000, 1_500_000, 0, 2_000_000, 500_000, 'Dentro del techo'])
    expect(line('4502')).toEqual(['4502', 3_000_000, 3_000_000, 0, null, null, 'Cuadra'])
    expect(line('Recursos propios')).toEqual([
      'Recursos propios',
      3_000_000,
      3_000_000,
      0,
      null,
      null,
      'Cuadra',
    ])
    expect(line('Secretaría General')?.slice(1, 4)).toEqual([3_000_000, 3_000_000, 0])
    expect(check.filter((row) => row[0] === 'Total').map((row) => row[1])).toEqual([
      4_500_000, 4_500_000, 4_500_000,
    ])
  })

  it('says where a plan states another total than its sources', async () => {
    const { check } = await sheets(plan('a.xlsx', [{ ...PLAN_ROW, total: '{number 1600000}' }]))
    expect(check.find((row) => row[0] === '4501')).toEqual([
      '4501',
      1_500_000,
      1_600_000,
      -100_000,
      null,
      null,
      'No cuadra',
    ])
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
