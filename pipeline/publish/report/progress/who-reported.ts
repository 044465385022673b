import { count, thousands } from '../words.js'
import type { ProgressFigures, UnitRow } from './figures.js'
import { statesOf } from './states.js'

/** The dependencias that had something scheduled; the activities of which nobody knows who leads are no dependencia's. */
export function unitsOwing({ units }: Pick<ProgressFigures, 'units'>): UnitRow[] {
  return units.filter(({ unit, scheduled }) => unit !== null && scheduled > 0)
}

/** Of these, the ones of whose scheduled activities there is no figure. */
export function unitsSilent(figures: Pick<ProgressFigures, 'units'>): UnitRow[] {
  return unitsOwing(figures).filter(({ reported }) => reported === 0)
}

/** `Dieron cifras de lo programado 2 de 4 dependencias.`; empty where no dependencia had anything scheduled. */
export function whoReportedWords(figures: Pick<ProgressFigures, 'units'>): string {
  const owing = unitsOwing(figures)
  if (owing.length === 0) return ''
  const gave = owing.filter(({ reported, handedIn }) => reported > 0 && handedIn !== 'no').length
  return `${gave === 1 ? 'Dio' : 'Dieron'} cifras de lo programado ${thousands(gave)} de ${count(owing.length, 'dependencia', 'dependencias')}.`
}

/** `2 actividades programadas, que valen 0 en los promedios`; those that cannot be worked out are in no average. */
export function unreportedWords(figures: ProgressFigures): string {
  const { unreported } = figures.whole.counts
  const counted = statesOf(figures, figures.whole).unreported
  const what = count(unreported, 'actividad programada', 'actividades programadas')
  if (counted === unreported) return `${what}, que ${unreported === 1 ? 'vale' : 'valen'} 0 en los promedios`
  const outside = unreported - counted
  return `${what}: ${counted === 0 ? '' : `${thousands(counted)} ${counted === 1 ? 'vale' : 'valen'} 0 en los promedios, y `}${thousands(outside)} no ${outside === 1 ? 'entra' : 'entran'} en ellos, porque no ${outside === 1 ? 'tiene' : 'tienen'} cálculo posible`
}

export const HANDED_IN_LABEL: Readonly<Record<UnitRow['handedIn'], string>> = {
  yes: 'Sí',
  empty: 'Sí, sin reportes',
  no: 'No',
}
