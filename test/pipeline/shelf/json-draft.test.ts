import { JsonDraft } from '../../../pipeline/shelf/json-draft.js'
import { packTexts, Records } from '../../../pipeline/shelf/records.js'
import { Shelf } from '../../../pipeline/shelf/shelf.js'

const TEXTS = ['"a":"Año"\n"hoja":"Ñ"', '"b":"\u{1F30A}"\n7', `"c":"${'á'.repeat(9_000)}"\nfin`]

/** Texts on a shelf: in memory, or on the disk. */
const shelved = (most: number): Records => new Records(new Shelf(most), new Map(packTexts('x', TEXTS)), 'x')

describe.each([
  ['in memory', 1e6],
  ['on the disk', 0],
])('texts on a shelf %s', (_, most) => {
  const records = shelved(most)

  test('come back, in any order', () => {
    for (const index of [2, 0, 1, 1, 2]) expect(records.text(index)).toBe(TEXTS[index])
  })

  test('are as many bytes as their UTF-8', () => {
    // "a":"Año" is 9 characters, one of two bytes; the line break; "hoja":"Ñ" 10, one of two bytes
    expect(records.bytes(0)).toBe(10 + 1 + 11)
  })

  test('stand in JSON up to their line break', () => {
    const draft = new JsonDraft(8)
    for (const index of [1, 2, 0]) {
      draft.say('{')
      draft.opening(records, index)
      draft.say('},')
    }
    expect(draft.takeText()).toBe(`{"b":"\u{1F30A}"},{"c":"${'á'.repeat(9_000)}"},{"a":"Año"},`)
  })

  test('what was taken stays as it was', () => {
    const draft = new JsonDraft(64)
    draft.opening(records, 0)
    const first = draft.take()
    draft.opening(records, 1)
    draft.say('!')
    expect(Buffer.from(first).toString('utf8')).toBe('"a":"Año"')
    expect(Buffer.from(draft.take()).toString('utf8')).toBe('"b":"\u{1F30A}"!')
    expect(draft.take()).toHaveLength(0)
  })
})

test('a shelf on the disk is read in order, backwards and across what it reads at once', () => {
  const texts = Array.from({ length: 400 }, (_, i) => `${String(i)} ${'ñ'.repeat((i * 37) % 900)}`)
  const records = new Records(new Shelf(0), new Map(packTexts('x', texts)), 'x')
  const indexes = [...texts.keys()]
  for (const index of [...indexes, ...indexes.slice().reverse(), ...indexes.map((i) => (i * 173) % 400)])
    expect(records.text(index)).toBe(texts[index])
})
