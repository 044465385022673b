import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import type { Status } from '../../../pipeline/lifecycle/status.js'
import { cotejoIn, temporaryFolder, type Ran } from '../../support/commands.js'
import { City, lettersText, PARKS } from '../lifecycle/city.js'
import { headingOf, smallPlan, THREE, type SmallPlan } from '../../support/small-plan.js'

/** A plan that does not say whose it is. */
const NAMELESS: SmallPlan = { rows: THREE }
const SALUD: SmallPlan = { rows: THREE, heading: headingOf('Secretaría de Salud Municipal') }
const FORM = 'paac-anexo-1'
const MOTIVE = 'Llegó de Salud, no de Hacienda'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(folder.in('entregas'))
  const adeudan = { [FORM]: ['salud', 'hacienda'] }
  writeFileSync(folder.in('cotejo.json'), JSON.stringify({ vigencia: 2026, adeudan }))
})
afterEach(() => folder.remove())

async function drop(name: string, plan: SmallPlan): Promise<void> {
  writeFileSync(folder.in('entregas', name), await smallPlan(plan))
}

const run = (...args: readonly string[]): Promise<Ran> => cotejoIn(folder.path, ...args)
const recibir = (...args: readonly string[]): Promise<Ran> => run('recibir', ...args)
const retirar = (number: string, motive = MOTIVE): Promise<Ran> => run('retirar', number, '--motivo', motive)
const lines = ({ out }: Ran): string[] => out.trimEnd().split('\n')

async function estado(): Promise<Status> {
  return JSON.parse((await run('estado', '--json')).out) as Status
}

async function standings(): Promise<string[]> {
  return (await estado()).plans.map(
    ({ dependencia, state, current }) => `${dependencia} ${state} ${String(current?.version ?? '-')}`,
  )
}

async function isSound(): Promise<boolean> {
  return (await run('auditar')).status === 0
}

test('a workbook taken in for the wrong dependencia is withdrawn and taken in for the right one', async () => {
  await drop('plan.xlsx', NAMELESS)
  await recibir('entregas/plan.xlsx', '--dependencia', 'hacienda')
  expect((await recibir('entregas/plan.xlsx', '--dependencia', 'salud')).out).toContain(
    'Si así quedó por error, retírelo y recíbalo otra vez: cotejo retirar 2023-0001 --motivo "…"',
  )
  const done = await retirar('2023-0001')
  expect(done.status).toBe(0)
  expect(lines(done)).toEqual([
    'Se retiró 2023-0001 (Secretaría de Hacienda Municipal, Anexo 1, versión 1). Archivo: plan.xlsx.',
    'No queda ninguna otra versión de ese plan: vuelve a faltar.',
    'El libro, su recibo y su historia se conservan. Para recibirlo otra vez, nómbrelo y diga de quién es: cotejo recibir ARCHIVO --dependencia ID',
  ])
  expect(await standings()).toEqual(['hacienda missing -', 'salud missing -'])

  const again = await recibir('entregas/plan.xlsx', '--dependencia', 'salud')
  expect(again.status).toBe(0)
  expect(lines(again)[0]).toMatch(/^Recibido 2023-0002: Secretaría de Salud Municipal, Anexo 1, versión 1/)
  expect(await standings()).toEqual(['hacienda missing -', 'salud received 1'])
  expect((await estado()).totals.files).toEqual({
    ...{ received: 1, versions: 1, repeated: 0, aside: 0, settled: 0, discarded: 0, withdrawn: 0 },
  })
  expect(readdirSync(folder.in('salidas', 'recibos')).sort()).toEqual([
    `2023-0001 hacienda ${FORM}.html`,
    `2023-0001 hacienda ${FORM}.json`,
    `2023-0002 salud ${FORM}.html`,
    `2023-0002 salud ${FORM}.json`,
  ])
  expect(await isSound()).toBe(true)
})

test('whoever takes in the whole inbox does not undo it; whoever names the file does', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  await drop('PAAC salud v2.xlsx', { ...SALUD, rows: THREE.slice(0, 2) })
  await drop('copia del v2.xlsx', { ...SALUD, rows: THREE.slice(0, 2) })
  await recibir()
  const done = await retirar('2023-0002', 'Se envió por error')
  expect(lines(done)[1]).toBe(
    'Vuelve a valer la versión 1 (recibo 2023-0001); el plan queda como estaba con ella: presentado.',
  )
  const log = readFileSync(folder.in('registro', 'bitacora.jsonl'))
  const whole = await recibir()
  expect(whole.status).toBe(0)
  expect(lines(whole)).toEqual([
    'Sigue retirado: «PAAC salud v2.xlsx» se recibió como 2023-0002 (Secretaría de Salud Municipal, Anexo 1, versión 2) y se retiró: Se envió por error. Si debe recibirse otra vez, diga de quién es: cotejo recibir "entregas/PAAC salud v2.xlsx" --dependencia salud',
    expect.stringMatching(/^Sigue retirado: «copia del v2\.xlsx» se recibió como 2023-0002/),
    'Siguen retirados: 2',
    'Ya recibidos de antes, sin cambios: 1',
  ])
  expect(readFileSync(folder.in('registro', 'bitacora.jsonl')).equals(log)).toBe(true)

  const named = await recibir('entregas/PAAC salud v2.xlsx', '--dependencia', 'salud')
  expect(lines(named)[0]).toMatch(
    /^Recibido 2023-0003: .*versión 3 .*cambia frente a la versión 1: 1 actividad retirada/,
  )
  const { withdrawn, totals, plans } = await estado()
  const salud = plans.find(({ dependencia }) => dependencia === 'salud')
  expect(salud?.versions.map(({ version }) => version)).toEqual([1, 3])
  expect(withdrawn.map(({ file, was }) => [file, was.number, was.motive])).toEqual([
    ['copia del v2.xlsx', '2023-0002', 'Se envió por error'],
  ])
  expect(totals.files).toEqual({
    ...{ received: 3, versions: 2, repeated: 0, aside: 0, settled: 0, discarded: 0, withdrawn: 1 },
  })
  expect(await isSound()).toBe(true)
})

