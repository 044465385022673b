import type { Format } from '../../../../engine/format/format.js'
import { type CutoffCounts, countAt } from './cutoff.js'
import { type Entry, componentKey } from './entries.js'
import { compareText } from '../../../consolidate/official-order.js'
import { type MonthCount, monthCounts } from './months.js'

export interface ComponentFigures extends CutoffCounts {
  readonly key: string
  readonly format: string
  readonly number: number | null
  /** `Rendición de cuentas` */
  readonly title: string
  /** `C3`, or the short name of a format without components */
  readonly short: string
  /** what it refers to where it is no table of its own */
  readonly reference: string | null
  /** claims left out of the counts */
  readonly conflicting: number
  /** activities that the PAAC publishes too, left out of the counts */
  readonly repeated: number
  readonly months: readonly MonthCount[]
}

/**
 * Figures by component: every section of the formats in use, with or without activities, and whatever else the
 * activities name.
 */
export function componentFigures(
  entries: readonly Entry[],
  formats: readonly Format[],
  inUse: ReadonlySet<string>,
  year: number,
  cutoff: string,
): ComponentFigures[] {
  const byKey = new Map<string, Entry[]>()
  const heads = new Map<string, { format: string; number: number | null }>()
  for (const format of formats) {
    if (!inUse.has(format.id)) continue
    for (const { number } of format.sections)
      heads.set(componentKey(format.id, number), { format: format.id, number })
  }
  for (const entry of entries) {
    if (entry.standing === 'superseded') continue
    const { format, component: number } = entry.activity
    if (!heads.has(entry.component)) heads.set(entry.component, { format, number })
    const own = byKey.get(entry.component)
    if (own) own.push(entry)
    else byKey.set(entry.component, [entry])
  }
  return [...heads]
    .sort(
      ([, a], [, b]) => compareText(a.format, b.format) || (a.number ?? Infinity) - (b.number ?? Infinity),
    )
    .map(([key, head]) => {
      const own = byKey.get(key) ?? []
      const counted = own.filter((e) => e.standing === 'counted')
      const format = formats.find((f) => f.id === head.format)
      return {
        key,
        ...head,
        ...named(format, head, inUse.size > 1),
        conflicting: own.filter((e) => e.standing === 'conflicting').length,
        repeated: own.filter((e) => e.standing === 'repeated').length,
        months: monthCounts(counted, year),
        ...countAt(counted, cutoff),
      }
    })
}

function named(
  format: Format | undefined,
  { format: id, number }: { format: string; number: number | null },
  several: boolean,
): Pick<ComponentFigures, 'title' | 'short' | 'reference'> {
  const formatName = format?.shortName ?? id
  const word = format?.sectionWord ?? 'Componente'
  if (number === null) {
    const sectioned = (format?.sections.length ?? 0) > 0
    return {
      title: sectioned ? `${formatName}: sin ${word.toLowerCase()}` : formatName,
      short: sectioned ? 'S. C.' : formatName,
      reference: null,
    }
  }
  const section = format?.sections.find((s) => s.number === number)
  const title = section ? bareTitle(section.title, word) : `${word} ${number}`
  return {
    title: several ? `${title} (${formatName})` : title,
    short: `${word.charAt(0).toUpperCase()}${number}`,
    reference: section?.reference ?? null,
  }
}

/** `Componente 3: Rendición de cuentas.` → `Rendición de cuentas` */
function bareTitle(title: string, word: string): string {
  const bare = title.startsWith(word) ? title.slice(word.length).replace(/^\s*\d*\s*[.:–-]?\s*/, '') : title
  return bare.replace(/\.$/, '')
}

/** `3. Rendición de cuentas` */
export function componentLabel(component: ComponentFigures): string {
  return component.number === null ? component.title : `${component.number}. ${component.title}`
}
