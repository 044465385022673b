import { nameOf } from '../../../../engine/directory/directory.js'
import type { Group, GroupName, RollUp } from '../../../../engine/progress/roll-up.js'
import type { Tally } from '../../../../engine/progress/tally.js'
import type { AtCutoff } from '../../../monitor/monitoring.js'
import { WEIGHTING_LABEL } from '../../report/progress/labels.js'
import type { PublicPlan } from '../public-plan.js'
import type { Row, Table } from '../table.js'
import { FACTS } from './facts.js'
import { CUTOFF, OF_UNIT } from './keys.js'

const LEVEL: Readonly<Record<GroupName['level'], string>> = {
  whole: 'todo',
  plan: 'plan',
  component: 'componente',
  subcomponent: 'subcomponente',
  dependencia: 'dependencia',
}

interface Count {
  readonly count: string
  readonly many: string
  readonly means: string
  readonly rule?: string
  readonly of: (tally: Tally) => number
}

const REPORTED_OF_SCHEDULED: Count = {
  count: 'reportadas_programadas',
  many: 'Reportadas de las programadas',
  means:
    'Estaba programada y hay un reporte que vale: lo que los informes de seguimiento llaman «Reportadas».',
  rule: 'Es programadas menos sin_reporte.',
  of: ({ scheduled, unreported }) => scheduled.length - unreported.length,
}

const RULES: Readonly<Partial<Record<keyof Tally, string>>> = {
  activities: 'No están las de planes sin aprobar, ni las de planes que no piden fechas.',
  reported:
    'No la compare con programadas ni con sin_reporte, porque trae también reportes de lo no programado: para eso está reportadas_programadas.',
}

const COUNTS: readonly Count[] = FACTS.flatMap(({ key, count, many, means }): Count[] => {
  const rule = RULES[key]
  const own = {
    count,
    many,
    means,
    ...(rule !== undefined && { rule }),
    of: (tally: Tally) => tally[key].length,
  }
  return key === 'reported' ? [own, REPORTED_OF_SCHEDULED] : [own]
})

/** The averages and counts of each cut-off, at every level. */
export function summaryTable(plan: PublicPlan): Table {
  const { rules } = plan.monitoring ?? {}
  return {
    name: 'resumen',
    title: 'Resumen',
    means:
      'Promedios y conteos de cada corte: de todas las actividades, de cada plan, componente, subcomponente y dependencia que lidera.',
    fields: [
      CUTOFF,
      {
        name: 'grupo',
        title: 'Grupo',
        type: 'string',
        means: 'Código del grupo de actividades.',
        required: true,
      },
      {
        name: 'nivel',
        title: 'Nivel',
        type: 'string',
        means: 'Cómo se agrupan. Cada actividad está una vez en cada nivel: no sume niveles distintos.',
        required: true,
        values: Object.values(LEVEL),
      },
      { name: 'nombre', title: 'Nombre', type: 'string', means: 'Nombre del grupo.', required: true },
      {
        name: 'formato',
        title: 'Formato',
        type: 'string',
        means: 'Código del formato, como en la tabla plan.',
        rule: 'Vacío en el nivel «todo».',
      },
      {
        name: 'componente',
        title: 'Componente',
        type: 'integer',
        means: 'Número del componente.',
        rule: 'Vacío en los niveles que no lo distinguen.',
      },
      {
        name: 'subcomponente',
        title: 'Subcomponente',
        type: 'integer',
        means: 'Número del subcomponente.',
        rule: 'Vacío en los niveles que no lo distinguen.',
      },
      {
        name: 'dependencia_id',
        title: 'Dependencia',
        type: 'string',
        means: 'Código de la dependencia que lidera.',
        rule: 'Vacío en los demás niveles, y donde no se sabe quién lidera.',
      },
      {
        name: 'promedio_simple',
        title: 'Promedio simple',
        type: 'number',
        means: 'Promedio del avance de las actividades: todas pesan lo mismo.',
        unit: '%',
        rule: 'Solo entran las del campo promediadas; las que no tienen reporte entran con 0. Vacío si no hay ninguna.',
        minimum: 0,
        maximum: 100,
      },
      {
        name: 'promedio_ponderado',
        title: 'Promedio ponderado',
        type: 'number',
        means: 'El otro promedio, según el campo ponderacion.',
        unit: '%',
        rule: 'Promedio de componentes: el promedio simple de los promedios de los componentes. Promedio ponderado: suma de peso por avance, dividida por la suma de los pesos que fijó la entidad.',
        minimum: 0,
        maximum: 100,
      },
      {
        name: 'ponderacion',
        title: 'Ponderación',
        type: 'string',
        means: 'Cuál de los dos es el promedio ponderado.',
        required: true,
        values: Object.values(WEIGHTING_LABEL),
      },
      {
        name: 'semaforo',
        title: 'Semáforo',
        type: 'string',
        means: 'Franja en que cae el promedio simple, tomado antes de redondear.',
        rule: rules
          ? `${rules.bands.map(({ nombre, desde }) => `${nombre} desde ${String(desde)}`).join('; ')}. ${
              rules.defaults.bands
                ? 'Son un valor inicial del programa con que se hizo este archivo: ninguna norma las fija.'
                : 'Las fijó la entidad.'
            }`
          : 'Las franjas las fija la entidad.',
      },
      ...COUNTS.map(({ count, many, means, rule }) => ({
        name: count,
        title: many,
        type: 'integer' as const,
        means: `Cuántas actividades: ${means.charAt(0).toLowerCase()}${means.slice(1)}`,
        unit: 'actividades',
        ...(rule !== undefined && { rule }),
        required: true as const,
        minimum: 0,
      })),
    ],
    primaryKey: ['corte', 'grupo'],
    foreignKeys: [OF_UNIT],
    rows: plan.cutoffs.flatMap((at) => groupsOf(at.rollUp).map((group) => rowOf(group, at, plan))),
  }
}

