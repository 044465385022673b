import { register } from 'node:module'

/** A program that uses a pool and ends without closing it. */
register('../../pipeline/publish/report/typescript-hooks.mjs', import.meta.url)
const { ProcessPool } = await import('../../../pipeline/pool/process-pool.ts')
const pool = new ProcessPool({
  entry: new URL('./hostile-worker.mjs', import.meta.url),
  setup: null,
  size: 2,
  limits: { seconds: 30, heapMb: 64 },
  otherwise: () => {
    throw new Error('not here')
  },
})
const { pid } = await pool.run('echo', 1)
process.stdout.write(String(pid))
