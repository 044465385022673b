import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageOf, type Package } from '../../../addin/submission/package.js'
import { send, type Wire } from '../../../addin/submission/send.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { directory, resolver } from '../../support/sheet.js'
import { ROWS, verdictOn } from './parcel.js'

const page = readFileSync(join(PACKAGE_ROOT, 'docs', 'buzon-de-entrega.md'), 'utf8')
const example = /```js\n([^]*?)```/.exec(page)![1]!
const wire: Wire = { fetch, online: () => true, wait: () => Promise.resolve(), patience: 20_000 }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

describe('the intake of the docs', () => {
  let folder: string
  let server: ChildProcess
  let address: string
  let parcel: Package
  let rowsOnly: Package

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cotejo-buzon-'))
    const port = await freePort()
    const file = join(folder, 'buzon.mjs')
    writeFileSync(
      file,
      example.replace('.listen(8080)', `.listen(${String(port)}, '127.0.0.1', () => console.log('ya'))`),
    )
    server = spawn(process.execPath, [file], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((ready) => server.stdout!.once('data', ready))
    address = `http://127.0.0.1:${String(port)}/`
    const bytes = new Uint8Array([80, 75, 3, 4])
    const collected = { name: 'PAAC 2023 - SSI.xlsx', verdict: verdictOn(ROWS), current: true }
    parcel = await packageOf({ ...collected, bytes }, { directory, resolver }, '2023-01-20')
    rowsOnly = await packageOf({ ...collected, bytes: null }, { directory, resolver }, '2023-01-20')
  })

  afterAll(() => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it('keeps a delivery once, with its workbook under its name, and gives its receipt', async () => {
    const first = await send(address, parcel, undefined, wire)
    const again = await send(address, parcel, undefined, wire)
    expect(first.ok && first.receipt.sha256).toBe(parcel.sha256)
    expect(again).toEqual(first)
    expect(readdirSync(join(folder, 'recibidas'))).toEqual([parcel.sha256])
    const received = join(folder, 'recibidas', parcel.sha256!)
    expect(readFileSync(join(received, 'entrega.json'), 'utf8')).toBe(parcel.text)
    expect(readdirSync(join(folder, 'libros', parcel.sha256!))).toEqual([
      'Anexo 1 vigencia 2023 - Subsecretaría de Sistemas de Información.xlsx',
    ])
  })

  it('takes the rows without a workbook', async () => {
    expect((await send(address, rowsOnly, undefined, wire)).ok).toBe(true)
    expect(readdirSync(join(folder, 'recibidas')).sort()).toEqual([parcel.sha256, rowsOnly.sha256].sort())
    expect(readdirSync(join(folder, 'libros'))).toEqual([parcel.sha256])
  })

  it('refuses a workbook that is not the one of which the rows are', async () => {
    const other = { ...parcel, bytes: new Uint8Array([1]) }
    expect(await send(address, other, undefined, wire)).toEqual({
      ok: false,
      why: { kind: 'rejected', status: 422, message: 'La entrega llegó alterada: vuelva a enviarla.' },
    })
  })

  it('refuses what is no delivery, and answers the question that a browser asks before', async () => {
    const nonsense = await fetch(address, { method: 'POST', body: 'hola' })
    expect([nonsense.status, await nonsense.json()]).toEqual([400, { message: 'No se entendió la entrega.' }])
    const asked = await fetch(address, { method: 'OPTIONS' })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
  })
})