function groupsOf({ whole, plans, components, subcomponents, dependencias }: RollUp): Group[] {
  return [whole, ...plans, ...components, ...subcomponents, ...dependencias]
}

function rowOf({ name, simple, weighted, band, tally }: Group, at: AtCutoff, plan: PublicPlan): Row {
  const { directory } = plan
  const unit = name.dependencia
  return {
    corte: at.cutoff,
    grupo: codeOf(name),
    nivel: LEVEL[name.level],
    nombre: labelOf(name, plan),
    formato: name.format,
    componente: name.component,
    subcomponente: name.subcomponent,
    dependencia_id: unit !== null && nameOf(directory, unit) !== undefined ? unit : null,
    promedio_simple: simple?.percent.shown ?? null,
    promedio_ponderado: weighted?.percent.shown ?? null,
    ponderacion: WEIGHTING_LABEL[at.rollUp.weighting],
    semaforo: band?.nombre ?? null,
    ...Object.fromEntries(COUNTS.map(({ count, of }) => [count, of(tally)])),
  }
}

/** `componente/paac-anexo-1/3` */
function codeOf({ level, format, component, subcomponent, dependencia }: GroupName): string {
  const parts: readonly (string | number | null)[] = {
    whole: [],
    plan: [format],
    component: [format, component],
    subcomponent: [format, component, subcomponent],
    dependencia: [format, dependencia],
  }[level]
  return [LEVEL[level], ...parts.map((part) => part ?? '-')].join('/')
}

function labelOf(name: GroupName, { activities, directory }: PublicPlan): string {
  if (name.level === 'whole') return 'Todas las actividades'
  const format = activities.find(({ activity }) => activity.format === name.format)?.format
  const plan = format?.name ?? name.format ?? ''
  if (name.level === 'plan') return plan
  if (name.level === 'dependencia')
    return (
      (name.dependencia && nameOf(directory, name.dependencia)) ?? 'Sin un líder que esté en el directorio'
    )
  const section = format?.sections.find(({ number }) => number === name.component)
  const component =
    section?.title ?? (name.component === null ? 'Sin componente' : `Componente ${String(name.component)}`)
  if (name.level === 'component') return component
  const part = section?.subcomponents.find(({ number }) => number === name.subcomponent)
  if (part) return part.name
  return name.subcomponent === null ? 'Sin subcomponente' : `Subcomponente ${String(name.subcomponent)}`
}
