import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { vigilar } from '../../../pipeline/command/vigilar.js'
import type { Status } from '../../../pipeline/lifecycle/status.js'
import { cotejoIn, temporaryFolder } from '../../support/commands.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

const SALUD = { rows: THREE, heading: headingOf('Secretaría de Salud Municipal') }

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(folder.in('entregas'))
  writeFileSync(folder.in('cotejo.json'), JSON.stringify({ vigencia: 2026, '//': 'x'.repeat(5000) }))
})
afterEach(() => folder.remove())

/** Watches while what happens between one look and the next happens, and then is interrupted. */
async function watching(
  ...happens: readonly (() => unknown)[]
): Promise<{ status: number; out: string[]; err: string }> {
  const end = new AbortController()
  const left = [...happens]
  let out = ''
  let err = ''
  const status = await vigilar(
    ['--cada', '1'],
    {
      out: (text) => (out += text),
      err: (text) => (err += text),
      watched: false,
      today: '2026-01-15',
      folder: folder.path,
      now: () => '2026-01-15T15:42:00Z',
      user: 'opgi',
      ask: null,
      toPdf: () => Promise.resolve({ why: 'aquí nadie hace un PDF' }),
    },
    {
      sleep: async () => {
        const next = left.shift()
        if (next) await next()
        else end.abort()
      },
      signal: end.signal,
      today: () => '2026-01-16',
    },
  )
  return { status, out: out.trimEnd().split('\n'), err }
}

const wait = (): void => undefined
const drop = async (name: string): Promise<void> =>
  writeFileSync(folder.in('entregas', name), await smallPlan(SALUD))

test('takes in what settles, says so with the hour, and ends with a sentence', async () => {
  const { status, out, err } = await watching(() => drop('PAAC salud.xlsx'), wait, wait)
  expect(status).toBe(0)
  expect(out).toEqual([
    `Se vigila ${folder.in('entregas')} cada segundo. Para terminar: Ctrl+C.`,
    expect.stringMatching(
      /^10:42 a\.\u00A0m\. {2}Recibido 2026-0001: Secretaría de Salud Municipal, Anexo 1, versión 1 \(3 actividades; .*Archivo: PAAC salud\.xlsx\.$/,
    ),
    'Se dejó de vigilar.',
  ])
  expect(err.match(/Espacio de trabajo/g)).toHaveLength(1)
  expect(
    readFileSync(folder.in('salidas', 'recibos', '2026-0001 salud paac-anexo-1.html'), 'utf8'),
  ).toContain('2026-0001')
})

test('a file that is still growing is left alone until it stops', async () => {
  const whole = await smallPlan(SALUD)
  const grow = (part: number) => () => {
    writeFileSync(
      folder.in('entregas', 'PAAC salud.xlsx'),
      whole.subarray(0, Math.round(whole.length * part)),
    )
  }
  const { out } = await watching(grow(0.3), grow(0.6), grow(1), wait, wait, wait)
  expect(out.filter((line) => line.includes('PAAC salud'))).toHaveLength(1)
  expect(out[1]).toContain('Recibido 2026-0001')
})

test('a copy that paused is set aside, and when it is whole needs no hand', async () => {
  const whole = await smallPlan(SALUD)
  const file = folder.in('entregas', 'PAAC salud.xlsx')
  const { out } = await watching(
    () => writeFileSync(file, whole.subarray(0, 400)),
    ...[wait, wait, wait],
    () => writeFileSync(file, whole),
    ...[wait, wait, wait],
  )
  expect(out.filter((line) => line.includes('PAAC salud'))).toEqual([
    expect.stringContaining('Apartado: «PAAC salud.xlsx»'),
    expect.stringContaining('Recibido 2026-0001'),
  ])
  const { totals } = JSON.parse((await cotejoIn(folder.path, 'estado', '--json')).out) as Status
  expect(totals.files).toMatchObject({ received: 2, versions: 1, aside: 0, settled: 1 })
})

test('what was received before says nothing again', async () => {
  await drop('PAAC salud.xlsx')
  await cotejoIn(folder.path, 'recibir')
  const { out } = await watching(wait, wait, wait)
  expect(out).toHaveLength(2)
})

test('goes on while the folder is away, and takes in what comes with it', async () => {
  const away = (): void => renameSync(folder.in('entregas'), folder.in('en otra parte'))
  const back = async (): Promise<void> => {
    renameSync(folder.in('en otra parte'), folder.in('entregas'))
    await drop('PAAC salud.xlsx')
  }
  const { status, out } = await watching(away, wait, wait, back, wait, wait)
  expect(status).toBe(0)
  expect(out.map((line) => line.replace(/^10:42 a\.\u00A0m\. {2}/, '').slice(0, 28))).toEqual([
    expect.stringMatching(/^Se vigila/),
    'No se encuentra la carpeta /',
    'La carpeta ya está otra vez.',
    'Recibido 2026-0001: Secretar',
    'Se dejó de vigilar.',
  ])
})

test('a file that is set aside is said once, and the others are taken in', async () => {
  const { out } = await watching(
    async () => {
      writeFileSync(folder.in('entregas', 'notas.xlsx'), 'a;b\nc;d\n')
      await drop('PAAC salud.xlsx')
    },
    wait,
    wait,
    wait,
  )
  expect(out.slice(1, -1).map((line) => line.slice(13, 21))).toEqual(['Recibido', 'Apartado'])
})

test('a configuration that cannot be used is said once, and what waits is taken in when it can', async () => {
  const right = readFileSync(folder.in('cotejo.json'))
  const { out } = await watching(
    async () => {
      writeFileSync(folder.in('cotejo.json'), '{ "vigencia": "dos mil" }')
      await drop('PAAC salud.xlsx')
    },
    wait,
    wait,
    () => writeFileSync(folder.in('cotejo.json'), right),
    wait,
  )
  const said = out.filter((line) => line.includes('Se sigue mirando'))
  expect(said).toHaveLength(1)
  expect(out.at(-2)).toContain('Recibido 2026-0001')
})

test('what it cannot do it says before it begins', async () => {
  const at = (...args: readonly string[]) => cotejoIn(folder.path, 'vigilar', ...args)
  expect((await at('--cada', '0')).err).toBe(
    '--cada lleva segundos, un número entero de 1 a 3600; se escribió «0».\n',
  )
  expect((await at('entregas')).status).toBe(2)
  rmSync(folder.in('cotejo.json'))
  expect((await at()).err).toMatch(/no está en un espacio de trabajo/)
})
