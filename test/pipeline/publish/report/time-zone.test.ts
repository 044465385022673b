import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

interface Digests {
  readonly offset: number
  readonly html: string
  readonly workbook: string
}

/** Jest cannot change the zone of its own process: the outputs are made in one that starts in it. */
function digestsIn(zone: string): Digests {
  const script = join('test', 'pipeline', 'publish', 'report', 'digest.mjs')
  const said = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  })
  return JSON.parse(said) as Digests
}

test('the same bytes at both ends of the world', () => {
  const { offset: home, ...pasto } = digestsIn('America/Bogota')
  const { offset: away, ...kiritimati } = digestsIn('Pacific/Kiritimati')
  expect(home).not.toBe(away)
  expect(kiritimati).toEqual(pasto)
})
