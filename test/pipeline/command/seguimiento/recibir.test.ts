import { readFileSync } from 'node:fs'
import type { Ran } from '../../../support/commands.js'
import { headingOf, smallPlan, THREE } from '../../../support/small-plan.js'
import { HEALTH, PRESS, ReportingCity, TREASURY } from './reporting-city.js'

const APRIL = '2026-04-30'
const lines = ({ out }: Ran): string[] => out.trimEnd().split('\n')
const account = (ran: Ran): string[] => lines(ran).slice(lines(ran).findIndex((line) => line === '') + 1)

let city: ReportingCity
beforeEach(async () => {
  city = new ReportingCity()
  await city.planned()
})
afterEach(() => {
  city.remove()
})

const receive = (day: string, ...args: string[]): Promise<Ran> =>
  city.run(day, 'seguimiento', 'recibir', ...args)

test('who has reported at the cut-off and who has not, how late, and how much of what was scheduled', async () => {
  // 1 May is a holiday: the fifth working day after Thursday 30 April is Friday the 8th
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3 })
  const ran = await receive('2026-05-05')
  expect(lines(ran)[0]).toMatch(
    /^Recibido 2026-0002: Secretaría de Salud Municipal, Seguimiento, corte 30\/04\/2026, versión 1 \(1 actividad/,
  )
  expect(account(ran)).toEqual([
    'Corte 30/04/2026: se reporta hasta el 08/05/2026 (5 días hábiles después, que es lo que Cotejo propone y no una norma).',
    'Reportaron 1 de 2 dependencias; falta 1:',
    `  ${PRESS}: 1 actividad programada; todavía está a tiempo`,
    `  ${HEALTH} reportó 1 de 2 actividades programadas; le falta: 1.2`,
    'Actividades programadas al corte: 3 de 4; reportada 1, sin reporte 2. Todavía no programadas: 1.',
  ])
  expect(account(await receive('2026-05-12'))).toContain(
    `  ${PRESS}: 1 actividad programada; 4 días de retraso`,
  )
  await city.report('Seguimiento prensa corte 30-04-2026.xlsx', 'comunicacion', { '1.4': 2 })
  const late = account(await receive('2026-05-12'))
  expect(late).toContain('Reportaron 2 de 2 dependencias')
  expect(late).toContain(`Llegó tarde: ${PRESS} (4 días).`)
})

test('co-responsibles who report differently stand side by side, with what counts and how it is settled', async () => {
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3, '1.2': 6 })
  await city.report('Seguimiento hacienda corte 30-04-2026.xlsx', 'hacienda', { '1.1': 4, '1.2': 6 })
  const told = account(await receive('2026-05-05'))
  expect(told).toContain(`Reportó además ${TREASURY}, que a este corte no lidera nada programado.`)
  const at = told.indexOf('Por resolver: 1 actividad que sus responsables reportan distinto:')
  expect(told.slice(at + 1)).toEqual([
    '  1.1 Pintar los murales de los riesgos [paac-anexo-1/2026/1/1.1]',
    `    ${HEALTH} (la lidera): 3 murales: es lo que vale por ahora (2026-0003/Seguimiento salud corte 30-04-2026.xlsx, fila 10)`,
    `    ${TREASURY}: 4 murales (2026-0002/Seguimiento hacienda corte 30-04-2026.xlsx, fila 10)`,
    '  Para resolver, con la autoridad de quien decide:',
    '    cotejo seguimiento resolver paac-anexo-1/2026/1/1.1 --corte 2026-04-30 --vale hacienda --por "NOMBRE Y CARGO" --motivo "…"',
    '    o, si ninguna cifra es la buena, --ejecutado N en lugar de --vale',
  ])
})

