import { readFileSync } from 'node:fs'
import type { Directory } from '../../../engine/directory/directory.js'
import { directorySchema } from '../../../engine/directory/schema.js'
import type { Severity } from '../../../engine/findings/finding.js'
import type { Format } from '../../../engine/format/format.js'
import { formatSchema } from '../../../engine/format/schema.js'
import type { GoalItem } from '../../../engine/plan/plan.js'
import type {
  Consolidated,
  ConsolidatedActivity,
  ConsolidatedFile,
  FiledFinding,
} from '../../../pipeline/consolidate/consolidated.js'
import type { UnderstoodResponsible, UnderstoodWindow } from '../../../engine/plan/understood.js'
import type { Publication } from '../../../pipeline/publish/publication.js'

const VIGENCIA = 2031

export const paac: Format = formatSchema.parse(
  JSON.parse(readFileSync('templates/paac-anexo-1/format.json', 'utf8')),
)

export const directory: Directory = directorySchema.parse({
  entity: 'Alcaldía de Villaflor',
  dependencias: [
    { id: 'planeacion', name: 'Oficina de Planeación', acronym: 'OPL', kind: 'oficina' },
    { id: 'control-interno', name: 'Oficina de Control Interno', acronym: 'OCI', kind: 'oficina' },
    { id: 'hacienda', name: 'Secretaría de Hacienda', kind: 'secretaria' },
    {
      id: 'educacion',
      name: 'Secretaría de Educación y Saberes Ancestrales del Territorio',
      kind: 'secretaria',
    },
    { id: 'salud', name: 'Secretaría de Salud', kind: 'secretaria' },
    { id: 'cultura', name: 'Secretaría de Cultura', kind: 'secretaria' },
    { id: 'talento', name: 'Dirección de Talento Humano', kind: 'direccion' },
    { id: 'ciudadano', name: 'Unidad de Servicio al Ciudadano', acronym: 'USC', kind: 'unidad' },
    { id: 'tic', name: 'Dirección de Tecnologías', acronym: 'TIC', kind: 'direccion' },
    { id: 'archivo', name: 'Archivo Municipal', kind: 'unidad' },
  ],
  collectives: [{ id: 'todas', name: 'Todas las dependencias' }],
})

function file(
  name: string,
  status: ConsolidatedFile['status'],
  dependencia: string | null,
  more: Partial<ConsolidatedFile> = {},
): ConsolidatedFile {
  return {
    file: name,
    sha256: '0'.repeat(64),
    status,
    format: status === 'unreadable' ? null : 'paac-anexo-1',
    dependencia,
    activities: 0,
    duplicateOf: null,
    supersededBy: null,
    notes: [],
    ...more,
  }
}

const FILES: readonly ConsolidatedFile[] = [
  file('PAAC 2031 - ciudadano.xlsx', 'valid', 'ciudadano'),
  file('PAAC 2031 - control interno.xlsx', 'errors', 'control-interno'),
  file('PAAC 2031 - cultura.xlsx', 'warnings', 'cultura'),
  file('PAAC 2031 - educacion.xlsx', 'warnings', 'educacion'),
  file('PAAC 2031 - hacienda (copia).xlsx', 'warnings', 'hacienda', {
    duplicateOf: 'PAAC 2031 - hacienda.xlsx',
    activities: 2,
  }),
  file('PAAC 2031 - hacienda.xlsx', 'warnings', 'hacienda', {
    notes: ['Traía macros: no se conservaron.'],
  }),
  file('PAAC 2031 - planeacion.xlsx', 'valid', 'planeacion'),
  file('PAAC 2031 - salud v1.xlsx', 'errors', 'salud', { supersededBy: 'PAAC 2031 - salud v2.xlsx' }),
  file('PAAC 2031 - salud v2.xlsx', 'warnings', 'salud'),
  file('PAAC 2031 - talento.xlsx', 'valid', 'talento'),
  file('PAAC 2031 - tic.xlsm', 'valid', 'tic', { notes: ['Traía macros: no se conservaron.'] }),
  file('entrega final FINAL (2).xlsx', 'errors', null),
  file('escaneado.xlsx', 'unreadable', null),
  file('presupuesto.xlsx', 'errors', null, { format: null }),
]

export function responsible(id: string | null, text?: string): UnderstoodResponsible {
  const known = [...directory.dependencias, ...directory.collectives].find((u) => u.id === id)
  return { id, name: known?.name ?? text ?? '', text: text ?? known?.name ?? '' }
}

