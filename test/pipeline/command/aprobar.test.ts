import { jest } from '@jest/globals'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { actNumber, isSameAct } from '../../../pipeline/lifecycle/approve.js'
import { City, lettersText, PARKS, VACCINES, WRONG_VACCINES } from '../lifecycle/city.js'

let city: City
beforeEach(() => {
  city = new City()
})
afterEach(() => {
  jest.restoreAllMocks()
  city.remove()
})

const RECORDS = 'salidas/aprobaciones'
const records = (): string[] => readdirSync(city.in(RECORDS))
const ACT = ['aprobar', '--acta', 'Acta 003', '--fecha', '2026-01-28']

test('nothing is approved while an error stands in any of the plans', async () => {
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  const ran = await city.run('2026-01-28', ...ACT)
  expect(ran.status).toBe(1)
  expect(ran.out).toBe(`No se aprobó ningún plan: 1 plan tiene errores por corregir.
  Secretaría de Salud Municipal, Plan de acción (versión 1): 2 errores
    Plan de acción!X10 · Realizar jornadas de vacunación en las veredas: La fecha «31/11/2026» no existe en el calendario.
    Plan de acción!Z10 · Realizar jornadas de vacunación en las veredas: El programa 1905 suma $ 45.000.001 de «SGP» y su techo es $ 45.000.000: se pasa en $ 1.
Devuélvalos con cotejo devolver, o si un error está justificado anótelo en excepciones.json; los que no tienen errores pueden aprobarse solos con --dependencia.
Para aprobar ahora solo esos: cotejo aprobar --acta "003" --fecha 2026-01-28 --dependencia general
`)
  expect(await city.acts()).toEqual([])
  expect((await city.plan('general')).approval).toBeNull()

  city.configure({ adeudan: { 'paac-anexo-1': ['general'] } })
  expect((await city.run('2026-01-28', ...ACT)).out).not.toContain('Para aprobar ahora')
})

test('the plans that are right are approved with their act, and what is missing is said', async () => {
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.receive('2025-12-11', 'plan salud.xlsx', 'salud', [VACCINES])
  const ran = await city.run('2026-01-29', ...ACT)
  expect(ran.status).toBe(0)
  expect(ran.out).toBe(`Quedan aprobados 2 planes de la vigencia 2026 con el Acta 003 del 28 de enero de 2026:
  Secretaría General, Plan de acción (versión 1)
  Secretaría de Salud Municipal, Plan de acción (versión 1)
Falta por presentar 1 plan:
  Secretaría de Cultura, Plan de acción
Desde ahora todo cambio necesita su oficio: cotejo modificar <archivo> --oficio N.
Constancia para anexar al acta: salidas/aprobaciones/Constancia de 2 planes - acta 003 del 2026-01-28.docx
`)
  const general = await city.plan('general')
  expect(general.state).toBe('approved')
  expect(general.approval).toEqual({
    submission: general.current!.id,
    version: 1,
    act: '003',
    date: '2026-01-28',
  })
  const record = lettersText(city.in(RECORDS, records()[0]!))
  expect(record).toContain(
    'según el Acta N.º 003 del 28 de enero de 2026, el Consejo de Gobierno aprobó 2 planes',
  )
  expect(record).toContain('Secretaría de Salud Municipal')

  rmSync(city.in(RECORDS, records()[0]!))
  const again = await city.run('2026-02-02', 'aprobar', '--acta', 'acta N.º 003', '--fecha', '2026-01-28')
  expect(again.status).toBe(0)
  expect(again.out).toContain(
    'Ya estaban aprobados con el Acta 003 del 28 de enero de 2026; no cambia nada:\n',
  )
  expect(records()).toEqual(['Constancia de 2 planes - acta 003 del 2026-01-28.docx'])
  expect(await city.acts()).toEqual(['approve general', 'approve salud'])

  const other = await city.run('2026-02-02', 'aprobar', '--acta', '004', '--fecha', '2026-01-28')
  expect(other.status).toBe(1)
  expect(other.out).toContain('No se aprobó ningún plan: 2 planes ya se aprobaron con otra acta.')
  expect(other.out).toContain('Secretaría General, Plan de acción: Acta 003 del 28 de enero de 2026')
  expect(other.out).toContain('si cambia, se modifica con cotejo modificar')
})

