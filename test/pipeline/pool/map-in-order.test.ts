import { mapInOrder } from '../../../pipeline/pool/map-in-order.js'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = []
  for await (const value of values) taken.push(value)
  return taken
}

test('results come in the order of the inputs, whichever ends first', async () => {
  const doubled = mapInOrder([5, 1, 4, 2, 3], 3, async (n) => {
    await wait(n * 4)
    return n * 2
  })
  expect(await all(doubled)).toEqual([10, 2, 8, 4, 6])
})

test('no more are begun than asked for, however slow whoever takes them', async () => {
  let begun = 0
  let taken = 0
  const results = mapInOrder(
    Array.from({ length: 20 }, (_, i) => i),
    4,
    async (n) => {
      begun++
      expect(begun - taken).toBeLessThanOrEqual(4)
      await wait(1)
      return n
    },
  )
  for await (const n of results) {
    expect(n).toBe(taken)
    await wait(2)
    taken++
  }
  expect(taken).toBe(20)
})

test('what fails is thrown in its turn, after those before it', async () => {
  const seen: number[] = []
  const taking = (async () => {
    const results = mapInOrder([1, 2, 3, 4], 4, async (n) => {
      if (n >= 3) throw new Error(`no ${String(n)}`)
      await wait(5)
      return n
    })
    for await (const n of results) seen.push(n)
  })()
  await expect(taking).rejects.toThrow('no 3')
  expect(seen).toEqual([1, 2])
})

test('of nothing comes nothing', async () => {
  expect(await all(mapInOrder([], 3, (n) => Promise.resolve(n)))).toEqual([])
})
