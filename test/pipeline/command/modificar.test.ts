import { jest } from '@jest/globals'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { Register } from '../../../pipeline/register/register.js'
import type { Written } from '../../support/fill-in.js'
import { cotejoAt } from '../../support/commands.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'
import { City, lettersText, PARKS, VACCINES } from '../lifecycle/city.js'

let city: City
beforeEach(async () => {
  city = new City()
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [VACCINES])
})
afterEach(() => {
  jest.restoreAllMocks()
  city.remove()
})

const approve = (...more: readonly string[]) =>
  city.run('2026-01-28', 'aprobar', '--acta', '003', '--fecha', '2026-01-28', ...more)
const ANSWERS = 'salidas/modificaciones'
const answers = (): string[] =>
  existsSync(city.in(ANSWERS))
    ? readdirSync(city.in(ANSWERS)).flatMap((folder) =>
        readdirSync(city.in(ANSWERS, folder)).map((file) => `${folder}/${file}`),
      )
    : []

/** A bench that was not approved. */
const BENCHES: Written = {
  ...PARKS,
  productCode: '4501049',
  indicatorCode: '450104900',
  goalCode: 'MP-13 Bancas pintadas',
  indicator: 'Número de bancas pintadas',
  activity: 'Pintar las bancas de las plazas',
  project: 'Bancas de las plazas',
  bpin: '2024520010013',
  ownFunds: 1_000_000,
  sgp: 0,
}

test('a lawful change is shown, accepted, answered and counts from then on', async () => {
  await approve()
  const changed = { ...PARKS, goal: 12, q4: 6, ownFunds: 40_000_000 }
  const file = await city.file('ajuste.xlsx', 'general', [changed])
  const ran = await city.run('2026-05-04', 'modificar', file, '--oficio', 'SG-114', '--fecha', '2026-04-30')
  expect(ran.status).toBe(0)
  expect(ran.out)
    .toBe(`Secretaría General, Plan de acción: aprobado con el Acta 003 del 28 de enero de 2026; antes valía la versión 1, y el libro es la 2.

Qué cambia frente a la versión 1 (3 cambios):
  Podar los árboles de los parques
    Meta vigencia: «10» → «12»
    Trimestre 4: «4» → «6»
    Recursos propios: «30.000.000» → «40.000.000»

El POAI de la vigencia 2026, por programa y fuente, donde cambia:
  Programa      Fuente                    Antes        Después      Diferencia
  4501          Recursos propios   $ 30.000.000   $ 40.000.000  + $ 10.000.000
  Todo el POAI                    $ 110.000.000  $ 120.000.000  + $ 10.000.000

Modificación aceptada (oficio SG-114 del 30/04/2026): desde hoy vale la versión 2.
Respuesta a la dependencia: salidas/modificaciones/general plan-accion 2026 v2 oficio SG-114
`)
  const plan = await city.plan('general')
  expect([plan.state, plan.current?.version, plan.approval?.version]).toEqual(['modified', 2, 1])
  expect(plan.modifications).toEqual([
    { submission: plan.current!.id, version: 2, letter: 'SG-114', date: '2026-04-30', accepted: true },
  ])
  expect(answers()).toEqual(['general plan-accion 2026 v2 oficio SG-114/Respuesta al oficio SG-114.docx'])
  const letter = lettersText(city.in(ANSWERS, answers()[0]!))
  expect(letter).toContain('Modificación aceptada')
  expect(letter).toContain('Su oficio N.º SG-114 del 30 de abril de 2026')
  expect(letter).toContain('Acta N.º 003 del 28 de enero de 2026')
  expect(letter).toMatch(/Podar los árboles de los parques\nMeta vigencia\n10\n12\n/)

  const again = await city.run('2026-05-06', 'modificar', file, '--oficio', 'sg-114')
  expect(again.status).toBe(0)
  expect(again.out).toContain(
    'Ya se había aceptado (oficio sg-114 del 30/04/2026), como versión 2; no se registra de nuevo.',
  )
  const other = await city.run('2026-05-06', 'modificar', file, '--oficio', 'SG-120')
  expect(other.status).toBe(0)
  expect(other.out).toContain(
    'No cambia nada: «ajuste.xlsx» dice lo mismo que la versión que vale, 2026-0001',
  )
  expect((await city.acts()).at(-1)).toBe('modify general')
  expect((await city.plan('general')).versions).toHaveLength(2)
})

