import { readFileSync } from 'node:fs'
import { directorySchema } from '../../engine/directory/schema.js'
import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { formatSchema } from '../../engine/format/schema.js'
import type { UnderstoodResponsible } from '../../engine/plan/understood.js'
import { fold } from '../../engine/text/fold.js'
import { parseGoal } from '../../engine/text/goal.js'
import type {
  Consolidated,
  ConsolidatedActivity,
  ConsolidatedFile,
} from '../../pipeline/consolidate/consolidated.js'
import { monitoringOf, type SettledProgress } from '../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../pipeline/monitor/monitoring-rules.js'
import type { Publication } from '../../pipeline/publish/publication.js'
import {
  iso,
  list,
  NOTHING,
  number,
  numberOrNone,
  plan,
  tablesUnder,
  type Row,
} from '../engine/progress/worked-page.js'

/*
 * The year that docs/avance.md works out by hand, as a consolidated plan with the follow-ups that came in: what the outputs
 * of monitoring print of it must be what the tables of the page say.
 */

const VIGENCIA = 2027

/** The cut-offs of the page (ISO), in order, with the heading under which it tells each. */
export const WORKED_CUTOFFS = [
  { cutoff: '2027-04-30', day: '30/04/2027', heading: 'Primer corte: 30/04/2027' },
  { cutoff: '2027-08-31', day: '31/08/2027', heading: 'Segundo corte: 31/08/2027' },
  { cutoff: '2027-12-31', day: '31/12/2027', heading: 'Tercer corte: 31/12/2027' },
] as const

/** The weights of the page's weighted average, by its names. */
const WORKED_WEIGHTS = { A1: 3, A6: 2 }

const OFFICIAL_NAMES: Readonly<Record<string, string>> = {
  Planeación: 'Oficina de Planeación',
  Salud: 'Secretaría de Salud',
  Educación: 'Secretaría de Educación',
  Hacienda: 'Secretaría de Hacienda',
}

/** The official name of a dependencia that the page calls by a word: `Salud` → `Secretaría de Salud`. */
export function officialName(word: string): string {
  return OFFICIAL_NAMES[word]!
}

/** The id of a dependencia that the page calls by a word: `Educación` → `educacion`. */
export function unitId(word: string): string {
  return fold(word)
}

export const workedDirectory: Directory = directorySchema.parse({
  entity: 'Alcaldía de Peñablanca',
  dependencias: Object.entries(OFFICIAL_NAMES).map(([word, name]) => ({ id: unitId(word), name })),
  collectives: [],
})

function template(id: string): Format {
  return formatSchema.parse(JSON.parse(readFileSync(`templates/${id}/format.json`, 'utf8')))
}

export const workedFormats: readonly Format[] = [template('paac-anexo-1'), template('seguimiento')]
const PLAN = 'paac-anexo-1'
const PAGE = plan()

/** The id of an activity of the page, as in consolidado.json: `A3` → `paac-anexo-1/2027/1/2.1`. */
export function workedId(name: string): string {
  const { component } = PAGE.find(({ id }) => id === name)!
  return `${PLAN}/${VIGENCIA}/${component!}/${TEXTS[name]![0]}`
}

/** How the page calls an activity: `paac-anexo-1/2027/1/2.1` → `A3`. */
export function pageName(id: string): string {
  return PAGE.find((one) => workedId(one.id) === id)!.id
}