/** `window('2031-02-01', '2031-03-04')`; a text that is no ISO day is a date that could not be understood. */
export function window(start: string, end: string): UnderstoodWindow {
  const iso = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : null)
  const shown = (text: string) => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
  return { start: iso(start), end: iso(end), text: [shown(start), shown(end)] }
}

function goal(text: string, ...items: GoalItem[]): ConsolidatedActivity['goal'] {
  return { text, items }
}

const exactly = (quantity: number, unit: string): GoalItem => ({
  quantity,
  comparator: 'exactly',
  kind: 'count',
  unit,
})

interface Draft {
  readonly at: readonly [component: number, subcomponent: number | null]
  readonly number: string | null
  readonly activity: string
  readonly product?: string | null
  readonly goal: ConsolidatedActivity['goal']
  readonly who: readonly UnderstoodResponsible[]
  readonly when: readonly UnderstoodWindow[]
  readonly from: string
  readonly suffix?: string
  readonly findings?: readonly string[]
}

const DRAFTS: readonly Draft[] = [
  {
    at: [1, 1],
    number: '1.1',
    activity:
      'Divulgar la política de riesgos entre quienes atienden al público en las sedes rurales y urbanas',
    product: 'Política divulgada en las doce sedes',
    goal: goal('12 sedes con la política divulgada', exactly(12, 'sedes')),
    who: [responsible('planeacion')],
    when: [window('2031-02-03', '2031-03-28')],
    from: 'PAAC 2031 - planeacion.xlsx',
  },
  {
    at: [1, 3],
    number: '3.1',
    activity: 'Publicar el mapa de riesgos en la cartelera digital',
    product: 'Mapa publicado',
    goal: goal('1 mapa publicado', exactly(1, 'mapa')),
    who: [responsible('planeacion'), responsible('tic', 'TIC')],
    when: [window('2031-01-20', '2031-01-31')],
    from: 'PAAC 2031 - planeacion.xlsx',
  },
  {
    at: [1, 5],
    number: '5.1',
    activity: 'Hacer seguimiento a los controles de los procesos de contratación, recaudo y nómina',
    product: 'Informes de seguimiento a los controles, con hallazgos y compromisos por proceso',
    goal: goal('3 informes de seguimiento', exactly(3, 'informes de seguimiento')),
    who: [responsible('control-interno', 'OCI.')],
    when: [
      window('2031-04-01', '31/04/2031'),
      window('2031-08-01', '2031-08-31'),
      window('2031-12-01', '2031-12-31'),
    ],
    from: 'PAAC 2031 - control interno.xlsx',
    findings: ['date-nonexistent', 'responsible-alias'],
  },
  {
    at: [3, 1],
    number: '1.10',
    activity: 'Elaborar la cartilla de rendición de cuentas en lengua propia y en castellano',
    product: 'Cartilla bilingüe',
    goal: goal('15.000 ejemplares repartidos', exactly(15000, 'ejemplares repartidos')),
    who: [responsible('educacion'), responsible('cultura'), responsible(null, 'Oficina de Lenguas')],
    when: [window('2031-05-02', '2031-06-30'), window('2031-10-01', '2031-11-28')],
    from: 'PAAC 2031 - educacion.xlsx',
    findings: ['responsible-unknown'],
  },
  {
    at: [3, 1],
    number: '1.9',
    activity: 'Transmitir por la emisora comunitaria los avances del plan de desarrollo',
    product: 'Programas transmitidos',
    goal: goal('Al menos 10 programas', {
      quantity: 10,
      comparator: 'atLeast',
      kind: 'count',
      unit: 'programas',
    }),
    who: [responsible('cultura')],
    when: [window('2031-02-01', '2031-11-30')],
    from: 'PAAC 2031 - cultura.xlsx',
  },
  {
    at: [3, 1],
    number: '1.2',
    activity: 'Preparar el informe anual de gestión del sector',
    product: 'Informe de gestión',
    goal: goal('1 informe de gestión', exactly(1, 'informe de gestión')),
    who: [responsible('educacion')],
    when: [window('2031-09-01', '2031-12-20')],
    from: 'PAAC 2031 - educacion.xlsx',
    findings: ['activity-conflict'],
  },
  {
    at: [3, 1],
    number: '1.2',
    activity: 'Preparar el informe anual de gestión cultural',
    product: 'Informe de gestión cultural',
    goal: goal('2 informes', exactly(2, 'informes')),
    who: [responsible('cultura')],
    when: [window('2031-10-01', '2031-12-20')],
    from: 'PAAC 2031 - cultura.xlsx',
    suffix: '~2',
    findings: ['activity-conflict'],
  },
  {
    at: [3, 2],
    number: '2.1',
    activity: 'Reunirse con los cabildos y las juntas de acción comunal',
    product: 'Actas de las reuniones',
    goal: goal('100% de los cabildos convocados', {
      quantity: 100,
      comparator: 'exactly',
      kind: 'percent',
      unit: 'cabildos convocados',
    }),
    who: [responsible('salud')],
    when: [window('2031-03-01', '2031-11-30')],
    from: 'PAAC 2031 - salud v1.xlsx',
    findings: ['submission-superseded'],
  },
  {
    at: [3, 2],
    number: '2.1',
    activity: 'Reunirse con los cabildos, las juntas de acción comunal y las madres comunitarias',
    product: 'Actas de las reuniones',
    goal: goal('100% de los cabildos convocados', {
      quantity: 100,
      comparator: 'exactly',
      kind: 'percent',
      unit: 'cabildos convocados',
    }),
    who: [responsible('salud'), responsible('todas', 'Todas las dependencia')],
    when: [window('2031-03-01', '2031-11-30')],
    from: 'PAAC 2031 - salud v2.xlsx',
    suffix: '~2',
    findings: ['responsible-alias'],
  },
  {
    at: [4, 1],
    number: '1.1',
    activity: 'Capacitar en lengua de señas a quienes atienden las ventanillas',
    product: 'Personal capacitado',
    goal: goal('Máximo 30 personas por grupo', {
      quantity: 30,
      comparator: 'atMost',
      kind: 'count',
      unit: 'personas por grupo',
    }),
    who: [responsible('talento')],
    when: [window('2031-04-01', '2031-06-30')],
    from: 'PAAC 2031 - talento.xlsx',
  },
  {
    at: [4, 3],
    number: '3.2',
    activity: 'Abrir una ventanilla móvil para las veredas',
    product: '=HYPERLINK("http://ejemplo.invalid","Ventanilla")',
    goal: goal('+1 ventanilla'),
    who: [responsible('ciudadano')],
    when: [window('2031-07-01', '2031-07-31')],
    from: 'PAAC 2031 - ciudadano.xlsx',
    findings: ['goal-not-measurable'],
  },
  {
    at: [5, 1],
    number: '1.1',
    activity: 'Actualizar la página de datos abiertos con los contratos del trimestre',
    product: null,
    goal: goal('4 actualizaciones', exactly(4, 'actualizaciones')),
    who: [responsible('tic')],
    when: [
      window('2031-01-15', '2031-01-31'),
      window('2031-04-15', '2031-04-30'),
      window('2031-07-15', '2031-07-31'),
      window('2031-10-15', '2031-10-31'),
    ],
    from: 'PAAC 2031 - tic.xlsm',
  },
  {
    at: [5, 2],
    number: '2.1',
    activity: 'Responder en término las solicitudes de información',
    product: 'Solicitudes respondidas',
    goal: goal('$ 1.200.000 de ahorro', {
      quantity: 1200000,
      comparator: 'exactly',
      kind: 'money',
      unit: 'de ahorro',
    }),
    who: [responsible('hacienda')],
    when: [window('2031-01-02', 'todo el año')],
    from: 'PAAC 2031 - hacienda.xlsx',
    findings: ['date-unreadable'],
  },
  {
    at: [5, 4],
    number: null,
    activity: 'Traducir el portal a la lengua del resguardo',
    product: 'Portal traducido',
    goal: goal('1 portal traducido', exactly(1, 'portal traducido')),
    who: [],
    when: [],
    from: 'PAAC 2031 - hacienda.xlsx',
    findings: ['activity-number', 'responsible-missing', 'required-empty'],
  },
  {
    at: [6, null],
    number: '1',
    activity: 'Sembrar un árbol por cada denuncia resuelta en la ronda del río',
    product: 'Árboles sembrados',
    goal: goal('Un árbol por denuncia', exactly(1, 'árbol por denuncia')),
    who: [responsible(null, 'Comité Ambiental'), responsible('talento')],
    when: [window('2031-02-01', '2031-12-15')],
    from: 'entrega final FINAL (2).xlsx',
    findings: ['responsible-unknown'],
  },
]

