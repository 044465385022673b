import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { programMark, ROOMS } from '../../../pipeline/cache/program-mark.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'

test('whatever a worker is made of is in the rooms that are looked at', () => {
  const files = new Set<string>()
  const follow = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    const source = readFileSync(join(PACKAGE_ROOT, file), 'utf8')
    for (const [, path] of source.matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)\.js'/gm)) {
      follow(normalize(join(dirname(file), `${path!}.ts`)))
    }
  }
  follow(join('pipeline', 'pool', 'worker.ts'))
  expect(files.size).toBeGreaterThan(200)
  const elsewhere = [...files].filter((file) => {
    expect(existsSync(join(PACKAGE_ROOT, file))).toBe(true)
    return !ROOMS.some((room) => file.split(sep).join('/').startsWith(`${room}/`))
  })
  expect(elsewhere).toEqual([])
})

test('the same program has the same mark', () => {
  expect(programMark()).toMatch(/^[0-9a-f]{64}$/)
  expect(programMark()).toBe(programMark())
})