test('where only who does not lead reported, that is told, and counts as not reported', async () => {
  await city.report('Seguimiento hacienda corte 30-04-2026.xlsx', 'hacienda', { '1.1': 4 })
  const told = account(await receive('2026-05-05')).join('\n')
  expect(told).toContain('Por resolver: 1 actividad que solo reportó quien no la lidera:')
  expect(told).toContain(`    ${HEALTH} (la lidera): no la reportó`)
  expect(told).toContain('    Por ahora cuenta como no reportada.')
  expect(told).toContain('Actividades programadas al corte: 3 de 4; reportadas 0, sin reporte 3.')
})

test('several versions and two cut-offs: each is its own, and the last version counts', async () => {
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3 })
  await receive('2026-05-05')
  await city.report('Seguimiento salud corte 30-04-2026 v2.xlsx', 'salud', { '1.1': 4, '1.2': 6 })
  await city.report('Seguimiento salud corte 31-08-2026.xlsx', 'salud', { '1.1': 4, '1.2': 7 })
  const ran = await receive('2026-09-02')
  expect(lines(ran).slice(0, 2)).toEqual([
    expect.stringMatching(
      /^Recibido 2026-0003: .*corte 30\/04\/2026, versión 2 .*cambia frente a la versión 1/,
    ),
    expect.stringMatching(/^Recibido 2026-0004: .*corte 31\/08\/2026, versión 1 /),
  ])
  const told = account(ran)
  expect(told.filter((line) => line.startsWith('Corte '))).toEqual([
    expect.stringMatching(/^Corte 30\/04\/2026: se reporta hasta el 08\/05\/2026/),
    expect.stringMatching(/^Corte 31\/08\/2026: se reporta hasta el 07\/09\/2026/),
  ])
  expect(told.filter((line) => line.startsWith('Actividades'))).toEqual([
    'Actividades programadas al corte: 3 de 4; reportadas 2, sin reporte 1. Todavía no programadas: 1.',
    'Actividades programadas al corte: 3 de 4; reportadas 2, sin reporte 1. Todavía no programadas: 1.',
  ])
  // the first version came in time, and that is what lateness is told by
  expect(told.some((line) => line.startsWith('Llegó tarde'))).toBe(false)
  expect((await city.run('2026-09-02', 'auditar')).status).toBe(0)
})

describe('a follow-up that does not say its cut-off', () => {
  beforeEach(async () => {
    await city.report('Libro de salud.xlsx', 'salud', { '1.1': 3 })
  })

  test('is of the one that is told, from then on and for everything', async () => {
    const aside = await receive('2026-05-05')
    expect(aside.status).toBe(1)
    expect(lines(aside)[0]).toBe(
      'Apartado: «Libro de salud.xlsx» no dice hasta qué corte es el seguimiento. Si lo sabe: cotejo seguimiento recibir "entregas/Libro de salud.xlsx" --corte AAAA-MM-DD',
    )
    const told = await receive('2026-05-05', '--corte', APRIL)
    expect(lines(told)[0]).toMatch(/^Recibido 2026-0002: .*corte 30\/04\/2026, versión 1/)
    expect(account(told)).toContain(
      'Actividades programadas al corte: 3 de 4; reportada 1, sin reporte 2. Todavía no programadas: 1.',
    )
    await city.run('2026-05-06', 'consolidar', '--corte', APRIL)
    const { files } = JSON.parse(readFileSync(city.in('salidas', 'consolidado.json'), 'utf8')) as {
      files: { file: string; cutoff?: string }[]
    }
    expect(files.find(({ file }) => file.startsWith('2026-0002'))?.cutoff).toBe(APRIL)
    expect((await city.run('2026-05-06', 'auditar')).status).toBe(0)
  })

  test('is told of among what the cut-off waits for', async () => {
    await receive('2026-05-05')
    await city.report('Seguimiento prensa corte 30-04-2026.xlsx', 'comunicacion', { '1.4': 2 })
    expect(account(await receive('2026-05-05')).join('\n')).toContain(
      '1 seguimiento apartado, que no cuenta hasta que se decida:\n  «Libro de salud.xlsx»: Es un seguimiento y no dice hasta qué corte va.',
    )
  })

  test('what a book says itself stands above what is told', async () => {
    await city.report('Seguimiento corte 31-08-2026.xlsx', 'salud', { '1.1': 4 })
    const ran = await receive('2026-09-02', 'entregas/Seguimiento corte 31-08-2026.xlsx', '--corte', APRIL)
    expect(ran.status).toBe(1)
    expect(lines(ran).slice(0, 2)).toEqual([
      expect.stringMatching(/^Recibido 2026-0002: .*corte 31\/08\/2026/),
      '  Usted dijo que es del corte 30/04/2026, pero el libro dice que es del 31/08/2026, y así se recibió. Si el libro está mal, retírelo, corrija el corte que trae escrito y recíbalo otra vez: cotejo retirar 2026-0002 --motivo "…"',
    ])
    const again = await receive('2026-09-02', 'entregas/Seguimiento corte 31-08-2026.xlsx', '--corte', APRIL)
    expect(lines(again)[1]).toMatch(
      /^ {2}Usted dijo que es del corte .*ya se había recibido como del 31\/08\/2026: no se cambió/,
    )
  })
})