test('a later session approves what came later, and leaves alone what another one approved', async () => {
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.run('2026-01-29', ...ACT)
  await city.receive('2026-02-03', 'plan salud.xlsx', 'salud', [VACCINES])
  const tooEarly = await city.run('2026-02-10', ...ACT)
  expect(tooEarly.status).toBe(2)
  expect(tooEarly.err).toContain(
    'No se aprobó ningún plan: la sesión fue el 28/01/2026, y Secretaría de Salud Municipal, Plan de acción se recibió el 03/02/2026. Revise la fecha',
  )
  const ran = await city.run('2026-02-10', 'aprobar', '--acta', '005', '--fecha', '2026-02-10')
  expect(ran.status).toBe(0)
  expect(ran.out).toContain(
    'Queda aprobado 1 plan de la vigencia 2026 con el Acta 005 del 10 de febrero de 2026:',
  )
  expect(ran.out).toContain(
    'Aprobados antes con otra acta, quedan como estaban:\n  Secretaría General, Plan de acción: Acta 003',
  )
  expect([(await city.plan('general')).approval?.act, (await city.plan('salud')).approval?.act]).toEqual([
    '003',
    '005',
  ])
})

describe('an act that approves in two runs', () => {
  const FIRST = 'Constancia de 1 plan - acta 003 del 2026-01-28.docx'
  const ALL = 'Constancia de 2 planes - acta 003 del 2026-01-28.docx'

  beforeEach(async () => {
    await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
    await city.receive('2025-12-11', 'plan salud.xlsx', 'salud', [VACCINES])
    await city.run('2026-01-29', ...ACT, '--dependencia', 'general')
    expect(records()).toEqual([FIRST])
  })

  test('leaves one record that covers all', async () => {
    const { status, out } = await city.run('2026-01-30', ...ACT)
    expect(status).toBe(0)
    expect(records()).toEqual([ALL])
    expect(out).toContain(
      `Constancia para anexar al acta: ${RECORDS}/${ALL}\nReemplaza a la constancia anterior de esta acta, que se quitó: ${RECORDS}/${FIRST}\n`,
    )
  })

  test('keeps the one before where somebody changed it, and says so', async () => {
    writeFileSync(city.in(RECORDS, FIRST), 'firmada')
    const { out } = await city.run('2026-01-30', ...ACT)
    expect(records()).toEqual([FIRST, ALL])
    expect(readFileSync(city.in(RECORDS, FIRST), 'utf8')).toBe('firmada')
    expect(out).toContain(
      `Ojo: hay otra constancia de esta acta, con menos planes, que no está como Cotejo la escribió, y se dejó: ${RECORDS}/${FIRST}\n`,
    )
  })
})

test('plans that came after the session are told one by one', async () => {
  await city.receive('2026-02-03', 'plan salud.xlsx', 'salud', [VACCINES])
  await city.receive('2026-02-04', 'plan general.xlsx', 'general', [PARKS])
  const ran = await city.run('2026-02-10', ...ACT)
  expect([ran.status, ran.err]).toEqual([
    2,
    expect.stringContaining(`la sesión fue el 28/01/2026, y estos planes se recibieron después:
  Secretaría de Salud Municipal, Plan de acción se recibió el 03/02/2026
  Secretaría General, Plan de acción se recibió el 04/02/2026
Revise la fecha`),
  ])
})

test('an error that an exception covers today does not stand in the way; one whose exception ended does', async () => {
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [{ ...VACCINES, end: '31/11/2026' }])
  const EXCEPTION = { regla: 'date-nonexistent', archivo: 'plan salud.xlsx' }
  city.except({ ...EXCEPTION, hasta: '2026-01-27' })
  const ended = await city.run('2026-01-28', ...ACT)
  expect([ended.status, ended.out]).toEqual([
    1,
    expect.stringMatching(
      /\nExcepciones justificadas:\n {2}Fecha que no existe, plan salud\.xlsx: venció el 27\/01\/2026 y ya no se aplica; lo que cubría sigue sin corregir \(Alcaldesa, 01\/12\/2025: Convenio\)\n/,
    ),
  ])
  city.except({ ...EXCEPTION, hasta: '2026-01-28' })
  expect((await city.run('2026-01-28', ...ACT)).status).toBe(0)
  expect((await city.plan('salud')).state).toBe('approved')
})

