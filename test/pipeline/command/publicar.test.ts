import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { cotejoAt, temporaryFolder, type Ran } from '../../support/commands.js'
import { validated } from '../../support/data-package.js'
import { filledIn } from '../../support/fill-in.js'
import { headingOf, smallPlan } from '../../support/small-plan.js'

/** The invented plan of a secretaría with two activities, and what it reported of them up to April 2026. */

const { formats, directory } = builtInCatalogue()
const FOLLOW_UP = formats.find(({ id }) => id === 'seguimiento')!
const HEALTH = 'Secretaría de Salud Municipal'
const ACTIVITIES = [
  {
    activity: '1.1 Pintar los murales de los riesgos',
    goal: '4 murales pintados',
    responsible: HEALTH,
    start: '2026-02-02',
    end: '2026-04-30',
  },
  {
    activity: '1.2 Sembrar el jardín de las quejas (llamar al 3001234567)',
    goal: '6 jardines sembrados',
    responsible: HEALTH,
    start: '2026-09-01',
    end: '2026-10-30',
  },
]

const folder = temporaryFolder()
afterAll(() => folder.remove())

const run = (today: string, where: string, ...args: readonly string[]): Promise<Ran> =>
  cotejoAt({ today, now: () => `${today}T15:00:00Z` }, where, ...args)

async function inbox(...path: string[]): Promise<void> {
  mkdirSync(folder.in(...path), { recursive: true })
  writeFileSync(
    folder.in(...path, 'PAAC salud.xlsx'),
    await smallPlan({ rows: ACTIVITIES, heading: headingOf(HEALTH) }),
  )
}

async function reported(...path: string[]): Promise<void> {
  const blank = await writeWorkbook(plantilla(FOLLOW_UP, directory, { dependencia: 'salud', vigencia: 2026 }))
  const { activity, responsible } = ACTIVITIES[0]!
  const row = {
    activity,
    responsible,
    executed: 3,
    done: 'Los pintó Juana Pérez',
    evidence: 'En mi escritorio',
  }
  writeFileSync(
    folder.in(...path, 'Seguimiento salud corte 2026-04-30.xlsx'),
    filledIn(blank, FOLLOW_UP, [row], 'Componente 1'),
  )
}

describe('of the files of a folder', () => {
  beforeAll(async () => {
    await inbox('entregas')
    await reported('entregas')
  })

  it('publishes the plan and the progress of the last cut-off that was reported', async () => {
    const ran = await run('2026-06-10', folder.path, 'publicar', 'entregas', '--salida', 'publico')
    expect([ran.status, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('Publicación en publico')
    expect(ran.out).toContain('Lleva el avance de 1 corte, hasta el 30/04/2026')
    expect(ran.out).toContain('La licencia (CC-BY-4.0) es una propuesta')
    const { rows, descriptor } = await validated(folder.in('publico', 'datos-abiertos'))
    expect(descriptor.created).toBe('2026-04-30T00:00:00Z')
    expect(rows['avance']!.map(({ estado, avance }) => [estado, avance])).toEqual([
      ['Por debajo de lo programado', 75],
      ['No programada', null],
    ])
    expect(rows['plan']!.map(({ actividad }) => actividad)[1]).toContain('llamar al [teléfono omitido]')
    for (const name of ['avance.csv', 'plan.json', 'LEAME.md'])
      expect(readFileSync(folder.in('publico', 'datos-abiertos', name), 'utf8')).not.toMatch(
        /Juana|escritorio/,
      )
    expect(existsSync(folder.in('publico', 'index.html'))).toBe(true)
  })

  it('gives the same bytes on another day', async () => {
    const bytes = (): Buffer[] =>
      ['datos-abiertos/datapackage.json', 'datos-abiertos/datos-abiertos.xlsx', 'index.html'].map((name) =>
        readFileSync(folder.in('publico', name)),
      )
    const before = bytes()
    await run('2026-07-20', folder.path, 'publicar', 'entregas', '--salida', 'publico')
    expect(bytes()).toEqual(before)
  })

  it('says that nobody reported up to the cut-off that was asked for', async () => {
    const ran = await run(
      ...(['2027-01-20', folder.path, 'publicar', 'entregas'] as const),
      ...['--salida', 'publico', '--corte', '2026-12-31'],
    )
    expect(ran.out).toContain('Lleva el avance de 1 corte, hasta el 30/04/2026')
    expect(ran.out).toContain('Del corte 31/12/2026 no hay reportes')
  })

  it('publishes the plan alone before anybody has reported', async () => {
    const ran = await run('2026-03-01', folder.path, 'publicar', 'entregas', '--salida', 'publico')
    expect(ran.out).toContain('Solo lleva el plan: nadie ha reportado avance hasta esa fecha')
    expect(existsSync(folder.in('publico', 'datos-abiertos', 'avance.csv'))).toBe(false)
    const { descriptor } = await validated(folder.in('publico', 'datos-abiertos'))
    expect(descriptor.created).toBe('2026-03-01T00:00:00Z')
  })

  it.each([
    [[], 'Diga qué carpeta quiere publicar, o hágalo en un espacio de trabajo con registro.'],
    [['entregas'], 'Diga dónde dejar la publicación con --salida DIR.'],
    [['entregas', 'otra'], 'Diga qué carpeta quiere publicar (una sola).'],
    [['nada', '--salida', 'x'], 'No existe la carpeta «nada».'],
    [
      ['entregas', '--salida', 'x', '--corte', '2026-04-31'],
      'La fecha de corte (--corte) debe ser una fecha',
    ],
    [['entregas', '--salida', 'entregas'], 'La carpeta de resultados debe ser otra que la de las entregas.'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const ran = await run('2026-06-10', folder.path, 'publicar', ...args)
    expect(ran.status).toBe(2)
    expect(ran.err).toContain(sentence)
  })
})

describe('of the register of a workspace', () => {
  const city = folder.in('ciudad')

  beforeAll(async () => {
    await inbox('ciudad', 'entregas')
    writeFileSync(
      folder.in('ciudad', 'cotejo.json'),
      JSON.stringify({ vigencia: 2026, licencia: 'CC-BY-SA-4.0' }),
    )
    await run('2026-01-20', city, 'recibir')
    await reported('ciudad', 'entregas')
    await run('2026-05-05', city, 'recibir')
  })

  it('publishes what counts into salidas/publicacion, and says what is not approved', async () => {
    const ran = await run('2026-05-12', city, 'publicar')
    expect(ran.status).toBe(0)
    expect(ran.out).toContain('Publicación en salidas/publicacion')
    expect(ran.out).toContain('Atención: 2 actividades son de planes que todavía no se han aprobado')
    expect(ran.out).not.toContain('es una propuesta')
    const { rows } = await validated(folder.in('ciudad', 'salidas', 'publicacion', 'datos-abiertos'))
    expect(rows['plan']!.map(({ tramite }) => tramite)).toEqual(['Presentado', 'Presentado'])
    expect(rows['avance']!.map(({ avance }) => avance)).toEqual([75, null])
  })

  it('is not taken for a submission by the next consolidation', async () => {
    const ran = await run('2026-05-12', city, 'consolidar')
    expect(ran.status).toBeLessThan(2)
    expect(ran.out).not.toContain('datos-abiertos')
  })
})
