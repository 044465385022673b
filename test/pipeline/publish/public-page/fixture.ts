import type { ConsolidatedActivity } from '../../../../pipeline/consolidate/consolidated.js'
import { monitoringOf } from '../../../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../../../pipeline/monitor/monitoring-rules.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { activity, publication } from '../report/fixture.js'

/** What only the office should see, and no page for citizens may say. */
export const SECRETS = [
  'Ana Segura',
  'faro.xlsx',
  'Mensaje de',
  'Por qué importa',
  'date-nonexistent',
  'cuando se pueda',
  'El comité',
]

export const HOSTILE_TEXT =
  '</script></noscript><script>alert(1)</script>\u2028<img src=x onerror=alert(2)> "comillas" =1+1 \u202Eodot'

/** A plan of so many activities, in six components, of three units. */
export function planOf(n: number, text: (i: number) => string): Publication {
  const activities = Array.from({ length: n }, (_, i) =>
    activity(1 + (i % 6), `${String(1 + (i % 6))}.${String(i)}`, {
      file: 'faro.xlsx',
      row: i + 2,
      responsibles: [i % 2 === 0 ? 'faro' : 'mapas', 'agua'],
      windows: ['2031-02-01>2031-06-30', '2031-08-01>2031-09-30'],
      text: text(i),
    }),
  )
  return ofPlan(activities)
}

/** A publication of these activities and no more. */
export function ofPlan(activities: readonly ConsolidatedActivity[]): Publication {
  return { ...publication, consolidated: { ...publication.consolidated, activities, conflicts: [] } }
}

/** The invented plan, monitored while nobody has reported. */
export function awaited(): Publication {
  const { consolidated, formats } = publication
  const monitoring = monitoringOf(consolidated, publication, '2031-04-30', monitoringRules(null, formats))
  return { ...publication, monitoring }
}
