import { writeFile } from 'node:fs/promises'
import type { Validation } from '../../../pipeline/command/work/validation.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import type { Row as Line } from '../../../pipeline/publish/workbook/workbook-spec.js'
import { cotejo, temporaryFolder } from '../../support/commands.js'
import { INDICATIVE_ROW, PLAN_ROW } from '../../support/rows.js'
import { formatNamed, table, type Row } from '../../support/table.js'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Writes a table as a workbook somebody filled in. */
async function write(id: string, name: string, row: Row): Promise<string> {
  const format = formatNamed(id)
  const grid = table(format, [row])
  const width = format.columns.length
  const lines = [...grid.rows.values()].map((cells): Line => ({
    cells: Array.from({ length: width }, (_, at) => {
      const cell = cells.get(at)
      return cell === undefined ? null : cell.date !== null ? { date: cell.date } : cell.value
    }) as Line['cells'],
    style: 'body',
  }))
  const bytes = await writeWorkbook({
    title: format.name,
    sheets: [{ name: 'Hoja', widths: format.columns.map((c) => c.width), rows: lines, merges: grid.merges }],
    names: { 'Cotejo.Formato': `${format.id}@${format.version}` },
    properties: { CotejoFormato: format.id, CotejoVigencia: '2026' },
  })
  const path = folder.in(name)
  await writeFile(path, bytes)
  return path
}

describe('cotejo validar of several files', () => {
  it('attaches to each file what only the files side by side show', async () => {
    const plan = await write('plan-accion', 'plan.xlsx', { ...PLAN_ROW, goalCode: 'MP-99' })
    const indicative = await write('plan-indicativo', 'indicativo.xlsx', INDICATIVE_ROW)
    const { status, out } = await cotejo('validar', plan, indicative, '--json')
    const { files } = JSON.parse(out) as Validation
    expect(status).toBe(1)
    const told = files.map(({ findings, notEvaluated }) => [
      findings.filter(({ rule }) => rule === 'goal-outside-plan').map(({ cell, value }) => [cell, value]),
      notEvaluated.filter(({ rule }) => rule === 'goal-outside-plan'),
    ])
    expect(told).toEqual([
      [[['F3', 'MP-99']], []],
      [[], []],
    ])
  })

  it('says of one alone that it could not be asked', async () => {
    const plan = await write('plan-accion', 'solo.xlsx', PLAN_ROW)
    const { files } = JSON.parse((await cotejo('validar', plan, '--json')).out) as Validation
    expect(files[0]!.notEvaluated).toContainEqual({
      rule: 'goal-outside-plan',
      reason: 'no se recibió el plan indicativo, con el que se compara',
    })
  })
})
