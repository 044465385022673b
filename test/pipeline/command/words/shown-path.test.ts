import { join } from 'node:path'
import { shownPath } from '../../../../pipeline/command/words/shown-path.js'

const SPACE = join('/', 'planes', '2026')

test.each([
  [join(SPACE, 'salidas', 'recibos'), SPACE, 'salidas/recibos'],
  [join(SPACE, '..2025'), SPACE, '..2025'],
  [SPACE, SPACE, '../2026'],
  [join('/', 'planes', '2025'), SPACE, '../2026'],
  [join('/', 'planes', '2026-b'), SPACE, '../2026'],
  [join(SPACE, 'salidas'), null, '../2026'],
])('%s in %s is told as %s', (path, workspace, shown) => {
  expect(shownPath(path, workspace, '../2026')).toBe(shown)
})

test('what is outside is told whole where nobody said it', () => {
  expect(shownPath(join('/', 'otra'), SPACE)).toBe(join('/', 'otra'))
})
