import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

interface Made {
  readonly offset: number
  readonly files: readonly string[]
  readonly days: readonly string[]
}

/** Jest cannot change the zone of its own process: the calendars are made in one that starts in it. */
function madeIn(zone: string): Made {
  const script = join('test', 'pipeline', 'publish', 'calendar', 'digest.mjs')
  const said = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  })
  return JSON.parse(said) as Made
}

test('the same bytes at both ends of the world, and no day moves', () => {
  const { offset: home, ...pasto } = madeIn('America/Bogota')
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
    const { offset: away, ...there } = madeIn(zone)
    expect(away).not.toBe(home)
    expect(there).toEqual(pasto)
  }
  expect(pasto.days[0]).toBe('DTSTART;VALUE=DATE:20260101')
})
