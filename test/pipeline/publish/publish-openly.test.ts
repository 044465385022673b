import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { licenceOf } from '../../../pipeline/publish/open-data/licence.js'
import { publishOpenly } from '../../../pipeline/publish/publish-openly.js'
import { temporaryFolder } from '../../support/commands.js'
import { validated } from '../../support/data-package.js'
import { workedYear } from '../../support/worked-year.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const OURS = licenceOf(undefined)

it('writes the page and the open data, and removes what the one before left and this one has not', async () => {
  const place = folder.in('publicacion')
  await publishOpenly(workedYear('2027-08-31'), place, OURS)
  expect(readdirSync(place).sort()).toEqual(['datos-abiertos', 'index.html'])
  expect(existsSync(folder.in('publicacion', 'datos-abiertos', 'avance.csv'))).toBe(true)
  writeFileSync(folder.in('publicacion', 'datos-abiertos', 'nota de la oficina.txt'), 'de una persona')

  const files = await publishOpenly(workedYear('2027-04-30', { reported: false }), place, OURS)
  expect(readdirSync(folder.in('publicacion', 'datos-abiertos')).sort()).toEqual(
    [
      ...['LEAME.md', 'datapackage.json', 'datos-abiertos.xlsx', 'dependencias.csv', 'diccionario.csv'],
      ...['metas.csv', 'nota de la oficina.txt', 'plan.csv', 'plan.json', 'responsables.csv', 'ventanas.csv'],
    ].sort(),
  )
  expect(files).toHaveLength(11)
  await validated(folder.in('publicacion', 'datos-abiertos'))
})

it('leaves all of the one before where something cannot be made', async () => {
  const place = folder.in('otra')
  await publishOpenly(workedYear('2027-04-30'), place, OURS)
  const before = readFileSync(folder.in('otra', 'datos-abiertos', 'plan.csv'))
  const broken = workedYear('2027-08-31')
  const { whole } = broken.monitoring!
  const monitoring = { ...broken.monitoring!, whole: { ...whole, tally: undefined as never } }
  await expect(publishOpenly({ ...broken, monitoring }, place, OURS)).rejects.toThrow()
  expect(readFileSync(folder.in('otra', 'datos-abiertos', 'plan.csv'))).toEqual(before)
  await validated(folder.in('otra', 'datos-abiertos'))
})

it('says in one sentence what cannot be written', async () => {
  mkdirSync(folder.in('ocupada', 'datos-abiertos', 'plan.csv'), { recursive: true })
  await expect(publishOpenly(workedYear('2027-04-30'), folder.in('ocupada'), OURS)).rejects.toThrow(
    /No se pudo escribir .*plan\.csv/,
  )
})

it('offers the data under the licence that the entity chose, and says that ours is a proposal', async () => {
  await publishOpenly(workedYear('2027-04-30'), folder.in('licencia'), licenceOf('CC0-1.0'))
  const read = (name: string): string => readFileSync(folder.in('licencia', 'datos-abiertos', name), 'utf8')
  expect(JSON.parse(read('datapackage.json'))).toMatchObject({ licenses: [{ name: 'CC0-1.0' }] })
  expect(read('LEAME.md')).not.toContain('la que propone Cotejo')
  await publishOpenly(workedYear('2027-04-30'), folder.in('licencia'), OURS)
  expect(JSON.parse(read('datapackage.json'))).toMatchObject({ licenses: [{ name: 'CC-BY-4.0' }] })
  expect(read('LEAME.md')).toContain('la que propone Cotejo')
})
