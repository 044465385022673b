import type { Directory } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import type { StatusContext } from '../../../pipeline/lifecycle/status.js'
import type {
  PlanRecord,
  PlanState,
  ReceptionRecord,
  SubmissionRecord,
} from '../../../pipeline/register/records.js'

/** An invented city hall. */
const DIRECTORY = {
  entity: 'Alcaldía de Valle Quieto',
  dependencias: [
    { id: 'faro', name: 'Secretaría del Faro y de las Señales Luminosas de la Bahía' },
    { id: 'mapas', name: 'Oficina de Mapas' },
    { id: 'lluvia', name: 'Dirección de la Lluvia' },
    { id: 'reloj', name: 'Taller del Reloj' },
  ],
  collectives: [],
} as unknown as Directory

const FORMATS: readonly Format[] = builtInCatalogue().formats.filter(({ id }) =>
  ['plan-accion', 'ptep'].includes(id),
)

/** On 20 January 2026, the plan de acción being due on the 15th and the PTEP on the 31st. */
export function context(more: Partial<StatusContext> = {}): StatusContext {
  const due: Readonly<Record<string, string>> = { 'plan-accion': '2026-01-15', ptep: '2026-01-31' }
  return {
    duties: new Map([
      ['plan-accion', ['faro', 'mapas', 'lluvia', 'reloj']],
      ['ptep', ['faro', 'mapas']],
    ]),
    formats: FORMATS,
    directory: DIRECTORY,
    vigencia: 2026,
    cutoffs: () => [],
    due: (format) => due[format] ?? null,
    today: '2026-01-20',
    ...more,
  }
}

/** A version of a plan; received at midday in Colombia of a day, or at a moment. */
export function version(dependencia: string, format: string, n: number, at: string): SubmissionRecord {
  const id = dependencia.length * 100 + format.length * 10 + n
  return {
    id,
    number: `2026-0${String(id)}`,
    key: { dependencia, vigencia: 2026, format, cutoff: '' },
    version: n,
    file: `${dependencia} v${String(n)}.xlsx`,
    sha256: `${String(id)}`.padStart(64, '0'),
    fingerprint: String(id),
    received: at.length === 10 ? `${at}T17:00:00Z` : at,
    registered: at.length === 10 ? `${at}T17:00:00Z` : at,
    counts: { activities: 12, errors: n === 1 ? 2 : 0, warnings: 1, infos: 0 },
    ruleset: 'r1',
  }
}

export function record(
  dependencia: string,
  format: string,
  state: PlanState,
  more: Partial<PlanRecord> = {},
): PlanRecord {
  const { versions = [] } = more
  return {
    id: 1,
    key: { dependencia, vigencia: 2026, format, cutoff: '' },
    state,
    requested: null,
    withdrawn: [],
    current: versions.at(-1) ?? null,
    returns: [],
    approval: null,
    modifications: [],
    ...more,
    versions,
  }
}

export function received(id: number, file: string, fate: ReceptionRecord['fate']): ReceptionRecord {
  return { id, file, sha256: 'a'.repeat(64), received: '2026-01-12T17:00:00Z', fate }
}

const FARO = [
  version('faro', 'plan-accion', 1, '2026-01-14'),
  version('faro', 'plan-accion', 2, '2026-01-18'),
]

/** A year that has come some way: every state there is, late and in time, and files set aside. */
export const PLANS: readonly PlanRecord[] = [
  record('faro', 'plan-accion', 'modified', {
    requested: '2025-11-20',
    versions: [...FARO, version('faro', 'plan-accion', 3, '2026-01-20')],
    returns: [
      {
        submission: 1,
        version: 1,
        letter: 'OPGI-001',
        date: '2026-01-15',
        deadline: '2026-01-22',
        errors: 2,
      },
    ],
    approval: { submission: 2, version: 2, act: 'Acta 003', date: '2026-01-19' },
    modifications: [{ submission: 3, version: 3, letter: 'FARO-088', date: '2026-01-20', accepted: true }],
  }),
  record('faro', 'ptep', 'received', { versions: [version('faro', 'ptep', 1, '2026-01-10')] }),
  record('mapas', 'plan-accion', 'returned', {
    requested: '2025-11-20',
    versions: [version('mapas', 'plan-accion', 1, '2026-01-16')],
    returns: [
      {
        submission: 1,
        version: 1,
        letter: 'OPGI-002',
        date: '2026-01-16',
        deadline: '2026-01-18',
        errors: 2,
      },
    ],
  }),
  record('lluvia', 'plan-accion', 'requested', { requested: '2025-11-20' }),
  record('lluvia', 'ptep', 'under-review', { versions: [version('lluvia', 'ptep', 2, '2026-01-12')] }),
]

export const RECEPTIONS: readonly ReceptionRecord[] = [
  ...[1, 2, 3, 4, 5, 6].map((id) =>
    received(id, `plan ${String(id)}.xlsx`, { kind: 'submission', submission: id }),
  ),
  received(7, 'copia.xlsx', { kind: 'same-bytes', submission: 1 }),
  received(8, 'otra copia.xlsx', { kind: 'same-content', submission: 1 }),
  received(9, '<b>sin nombre</b>.xlsx', { kind: 'aside', reason: 'no-dependencia' }),
]