test('an exception for an activity that two plans claim covers the one that the consolidation calls so', async () => {
  const wrong = [{ ...PARKS, end: '31/11/2026' }]
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', wrong)
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', wrong)
  await city.run('2025-12-11', 'consolidar')
  const { activities } = JSON.parse(readFileSync(city.in('salidas', 'consolidado.json'), 'utf8')) as {
    activities: { id: string }[]
  }
  const [first, second] = activities.map(({ id }) => ({ regla: 'date-nonexistent', actividad: id }))
  expect(second!.actividad).toBe(`${first!.actividad}~2`)
  city.except(first!)
  const ran = await city.run('2026-01-28', ...ACT)
  expect([ran.status, ran.out]).toEqual([1, expect.stringContaining('1 plan tiene errores por corregir')])
  expect(ran.out).not.toContain('Secretaría General')
  city.except(first!, second!)
  expect((await city.run('2026-01-28', ...ACT)).status).toBe(0)
})

test('plans that together pass a ceiling of the whole entity are not approved together', async () => {
  const techos = [{ programa: '4501', fuente: 'Recursos propios', valor: 50_000_000 }]
  city.configure({ techos })
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [
    { ...PARKS, activity: 'Regar los árboles de las plazas', ownFunds: 20_000_001 },
  ])
  const ran = await city.run('2026-01-28', ...ACT)
  expect([ran.status, ran.out]).toEqual([
    1,
    `No se aprobó ningún plan: todos juntos se pasan de 1 techo de la entidad.
  Suma de los planes de acción de todas las dependencias: El programa 4501 suma $ 50.000.001 de «Recursos propios» y su techo es $ 50.000.000: se pasa en $ 1.
Ajuste los planes de esos programas, o si Hacienda cambió el techo escríbalo en «techos», en cotejo.json; los que caben pueden aprobarse con --dependencia.
`,
  ])
  expect((await city.run('2026-01-28', ...ACT, '--dependencia', 'general')).status).toBe(0)
  expect((await city.run('2026-01-28', ...ACT)).status).toBe(1)
  city.configure({ techos: [{ ...techos[0], valor: 50_000_001 }] })
  expect((await city.run('2026-01-28', ...ACT)).status).toBe(0)
})

test('only what is selected is approved, and what is selected must have been handed in', async () => {
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  const missing = await city.run('2026-01-28', ...ACT, '--dependencia', 'general', '--dependencia', 'cultura')
  expect(missing.status).toBe(1)
  expect(missing.out).toBe(`No se aprobó ningún plan: 1 plan sin presentar.
Falta por presentar 1 plan:
  Secretaría de Cultura, Plan de acción
Lo que no se ha presentado no se puede aprobar: apruebe los demás.
`)
  const stranger = await city.run('2026-01-28', ...ACT, '--dependencia', 'general', '--dependencia', 'opgi')
  expect(stranger.status).toBe(2)
  expect(stranger.err).toContain('no se ha recibido, ni se espera, ningún plan así de la vigencia 2026')
  expect(await city.acts()).toEqual([])
  expect((await city.run('2026-01-28', ...ACT, '--dependencia', 'general')).status).toBe(0)
  expect(await city.acts()).toEqual(['approve general'])
})

test.each([
  [['aprobar', '--fecha', '2026-01-28'], 'Diga con --acta el número del acta'],
  [
    ['aprobar', '--fecha', '2026-01-28', '--acta', `003 ${'del Consejo '.repeat(4)}`],
    'El número de --acta es demasiado largo (51 caracteres; puede tener 40): escriba solo el número.',
  ],
  [['aprobar', '--acta', '003'], 'Diga con --fecha el día de la sesión'],
  [
    ['aprobar', '--acta', '003', '--fecha', '2026-02-29'],
    'debe ser una fecha que exista, como 2026-01-28; se escribió «2026-02-29»',
  ],
  [['aprobar', '--acta', '003', '--fecha', '2026-01-29'], 'La fecha del acta (29/01/2026) todavía no llega'],
  [ACT, 'No hay ningún plan recibido que aprobar en la vigencia 2026'],
])('%j cannot be done, and why is one sentence', async (args, sentence) => {
  const ran = await city.run('2026-01-28', ...args)
  expect([ran.status, ran.out]).toEqual([2, ''])
  expect(ran.err).toContain(sentence)
})

test.each([
  ['003', '003'],
  ['Acta 003', '003'],
  ['ACTA N.º 003 de 2026', '003 de 2026'],
  ['acta No. 12', '12'],
  ['Nro. 12', '12'],
  ['12-A', '12-A'],
  ['Acta', 'Acta'],
])('of «%s» the number is «%s»', (text, number) => {
  expect(actNumber(text)).toBe(number)
  expect(isSameAct(text, number)).toBe(true)
})
