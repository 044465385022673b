import { directorySchema } from '../../../../engine/directory/schema.js'
import type { Severity } from '../../../../engine/findings/finding.js'
import { formatSchema } from '../../../../engine/format/schema.js'
import type {
  Consolidated,
  ConsolidatedActivity,
  ConsolidatedFile,
  FiledFinding,
} from '../../../../pipeline/consolidate/consolidated.js'
import type { UnderstoodWindow } from '../../../../engine/plan/understood.js'
import type { FileStatus } from '../../../../engine/findings/status.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'

/** An invented town, its invented plan of 2031, and what its offices sent in by 30 April. */
export const directory = directorySchema.parse({
  entity: 'Alcaldía de Villa Brújula',
  dependencias: [
    { id: 'faro', name: 'Oficina del Faro' },
    { id: 'semillas', name: 'Secretaría de Semillas' },
    { id: 'puentes', name: 'Secretaría de Puentes y Caminos' },
    { id: 'relojes', name: 'Oficina de Relojes' },
    { id: 'mapas', name: 'Subsecretaría de Mapas' },
    { id: 'musica', name: 'Secretaría de Música' },
    { id: 'agua', name: 'Unidad de Aguas Lluvias' },
    { id: 'bosque', name: 'Dirección del Bosque Urbano' },
    { id: 'cartas', name: 'Oficina de Cartas' },
    { id: 'nube', name: 'Oficina de la Nube' },
  ],
  collectives: [{ id: 'todas', name: 'Todas las oficinas' }],
})

const column = (key: string, type: string): object => ({
  key,
  header: key,
  type,
  required: true,
  width: 20,
  help: '',
})

export const format = formatSchema.parse({
  id: 'plan-brujula',
  version: '1',
  name: 'Plan de la Brújula',
  shortName: 'Brújula',
  title: 'Plan de la Brújula',
  columns: [
    column('activity', 'subject'),
    column('goal', 'goal'),
    column('responsible', 'responsibles'),
    column('start', 'start'),
    column('end', 'end'),
  ],
  headerMinimum: 2,
  sectionWord: 'Componente',
  sections: [
    { number: 1, title: 'Componente 1. Puertas abiertas de la casa.' },
    { number: 2, title: 'Componente 2: Trámites sin vueltas', reference: 'Ver la libreta de trámites' },
    { number: 3, title: 'Componente 3: Cuentas claras' },
    { number: 4, title: 'Componente 4: Buena atención' },
    { number: 5, title: 'Componente 5: Archivo a la vista' },
    { number: 6, title: 'Componente 6: Ideas de más' },
  ],
  numbered: true,
  rules: [],
})

export const HOSTILE =
  '<img src=x onerror=alert(1)> =cmd|calc!A1 \u202Eodot </noscript><script>alert(2)</script>'

function file(
  name: string,
  status: FileStatus,
  dependencia: string | null,
  activities: number,
  more: Partial<ConsolidatedFile> = {},
): ConsolidatedFile {
  return {
    file: name,
    sha256: name.length.toString(16).padStart(64, '0'),
    status,
    format: format.id,
    dependencia,
    activities,
    duplicateOf: null,
    supersededBy: null,
    notes: [],
    ...more,
  }
}

/** `2031-02-01>2031-03-31`; what is no date stands as text. */
function window(text: string): UnderstoodWindow {
  const [start = '', end = ''] = text.split('>')
  const iso = (part: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(part) ? part : null)
  return { start: iso(start), end: iso(end), text: [start, end] }
}

interface Row {
  readonly file: string
  readonly row: number
  readonly responsibles: readonly string[]
  readonly windows: readonly string[]
  readonly text?: string
  readonly findings?: readonly string[]
  readonly suffix?: string
}

export function activity(component: number, number: string, row: Row): ConsolidatedActivity {
  const named = new Map([...directory.dependencias, ...directory.collectives].map((u) => [u.id, u.name]))
  return {
    id: `${format.id}/2031/${component}/${number}${row.suffix ?? ''}`,
    format: format.id,
    component,
    subcomponent: null,
    number,
    activity: row.text ?? `${number} Pintar la puerta número ${number}`,
    product: 'Puerta pintada',
    goal: {
      text: '1 puerta',
      items: [{ quantity: 1, comparator: 'exactly', kind: 'count', unit: 'puerta' }],
    },
    indicator: null,
    responsibles: row.responsibles.map((r) => {
      const name = named.get(r)
      return name === undefined ? { id: null, name: r, text: r } : { id: r, name, text: name }
    }),
    schedule: row.windows.map(window),
    fields: {},
    source: { file: row.file, sheet: 'Plan', row: row.row, cells: { activity: `B${row.row}` } },
    findings: row.findings ?? [],
  }
}