test('the same workbook that comes again under another name is a new delivery', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  await retirar('2023-0001')
  await drop('PAAC salud, ahora sí.xlsx', SALUD)
  expect(lines(await recibir())[1]).toMatch(
    /^Recibido 2023-0002: .*versión 2 .*Archivo: PAAC salud, ahora sí\.xlsx/,
  )
})

test('what is sent back is that of the version that counts again, and its oficio is not said to insist on the other', async () => {
  const wrong = (goal: string): SmallPlan => ({
    ...SALUD,
    rows: [{ ...THREE[0]!, goal, end: '31/04/2026' }, ...THREE.slice(1)],
  })
  await drop('v1.xlsx', wrong('4 murales pintados'))
  await recibir()
  expect((await run('devolver')).status).toBe(1)
  await drop('v2.xlsx', wrong('5 murales pintados'))
  await recibir()
  await run('devolver')
  const done = await retirar('2023-0002', 'Se envió por error')
  expect(lines(done).slice(1, 3)).toEqual([
    'Vuelve a valer la versión 1 (recibo 2023-0001); el plan queda como estaba con ella: devuelto.',
    expect.stringMatching(/^Ya se había devuelto con el oficio \S*002 del .*queda sin efecto\.$/),
  ])
  expect(await standings()).toContain('salud returned 1')
  const again = await run('devolver')
  expect(again.out).toMatch(/001/)
  expect(again.out).not.toMatch(/-002/)

  await drop('v3.xlsx', wrong('6 murales pintados'))
  await recibir()
  await run('devolver')
  const returns = folder.in('salidas', 'devoluciones')
  const sent = readdirSync(returns).find((name) => name.includes('003'))!
  const text = lettersText(
    join(
      returns,
      sent,
      readdirSync(join(returns, sent)).find((name) => name.endsWith('.docx'))!,
    ),
  )
  expect([/-001\b/.test(text), /-002\b/.test(text), /-003\b/.test(text)]).toEqual([true, false, true])
  expect(await isSound()).toBe(true)
})

test('what was approved is not withdrawn, and an older version of it may be', async () => {
  await drop('PAAC salud.xlsx', { ...SALUD, rows: THREE.slice(0, 2) })
  await recibir()
  await drop('PAAC salud v2.xlsx', SALUD)
  await recibir()
  await run('aprobar', '--acta', '003', '--fecha', '2023-09-15', '--dependencia', 'salud')
  const refused = await retirar('2023-0002')
  expect([refused.status, refused.out]).toEqual([2, ''])
  expect(refused.err).toContain(
    'No se retiró 2023-0002 (Secretaría de Salud Municipal, Anexo 1, versión 2): es lo que se aprobó con el acta 003 del 15/09/2023. Un plan aprobado solo cambia con su oficio: cotejo modificar ARCHIVO --oficio NÚMERO',
  )
  expect(lines(await retirar('2023-0001'))[1]).toBe(
    'No era la que valía: sigue valiendo la versión 2 (recibo 2023-0002).',
  )
  expect(await standings()).toContain('salud approved 2')
})

test('what cannot be withdrawn is said, and twice is once', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Diga el número de recibo de lo que quiere retirar/],
    [['2023-0001', 'por', 'error'], /si el motivo tiene varias palabras, entre comillas/],
    [['2023-0001'], /Diga por qué se retira, con --motivo/],
    [['2023-0001', '--motivo', '  '], /Diga por qué se retira, con --motivo/],
    [
      ['2023-0011', '--motivo', 'x'],
      /No hay ningún recibo «2023-0011» en el registro; ¿quiso decir «2023-0001»\?/,
    ],
  ]
  for (const [args, said] of cases) {
    const { status, err, out } = await run('retirar', ...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(said)
  }
  expect((await retirar('recibo 2023-1')).status).toBe(0)
  const log = readFileSync(folder.in('registro', 'bitacora.jsonl'))
  const again = await retirar('2023-0001', 'otra razón')
  expect(again.status).toBe(0)
  expect(lines(again)).toEqual([
    expect.stringMatching(
      /^Ya se había retirado 2023-0001 \(Secretaría de Salud Municipal, Anexo 1, versión 1\), el \d\d\/\d\d\/\d{4}: Llegó de Salud, no de Hacienda\. No cambia nada\.$/,
    ),
  ])
  expect(readFileSync(folder.in('registro', 'bitacora.jsonl')).equals(log)).toBe(true)
})

