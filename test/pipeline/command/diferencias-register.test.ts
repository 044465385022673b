import { mkdirSync, writeFileSync } from 'node:fs'
import { cotejoIn, temporaryFolder, type Ran } from '../../support/commands.js'
import { headingOf, smallPlan, THREE } from '../../support/small-plan.js'

const folder = temporaryFolder()
afterAll(folder.remove)
beforeAll(async () => {
  mkdirSync(folder.in('entregas'))
  writeFileSync(folder.in('cotejo.json'), JSON.stringify({ vigencia: 2026 }))
  const goals = ['1 mural pintado', '2 murales pintados', '3 murales pintados']
  for (const [i, goal] of goals.entries()) {
    const rows = [{ ...THREE[0]!, goal }, ...THREE.slice(1)]
    const plan = await smallPlan({ rows, heading: headingOf('Secretaría de Salud Municipal') })
    writeFileSync(folder.in('entregas', `PAAC salud v${String(i + 1)}.xlsx`), plan)
  }
  await cotejoIn(folder.path, 'recibir')
})

const between = (...args: readonly string[]): Promise<Ran> => cotejoIn(folder.path, 'diferencias', ...args)

test('the last two versions are compared where nobody says which', async () => {
  const ran = await between('salud', 'paac-anexo-1')
  expect(ran.status).toBe(0)
  expect(ran.out).toContain('Antes: Versión 2, recibo 2023-0002: PAAC salud v2.xlsx')
  expect(ran.out).toContain('Ahora: Versión 3, recibo 2023-0003: PAAC salud v3.xlsx')
  expect(ran.out).toContain('2 murales pintados')
  expect(ran.out).toContain('3 murales pintados')
})

test('any two can be, and the dependencia may be told by its name', async () => {
  const ran = await between('Secretaría de Salud', 'paac-anexo-1', '--de', '1', '--a', '2')
  expect(ran.out).toContain('1 mural pintado')
  expect(ran.out).not.toContain('3 murales')
  expect((await between('salud', 'paac-anexo-1', '--a', '2')).out).toContain('Antes: Versión 1,')
})

test('what is not there is said', async () => {
  expect((await between('salud', 'paac-anexo-1', '--de', '9')).err).toContain(
    'No existe la versión «9» de Secretaría de Salud Municipal, Anexo 1; las que hay son: 1, 2, 3.',
  )
  expect((await between('hacienda', 'paac-anexo-1')).err).toContain(
    'En el registro no hay ningún plan de Secretaría de Hacienda Municipal, Anexo 1.',
  )
  expect((await between('salud', 'paac-anexo-1', '--vigencia', '2025')).err).toContain('de la vigencia 2025.')
  expect((await between('saluz', 'paac-anexo-1')).err).toContain('¿quiso decir «salud»?')
  expect((await between('salud', 'paac-anexo-1', '--a', '1')).err).toContain('es la primera de')
})