export function finding(
  rule: string,
  severity: Severity,
  file: string | null,
  cell: string | null,
): FiledFinding {
  return {
    rule,
    severity,
    file,
    sheet: cell === null ? null : 'Plan',
    cell,
    column: null,
    row: null,
    value: null,
    message: `Mensaje de ${rule} en ${cell ?? 'todo el archivo'}.`,
    why: `Por qué importa ${rule}.`,
    how: `Cómo se corrige ${rule}.`,
    fix: null,
    exception: null,
  }
}

const consolidated: Consolidated = {
  schema: 'cotejo/consolidated@1',
  ruleset: '2031.1',
  vigencia: 2031,
  files: [
    file('faro.xlsx', 'valid', 'faro', 2),
    file('semillas.xlsx', 'errors', 'semillas', 2),
    file('puentes.xlsx', 'errors', 'puentes', 3),
    file('relojes.xlsx', 'errors', 'relojes', 2, { notes: ['Traía macros, que no se conservan.'] }),
    file('mapas v1.xlsx', 'errors', 'mapas', 2, { supersededBy: 'mapas v2.xlsx' }),
    file('mapas v2.xlsx', 'valid', 'mapas', 1),
    file('musica.xlsx', 'errors', 'musica', 2),
    file('copia de faro.xlsx', 'valid', 'faro', 2, { duplicateOf: 'faro.xlsx' }),
    file('agua.xlsx', 'warnings', 'agua', 2),
    file('bosque.xlsx', 'errors', 'bosque', 2),
    file('notas.pdf', 'unreadable', null, 0, { format: null }),
    file('lista.xlsx', 'errors', null, 0, { format: null }),
    file('cartas.xlsx', 'warnings', null, 2),
  ],
  activities: [
    activity(1, '1.10', {
      file: 'semillas.xlsx',
      row: 12,
      responsibles: ['semillas', 'faro', 'El comité'],
      windows: ['2031-04-01>31/04/2031', '2031-08-01>2031-08-31'],
      findings: ['date-nonexistent', 'responsible-unknown', 'activity-conflict'],
    }),
    activity(1, '1.9', {
      file: 'semillas.xlsx',
      row: 10,
      responsibles: ['semillas'],
      windows: ['2031-05-10>2031-06-20'],
    }),
    activity(1, '1.1', {
      file: 'faro.xlsx',
      row: 4,
      responsibles: ['faro'],
      windows: ['2031-02-01>2031-03-31'],
    }),
    activity(1, '1.2', {
      file: 'faro.xlsx',
      row: 5,
      responsibles: ['faro', 'semillas'],
      windows: ['2031-01-15>2031-12-15'],
    }),
    activity(1, '1.10', {
      suffix: '~2',
      file: 'puentes.xlsx',
      row: 4,
      responsibles: ['puentes'],
      windows: ['2031-02-01>2031-02-28'],
      findings: ['activity-conflict'],
    }),
    activity(3, '3.1', {
      file: 'puentes.xlsx',
      row: 8,
      responsibles: ['puentes'],
      windows: ['2031-01-20>2031-04-30'],
    }),
    activity(3, '3.2', {
      file: 'puentes.xlsx',
      row: 9,
      responsibles: ['Comité de obras', 'puentes'],
      windows: ['2031-05-30>2031-05-30'],
      findings: ['responsible-unknown'],
    }),
    activity(3, '3.3', {
      file: 'relojes.xlsx',
      row: 4,
      responsibles: ['relojes'],
      windows: ['pronto>'],
      findings: ['date-unreadable'],
    }),
    activity(3, '3.4', {
      file: 'relojes.xlsx',
      row: 5,
      responsibles: ['todas', 'relojes'],
      windows: ['2031-03-01>2031-05-15'],
      findings: ['responsible-collective'],
    }),
    activity(4, '4.1', {
      file: 'mapas v2.xlsx',
      row: 4,
      responsibles: ['mapas'],
      windows: ['2031-06-10>2031-07-01'],
    }),
    activity(4, '4.1', {
      suffix: '~2',
      file: 'mapas v1.xlsx',
      row: 4,
      responsibles: ['mapas'],
      windows: ['31/06/2031>2031-07-01'],
      findings: ['date-nonexistent'],
    }),
    activity(4, '4.2', {
      file: 'mapas v1.xlsx',
      row: 5,
      responsibles: ['mapas'],
      windows: ['2031-01-01>2031-02-01'],
    }),
    activity(4, '4.3', {
      file: 'musica.xlsx',
      row: 4,
      responsibles: ['musica', 'mapas', 'musica'],
      windows: ['2031-01-01>2031-01-31', '2031-03-01>2031-03-31', '2031-05-05>2031-05-31'],
    }),
    activity(4, '4.4', {
      file: 'musica.xlsx',
      row: 7,
      responsibles: ['musica'],
      windows: ['2031-09-01>2031-08-01'],
      findings: ['date-order'],
    }),
    activity(5, '5.1', {
      file: 'agua.xlsx',
      row: 4,
      responsibles: ['agua'],
      windows: ['2031-02-10>2031-02-20'],
      findings: ['date-nonworking', 'date-before-publication'],
    }),
    activity(5, '5.2', {
      file: 'agua.xlsx',
      row: 5,
      responsibles: ['agua', 'cartas'],
      windows: ['2031-12-01>2032-01-15'],
    }),
    activity(5, '5.3', {
      file: 'bosque.xlsx',
      row: 4,
      responsibles: [],
      windows: ['2031-04-30>2031-11-30'],
      findings: ['responsible-missing'],
    }),
    activity(6, '1', {
      file: 'bosque.xlsx',
      row: 9,
      responsibles: ['bosque'],
      windows: ['>2031-03-15'],
      findings: ['required-empty'],
    }),
    activity(6, '2', { file: 'cartas.xlsx', row: 4, responsibles: ['cartas'], windows: [] }),
    activity(6, '3', {
      file: 'cartas.xlsx',
      row: 5,
      responsibles: ['cartas'],
      windows: ['2031-05-20>cuando se pueda'],
      text: HOSTILE,
      findings: ['responsible-alias', 'text-truncated'],
    }),
  ],
  cutoff: { date: '2031-04-30', components: [] },
  findings: [
    finding('date-nonexistent', 'error', 'semillas.xlsx', 'G12'),
    finding('responsible-unknown', 'warning', 'semillas.xlsx', 'E14'),
    finding('responsible-unknown', 'warning', 'puentes.xlsx', 'E9'),
    finding('activity-conflict', 'error', 'puentes.xlsx', null),
    finding('date-unreadable', 'error', 'relojes.xlsx', 'F4'),
    finding('responsible-collective', 'warning', 'relojes.xlsx', 'E5'),
    finding('date-nonexistent', 'error', 'mapas v1.xlsx', 'F4'),
    finding('submission-superseded', 'warning', 'mapas v1.xlsx', null),
    finding('date-order', 'error', 'musica.xlsx', 'G7'),
    finding('date-nonworking', 'info', 'agua.xlsx', 'F4'),
    finding('date-before-publication', 'warning', 'agua.xlsx', 'F4'),
    finding('responsible-missing', 'error', 'bosque.xlsx', 'E4'),
    finding('required-empty', 'error', 'bosque.xlsx', 'F9'),
    finding('workbook-unreadable', 'error', 'notas.pdf', null),
    finding('format-unrecognized', 'error', 'lista.xlsx', null),
    finding('responsible-alias', 'info', 'cartas.xlsx', 'E5'),
    finding('text-truncated', 'warning', 'cartas.xlsx', 'B5'),
    finding('section-missing', 'error', null, null),
  ],
  notEvaluated: [{ rule: 'submission-missing', reason: 'no se dijo quién debía entregar', file: null }],
  exceptions: [],
  conflicts: [
    {
      kind: 'different-content',
      id: 'plan-brujula/2031/1/1.10',
      ids: ['plan-brujula/2031/1/1.10', 'plan-brujula/2031/1/1.10~2'],
      files: ['semillas.xlsx', 'puentes.xlsx'],
      fields: ['Responsable', 'Fecha Inicio'],
    },
  ],
}

export const publication: Publication = { consolidated, directory, formats: [format] }
