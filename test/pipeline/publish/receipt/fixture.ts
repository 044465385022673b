import type { Receipt } from '../../../../pipeline/publish/receipt/receipt.js'

export const RECEIPT: Receipt = {
  number: '2026-0007',
  entity: 'Alcaldía de Puerto Claro',
  dependencia: { id: 'faros', name: 'Secretaría de Faros y Muelles' },
  format: { id: 'plan-accion', name: 'Plan de acción (PE-F-012)' },
  vigencia: 2026,
  version: 2,
  file: 'Plan faros corregido.xlsx',
  sha256: '0123456789abcdef'.repeat(4),
  received: '2026-01-31T02:15:09Z',
  registered: '2026-01-31T02:15:09Z',
  activities: 1_012,
  errors: 3,
  warnings: 1,
  infos: 12,
  ruleset: '2026.11',
}