const LETTERS = {
  subcomponent: 'A',
  activity: 'B',
  product: 'C',
  goal: 'D',
  responsible: 'E',
  start: 'F',
  end: 'G',
}

function activityOf(draft: Draft, row: number): ConsolidatedActivity {
  const [component, subcomponent] = draft.at
  const tail = draft.number ?? 'a1b2c3d4e5f6'
  return {
    id: `paac-anexo-1/${VIGENCIA}/${component}/${tail}${draft.suffix ?? ''}`,
    format: 'paac-anexo-1',
    component,
    subcomponent,
    number: draft.number,
    activity: draft.activity,
    product: draft.product === undefined ? 'Producto entregado' : draft.product,
    goal: draft.goal,
    indicator: null,
    responsibles: draft.who,
    schedule: draft.when,
    fields: {},
    source: {
      file: draft.from,
      sheet: 'Anexo 1',
      row,
      cells: Object.fromEntries(Object.entries(LETTERS).map(([key, letter]) => [key, `${letter}${row}`])),
    },
    findings: draft.findings ?? [],
  }
}

const ROW_STEP = 4

const ACTIVITIES: readonly ConsolidatedActivity[] = DRAFTS.map((draft, i) =>
  activityOf(draft, 4 + i * ROW_STEP),
)

