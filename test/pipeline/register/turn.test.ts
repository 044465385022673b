import { setTimeout } from 'node:timers/promises'
import { inTurn } from '../../../pipeline/register/turn.js'
import { temporaryFolder } from '../../support/commands.js'
import { filesIn } from '../../support/crash/office.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

it('lets one after the other work on the same folder, tells the second once, and leaves nothing in it', async () => {
  const said: string[] = []
  const first = inTurn(
    folder.path,
    async () => {
      said.push('primero empieza')
      await setTimeout(350)
      said.push('primero termina')
    },
    () => said.push('primero espera'),
  )
  await setTimeout(50)
  const second = inTurn(
    folder.path,
    () => {
      said.push('segundo')
      return Promise.resolve(filesIn(folder.path))
    },
    () => said.push('segundo espera'),
  )
  await first
  expect(await second).toEqual([])
  expect(said).toEqual(['primero empieza', 'segundo espera', 'primero termina', 'segundo'])
})

it('lets those who work on different folders work at the same time', async () => {
  let waited = false
  await inTurn(
    folder.in('uno'),
    () =>
      inTurn(
        folder.in('otro'),
        () => Promise.resolve(),
        () => (waited = true),
      ),
    () => undefined,
  )
  expect(waited).toBe(false)
})

it('gives up with a sentence where the other does not end, and lets go after a failure', async () => {
  await expect(
    inTurn(
      folder.path,
      () =>
        inTurn(
          folder.path,
          () => Promise.resolve(),
          () => undefined,
          0,
        ),
      () => undefined,
    ),
  ).rejects.toThrow(
    `Otro Cotejo sigue escribiendo en «${folder.path}»: espere a que termine y vuelva a ejecutar.`,
  )
  await expect(inTurn(folder.path, () => Promise.resolve('libre'), fail, 0)).resolves.toBe('libre')
})

function fail(): never {
  throw new Error('nobody was to wait')
}
