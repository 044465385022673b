import { mkdirSync, writeFileSync } from 'node:fs'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { child } from '../../support/crash/killed.js'
import { hashesIn, onThatDay } from '../../support/crash/office.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

/** Several `consolidar` of loose folders that write into the same results. */

const folder = temporaryFolder()
const program = compiled()
afterAll(() => {
  folder.remove()
  program.remove()
})

const order = (entregas: string, salida: string): string[] => [
  ...['consolidar', entregas, '--salida', salida, '--corte', '2026-06-30'],
]

test('all end well, and what is left is all of one run', async () => {
  const whole: string[] = []
  for (const unit of ['Salud', 'Cultura', 'Deporte']) {
    mkdirSync(folder.in(unit))
    const rows = [...THREE, { activity: `1.4 Regar el jardín de ${unit}`, end: '31/04/2026' }]
    const plan = await smallPlan({ rows, heading: headingOf(`Secretaría de ${unit}`) })
    writeFileSync(folder.in(unit, `${unit}.xlsx`), plan)
    await onThatDay(folder.path, ...order(unit, `solo-${unit}`))
    whole.push(JSON.stringify([...hashesIn(folder.in(`solo-${unit}`))]))
  }
  const ran = await Promise.all(
    ['Salud', 'Cultura', 'Deporte'].map((unit) =>
      child(program.folder, folder.path, order(unit, 'resultados')),
    ),
  )
  for (const { status, err } of ran) {
    expect(status).toBe(1)
    expect(err).toMatch(
      /^(Otro Cotejo está escribiendo en «resultados»: se espera a que termine…\n)?POINTS \d+\n$/,
    )
  }
  expect(whole).toContain(JSON.stringify([...hashesIn(folder.in('resultados'))]))
}, 120_000)

test('one that was killed while it wrote keeps nobody waiting', async () => {
  mkdirSync(folder.in('resto'))
  const undisturbed = await child(program.folder, folder.path, order('Salud', 'resto'))
  const points = Number(/^POINTS (\d+)$/m.exec(undisturbed.err)?.[1])
  const killed = await child(program.folder, folder.path, order('Salud', 'resto'), {
    kind: 'at',
    n: points - 8,
  })
  expect(killed.status).toBeNull()
  const next = await child(program.folder, folder.path, order('Salud', 'resto'))
  expect(next.status).toBe(1)
  expect(next.err).not.toMatch(/Otro Cotejo/)
  expect(hashesIn(folder.in('resto'))).toEqual(hashesIn(folder.in('solo-Salud')))
}, 120_000)