test('a row that the plan does not have is told and counts nowhere', async () => {
  const row = {
    activity: '9.9 Lavar el carro de la alcaldía',
    responsible: HEALTH,
    executed: 2,
    progress: 100,
  }
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3 }, [row])
  const told = account(await receive('2026-05-05'))
  expect(told).toContain('1 fila que el plan no tiene, y no cuenta:')
  expect(told).toContain(
    `  ${HEALTH}: «9.9 Lavar el carro de la alcaldía» (2026-0002/Seguimiento salud corte 30-04-2026.xlsx, Seguimiento, fila 11)`,
  )
})

test('what came with the follow-ups is taken in too, and so it is said', async () => {
  city.drop('PAAC hacienda.xlsx', await smallPlan({ rows: THREE, heading: headingOf(TREASURY) }))
  const ran = await receive('2026-05-05')
  expect(ran.status).toBe(0)
  expect(lines(ran).slice(-2)).toEqual([
    '1 de los recibidos no es un seguimiento: se recibió como con cotejo recibir.',
    'Todavía no se ha recibido ningún seguimiento: no hay corte que contar.',
  ])
})

test('a follow-up is never approved nor modified, and may be sent back', async () => {
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3 })
  await city.report('Seguimiento prensa corte 30-04-2026.xlsx', 'comunicacion', { '1.4': 2 }, [
    { activity: '1.2 Sembrar los jardines de las quejas', responsible: PRESS, executed: 2, progress: 500 },
  ])
  await receive('2026-05-05')
  const returned = await city.run('2026-05-06', 'devolver')
  expect(returned.out).toContain('Oficina de Comunicación Social, Seguimiento, corte 30/04/2026 (versión 1)')
  expect(returned.out).toContain(
    'Seguimientos sin errores por corregir:\n  Secretaría de Salud Municipal, Seguimiento, corte 30/04/2026 (versión 1)',
  )
  const approved = await city.run('2026-05-06', 'aprobar', '--acta', '3', '--fecha', '2026-05-06')
  expect([approved.status, approved.out]).toEqual([0, expect.stringMatching(/^Queda aprobado 1 plan/)])
  const asked = await city.run(
    '2026-05-06',
    'modificar',
    'entregas/Seguimiento salud corte 30-04-2026.xlsx',
    '--oficio',
    '7',
  )
  expect([asked.status, asked.err]).toEqual([
    2,
    expect.stringContaining('es un seguimiento, que no se aprueba y por eso no se modifica con oficio.'),
  ])
})

test('the receipt of a follow-up says its cut-off', async () => {
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3 })
  await receive('2026-05-05')
  const receipt = city.in('salidas', 'recibos', '2026-0002 salud seguimiento 2026-04-30')
  expect(readFileSync(`${receipt}.html`, 'utf8')).toContain(
    '<time datetime="2026-04-30">30 de abril de 2026</time>',
  )
  expect(JSON.parse(readFileSync(`${receipt}.json`, 'utf8'))).toMatchObject({ cutoff: APRIL })
})

