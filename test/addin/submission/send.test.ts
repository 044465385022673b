import { packageOf, type Package } from '../../../addin/submission/package.js'
import { PAUSES, send, type Sent, type Wire } from '../../../addin/submission/send.js'
import { directory, resolver } from '../../support/sheet.js'
import { Intake } from '../../support/intake.js'
import { ROWS, verdictOn } from './parcel.js'

const ADDRESS = 'https://buzon.example/entregas'
const bytes = new Uint8Array([80, 75, 3, 4])

let parcel: Package
let rowsOnly: Package

beforeAll(async () => {
  const collected = { name: 'PAAC 2023 - SSI.xlsx', verdict: verdictOn(ROWS), current: true }
  parcel = await packageOf({ ...collected, bytes }, { directory, resolver }, '2023-01-20')
  rowsOnly = await packageOf({ ...collected, bytes: null }, { directory, resolver }, '2023-01-20')
})

type Reply = { readonly status: number; readonly body: string } | 'no-network' | 'silence'

/** A wire on which the replies of a test come in turn; notes what went and how long it was waited. */
function wire(
  replies: readonly Reply[],
  facts: Partial<Wire> = {},
): { wire: Wire; requests: RequestInit[]; waited: number[] } {
  const requests: RequestInit[] = []
  const waited: number[] = []
  const fake = (_: unknown, init: RequestInit): Promise<Response> => {
    const reply = replies[requests.length]!
    requests.push(init)
    if (reply === 'no-network') return Promise.reject(new TypeError('Failed to fetch'))
    if (reply === 'silence') {
      return new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      })
    }
    return Promise.resolve(new Response(reply.body, { status: reply.status }))
  }
  return {
    requests,
    waited,
    wire: {
      fetch: fake as typeof fetch,
      online: () => true,
      wait: (ms) => {
        waited.push(ms)
        return Promise.resolve()
      },
      patience: 1000,
      ...facts,
    },
  }
}

const receipt = (sha256: string): Reply => ({
  status: 201,
  body: JSON.stringify({ receipt: '2026-00042', sha256, received: '2026-11-21T15:04:05-05:00' }),
})

const why = (sent: Sent): unknown => (sent.ok ? 'received' : sent.why)

