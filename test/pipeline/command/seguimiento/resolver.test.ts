import type { Ran } from '../../../support/commands.js'
import { HEALTH, PRESS, ReportingCity, TREASURY } from './reporting-city.js'

const APRIL = '2026-04-30'
const ID = 'paac-anexo-1/2026/1/1.1'
const SAID = ['--por', 'Ana Ruiz, jefe de la OPGI', '--motivo', 'Acta de la visita del 11 de mayo']
const lines = ({ out }: Ran): string[] => out.trimEnd().split('\n')

let city: ReportingCity
beforeAll(async () => {
  city = new ReportingCity()
  await city.planned()
  await city.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3, '1.2': 6 })
  await city.report('Seguimiento hacienda corte 30-04-2026.xlsx', 'hacienda', { '1.1': 4, '1.2': 6 })
  await city.run('2026-05-05', 'seguimiento', 'recibir')
})
afterAll(() => {
  city.remove()
})

const resolve = (...args: string[]): Promise<Ran> =>
  city.run('2026-05-12', 'seguimiento', 'resolver', ...args)
const settle = (asked: string, ...args: string[]): Promise<Ran> =>
  resolve(asked, '--corte', APRIL, ...args, ...SAID)
const settlements = (): number => city.log().filter(({ action }) => action === 'settle').length

describe('what cannot be settled is one sentence, and nothing is written', () => {
  test.each([
    [['1.1', '--corte', APRIL, '--vale', 'salud', '--motivo', 'x'], /^Diga quién lo resuelve, con --por: /],
    [['1.1', '--corte', APRIL, '--vale', 'salud', '--por', 'x'], /^Diga por qué, con --motivo: /],
    [['1.1', '--corte', APRIL, ...SAID], /^Diga qué vale: con --vale .* o con --ejecutado la cifra/],
    [
      ['1.1', '--corte', APRIL, '--vale', 'salud', '--ejecutado', '3', ...SAID],
      /^Diga --vale o --ejecutado, no las dos\.$/,
    ],
    [['1.1', '--vale', 'salud', ...SAID], /^Diga de qué corte es, con --corte: /],
    [['--corte', APRIL, '--vale', 'salud', ...SAID], /^Diga cuál actividad se resuelve: /],
    [
      ['1.1', '--corte', APRIL, '--vale', 'sallud', ...SAID],
      /^La dependencia «sallud» no está en el directorio/,
    ],
    [['1.1', '--corte', APRIL, '--ejecutado', 'tres', ...SAID], /^«tres» no es una cifra: /],
    [
      ['1.1', '--corte', APRIL, '--ejecutado', '3;4', ...SAID],
      /tiene una meta y usted escribió 2 cifras: va una por cada meta/,
    ],
    [
      ['1.1', '--corte', '2026-08-31', '--vale', 'salud', ...SAID],
      /^En el registro no hay ningún seguimiento al corte 31\/08\/2026; los hay al 30\/04\/2026\.$/,
    ],
    [
      ['paac-anexo-1/2026/1/1.7', '--corte', APRIL, '--vale', 'salud', ...SAID],
      /^Al corte 30\/04\/2026 no hay ninguna actividad «.*1\.7»; ¿quiso decir «paac-anexo-1\/2026\/1\/1\.1»\?$/,
    ],
    [
      ['1.2', '--corte', APRIL, '--vale', 'salud', ...SAID],
      new RegExp(`^No hay nada que resolver en 1\\.2 .*: ${HEALTH} y ${TREASURY} reportan lo mismo\\.$`),
    ],
    [
      ['1.4', '--corte', APRIL, '--vale', 'salud', ...SAID],
      /^No hay nada que resolver en 1\.4 .*: nadie ha reportado cifras de ella\.$/,
    ],
    [
      ['1.1', '--corte', APRIL, '--vale', 'comunicacion', ...SAID],
      new RegExp(
        `^${PRESS} no reportó cifras de 1\\.1 .*; las reportó ${HEALTH} \\(--vale salud\\) y ${TREASURY} \\(--vale hacienda\\)\\.$`,
      ),
    ],
  ])('%j', async (args, says) => {
    const { status, out, err } = await resolve(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err.trimEnd().split('\n').at(-1)).toMatch(says)
    expect(settlements()).toBe(0)
  })
})