/** What the page does not tell of an activity: its number, what it is and what comes of it. */
const TEXTS: Readonly<Record<string, readonly [string, string, string]>> = {
  A1: ['1.1', 'Publicar los informes de riesgos del semillero', 'Informe de riesgos publicado'],
  A2: ['1.2', 'Dictar talleres de integridad en las veredas', 'Taller dictado'],
  A3: ['2.1', 'Visitar los puestos de salud para revisar sus controles', 'Acta de visita'],
  A4: ['2.2', 'Atender las solicitudes de los colegios sobre sus riesgos', 'Solicitud atendida'],
  A5: ['1.1', 'Hacer jornadas de trámites en el parque y contar cómo les fue', 'Jornada e informe'],
  A6: ['1.2', 'Hacer la campaña «Sin filas»', 'Campaña hecha'],
  A7: ['2.1', 'Escribir el manual de matrículas sin papel', 'Manual escrito'],
  A8: ['2.2', 'Mejorar la señalización de las sedes', 'Sedes señalizadas'],
  A9: ['1', 'Abrir puntos de atención de impuestos', 'Punto abierto'],
  A10: ['2', 'Reducir las quejas por cobros', 'Quejas del año'],
  A11: ['3', 'Responder pronto los derechos de petición', 'Tiempo de respuesta'],
  A12: ['4', 'Gestionar recursos para los laboratorios escolares', 'Recursos gestionados'],
}

/** What is told of the year besides the page. */
export interface WorkedYear {
  /** with the page's weights instead of the average of components */
  readonly weighted?: boolean
  /** false where no follow-up has come in */
  readonly reported?: boolean
  /** a row that the plan does not have, and a follow-up of which nobody knows whose it is, at every cut-off */
  readonly strays?: boolean
  readonly settlements?: readonly SettledProgress[]
}

const WORKED = { formats: workedFormats, directory: workedDirectory }

/** The year of the page as it stands at one of its cut-offs (ISO): the plan, and the follow-ups received until then. */
export function workedYear(cutoff: string, given: WorkedYear = {}): Publication {
  const consolidated = workedConsolidated(cutoff, given)
  const rules = {
    ...monitoringRules(null, workedFormats),
    ...(given.weighted && {
      weights: new Map(Object.entries(WORKED_WEIGHTS).map(([name, weight]) => [workedId(name), weight])),
    }),
  }
  const monitoring = monitoringOf(consolidated, WORKED, cutoff, rules, given.settlements)
  return { consolidated, formats: workedFormats, directory: workedDirectory, monitoring }
}

/** The same, before anything is worked out. */
export function workedConsolidated(
  cutoff: string,
  { reported = true, strays = false }: WorkedYear = {},
): Consolidated {
  const planned = tablesUnder('El plan')[0]!.map(plannedActivity)
  const parts = [
    ...groupedByFile(planned, () => null),
    ...(reported ? WORKED_CUTOFFS : [])
      .filter((one) => one.cutoff <= cutoff)
      .flatMap((one) => followUps(one, planned, strays)),
  ]
  return {
    schema: 'cotejo/consolidated@1',
    ruleset: 'prueba',
    vigencia: VIGENCIA,
    files: parts.map(({ file }) => file),
    activities: parts.flatMap(({ activities }) => activities),
    cutoff: { date: cutoff, components: [] },
    findings: [],
    notEvaluated: [],
    conflicts: [],
    exceptions: [],
  }
}

interface Part {
  readonly file: ConsolidatedFile
  readonly activities: readonly ConsolidatedActivity[]
}

function groupedByFile(activities: readonly ConsolidatedActivity[], cutoff: () => string | null): Part[] {
  const names = [...new Set(activities.map(({ source }) => source.file))]
  return names.map((name) => {
    const own = activities.filter(({ source }) => source.file === name)
    return { file: fileOf(name, own, own[0]!.responsibles[0]!.id, cutoff()), activities: own }
  })
}

function fileOf(
  file: string,
  activities: readonly ConsolidatedActivity[],
  dependencia: string | null,
  cutoff: string | null,
): ConsolidatedFile {
  return {
    file,
    sha256: Buffer.from(file).toString('hex').slice(0, 64).padEnd(64, '0'),
    status: 'valid',
    format: activities[0]!.format,
    dependencia,
    ...(activities[0]!.format !== PLAN && { cutoff }),
    activities: activities.length,
    duplicateOf: null,
    supersededBy: null,
    notes: [],
  }
}