const WORDS: Readonly<Record<string, { message: string; why: string; how: string }>> = {
  'date-nonexistent': {
    message: 'El 31 de abril de 2031 no existe: abril tiene 30 días.',
    why: 'Con una fecha que no existe no se puede saber cuándo vence la actividad ni avisar a tiempo.',
    how: 'Escriba el último día de abril, 30/04/2031, o la fecha que corresponda.',
  },
  'date-unreadable': {
    message: '«todo el año» no es una fecha.',
    why: 'Sin una fecha final no se sabe cuándo debe estar terminada.',
    how: 'Escriba el día en que termina, por ejemplo 31/12/2031.',
  },
  'workbook-unreadable': {
    message: 'El archivo está dañado o no es un libro de Excel.',
    why: 'No se pudo leer nada de él.',
    how: 'Ábralo en Excel, guárdelo como libro de Excel (.xlsx) y vuelva a enviarlo.',
  },
}

function finding(
  rule: string,
  severity: Severity,
  of: { file: string | null; index?: number; column?: string; letter?: string; value?: string },
  fix: FiledFinding['fix'] = null,
): FiledFinding {
  const activity = of.index === undefined ? undefined : ACTIVITIES[of.index]
  const words = WORDS[rule] ?? {
    message: `Hay una observación de la regla ${rule} en esta celda.`,
    why: 'El plan debe poder leerse sin dudas.',
    how: 'Revise la celda y corrija lo que haga falta.',
  }
  return {
    rule,
    severity,
    file: of.file,
    sheet: activity ? 'Anexo 1' : null,
    cell: activity ? `${of.letter ?? 'B'}${activity.source.row}` : null,
    column: of.column ?? null,
    row: activity ? [activity.number, activity.activity].filter(Boolean).join(' ') : null,
    value: of.value ?? null,
    ...words,
    fix,
    exception: null,
  }
}

const at = (number: string, from?: string) =>
  ACTIVITIES.findIndex((a) => a.number === number && (from === undefined || a.source.file.includes(from)))

