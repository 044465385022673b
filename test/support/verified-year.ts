import { readFileSync } from 'node:fs'
import { formatSchema } from '../../engine/format/schema.js'
import type { Format } from '../../engine/format/format.js'
import type { Consolidated, ConsolidatedActivity } from '../../pipeline/consolidate/consolidated.js'
import { monitoringOf } from '../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../pipeline/monitor/monitoring-rules.js'
import type { Sample } from '../../pipeline/monitor/sample.js'
import { verificationOf, type Verification } from '../../pipeline/monitor/verification.js'
import type { Publication } from '../../pipeline/publish/publication.js'
import { workedConsolidated, workedDirectory, workedFormats, workedId } from './worked-year.js'

export const AUGUST = '2027-08-31'

export const verificationFormat: Format = formatSchema.parse(
  JSON.parse(readFileSync('templates/verificacion/format.json', 'utf8')),
)
const formats = [...workedFormats, verificationFormat]

/** What Control Interno writes in a row of its workbook; `A5#2` is the second goal of A5. */
export interface VerifiedRow {
  readonly code: string
  readonly concept?: string
  readonly verified?: number
  /** what stood as reported in its workbook */
  readonly reported?: number
  readonly evidence?: string
  readonly observations?: string
}

export interface HandedIn {
  readonly rows: readonly VerifiedRow[]
  /** Control Interno unless told */
  readonly unit?: string | null
  /** August unless told */
  readonly cutoff?: string | null
}

/** The worked year in August, with what Control Interno handed in of a sample of A1, A5, A9, A10 and A12. */
export function verifiedYear(...handedIn: readonly HandedIn[]): {
  readonly publication: Publication
  readonly verification: Verification
} {
  const plan = workedConsolidated(AUGUST)
  const files = handedIn.map(({ rows, unit = 'control-interno', cutoff = AUGUST }, i) => ({
    file: {
      ...plan.files[0]!,
      file: `Verificación ${String(i + 1)}.xlsx`,
      sha256: String(i).padEnd(64, 'f'),
      format: 'verificacion',
      dependencia: unit,
      cutoff,
      activities: rows.length,
    },
    rows,
  }))
  const consolidated: Consolidated = {
    ...plan,
    files: [...plan.files, ...files.map(({ file }) => file)],
    activities: [
      ...plan.activities,
      ...files.flatMap(({ file, rows }) =>
        rows.map((row, at) => verified(row, file.file, at, plan.activities)),
      ),
    ],
  }
  const monitoring = monitoringOf(
    consolidated,
    { formats, directory: workedDirectory },
    AUGUST,
    monitoringRules(null, formats),
  )
  return {
    publication: { consolidated, formats, directory: workedDirectory, monitoring },
    verification: verificationOf(consolidated, formats, monitoring, {
      unit: 'control-interno',
      sample: SAMPLE,
    }),
  }
}

const CHOSEN = { by: 'draw', risks: [], turn: '0'.repeat(64) } as const
export const SAMPLE: Sample = {
  percent: 50,
  seed: '2027/2027-08-31',
  reported: 10,
  risky: {
    'full-without-evidence': [],
    'without-evidence': [workedId('A1')],
    'over-executed': [workedId('A12')],
    'went-back': [],
    conflicting: [workedId('A3')],
    'from-percent': [],
    'overdue-now-fulfilled': [workedId('A6')],
  },
  activities: [
    { ...CHOSEN, id: workedId('A1'), by: 'risk', risks: ['without-evidence'] },
    { ...CHOSEN, id: workedId('A5') },
    { ...CHOSEN, id: workedId('A9') },
    { ...CHOSEN, id: workedId('A10') },
    { ...CHOSEN, id: workedId('A12'), by: 'risk', risks: ['over-executed'] },
  ],
  components: [
    { format: 'paac-anexo-1', component: 1, reported: 4, byRisk: 1, byDraw: 0 },
    { format: 'paac-anexo-1', component: 2, reported: 2, byRisk: 0, byDraw: 1 },
    { format: 'paac-anexo-1', component: 3, reported: 4, byRisk: 1, byDraw: 2 },
  ],
}

/** What it wrote of them: see the table of the test. */
export const WRITTEN: HandedIn = {
  rows: [
    {
      code: 'A1',
      reported: 1,
      concept: 'Sin evidencia',
      observations: 'No se encontró el informe publicado',
    },
    {
      code: 'A5#1',
      reported: 9,
      concept: 'Con diferencias',
      verified: 7,
      evidence: 'Siete listados de asistencia',
    },
    { code: 'A5#2', reported: 2, concept: 'Conforme', evidence: 'Los dos informes' },
    { code: 'A9', reported: 34, concept: 'No se pudo verificar', verified: 30 },
    { code: 'A12', reported: 250_000_000, concept: 'Con diferencias', verified: 150_000_000 },
    { code: 'A6', reported: 1, concept: 'Conforme' },
  ],
}

/** `A5#2` → the code of the second goal of A5; what the page does not have as it is. */
function codeOf(code: string): string {
  const [, name, goal = ''] = /^(A\d+)(#\d)?$/.exec(code) ?? []
  return name === undefined ? code : workedId(name) + goal
}

function verified(
  { code, concept = '', verified, reported, evidence = '', observations = '' }: VerifiedRow,
  file: string,
  at: number,
  plan: readonly ConsolidatedActivity[],
): ConsolidatedActivity {
  const numbers = {
    ...(verified !== undefined && { verified }),
    ...(reported !== undefined && { reported }),
  }
  return {
    ...plan[0]!,
    id: `verificacion/2027/${String(at)}`,
    format: 'verificacion',
    activity: 'Lo que se fue a ver',
    number: null,
    component: null,
    subcomponent: null,
    schedule: [],
    fields: {
      activityId: codeOf(code),
      concept,
      reviewedEvidence: evidence,
      controlObservations: observations,
      verified: verified === undefined ? '' : String(verified),
    },
    numbers,
    source: { file, sheet: 'Verificación', row: 9 + at, cells: {} },
  }
}
