import fc from 'fast-check'
import { Resolver } from '../../../engine/directory/resolve.js'
import { checkWorkbook } from '../../../engine/check.js'
import { draw } from './draw.js'
import { seen } from './expected.js'
import { layout } from './layout.js'
import { logicalPlan, paac } from './logical-plan.js'
import { directory } from './names.js'
import { printed, workbookOf } from './sketch.js'

const resolver = new Resolver(directory)
function diffs(a: unknown, b: unknown, path: string, out: string[]): void {
  if (JSON.stringify(a) === JSON.stringify(b)) return
  if (a && b && typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b)) {
    if (Array.isArray(a) && a.length !== (b as unknown[]).length) {
      out.push(
        `${path}.length ${String((b as unknown[]).length)} not ${String(a.length)}: ${JSON.stringify(b).slice(0, 600)}`,
      )
    }
    for (const k of new Set([...Object.keys(a), ...Object.keys(b)]))
      diffs((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k], `${path}.${k}`, out)
  } else out.push(`${path}: read ${JSON.stringify(b)} not ${JSON.stringify(a)}`)
}
function check(plan: Parameters<typeof draw>[0], how: Parameters<typeof draw>[1]): string[] {
  const { sheets, file, expected } = draw(plan, how)
  const v = checkWorkbook(workbookOf(sheets), file, {
    formats: [paac],
    directory,
    resolver,
    vigencia: null,
    format: null,
  })
  const out: string[] = []
  if (v.kind !== 'plan') return [v.kind]
  diffs(expected, seen(v.plan), '', out)
  return out
}
it('survey', () => {
  const n = Number(process.env['N'] ?? 2000)
  const seed = Number(process.env['SEED'] ?? 1)
  const t0 = performance.now()
  const samples = fc.sample(fc.tuple(logicalPlan, layout), { numRuns: n, seed })
  const t1 = performance.now()
  const kinds = new Map<string, number>()
  let bad = 0
  for (const [plan, how] of samples) {
    const d = check(plan, how)
    if (d.length) {
      bad++
      const k = d[0]!.replace(/\d+/g, '#').slice(0, 60)
      kinds.set(k, (kinds.get(k) ?? 0) + 1)
    }
  }
  console.log(
    `bad ${bad}/${n} gen ${t1 - t0} check ${performance.now() - t1}\n` +
      [...kinds]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 40)
        .map(([k, c]) => `${c} ${k}`)
        .join('\n'),
  )
  const only = process.env['ONLY']
  if (process.env.NOSHRINK) return
  const r = fc.check(
    fc.property(logicalPlan, layout, (plan, how) => {
      const d = check(plan, how)
      if (only ? d.some((x) => x.includes(only)) : d.length) throw new Error(d.join('\n'))
    }),
    { seed, numRuns: n },
  )
  if (r.failed) {
    const [plan, how] = r.counterexample!
    const usual = {
      perComponent: false,
      neutralNames: false,
      sheetNaming: 'Componente 3',
      banner: 'banner',
      bannerWording: 'official',
      bannerMerged: false,
      bannerFromA: false,
      header: 'each',
      typo: null,
      twoLevels: null,
      dateGroup: 0,
      extras: [],
      wide: null,
      left: 0,
      titles: [],
      headerEvery: null,
      repeatBanner: false,
      breakInside: false,
      blankEvery: null,
      labels: 'merged',
      labelWording: 'Subcomponente 1. name.',
      responsibles: 'rows',
      windows: 'rows',
      merge: 'none',
      spread: false,
      withoutFirst: 'first',
      reference: 'first column',
      footers: [],
      footerMerged: false,
      decoys: [],
      decoysFirst: false,
      unit: 'uac',
    } as Record<string, unknown>
    const odd = Object.entries(how)
      .filter(([k, v]) => JSON.stringify(usual[k]) !== JSON.stringify(v))
      .map(([k, v]) => `${k}=${JSON.stringify(v)}`)
    console.log([odd.join('\n'), printed(draw(plan, how).sheets), ...check(plan, how)].join('\n'))
  }
})