test('what the change brings about in the POAI is said, and does not stand in its way', async () => {
  const { sectorCode, programCode, productCode, bpin, project, responsible } = PARKS
  const { ownFunds, sgp, sgr, cofinancing, credit, otherFunds } = PARKS
  const row = { sectorCode, programCode, productCode, bpin, project, responsible } as Written
  const money = { ownFunds, sgp, sgr, cofinancing, credit, otherFunds, total: 50_000_000 } as Written
  const poai = await city.book('hacienda', [{ ...row, ...money }], 'poai')
  await city.receiveBytes('2025-12-20', 'poai.xlsx', poai)
  await approve('--dependencia', 'general')
  mkdirSync(city.in('entregas', 'mayo'), { recursive: true })
  writeFileSync(
    city.in('entregas', 'mayo', 'ajuste.xlsx'),
    await city.book('general', [{ ...PARKS, ownFunds: 31_000_000 }]),
  )
  const ran = await city.run('2026-05-04', 'modificar', 'entregas/mayo/ajuste.xlsx', '--oficio', 'SG-114')
  expect(ran.err).not.toContain('No ')
  expect(ran.status).toBe(0)
  expect(ran.out).toMatch(
    /Con este cambio, en otros planes aparece algo por corregir, que no lo impide:\n {2}Secretaría de Hacienda.*, POAI: .*«51\.000\.000»/,
  )
  const { current } = await city.plan('general')
  expect(current?.file).toBe('mayo/ajuste.xlsx')
}, 60_000)

