import { receiptJson } from '../../../../pipeline/publish/receipt/receipt-json.js'
import { RECEIPT } from './fixture.js'

test('a receipt as data, its keys always in one order', () => {
  const text = receiptJson({ ...RECEIPT })
  expect(JSON.parse(text)).toEqual({
    schema: 'cotejo/receipt@1',
    number: '2026-0007',
    entity: 'Alcaldía de Puerto Claro',
    dependencia: { id: 'faros', name: 'Secretaría de Faros y Muelles' },
    format: { id: 'plan-accion', name: 'Plan de acción (PE-F-012)' },
    vigencia: 2026,
    version: 2,
    file: 'Plan faros corregido.xlsx',
    sha256: '0123456789abcdef'.repeat(4),
    received: '2026-01-31T02:15:09Z',
    activities: 1012,
    findings: { errors: 3, warnings: 1, infos: 12 },
    ruleset: '2026.11',
  })
  const turned = Object.fromEntries(Object.entries(RECEIPT).reverse()) as unknown as typeof RECEIPT
  expect(receiptJson(turned)).toBe(text)
  expect(text.startsWith('{\n "schema": "cotejo/receipt@1",\n')).toBe(true)
})
