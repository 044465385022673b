import { bounded, type Rank } from '../../../../../pipeline/publish/report/html/bounded.js'

/** `a0` is of group a and rank 0. */
const list = (text: string, most: number): string =>
  bounded(
    text.split(' '),
    most,
    (item) => item[0],
    (item) => Number(item[1]) as Rank,
  ).items.join(' ')

test('few are all listed, whatever their rank', () => {
  const few = ['a3', 'b0', 'a1']
  expect(
    bounded(
      few,
      3,
      (item) => item[0],
      () => 0,
    ),
  ).toEqual({ items: few, total: 3, each: null })
})

test('what ranks first is listed, in the order given', () => {
  expect(list('a3 a1 a0 a2 a0', 3)).toBe('a1 a0 a0')
})

test('of the same rank the first ones are listed', () => {
  const items = ['a0', 'x1', 'y1', 'z1'].map((name) => ({ name, rank: Number(name[1]) as Rank }))
  const { items: listed } = bounded(
    items,
    3,
    () => null,
    ({ rank }) => rank,
  )
  expect(listed.map(({ name }) => name)).toEqual(['a0', 'x1', 'y1'])
})

test('each group has as much room as the others; what a small one leaves is for the large ones', () => {
  // seven for three groups: c needs one, which leaves three for each of the others
  expect(list('a0 a0 a0 a0 b1 b1 b1 b1 b1 c3', 7)).toBe('a0 a0 a0 b1 b1 b1 c3')
  expect(list('a0 a0 a0 a0 b1 b1 b1 b1 b1 c3', 8)).toBe('a0 a0 a0 b1 b1 b1 c3')
  expect(list('a0 a0 a0 a0 b1 b1 b1 b1 b1 c3', 9)).toBe('a0 a0 a0 a0 b1 b1 b1 b1 c3')
})

test('tells the total, and how many of a group are listed at most', () => {
  const { total, each } = bounded(
    ['a', 'a', 'a', 'b', 'b', 'b'],
    5,
    (group) => group,
    () => 0,
  )
  expect({ total, each }).toEqual({ total: 6, each: 2 })
})

test('no group is left out, however many there are', () => {
  expect(list('a0 b0 c0 a0', 2)).toBe('a0 b0 c0')
})
