import type { ApprovalFacts } from '../../../../pipeline/publish/letters/approval-record.js'
import type { LetterHead } from '../../../../pipeline/publish/letters/letter.js'
import type {
  ModificationFacts,
  PlanChange,
} from '../../../../pipeline/publish/letters/modification-letter.js'
import type { CircularFacts } from '../../../../pipeline/publish/letters/request-circular.js'
import type { ReturnFacts, ToldFinding } from '../../../../pipeline/publish/letters/return-letter.js'

export const PLAN = { id: 'plan-accion', name: 'Plan de acción (PE-F-012)' }
export const PAAC = { id: 'paac-anexo-1', name: 'PAAC, Anexo 1' }
export const HASH = '0123456789abcdef'.repeat(4)

export const HEAD: LetterHead = {
  entity: 'Alcaldía de Puerto Claro',
  office: 'Oficina de Planeación de Gestión Institucional',
  city: 'Puerto Claro',
  signer: { name: 'Amparo Lucía Villota Rincón', title: 'Jefa de Oficina' },
}

/** Nothing of who writes is configured but their names. */
export const BARE_HEAD: LetterHead = { ...HEAD, city: null, signer: { name: null, title: null } }

export const CIRCULAR: CircularFacts = {
  head: HEAD,
  number: 'OPGI-2026-0003',
  date: '2026-01-15',
  vigencia: 2026,
  owing: [
    {
      dependencia: 'Secretaría de Faros y Muelles',
      formats: [
        { format: PLAN, due: '2026-01-30', workbook: 'plan-accion-faros-2026.xlsx' },
        { format: PAAC, due: '2026-01-26', workbook: 'paac-anexo-1-faros-2026.xlsx' },
      ],
    },
    {
      dependencia: 'Oficina de Mapas',
      formats: [{ format: PLAN, due: '2026-01-30', workbook: 'plan-accion-mapas-2026.xlsx' }],
    },
  ],
  ceilings: [
    {
      dependencia: 'Secretaría de Faros y Muelles',
      program: '2409 Seguridad de los muelles',
      source: 'Recursos propios',
      value: 1_250_000_000,
    },
    {
      dependencia: null,
      program: '4502 Fortalecimiento del buen gobierno',
      source: null,
      value: 80_000_001,
    },
  ],
  sendTo: 'planeacion@puertoclaro.example',
  page: null,
}

/** A finding, by what differs from one about a date that does not exist. */
export function found(differs: Partial<ToldFinding> = {}): ToldFinding {
  return {
    rule: 'date-nonexistent',
    severity: 'error',
    sheet: 'Plan',
    cell: 'G7',
    column: 'Fecha final',
    row: '1.1 Pintar la torre del faro mayor',
    value: '31/04/2026',
    message: 'La fecha 31/04/2026 no existe: abril tiene 30 días.',
    why: 'Sin fecha no se puede seguir la actividad.',
    how: 'Escriba una fecha que exista, como 30/04/2026.',
    fix: null,
    exception: null,
    toldBefore: false,
    ...differs,
  }
}

export const WARNING = found({
  rule: 'goal-vague',
  severity: 'warning',
  cell: 'E9',
  column: 'Meta',
  row: '1.3 Limpiar las lámparas',
  message: 'La meta «mejorar el servicio» no dice cuánto.',
  how: 'Escriba una cantidad.',
})

export const RETURN: ReturnFacts = {
  head: HEAD,
  number: 'OPGI-2026-0012',
  date: '2026-02-03',
  addressee: { dependencia: 'Secretaría de Faros y Muelles', name: null, title: null },
  plan: {
    format: PLAN,
    vigencia: 2026,
    version: 2,
    file: 'Plan faros corregido.xlsx',
    sha256: HASH,
    received: '2026-01-31T02:15:09Z',
  },
  findings: [
    found(),
    WARNING,
    found({
      rule: 'responsible-missing',
      cell: 'F8',
      column: 'Responsable',
      row: '1.2 Revisar las boyas del canal norte',
      message: 'La actividad no tiene responsable.',
      how: 'Escriba la dependencia que responde por ella, como está en el directorio.',
      toldBefore: true,
    }),
    found({ severity: 'info', message: 'Sobran espacios.' }),
    found({ severity: 'info', message: 'Sobran espacios al final.' }),
    found({
      message: 'La actividad se sale de la vigencia.',
      exception: { who: 'Comité', when: '2026-01-20', why: 'Obra de dos años', until: '2026-12-31' },
    }),
  ],
  deadline: '2026-02-10',
  annex: { name: 'Plan faros corregido (devuelto).xlsx', annotated: true },
  insistsOn: [{ number: 'OPGI-2026-0007', date: '2026-01-28' }],
  copies: ['Archivo de la oficina'],
}

export const APPROVAL: ApprovalFacts = {
  head: HEAD,
  number: 'OPGI-2026-0020',
  date: '2026-02-27',
  act: { number: '004 de 2026', date: '2026-02-26' },
  vigencia: 2026,
  plans: [
    {
      dependencia: 'Secretaría de Faros y Muelles',
      format: PLAN,
      version: 3,
      sha256: HASH,
      activities: 1_012,
      file: 'Plan faros final.xlsx',
    },
    {
      dependencia: 'Oficina de Mapas',
      format: PLAN,
      version: 1,
      sha256: 'f'.repeat(64),
      activities: 8,
      file: 'plan mapas.xlsx',
    },
  ],
}

const CHANGES: readonly PlanChange[] = [
  {
    activity: '1.1 Pintar la torre del faro mayor',
    column: 'Fecha final',
    before: '30/04/2026',
    after: '30/06/2026',
  },
  {
    activity: '1.2 Revisar las boyas del canal norte',
    column: 'Observaciones',
    before: null,
    after: 'Con lancha propia',
  },
  {
    activity: '1.9 Contar las gaviotas',
    column: null,
    before: 'Contar las gaviotas · 12 conteos',
    after: null,
  },
]

export const MODIFICATION: ModificationFacts = {
  head: HEAD,
  number: 'OPGI-2026-0031',
  date: '2026-05-12',
  addressee: {
    dependencia: 'Secretaría de Faros y Muelles',
    name: 'Jairo Enrique Mutis Caicedo',
    title: 'Secretario de Faros y Muelles',
  },
  plan: { format: PLAN, vigencia: 2026 },
  act: { number: '004 de 2026', date: '2026-02-26' },
  request: { number: 'SFM-088', date: '2026-05-05' },
  outcome: { accepted: true, version: 4, changes: CHANGES },
}

export const REFUSAL: ModificationFacts = {
  ...MODIFICATION,
  outcome: {
    accepted: false,
    version: 3,
    reasons: [
      found({
        rule: 'goal-after-approval',
        cell: 'D14',
        column: 'Meta de producto',
        row: '2.4 Construir un muelle flotante',
        message: 'La meta «1 muelle flotante» no está en el plan aprobado.',
        how: 'Retírela del plan de esta vigencia; puede programarse en la siguiente.',
      }),
    ],
  },
}