describe('what may not be changed', () => {
  test.each<[string, readonly Written[], RegExp]>([
    [
      'a goal that was not approved',
      [PARKS, BENCHES],
      /La meta «MP-13 Bancas pintadas» no está en el plan que se aprobó con el acta 003/,
    ],
    [
      'another code of the product and its indicator',
      [{ ...PARKS, productCode: '4501050', indicatorCode: '450105000' }],
      /«Código producto» dice 4501050,? y era 4501048/,
    ],
    [
      'one peso over the ceiling',
      [{ ...PARKS, ownFunds: 40_000_001 }],
      /El programa 4501 suma \$ 40\.000\.001 de «Recursos propios» y su techo es \$ 40\.000\.000: se pasa en \$ 1\./,
    ],
  ])('%s', async (_, rows, says) => {
    await approve()
    const file = await city.file('cambio.xlsx', 'general', rows)
    const ran = await city.run('2026-05-04', 'modificar', file, '--oficio', 'SG-115')
    expect(ran.status).toBe(1)
    expect(ran.out).toContain(
      'Modificación no aceptada (oficio SG-115 del 04/05/2026): sigue valiendo la versión 1. Lo impide:',
    )
    expect(ran.out).toMatch(says)
    const plan = await city.plan('general')
    expect([plan.state, plan.current?.version]).toEqual(['approved', 1])
    expect(plan.modifications).toEqual([
      { submission: plan.versions[1]!.id, version: 2, letter: 'SG-115', date: '2026-05-04', accepted: false },
    ])
    const folder = 'general plan-accion 2026 v2 oficio SG-115'
    expect(answers().sort()).toEqual([`${folder}/Respuesta al oficio SG-115.docx`, `${folder}/cambio.xlsx`])
    const letter = lettersText(city.in(ANSWERS, folder, 'Respuesta al oficio SG-115.docx'))
    expect(letter).toContain('Modificación no aceptada')
    expect(letter).toMatch(says)
    expect(letter).toContain('Sigue vigente la versión 1')
    expect(letter).toContain('con las celdas por corregir marcadas: cambio.xlsx')
  })

  test('what was not accepted stays readable, is not recorded twice, and may be corrected', async () => {
    await approve()
    const file = await city.file('cambio.xlsx', 'general', [PARKS, BENCHES])
    await city.run('2026-05-04', 'modificar', file, '--oficio', 'SG-115')
    const before = answers().map((name) => readFileSync(city.in(ANSWERS, name)).toString('base64'))
    rmSync(city.in(ANSWERS), { recursive: true })
    const again = await city.run('2026-05-09', 'modificar', file, '--oficio', 'SG-115')
    expect(again.status).toBe(1)
    expect(again.out).toContain('Ya se había respondido que no se acepta (oficio SG-115 del 04/05/2026)')
    expect(again.out).toContain('La meta «MP-13 Bancas pintadas» no está')
    expect(answers().map((name) => readFileSync(city.in(ANSWERS, name)).toString('base64'))).toEqual(before)
    const elsewise = await city.run('2026-05-09', 'modificar', file, '--oficio', 'SG-116')
    expect(elsewise.status).toBe(2)
    expect(elsewise.err).toContain('es el mismo archivo que ya se registró como 2026-0001')
    expect(elsewise.err).toContain(', con el oficio SG-115: si se vuelve a presentar, ábralo en Excel')
    expect((await city.acts()).filter((act) => act.startsWith('reject'))).toHaveLength(1)

    const right = await city.file('corregido.xlsx', 'general', [{ ...PARKS, goal: 11, q1: 2 }])
    expect((await city.run('2026-05-10', 'modificar', right, '--oficio', 'SG-115')).status).toBe(0)
    const { versions, modifications, current } = await city.plan('general')
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(modifications.map(({ accepted }) => accepted)).toEqual([false, true])
    expect(current?.version).toBe(3)
  })

  test('a ceiling of the whole entity that all plans together would pass', async () => {
    city.configure({ techos: [{ programa: '4501', valor: 60_000_000 }] })
    await city.receive('2025-12-11', 'cultura.xlsx', 'cultura', [
      { ...BENCHES, responsible: 'Secretaría de Cultura', ownFunds: 10_000_000 },
    ])
    await approve()
    const file = await city.file('cambio.xlsx', 'general', [{ ...PARKS, ownFunds: 30_000_001 }])
    const ran = await city.run('2026-05-04', 'modificar', file, '--oficio', 'SG-115')
    expect(ran.status).toBe(1)
    expect(ran.out).toContain(
      'Suma de los planes de acción de todas las dependencias: El programa 4501 suma $ 60.000.001 y su techo es $ 60.000.000: se pasa en $ 1.',
    )
  })

  test('an error that a justified exception covers does not stand in the way', async () => {
    await approve()
    city.except({ regla: 'budget-over-ceiling', archivo: 'cambio.xlsx' })
    const file = await city.file('cambio.xlsx', 'general', [{ ...PARKS, ownFunds: 40_000_001 }])
    expect((await city.run('2026-05-04', 'modificar', file, '--oficio', 'SG-115')).status).toBe(0)
  })
})