test('what is owed by nobody is as if nothing had come', async () => {
  writeFileSync(folder.in('cotejo.json'), JSON.stringify({ vigencia: 2026 }))
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  expect(lines(await retirar('2023-0001'))[1]).toBe(
    'No queda ninguna otra versión de ese plan: es como si no hubiera llegado nada.',
  )
  const { plans, totals } = await estado()
  expect([plans, totals.unowed, totals.files.withdrawn]).toEqual([[], 0, 1])
  expect((await run('devolver')).out).not.toContain('Salud')
})

test('the page and the table of the state tell it, with its motive', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  await retirar('2023-0001', 'Llegó <b>dos</b> veces')
  const { out } = await run('estado')
  expect(out).toContain(
    '1 archivo recibido = 0 versiones de planes + 0 repetidos + 0 apartados + 1 retirado.',
  )
  expect(out).toContain(
    'PAAC salud.xlsx: se recibió como Secretaría de Salud Municipal, Anexo 1, versión 1 (recibo 2023-0001)',
  )
  expect(out).toContain('Llegó <b>dos</b> veces')
  const page = readFileSync(folder.in('salidas', 'estado.html'), 'utf8')
  expect(page).toContain('Se retiró la versión 1: Llegó &lt;b&gt;dos&lt;/b&gt; veces')
  expect(page).toContain('Archivos retirados')
})

test('a withdrawn version is once among the files of a consolidation, and nothing of it in the plan', async () => {
  await drop('PAAC salud.xlsx', { ...SALUD, rows: THREE.slice(0, 2) })
  await recibir()
  await drop('PAAC salud v2.xlsx', SALUD)
  await drop('copia del v2.xlsx', SALUD)
  await recibir()
  await retirar('2023-0002', 'Se envió por error')
  const ran = await run('consolidar')
  expect(ran.status).toBeLessThan(2)
  const read = JSON.parse(
    readFileSync(join(folder.path, 'salidas', 'consolidado.json'), 'utf8'),
  ) as Consolidated
  expect(
    read.files.map(({ file, setAside, motive, duplicateOf, state }) =>
      [file, setAside, motive, duplicateOf, state].filter(Boolean).join(' | '),
    ),
  ).toEqual([
    '2023-0001/PAAC salud.xlsx | received',
    '2023-0002/PAAC salud v2.xlsx | withdrawn | Se envió por error',
    'copia del v2.xlsx | 2023-0002/PAAC salud v2.xlsx',
  ])
  expect(read.activities).toHaveLength(2)
  expect(ran.out).toContain('Retirados del registro: 1')
  expect(ran.out).not.toContain('Apartados')
})

test('by default the last two versions that stand are compared', async () => {
  for (const [i, rows] of [THREE.slice(0, 1), THREE.slice(0, 2), THREE].entries()) {
    await drop(`PAAC salud ${String(i)}.xlsx`, { ...SALUD, rows })
    await recibir()
  }
  await retirar('2023-0002', 'Se envió por error')
  const ran = await run('diferencias', 'salud', FORM)
  expect(ran.out).toContain('Versión 1, recibo 2023-0001')
  expect(ran.out).toContain('Versión 3, recibo 2023-0003')
  const named = await run('diferencias', 'salud', FORM, '--de', '2')
  expect(named.out).toContain('Versión 2, recibo 2023-0002')
})

test('a change that was not accepted may be withdrawn, and asked for again with the same workbook', async () => {
  const city = new City()
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.run('2026-01-28', 'aprobar', '--acta', '003', '--fecha', '2026-01-28')
  const other = { ...PARKS, goalCode: 'MP-99 Otra meta', productCode: '4501999', indicatorCode: '450199900' }
  const file = await city.file('ajuste.xlsx', 'general', [other])
  const modify = (letter: string) =>
    city.run('2026-05-04', 'modificar', file, '--oficio', letter, '--fecha', '2026-04-30')
  expect((await modify('SG-1')).status).toBe(1)
  const [number] = (await city.plan('general')).versions.slice(-1).map((one) => one.number)
  const done = await city.run('2026-05-05', 'retirar', number!, '--motivo', 'Sin firma')
  expect(done.out).toContain('No era la que valía: sigue valiendo la versión 1')
  expect((await modify('SG-2')).status).toBe(1)
  const plan = await city.plan('general')
  expect([plan.state, plan.versions.map(({ version }) => version)]).toEqual(['approved', [1, 3]])
  expect(plan.modifications.map(({ version, letter, accepted }) => [version, letter, accepted])).toEqual([
    [2, 'SG-1', false],
    [3, 'SG-2', false],
  ])
  city.remove()
})
