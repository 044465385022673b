import type { ConsolidatedActivity } from '../../pipeline/consolidate/consolidated.js'
import { monitoringOf } from '../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../pipeline/monitor/monitoring-rules.js'
import type { Publication } from '../../pipeline/publish/publication.js'
import { formatOf } from './sheet.js'
import {
  officialName,
  unitId,
  workedConsolidated,
  workedDirectory,
  workedFormats,
  workedId,
} from './worked-year.js'

const CUTOFF = '2027-08-31'
const formats = [...workedFormats, formatOf('ptep')]

type Told = Pick<ConsolidatedActivity, 'fields' | 'numbers'>

/** What the follow-ups of August say otherwise than the worked page; null where nothing is said at all. */
const TOLD: Readonly<Record<string, Told | null>> = {
  A1: { fields: { executed: '', progress: '33,33 %' }, numbers: { progress: 33.33 } },
  A4: { fields: { executed: '81,256' }, numbers: { executed: 81.256 } },
  A6: null,
  A9: { fields: { executed: 'casi todo' }, numbers: {} },
}

/**
 * August of the worked year as a city tells it: figures with decimals, a percentage alone, one that cannot be read, one that
 * nobody gave, a difference that was settled, and a second plan, one of whose activities nobody answers for.
 */
export function crookedYear(): Publication {
  const worked = workedConsolidated(CUTOFF)
  const first = worked.activities[0]!
  const told = worked.activities.flatMap((activity): ConsolidatedActivity[] => {
    if (activity.format !== 'seguimiento' || !activity.source.file.includes(CUTOFF)) return [activity]
    const name = Object.keys(TOLD).find((one) => workedId(one) === activity.fields['activityId'])
    if (name === undefined) return [activity]
    const said = TOLD[name]!
    return said === null ? [] : [{ ...activity, ...said, fields: { ...activity.fields, ...said.fields } }]
  })
  const second = (number: string, text: string, words: readonly string[]): ConsolidatedActivity => ({
    ...first,
    id: `ptep/2027/1/${number}`,
    format: 'ptep',
    subcomponent: 1,
    number,
    activity: text,
    goal: {
      text: '2 murales',
      items: [{ quantity: 2, comparator: 'exactly', kind: 'count', unit: 'murales' }],
    },
    responsibles: words.map((word) =>
      word === ''
        ? { id: null, name: 'El comité de murales', text: 'El comité de murales' }
        : { id: unitId(word), name: officialName(word), text: officialName(word) },
    ),
    schedule: [{ start: '2027-02-01', end: '2027-04-30', text: ['01/02/2027', '30/04/2027'] }],
    fields: {},
    source: { ...first.source, file: 'Estrategia de murales.xlsx' },
  })
  const strategy = [
    second('1.1', 'Pintar los murales de las cuentas', ['Salud', 'Educación']),
    second('1.2', 'Inaugurar los murales de las cuentas', ['']),
  ]
  const file = {
    ...worked.files[0]!,
    file: 'Estrategia de murales.xlsx',
    sha256: 'e'.repeat(64),
    format: 'ptep',
    activities: strategy.length,
  }
  const consolidated = {
    ...worked,
    files: [...worked.files, file],
    activities: [...told, ...strategy],
  }
  const settled = {
    activity: workedId('A3'),
    cutoff: CUTOFF,
    executed: [22.75],
    evidence: true,
    by: 'Oficina de Planeación',
    date: '2027-09-06',
    motive: 'Se contaron las actas',
  }
  const catalogue = { formats, directory: workedDirectory }
  const monitoring = monitoringOf(consolidated, catalogue, CUTOFF, monitoringRules(null, formats), [settled])
  return { consolidated, ...catalogue, monitoring }
}
