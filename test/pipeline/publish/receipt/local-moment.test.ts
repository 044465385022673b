import { groupedHash } from '../../../../pipeline/publish/receipt/grouped-hash.js'
import { localMoment } from '../../../../pipeline/publish/receipt/local-moment.js'

test.each([
  ['2026-01-15T20:07:22Z', '15 de enero de 2026, 3:07 p.\u00a0m.'],
  ['2026-01-01T04:59:59Z', '31 de diciembre de 2025, 11:59 p.\u00a0m.'],
  ['2026-01-01T05:00:00Z', '1 de enero de 2026, 12:00 a.\u00a0m.'],
  ['2026-07-01T17:30:00Z', '1 de julio de 2026, 12:30 p.\u00a0m.'],
])('%s in Colombia is %s', (moment, local) => {
  expect(localMoment(moment)).toBe(local)
})

test('a hash is shown in eight groups', () => {
  expect(groupedHash('0123456789abcdef'.repeat(4))).toBe(
    '01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
  )
})