const FINDINGS: readonly FiledFinding[] = [
  finding(
    'date-nonexistent',
    'error',
    {
      file: 'PAAC 2031 - control interno.xlsx',
      index: at('5.1'),
      column: 'Fecha Final',
      letter: 'G',
      value: '31/04/2031',
    },
    {
      label: 'Escribir 30/04/2031',
      edits: [{ sheet: 'Anexo 1', cell: `G${4 + at('5.1') * ROW_STEP}`, value: '2031-04-30' }],
    },
  ),
  finding(
    'responsible-alias',
    'info',
    {
      file: 'PAAC 2031 - control interno.xlsx',
      index: at('5.1'),
      column: 'Responsable',
      letter: 'E',
      value: 'OCI.',
    },
    {
      label: 'Escribir el nombre oficial',
      edits: [
        { sheet: 'Anexo 1', cell: `E${4 + at('5.1') * ROW_STEP}`, value: 'Oficina de Control Interno' },
      ],
    },
  ),
  finding('responsible-unknown', 'warning', {
    file: 'PAAC 2031 - educacion.xlsx',
    index: at('1.10'),
    column: 'Responsable',
    letter: 'E',
    value: 'Oficina de Lenguas',
  }),
  finding('activity-conflict', 'warning', {
    file: 'PAAC 2031 - cultura.xlsx',
    index: at('1.2', 'cultura'),
    column: 'Actividades',
    value: 'Preparar el informe anual de gestión cultural',
  }),
  finding('submission-superseded', 'info', { file: 'PAAC 2031 - salud v1.xlsx' }),
  finding('required-empty', 'error', {
    file: 'PAAC 2031 - salud v1.xlsx',
    index: at('2.1', 'salud v1'),
    column: 'Producto',
    letter: 'C',
  }),
  finding('responsible-alias', 'info', {
    file: 'PAAC 2031 - salud v2.xlsx',
    index: at('2.1', 'salud v2'),
    column: 'Responsable',
    letter: 'E',
    value: 'Todas las dependencia',
  }),
  finding('date-unreadable', 'error', {
    file: 'PAAC 2031 - hacienda.xlsx',
    index: at('2.1', 'hacienda'),
    column: 'Fecha Final',
    letter: 'G',
    value: 'todo el año',
  }),
  finding('responsible-missing', 'error', {
    file: 'PAAC 2031 - hacienda.xlsx',
    index: DRAFTS.findIndex((d) => d.number === null),
    column: 'Responsable',
    letter: 'E',
  }),
  finding('responsible-unknown', 'warning', {
    file: 'entrega final FINAL (2).xlsx',
    index: at('1', 'entrega'),
    column: 'Responsable',
    letter: 'E',
    value: 'Comité Ambiental',
  }),
  finding('goal-not-measurable', 'error', {
    file: 'PAAC 2031 - ciudadano.xlsx',
    index: at('3.2'),
    column: 'Meta',
    letter: 'D',
    value: '+1 ventanilla',
  }),
  finding('workbook-unreadable', 'error', { file: 'escaneado.xlsx' }),
  finding('format-unrecognized', 'error', { file: 'presupuesto.xlsx' }),
  finding('submission-missing', 'warning', { file: null }),
]

/** A consolidated plan of a city hall that does not exist, with all that can come in. */
export const consolidated: Consolidated = {
  schema: 'cotejo/consolidated@1',
  ruleset: 'prueba',
  vigencia: VIGENCIA,
  files: FILES.map((f) => ({
    ...f,
    activities: f.activities || ACTIVITIES.filter((a) => a.source.file === f.file).length,
  })),
  activities: ACTIVITIES,
  cutoff: { date: '2031-04-30', components: [] },
  findings: FINDINGS,
  notEvaluated: [
    { rule: 'required-empty', reason: 'falta la columna Producto', file: 'PAAC 2031 - tic.xlsm' },
    { rule: 'submission-missing', reason: 'no hay lista de quién debe presentar', file: null },
  ],
  exceptions: [],
  conflicts: [
    {
      kind: 'different-content',
      id: `paac-anexo-1/${VIGENCIA}/3/1.2`,
      ids: [`paac-anexo-1/${VIGENCIA}/3/1.2`, `paac-anexo-1/${VIGENCIA}/3/1.2~2`],
      files: ['PAAC 2031 - educacion.xlsx', 'PAAC 2031 - cultura.xlsx'],
      fields: ['Actividades', 'Meta'],
    },
  ],
}

export const publication: Publication = { consolidated, directory, formats: [paac] }

/** A plan of any size, for measuring: the invented activities over and over, spread over components and units. */
export function manyActivities(count: number): Publication {
  const units = directory.dependencias
  const activities = Array.from({ length: count }, (_, i): ConsolidatedActivity => {
    const model = ACTIVITIES[i % ACTIVITIES.length]!
    const lead = units[i % units.length]!
    const number = `${(i % 5) + 1}.${i}`
    return {
      ...model,
      id: `paac-anexo-1/${VIGENCIA}/${model.component}/${number}`,
      number,
      activity: `${model.activity}, en la vereda número ${i}`,
      responsibles: [responsible(lead.id), ...model.responsibles.slice(1)],
      source: { ...model.source, file: `libro ${i % 200}.xlsx`, row: 4 + Math.floor(i / 200) },
    }
  })
  const files = Array.from({ length: 200 }, (_, i) =>
    file(`libro ${i}.xlsx`, 'warnings', units[i % units.length]!.id, { activities: Math.ceil(count / 200) }),
  )
  const findings = Array.from({ length: count / 2 }, (_, i): FiledFinding => {
    const activity = activities[i * 2]!
    return {
      ...FINDINGS[i % 3]!,
      file: activity.source.file,
      sheet: activity.source.sheet,
      cell: activity.source.cells['activity']!,
      row: `${activity.number} ${activity.activity}`,
    }
  })
  return {
    directory,
    formats: [paac],
    consolidated: { ...consolidated, files, activities, findings, conflicts: [] },
  }
}