describe('sending', () => {
  it('posts the rows and the workbook, with the hash of the rows as key', async () => {
    const line = wire([receipt(parcel.sha256!)])
    const sent = await send(ADDRESS, parcel, undefined, line.wire)
    expect(sent).toEqual({
      ok: true,
      receipt: {
        receipt: '2026-00042',
        sha256: parcel.sha256,
        received: '2026-11-21T15:04:05-05:00',
        file: 'Anexo 1 vigencia 2023 - Subsecretaría de Sistemas de Información.xlsx',
        withObservations: true,
      },
    })
    const { method, headers, body, credentials } = line.requests[0]!
    expect(method).toBe('POST')
    expect(credentials).toBe('omit')
    expect(headers).toEqual({ 'Idempotency-Key': parcel.sha256, Accept: 'application/json' })
    const form = body as FormData
    expect([...form.keys()]).toEqual(['entrega', 'libro'])
    const entrega = form.get('entrega') as File
    expect(entrega.type).toBe('application/json')
    expect(await entrega.text()).toBe(parcel.text)
    const libro = form.get('libro') as File
    expect(libro.name).toBe('Anexo 1 vigencia 2023 - Subsecretaría de Sistemas de Información.xlsx')
    expect(new Uint8Array(await libro.arrayBuffer())).toEqual(bytes)
  })

  it('sends the rows alone where the program gives no workbook', async () => {
    const line = wire([receipt(rowsOnly.sha256!)])
    expect((await send(ADDRESS, rowsOnly, undefined, line.wire)).ok).toBe(true)
    expect([...(line.requests[0]!.body as FormData).keys()]).toEqual(['entrega'])
  })

  it.each<[string, Reply]>([
    ['the network fails', 'no-network'],
    ['the intake breaks', { status: 503, body: '' }],
    ['the intake has too much to do', { status: 429, body: '' }],
    ['nobody answers in time', 'silence'],
  ])('tries again, always with the same key, where %s', async (_, failure) => {
    const line = wire([failure, failure, receipt(parcel.sha256!)], { patience: 5 })
    const tries: number[] = []
    const sent = await send(ADDRESS, parcel, (number) => tries.push(number), line.wire)
    expect(sent.ok).toBe(true)
    expect(tries).toEqual([1, 2, 3])
    expect(line.waited).toEqual(PAUSES)
    expect(
      new Set(line.requests.map(({ headers }) => (headers as Record<string, string>)['Idempotency-Key'])),
    ).toEqual(new Set([parcel.sha256]))
  })

  it('gives up after three tries and says what kept it', async () => {
    const nobody = wire(['no-network', 'no-network', 'no-network'])
    expect(why(await send(ADDRESS, parcel, undefined, nobody.wire))).toEqual({ kind: 'unreachable' })
    expect(nobody.requests).toHaveLength(3)
    const down: Reply = { status: 500, body: '{"message":"Estamos en mantenimiento."}' }
    const broken = wire([down, down, down])
    expect(why(await send(ADDRESS, parcel, undefined, broken.wire))).toEqual({
      kind: 'unavailable',
      status: 500,
      message: 'Estamos en mantenimiento.',
    })
  })

  it.each([
    [422, '{"message":"La vigencia 2023 ya está cerrada"}', 'La vigencia 2023 ya está cerrada'],
    [413, '<html>Request Entity Too Large</html>', null],
    [403, '{"message":7}', null],
    [404, '', null],
  ])('does not insist where the intake refuses: %i %s', async (status, body, message) => {
    const line = wire([{ status, body }])
    expect(why(await send(ADDRESS, parcel, undefined, line.wire))).toEqual({
      kind: 'rejected',
      status,
      message,
    })
    expect(line.requests).toHaveLength(1)
  })

  it('sends nothing without a network', async () => {
    const line = wire([], { online: () => false })
    expect(why(await send(ADDRESS, parcel, undefined, line.wire))).toEqual({ kind: 'offline' })
    expect(line.requests).toEqual([])
  })

  it('says so where the network goes while sending', async () => {
    let asked = 0
    const line = wire(['no-network', 'no-network', 'no-network'], { online: () => asked++ === 0 })
    expect(why(await send(ADDRESS, parcel, undefined, line.wire))).toEqual({ kind: 'offline' })
  })

  it('does not believe a receipt of something else', async () => {
    const line = wire([receipt('0'.repeat(64))])
    expect(why(await send(ADDRESS, parcel, undefined, line.wire))).toEqual({
      kind: 'other-hash',
      receipt: '2026-00042',
    })
  })

  it('takes a hash in capitals for the same', async () => {
    const line = wire([receipt(parcel.sha256!.toUpperCase())])
    expect((await send(ADDRESS, parcel, undefined, line.wire)).ok).toBe(true)
  })

  it.each(['', 'Gracias', '[]', 'null', '{"receipt":"","sha256":"x","received":"y"}', '{"receipt":"7"}'])(
    'takes %j for no receipt',
    async (body) => {
      const line = wire([{ status: 200, body }])
      expect(why(await send(ADDRESS, parcel, undefined, line.wire))).toEqual({ kind: 'no-receipt' })
    },
  )

  it('sends nothing of which there is no hash', async () => {
    const line = wire([])
    const sent = await send(ADDRESS, { ...parcel, sha256: null }, undefined, line.wire)
    expect(why(sent)).toEqual({ kind: 'no-hash' })
    expect(line.requests).toEqual([])
  })
})

describe('sending to an intake over http', () => {
  const intake = new Intake()
  const real: Wire = { fetch, online: () => true, wait: () => Promise.resolve(), patience: 20_000 }
  let address = ''

  beforeAll(async () => {
    address = await intake.open()
  })
  afterAll(() => intake.close())

  it('delivers bytes for bytes, through a broken connection and a busy intake, and one receipt for the same delivery', async () => {
    intake.next = ['hangs-up', { status: 503, body: '' }]
    const first = await send(address, parcel, undefined, real)
    const second = await send(address, parcel, undefined, real)
    expect(first.ok && first.receipt.receipt).toBe('R-1')
    expect(second.ok && second.receipt.receipt).toBe('R-1')
    expect(intake.arrived).toHaveLength(4)
    for (const { key, entrega, libro } of intake.arrived) {
      expect(key).toBe(parcel.sha256)
      expect(entrega).toBe(parcel.text)
      expect(libro).toEqual({ name: parcel.delivery.file, bytes })
    }
  })

  it('tells what the intake says when it refuses', async () => {
    intake.next = [{ status: 409, body: '{"message":"Ya hay una versión aprobada de este plan."}' }]
    expect(why(await send(address, parcel, undefined, real))).toEqual({
      kind: 'rejected',
      status: 409,
      message: 'Ya hay una versión aprobada de este plan.',
    })
  })
})
