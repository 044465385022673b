import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstBroken } from '../../../pipeline/register/log.js'
import { Register } from '../../../pipeline/register/register.js'
import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { child } from '../../support/crash/killed.js'
import { correctionArrives, DAY, inboxFull, onThatDay } from '../../support/crash/office.js'

const folder = temporaryFolder()
const program = compiled()
afterAll(() => {
  folder.remove()
  program.remove()
})

test('orders given at the same time wait for each other, say so, and all end well', async () => {
  const city = folder.in('ciudad')
  await inboxFull(city)
  expect((await onThatDay(city, 'recibir')).status).toBe(1)
  await correctionArrives(city)
  cpSync(join(city, 'entregas', 'salud.xlsx'), join(city, 'entregas', 'salud otra vez.xlsx'))

  const ran = await Promise.all(
    [['recibir'], ['consolidar'], ['aprobar', '--acta', '003', '--fecha', DAY], ['recibir']].map((args) =>
      child(program.folder, city, args),
    ),
  )

  for (const { status, err } of ran) {
    expect([0, 1]).toContain(status)
    expect(err).not.toMatch(/falló por dentro/)
  }
  const waited = ran.filter(({ err }) => err.includes('Otro Cotejo está trabajando en este espacio'))
  expect(waited.length).toBeGreaterThan(0)

  const register = await Register.open(city, { actor: 'opgi', now: () => `${DAY}T16:00:00Z` })
  const [log, receptions, plans] = [await register.log(), await register.receptions(), await register.plans()]
  expect(await register.integrityProblems()).toEqual([])
  await register.close()
  expect(firstBroken(log)).toBeNull()
  expect(
    readFileSync(join(city, 'registro', 'bitacora.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(log)
  expect(receptions.map(({ file }) => file).sort()).toEqual([
    'copia.xlsx',
    'general corregido.xlsx',
    'general.xlsx',
    'roto.xlsx',
    'salud otra vez.xlsx',
    'salud.xlsx',
  ])
  expect(plans.map(({ approval }) => approval?.act.replace(/\D/g, ''))).toEqual(['003', '003'])
  const audited = await onThatDay(city, 'auditar')
  expect(audited.status).toBe(0)
}, 120_000)

test('a process that was killed holds nothing any more', async () => {
  const city = folder.in('otra-ciudad')
  await inboxFull(city)
  const killed = await child(program.folder, city, ['recibir'], { kind: 'at', n: 20 })
  expect(killed.status).toBeNull()
  writeFileSync(join(city, 'registro', '.ocupado.json'), '{"command":"recibir","since":"2026-')
  const next = await child(program.folder, city, ['recibir'])
  expect(next.status).toBe(1)
  expect(next.err).not.toMatch(/Otro Cotejo/)
}, 60_000)
