import { register } from 'node:module'

/** A run that keeps a hundred things in a cache, together with others. */
register('../../pipeline/publish/report/typescript-hooks.mjs', import.meta.url)
const { openCache } = await import('../../../pipeline/cache/cache.ts')
const [folder, name] = process.argv.slice(2)
const cache = openCache(folder)
for (let i = 0; i < 100; i++) {
  const key = String(i).padStart(64, '0')
  cache.put(key, new Map([['of', Buffer.from(`${name} ${i} ${'x'.repeat(5000)}`)]]))
}
cache.close()
