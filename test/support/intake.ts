import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What arrived at an intake. */
export interface Arrived {
  readonly key: string | undefined
  /** the part `entrega` as text */
  readonly entrega: string
  readonly libro: { readonly name: string; readonly bytes: Uint8Array } | null
}

/** How an intake answers: as it should, or with a status and a body. */
export type Answer =
  | 'receipt'
  | { readonly status: number; readonly body: string }
  /** closes the connection without a word */
  | 'hangs-up'

/** A buzón on this machine that speaks the protocol of docs/buzon-de-entrega.md. */
export class Intake {
  readonly arrived: Arrived[] = []
  /** answers to the next deliveries, in order; then receipts */
  next: Answer[] = []
  readonly #receipts = new Map<string, string>()
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then((answer) => {
      if (answer === null) {
        request.socket.destroy()
        return
      }
      const { status, body } = answer
      response.writeHead(status, {
        'content-type': 'application/json',
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'Idempotency-Key, Content-Type',
        'access-control-allow-methods': 'POST',
      })
      response.end(body)
    })
  })

  /** Opens it on a free port. @returns its address */
  async open(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/entregas`
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((done) => this.#server.close(() => done()))
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: string } | null> {
    if (request.method === 'OPTIONS') return { status: 204, body: '' }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const form = await new Response(Buffer.concat(chunks), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData()
    const entrega = form.get('entrega') as File
    const libro = form.get('libro') as File | null
    const text = await entrega.text()
    const key = request.headers['idempotency-key'] as string | undefined
    this.arrived.push({
      key,
      entrega: text,
      libro: libro && { name: libro.name, bytes: new Uint8Array(await libro.arrayBuffer()) },
    })
    const answer = this.next.shift() ?? 'receipt'
    if (answer === 'hangs-up') return null
    if (answer !== 'receipt') return answer
    const sha256 = createHash('sha256').update(text).digest('hex')
    const number = this.#receipts.get(sha256) ?? `R-${String(this.#receipts.size + 1)}`
    this.#receipts.set(sha256, number)
    const body = JSON.stringify({ receipt: number, sha256, received: '2026-11-21T15:04:05-05:00' })
    return { status: 201, body }
  }
}