function plannedActivity(row: Row, at: number): ConsolidatedActivity {
  const name = row['Actividad']!
  const [numbered, activity, product] = TEXTS[name]!
  const component = number(row['Componente']!)
  const responsibles = list(row['Responsables']!).map(responsibleOf)
  const kind = row['Tipo'] === NOTHING ? {} : { accumulation: row['Tipo']! }
  const baseline = numberOrNone(row['Línea base']!)
  const lead = responsibles[0]!.id!
  return {
    id: workedId(name),
    format: PLAN,
    component,
    subcomponent: numberOrNone(row['Subcomponente']!),
    number: numbered,
    activity,
    product,
    goal: {
      text: row['Meta']!,
      items: parseGoal(row['Meta']!).map(({ quantity, comparator, kind, unit }) => ({
        quantity,
        comparator,
        kind,
        unit,
      })),
    },
    indicator: null,
    responsibles,
    schedule: list(row['Ventanas']!).map((window) => {
      const [start, end] = window.split('–') as [string, string]
      return { start: iso(start), end: iso(end), text: [`${start}/${VIGENCIA}`, `${end}/${VIGENCIA}`] }
    }),
    fields: kind,
    ...(baseline !== null && { numbers: { baseline } }),
    source: {
      file: `Plan de ${lead}.xlsx`,
      sheet: 'Anexo 1',
      row: 4 + at,
      cells: { activity: `B${4 + at}` },
    },
    findings: [],
  }
}

function responsibleOf(word: string): UnderstoodResponsible {
  return { id: unitId(word), name: officialName(word), text: officialName(word) }
}

/** What was reported at a cut-off, a file for each dependencia and a row for each goal, as a prepared follow-up has them. */
function followUps(
  { cutoff, heading }: (typeof WORKED_CUTOFFS)[number],
  planned: readonly ConsolidatedActivity[],
  strays: boolean,
): Part[] {
  const reported = tablesUnder(heading)[0]!
  const rows = reported.flatMap((row, at) => {
    const activity = planned.find(({ id }) => id === workedId(row['Actividad']!))!
    const figures = row['Ejecutado']!.split(';').map((figure) => number(figure.trim()))
    return figures.map((executed, goal) =>
      reportRow(activity, row['Dependencia']!, cutoff, 10 * at + goal, {
        activityId: figures.length > 1 ? `${activity.id}#${goal + 1}` : activity.id,
        executed: String(executed),
        done: `Lo que va de «${activity.product!}» hasta el corte`,
        evidence:
          row['Evidencia'] === 'sí'
            ? `https://archivo.example.gov.co/${cutoff}/${row['Actividad']!}.pdf`
            : '',
        observations: executed === 0 ? 'Se hará en el próximo cuatrimestre' : '',
      }),
    )
  })
  if (!strays) return groupedByFile(rows, () => cutoff)
  const unknown = reportRow(
    { ...planned[0]!, activity: 'Pintar el puente de madera', number: '9.9' },
    'Salud',
    cutoff,
    900,
    { activityId: '', executed: '2', done: 'Se pintó', evidence: '', observations: '' },
  )
  const orphan = { ...unknown, source: { ...unknown.source, file: `Seguimiento sin dueño ${cutoff}.xlsx` } }
  return [
    ...groupedByFile([...rows, unknown], () => cutoff),
    { file: fileOf(orphan.source.file, [orphan], null, cutoff), activities: [orphan] },
  ]
}

function reportRow(
  activity: ConsolidatedActivity,
  word: string,
  cutoff: string,
  at: number,
  fields: Readonly<Record<'activityId' | 'executed' | 'done' | 'evidence' | 'observations', string>>,
): ConsolidatedActivity {
  const unit = responsibleOf(word)
  return {
    ...activity,
    id: `seguimiento/${unit.id!}/${cutoff}/${at}`,
    format: 'seguimiento',
    responsibles: [unit],
    schedule: [],
    fields,
    numbers: { executed: Number(fields.executed) },
    source: {
      file: `Seguimiento de ${unit.id!} ${cutoff}.xlsx`,
      sheet: 'Seguimiento',
      row: 6 + at,
      cells: { activity: `B${6 + at}` },
    },
  }
}