describe('where the format has no rule on new goals', () => {
  const OJO =
    'Ojo: en el formato Anexo 1 Cotejo no juzga si una meta es nueva, y aquí hay filas o metas que no son las aprobadas: revíselas antes de responder.\n'
  const UNDECIDED =
    'No se registró nada. Para registrarlo, repita la misma orden con --aceptar, o con --rechazar para responder que no se acepta.\n'

  beforeEach(async () => {
    const bytes = await smallPlan({ rows: THREE, heading: headingOf('Secretaría de Cultura') })
    await city.receiveBytes('2025-12-12', 'paac cultura.xlsx', bytes)
    await approve('--formato', 'paac-anexo-1')
  })

  /** The plan with its first row changed, and how often it was asked about. */
  async function changed(
    change: Partial<(typeof THREE)[0]>,
    options: readonly string[] = [],
    answers: readonly string[] = [],
  ) {
    const rows = THREE.map((row, i) => (i === 0 ? { ...row, ...change } : row))
    const book = await smallPlan({ rows, heading: headingOf('Secretaría de Cultura') })
    const file = city.write('ajuste.xlsx', book)
    const asked: string[] = []
    const ask = (question: string): Promise<string> => {
      asked.push(question)
      return Promise.resolve(answers[asked.length - 1]!)
    }
    const at = { today: '2026-05-04', now: () => '2026-05-04T15:00:00Z' }
    const order = ['modificar', file, '--oficio', 'SC-1', ...options]
    const ran = await cotejoAt({ ...at, ask: answers.length === 0 ? null : ask }, city.path, ...order)
    return { ...ran, asked }
  }

  const GOAL = { goal: '9 guías nuevas' }

  it('records nothing until a person says whether another goal is accepted', async () => {
    const { status, out } = await changed(GOAL)
    expect(status).toBe(1)
    expect(out).toContain('→ «9 guías nuevas»')
    expect(out).toContain(`${OJO}${UNDECIDED}`)
    expect(out).not.toContain('Modificación')
    expect((await city.plan('cultura')).versions).toHaveLength(1)
    expect(answers()).toEqual([])
  })

  it('takes the word of the command line', async () => {
    expect(await changed(GOAL, ['--aceptar', '--rechazar'])).toMatchObject({
      status: 2,
      err: 'Diga --aceptar o --rechazar, no las dos.\n',
    })
    const refused = await changed(GOAL, ['--rechazar'])
    expect(refused.status).toBe(1)
    expect(refused.out).toContain(
      'Modificación no aceptada (oficio SC-1 del 04/05/2026): sigue valiendo la versión 1.\nRespuesta a la dependencia: salidas/modificaciones/',
    )
    const letter = answers()[0]!
    expect(answers()).toHaveLength(1)
    const text = lettersText(city.in(ANSWERS, letter))
    expect(text).toContain('La modificación no se acepta: trae filas nuevas o metas que no son las del plan')
    expect(text).toContain('9 guías nuevas')
    expect(text).toContain('Sigue vigente la versión 1')
    const again = await changed(GOAL)
    expect(again.status).toBe(1)
    expect(again.out).toContain('Ya se había respondido que no se acepta (oficio SC-1 del 04/05/2026)')
    const other = { goal: '10 guías nuevas' }
    const accepted = await changed(other, ['--aceptar'])
    expect(accepted.status).toBe(0)
    expect(accepted.out).toContain(`desde hoy vale la versión 3.\n${OJO}`)
    const plan = await city.plan('cultura')
    expect(plan.modifications.map(({ version, accepted: was }) => [version, was])).toEqual([
      [2, false],
      [3, true],
    ])
    expect(plan.current?.version).toBe(3)
  })

  it('asks on a terminal, and shows the change before', async () => {
    const left = await changed(GOAL, [], ['tal vez', ''])
    expect(left.status).toBe(1)
    expect(left.asked).toEqual(['¿Se acepta? (s/n): ', '¿Se acepta? (s/n): '])
    expect(left.out.match(/9 guías nuevas/g)).toHaveLength(1)
    expect(left.out).toMatch(new RegExp(`${UNDECIDED}$`))
    expect((await city.plan('cultura')).versions).toHaveLength(1)

    const refused = await changed(GOAL, [], ['n'])
    expect(refused.status).toBe(1)
    expect(refused.out).toContain('Modificación no aceptada')
    expect((await city.plan('cultura')).modifications.map(({ accepted }) => accepted)).toEqual([false])

    const accepted = await changed({ goal: '10 guías nuevas' }, [], ['Sí'])
    expect(accepted.status).toBe(0)
    expect(accepted.out.indexOf(OJO)).toBeLessThan(accepted.out.indexOf('Modificación aceptada'))
    expect(accepted.out.split(OJO)).toHaveLength(2)
    expect((await city.plan('cultura')).current?.version).toBe(3)
  })

  it('accepts on the spot what changes no goal and brings no row, and asks nothing', async () => {
    expect(await changed({ product: 'Otro producto' }, ['--rechazar'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('Quite --rechazar') as string,
    })
    const { status, out, asked } = await changed({ product: 'Otro producto' }, [], ['n'])
    expect([status, asked]).toEqual([0, []])
    expect(out).toContain('Modificación aceptada')
    expect(out).not.toContain('Ojo:')
  })

  it('does not ask where something stands in the way', async () => {
    const { status, asked, out } = await changed({ ...GOAL, end: '31/11/2026' }, ['--aceptar'], ['s'])
    expect([status, asked]).toEqual([1, []])
    expect(out).toContain(
      'Modificación no aceptada (oficio SC-1 del 04/05/2026): sigue valiendo la versión 1. Lo impide:',
    )
  })
})

test('a run that is killed before it is recorded is taken up by the next one', async () => {
  await approve('--dependencia', 'general')
  const file = await city.file('ajuste.xlsx', 'general', [{ ...PARKS, goal: 11, q1: 2 }])
  jest.spyOn(Register.prototype, 'modify').mockRejectedValueOnce(new Error('killed'))
  expect((await city.run('2026-05-04', 'modificar', file, '--oficio', 'SG-114')).status).toBe(2)
  expect((await city.plan('general')).versions).toHaveLength(1)
  expect((await city.run('2026-05-05', 'modificar', file, '--oficio', 'SG-119')).status).toBe(0)
  expect(answers()).toEqual(['general plan-accion 2026 v2 oficio SG-119/Respuesta al oficio SG-119.docx'])
})

test('what cannot be done is one sentence that says why', async () => {
  const file = await city.file('ajuste.xlsx', 'general', [{ ...PARKS, goal: 11, q1: 2 }])
  const says = async (...args: readonly string[]): Promise<string> => {
    const ran = await city.run('2026-05-04', 'modificar', ...args)
    expect([ran.status, ran.out]).toEqual([2, ''])
    return ran.err
  }
  expect(await says(file)).toBe(
    'Diga con --oficio el número del oficio con que la dependencia informó el cambio: después de aprobado el plan, todo cambio se pide por oficio a la OPGI (procedimiento PE-P-002, tarea 8).\n',
  )
  expect(await says('--oficio', 'SG-1')).toContain('Diga qué libro trae el plan cambiado')
  expect(await says('no-esta.xlsx', '--oficio', 'SG-1')).toContain('No existe «no-esta.xlsx».')
  expect(await says(file, '--oficio', 'SG-1', '--fecha', '2026-05-05')).toContain('todavía no llega')
  expect(await says(file, '--oficio', 'SG-1')).toContain(
    'Secretaría General, Plan de acción: todavía no está aprobado, y no necesita oficio para cambiar. Recíbalo con cotejo recibir.',
  )
  await approve('--dependencia', 'general')
  expect(await says(file, '--oficio', 'SG-1', '--fecha', '2026-01-27')).toContain(
    'El oficio SG-1 es del 27/01/2026, y el plan se aprobó después, el 28/01/2026',
  )
  expect(await says(file, '--oficio', 'SG-1', '--dependencia', 'salud')).toContain(
    '«ajuste.xlsx» dice que es de la Secretaría General, y con --dependencia usted dice otra cosa',
  )
  const text = city.write('notas.xlsx', new TextEncoder().encode('esto no es un libro'))
  expect(await says(text, '--oficio', 'SG-1')).toContain('«notas.xlsx»: ')
  const zip = city.write('planes.zip', zipSync({ 'ajuste.xlsx': await city.book('general', [PARKS]) }))
  expect(await says(zip, '--oficio', 'SG-1')).toContain('«' + zip + '» está comprimido: descomprímalo')
  const blank = city.write('blanco.xlsx', await city.book('general', []))
  expect(await says(blank, '--oficio', 'SG-1')).toContain('«blanco.xlsx» está en blanco')
  expect((await city.plan('general')).versions).toHaveLength(1)
}, 60_000)
