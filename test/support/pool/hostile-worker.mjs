import { register } from 'node:module'

/** A worker of the pool, from the sources, whose tasks do what a task should not. */
register('../../pipeline/publish/report/typescript-hooks.mjs', import.meta.url)
const { serve } = await import('../../../pipeline/pool/serve.ts')

serve((setup) => ({
  echo: (input) => ({ input, setup, pid: process.pid }),
  slowly: async ({ ms, ...input }) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return input
  },
  fail: (message) => {
    throw new TypeError(message)
  },
  endless: () => {
    for (;;);
  },
  backtrack: () => /^(a+)+$/.test('a'.repeat(60) + 'b'),
  silent: () => new Promise(() => undefined),
  map: () => {
    const map = new Map()
    for (let i = 0; ; i++) map.set(i, { i })
  },
  array: () => {
    const array = new Array(100_000_000)
    for (let i = 0; i < array.length; i++) array[i] = { i }
  },
  texts: () => {
    const texts = []
    for (let i = 0; ; i++) texts.push('x'.repeat(1000) + String(i))
  },
  tooLong: () => 'x'.repeat(2 ** 31),
  leave: (code) => process.exit(code),
  killed: () => process.kill(process.pid, 'SIGKILL'),
  // the first time only: as a machine without memory ends whoever is there
  killedOnce: async (mark) => {
    const { existsSync, writeFileSync } = await import('node:fs')
    if (existsSync(mark)) return 'done'
    writeFileSync(mark, '')
    process.kill(process.pid, 'SIGKILL')
    return new Promise(() => undefined)
  },
}))