test('from the list of what is open to what is settled, once and anew, and into the plan’s figures', async () => {
  const open = await resolve()
  expect(open.status).toBe(0)
  expect(lines(open).slice(0, 3)).toEqual([
    'Corte 30/04/2026',
    'Por resolver: 1 actividad que sus responsables reportan distinto:',
    `  1.1 Pintar los murales de los riesgos [${ID}]`,
  ])

  const first = await settle('1.1', '--vale', 'hacienda')
  expect([first.status, lines(first)]).toEqual([
    0,
    [
      `Resuelto: 1.1 Pintar los murales de los riesgos, corte 30/04/2026: vale 4 murales, lo que reportó ${TREASURY} (lo resolvió Ana Ruiz, jefe de la OPGI el 12/05/2026: Acta de la visita del 11 de mayo).`,
      'Lo que reportó cada una se conserva. Desde ahora así cuenta en el informe.',
    ],
  ])
  expect(city.log().at(-1)).toMatchObject({
    action: 'settle',
    data: {
      activity: ID,
      cutoff: APRIL,
      executed: [4],
      evidence: true,
      unit: 'hacienda',
      date: '2026-05-12',
    },
  })
  expect(lines(await settle(ID, '--vale', 'hacienda'))[0]).toMatch(
    /^Ya estaba resuelto así: .* No cambia nada\.$/,
  )
  expect(settlements()).toBe(1)

  const anew = lines(await settle(`${ID}#1`, '--ejecutado', '3,5'))
  expect(anew[0]).toMatch(/vale 3,5 murales \(lo resolvió Ana Ruiz/)
  expect(anew[1]).toMatch(
    new RegExp(`^Reemplaza lo que se había resuelto: 4 murales, lo que reportó ${TREASURY}`),
  )
  const now = lines(await resolve())
  expect(now.slice(0, 3)).toEqual([
    'Corte 30/04/2026',
    'No hay nada por resolver.',
    'Ya resueltas: 1 actividad',
  ])

  await settle('1.1', '--vale', 'hacienda')
  await city.report('Seguimiento hacienda corte 30-04-2026 v2.xlsx', 'hacienda', { '1.1': 2, '1.2': 6 })
  const later = await city.run('2026-05-14', 'seguimiento', 'recibir')
  expect(later.out).toContain(
    `Ojo: después ${TREASURY} reportó otra cosa (2 murales): revise si lo resuelto sigue bien, y si no, resuélvalo otra vez.`,
  )
  expect((await city.run('2026-05-14', 'auditar')).status).toBe(0)

  // 4 of 4 murals and 6 of 6 gardens, and nothing of the songs: of what is scheduled, two thirds
  expect(await city.average('2026-05-14', APRIL)).toBe(66.7)
})

describe('without a cut-off', () => {
  let other: ReportingCity
  beforeAll(async () => {
    other = new ReportingCity()
    await other.planned()
    await other.report('Seguimiento salud corte 30-04-2026.xlsx', 'salud', { '1.1': 3 })
    await other.report('Seguimiento hacienda corte 30-04-2026.xlsx', 'hacienda', { '1.1': 4 })
    await other.report('Seguimiento prensa corte 31-08-2026.xlsx', 'comunicacion', { '1.4': 2 })
    await other.run('2026-09-02', 'seguimiento', 'recibir')
  })
  afterAll(() => {
    other.remove()
  })
  const list = () => other.run('2026-09-03', 'seguimiento', 'resolver')

  test('it is the last that has something open, and else the last of which there are reports', async () => {
    expect(lines(await list()).slice(0, 2)).toEqual([
      'Corte 30/04/2026',
      'Por resolver: 1 actividad que sus responsables reportan distinto:',
    ])
    await other.run(
      '2026-09-03',
      'seguimiento',
      'resolver',
      '1.1',
      '--corte',
      APRIL,
      '--vale',
      'salud',
      ...SAID,
    )
    expect(lines(await list())).toEqual(['Corte 31/08/2026', 'No hay nada por resolver.'])
  })

  test('the others that have something open are named', async () => {
    await other.report('Seguimiento hacienda corte 31-08-2026.xlsx', 'hacienda', { '1.1': 2 })
    await other.report('Seguimiento salud corte 30-04-2026 v2.xlsx', 'salud', { '1.1': 3, '1.2': 6 })
    await other.report('Seguimiento hacienda corte 30-04-2026 v2.xlsx', 'hacienda', { '1.1': 4, '1.2': 5 })
    await other.run('2026-09-04', 'seguimiento', 'recibir')
    const told = lines(await list())
    expect([told[0], told.at(-1)]).toEqual([
      'Corte 31/08/2026',
      'También hay algo por resolver al corte 30/04/2026: dígalo con --corte.',
    ])
  })
})
