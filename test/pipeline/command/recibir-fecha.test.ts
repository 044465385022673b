import { readdirSync, readFileSync } from 'node:fs'
import type { Status } from '../../../pipeline/lifecycle/status.js'
import type { LogEntry } from '../../../pipeline/register/records.js'
import { localMoment } from '../../../pipeline/publish/receipt/local-moment.js'
import { localDay } from '../../../pipeline/local-time.js'
import { City, lettersText, PARKS, VACCINES, WRONG_VACCINES } from '../lifecycle/city.js'

/** The office adopts Cotejo when the year is nearly over. */
const TODAY = '2026-11-21'
const receipts = 'salidas/recibos'

let city: City
beforeEach(() => {
  city = new City()
  city.configure({ entrega: { 'plan-accion': '01-15' } })
})
afterEach(() => city.remove())

const arrived = (day: string, ...files: readonly string[]) =>
  city.run(TODAY, 'recibir', ...files, '--fecha', day)

function lastLine(): LogEntry {
  const text = readFileSync(city.in('registro', 'bitacora.jsonl'), 'utf8').trimEnd()
  return JSON.parse(text.split('\n').at(-1)!) as LogEntry
}

async function plans(): Promise<Status['plans']> {
  return (JSON.parse((await city.run(TODAY, 'estado', '--json')).out) as Status).plans
}

test('a plan of before is of the day on which it arrived, and its approval may be of its true day', async () => {
  const file = await city.file('plan general.xlsx', 'general', [PARKS])
  const ran = await arrived('2026-01-14', file)
  expect(ran.status).toBe(0)
  expect(ran.out).toMatch(
    /^Recibido 2026-0001: Secretaría General, Plan de acción, versión 1 \(.*; llegó el 14\/01\/2026\)/,
  )
  const { at, data } = lastLine()
  expect([at, data['received']]).toEqual(['2026-11-21T15:00:00Z', '2026-01-14'])
  const [general] = await plans()
  expect([general!.current!.received, general!.current!.day, general!.daysLate]).toEqual([
    '2026-01-14',
    '2026-01-14',
    0,
  ])
  const page = readdirSync(city.in(receipts)).find((name) => name.endsWith('.html'))!
  expect(readFileSync(city.in(receipts, page), 'utf8')).toContain(
    '<dt>Recibido el</dt><dd><time datetime="2026-01-14">14 de enero de 2026</time> <small>(registrado el 21 de noviembre de 2026)</small></dd>',
  )
  const data1 = JSON.parse(readFileSync(city.in(receipts, page.replace('.html', '.json')), 'utf8')) as object
  expect(data1).toMatchObject({ received: '2026-01-14', registered: '2026-11-21T15:00:00Z' })

  const early = await city.run(TODAY, 'aprobar', '--acta', '003', '--fecha', '2026-01-13')
  expect(early.status).not.toBe(0)
  const act = await city.run(TODAY, 'aprobar', '--acta', '003', '--fecha', '2026-01-28')
  expect(act.status).toBe(0)
  expect((await city.run(TODAY, 'auditar')).status).toBe(0)
})

test('the audit tells who changes the day', async () => {
  await arrived('2026-01-14', await city.file('plan general.xlsx', 'general', [PARKS]))
  const Database = (await import('libsql')).default
  const open = new Database(city.in('registro', 'registro.sqlite'))
  open.exec("update submission set received = '2026-01-15'")
  open.close()
  const { status, out } = await city.run(TODAY, 'auditar')
  expect(status).toBe(1)
  expect(out).toContain('el momento en que se recibió dice «2026-01-15» y según la bitácora es «2026-01-14»')
})

test('the letter of a return tells the day, with no hour', async () => {
  await arrived('2026-01-14', await city.file('plan salud.xlsx', 'salud', [WRONG_VACCINES]))
  await city.run(TODAY, 'devolver')
  const [folder] = readdirSync(city.in('salidas', 'devoluciones'))
  const inside = readdirSync(city.in('salidas', 'devoluciones', folder!))
  const letter = inside.find((name) => name.endsWith('.docx'))!
  const text = lettersText(city.in('salidas', 'devoluciones', folder!, letter))
  expect(text).toMatch(/Recibido:?\s*14 de enero de 2026(?!,)/)
})

test('a version that arrived before the one that counts is told of, and the first day counts', async () => {
  await arrived('2026-01-20', await city.file('segundo.xlsx', 'salud', [VACCINES]))
  expect((await plans()).find(({ dependencia }) => dependencia === 'salud')?.daysLate).toBe(5)
  const other = { ...VACCINES, goal: 13, q4: 4 }
  const { out } = await arrived('2026-01-12', await city.file('primero.xlsx', 'salud', [other]))
  expect(out).toContain('Ojo: llegó antes que la versión 1, y desde ahora vale esta')
  expect((await plans()).find(({ dependencia }) => dependencia === 'salud')?.daysLate).toBe(0)
})

test('a day that cannot be is refused, and what is known keeps its own', async () => {
  const file = await city.file('plan general.xlsx', 'general', [PARKS])
  for (const [day, said] of [
    ['2026-11-22', 'La fecha en que llegaron (22/11/2026) todavía no llega'],
    ['2026-02-30', 'debe ser una fecha que exista'],
    ['14/01/2026', 'debe ser una fecha que exista'],
  ] as const) {
    const { status, err } = await arrived(day, file)
    expect([status, err.includes(said)]).toEqual([2, true])
  }
  expect((await arrived(TODAY, file)).status).toBe(0)
  expect(lastLine().data).not.toHaveProperty('received')
  const again = await arrived('2026-01-14', file)
  expect(again.status).toBe(1)
  expect(again.out).toContain(
    'Usted dijo que «plan general.xlsx» llegó el 14/01/2026, pero ya se había recibido con fecha del 21/11/2026: no se cambió.',
  )
})

test('a day has no hour and is itself', () => {
  expect([localDay('2026-01-14'), localMoment('2026-01-14')]).toEqual(['2026-01-14', '14 de enero de 2026'])
})

test('a returned book that comes back as it was is told so', async () => {
  const file = await city.file('plan salud.xlsx', 'salud', [WRONG_VACCINES])
  await arrived('2026-01-14', file)
  await city.run(TODAY, 'devolver')
  const again = city.write('plan salud corregido.xlsx', readFileSync(file))
  const { status, out } = await city.run(TODAY, 'recibir', again)
  expect(status).toBe(1)
  expect(out).toMatch(
    /^Repetido: «plan salud corregido\.xlsx» es el mismo archivo que 2026-0001 .*; no cambia nada\. Ojo: se devolvió con el oficio OPGI-2026-001 del 21\/11\/2026 y llegó igual, sin corregir: sigue con sus 2 errores; el plazo es hasta el /,
  )
  expect((await city.run(TODAY, 'recibir', again)).out).toContain('llegó igual, sin corregir')
})
