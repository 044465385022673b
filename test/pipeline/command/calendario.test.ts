import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cotejo, cotejoIn, SAMPLE_INBOX, temporaryFolder } from '../../support/commands.js'
import { correctionArrives, inboxFull, onThatDay } from '../../support/crash/office.js'
import { smallPlan, THREE } from '../../support/small-plan.js'
import { eventsIn } from '../publish/calendar/fixture.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const read = (path: string) => eventsIn(readFileSync(path, 'utf8'))

describe('the calendars of the files of a folder', () => {
  const salida = folder.in('muestra')
  const CONTROL = 'Calendario 2023 - Oficina de Control Interno de Gestión.ics'

  test('are one for each dependencia that answers for something', async () => {
    mkdirSync(salida)
    writeFileSync(
      join(salida, 'Calendario 2023 - De otro programa.ics'),
      'BEGIN:VCALENDAR\r\nPRODID:-//X//\r\n',
    )
    const old = join(salida, 'Calendario 2023 - Oficina que ya no está.ics')
    writeFileSync(old, 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Cotejo//Calendario de planes//ES\r\n')
    const { status, out, err } = await cotejo('calendario', SAMPLE_INBOX, '--salida', salida)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain(`Calendarios de 2023 en ${salida}: 22 archivos`)
    expect(out).toContain('Quedaron por fuera 5 fechas que no lo son, o que van al revés, de «5.1 Elaborar')
    expect(existsSync(old)).toBe(false)
    expect(existsSync(join(salida, 'Calendario 2023 - De otro programa.ics'))).toBe(true)
    expect(readdirSync(salida)).toHaveLength(23)
    // the first term of its activity 5.1, and the fifth and tenth working days after 30 April 2023, a Sunday before a holiday
    const days = new Map(read(join(salida, CONTROL)).map(({ summary, start }) => [summary, start]))
    expect(days.get('Vence hoy: reporte de avance al 30/04/2023')).toBe('2023-05-08')
    expect(days.get('Vence hoy: publicar el seguimiento al 30/04/2023')).toBe('2023-05-15')
  }, 30_000)

  test('may be asked for one by one, and the others stay as they were', async () => {
    const before = readFileSync(join(salida, CONTROL))
    const { status, out } = await cotejo(
      'calendario',
      SAMPLE_INBOX,
      '--salida',
      salida,
      '--dependencia',
      'OCI',
    )
    expect(status).toBe(0)
    expect(out).toContain('1 archivo\n')
    expect(readFileSync(join(salida, CONTROL))).toEqual(before)
    expect(readdirSync(salida)).toHaveLength(23)
  }, 30_000)
})

test('the calendars of the register go with its outputs, and count the versions of each plan', async () => {
  const city = folder.in('ciudad')
  await inboxFull(city)
  await onThatDay(city, 'recibir')
  await correctionArrives(city)
  await onThatDay(city, 'recibir')
  const { status, out } = await onThatDay(city, 'calendario')
  expect(status).toBe(0)
  // of General, of Salud, and of Control Interno, which publishes the follow-ups
  expect(out).toContain('Calendarios de 2026 en salidas/calendarios: 3 archivos')
  const plans = (unit: string) =>
    read(join(city, 'salidas', 'calendarios', `Calendario 2026 - ${unit}.ics`))
      .filter(({ categories }) => categories.includes('Lidera'))
      .map(({ start, summary, sequence }) => `${start} ${summary} v${String(sequence)}`)
  expect(plans('Secretaría General')).toEqual([
    '2026-02-02 Empieza: Podar los árboles de los parques v1',
    '2026-02-02 Empieza: Pintar los murales de los barrios v1',
    '2026-11-27 Vence hoy: Podar los árboles de los parques v1',
    '2026-11-27 Vence hoy: Pintar los murales de los barrios v1',
  ])
  expect(plans('Secretaría de Salud Municipal')).toEqual([
    '2026-02-02 Empieza: Realizar jornadas de vacunación en las veredas v0',
    '2026-11-27 Vence hoy: Realizar jornadas de vacunación en las veredas v0',
  ])
}, 60_000)

describe('what cannot be done is one sentence', () => {
  test.each([
    [['calendario'], 'Diga de qué carpeta quiere los calendarios'],
    [['calendario', SAMPLE_INBOX], 'Diga dónde dejar los calendarios con --salida DIR.'],
    [['calendario', 'a', 'b'], 'Diga de qué carpeta quiere los calendarios (una sola).'],
    [['calendario', 'no-existe', '--salida', 's'], 'No existe la carpeta «no-existe».'],
    [
      ['calendario', SAMPLE_INBOX, '--salida', 's', '--dependencia', 'brujas'],
      'La dependencia «brujas» no está',
    ],
  ])(
    '%j',
    async (args, sentence) => {
      const { status, out, err } = await cotejoIn(folder.path, ...args)
      expect([status, out]).toEqual([2, ''])
      expect(err).toContain(sentence)
      expect(err.trim().split('\n')).toHaveLength(1)
    },
    30_000,
  )

  test('where nobody says the vigencia, and where a dependencia has nothing', async () => {
    const inbox = folder.in('sin-vigencia')
    mkdirSync(inbox)
    writeFileSync(
      join(inbox, 'plan.xlsx'),
      await smallPlan({ rows: THREE, heading: ['Plan Anticorrupción y de Atención al Ciudadano'] }),
    )
    const unknown = await cotejoIn(folder.path, 'calendario', inbox, '--salida', 's')
    expect([unknown.status, unknown.err]).toEqual([
      2,
      'Los libros no dicen de qué vigencia son: dígala con --vigencia AAAA.\n',
    ])
    const said = ['--salida', 's', '--vigencia', '2026']
    const nothing = await cotejoIn(folder.path, 'calendario', inbox, ...said, '--dependencia', 'comunicacion')
    expect([nothing.status, nothing.err]).toEqual([
      2,
      '«comunicacion» no tiene nada que poner en un calendario de 2026.\n',
    ])
    expect(existsSync(folder.in('s'))).toBe(false)
    const done = await cotejoIn(folder.path, 'calendario', inbox, ...said)
    expect(done.status).toBe(0)
    const [first] = read(folder.in('s', 'Calendario 2026 - Secretaría General.ics')).slice(1)
    // THREE say nothing of their dates: those of the small plan, 2 to 31 March
    expect([first!.start, first!.summary]).toEqual([
      '2026-03-02',
      'Empieza: 1.1 Pintar el mural de los riesgos',
    ])
  }, 30_000)
})
