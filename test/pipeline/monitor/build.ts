import { parseGoal } from '../../../engine/text/goal.js'
import { directorySchema } from '../../../engine/directory/schema.js'
import type { Format } from '../../../engine/format/format.js'
import type {
  Consolidated,
  ConsolidatedActivity,
  ConsolidatedFile,
} from '../../../pipeline/consolidate/consolidated.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'

/** Units that exist nowhere else. */
export const DIRECTORY = directorySchema.parse({
  entity: 'Alcaldía de Villa Brújula',
  dependencias: [
    { id: 'faro', name: 'Oficina del Faro' },
    { id: 'agua', name: 'Unidad de Aguas Lluvias' },
    { id: 'musica', name: 'Secretaría de Música' },
  ],
  collectives: [{ id: 'todas', name: 'Todas las oficinas' }],
})

/** The official formats, of which these tests use the PAAC and its follow-up. */
export const FORMATS: readonly Format[] = builtInCatalogue().formats
export const CATALOGUE = { formats: FORMATS, directory: DIRECTORY }

export const file = (name: string, more: Partial<ConsolidatedFile> = {}): ConsolidatedFile => ({
  file: name,
  sha256: name,
  status: 'valid',
  format: 'paac-anexo-1',
  dependencia: 'opgi',
  activities: 0,
  duplicateOf: null,
  supersededBy: null,
  notes: [],
  ...more,
})

/** A file in which a unit tells its progress up to a cut-off. */
export const followUp = (
  unit: string | null,
  cutoff: string | null,
  more: Partial<ConsolidatedFile> = {},
): ConsolidatedFile =>
  file(`${String(unit)} ${String(cutoff)}.xlsx`, {
    format: 'seguimiento',
    dependencia: unit,
    cutoff,
    ...more,
  })

/** An activity of the plan: `1.1 Pintar el faro`, its goal, who answers for it and its windows `2031-02-01>2031-04-30`. */
export function planned(
  component: number,
  text: string,
  goal: string,
  responsibles: readonly (string | null)[],
  windows: readonly string[],
): ConsolidatedActivity {
  const number = /^[\d.]+/.exec(text)?.[0] ?? null
  return {
    ...bare('paac-anexo-1', 'plan.xlsx', 1),
    id: `paac-anexo-1/2031/${String(component)}/${number ?? text}`,
    component,
    number,
    activity: text,
    goal: { text: goal, items: parseGoal(goal) },
    responsibles: responsibles.map((id) => ({
      id,
      name: id ?? 'Un desconocido',
      text: id ?? 'Un desconocido',
    })),
    schedule: windows.map((window) => {
      const [start = '', end = ''] = window.split('>')
      return { start, end, text: [start, end] }
    }),
  }
}

/** What a row of a follow-up says. */
export interface RowSaid {
  readonly text?: string
  readonly component?: number | null
  readonly fields?: Readonly<Record<string, string>>
  readonly executed?: number
  readonly progress?: number
  readonly row?: number
}

export function told({ file }: ConsolidatedFile, said: RowSaid): ConsolidatedActivity {
  const { text = '', component = null, fields = {}, executed, progress, row = 9 } = said
  const number = /^[\d.]+/.exec(text)?.[0] ?? null
  return {
    ...bare('seguimiento', file, row),
    id: `seguimiento/${file}/${String(row)}`,
    component,
    number,
    activity: text,
    fields: { ...(executed !== undefined && { executed: String(executed) }), ...fields },
    numbers: { ...(executed !== undefined && { executed }), ...(progress !== undefined && { progress }) },
  }
}

function bare(format: string, file: string, row: number): ConsolidatedActivity {
  return {
    id: '',
    format,
    component: null,
    subcomponent: null,
    number: null,
    activity: '',
    product: null,
    goal: { text: '', items: [] },
    indicator: null,
    responsibles: [],
    schedule: [],
    fields: {},
    source: { file, sheet: 'Hoja', row, cells: {} },
    findings: [],
  }
}

export function consolidated(
  files: readonly ConsolidatedFile[],
  activities: readonly ConsolidatedActivity[],
): Consolidated {
  return {
    schema: 'cotejo/consolidated@1',
    ruleset: 'r',
    vigencia: 2031,
    files,
    activities,
    cutoff: { date: '2031-04-30', components: [] },
    findings: [],
    notEvaluated: [],
    conflicts: [],
    exceptions: [],
  }
}
