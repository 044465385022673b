import fc from 'fast-check'
import { draw } from './draw.js'
import { layout } from './layout.js'
import { logicalPlan } from './logical-plan.js'
import { workbookOf } from './sketch.js'
import { bytesOf } from './exceljs-bytes.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { LIMITS } from '../../../engine/workbook/limits.js'
it('bytes give the same grids', async () => {
  let bad = 0
  for (const [plan, how] of fc.sample(fc.tuple(logicalPlan, layout), { numRuns: 150, seed: 3 })) {
    const { sheets } = draw(plan, how)
    const r = readWorkbook(await bytesOf(sheets), LIMITS)
    if (!r.ok) { console.log(r.why); bad++; continue }
    const want = workbookOf(sheets)
    for (const [i, g] of want.grids.entries()) {
      const h = r.workbook.grids[i]!
      for (const [row, cells] of g.rows) for (const [c, cell] of cells) {
        const got = h.rows.get(row)?.get(c)
        if (!got || got.text !== cell.text || got.date !== cell.date) { bad++; if (bad < 15) console.log(h.name, row, c, cell, got) }
      }
      if (JSON.stringify([...g.merges].sort()) !== JSON.stringify([...h.merges].sort()) && JSON.stringify(g.merges.map((m)=>JSON.stringify(m)).sort()) !== JSON.stringify(h.merges.map((m)=>JSON.stringify({top:m.top,left:m.left,bottom:m.bottom,right:m.right})).sort())) { bad++; console.log('merges', g.merges.length, h.merges.length) }
    }
  }
  expect(bad).toBe(0)
}, 100000)
