import { fingerprint } from '../../../pipeline/consolidate/content.js'
import { documentOf, formatNamed, type Row } from '../../support/table.js'

const [annex] = formatNamed('plan-accion').annexes
const column = annex!.columns[0]!.key

function printOf(rows: readonly Row[]): string {
  const { plan, format } = documentOf('plan-accion', [{ product: 'Murales pintados' }], {
    annexes: { [annex!.key]: rows },
  })
  return fingerprint(plan, format)
}

test('what changes only in another table of the workbook is not the same content', () => {
  const rows = [{ [column]: 'Cultura viva' }, { [column]: 'Deporte para todos' }]
  expect(printOf(rows)).toBe(printOf([...rows]))
  expect(printOf(rows)).not.toBe(printOf([rows[0]!, { [column]: 'Salud en el barrio' }]))
})
