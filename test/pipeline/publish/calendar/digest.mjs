import { createHash } from 'node:crypto'
import { register } from 'node:module'

register('../report/typescript-hooks.mjs', import.meta.url)
const { activity, calendarsFrom } = await import('./fixture.ts')
const { icsOf } = await import('../../../../pipeline/publish/calendar/ics.ts')

const windows = ['2026-01-01>2026-03-31', '2026-12-31>2026-12-31']
const { calendars } = calendarsFrom([activity({ text: 'Pintar los faros', who: ['faro', 'mapas'], windows })])
const files = calendars.map(icsOf)
process.stdout.write(
  JSON.stringify({
    offset: new Date(0).getTimezoneOffset(),
    files: files.map((file) => createHash('sha256').update(file).digest('hex')),
    days: [...files[0].matchAll(/^DTSTART.*/gm)].map(([line]) => line),
  }),
)
