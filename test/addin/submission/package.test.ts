import { createHash } from 'node:crypto'
import { packageOf, samePlan } from '../../../addin/submission/package.js'
import { directory, line, resolver } from '../../support/sheet.js'
import { ROWS, verdictOn } from './parcel.js'

const entity = { directory, resolver }
const bytes = new TextEncoder().encode('abc')

const pack = (rows = ROWS, content: Uint8Array | null = bytes): ReturnType<typeof packageOf> =>
  packageOf(
    { name: 'PAAC 2023 - SSI.xlsx', verdict: verdictOn(rows), bytes: content, current: true },
    entity,
    '2023-01-20',
  )

describe('a package', () => {
  it('hashes the very bytes of the workbook and of the rows', async () => {
    const { delivery, text, sha256 } = await pack()
    expect(delivery.workbook).toEqual({
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    })
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(JSON.parse(text)).toEqual(delivery)
    expect(delivery.file).toBe('Anexo 1 vigencia 2023 - Subsecretaría de Sistemas de Información.xlsx')
  })

  it('goes without the workbook where the program does not give it', async () => {
    const { delivery, bytes: none } = await pack(ROWS, null)
    expect(delivery.workbook).toBeNull()
    expect(none).toBeNull()
    expect(delivery.activities).toHaveLength(2)
  })

  it('goes without hashes where the browser reckons none', async () => {
    const { crypto } = globalThis
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
    try {
      const { delivery, sha256 } = await pack()
      expect(delivery.workbook).toEqual({ sha256: null, bytes: 3 })
      expect(sha256).toBeNull()
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
    }
  })

  it('is of the same plan as another where only the bytes of the workbook differ', async () => {
    const one = await pack()
    expect(samePlan(one, await pack(ROWS, new Uint8Array([1])))).toBe(true)
    expect(samePlan(one, await pack(line()))).toBe(false)
  })
})
