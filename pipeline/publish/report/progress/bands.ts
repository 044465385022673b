import type { Band } from '../../../../engine/progress/semaphore.js'
import type { ProgressFigures } from './figures.js'
import { percentWords } from './quantity-words.js'

/** A band of the semaphore, with what falls into it. */
export interface BandRow {
  /** null for averages below the lowest band */
  readonly band: Band | null
  readonly name: string
  /** `menos de 60 %`, `de 60 % a menos de 80 %`, `80 % o más` */
  readonly range: string
  readonly activities: number
  readonly components: number
  readonly dependencias: number
}

/** Who fixed the bands, which no law does. */
export function bandsOrigin({ monitoring }: Pick<ProgressFigures, 'monitoring'>): string {
  return monitoring.rules.defaults.bands
    ? 'Son las franjas que Cotejo usa si la entidad no fija otras: no salen de ninguna norma.'
    : 'Las franjas las fijó la entidad.'
}

/** The bands of the semaphore from the lowest up, in words, with what falls into each. */
export function bandRows({ monitoring, activities, components, dependencias }: ProgressFigures): BandRow[] {
  const bands = [...monitoring.rules.bands].sort((a, b) => a.desde - b.desde)
  const row = (band: Band | null, range: string): BandRow => {
    const within = (rows: readonly { readonly band: Band | null }[]): number =>
      rows.filter((one) => one.band?.desde === band?.desde).length
    return {
      band,
      name: band?.nombre ?? 'Sin franja',
      range,
      activities: within(activities.filter(({ progress }) => progress !== null)),
      components: within(components.filter(({ simple }) => simple !== null)),
      dependencias: within(dependencias.filter(({ simple }) => simple !== null)),
    }
  }
  const rows = bands.map((band, i) => row(band, rangeWords(band.desde, bands[i + 1]?.desde)))
  const lowest = bands[0]?.desde ?? 0
  return lowest > 0 ? [row(null, `menos de ${percentWords(lowest)}`), ...rows] : rows
}

function rangeWords(from: number, next: number | undefined): string {
  if (next === undefined) return `${percentWords(from)} o más`
  return from <= 0
    ? `menos de ${percentWords(next)}`
    : `de ${percentWords(from)} a menos de ${percentWords(next)}`
}