describe('a follow-up whose cut-off was still to come on the day it arrived', () => {
  const doubt =
    'todavía no llegaba cuando se recibió (06/05/2026). Si el libro tiene mal el corte, retírelo, corrija el corte que trae escrito y recíbalo otra vez: cotejo retirar 2026-0002 --motivo "…"'
  beforeEach(async () => {
    await city.report('Seguimiento salud corte 31-08-2026.xlsx', 'salud', { '1.1': 3 })
  })

  test('is told on a line of its own, and in the state of things also afterwards', async () => {
    const ran = await receive('2026-05-07', '--fecha', '2026-05-06')
    expect(ran.status).toBe(1)
    expect(lines(ran)[1]).toBe(`  Ojo: es del corte 31/08/2026, que ${doubt}`)
    for (const day of ['2026-05-07', '2026-10-01']) {
      const state = (await city.run(day, 'estado')).out.split('\n')
      const at = state.findIndex((line) => line.startsWith(`  ${HEALTH}: Reportó`))
      expect(state.slice(at, at + 2)).toEqual([
        `  ${HEALTH}: Reportó · el 06/05/2026 · llegó antes de ese corte: revise si el libro lo dice bien · no se le pidió`,
        `    Ojo: es del corte 31/08/2026, que ${doubt}`,
      ])
    }
  })

  test('from the inbox, with another cut-off told: what the book says stands, and that is said', async () => {
    const ran = await receive('2026-05-06', '--corte', APRIL)
    expect(ran.status).toBe(1)
    expect(lines(ran)[1]).toBe(
      '  Usted dijo que es del corte 30/04/2026, pero el libro dice que es del 31/08/2026, que todavía no llegaba, y así se recibió. Si el libro está mal, retírelo, corrija el corte que trae escrito y recíbalo otra vez: cotejo retirar 2026-0002 --motivo "…"',
    )
    // what was there before is only told of where it is named
    await city.report('Seguimiento prensa corte 30-04-2026.xlsx', 'comunicacion', { '1.4': 2 })
    const next = await receive('2026-05-06', '--corte', APRIL)
    expect([next.status, next.out]).toEqual([0, expect.not.stringContaining('Usted dijo')])
  })

  test('and on the very day of the cut-off, nothing is amiss', async () => {
    expect((await receive('2026-08-31')).status).toBe(0)
  })
})

test('the day on which files came is only said of the files that are named', async () => {
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3 })
  const whole = await receive('2026-05-07', '--fecha', '2026-05-06')
  expect([whole.status, whole.out]).toEqual([0, expect.not.stringContaining('Usted dijo')])
  const named = await receive('2026-05-07', 'entregas/PAAC salud.xlsx', '--fecha', '2026-05-06')
  expect([named.status, named.out]).toEqual([
    1,
    expect.stringContaining('Usted dijo que «PAAC salud.xlsx» llegó el 06/05/2026'),
  ])
})

test('two conflicts have an order each', async () => {
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3, '1.2': 6 })
  await city.report('Seguimiento hacienda corte 30-04-2026.xlsx', 'hacienda', { '1.1': 4, '1.2': 5 })
  const told = account(await receive('2026-05-05'))
  const at = told.findIndex((line) => line.startsWith('  Para resolver'))
  const order = (number: string): string =>
    `    cotejo seguimiento resolver paac-anexo-1/2026/1/${number} --corte 2026-04-30 --vale hacienda --por "NOMBRE Y CARGO" --motivo "…"`
  expect(told.slice(at)).toEqual([
    '  Para resolver, con la autoridad de quien decide, una orden por actividad:',
    order('1.1'),
    order('1.2'),
    '    o, si ninguna cifra es la buena, --ejecutado N en lugar de --vale',
  ])
})
