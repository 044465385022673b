import { localDay, localTime } from '../../pipeline/local-time.js'

test.each([
  ['2026-01-11T04:59:59Z', '2026-01-10', '2026-01-10T23:59:59'],
  ['2026-01-11T05:00:00Z', '2026-01-11', '2026-01-11T00:00:00'],
  ['2027-01-01T01:30:00Z', '2026-12-31', '2026-12-31T20:30:00'],
])('at %s it was in Colombia the %s', (moment, day, time) => {
  expect([localDay(moment), localTime(moment)]).toEqual([day, time])
})
