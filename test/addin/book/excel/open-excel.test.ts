import { jest } from '@jest/globals'
import { openExcel } from '../../../../addin/book/excel/excel-book.js'
import { installInNode } from '../../../support/excel-double/index.js'

interface FakeScript {
  src: string
  onload: () => void
  onerror: () => void
}

/** A page without office.js, in which a script that is added does what a test says. */
function page(added: (script: FakeScript) => void): () => void {
  const realm = globalThis as Record<string, unknown>
  const { Office: office, document: before } = realm
  delete realm['Office']
  realm['document'] = { createElement: () => ({}), head: { append: added } }
  return () => {
    Object.assign(realm, { Office: office, document: before })
  }
}

const PLAN = { sheets: [{ name: 'Plan', cells: { A1: 1 } }] }

describe('opening the workbook', () => {
  it('gives it where Excel is new enough', async () => {
    installInNode(PLAN, { api: '1.7' })
    expect(await openExcel()).toMatchObject({
      kind: 'excel',
      can: { marks: false, hostUndo: false },
    })
  })

  it('says that Excel is too old', async () => {
    installInNode(PLAN, { api: '1.6' })
    await expect(openExcel()).rejects.toMatchObject({ kind: 'host-too-old' })
  })

  it('brings office.js from where it is told, once', async () => {
    installInNode(PLAN)
    const office = (globalThis as Record<string, unknown>)['Office']
    const asked: string[] = []
    const leave = page((script) => {
      asked.push(script.src)
      Object.assign(globalThis, { Office: office })
      script.onload()
    })
    try {
      expect(await openExcel('https://cotejo.test/office.js')).toMatchObject({ kind: 'excel' })
      expect(asked).toEqual(['https://cotejo.test/office.js'])
    } finally {
      leave()
    }
  })

  it('is nothing where the page turns out to be alone', async () => {
    installInNode(PLAN)
    const { Office: office } = globalThis as unknown as { Office: { onReady: unknown } }
    const ready = office.onReady
    office.onReady = () => Promise.resolve({ host: null, platform: null })
    try {
      expect(await openExcel()).toBeNull()
    } finally {
      office.onReady = ready
    }
  })

  it('says that the script was refused', async () => {
    const leave = page((script) => {
      script.onerror()
    })
    try {
      await expect(openExcel()).rejects.toMatchObject({ kind: 'script-blocked' })
    } finally {
      leave()
    }
  })

  it('says so when the script never comes', async () => {
    const leave = page(() => undefined)
    jest.useFakeTimers()
    try {
      const opened = expect(openExcel()).rejects.toMatchObject({ kind: 'script-blocked' })
      await jest.advanceTimersByTimeAsync(10_000)
      await opened
    } finally {
      jest.useRealTimers()
      leave()
    }
  })

  it('gives up a call that Excel does not answer', async () => {
    const host = installInNode(PLAN)
    const book = await openExcel()
    host.faults.latency = 60_000
    jest.useFakeTimers()
    try {
      const read = expect(book!.read()).rejects.toMatchObject({ kind: 'busy' })
      await jest.advanceTimersByTimeAsync(15_000)
      await read
    } finally {
      jest.useRealTimers()
      host.faults.latency = 0
    }
  })
})
