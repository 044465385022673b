import fc from 'fast-check'
import { Resolver } from '../../../engine/directory/resolve.js'
import { checkWorkbook } from '../../../engine/check.js'
import { draw } from './draw.js'
import { seen } from './expected.js'
import { layout, sensible, type Layout, KEYS } from './layout.js'
import { logicalPlan, paac, type LogicalPlan } from './logical-plan.js'
import { directory } from './names.js'
import { printed, workbookOf } from './sketch.js'
import { writeFileSync } from 'node:fs'

const resolver = new Resolver(directory)
function diffs(a: unknown, b: unknown, path: string, out: string[]): void {
  if (JSON.stringify(a) === JSON.stringify(b)) return
  if (a && b && typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b)) {
    if (Array.isArray(a) && a.length !== (b as unknown[]).length) { out.push(`${path}.length ${String((b as unknown[]).length)} not ${String(a.length)}: ${JSON.stringify(b).slice(0,600)}`); }
    for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) diffs((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k], `${path}.${k}`, out)
  } else out.push(`${path}: read ${JSON.stringify(b)} not ${JSON.stringify(a)}`)
}
function check(plan: LogicalPlan, how: Layout): string[] {
  const { sheets, file, expected } = draw(plan, how)
  const out: string[] = []
  const v = checkWorkbook(workbookOf(sheets), file, { formats: [paac], directory, resolver, vigencia: null, format: null })
  if (v.kind !== 'plan') return [v.kind]
  diffs(expected, seen(v.plan), '', out)
  return out
}
const plainManner = { number: '1.1 ', roughness: 'none', names: ['official', 'official', 'official', 'official'], wrapName: false, dates: 'dd/mm/yyyy', shift: 0, stray: 0 } as const
const usual: Layout = { perComponent: false, neutralNames: false, sheetNaming: 'Componente 3', banner: 'banner', bannerWording: 'official', bannerMerged: false, bannerFromA: false, header: 'each', headerCells: KEYS.map(() => ({ name: 0, style: 'plain' as const })), typo: null, twoLevels: null, dateGroup: 0, order: KEYS, extras: [], wide: null, left: 0, titles: [], headerEvery: null, repeatBanner: false, breakInside: false, blankEvery: null, labels: 'repeated', labelWording: 'Subcomponente 1. name.', responsibles: 'rows', windows: 'rows', merge: 'none', spread: false, withoutFirst: 'first', reference: 'first column', footers: [], footerMerged: false, decoys: [], decoysFirst: false, unit: 'uac', manners: [plainManner] }
const kind = (d: string[]): string => (d[0] ?? '').replace(/[\d#]+/g, '#').split(/[:"]/)[0]!
function* smaller(plan: LogicalPlan, how: Layout): Generator<[LogicalPlan, Layout]> {
  if (plan.reference) yield [{ ...plan, reference: false }, how]
  for (const [i] of plan.components.entries()) if (plan.components.length > 1) yield [{ ...plan, components: plan.components.filter((_, j) => j !== i) }, how]
  for (const [i, c] of plan.components.entries()) for (const [k] of c.activities.entries()) if (c.activities.length > 1) yield [{ ...plan, components: plan.components.map((x, j) => (j === i ? { ...x, activities: x.activities.filter((_, l) => l !== k) } : x)) }, how]
  for (const [i, c] of plan.components.entries()) for (const [k, a] of c.activities.entries()) {
    const put = (b: Partial<typeof a>): LogicalPlan => ({ ...plan, components: plan.components.map((x, j) => (j === i ? { ...x, activities: x.activities.map((y, l) => (l === k ? { ...y, ...b } : y)) } : x)) })
    if (a.text !== 'Realizar la feria') yield [put({ text: 'Realizar la feria' }), how]
    if (a.product !== 'Feria realizada') yield [put({ product: 'Feria realizada' }), how]
    if (a.goal.text !== '1 feria') yield [put({ goal: { text: '1 feria', items: [[1, 'exactly', 'count']] } }), how]
    if (a.responsibles.length > 1) for (const r of a.responsibles) yield [put({ responsibles: a.responsibles.filter((x) => x !== r) }), how]
    if (JSON.stringify(a.responsibles) !== '["general"]') yield [put({ responsibles: ['general'] }), how]
    if (a.windows.length > 1) for (const w of a.windows) yield [put({ windows: a.windows.filter((x) => x !== w) }), how]
    if (a.windows.length === 1 && JSON.stringify(a.windows[0]!.start) !== '{"iso":"2023-02-01"}') yield [put({ windows: [{ start: { iso: '2023-02-01' }, end: { iso: '2023-03-15' } }] }), how]
  }
  for (const k of Object.keys(usual) as (keyof Layout)[]) if (JSON.stringify(how[k]) !== JSON.stringify(usual[k])) yield [plan, { ...how, [k]: usual[k] }]
  for (const k of ['extras', 'titles', 'footers', 'decoys', 'manners'] as const) if (how[k].length > 1) for (const [i] of how[k].entries()) yield [plan, { ...how, [k]: (how[k] as readonly unknown[]).filter((_, j) => j !== i) }]
  for (const [i, m] of how.manners.entries()) for (const k of Object.keys(plainManner) as (keyof typeof plainManner)[]) if (JSON.stringify(m[k]) !== JSON.stringify(plainManner[k])) yield [plan, { ...how, manners: how.manners.map((x, j) => (i === j ? { ...x, [k]: plainManner[k] } : x)) }]
  for (const [i, m] of how.manners.entries()) for (const j of [0, 1, 2, 3]) if (m.names[j] !== 'official') yield [plan, { ...how, manners: how.manners.map((x, l) => (i === l ? { ...x, names: x.names.map((n, q) => (q === j ? 'official' : n)) } : x)) }]
  for (const [i, m] of how.manners.entries()) if (Math.abs(m.shift) > 1 ) yield [plan, { ...how, manners: how.manners.map((x, l) => (i === l ? { ...x, shift: Math.sign(m.shift) } : x)) }]
  for (const [i] of how.headerCells.entries()) if (JSON.stringify(how.headerCells[i]) !== JSON.stringify(usual.headerCells[0])) yield [plan, { ...how, headerCells: how.headerCells.map((c, j) => (i === j ? usual.headerCells[0]! : c)) }]
}
it('ddmin', () => {
  const n = Number(process.env['N'] ?? 2000)
  const seed = Number(process.env['SEED'] ?? 1)
  const max = Number(process.env['MAX'] ?? 200)
  const samples = fc.sample(fc.tuple(logicalPlan, layout), { numRuns: n, seed })
  const found = new Map<string, { count: number; text: string }>()
  let bad = 0
  const skip = (process.env['SKIP'] ?? '').split(',')
  for (const [p0, h0] of samples) {
    let [plan, how] = [p0, h0]
    if (skip.includes('R1')) how = { ...how, titles: how.titles.filter((t) => !t.startsWith('Ley')) }
    if (skip.includes('R2') && how.perComponent) plan = { ...plan, reference: false }
    if (skip.includes('R3') && how.banner === 'sheet name' && how.sheetNaming.endsWith('name')) how = { ...how, sheetNaming: 'C3' }
    if (skip.includes('R4')) how = { ...how, footers: [] }
    if (skip.includes('R5') && how.twoLevels === 'lower') how = { ...how, twoLevels: 'upper' }
    if (skip.includes('R6') && how.twoLevels) how = { ...how, wide: null }
    if (skip.includes('R7') && !['rows', 'line break', 'semicolon'].includes(how.responsibles)) how = { ...how, responsibles: 'line break' }
    if (skip.includes('R9') && how.labels === 'own row') how = { ...how, labels: 'first' }
    if (skip.includes('R10') && how.extras.some((x) => x.before < 7)) how = { ...how, manners: how.manners.map((m) => ({ ...m, shift: 0 })) }
    let d = check(plan, how)
    if (!d.length) continue
    if (++bad > max) continue
    const k0 = kind(d)
    for (let again = true; again; ) {
      again = false
      for (const [sp, sh] of smaller(plan, how)) {
        let e: string[]
        try { e = check(sp, sensible(sh)) } catch { continue }
        if (e.length && kind(e) === k0) { plan = sp; how = sensible(sh); d = e; again = true; break }
      }
    }
    const odd = Object.entries(how).filter(([k, v]) => JSON.stringify(usual[k as keyof Layout]) !== JSON.stringify(v))
      .map(([k, v]) => k === 'manners' ? how.manners.flatMap((m) => Object.entries(m).filter(([q, w]) => JSON.stringify(w) !== JSON.stringify(plainManner[q as keyof typeof plainManner])).map(([q, w]) => `${q}=${JSON.stringify(w)}`)).join(',') : k === 'headerCells' ? how.headerCells.map((c, i) => c.name || c.style !== 'plain' ? `${KEYS[i]}:${c.name}/${c.style}` : '').join('') : `${k}=${JSON.stringify(v)}`).join(' ')
    const key = `${k0} :: ${odd}`
    const f = found.get(key)
    if (f) f.count++
    else found.set(key, { count: 1, text: printed(draw(plan, how).sheets) + '\n' + d.map((x) => x.slice(0, 300)).join('\n') })
  }
  const all = [...found].sort((a, b) => b[1].count - a[1].count)
  writeFileSync('/tmp/ddmin.txt', `bad ${bad}/${n}\n` + all.map(([k, v]) => `#### ${v.count} ${k}\n${v.text}\n`).join('\n'))
}, 600000)
